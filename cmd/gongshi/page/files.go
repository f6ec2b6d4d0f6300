package page

import (
	"archive/zip"
	"bytes"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator"
	"gongshi/generator/output"
	"gongshi/generator/workbook"
)

// picture draws one page.
func (s *Server) picture(w http.ResponseWriter, r *http.Request) {
	unit, err := strconv.Atoi(r.PathValue("unit"))
	sheaf := s.desk.get(r.PathValue("ledger"))
	if sheaf == nil || err != nil {
		refuse(w, http.StatusNotFound, "没有这一页")
		return
	}
	p, ok := sheaf.picture(unit, r.PathValue("key"))
	if !ok {
		refuse(w, http.StatusNotFound, "没有这一页")
		return
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Write(p.picture.SVG())
}

// The content types of what is taken away.
var contentTypes = map[string]string{
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"pdf":  "application/pdf",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"zip":  "application/zip",
}

// formats are the output formats of those names, in the order in which they are written.
func formats(names ...string) []generator.Format {
	return slices.DeleteFunc(slices.Clone(generator.Formats), func(f generator.Format) bool { return !slices.Contains(names, f.Extension) })
}

// annotated is the format of the DOCX with the proofreader's comments.
const annotated = "annotated"

// file makes one file of a view. It is byte for byte that of the command.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	v := s.desk.find(r.PathValue("view"))
	format := r.PathValue("format")
	wanted := formats(format)
	if v == nil || len(wanted) == 0 && format != annotated {
		refuse(w, http.StatusNotFound, "没有这个文件。回到网页，再放一次台账")
		return
	}
	leave, ok := s.turn(r.Context())
	if !ok {
		return
	}
	defer leave()
	notice, err := s.build(v, wanted, format == annotated)
	if err != nil {
		refuse(w, http.StatusConflict, "这份公示还出不来，看网页上的提示")
		return
	}
	name := output.Safe(notice.Title, 32)
	if format == annotated {
		attach(w, name+"（校对）.docx", notice.Annotated)
		return
	}
	attach(w, name+"."+format, notice.Files[0].Data)
}

// attach sends a file to be saved.
func attach(w http.ResponseWriter, name string, data []byte) {
	w.Header().Set("Content-Type", contentTypes[name[strings.LastIndexByte(name, '.')+1:]])
	w.Header().Set("Content-Disposition", `attachment; filename*=UTF-8''`+url.PathEscape(name))
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.Write(data)
}

// blank sends an empty ledger to fill in.
func (s *Server) blank(w http.ResponseWriter, _ *http.Request) {
	var b bytes.Buffer
	if err := workbook.Write(&b, workbook.Book{}); err != nil {
		refuse(w, http.StatusInternalServerError, "空白台账写不出来，这是程序的毛病。请告诉开发者")
		return
	}
	attach(w, "空白台账.xlsx", b.Bytes())
}

// zip sends the files of several views as one: those of ?v=…, in the formats of ?f=….
func (s *Server) zip(w http.ResponseWriter, r *http.Request) {
	wanted := formats(r.URL.Query()["f"]...)
	if len(wanted) == 0 {
		refuse(w, http.StatusBadRequest, "没有选格式")
		return
	}
	var views []*view
	for _, id := range r.URL.Query()["v"] {
		if v := s.desk.find(id); v != nil && v.ready {
			views = append(views, v)
		}
	}
	var names output.Names
	var files []output.File
	for _, v := range views {
		leave, ok := s.turn(r.Context())
		if !ok {
			return
		}
		notice, err := s.build(v, wanted, false)
		leave()
		if err != nil {
			continue // it was ready a moment ago; what is left says what is there
		}
		name := names.Choose(notice.Title, v.name)
		for _, f := range notice.Files {
			files = append(files, output.File{Name: name + "." + f.Extension, Data: f.Data})
		}
	}
	if len(files) == 0 {
		refuse(w, http.StatusConflict, "还没有能出的公示")
		return
	}
	attach(w, "公示.zip", packed(files))
}

// packed makes a zip, always the same of the same files. They are packed in themselves.
func packed(files []output.File) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err == nil {
			w.Write(f.Data)
		}
	}
	z.Close() // a buffer takes everything
	return b.Bytes()
}
