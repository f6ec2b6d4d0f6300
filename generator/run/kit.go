package run

import (
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/batch"
	"gongshi/generator/document"
	"gongshi/generator/evidence"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
	"gongshi/templates"
)

// A kit is all papers of a unit, made of one reading of its ledger and of one set of facts, in a folder of the unit's own.

// Paper is one paper of a kit.
type Paper struct {
	// Kind is its 文种, or what an office's own template is called.
	Kind string
	Text Text
}

// KitPapers are the bundled papers that a kit has where nobody chooses: all but those that are made only by themselves.
func KitPapers() (papers []Paper) {
	for _, p := range templates.Papers() {
		if !p.Apart {
			papers = append(papers, BundledPaper(p.Kind))
		}
	}
	return SortedPapers(papers)
}

// BundledPaper is the bundled paper of a 文种.
func BundledPaper(kind string) Paper {
	source, _ := templates.Source(templates.OfKind(kind))
	return Paper{kind, Text{BundledText(kind), source}}
}

// SortedPapers puts what is public first, then what is for the Party, then what is for superiors.
func SortedPapers(papers []Paper) []Paper {
	slices.SortStableFunc(papers, func(a, b Paper) int { return int(a.Text.Template.Audience()) - int(b.Text.Template.Audience()) })
	return papers
}

// KitFolder is the folder within a unit's own for papers of an audience, so that what is inner is never posted with what is public.
func KitFolder(a ledger.Audience) string {
	return map[ledger.Audience]string{ledger.Society: "公开", ledger.Party: "党内", ledger.Superiors: "内部"}[a]
}

// kitPaper is a paper of a unit's kit on its way.
type kitPaper struct {
	Paper
	notice   *generator.Notice
	findings finding.List
	// failed is why there is none.
	failed string
	// name is its path within the unit's folder, without extension.
	name string
}

// readers is for whom the paper is: its template alone says it.
func (p *kitPaper) readers() ledger.Audience { return p.Text.Template.Audience() }

// kit is a unit's kit on its way; cover are the files of the list and of 依据表, with their names within the unit's folder.
type kit struct {
	papers []*kitPaper
	cover  []output.File
	// notes are what the list says besides.
	notes []string
}

// made are the papers that could be made.
func (k *kit) made() []*kitPaper {
	return slices.DeleteFunc(slices.Clone(k.papers), func(p *kitPaper) bool { return p.notice == nil })
}

// KitPlan is what a kit is made of.
type KitPlan struct {
	Unit *ledger.Unit
	// Ledger is the ledger's file, as it was given.
	Ledger  string
	Papers  []Paper
	Options generator.Options
	// Evidence makes 依据表 of all papers.
	Evidence bool
	Words    *finding.Words
	// pool bounds how many papers are made at once, step is runner.step.
	pool *batch.Pool
	step func(stage, what string)
}

// MakeKit makes a kit outside a run: its files, with their names within the unit's folder, the list first. There are none where no paper could be made.
func MakeKit(plan KitPlan) (files []output.File, found finding.List) {
	plan.pool, plan.step = batch.NewPool(runtime.GOMAXPROCS(0)), func(string, string) {}
	k, found := plan.do()
	if k == nil {
		return nil, found
	}
	for _, group := range k.groups() {
		files = append(files, group...)
	}
	return files, found
}

// buildKit makes all papers of a unit.
func (r *runner) buildKit(m *unitWork) {
	options := r.plan.Options
	options.Words = r.wordsOf(m.from.path)
	plan := KitPlan{m.unit, m.from.path, r.plan.Papers, options, r.plan.Evidence, r.plan.Words, r.papers, r.step}
	k, found := plan.do()
	if k != nil {
		m.kit, m.notice = k, k.made()[0].notice
		m.partial = len(k.made()) < len(k.papers)
	}
	m.findings = append(slices.Clip(m.findings), m.ofUnit(found, m.unit.Name()).InFile(m.from.path)...)
}

// do makes the papers, of one set of facts, and the list of them. A paper that cannot be made stops no other; where none can be made there is no kit.
func (p *KitPlan) do() (*kit, finding.List) {
	k := &kit{}
	p.Options.Shared = &generator.Shared{}
	one := func(paper Paper) *kitPaper {
		p.step("paper", paper.Kind)
		return p.paper(paper, p.Unit)
	}
	broke := func(paper Paper, fault *batch.Fault) *kitPaper {
		return &kitPaper{Paper: paper, findings: finding.List{internal("", fault)}}
	}
	for paper := range batch.Map(p.pool, slices.Values(p.Papers), one, broke) {
		k.papers = append(k.papers, paper)
	}
	apart := p.apart(k)
	for _, f := range apart {
		k.notes = append(k.notes, f.Text(p.Words))
	}
	found := append(kitAudience(p.Unit.Info), apart...)
	found = append(found, k.settle(p.Words)...)
	if len(k.made()) == 0 {
		return nil, found
	}
	return k, append(found, k.list(p)...)
}

// paper makes one paper of a unit.
func (p *KitPlan) paper(paper Paper, unit *ledger.Unit) *kitPaper {
	o := p.Options
	o.Template, o.Audience = paper.Text.Template, paper.Text.Template.Audience()
	out := &kitPaper{Paper: paper}
	out.notice, out.findings = generator.Build(unit, o)
	return out
}

