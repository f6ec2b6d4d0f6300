package screen

import (
	"fmt"
	"path/filepath"

	"gongshi/generator/run"
)

// jsonPosted is a posted copy that was held against the approved text.
type jsonPosted struct {
	Type       string `json:"type"`
	File       string `json:"file"`
	Against    string `json:"against"`
	Characters int    `json:"characters"`
	// Differences counts places, not characters.
	Differences int `json:"differences"`
	// Before and Behind are what stands around the article in a page and was not compared.
	Before string `json:"before,omitempty"`
	Behind string `json:"behind,omitempty"`
}

// posted tells how a posted copy compares.
func (s *Screen) posted(e run.Posted) {
	s.Flush()
	r := e.Result
	if s.options.JSON {
		s.Encode(jsonPosted{"posted", e.File, e.Against, r.Characters, len(r.Differences), r.Before, r.Behind})
		return
	}
	said := "一字不差"
	if n := len(r.Differences); n > 0 {
		said = fmt.Sprintf("有%d处不同", n)
	}
	line := fmt.Sprintf("%s：与定稿“%s”比了%d字，%s", e.File, filepath.Base(e.Against), r.Characters, said)
	if around := aroundSaid(r.Before, r.Behind); around != "" {
		line += "；" + around + "没有比"
	}
	s.Say("%s\n", Printable(line))
}

// aroundSaid names what stands around the article: the end of what comes before it, the beginning of what comes behind it.
func aroundSaid(before, behind string) string {
	const most = 15
	said := ""
	if runes := []rune(before); len(runes) > 0 {
		said = fmt.Sprintf("网页上这篇前面的%d字", len(runes))
		if len(runes) > most {
			runes = append([]rune("…"), runes[len(runes)-most:]...)
		}
		said += "（" + string(runes) + "）"
	}
	if runes := []rune(behind); len(runes) > 0 {
		if said != "" {
			said += "、"
		} else {
			said = "网页上这篇"
		}
		said += fmt.Sprintf("后面的%d字", len(runes))
		if len(runes) > most {
			runes = append(runes[:most:most], '…')
		}
		said += "（" + string(runes) + "）"
	}
	return said
}
