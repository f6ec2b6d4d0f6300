package sheet

import "strings"

// symbolFace has signs in the places of letters: P is shown as a tick.
type symbolFace map[rune]rune

// symbolFaces are the faces of symbols that come with spreadsheet programs, by name in small letters, with their ticks, crosses and boxes in Unicode. Their
// other signs mean nothing in a ledger.
var symbolFaces = map[string]symbolFace{
	"wingdings":   {'ü': '✓', 'û': '✗', 'þ': '☑', 'ý': '☒', 'x': '☒', 'o': '□', '¨': '□', 'q': '□', 'n': '■', 'l': '●', '¡': '○'},
	"wingdings 2": {'P': '✓', 'O': '✗', 'R': '☑', 'Q': '☒', 'S': '☒', 'T': '☒', '£': '□'},
	"wingdings 3": {},
	"webdings":    {'a': '✓', 'r': '✗', 'c': '□', 'g': '■', 'n': '●'},
	"marlett":     {'a': '✓', 'b': '✓', 'r': '✗', 'h': '●'},
	"symbol":      {'Ö': '√', '´': '×'},
}

func symbolFaceNamed(name string) symbolFace {
	if len(name) > 20 {
		return nil
	}
	return symbolFaces[strings.ToLower(strings.TrimSpace(name))]
}

// show is a text as the face shows it. ok is false where it has a letter for which the face has another sign. Han is always drawn in another face.
func (f symbolFace) show(text string) (seen string, ok bool) {
	ok = true
	seen = strings.Map(func(r rune) rune {
		if 0xf020 <= r && r <= 0xf0ff { // where programs keep the signs of such a face
			r -= 0xf000
		}
		switch sign, has := f[r]; {
		case has:
			return sign
		case r > ' ' && r < 0x100:
			ok = false
		}
		return r
	}, text)
	return seen, ok
}
