package page

import (
	"crypto/rand"
	"net/http"
	"path"
	"slices"
	"sync"

	"gongshi/generator/compose"
	"gongshi/templates"
)

// texts keeps the templates of an office's own, as parsed.
type texts struct {
	mu   sync.Mutex
	list []ownText // the last one last
}

type ownText struct {
	id       string
	template *compose.Template
}

const (
	textsKept   = 100
	textLargest = 1 << 20 // bytes: the bundled ones have a few thousand
)

func (t *texts) put(template *compose.Template) (id string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	id = rand.Text()
	t.list = append(t.list, ownText{id, template})
	t.list = slices.Delete(t.list, 0, max(len(t.list)-textsKept, 0))
	return id
}

// get is nil where there is none of that name any more.
func (t *texts) get(id string) *compose.Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, o := range t.list {
		if o.id == id {
			return o.template
		}
	}
	return nil
}

// template takes a template in, or says what is wrong with it.
func (s *Server) template(w http.ResponseWriter, r *http.Request) {
	name, source, ok := s.body(w, r, textLargest, "文件超过 1 MB，不像是模板")
	if !ok {
		return
	}
	t, findings := compose.Parse(path.Base(name), string(source))
	id := ""
	if t != nil {
		id = s.own.put(t)
	}
	reply(w, map[string]any{"id": id, "findings": list(findings, nil, path.Base(name))})
}

// text sends a bundled template to be changed: under a name that opens where texts are written.
func (s *Server) text(w http.ResponseWriter, r *http.Request) {
	kind := r.PathValue("kind")
	source, ok := templates.Source(templates.OfKind(kind))
	if !ok {
		refuse(w, http.StatusNotFound, "没有这种文本")
		return
	}
	attach(w, kind+"模板.txt", []byte(source))
}
