// Package generator is the whole pipeline: a unit of a ledger in, its notice as files out; it reads no file and writes none.
package generator

import (
	"gongshi/fonts"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/markup"
	"gongshi/generator/proof"
	"gongshi/generator/stats"
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
	// Document is the notice before it was laid out, Laid its pages.
	Document *document.Document
	Laid     *layout.Pages
	// Proof is the notice's text as the proofreader has it, and Hits what it found there; the findings say the same.
	Proof *proof.Text
	Hits  []proof.Hit
	Files []File
	// Annotated is the DOCX with the proofreader's comments; nil where none was asked for.
	Annotated []byte
	// Forced says that it was made in spite of the proofreader's errors.
	Forced bool
}

// File is one output: its content and its extension, such as "pdf".
type File struct {
	Extension string
	Data      []byte
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
	findings = append(findings, pageFindings(doc, pages, unit)...)
	notice := &Notice{Title: doc.Title(), Pages: len(pages.Pages), Facts: facts, Document: doc, Laid: pages, Proof: text, Hits: hits, Forced: forced}
	var faults finding.List
	if notice.Files, faults = files(doc, pages, &opt); faults != nil {
		return nil, append(findings, faults...)
	}
	if opt.Annotate {
		if notice.Annotated, faults = annotated(notice, &opt); faults != nil {
			return nil, append(findings, faults...)
		}
	}
	return notice, findings
}

// annotated is the notice's DOCX with the proofreader's comments.
func annotated(notice *Notice, opt *Options) ([]byte, finding.List) {
	data, err := writeDOCX(notice.Document, notice.Laid, opt)
	if err == nil {
		data, err = markup.Annotate(data, notice.Document, notice.Proof, notice.Hits)
	}
	if err != nil {
		return nil, finding.List{internal("带批注的 docx", err)}
	}
	return data, nil
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
		if text, hits, masked = markup.Mask(doc, text, hits, facts.Unit); masked != nil {
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
