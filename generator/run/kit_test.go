package run

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/compose"
	"gongshi/generator/ledger"
)

// kitPlan is the plan of a run that makes kits.
func kitPlan(in, out string, papers ...Paper) Plan {
	plan := planFor(in, out)
	if plan.Papers = papers; papers == nil {
		plan.Papers = noticePapers()
	}
	return plan
}

// noticePapers are the three notices, which need nothing that a ledger lacks.
func noticePapers() []Paper {
	return []Paper{BundledPaper("公示"), BundledPaper("通报"), BundledPaper("进展通报")}
}

// TestKitOfAll: all papers of the sample come, once it is said to whom the reports go; those that are one text for other readers do not.
func TestKitOfAll(t *testing.T) {
	plan := kitPlan(sampleLedger, t.TempDir(), KitPapers()...)
	plan.Reading.Settings = []ledger.Setting{{Key: "主送机关", Value: "县委巡察工作领导小组办公室"}}
	l := buildWell(t, plan)
	made := told[MadeKit](l)
	if len(made) != 1 || len(made[0].Papers) != len(plan.Papers) || len(plan.Papers) != 12 {
		t.Errorf("%d papers of %d: %+v", len(made), len(plan.Papers), made)
	}
	files := tree(t, plan.Out)
	for _, name := range []string{
		"公开/中共息县二高党委关于巡察整改情况的公示", "公开/中共息县二高党委关于巡察整改情况的通报", "党内/中共息县二高党委关于巡察整改情况的通报（党内通报）",
		"党内/信息公开审批表", "内部/中共息县二高党委关于巡察整改情况的报告", "公开/息县二高巡察整改情况满意度测评表", "内部/息县二高巡察整改未完成事项督办台账",
	} {
		for _, extension := range []string{".docx", ".pdf"} {
			if files["息县二高/"+name+extension] == nil {
				t.Errorf("no %s%s", name, extension)
			}
		}
	}
}

// ownPaper is a paper of an office's own.
func ownPaper(t *testing.T, kind, source string) Paper {
	t.Helper()
	tmpl, findings := compose.Parse(kind+".tmpl", source)
	if tmpl == nil {
		t.Fatal(findings)
	}
	return Paper{kind, Text{tmpl, source}}
}

const report = `{{/* 报告（上级）：《…情况的报告》。 */}}
@标题 {{.单位简称}}整改情况的报告
共{{.项目总数}}项，{{连接 "，" .完成情况}}。
@落款 {{.单位全称}}
@日期 {{.落款日期}}`

