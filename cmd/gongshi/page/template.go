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

// templateStore keeps the office's own templates, parsed.
type templateStore struct {
	mu   sync.Mutex
	list []storedTemplate // in the order in which they were sent
}

type storedTemplate struct {
	id       string
	template *compose.Template
}

const (
	templatesKept   = 100
	templateLargest = 1 << 20 // bytes: the bundled ones have a few thousand
)

func (t *templateStore) put(template *compose.Template) (id string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	id = rand.Text()
	t.list = append(t.list, storedTemplate{id, template})
	t.list = slices.Delete(t.list, 0, max(len(t.list)-templatesKept, 0))
	return id
}

// get is nil where there is none of that id any more.
func (t *templateStore) get(id string) *compose.Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, o := range t.list {
		if o.id == id {
			return o.template
		}
	}
	return nil
}

// template receives a template, or says what is wrong with it.
func (s *Server) template(w http.ResponseWriter, r *http.Request) {
	name, source, ok := s.receiveFile(w, r, templateLargest, "文件超过 1 MB，不像是模板")
	if !ok {
		return
	}
	t, findings := compose.Parse(path.Base(name), string(source))
	id := ""
	if t != nil {
		id = s.templates.put(t)
	}
	writeJSON(w, map[string]any{"id": id, "findings": jsonFindings(findings, nil, path.Base(name))})
}

// bundledTemplate sends a bundled template for the user to change, as a .txt, which any text editor opens.
func (s *Server) bundledTemplate(w http.ResponseWriter, r *http.Request) {
	kind := r.PathValue("kind")
	source, ok := templates.Source(templates.OfKind(kind))
	if !ok {
		refuse(w, http.StatusNotFound, "没有这种文本")
		return
	}
	attach(w, kind+"模板.txt", []byte(source))
}
