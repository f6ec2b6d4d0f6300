// Package generator is the whole pipeline: a unit of a ledger in, its notice as files out; it reads no file and writes none.
package generator

import (
	"fmt"

	"gongshi/fonts"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/docx"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/pdf"
	"gongshi/generator/stats"
)

// Options say how a notice is made.
type Options struct {
	Template *compose.Template
	Formats  []Format
	// Draft writes 【待填：…】 where information is missing, instead of refusing.
	Draft bool
}

// Notice is a unit's finished notice.
type Notice struct {
	Title string
	Pages int
	Facts *stats.Facts
	Files []File
}

// File is one output: its content and its extension, such as "pdf".
type File struct {
	Extension string
	Data      []byte
}

// Format is an output format.
type Format struct {
	Extension string
	write     func(*document.Document, *layout.Pages) ([]byte, error)
}

// Formats is the table of output formats, in the order in which they are written.
var Formats = []Format{
	{"docx", writeDOCX},
	{"pdf", pdf.Write},
}

func writeDOCX(doc *document.Document, pages *layout.Pages) ([]byte, error) {
	opt := docx.Options{TitleBreaks: pages.TitleBreaks}
	for _, l := range pages.Signature {
		opt.SignatureLines = append(opt.SignatureLines, docx.SignatureLine{Text: l.Text, Right: l.Right})
	}
	for _, s := range pages.Stretches {
		opt.Stretches = append(opt.Stretches, docx.Stretch{Contact: s.Kind == layout.Contact, Block: s.Block, From: s.From, To: s.To, Tracking: s.Tracking})
	}
	return docx.Write(doc, opt)
}

// Build makes a unit's notice. The notice is nil where a finding is an error. The same unit and options give the same bytes.
func Build(unit *ledger.Unit, opt Options) (*Notice, finding.List) {
	facts := stats.Collect(unit)
	doc, findings := compose.Notice(opt.Template, facts, opt.Draft)
	if doc == nil {
		return nil, findings
	}
	faces := fonts.Bundled()
	findings = append(findings, uncovered(doc, faces, unit, opt.Template.Name())...)
	if findings.HasError() {
		return nil, findings
	}
	pages := layout.Notice(doc, faces)
	notice := &Notice{Title: document.Text(doc.Title.Runs), Pages: len(pages.Pages), Facts: facts}
	for _, format := range opt.Formats {
		data, err := format.write(doc, pages)
		if err != nil {
			return nil, append(findings, finding.Finding{
				Severity: finding.Error, Code: "output.internal",
				Text: "写不出 " + format.Extension + " 文件，这是程序的毛病", Hint: "请把这份台账发给开发者",
			})
		}
		notice.Files = append(notice.Files, File{Extension: format.Extension, Data: data})
	}
	return notice, findings
}

// uncovered reports the characters that no face has, with the cell that holds each, or the template: the notice would show a box in their place.
func uncovered(doc *document.Document, faces *fonts.Set, unit *ledger.Unit, template string) finding.List {
	var out finding.List
	for _, r := range layout.Uncovered(doc, faces) {
		f := finding.Finding{
			Severity: finding.Error, Code: "font.rune.missing", Excerpt: string(r),
			Text: fmt.Sprintf("字体里没有这个字符“%c”（U+%04X）", r, r), Hint: "换成常用的写法，或者删去它",
		}
		if where, ok := unit.Locate(string(r)); ok {
			f.Sheet, f.Cell = where.Sheet, where.Cell
		} else {
			f.File = template
		}
		out = append(out, f)
	}
	return out
}
