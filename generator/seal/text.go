package seal

import "bytes"

// FillText puts the sum of a whole text, such as a web page, in the place of Blank in it.
func FillText(text []byte) []byte { return Fill(nil, "", text) }

// IntactText reports whether a text is as FillText left it.
func IntactText(text []byte) bool {
	have := sumPattern.Find(text)
	return have != nil && string(have) == sum(nil, "", bytes.Replace(text, have, []byte(Blank), 1))
}
