package workbook

import "github.com/xuri/excelize/v2"

const (
	songTi = "宋体"
	heiTi  = "黑体"
)

// look says what a cell looks like.
type look int

const (
	titleLook   look = iota // over the table, without rules
	headingLook             // the names of columns and items
	proseLook               // from the left
	wordLook                // a word or a number, centred
	dateLook
	contentLook     // the content of an info item: kept as typed, so that 0376 stays 0376
	contentDateLook // the same for a date

	// exampleLook is added to the look of the worked example.
	exampleLook look = 1 << 8
	// textLook is added to the look of a text that a spreadsheet could take for a formula.
	textLook look = 1 << 9
)

const (
	ledgerSize = 10 // points; a table of 14 columns on A4 cannot have more
	infoSize   = 11
	textFormat = 49 // built in: @
)

// style gives the number of a look's style, made once.
func (p *pen) style(l look) int {
	if id, ok := p.styles[l]; ok {
		return id
	}
	id, err := p.f.NewStyle(l.style())
	p.keep(err)
	p.styles[l] = id
	return id
}

func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: songTi, Size: ledgerSize},
		Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true},
	}
	for _, side := range []string{"left", "top", "right", "bottom"} {
		s.Border = append(s.Border, excelize.Border{Type: side, Style: 1, Color: "7F7F7F"})
	}
	date := `yyyy"年"m"月"d"日"`
	switch l &^ (exampleLook | textLook) {
	case titleLook:
		s.Font, s.Border = &excelize.Font{Family: heiTi, Size: 18}, nil
	case headingLook:
		s.Font = &excelize.Font{Family: songTi, Size: infoSize, Bold: true}
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}
	case proseLook:
		s.Alignment.Horizontal = "left"
	case dateLook:
		s.CustomNumFmt = &date
	case contentLook:
		s.Font.Size, s.NumFmt = infoSize, textFormat
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	case contentDateLook:
		s.Font.Size, s.CustomNumFmt = infoSize, &date
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l&textLook != 0 {
		s.NumFmt, s.CustomNumFmt = textFormat, nil
	}
	if l&exampleLook != 0 {
		s.Font.Italic, s.Font.Color = true, "7F7F7F"
	}
	return s
}
