package page

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"gongshi/generator/sheet"
)

// receive takes one ledger, or a 单位信息.
func (s *Server) receive(w http.ResponseWriter, r *http.Request) {
	name, data, ok := s.receiveFile(w, r, s.limits.File, "文件超过 64 MB，不像是台账。删去表格中的图片和附件，或者把台账复制到一个新工作簿里再试")
	if !ok {
		return
	}
	if strings.Contains(name, "/") && sheet.IsWordName(name) && !sheet.HoldsLedger(name, data) {
		writeJSON(w, map[string]string{"id": ""}) // a folder holds letters and notices, too
		return
	}
	id, ok := s.uploads.put(name, data)
	if !ok {
		refuse(w, http.StatusInsufficientStorage, "放进来的台账太多了，先移走一些，或者退出程序重新打开")
		return
	}
	writeJSON(w, map[string]string{"id": id})
}

// receiveFile reads one file: its bytes are the body, its name is in the address. ok is false where it did not arrive whole, or is too large; then the
// request has been answered.
func (s *Server) receiveFile(w http.ResponseWriter, r *http.Request, most int64, tooLarge string) (name string, data []byte, ok bool) {
	name = r.URL.Query().Get("name")
	if name == "" || len(name) > 4096 {
		refuse(w, http.StatusBadRequest, "文件没有名字")
		return "", nil, false
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		refuse(w, http.StatusRequestEntityTooLarge, tooLarge)
	case err != nil:
		refuse(w, http.StatusBadRequest, "文件没有传完，再放一次")
	default:
		return name, data, true
	}
	return "", nil, false
}

// forget drops ledgers.
func (s *Server) forget(w http.ResponseWriter, r *http.Request) {
	var ids []string
	if !readJSON(w, r, &ids) {
		return
	}
	for _, id := range ids {
		s.uploads.drop(id)
		s.books.forget(id)
	}
	writeJSON(w, struct{}{})
}

// timedBody is a request's body that may be slow, but not send nothing for longer than stall.
type timedBody struct {
	io.ReadCloser
	control *http.ResponseController
	stall   time.Duration
}

// timed puts the limit on a request's body, whether it is read or not.
func (s *Server) timed(w http.ResponseWriter, body io.ReadCloser) *timedBody {
	p := &timedBody{body, http.NewResponseController(w), s.limits.Stall}
	p.control.SetReadDeadline(time.Now().Add(p.stall))
	return p
}

func (p *timedBody) Read(b []byte) (int, error) {
	p.control.SetReadDeadline(time.Now().Add(p.stall))
	n, err := p.ReadCloser.Read(b)
	if errors.Is(err, io.EOF) {
		p.control.SetReadDeadline(time.Time{}) // for the next request; after any other end there is none
	}
	return n, err
}

// readJSON reads a request in JSON; where it is false, the request has been answered.
func readJSON(w http.ResponseWriter, r *http.Request, into any) bool {
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil || json.Unmarshal(data, into) != nil {
		refuse(w, http.StatusBadRequest, "网页和程序说不到一起，重新打开网页再试")
		return false
	}
	return true
}

func writeJSON(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	json.NewEncoder(w).Encode(value) // it fails only where nobody reads it
}
