package page

import (
	"net/http"
	"path"

	"gongshi/generator"
	"gongshi/generator/run"
)

// wordsLargest is more bytes than any file of an office's own words has.
const wordsLargest = 1 << 20

// words receives an office's own words, and says which lines are not understood.
func (s *Server) words(w http.ResponseWriter, r *http.Request) {
	name, data, ok := s.receiveFile(w, r, wordsLargest, "文件超过 1 MB，不像是用词")
	if !ok {
		return
	}
	name = path.Base(name)
	book, findings := run.ParseWords(name, data)
	id := ""
	if book != nil {
		if id, ok = s.uploads.put(name, data); !ok {
			refuse(w, http.StatusInsufficientStorage, "放进来的文件太多了，先移走一些，或者退出程序重新打开")
			return
		}
	}
	writeJSON(w, map[string]any{"id": id, "findings": jsonFindings(findings, nil, name)})
}

// useWords gives the options the words that a request names.
func (s *Server) useWords(options *generator.Options, id string) {
	if file := s.uploads.get(id); file != nil {
		options.Words, _ = run.ParseWords(file.name, file.data)
	}
}
