package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/run"
	"gongshi/generator/run/runtest"

	"github.com/xuri/excelize/v2"
)

// rollOf are the rows of 报送情况, by what stands in 单位 for units of the roll and the rest, and the text of 汇总通报.
func rollOf(t *testing.T, out string) (rows map[string][]string, notice string) {
	t.Helper()
	book, err := excelize.OpenFile(filepath.Join(out, run.SummaryName))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all, err := book.GetRows("报送情况")
	if err != nil {
		t.Fatal(err)
	}
	rows = map[string][]string{}
	for _, row := range all[2:] {
		row = append(row, make([]string, 6)...)[:6]
		if row[0] != "" { // a unit; files have no number
			rows[row[1]] = row
		}
	}
	data, err := os.ReadFile(filepath.Join(out, "汇总通报.docx"))
	if err != nil {
		t.Fatal(err)
	}
	if notice, err = documentText(data); err != nil {
		t.Fatal(err)
	}
	return rows, notice
}

// inState are the units whose trouble ends in one of the states.
func inState(troubles []trouble, states ...string) (units []string) {
	for _, organ := range countyRoll {
		for _, d := range troubles {
			if d.unit == unitOf(organ) && slices.Contains(states, d.state) {
				units = append(units, d.unit)
			}
		}
	}
	return units
}

// namesAll fails where a sentence that begins so does not name all of these.
func namesAll(t *testing.T, text, begin string, units []string) {
	t.Helper()
	_, rest, ok := strings.Cut(text, begin)
	rest, _, _ = strings.Cut(rest, "。")
	if !ok {
		t.Errorf("“%s” is not there", begin)
	}
	for _, unit := range units {
		if !slices.Contains(strings.FieldsFunc(rest, func(r rune) bool { return r == '、' || r == '：' }), unit) {
			t.Errorf("“%s%s” does not name %s", begin, rest, unit)
		}
	}
}

// TestCountyOf40: a county of forty units with every kind of trouble is told in full: on the screen, as JSON, in 汇总.xlsx and in 汇总通报.
func TestCountyOf40(t *testing.T) {
	dir, troubles := county40(t)
	out := filepath.Join(t.TempDir(), "out")
	if len(countyRoll) != 40 {
		t.Fatalf("%d units", len(countyRoll))
	}
	// Without a choice between the two ledgers of one unit there is no sum.
	status, stdout, stderr := said(t, gongshi(t, "build", dir, "-o", out, "-f", "docx"))
	if status != exitFailed {
		t.Errorf("exit status %d", status)
	}
	checkScreen(t, stdout, stderr, troubles)
	for _, name := range []string{run.SummaryName, "汇总通报.docx"} {
		if exists(filepath.Join(out, name)) {
			t.Errorf("%s is there though one unit is there twice", name)
		}
	}
	if n := runtest.Whole(t, out); n != reported(troubles)+1 {
		t.Errorf("%d notices of %d units, one of them twice", n, reported(troubles))
	}

	// With one chosen, what is said is the same in all places; --partial pardons the missing units and nothing else.
	pick := filepath.Join(dir, "二次报送", "县财政局（更新）.xlsx")
	for _, more := range [][]string{nil, {"--partial"}} {
		status, stdout, stderr = said(t, gongshi(t, append([]string{"build", dir, "-o", out, "-f", "docx", "--changed", "--pick", pick, "--json"}, more...)...))
		if status != exitFailed {
			t.Errorf("%s: exit status %d: %s", more, status, stderr)
		}
		checkJSON(t, stdout, dir, troubles, more != nil)
		checkSummary(t, out, troubles)
	}
}

// reported is how many units have a notice.
func reported(troubles []trouble) int {
	return 40 - len(inState(troubles, "读不了", "有错误", "未报"))
}

// checkScreen holds what a person is told against the troubles.
func checkScreen(t *testing.T, stdout, stderr string, troubles []trouble) {
	t.Helper()
	for _, d := range troubles {
		if !strings.Contains(stderr, d.said) {
			t.Errorf("of %s the screen does not say %s:\n%s", d.unit, d.said, stderr)
		}
	}
	unread, faulty, missing := inState(troubles, "读不了"), inState(troubles, "有错误"), inState(troubles, "未报")
	standing := fmt.Sprintf("名单上一共40个单位，已报%d个，报了几份1个（县财政局），有错误%d个（%s），读不了%d个（%s），未报%d个（%s）；另有1个单位不在名单上\n", reported(troubles)-1,
		len(faulty), strings.Join(faulty, "、"), len(unread), strings.Join(unread, "、"), len(missing), strings.Join(missing, "、"))
	if !strings.Contains(stdout, standing) {
		t.Errorf("the screen does not say %s:\n%s", standing, stdout)
	}
	for _, want := range []string{"“西街小学”不在单位信息的名单上", "最接近的是“东街小学”", "文件夹里另有PDF文件1个、图片2个、文字文档1个，名称不像台账，没有读", `加上 --pick "`} {
		if !strings.Contains(stderr, want) {
			t.Errorf("the screen does not say %s:\n%s", want, stderr)
		}
	}
	for _, never := range []string{"~$", "~lock", "Thumbs", "发票", "会议记录", "走访", "panic"} {
		if strings.Contains(stdout+stderr, never) {
			t.Errorf("the screen says %s:\n%s%s", never, stdout, stderr)
		}
	}
}

