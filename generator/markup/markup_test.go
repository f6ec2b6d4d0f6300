package markup_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/markup"
)

// leaky is the sample with private data in a result, a problem and a measure, of which the last stands in the attachment alone.
func leaky(t *testing.T) *ledger.Unit {
	unit := generatortest.Sample(t)
	for i := range unit.Items {
		it := &unit.Items[i]
		it.Result.Text = strings.Replace(it.Result.Text, "组织教职工外出研学2次", "组织教职工外出研学2次（家长13812345678，信访人李大山，身份证号11010519491231002X）", 1)
		it.Problem.Text = strings.Replace(it.Problem.Text, "改革应变能力不足", "家长13987654321反映改革应变能力不足", 1)
	}
	unit.Items[0].Measure.Text = "走访家住息夫人大道12号3单元201室的学生"
	unit.Items[1].Measure.Text = "同李大山面谈" // nothing here says who that is
	return unit
}

// formats are those that have a text: pictures take longer than all of them.
var formats = slices.DeleteFunc(slices.Clone(generator.Formats), func(f generator.Format) bool { return f.Several })

// TestMask: what is private is hidden in the document, the attachment too; each is told, and none is an error any more; all else is as it was.
func TestMask(t *testing.T) {
	build := func(mask bool) (*generator.Notice, finding.List) {
		notice, findings := generator.Build(leaky(t), generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: true, Force: true, Mask: mask, Formats: formats})
		if notice == nil {
			t.Fatal(findings)
		}
		return notice, findings
	}
	plain, before := build(false)
	masked, after := build(true)
	if !before.HasError() || after.HasError() || masked.Forced || !plain.Forced {
		t.Errorf("errors %v and %v, forced %v and %v", before.HasError(), after.HasError(), plain.Forced, masked.Forced)
	}
	hide := strings.NewReplacer("13812345678", "138****5678", "13987654321", "139****4321", "11010519491231002X", "110105********002X", "李大山", "李某某", "12号3单元201室", "**号*单元***室")
	a, b := plain.Document.Paragraphs(), masked.Document.Paragraphs()
	changed := 0
	for i := range a {
		if want := hide.Replace(a[i]); b[i] != want {
			t.Errorf("paragraph %d: %s, want %s", i, b[i], want)
		}
		if a[i] != b[i] {
			changed++
		}
	}
	if len(a) != len(b) || changed != 5 { // the result, the problem (as a heading and in the table), two measures
		t.Errorf("%d and %d paragraphs, %d changed", len(a), len(b), changed)
	}
	if told := toldHidden(t, after); len(before) != len(after) || told < 6 {
		t.Errorf("%d told, of %d", told, len(before))
	}
	for _, h := range masked.Hits {
		if h.Mask != "" {
			t.Errorf("%s is still a hit", h.Rule.Code)
		}
	}
}

// TestMaskInForms: what is private is hidden in tables and attachments of a template's own, in the pages and the files too.
func TestMaskInForms(t *testing.T) {
	notice, findings := generator.Build(leaky(t), generator.Options{Template: generatortest.Forms(t), Mask: true, Annotate: true, Formats: formats})
	if notice == nil || findings.HasError() {
		t.Fatal(findings)
	}
	all := strings.Join(notice.Document.Paragraphs(), "\n") + generatortest.Part(t, notice.Files[0].Data, "word/document.xml")
	for i := range notice.Laid.Pages {
		for k := range notice.Laid.Pages[i].Lines {
			all += notice.Laid.Pages[i].Lines[k].Text()
		}
	}
	for _, private := range []string{"13812345678", "13987654321", "11010519491231002X", "李大山", "12号3单元201室"} {
		if strings.Contains(all, private) {
			t.Errorf("%s is not hidden", private)
		}
	}
	if n := strings.Count(all, "139****4321"); n < 3 {
		t.Errorf("the problem stands in %d places", n)
	}
}

// toldHidden is how many findings say that something is hidden, none of which says it.
func toldHidden(t *testing.T, findings finding.List) int {
	t.Helper()
	told := 0
	for _, f := range findings {
		if strings.HasPrefix(f.Code, "proof.privacy.") {
			told++
			if f.Severity != finding.Info || !strings.Contains(f.Text(nil), "已经遮盖") || !strings.Contains(f.Context, "【"+f.Excerpt+"】") || strings.Contains(f.Excerpt, "大山") {
				t.Errorf("%+v", f)
			}
		}
	}
	return told
}

