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
	"gongshi/generator/proof"
	"gongshi/generator/stats"
	"gongshi/generator/style"
)

// Options say how a notice is made.
type Options struct {
	Template *compose.Template
	// Audience is for whom the notice is; it goes before what 基本信息 and the template say. NoAudience leaves it to them.
	Audience ledger.Audience
	Formats  []Format
	// Draft writes 【待填：…】 where information is missing, instead of refusing.
	Draft bool
	// Faces are the faces that measure and draw the notice; nil stands for those that come with the program.
	Faces *fonts.Set
	// EmbedFonts puts the faces that it uses into the DOCX too.
	EmbedFonts bool
	// WithLedger adds 附件: a table of all 项.
	WithLedger bool
	// Force goes on where the proofreader has found an error. Its findings stay errors.
	Force bool
	// Taste has the proofreader say what is a matter of taste, too.
	Taste bool
	// Mask hides what the proofreader finds private, in every output: 138****1234.
	Mask bool
	// Annotate makes a DOCX with the proofreader's comments besides.
	Annotate bool
	// Done, closed, says that nobody waits for the notice any more: what is still to do is left, which is an error finding. It may be nil.
	Done <-chan struct{}
}

// Notice is a unit's finished notice.
type Notice struct {
	Title string
	Pages int
	Facts *stats.Facts
	// Document is the notice before it was laid out.
	Document *document.Document
	// Proof is the notice's text as the proofreader has it, and Hits what it found there; the findings say the same.
	Proof *proof.Text
	Hits  []proof.Hit
	Files []File
	// Annotated is the DOCX with the proofreader's comments; nil where none was asked for.
	Annotated []byte
	// Forced says that it was made in spite of the proofreader's errors.
	Forced bool

	pages *layout.Pages
}

// File is one output: its content and its extension, such as "pdf".
type File struct {
	Extension string
	Data      []byte
}

// Format is an output format.
type Format struct {
	Extension string
	write     func(*document.Document, *layout.Pages, *Options) ([]byte, error)
}

// Formats is the table of output formats, in the order in which they are written.
var Formats = []Format{
	{"docx", writeDOCX},
	{"pdf", writePDF},
}

func writePDF(doc *document.Document, pages *layout.Pages, _ *Options) ([]byte, error) {
	return pdf.Write(doc, pages)
}

func writeDOCX(doc *document.Document, pages *layout.Pages, options *Options) ([]byte, error) {
	opt := docx.Options{TitleBreaks: pages.TitleBreaks, Pitch: pages.Grid.Pitch, Families: options.Faces.Families()}
	if options.EmbedFonts {
		embed(&opt, pages, options.Faces)
	}
	for _, l := range pages.Signature {
		opt.SignatureLines = append(opt.SignatureLines, docx.SignatureLine(l))
	}
	for _, h := range pages.Holds {
		opt.Holds = append(opt.Holds, docx.Hold(h))
	}
	for _, s := range pages.Stretches {
		opt.Stretches = append(opt.Stretches, docx.Stretch(s))
	}
	if t := pages.Table; t != nil {
		opt.Table = docx.Table(*t)
	}
	return docx.Write(doc, opt)
}

// Build makes a unit's notice. The notice is nil where a finding is an error, unless it is the proofreader's and Force is set. The same unit
// and options give the same bytes.
func Build(unit *ledger.Unit, opt Options) (*Notice, finding.List) {
	unit, held := forReaders(unit, &opt)
	if held.HasError() {
		return nil, held
	}
	facts := stats.Collect(unit)
	doc, findings := compose.NoticeUntil(opt.Done, opt.Template, facts, opt.Draft)
	findings = append(held, findings...)
	if doc == nil {
		return nil, findings
	}
	if opt.WithLedger {
		table, more := compose.Attachment(facts)
		doc.Attach(table)
		findings = append(findings, more...)
	}
	if opt.Faces == nil {
		opt.Faces = fonts.Bundled()
	}
	findings = append(findings, uncovered(doc, opt.Faces, unit, opt.Template.Name())...)
	text, hits, read := proofread(doc, facts, &opt)
	forced := opt.Force && read.HasError()
	stop := findings.HasError() || read.HasError() && !opt.Force
	findings = append(findings, read...)
	if stop {
		return nil, findings
	}
	pages := layout.Notice(doc, opt.Faces)
	findings = append(findings, longTitle(pages, unit)...)
	findings = append(findings, fitted(pages)...)
	findings = append(findings, signatureAlone(doc, pages, unit)...)
	notice := &Notice{Title: doc.Title(), Pages: len(pages.Pages), Facts: facts, Document: doc, Proof: text, Hits: hits, Forced: forced, pages: pages}
	var faults finding.List
	if notice.Files, faults = files(doc, pages, &opt); faults != nil {
		return nil, append(findings, faults...)
	}
	if opt.Annotate {
		var err error
		if notice.Annotated, err = annotated(notice, pages, &opt); err != nil {
			return nil, append(findings, internal("带批注的 docx", err))
		}
	}
	return notice, findings
}

