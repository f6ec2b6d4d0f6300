package document

// Format is one of the formats of GB/T 9704-2012 that have a head.
type Format uint8

const (
	// NoFormat has no head: a notice that is put up or published.
	NoFormat Format = iota
	// Paper is 文件格式 (7.2), Letter 信函格式 (10.1), Minutes 纪要格式 (10.3).
	Paper
	Letter
	Minutes
)

// FormatNames are the formats' Chinese names; NoFormat has none.
var FormatNames = [...]string{"", "文件", "信函", "纪要"}

// ParseFormat finds a format by its name; ok is false where none has it.
func ParseFormat(name string) (f Format, ok bool) {
	for i, n := range FormatNames {
		if n != "" && n == name {
			return Format(i), true
		}
	}
	return NoFormat, false
}

// String is the format's Chinese name.
func (f Format) String() string { return FormatNames[f] }
