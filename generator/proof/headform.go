package proof

import (
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/pattern"
)

// headForms say by its form which part of a paper's head a line is; footForms do so for its foot.
var (
	headForms = []partForm{
		{document.CopyNumber, pattern.New(`^\d{3,8}$`)},
		{document.Secrecy, pattern.New(`^(?:绝密|机密|秘密)(?:[★☆*＊※＊].{0,10})?$`)},
		{document.Urgency, pattern.New(`^(?:特急|加急|急件|紧急|特提|平急)$`)},
		{document.Number, pattern.New(`^\p{Han}{0,14}[〔\[［（(【]\d{2,4}[〕\]］）)】]第?\d{1,5}号$`)},
		{document.Approver, pattern.New(`^签发人[：:]`)},
	}
	footForms = []partForm{
		{document.Copies, pattern.New(`^抄送[：:]`)},
		{document.Printed, pattern.New(`^[^。；]{0,30}\d{4}年\d{1,2}月\d{1,2}日印发$`)},
		{document.AttachmentNote, pattern.New(`^附件[：:].`)},
	}
)

type partForm struct {
	part document.Kind
	form *pattern.Pattern
}

// headPartOf is the part of a head or a foot that a line of a finished text is.
func headPartOf(text string, head bool) (document.Kind, bool) {
	forms := footForms
	if head {
		forms = headForms
	}
	for _, f := range forms {
		if f.form.MatchString(text) {
			return f.part, true
		}
	}
	return 0, false
}

// noteNumber matches the number of a line that names one of several attachments, and the mark behind it.
var noteNumber = pattern.New(`^(?:附件[：:])?(\d{1,2})([.．、])?`)

// firstNote matches the first of several lines that name attachments, wherever it stands.
var firstNote = pattern.New(`^附件[：:]1[.．、]`)

// continuesNotes reports a line below 附件：1.… that names a further attachment.
func continuesNotes(above *Paragraph, text string) bool {
	return above.Kind == Table && above.Part == document.AttachmentNote && noteNumber.MatchString(strings.TrimSpace(above.Text)) && noteNumber.MatchString(text)
}

// findPart finds out by its form whether a line is a part of a paper's head or foot; above are the paragraphs before it. Only the first line of a text is
// a 份号, and the bodies that a paper is for stand below its title.
func (q *Paragraph) findPart(text string, inTitle bool, above []Paragraph) bool {
	if n := len(above); n > 0 && continuesNotes(&above[n-1], text) {
		q.Kind, q.Level, q.Part = Table, 0, document.AttachmentNote
		return true
	}
	if n := len(above); n > 0 && above[n-1].Kind == Title && addresseeLine.MatchString(text) {
		q.Kind, q.Level, q.Part = Head, 0, document.Addressee
		return true
	}
	part, ok := headPartOf(text, inTitle)
	if !ok && firstNote.MatchString(text) {
		part, ok = document.AttachmentNote, true
	}
	if !ok || part == document.CopyNumber && len(above) > 0 {
		return false
	}
	q.Kind, q.Level, q.Part = Head, 0, part
	if part == document.AttachmentNote {
		q.Kind = Table
	}
	return true
}

// addresseeLine matches a line such as 各乡镇党委，县直各单位：.
var addresseeLine = pattern.New(`^[\p{Han}、，（）]{2,60}[：:]$`)
