package run

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"gongshi/generator/finding"
	"gongshi/generator/manuscript"
	"gongshi/generator/pdf"
	"gongshi/generator/posted"
	"gongshi/generator/proof"
	"gongshi/generator/webpage"
)

// approvedText is the file against which posted copies are held; text is nil where it could not be read, which is told once.
type approvedText struct {
	paragraphs []posted.Paragraph
	text       *proof.Text
}

// posted holds a posted copy against the plan's Against.
func (r *runner) posted(path string) {
	if r.approved == nil {
		r.approved = r.readApproved()
	}
	if r.approved.text == nil {
		return
	}
	data, findings := manuscript.Load(path)
	if findings != nil {
		r.found(findings.InFile(path))
		return
	}
	copied, isPage, findings := paragraphsOf(data)
	r.found(findings.InFile(path))
	if findings.HasError() {
		return
	}
	result := posted.Compare(r.approved.paragraphs, copied, isPage)
	if !result.Found && isPage {
		blocks, _ := webpage.ReadUnseen(data)
		if whole := posted.Compare(r.approved.paragraphs, plainParagraphs(blocks), true); whole.Found {
			result = whole
			r.found(finding.List{finding.PostedHidden.At(finding.Where{File: path}, nil)})
		}
	}
	if !result.Found {
		r.found(finding.List{finding.PostedAbsent.At(finding.Where{File: path}, finding.Values{"approved": filepath.Base(r.plan.Against)})})
		return
	}
	r.found(differences(result, r.approved.text).InFile(path))
	r.Tell(Posted{File: path, Against: r.plan.Against, Result: result})
}

func (r *runner) readApproved() *approvedText {
	path := r.plan.Against
	data, findings := manuscript.Load(path)
	if findings != nil {
		r.found(findings.InFile(path))
		return &approvedText{}
	}
	if webpage.Is(data) {
		r.found(finding.List{finding.ApprovedPage.At(finding.Where{File: path}, nil)})
		return &approvedText{}
	}
	paragraphs, _, findings := paragraphsOf(data)
	r.found(findings.InFile(path))
	if findings.HasError() {
		return &approvedText{}
	}
	lines := make([]proof.Line, len(paragraphs))
	for i, p := range paragraphs {
		lines[i] = proof.Line{Text: p.Text}
	}
	return &approvedText{paragraphs, proof.FromPlaced(lines)}
}

// paragraphsOf reads a text of any kind that can be compared; nil where a finding says why it cannot be read.
func paragraphsOf(data []byte) (paragraphs []posted.Paragraph, isPage bool, findings finding.List) {
	switch {
	case webpage.Is(data):
		blocks, _ := webpage.Read(data)
		if unseen, _ := webpage.ReadUnseen(data); len(unseen) == 0 {
			return nil, true, finding.List{finding.PageEmpty.Of(nil)}
		}
		return plainParagraphs(blocks), true, nil
	case bytes.HasPrefix(data, []byte("%PDF")):
		texts, ok := pdf.Text(data)
		if !ok {
			return nil, false, finding.List{finding.PDFOfOthers.Of(nil)}
		}
		return plainParagraphs(texts), false, nil
	}
	m, findings := manuscript.Read(data)
	if m == nil {
		return nil, false, findings
	}
	for _, p := range m.Paragraphs {
		paragraphs = append(paragraphs, posted.Paragraph{Text: p.Text, Numbered: p.Numbered})
	}
	return paragraphs, false, m.LeftOut(func(i int) string { return fmt.Sprintf("第%d段", i+1) })
}

func plainParagraphs(texts []string) []posted.Paragraph {
	out := make([]posted.Paragraph, len(texts))
	for i, s := range texts {
		out[i].Text = s
	}
	return out
}

// differences makes findings of a comparison. Their places are the approved text's.
func differences(r *posted.Result, approved *proof.Text) (out finding.List) {
	for i := range r.Differences {
		d := &r.Differences[i]
		hit := &proof.Hit{Paragraph: d.Paragraph, From: d.From, To: d.To}
		f := postedFinding(d, approved)
		f.Place, f.Context, f.From, f.To = approvedPlace(approved, d.Paragraph), hit.Context(approved), d.From, d.To
		f.Versus = &finding.Versus{Expected: d.Approved, Found: d.Posted}
		out = append(out, f)
	}
	if len(r.SiteLines) > 0 {
		out = append(out, finding.PostedSiteLines.Of(finding.Values{"lines": strings.Join(r.SiteLines, "”“")}))
	}
	if r.Numbers > 0 {
		out = append(out, finding.PostedNumbers.Of(finding.Values{"count": r.Numbers}))
	}
	return out
}

// approvedPlace names a paragraph of the approved text.
func approvedPlace(approved *proof.Text, paragraph int) string {
	return "定稿" + (&proof.Hit{Paragraph: paragraph}).Place(approved)
}

// postedFinding is the finding of one difference, without its place.
func postedFinding(d *posted.Difference, approved *proof.Text) finding.Finding {
	switch d.Kind {
	case posted.ParagraphLost:
		if d.Last > d.Paragraph {
			n := 0
			for _, p := range approved.Paragraphs[d.Paragraph : d.Last+1] {
				n += min(len(strings.TrimSpace(p.Text)), 1)
			}
			return finding.PostedLostSeveral.Of(finding.Values{"last": approvedPlace(approved, d.Last), "count": n})
		}
		return finding.PostedLost.Of(nil)
	case posted.ParagraphDoubled:
		return finding.PostedDoubled.Of(nil)
	case posted.ParagraphMoved:
		where := "最前面"
		if d.Follows >= 0 {
			where = approvedPlace(approved, d.Follows) + "后面"
		}
		return finding.PostedMoved.Of(finding.Values{"where": where})
	}
	return finding.PostedText.At(finding.Where{Excerpt: shortened(d.Posted)}, finding.Values{
		"posted": d.Before + "【" + shortened(d.Posted) + "】" + d.Behind, "note": lookalikes(d.Approved, d.Posted),
	})
}

// shortened is a text without its middle, where it is long.
func shortened(s string) string {
	const most = 60
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return fmt.Sprintf("%s…（共%d字）…%s", string(runes[:most/2]), len(runes), string(runes[len(runes)-most/2:]))
}

// lookalikes says of two characters that look the same how they differ.
func lookalikes(approved, found string) string {
	a, size := utf8.DecodeRuneInString(approved)
	b, size2 := utf8.DecodeRuneInString(found)
	if size == 0 || size != len(approved) || size2 != len(found) || norm.NFKC.String(approved) != norm.NFKC.String(found) {
		return ""
	}
	return fmt.Sprintf("，样子像，编码不同（定稿是 U+%04X，发布的是 U+%04X）", a, b)
}