// kitAudience tells that 公开对象 was not asked: a kit has papers for all kinds of readers.
func kitAudience(info ledger.Info) finding.List {
	if a := info.Audience(); a != ledger.NoAudience {
		at := info["公开对象"]
		return finding.List{finding.KitAudience.At(finding.Where{Sheet: at.Sheet, Cell: at.Cell}, finding.Values{"audience": a.String()})}
	}
	return nil
}

// settle names the papers and gathers what was found in them: what is said of several is said once.
func (k *kit) settle(words *finding.Words) (found finding.List) {
	names := &output.Names{}
	names.Choose(evidence.CoverName, "")
	names.Choose(evidence.Name, "")
	type said struct {
		severity                                   finding.Severity
		code, file, sheet, cell, place, text, hint string
	}
	seen, of := map[said]int{}, map[int][]string{} // of are the papers of what is found in no cell
	for _, p := range k.papers {
		for _, f := range p.findings {
			key := said{f.Severity, f.Code, f.File, f.Sheet, f.Cell, f.Place, f.Text(words), f.Hint(words)}
			at, again := seen[key]
			if !again {
				at, seen[key] = len(found), len(found)
				found = append(found, f)
			}
			if f.Cell == "" && (f.Place != "" || f.Sheet == "" && f.File == "") && !slices.Contains(of[at], p.Kind) {
				of[at] = append(of[at], p.Kind)
			}
		}
		if p.notice != nil {
			p.name = path.Join(KitFolder(p.readers()), names.Choose(p.notice.Title, p.Kind, Suffixes(p.notice.Files)...))
			continue
		}
		if p.failed = why(p.findings, words); p.failed == "" {
			p.failed = "没有出成"
		}
		found = append(found, finding.KitPaper.Of(finding.Values{"paper": p.Kind, "why": p.failed}))
	}
	for at, kinds := range of {
		found[at].Place = "《" + strings.Join(kinds, "》《") + "》" + found[at].Place
	}
	return found
}

// list makes the list of a kit's papers, and their 依据表 if it is wanted.
func (k *kit) list(plan *KitPlan) (faults finding.List) {
	list := evidence.Kit{Unit: plan.Unit.Name(), Ledger: filepath.Base(plan.Ledger), Date: plan.Unit.Info["落款日期"].Date, Evidence: plan.Evidence,
		Secrecy: plan.Unit.Secrecy(), Notes: k.notes}
	head := evidence.Head{Ledger: list.Ledger, Secrecy: list.Secrecy}
	var papers []evidence.Paper
	for _, p := range k.papers {
		entry := evidence.KitPaper{Kind: p.Kind, Readers: p.readers().String(), Folder: KitFolder(p.readers()), Failed: p.failed}
		if p.notice != nil {
			entry.Title, entry.Pages, entry.Gaps = p.notice.Title, p.notice.Pages, gaps(p.notice.Document)
			papers = append(papers, evidence.Paper{Document: p.notice.Document, Facts: p.notice.Facts})
			head.Titles = append(head.Titles, p.notice.Title)
		}
		list.Papers = append(list.Papers, entry)
	}
	_, files, faults := generator.Render(evidence.Cover(list, evidence.FiguresOf(papers)), plan.Options)
	k.cover = Named(evidence.CoverName, files)
	if plan.Evidence && faults == nil {
		rows := evidence.Of(papers)
		files, faults = evidenceFiles(head, rows, list.Date, plan.Options)
		k.cover = append(k.cover, Named(evidence.Name, files)...)
	}
	return faults
}

// gaps is how many places of a draft are still to be filled in.
func gaps(doc *document.Document) (n int) {
	for _, p := range doc.Passages() {
		for _, run := range p.Runs {
			if run.Missing {
				n++
			}
		}
	}
	return n
}

// groups are the kit's files that belong together, with their names within the unit's folder: the list, then each paper.
func (k *kit) groups() [][]output.File {
	groups := [][]output.File{k.cover}
	for _, p := range k.made() {
		groups = append(groups, Named(p.name, p.notice.Files))
	}
	return groups
}

// kitFiles are all files of a kit with their names within the run's folder. A paper that a person has edited there is not written over.
func (r *runner) kitFiles(m *unitWork) (files []output.File) {
	for _, group := range m.kit.groups() {
		for i := range group {
			group[i].Name = path.Join(m.name, group[i].Name)
		}
		group, edited := r.folder.beside(group)
		m.findings = append(m.findings, edited.InFile(m.from.path)...)
		files = append(files, group...)
	}
	return files
}

// madeKit is what is told of a kit.
func (m *unitWork) madeKit() MadeKit {
	out := MadeKit{Ledger: m.from.path, Unit: m.unit.Name(), Files: m.files}
	for _, p := range m.kit.papers {
		made := MadePaper{Kind: p.Kind, Readers: p.readers().String(), Notice: p.notice, Failed: p.failed, Path: p.name}
		made.Forced = p.notice != nil && p.notice.Forced
		out.Papers = append(out.Papers, made)
	}
	return out
}

// kitFolderOf is the folder of a kept unit's files.
func kitFolderOf(name string) string {
	folder, _, _ := strings.Cut(name, "/")
	return folder
}
