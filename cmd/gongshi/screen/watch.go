package screen

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gongshi/generator/edited"
	"gongshi/generator/finding"
	"gongshi/generator/run"
)

// Tell says what happens in a run.
func (s *Screen) Tell(event run.Event) {
	switch e := event.(type) {
	case run.Found:
		s.Findings(finding.List(e))
	case run.Started:
		if e.Ledgers > 1 && !s.options.Quiet && !s.options.JSON && hasBar(s.bar.out) {
			s.bar.begin(e.Ledgers)
		}
	case run.Working:
		s.bar.works(e.Unit)
	case run.Waiting:
		if !s.options.JSON {
			fmt.Fprintln(s.stderr, Printable("另一次运行正在写文件夹“"+e.Folder+"”，等它写完……"))
		}
	case run.Made:
		if e.Forced {
			s.note("校对有错误，按 --force 照样出了这份公示")
		}
		s.made(e)
	case run.MadeKit:
		s.madeKit(e)
	case run.Kept:
		s.kept(e.Unit)
	case run.Refused:
		s.note("校对有错误，这份公示没有出。改好再出；确实要照原样公布的，加上 --force")
	case run.Checked:
		s.checked(e)
	case run.Corrected:
		s.corrected(e)
	case run.Posted:
		s.posted(e)
	case run.Done:
		s.Flush()
		s.bar.done(e.Failed, e.Last)
	default:
		s.tellEnd(event)
	}
}

// tellEnd says what is about a run as a whole.
func (s *Screen) tellEnd(event run.Event) {
	switch e := event.(type) {
	case run.Interrupted:
		s.bar.end()
		s.interrupted(e)
	case run.Finished:
		s.bar.end()
		s.tellUnplaced()
	case run.Wrote:
		s.Written(e.File)
	case run.Roll:
		s.Flush()
		s.standings(e.Call)
	case run.Sharded:
		s.note(fmt.Sprintf("%s做完了：%d个单位。各份都做完以后，用 gongshi summary %s 汇总", e.Shard.Name(), e.Units, e.Folder))
	case run.Summed:
		s.total(e.Total, e.Files)
	}
}

// made tells of a notice and where it went.
func (s *Screen) made(e run.Made) {
	s.Flush()
	if s.options.JSON {
		s.Encode(jsonOfMade(e))
		return
	}
	if s.omitsSuccess() {
		return
	}
	facts := e.Notice.Facts
	own := ""
	for _, o := range facts.Own {
		if o.N > 0 {
			own += fmt.Sprintf("，%s%d项", o.Word, o.N)
		}
	}
	s.Say("《%s》：共%d项，已完成%d项，未完成%d项，长期坚持%d项%s%s；%d页\n",
		e.Notice.Title, facts.Total.N, facts.Done.N, facts.Open.N, facts.Ongoing.N, own, rateSaid(facts.Rate), e.Notice.Pages)
	s.written(e.Files)
}

// rateSaid is 完成率 behind the numbers that it is made of. There is none where no 项 counts for it.
func rateSaid(rate string) string {
	if rate == "" {
		return ""
	}
	return "，完成率" + rate
}

// checked tells how a finished text has fared.
func (s *Screen) checked(e run.Checked) {
	out := jsonText{Type: "text", File: e.File, Files: append([]string{}, e.Files...)}
	for _, p := range e.Text.Paragraphs {
		if text := strings.TrimSpace(p.Text); text != "" {
			out.Paragraphs++
			out.Characters += utf8.RuneCountInString(text)
		}
	}
	for _, f := range e.Findings {
		switch f.Severity {
		case finding.Error:
			out.Errors++
		case finding.Warning:
			out.Warnings++
		}
	}
	if e.Edits != nil {
		out.Edits = &jsonEdits{e.Edits.Count(edited.Changed), e.Edits.Count(edited.Added), e.Edits.Count(edited.LeftOut), e.Edits.Count(edited.Moved)}
	}
	if e.Mended != nil {
		out.Mended = &jsonMended{e.Mended.Made, e.Mended.Left, e.Mended.Private}
	}
	s.Flush()
	if s.options.JSON {
		s.Encode(out)
		return
	}
	s.Say("%s\n", Printable(fmt.Sprintf("%s：%d段%d字，错误%d处，注意%d处%s%s", e.File, out.Paragraphs, out.Characters, out.Errors, out.Warnings, editsSaid(e.Edits), mendedSaid(e.Mended))))
	for _, f := range e.Files {
		s.Written(f)
	}
}

// editsSaid says how much of a text a person has changed.
func editsSaid(r *edited.Result) string {
	if r == nil {
		return ""
	}
	if len(r.Changes) == 0 {
		return "；与照台账写的一句不差"
	}
	said := "；与照台账写的比"
	for _, k := range []struct {
		kind edited.Kind
		text string
	}{{edited.Changed, "改了%d句"}, {edited.Added, "加了%d句"}, {edited.LeftOut, "少了%d句"}, {edited.Moved, "挪了%d句"}} {
		if n := r.Count(k.kind); n > 0 {
			said += "，" + fmt.Sprintf(k.text, n)
		}
	}
	return said
}

// corrected tells what was mended in the copy of a ledger.
func (s *Screen) corrected(e run.Corrected) {
	s.Flush()
	if s.options.JSON {
		s.Encode(jsonCorrected{"mended", e.Ledger, append([]string{}, e.Files...), e.Cells, jsonMended{e.Made, e.Left, e.Private}})
		return
	}
	said := strings.TrimPrefix(mendedSaid(&e.Mended), "；")
	if e.Made > 0 {
		said = strings.Replace(said, "改好", fmt.Sprintf("改好%d格", e.Cells), 1)
	}
	s.Say("%s\n", Printable(e.Ledger+"："+said))
	for _, f := range e.Files {
		s.Written(f)
	}
}

// mendedSaid says how much was mended in a copy.
func mendedSaid(m *run.Mended) string {
	switch {
	case m == nil:
		return ""
	case m.Made == 0 && m.Left+m.Private == 0:
		return "；没有要改的"
	}
	said := "；没有能直接改的"
	if m.Made > 0 {
		said = fmt.Sprintf("；改好%d处", m.Made)
	}
	if m.Left > 0 {
		said += fmt.Sprintf("，还有%d处要人看", m.Left)
	}
	if m.Private > 0 {
		said += fmt.Sprintf("，%d处个人信息没有改", m.Private)
	}
	return said
}

// interrupted says what is not done.
func (s *Screen) interrupted(e run.Interrupted) {
	if s.options.JSON {
		s.Encode(jsonInterrupted{Type: "interrupted", Done: e.Done, Left: e.Left})
		return
	}
	text := fmt.Sprintf("中断了：做完了%d个单位，还有%d份台账没有做：%s", e.Done, len(e.Left), run.Few(e.Left))
	if e.Writes {
		text += "。再运行一次并加上 --changed，就只做没有做的；汇总这次没有做"
	}
	s.note(Printable(text))
}