// checkSummary holds 报送情况 and 汇总通报 against the troubles, where one ledger of the unit with two is chosen.
func checkSummary(t *testing.T, out string, troubles []trouble) {
	t.Helper()
	rows, notice := rollOf(t, out)
	for _, organ := range countyRoll {
		row, d := rows[unitOf(organ)], trouble{state: "已报"}
		if i := slices.IndexFunc(troubles, func(d trouble) bool { return d.unit == unitOf(organ) }); i >= 0 {
			if d = troubles[i]; d.state == "有两份" {
				d.state = "已报"
			}
		}
		if row == nil || row[2] != d.state || !strings.Contains(row[3], d.why) || (row[4] == "") != (d.state == "未报") || row[5] != run.InfoName {
			t.Errorf("%s: %q, want %s, %s", organ, row, d.state, d.why)
		}
	}
	if row := rows["西街小学"]; row == nil || row[5] != "不在名单上" {
		t.Errorf("西街小学: %q", row)
	}
	if len(rows) != 41 {
		t.Errorf("%d units in 报送情况", len(rows))
	}
	if want := fmt.Sprintf("列入汇总的共%d个单位", reported(troubles)); !strings.Contains(notice, want) {
		t.Errorf("汇总通报 does not say %s:\n%s", want, notice)
	}
	failed, missing := slices.Concat(inState(troubles, "读不了"), inState(troubles, "有错误")), inState(troubles, "未报")
	namesAll(t, notice, fmt.Sprintf("另有%d个单位的台账有错误或者读不出来，没有计入：", len(failed)+1), append(failed, "西街小学"))
	namesAll(t, notice, fmt.Sprintf("尚未报送的有%d个单位：", len(missing)), missing)
	namesAll(t, notice, "没有计入的单位中，不在应报单位名单上的有1个：", []string{"西街小学"})
}

// rollLine is the line of --json that has the roll.
type rollLine struct {
	Expected int
	Units    []struct{ Unit, State string }
	Beyond   []struct{ Unit string }
	Files    []struct{ File, Kind, Todo string }
}

// checkJSON holds what --json says against the troubles.
func checkJSON(t *testing.T, stdout, dir string, troubles []trouble, partial bool) {
	t.Helper()
	roll, absent, failed := jsonLines(t, stdout)
	severity := map[bool]string{false: "error", true: "warning"}[partial]
	if want := "县档案馆" + severity + " 县妇联" + severity + " "; absent != want {
		t.Errorf("absent are %s, want %s", absent, want)
	}
	if roll.Expected != 40 || len(roll.Units) != 40 || len(roll.Beyond) != 1 || roll.Beyond[0].Unit != "西街小学" || failed == 0 {
		t.Errorf("%+v", roll)
	}
	words := map[string]string{"已报": "reported", "有两份": "reported", "读不了": "unreadable", "有错误": "faulty", "未报": "missing"}
	for _, u := range roll.Units {
		state := "reported"
		for _, d := range troubles {
			if d.unit == u.Unit {
				state = words[d.state]
			}
		}
		if u.State != state {
			t.Errorf("%s is %s, want %s", u.Unit, u.State, state)
		}
	}
	var files []string
	for _, f := range roll.Files {
		rel, err := filepath.Rel(dir, filepath.FromSlash(f.File))
		if err != nil || f.Todo == "" || f.Kind == "" {
			t.Errorf("%v: %+v", err, f)
		}
		files = append(files, rel)
	}
	slices.Sort(files)
	if want := []string{"县司法局党组台账.wps", "县民政局整改台账.docx", "县气象局.pdf", "青山县住建局台账.pptx"}; !slices.Equal(files, want) {
		t.Errorf("unread files: %q", files)
	}
}

// jsonLines are the roll, the units that are absent, each with the severity of that, and how many other errors there are.
func jsonLines(t *testing.T, stdout string) (roll rollLine, absent string, failed int) {
	t.Helper()
	for line := range strings.Lines(stdout) {
		var f struct{ Type, Severity, Code, Excerpt string }
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		switch {
		case f.Type == "roll":
			if err := json.Unmarshal([]byte(line), &roll); err != nil {
				t.Fatal(err)
			}
		case f.Code == finding.UnitAbsent.Code:
			absent += f.Excerpt + f.Severity + " "
		case f.Severity == "error":
			failed++
		}
	}
	return roll, absent, failed
}