// tree is all that stands in a folder, by path.
func tree(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(rel)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestKitSame: kits are the same, and the same is told, whatever the number of jobs.
func TestKitSame(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	county(t, in, 5)
	papers := append(noticePapers(), ownPaper(t, "报告", report))
	var first map[string][]byte
	var told string
	for _, jobs := range []int{1, 4} {
		plan := kitPlan(in, filepath.Join(dir, "out"), papers...)
		plan.Jobs, plan.Evidence = jobs, true
		l := buildWell(t, plan)
		files := tree(t, plan.Out)
		if first == nil {
			first, told = files, l.text()
			if n := len(files); n != 5*(2+3+4*2)+1+3 {
				t.Errorf("%d files", n)
			}
			continue
		}
		if l.text() != told {
			t.Error("other findings with more jobs")
		}
		for name, data := range files {
			if name != recordName && !bytes.Equal(data, first[name]) {
				t.Errorf("%s is another with more jobs", name)
			}
		}
		if len(files) != len(first) {
			t.Errorf("%d files, then %d", len(first), len(files))
		}
	}
}

// TestKitFolders: each paper stands in the folder of its readers, whatever 公开对象 says, and what is inner stands in no public paper.
func TestKitFolders(t *testing.T) {
	out := t.TempDir()
	party := strings.NewReplacer("上级", "党内", "报告", "通告").Replace(report)
	plan := kitPlan(sampleLedger, out, BundledPaper("公示"), ownPaper(t, "通告", party), ownPaper(t, "报告", report))
	plan.Settings = []ledger.Setting{{Key: "公开对象", Value: "上级"}}
	l := buildWell(t, plan)
	var names []string
	for name := range tree(t, out) {
		if strings.HasSuffix(name, ".docx") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	want := []string{"息县二高/公开/中共息县二高党委关于巡察整改情况的公示.docx", "息县二高/党内/息县二高整改情况的通告.docx", "息县二高/内部/息县二高整改情况的报告.docx", "息县二高/材料清单.docx"}
	slices.Sort(want)
	if !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	if !strings.Contains(l.codes(), "kit.audience") {
		t.Error("nobody is told that 公开对象 was not asked")
	}
	for _, p := range told[MadeKit](l)[0].Papers {
		if p.Notice.Facts.Unit.Audience.String() != p.Readers {
			t.Errorf("%s is for %s and was made for %s", p.Kind, p.Readers, p.Notice.Facts.Unit.Audience)
		}
	}
}

// TestKitFailed: a paper that lacks an item stops no other; it is told once, the unit stays on record without a key, and the next run makes it again.
func TestKitFailed(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	county(t, in, 2)
	address := strings.Replace(report, "共{{", "地址{{.通信地址}}，共{{", 1)
	plan := kitPlan(in, out, BundledPaper("公示"), BundledPaper("通报"), ownPaper(t, "报告", address))
	outcome, l := build(plan)
	if !outcome.Failed || strings.Count(l.codes(), "kit.paper") != 2 || len(told[MadeKit](l)) != 2 {
		t.Errorf("%v %s", outcome.Failed, l.codes())
	}
	for _, u := range outcome.Units {
		if u.Failed != "" || u.Papers != 2 || u.Key != "" || u.Total == 0 {
			t.Errorf("%+v", u)
		}
	}
	outcome, l = build(changed(plan))
	if !outcome.Failed || len(told[Kept](l)) != 0 {
		t.Error("a kit with a paper missing is kept")
	}
	plan.Settings = []ledger.Setting{{Key: "通信地址", Value: "某县某路"}}
	buildWell(t, plan)
	if l := buildWell(t, changed(plan)); len(told[Kept](l)) != 2 || len(told[MadeKit](l)) != 0 {
		t.Error("a whole kit is not kept")
	}
	if err := os.Remove(filepath.Join(out, "材料清单.pdf")); err == nil {
		t.Fatal("the list stands outside the unit's folder")
	}
	lists, _ := filepath.Glob(filepath.Join(out, "*", "材料清单.pdf"))
	if err := os.Remove(lists[0]); err != nil {
		t.Fatal(err)
	}
	if l := buildWell(t, changed(plan)); len(told[Kept](l)) != 1 || len(told[MadeKit](l)) != 1 {
		t.Error("a kit that lacks a file is not made again")
	}
}

// TestKitNone: where no paper can be made the unit has failed, and nothing is written for it.
func TestKitNone(t *testing.T) {
	out := t.TempDir()
	plan := kitPlan(sampleLedger, out, ownPaper(t, "报告", strings.Replace(report, "共{{", "地址{{.通信地址}}，共{{", 1)))
	outcome, l := build(plan)
	if !outcome.Failed || len(told[MadeKit](l)) != 0 || len(tree(t, out)) != 0 {
		t.Errorf("%v %v", outcome, tree(t, out))
	}
}

// TestKitWhole: where a file of a kit cannot be written none of them is there.
func TestKitWhole(t *testing.T) {
	out := t.TempDir()
	if err := os.MkdirAll(filepath.Join(out, "息县二高"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "息县二高", "公开"), []byte("no folder"), 0o644); err != nil {
		t.Fatal(err)
	}
	outcome, l := build(kitPlan(sampleLedger, out))
	if files := tree(t, out); !outcome.Failed || len(files) != 1 || len(told[MadeKit](l)) != 0 {
		t.Errorf("%v %v", outcome.Failed, files)
	}
}

// TestKitEdited: a paper that a person has edited stays, the new one stands beside it; the others are replaced.
func TestKitEdited(t *testing.T) {
	out := t.TempDir()
	plan := kitPlan(sampleLedger, out, BundledPaper("公示"), BundledPaper("通报"))
	buildWell(t, plan)
	edited := filepath.Join(out, "息县二高", "公开", "中共息县二高党委关于巡察整改情况的公示.docx")
	if err := os.WriteFile(edited, []byte("edited"), 0o644); err != nil {
		t.Fatal(err)
	}
	l := buildWell(t, plan)
	files := tree(t, out)
	if string(files["息县二高/公开/中共息县二高党委关于巡察整改情况的公示.docx"]) != "edited" || files["息县二高/公开/中共息县二高党委关于巡察整改情况的公示（新）.docx"] == nil ||
		files["息县二高/公开/中共息县二高党委关于巡察整改情况的通报（新）.docx"] != nil || !strings.Contains(l.codes(), "output.edited") {
		t.Errorf("%s", l.codes())
	}
}

// TestKitInterrupted: a run that is ended leaves whole kits or none, and the next one goes on there.
func TestKitInterrupted(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	county(t, in, 6)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	plan := kitPlan(in, out)
	plan.Jobs = 1
	l := listener{on: func(e Event) {
		if _, ok := e.(MadeKit); ok {
			stop()
		}
	}}
	outcome := Do(ctx, plan, &l)
	if len(outcome.Left) == 0 {
		t.Skip("all was done before it could be ended")
	}
	folders, _ := filepath.Glob(filepath.Join(out, "*", "公开"))
	for _, f := range folders {
		if papers, _ := os.ReadDir(f); len(papers) != 2*len(plan.Papers) {
			t.Errorf("%s has %d files", f, len(papers))
		}
	}
	again := buildWell(t, changed(plan))
	if kept, made := len(told[Kept](again)), len(told[MadeKit](again)); kept+made != 6 || kept == 0 {
		t.Errorf("%d kept, %d made", kept, made)
	}
}

// TestKitBroken: a paper that breaks the program fails alone, and what stands behind it is kept for whoever mends it.
func TestKitBroken(t *testing.T) {
	out := t.TempDir()
	plan := kitPlan(sampleLedger, out, BundledPaper("公示"), BundledPaper("通报"))
	var l listener
	r := newRunner(context.Background(), plan, &l)
	r.step = func(stage, what string) {
		if stage == "paper" && what == "通报" {
			panic("broken")
		}
	}
	outcome := r.do()
	if !outcome.Failed || len(told[MadeKit](&l)) != 1 || !strings.Contains(l.codes(), "kit.paper") || !strings.Contains(string(tree(t, out)[FaultsName]), "broken") {
		t.Errorf("%v\n%s", outcome.Failed, l.text())
	}
}
