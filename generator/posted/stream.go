package posted

import (
	"gongshi/generator/difference"
	"gongshi/generator/pattern"
)

// place is where a character of a stream stands: the paragraph, and its offset there in runes.
type place struct{ paragraph, at int }

// stream is a text without its layout: each character with its place.
type stream struct {
	difference.Text
	places []place
	// starts and ends are where each paragraph lies in it.
	starts, ends []int
}

// pageNumber is a line that only says which page it is.
var pageNumber = pattern.New(`^(?:[—–―－-]{1,2}[0-9０-９]{1,4}[—–―－-]{1,2}|第[0-9０-９]{1,4}页(?:[，,/]?共[0-9０-９]{1,4}页)?)$`)

// streamOf puts paragraphs behind each other; leave says which of them are left out.
func streamOf(paragraphs []Paragraph, leave func(i int, text string) bool) *stream {
	s := &stream{}
	for i, p := range paragraphs {
		s.starts = append(s.starts, len(s.Runes))
		if text := difference.Bare(p.Text); !pageNumber.MatchString(text) && (leave == nil || !leave(i, text)) {
			begins := true
			at := 0
			for _, r := range p.Text {
				if !difference.IsLayout(r) {
					s.Runes, s.Begins, s.places = append(s.Runes, r), append(s.Begins, begins), append(s.places, place{i, at})
					begins = false
				}
				at++
			}
		}
		s.ends = append(s.ends, len(s.Runes))
	}
	return s
}

// cut is the part of a stream between two places.
func (s *stream) cut(from, until int) *stream {
	out := &stream{Text: difference.Text{Runes: s.Runes[from:until], Begins: s.Begins[from:until]}, places: s.places[from:until]}
	for i := range s.starts {
		out.starts = append(out.starts, min(max(s.starts[i], from), until)-from)
		out.ends = append(out.ends, min(max(s.ends[i], from), until)-from)
	}
	return out
}

// paragraph is the paragraph's text without layout.
func (s *stream) paragraph(i int) string { return string(s.Runes[s.starts[i]:s.ends[i]]) }

// at is where a character stands; behind the last one, where that ends.
func (s *stream) at(i int) place {
	if i < len(s.places) {
		return s.places[i]
	}
	if len(s.places) == 0 {
		return place{}
	}
	last := s.places[len(s.places)-1]
	return place{last.paragraph, last.at + 1}
}