// TestMaskForms: no form of what is private is left anywhere, neither in a paragraph nor in a file nor in a finding, and the persons and numbers
// of 基本信息 are.
func TestMaskForms(t *testing.T) {
	data, err := os.ReadFile("../proof/testdata/private.txt")
	if err != nil {
		t.Fatal(err)
	}
	unit := generatortest.Sample(t)
	unit.Info["联系电话"] = ledger.Value{Field: ledger.Field{Text: "0371-61234567"}} // the forms have the sample's
	leader := []rune(unit.Info.Text("领导小组组长"))
	name := string(leader[len(leader)-3:])
	var secrets []string
	lines := []string{"给予" + name + "政务警告处分", "信访人张某，联系电话：" + unit.Info.Text("联系电话")}
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		_, form, _ := strings.Cut(line, " ")
		for _, part := range strings.Split(form, "⟦")[1:] {
			if secret, _, _ := strings.Cut(part, "⟧"); len([]rune(secret)) > 2 {
				secrets = append(secrets, secret)
			}
		}
		lines = append(lines, strings.NewReplacer("⟦", "", "⟧", "").Replace(form))
	}
	unit.Items[0].Result.Text = strings.Join(lines[:len(lines)/2], "\n")
	unit.Items[1].Problem.Text = strings.Join(lines[len(lines)/2:], "；")
	unit.Items[2].Note.Text = "尚未完成，信访人李大山" // in no paragraph
	unit.Items[2].Status = ledger.Done
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: true, Mask: true, Annotate: true, Taste: true, Formats: formats})
	if notice == nil {
		t.Fatal(findings)
	}
	said, err := json.Marshal(findings)
	if err != nil {
		t.Fatal(err)
	}
	whole := strings.Join(notice.Document.Paragraphs(), "\n")
	places := map[string]string{"the notice": whole, "the findings": string(said)}
	for _, file := range [][]byte{notice.Files[0].Data, notice.Annotated} {
		places[fmt.Sprintf("a DOCX of %d bytes", len(file))] = generatortest.Part(t, file, "word/document.xml")
	}
	for where, s := range places {
		for _, secret := range secrets {
			if strings.Contains(s, secret) {
				k := strings.Index(s, secret)
				t.Errorf("%s has %s: …%s…", where, secret, s[max(0, k-40):min(len(s), k+60)])
			}
		}
	}
	for _, public := range []string{"给予" + name + "政务警告", unit.Info.Text("联系电话")} {
		if !strings.Contains(whole, public) {
			t.Errorf("%s is hidden", public)
		}
	}
}

// TestAnnotate: whatever shape a notice has, the copy with comments says what the notice says, and has a comment for each hit in it.
func TestAnnotate(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(*ledger.Unit)
		opt  generator.Options
	}{
		{"plain", func(*ledger.Unit) {}, generator.Options{}},
		{"attachment", func(*ledger.Unit) {}, generator.Options{WithLedger: true}},
		{"embedded", func(*ledger.Unit) {}, generator.Options{EmbedFonts: true}},
		{"draft", func(u *ledger.Unit) { delete(u.Info, "联系电话"); delete(u.Info, "落款日期") }, generator.Options{Draft: true}},
		{"several bodies", func(u *ledger.Unit) {
			v := u.Info["单位全称"]
			v.Text = "中共息县第二高级中学委员会；中共息县第三高级中学委员会；中共息县教育体育局党组"
			u.Info["单位全称"] = v
		}, generator.Options{}},
		{"a title with slips", func(u *ledger.Unit) {
			u.Info["标题"] = ledger.Value{Field: ledger.Field{Text: "中共息县二高党委关于巡察整改情况的|的公示,2023"}}
		}, generator.Options{}},
	} {
		unit := leaky(t)
		delete(unit.Info, "忽略检查")
		tt.edit(unit)
		unit.Items[len(unit.Items)-1].Note.Text = "尚未完成整改任务" // in no paragraph
		unit.Items[0].Result.Text += "\n其余工作尚未完成，将继续推进。"     // in one
		opt := tt.opt
		opt.Template, opt.Force, opt.Annotate, opt.Formats, opt.Taste = generatortest.Template(t, "gongshi"), true, true, generator.Formats[:1], true
		notice, findings := generator.Build(unit, opt)
		if notice == nil {
			t.Errorf("%s: %v", tt.name, findings)
			continue
		}
		clean, _ := manuscript.Read(notice.Files[0].Data)
		marked, problem := manuscript.Read(notice.Annotated)
		if marked == nil || !slices.Equal(textsOf(clean), textsOf(marked)) {
			t.Errorf("%s: the copy says something else: %v", tt.name, problem)
			continue
		}
		commentsAreThere(t, tt.name, notice)
	}
}

// commentsAreThere: there is a comment for each hit in the text, dated as the notice is, in styles that the notice has itself.
func commentsAreThere(t *testing.T, name string, notice *generator.Notice) {
	t.Helper()
	want := 0
	for _, h := range notice.Hits {
		if _, _, _, ok := h.In(notice.Proof); ok {
			want++
		}
	}
	said := 0
	for _, c := range markup.Comments(notice.Proof, notice.Hits) {
		if runes := []rune(notice.Proof.Paragraphs[c.Paragraph].Text); string(runes[c.From:c.To]) == "尚未完成" {
			said++
		}
	}
	if said != 1 {
		t.Errorf("%s: %d comments on what a cell alone says", name, said)
	}
	if n := strings.Count(generatortest.Part(t, notice.Annotated, "word/document.xml"), `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference `); n != want || n == 0 {
		t.Errorf("%s: %d comments for %d hits", name, n, want)
	}
	if generatortest.Part(t, notice.Annotated, "word/styles.xml") != generatortest.Part(t, notice.Files[0].Data, "word/styles.xml") {
		t.Errorf("%s: our own styles lack one of comments", name)
	}
	dated := 0
	if day := notice.Document.Properties; day.Year > 0 {
		dated = want
	}
	if n := strings.Count(generatortest.Part(t, notice.Annotated, "word/comments.xml"), ` w:date="`); n != dated {
		t.Errorf("%s: %d comments of %d have a date", name, n, want)
	}
}

// textsOf are the texts of the paragraphs.
func textsOf(m *manuscript.Manuscript) []string {
	out := make([]string, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		out[i] = p.Text
	}
	return out
}
