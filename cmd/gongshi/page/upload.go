package page

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"time"
)

// receive takes one ledger.
func (s *Server) receive(w http.ResponseWriter, r *http.Request) {
	name, data, ok := s.body(w, r, s.limits.File, "文件超过 64 MB，不像是台账。删去表格中的图片和附件，或者把台账复制到一个新工作簿里再试")
	if !ok {
		return
	}
	id, ok := s.desk.put(name, data)
	if !ok {
		refuse(w, http.StatusInsufficientStorage, "放进来的台账太多了，先移走一些，或者退出程序重新打开")
		return
	}
	reply(w, map[string]string{"id": id})
}

// body takes one file: its bytes are the body, its name is in the address. What does not arrive whole is not kept; ok is false where it is answered.
func (s *Server) body(w http.ResponseWriter, r *http.Request, most int64, tooLarge string) (name string, data []byte, ok bool) {
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

// forget takes ledgers away.
func (s *Server) forget(w http.ResponseWriter, r *http.Request) {
	var ids []string
	if !read(w, r, &ids) {
		return
	}
	for _, id := range ids {
		s.desk.drop(id)
		s.books.forget(id)
	}
	reply(w, struct{}{})
}

// patient waits for each piece of a body, but not for ever.
type patient struct {
	io.ReadCloser
	control *http.ResponseController
	stall   time.Duration
}

// patient makes any request's body one; a body that nobody reads is not waited for longer.
func (s *Server) patient(w http.ResponseWriter, body io.ReadCloser) *patient {
	p := &patient{body, http.NewResponseController(w), s.limits.Stall}
	p.control.SetReadDeadline(time.Now().Add(p.stall))
	return p
}

func (p *patient) Read(b []byte) (int, error) {
	p.control.SetReadDeadline(time.Now().Add(p.stall))
	n, err := p.ReadCloser.Read(b)
	if errors.Is(err, io.EOF) {
		p.control.SetReadDeadline(time.Time{}) // for the next request; after any other end there is none
	}
	return n, err
}

// read reads a request in JSON; it is answered where that cannot be.
func read(w http.ResponseWriter, r *http.Request, into any) bool {
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil || json.Unmarshal(data, into) != nil {
		refuse(w, http.StatusBadRequest, "网页和程序说不到一起，重新打开网页再试")
		return false
	}
	return true
}

func reply(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	json.NewEncoder(w).Encode(value) // it fails only where nobody reads it
}
