package screen

import (
	"fmt"
	"slices"

	"gongshi/generator/run"
)

// madeKit tells of a unit's kit: its papers, and where the list of them is.
func (s *Screen) madeKit(e run.MadeKit) {
	if slices.ContainsFunc(e.Papers, func(p run.MadePaper) bool { return p.Forced }) {
		s.note("校对有错误，按 --force 照样出了")
	}
	s.Flush()
	if s.options.JSON {
		s.Encode(jsonOfKit(e))
		return
	}
	if s.omitsSuccess() {
		return
	}
	made := 0
	for _, p := range e.Papers {
		if p.Notice != nil {
			made++
		}
	}
	missing := ""
	if made < len(e.Papers) {
		missing = fmt.Sprintf("，没有出的%d份", len(e.Papers)-made)
	}
	s.Say("%s：材料%d份%s\n", Printable(e.Unit), made, missing)
	for _, p := range e.Papers {
		if p.Notice != nil {
			s.Say("  %s：《%s》，给%s，%d页\n", Printable(p.Kind), Printable(p.Notice.Title), p.Readers, p.Notice.Pages)
		}
	}
	s.written(e.Files)
}

// jsonKit is a unit's kit.
type jsonKit struct {
	Type   string      `json:"type"`
	Ledger string      `json:"ledger"`
	Unit   string      `json:"unit"`
	Papers []jsonPaper `json:"papers"`
	Files  []string    `json:"files"`
	// Stats are those of the first paper.
	Stats jsonStats `json:"stats"`
}

type jsonPaper struct {
	Kind    string `json:"kind"`
	Readers string `json:"readers"`
	Title   string `json:"title,omitempty"`
	// Path is where its files are within the unit's folder, without extension.
	Path   string `json:"path,omitempty"`
	Pages  int    `json:"pages,omitempty"`
	Forced bool   `json:"forced,omitempty"`
	// Failed is why there is no such paper.
	Failed string `json:"failed,omitempty"`
}

func jsonOfKit(e run.MadeKit) jsonKit {
	out := jsonKit{Type: "kit", Ledger: e.Ledger, Unit: e.Unit, Papers: []jsonPaper{}, Files: append([]string{}, e.Files...)}
	first := true
	for _, p := range e.Papers {
		paper := jsonPaper{Kind: p.Kind, Readers: p.Readers, Path: p.Path, Forced: p.Forced, Failed: p.Failed}
		if p.Notice != nil {
			paper.Title, paper.Pages = p.Notice.Title, p.Notice.Pages
			if first {
				out.Stats, first = statsOf(p.Notice.Facts), false
			}
		}
		out.Papers = append(out.Papers, paper)
	}
	return out
}