// TestCountyMended: when the office has mended all, the run is clean, and so is one with what is still missing and --partial.
func TestCountyMended(t *testing.T) {
	dir, troubles := county40(t)
	w := countyWriter{t, dir}
	out := filepath.Join(dir, "..", "out")
	said(t, gongshi(t, "build", dir, "-o", out, "-f", "docx"))
	for _, name := range []string{"../out/中共县财政局党组关于巡察整改情况的公示（县财政局）.docx", "县民政局整改台账.docx", "青山县住建局台账.pptx", "县气象局.pdf", "县司法局党组台账.wps", "县统计局.et", "县财政局.xlsx", "西街小学.xlsx", "县商务局台账.xlsx"} {
		if err := os.Remove(w.path(name)); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	for _, unit := range inState(troubles, "读不了", "有错误") {
		w.ledger(unit+".xlsx", "", "已完成")
	}
	w.check(os.Remove(w.path("县医保局整改台账.xlsx")))
	mended := func(want int, args ...string) string {
		status, stdout, stderr := said(t, gongshi(t, append([]string{"build", dir, "-o", out, "-f", "docx", "--changed", "-q"}, args...)...))
		if status != want {
			t.Errorf("%s: exit status %d:\n%s%s", args, status, stdout, stderr)
		}
		return stdout
	}
	if stdout := mended(exitFailed); !strings.Contains(stdout, "名单上一共40个单位，已报38个，未报2个（县档案馆、县妇联）\n") {
		t.Error(stdout)
	}
	mended(exitDone, "--partial")
	w.ledger("县档案馆.xlsx", "", "已完成")
	w.ledger("县妇联.xlsx", "", "已完成")
	if stdout := mended(exitDone); !strings.Contains(stdout, "名单上一共40个单位，已报40个\n") {
		t.Error(stdout)
	}
	again := filepath.Join(t.TempDir(), "again")
	if status, _, stderr := said(t, gongshi(t, "build", dir, "-o", again, "-f", "docx")); status != exitDone {
		t.Error(stderr)
	}
	runtest.SameFolders(t, again, out)
}

// TestBlankForm: a form that nobody has filled in is known by its file's name, so nobody is told that the name was not found.
func TestBlankForm(t *testing.T) {
	w := countyWriter{t, t.TempDir()}
	w.roll()
	if status, _, stderr := said(t, gongshi(t, "new", w.path("县供销社.xlsx"))); status != exitDone {
		t.Fatal(stderr)
	}
	status, _, stderr := said(t, gongshi(t, "build", w.path("县供销社.xlsx"), "--info", w.path(run.InfoName), "-o", w.path("out")))
	if status != exitFailed || !strings.Contains(stderr, "表头下面没有台账内容") || strings.Contains(stderr, "不知道用单位信息的哪一行") || strings.Contains(stderr, "缺少") {
		t.Errorf("%d %s", status, stderr)
	}
}

// TestMisnamedTable: a 单位信息 under another name is no roll, and it is said how it becomes one.
func TestMisnamedTable(t *testing.T) {
	for _, name := range []string{"单位信息（新）.xlsx", "单位信息 (1).xlsx", "青山县单位信息.xlsx"} {
		w := countyWriter{t, t.TempDir()}
		w.roll()
		w.check(os.Rename(w.path(run.InfoName), w.path(name)))
		w.ledger("县公安局.xlsx", "", "未完成")
		status, stdout, stderr := said(t, gongshi(t, "build", w.dir, "-o", w.path("out")))
		if status != exitFailed || strings.Contains(stdout, "名单上") || !strings.Contains(stderr, name+"：这份单位信息没有用上") || !strings.Contains(stderr, "改名为“单位信息.xlsx”") || strings.Contains(stderr, "单位信息里的这个单位") {
			t.Errorf("%d %s%s", status, stdout, stderr)
		}
	}
}

// TestNameTaken: where a folder has the name of a notice's file, closing it is no advice, and the notice's other file stays as it is.
func TestNameTaken(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	county(t, in, 1)
	w := countyWriter{t, out}
	w.write("中共第0001中学党委关于巡察整改情况的公示.pdf/x", nil)
	status, _, stderr := said(t, gongshi(t, "build", in, "-o", out))
	if status != exitFailed || !strings.Contains(stderr, "那里已经有一个同名的文件。先解决它再出一次；这个单位的文件都还是原来的") {
		t.Errorf("%d %s", status, stderr)
	}
	if exists(w.path("中共第0001中学党委关于巡察整改情况的公示.docx")) {
		t.Error("half of the notice is there")
	}
}
