package page

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
	"gongshi/generator/summary"
	"gongshi/generator/workbook"
)

// picture sends one page, drawn.
func (s *Server) picture(w http.ResponseWriter, r *http.Request) {
	unit, err := strconv.Atoi(r.PathValue("unit"))
	file := s.uploads.get(r.PathValue("ledger"))
	if file == nil || err != nil {
		refuse(w, http.StatusNotFound, "没有这一页")
		return
	}
	p, ok := file.picture(unit, r.PathValue("key"))
	if !ok {
		refuse(w, http.StatusNotFound, "没有这一页")
		return
	}
	writeSVG(w, p.picture.SVG())
}

// writeSVG sends a picture.
func writeSVG(w http.ResponseWriter, svg []byte) {
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Write(svg)
}

// contentType is the MIME type of a file that is sent to be saved.
func contentType(extension string) string {
	if f := generator.FormatsNamed(extension); len(f) > 0 {
		return f[0].MIME
	}
	return map[string]string{
		"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		"zip":  "application/zip",
		"txt":  "text/plain; charset=utf-8",
	}[extension]
}

// annotated is the format of the DOCX with the proofreader's comments.
const annotated = "annotated"

// file makes one file of a view. It is byte for byte that of the command.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	v := s.uploads.find(r.PathValue("view"))
	format := r.PathValue("format")
	formats := generator.FormatsNamed(format)
	if v == nil || len(formats) == 0 && format != annotated {
		refuse(w, http.StatusNotFound, "没有这个文件。回到网页，再放一次台账")
		return
	}
	maker := maker{Server: s, formats: formats, annotate: format == annotated}
	notice, _ := maker.build(r.Context(), v)
	if notice == nil {
		refuse(w, http.StatusConflict, "这份公示还出不来，看网页上的提示")
		return
	}
	name := output.Safe(notice.Title, 32)
	if format == annotated {
		attach(w, run.AnnotatedName(name)+".docx", notice.Annotated)
		return
	}
	if formats[0].Several {
		attachSeveral(w, name, notice.Files, r.URL.Query().Get("each") != "")
		return
	}
	attach(w, name+"."+format, notice.Files[0].Data)
}

// attach sends a file to be saved.
func attach(w http.ResponseWriter, name string, data []byte) {
	w.Header().Set("Content-Type", contentType(name[strings.LastIndexByte(name, '.')+1:]))
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

// zip sends the notices of the views in ?v=…,… with their 汇总, in the formats of ?f=…. A unit whose notice cannot be made stands in the 汇总 with the
// reason, as it does in the command's.
func (s *Server) zip(w http.ResponseWriter, r *http.Request) {
	wanted := generator.FormatsNamed(r.URL.Query()["f"]...)
	if len(wanted) == 0 {
		refuse(w, http.StatusBadRequest, "没有选格式")
		return
	}
	names := run.NewNames()
	var files []output.File
	var units []summary.Unit
	var views []*view
	maker := maker{Server: s, formats: wanted}
	for i, id := range strings.FieldsFunc(r.URL.Query().Get("v"), func(r rune) bool { return r == ',' }) {
		v := s.uploads.find(id)
		if v == nil {
			refuse(w, http.StatusNotFound, "有的台账已经不在了。回到网页，再放一次")
			return
		}
		views = append(views, v)
		notice, findings := maker.build(r.Context(), v)
		if r.Context().Err() != nil {
			return
		}
		u := summaryUnit(v, notice, findings)
		u.No[0] = i
		if notice != nil {
			made := run.Named(names.Choose(notice.Title, u.Name, run.Suffixes(notice.Files)...), notice.Files)
			files = append(files, made...)
			for _, f := range made {
				u.Files = append(u.Files, summary.File{Name: f.Name})
			}
		}
		units = append(units, u)
	}
	if len(files) == 0 {
		refuse(w, http.StatusConflict, "还没有能出的公示")
		return
	}
	call := summary.Call(s.roll(views), units)
	if len(units) > 1 && len(call.Doubles) == 0 { // where a unit has two ledgers the page says that one has to go first
		summed, err := s.summaryFiles(call, wanted)
		if err != nil {
			refuse(w, http.StatusInternalServerError, "汇总写不出来，这是程序的毛病。请告诉开发者")
			return
		}
		files = append(summed, files...)
	}
	attach(w, "公示.zip", zipped(files))
}

// summaryUnit is a view's entry in the 汇总.
func summaryUnit(v *view, notice *generator.Notice, findings finding.List) summary.Unit {
	u := run.Entry(notice, findings, remedy.Page)
	u.Ledger, u.Name, u.Nameless, u.No[1] = v.ledger, v.name, v.nameless, v.unit
	return u
}

// roll is the list of units that have to report: those of the 单位信息 that came with the folders of these views, nil where none came.
func (s *Server) roll(views []*view) *summary.Roll {
	tables := map[string]*run.Table{}
	for _, v := range views {
		if t := s.uploads.get(v.request.Table); t != nil && strings.Contains(t.name, "/") && (tables[t.name] == nil || tables[t.name].Info == nil) {
			info, _ := ledger.ReadInfo(sheet.Open(t.name, t.data, v.request.Password), ledger.Options{})
			tables[t.name] = &run.Table{Path: t.name, Info: info}
		}
	}
	if len(tables) == 0 {
		return nil
	}
	return run.NewRoll(slices.SortedFunc(maps.Values(tables), func(a, b *run.Table) int { return strings.Compare(a.Path, b.Path) }))
}

// summaryFiles makes 汇总.xlsx and 汇总通报.
func (s *Server) summaryFiles(call *summary.RollCall, wanted []generator.Format) ([]output.File, error) {
	book, notice, found, err := run.SummaryFiles(call, "", generator.Options{Faces: s.faces, Formats: wanted})
	if err != nil {
		return nil, err
	}
	if found.HasError() {
		return nil, fmt.Errorf("page: %s", found[0].Text(remedy.Page))
	}
	return append([]output.File{book}, notice...), nil
}

// zipped makes a zip, always the same of the same files. It only stores them, since their formats are compressed already.
func zipped(files []output.File) []byte {
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