// files writes a laid-out document in the wanted formats.
func files(doc *document.Document, pages *layout.Pages, opt *Options) (out []File, faults finding.List) {
	for _, format := range opt.Formats {
		data, err := format.write(doc, pages, opt)
		if err != nil {
			return nil, finding.List{internal(format.Extension, err)}
		}
		out = append(out, File{Extension: format.Extension, Data: data})
	}
	return out, nil
}

// Render lays a document out that is no unit's notice, and writes it in the wanted formats.
func Render(doc *document.Document, opt Options) (pages int, out []File, faults finding.List) {
	if opt.Faces == nil {
		opt.Faces = fonts.Bundled()
	}
	laid := layout.Notice(doc, opt.Faces)
	out, faults = files(doc, laid, &opt)
	return len(laid.Pages), out, faults
}

// internal says that a file could not be written, which only a mistake of ours can cause.
func internal(kind string, err error) finding.Finding {
	return finding.FaultInFile.Of(finding.Values{"kind": kind}).Because(err)
}

// proofread reads the notice as it will be published, but for the rules that silent names. In a draft nothing that it finds is an error.
func proofread(doc *document.Document, facts *stats.Facts, opt *Options, silent ...string) (*proof.Text, []proof.Hit, finding.List) {
	ignore, findings := proof.Ignored(facts.Unit.Info)
	ignore = append(ignore, silent...)
	text := proof.FromDocument(doc)
	hits := proof.Check(text, facts, proof.Options{Ignore: ignore, Taste: opt.Taste})
	if opt.Mask {
		var masked finding.List
		if text, hits, masked = mask(doc, text, hits, facts.Unit); masked != nil {
			findings = append(findings, masked...)
		}
	}
	hits = proof.Counted(hits)
	findings = append(findings, proof.Findings(text, hits, facts.Unit)...)
	if opt.Draft {
		for i := range findings {
			findings[i].Severity = min(findings[i].Severity, finding.Warning)
		}
	}
	return text, hits, findings
}

// fitted says that the pitch was changed for the last page's sake, and from what to what.
func fitted(pages *layout.Pages) finding.List {
	var was string
	switch pages.Fit {
	case layout.NotFitted:
		return nil
	case layout.SignatureAlone:
		was = "落款本来会单独成页"
	case layout.ShortLastPage:
		was = fmt.Sprintf("末页本来不足%s行", stats.Han(style.LeastOnLastPage))
	case layout.SignatureHigh:
		was = "落款的单位多，末页本来排不下正文"
	case layout.HoleBefore:
		was = fmt.Sprintf("末页前一页本来会空出%s行以上", stats.Han(style.MostBlank))
	}
	before, after := fmt.Sprint(style.Pitch.Points()), fmt.Sprint(pages.Grid.Pitch.Points())
	return finding.List{finding.LayoutFit.Of(finding.Values{"was": was, "before": before, "after": after, "rows": pages.Grid.Rows})}
}

// longTitle says that a title takes more lines than a title should: it is whole on the page, but nobody would call it one.
func longTitle(pages *layout.Pages, unit *ledger.Unit) finding.List {
	lines := len(pages.TitleBreaks) + 1
	if lines <= style.TitleMaxLines {
		return nil
	}
	title := unit.Info["标题"]
	at := finding.Where{Sheet: title.Sheet, Cell: title.Cell}
	return finding.List{finding.TitleLong.At(at, finding.Values{"lines": lines, "most": style.TitleMaxLines})}
}

// uncovered reports the characters that no face has, with the cell that holds each, or the template: the notice would show a box in their place.
func uncovered(doc *document.Document, faces *fonts.Set, unit *ledger.Unit, template string) finding.List {
	var out finding.List
	for _, r := range layout.Uncovered(doc, faces) {
		char, number := string(r), fmt.Sprintf("U+%04X", r)
		at := finding.Where{Excerpt: char}
		if item, ok := unit.Given(char); ok {
			out = append(out, finding.RuneMissingGiven.At(at, finding.Values{"char": char, "number": number}).With(item))
			continue
		}
		if where, ok := unit.Locate(char); ok {
			at.Sheet, at.Cell = where.Sheet, where.Cell
		} else {
			at.File = template
		}
		out = append(out, finding.RuneMissing.At(at, finding.Values{"char": char, "number": number}))
	}
	return out
}
