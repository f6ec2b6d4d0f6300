package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/pattern"
)

// Kind is the function of a paragraph.
type Kind int

const (
	// Body is running text, and any paragraph whose function is not known.
	Body Kind = iota
	// Title is a line of the title.
	Title
	// Heading has a Level from 1 to 4.
	Heading
	// Contact says how to reach the unit: its own telephone and e-mail are not private.
	Contact
	// Signature is an issuing body's name, Date the notice's date.
	Signature
	Date
	// Table is a cell of an attachment, or its heading.
	Table
	// Head is a part of a paper's head or foot, such as 发文字号 or 抄送机关; Part says which.
	Head
)

// Text is a finished text. Make it with FromDocument, FromPlaced or New.
type Text struct {
	Paragraphs []Paragraph

	// These are shared by several rules and found once.
	seriesKnown     bool
	seriesFound     []*series
	sentencesFound  []sentence
	summariesFound  []summary
	daysFound       []day
	quantitiesFound []quantity
	milestonesFound bool
	foundMilestones milestones
	genreKnown      bool
	genreFound      string
	labelKnown      bool
	labelFound      int

	// own are the words of 另列状态, where a ledger lists some.
	own []string
	// inspections are the words for the inspection, told is what the inspectors did at its end: see Check.
	inspections []string
	told        string
}

// Paragraph is one paragraph of it.
type Paragraph struct {
	Text string
	Kind Kind
	// Level is a heading's: 1 to 4 for 一、（一）1.（1）; 存在问题1： has 3. It is 0 for other kinds.
	Level int
	// Entry says that words of it are about one category or problem of the ledger: its counts are not the whole ledger's.
	Entry bool
	// Place names a place outside the running text, such as 表1第2行第3列. In the running text the paragraph's number names it.
	Place string
	// Part is which part of a paper's head or foot it is, for the kind Head.
	Part document.Kind

	runes []rune
}

// New makes a text of paragraphs whose kinds are known.
func New(paragraphs []Paragraph) *Text {
	for i := range paragraphs {
		paragraphs[i].runes = []rune(paragraphs[i].Text)
		if !utf8.ValidString(paragraphs[i].Text) { // offsets in bytes and in runes must be those of one text
			paragraphs[i].Text = string(paragraphs[i].runes)
		}
	}
	return &Text{Paragraphs: paragraphs, inspections: []string{"巡察", "巡视"}}
}

// partKinds are the kinds of paragraph for the parts of a notice.
var partKinds = map[document.Kind]Kind{
	document.CopyNumber:     Head,
	document.Secrecy:        Head,
	document.Urgency:        Head,
	document.RedHead:        Head,
	document.PaperWord:      Head,
	document.Number:         Head,
	document.Approver:       Head,
	document.Title:          Title,
	document.Addressee:      Head,
	document.Heading:        Heading,
	document.Paragraph:      Body,
	document.Caption:        Table,
	document.Form:           Table,
	document.Contact:        Contact,
	document.AttachmentNote: Table,
	document.Present:        Head,
	document.Excused:        Head,
	document.Observers:      Head,
	document.Issuer:         Signature,
	document.Date:           Date,
	document.Annotation:     Head,
	document.Attachment:     Table,
	document.Copies:         Head,
	document.Printed:        Head,
}

// FromDocument makes a text of a composed notice; its paragraphs are those of Document.Passages, one for one.
func FromDocument(doc *document.Document) *Text {
	list := make([]Paragraph, 0, len(doc.Parts))
	for _, p := range doc.Passages() {
		entry := slices.ContainsFunc(p.Runs, func(r document.Run) bool { return r.Origin.Cell != "" })
		list = append(list, Paragraph{Text: document.Text(p.Runs), Kind: partKinds[p.Kind], Level: p.Level, Part: p.Kind, Entry: entry})
	}
	return New(list)
}

var (
	contactLine = pattern.New(`^(?:联系(?:方式|电话|人|地址)|(?:监督|举报|咨询|办公|固定)?电话|(?:电子)?(?:邮箱|邮件|信箱)|(?:通信|通讯|来信|邮寄|办公)?地址|邮政编码|邮编|邮政信箱|来访地址|传真)[^。]{0,4}[：:]`)
	dateLine    = pattern.New(`^[\d０-９〇零一二三四五六七八九十]{4}\s*年[\d０-９一二三四五六七八九十]{1,3}\s*月[\d０-９一二三四五六七八九十]{1,3}\s*日$`)
)

// longestHeading is the length, in characters, beyond which a paragraph with an ordinal is running text.
const longestHeading = 60

// Line is a bare paragraph with what is known of it besides its text.
type Line struct {
	Text string
	// Place names a place outside the running text.
	Place string
	// Level is a heading's level, whose number may not be in its text; 0 where it is unknown.
	Level int
}

// FromPlaced makes a text of bare paragraphs and finds the kind of each by its form. The paragraphs stay one for one, with empty ones and the blanks around
// them.
func FromPlaced(lines []Line) *Text {
	list := make([]Paragraph, len(lines))
	inTitle := true
	last := -1 // the last date without prose behind it
	for i, line := range lines {
		p := &list[i]
		p.Text = line.Text
		if line.Place != "" {
			p.Place, p.Kind = line.Place, Table
			continue
		}
		text := strings.TrimSpace(line.Text)
		if text == "" {
			continue
		}
		if strings.Contains(text, "。") {
			last = -1
		}
		p.Kind, p.Level = kindOf(text)
		if p.findPart(text, inTitle, list[:i]) {
			continue
		}
		inTitle = inTitle && p.Kind == Body && len([]rune(text)) <= longestHeading && !strings.ContainsAny(text, "。；：")
		if inTitle {
			p.Kind = Title
		}
		if p.Kind == Body && line.Level > 0 && len([]rune(text)) <= longestHeading && !strings.ContainsAny(text, "。；") {
			p.Kind, p.Level = Heading, min(line.Level, 4)
		}
		if p.Kind == Date {
			last = i
		}
	}
	findSignature(list, last)
	return New(list)
}

func kindOf(text string) (Kind, int) {
	switch {
	case contactLine.MatchString(text):
		return Contact, 0
	case dateLine.MatchString(text):
		return Date, 0
	}
	if body := strings.TrimRight(text, "。"); len([]rune(text)) <= longestHeading && !strings.ContainsAny(body, "。；") {
		if strings.HasPrefix(text, "存在问题") && colon([]rune(text)) > 0 {
			return Heading, 3
		}
		if o := ordinalAt([]rune(text), 0); 0 < o.form && o.form <= formArabicBracket {
			return Heading, o.form
		}
	}
	return Body, 0
}

// findSignature finds the signature: the short lines without a mark that stand just before the date.
func findSignature(list []Paragraph, last int) {
	if last < 0 {
		return
	}
	for i := last - 1; i >= 0; i-- {
		text := strings.TrimSpace(list[i].Text)
		if text == "" {
			continue
		}
		if list[i].Kind != Body || len([]rune(text)) > 40 || strings.ContainsAny(text, "。；：，") {
			return
		}
		list[i].Kind = Signature
	}
}
