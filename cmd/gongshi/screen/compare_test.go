package screen

import (
	"bytes"
	"strings"
	"testing"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
	"gongshi/generator/run"
)

// TestChanged: of two texts what differs is shown, with a little around it.
func TestChanged(t *testing.T) {
	for _, c := range []struct{ was, is, oldPart, newPart string }{
		{"正在修订。", "修订了采购办法。", "“正在修订。”", "“修订了采购办法。”"},
		{"", "已经修订。", "（空）", "“已经修订。”"},
		{"已经修订。", "", "“已经修订。”", "（空）"},
		{"校党委及时召开党委会研究，补缴党费860元，全部到位并公示", "校党委及时召开党委会研究，补缴党费960元，全部到位并公示", "“…，补缴党费860元，全…”", "“…，补缴党费960元，全…”"},
		{"学习“三会一课”", "学习“三会一课”制度", "“…三会一课’”", "“…三会一课’制度”"},
		{"啊啊", "啊啊啊", "“啊啊”", "“啊啊啊”"},
		{"甲", "乙\n丙", "“甲”", "“乙 丙”"},
	} {
		if a, b := changed(c.was, c.is); a != c.oldPart || b != c.newPart {
			t.Errorf("%q to %q: %s, %s; want %s, %s", c.was, c.is, a, b, c.oldPart, c.newPart)
		}
	}
}

func item(problem, measure, cell string) *ledger.Item {
	return &ledger.Item{Problem: ledger.Field{Text: problem}, Measure: ledger.Field{Text: measure, Sheet: "台账", Cell: cell}, Status: ledger.Done}
}

// TestUnsureSaid: what may have become of 项 of which it cannot be told which is which.
func TestUnsureSaid(t *testing.T) {
	a, b := item("1.记录不全", "补记", "C2"), item("账目不清", "（1）清账", "C3")
	for _, c := range []struct {
		old, now []*ledger.Item
		want     string
	}{
		{[]*ledger.Item{a}, []*ledger.Item{b}, "旧“记录不全”——补记；新“账目不清”——清账：可能是同一项改写了，也可能是减少一项、新增一项"},
		{[]*ledger.Item{a}, []*ledger.Item{a, b}, "旧“记录不全”——补记；新“记录不全”——补记、“账目不清”——清账：可能是一项分成了2项，也可能只有一项还在"},
		{[]*ledger.Item{a, b}, []*ledger.Item{b}, "旧“记录不全”——补记、“账目不清”——清账；新“账目不清”——清账：可能是2项并成了一项，也可能只有一项还在"},
		{[]*ledger.Item{a, b}, []*ledger.Item{b, a}, "旧“记录不全”——补记、“账目不清”——清账；新“账目不清”——清账、“记录不全”——补记：分不清哪一项是哪一项"},
	} {
		e := compare.Entry{Kind: compare.Unsure, Old: c.old, New: c.now, OldAt: []ledger.Field{c.old[0].Measure}, NewAt: []ledger.Field{c.now[0].Measure}}
		if got := entrySaid(&e); !strings.HasSuffix(got, "："+c.want) || !strings.HasPrefix(got, "新台账〔台账〕"+c.now[0].Measure.Cell+"，旧台账〔台账〕"+c.old[0].Measure.Cell) {
			t.Errorf("got %s, want %s", got, c.want)
		}
		a.Reach = ledger.ToNobody
		if got := entrySaid(&e); strings.Contains(got, "记录不全") || strings.Contains(got, "账目不清") {
			t.Errorf("a secret row is quoted: %s", got)
		}
		a.Reach = ledger.ToAll
	}
}

// TestProgressOfNothing: where no unit could be compared, that is said, and why.
func TestProgressOfNothing(t *testing.T) {
	var out, err bytes.Buffer
	New(&out, &err, Options{}).Progress(run.Progress{Left: []run.Alone{{Unit: "一中", Unread: true}, {Unit: "二中", Twice: true}}, OldOnly: []run.Alone{{Unit: "三中"}}})
	want := "没有对比的单位\n只在旧台账里的单位1个：三中\n有台账读不了、没有对比的单位1个：一中\n有几份台账、没有对比的单位1个：二中\n"
	if out.String() != want || err.Len() > 0 {
		t.Errorf("got %s%s, want %s", out.String(), err.String(), want)
	}
}
