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
	// Audience is for whom the notice is. NoAudience leaves it to 基本信息 and the template.
	Audience ledger.Audience
	Formats  []Format
	// Draft writes 【待填：…】 where information is missing, instead of refusing.
	Draft bool
	// Faces are the faces that measure and draw the notice; nil stands for the bundled ones.
	Faces *fonts.Set
	// EmbedFonts puts the faces that it uses into the DOCX too.
	EmbedFonts bool
	// WithLedger adds 附件: a table of all 项.
	WithLedger bool
	// Force makes the notice even where the proofreader has found an error. Its findings stay errors.
	Force bool
	// Words are the office's own, for the proofreader; nil for none.
	Words *proof.Wordbook
	// Taste has the proofreader report matters of taste too.
	Taste bool
	// Mask hides what the proofreader finds private, in every output: 138****1234.
	Mask bool
	// Annotate makes another DOCX, with the proofreader's comments.
	Annotate bool
	// Shared is what the papers of the unit have in common; nil for a paper of its own.
	Shared *Shared
	// Done is closed when nobody waits for the notice any more: Build then stops with an error finding. It may be nil.
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
	// Proof is the notice's text as the proofreader read it, and Hits what it found there, which is among the findings too.
	Proof *proof.Text
	Hits  []proof.Hit
	// AllHits are those hits too that are not listed one by one.
	AllHits []proof.Hit
	Files   []File
	// Annotated is the DOCX with the proofreader's comments; nil without Options.Annotate.
	Annotated []byte
	// Forced says that the notice was made in spite of the proofreader's errors.
	Forced bool
}

// File is one output: its content and its extension, such as "pdf".
type File struct {
	Extension string
	// Suffix is what stands behind the notice's own name in the file's, such as （第2页）: formats of several files have it.
	Suffix string
	// Page is the page that a picture shows alone, 0 for all other files.
	Page int
	Data []byte
}

// Build makes a unit's notice. The notice is nil where a finding is an error, unless it is the proofreader's and Force is set. The same unit
// and options give the same bytes.
func Build(unit *ledger.Unit, opt Options) (*Notice, finding.List) {
	unit, held := forReaders(unit, &opt)
	if held.HasError() {
		return nil, held
	}
	facts := opt.Shared.factsOf(unit)
	doc, findings := compose.NoticeUntil(opt.Done, opt.Template, facts, opt.Draft)
	findings = append(held, findings...)
	if doc == nil {
		return nil, findings
	}
	if opt.WithLedger {
		table, attachmentFindings := compose.Attachment(facts)
		doc.Attach(table)
		findings = append(findings, attachmentFindings...)
	}
	if opt.Faces == nil {
		opt.Faces = fonts.Bundled()
	}
	findings = append(findings, uncovered(doc, opt.Faces, unit, opt.Template.Name())...)
	laid := func() *laidOut { return layOut(doc, &opt) }
	if !opt.Mask && !findings.HasError() { // what is masked is laid out as the proofreader leaves it
		laid = ahead(laid)
	}
	text, hits, all, proofFindings := proofread(doc, facts, &opt)
	forced := opt.Force && proofFindings.HasError()
	stop := findings.HasError() || proofFindings.HasError() && !opt.Force
	findings = append(findings, proofFindings...)
	if stop {
		return nil, findings
	}
	made := laid()
	pages := made.pages
	of := append(pageFindings(doc, pages, unit), cutPictures(pages, &opt)...)
	if opt.Taste {
		of = append(of, tinyLastLines(pages)...)
	}
	if findings = append(findings, of...); of.HasError() {
		return nil, findings
	}
	if made.faults != nil {
		return nil, append(findings, made.faults...)
	}
	notice := &Notice{Title: doc.Title(), Pages: len(pages.Pages), Facts: facts, Document: doc, Laid: pages, Proof: text, Hits: hits, AllHits: all, Forced: forced, Files: made.files}
	if opt.Annotate {
		var faults finding.List
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

// files writes a laid-out document in the formats asked for.
func files(doc *document.Document, pages *layout.Pages, opt *Options) (out []File, faults finding.List) {
	for _, format := range opt.Formats {
		made, err := format.write(doc, pages, opt)
		if err != nil {
			return nil, finding.List{internal(format.Extension, err)}
		}
		for _, f := range made {
			f.Extension = format.Extension
			out = append(out, f)
		}
	}
	return out, nil
}

// Render lays out a document that is not a unit's notice, and writes it in the formats asked for.
func Render(doc *document.Document, opt Options) (pages int, out []File, faults finding.List) {
	if opt.Faces == nil {
		opt.Faces = fonts.Bundled()
	}
	laid := layout.Notice(doc, opt.Faces)
	out, faults = files(doc, laid, &opt)
	return len(laid.Pages), out, faults
}

// internal reports that a file could not be made, which only a fault of the program can cause.
func internal(kind string, err error) finding.Finding {
	return finding.FaultInFile.Of(finding.Values{"kind": kind}).Because(err)
}

// proofread checks the notice as it will be published, without the rules whose codes are skip. In a draft nothing that it finds is an error.
func proofread(doc *document.Document, facts *stats.Facts, opt *Options, skip ...string) (text *proof.Text, hits, all []proof.Hit, findings finding.List) {
	ignore, accepted, findings := proof.Ignored(facts.Unit.Info)
	ignore = append(ignore, skip...)
	text = proof.FromDocument(doc)
	hits = proof.Check(text, facts, proof.Options{Ignore: ignore, Words: accepted.With(opt.Words), Taste: opt.Taste})
	if opt.Mask {
		var maskFindings finding.List
		if text, hits, maskFindings = markup.Mask(doc, text, hits, facts.Unit); maskFindings != nil {
			findings = append(findings, maskFindings...)
		}
	}
	all = hits
	hits = proof.Counted(all)
	findings = append(findings, proof.Findings(text, hits, facts.Unit)...)
	if opt.Draft {
		for i := range findings {
			findings[i].Severity = min(findings[i].Severity, finding.Warning)
		}
	}
	return text, hits, all, findings
}
