package page

import (
	"net/http"
	"slices"

	"gongshi/generator"
	"gongshi/generator/run"
)

// article sends a view's words for the clipboard.
func (s *Server) article(w http.ResponseWriter, r *http.Request) {
	v := s.uploads.find(r.PathValue("view"))
	if v == nil {
		refuse(w, http.StatusNotFound, "这份台账已经不在了。回到网页，再放一次")
		return
	}
	maker := maker{Server: s}
	notice, _ := maker.build(r.Context(), v)
	if notice == nil {
		refuse(w, http.StatusConflict, "这份公示还出不来，看网页上的提示")
		return
	}
	html, text := notice.Article()
	writeJSON(w, map[string]string{"html": html, "text": text})
}

// attachSeveral sends the pictures of pages each, or those of all pages together: one as it is, several in a zip, each under the command's name.
func attachSeveral(w http.ResponseWriter, name string, made []generator.File, each bool) {
	if len(made) > 1 {
		made = slices.DeleteFunc(slices.Clone(made), func(f generator.File) bool { return f.Page > 0 != each })
	}
	files := run.Named(name, made)
	if len(files) == 1 {
		attach(w, files[0].Name, files[0].Data)
		return
	}
	attach(w, name+map[bool]string{false: "（长图）", true: "（每页一张）"}[each]+".zip", zipped(files))
}
