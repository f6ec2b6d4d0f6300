package summary

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
)

func county() *Roll {
	r := &Roll{}
	r.Expect("县/单位信息.xlsx", [][]string{
		{"县公安局", "中共青山县公安局委员会", "县公安局党委"}, {"马店镇", "中共青山县马店镇委员会", "马店镇党委"}, {"县林业局", "中共青山县林业局党组"}, {"县民政局", "中共青山县民政局党组"},
		{"县档案馆", "中共青山县档案馆支部委员会"}, {"县水利局", "中共青山县水利局党组"}, {"县气象局", "中共青山县气象局党组"}, {"县公安局", "again"},
	})
	return r
}

func done(name, ledger string, names ...string) Unit {
	return Unit{Name: name, Names: names, Ledger: ledger, Total: 1, Done: 1, Finished: 1, Rate: "100%"}
}

// calledCounty is a roll, and units of which some are on it.
func calledCounty() *RollCall {
	roll := county()
	roll.Files = []UnreadFile{
		{File: "县/民政局台账.docx", Kind: "文字文档（.docx）", Todo: "存成 .xlsx", Unit: "县民政局"},
		{File: "县/公安局.pdf", Kind: "PDF文件（.pdf）", Todo: "要电子表格", Unit: "县公安局"},
		{File: "县/某份台账.pdf", Kind: "PDF文件（.pdf）", Todo: "要电子表格"},
		{File: "县/县气象局反馈意见.docx", Kind: "文字文档（.docx）", Todo: "存成 .xlsx", Unit: "县气象局", Other: true},
	}
	units := []Unit{
		done("公安局", "县/a.xlsx"), // by its name without the place
		done("某镇", "县/b.xlsx", "马店镇党委"),
		{Name: "县林业局", Ledger: "县/c.xlsx", Failed: "I7：看不懂", Errors: 1},
		{Name: "县水利局", Ledger: "县/d.xls", Failed: "旧格式", Todo: "另存为 .xlsx", Unread: true, Errors: 1},
		done("县教育局", "县/e.xlsx"),
		{Name: "汇总表", Nameless: true, Ledger: "县/f.xlsx", Failed: "没有表头", Errors: 1},
		{Name: "县民政局", Ledger: "县/g.xlsx", Failed: "选定的是h.xlsx", Aside: "县/h.xlsx"},
	}
	return Call(roll, units)
}

// TestCall: how each unit of a roll stands, and the others.
func TestCall(t *testing.T) {
	c := calledCounty()
	var got []string
	for _, s := range c.Standings {
		got = append(got, s.Unit+s.State.String())
	}
	if want := "县公安局已报 马店镇已报 县林业局有错误 县民政局读不了 县档案馆未报 县水利局读不了 县气象局未报 县教育局已报"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := c.In(Missing); !slices.Equal(got, []string{"县档案馆", "县气象局"}) || len(c.Beyond()) != 1 || len(c.Doubles) != 0 {
		t.Errorf("%s %+v %+v", got, c.Beyond(), c.Doubles)
	}
	total := c.Total()
	if total.Units != 6 || !slices.Equal(total.Failed, []string{"县林业局", "县水利局", "县民政局"}) || !slices.Equal(total.Unread, []string{"f.xlsx"}) ||
		!slices.Equal(total.Missing, []string{"县档案馆", "县气象局"}) || !slices.Equal(total.Beyond, []string{"县教育局"}) || total.Total != 3 {
		t.Errorf("%+v", total)
	}
}

// TestCalledNotice: 汇总通报 says who is missing, and who is beyond the roll.
func TestCalledNotice(t *testing.T) {
	c := calledCounty()
	text := strings.Join(c.Notice("").Paragraphs(), "\n")
	for _, want := range []string{
		"列入汇总的共3个单位", "另有3个单位的台账有错误或者读不出来，没有计入：县林业局、县水利局、县民政局。", "尚未报送的有2个单位：县档案馆、县气象局。",
		"列入汇总的单位中，不在应报单位名单上的有1个：县教育局。", "另有1份文件像是台账，但不是能读的表格，没有计入。",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it lacks %s:\n%s", want, text)
		}
	}
	rows := c.Notice("").Part(document.Attachment).Table.Rows
	if last := rows[len(rows)-2]; last[1].Text != "县气象局" || last[8].Text != "未报送" {
		t.Errorf("the attachment ends in %+v", last)
	}
}

// TestCalledWorkbook: 报送情况 has a row for each of them.
func TestCalledWorkbook(t *testing.T) {
	c := calledCounty()
	data, err := c.Workbook()
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := open(t, data).GetRows(rollSheet)
	if err != nil || len(sheet) != 2+8+1+4 {
		t.Fatalf("%d rows: %v", len(sheet), err)
	}
	for i, want := range map[int]string{
		2: "1 县公安局 已报 另有没有读的文件：公安局.pdf", 4: "3 县林业局 有错误 I7：看不懂", 5: "4 县民政局 读不了 “民政局台账.docx”是文字文档（.docx），没有读。存成 .xlsx", 6: "5 县档案馆 未报 没有找到它的台账",
		7: "6 县水利局 读不了 旧格式。另存为 .xlsx 县/d.xls", 8: "7 县气象局 未报 没有找到它的台账；这里的文件看名称不是台账", 9: "8 县教育局 已报", 10: "9  读不了 看不出是哪个单位的；没有表头",
	} {
		if got := strings.Join(sheet[i], " "); !strings.HasPrefix(got, want) {
			t.Errorf("row %d: %s, want %s", i, got, want)
		}
	}
}

// TestCallAll: who is missing is named, however many there are.
func TestCallAll(t *testing.T) {
	roll := &Roll{}
	var names [][]string
	for i := range 60 {
		names = append(names, []string{string(rune('甲'+i)) + "局甲"})
	}
	roll.Expect("单位信息.xlsx", names)
	text := strings.Join(Call(roll, []Unit{done(names[0][0], "a.xlsx")}).Notice("").Paragraphs(), "\n")
	for _, n := range names[1:] {
		if !strings.Contains(text, n[0]) {
			t.Errorf("%s is not named", n[0])
		}
	}
}

// TestDoubles: ledgers of one unit are known by the roll, or by the name; those with an error, those set aside and those that are nobody's are none.
func TestDoubles(t *testing.T) {
	for _, tt := range []struct {
		name  string
		roll  *Roll
		units []Unit
		want  int
	}{
		{"one name", nil, []Unit{done("一中", "a"), done("一中", "b")}, 1},
		{"two names", nil, []Unit{done("公安局", "a"), done("县公安局", "b")}, 0},
		{"two names of one on the roll", county(), []Unit{done("公安局", "a"), done("县公安局", "b")}, 1},
		{"one ledger", nil, []Unit{done("一中", "a"), done("一中", "a")}, 0},
		{"an error", nil, []Unit{done("一中", "a"), {Name: "一中", Ledger: "b", Failed: "错"}}, 0},
		{"aside", nil, []Unit{done("一中", "a"), {Name: "一中", Ledger: "b", Failed: "没有选", Aside: "a"}}, 0},
		{"nobody's", nil, []Unit{{Name: "台账", Ledger: "a", Nameless: true}, {Name: "台账", Ledger: "b", Nameless: true}}, 0},
		{"three", nil, []Unit{done("一中", "a"), done("二中", "b"), done("一中", "c"), done("二中", "d"), done("一中", "e")}, 2},
	} {
		if got := Call(tt.roll, tt.units).Doubles; len(got) != tt.want {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

// TestNoRoll: without a roll the workbook and the notice are what they were.
func TestNoRoll(t *testing.T) {
	plain, err := (&RollCall{Units: sample()}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*RollCall{"none": Call(nil, sample()), "empty": Call(&Roll{}, sample())} {
		if data, err := c.Workbook(); err != nil || !bytes.Equal(data, plain) {
			t.Errorf("%s: the workbook differs: %v", name, err)
		}
		if got, want := strings.Join(c.Notice("").Paragraphs(), "\n"), strings.Join((&RollCall{Units: sample()}).Notice("").Paragraphs(), "\n"); got != want {
			t.Errorf("%s: the notice differs:\n%s", name, got)
		}
	}
}

// TestRollOnRecord: a roll comes back from a record; shards have one roll, runs that are joined have both.
func TestRollOnRecord(t *testing.T) {
	part := func(shard int, inputs string, roll *Roll) *Record {
		r := &Record{Run: Run{Shard: shard, Shards: 2, Inputs: inputs, Complete: true}, Roll: roll}
		got, err := Decode(r.Encode())
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	more := &Roll{}
	more.Expect("乡/单位信息.xlsx", [][]string{{"东乡"}, {"马店镇"}})
	for _, r := range []*Roll{more} {
		r.Count("图片", 2)
		r.Count("PDF文件", 1)
	}
	first := county()
	first.Count("图片", 1)
	got, err := Join([]*Record{part(1, "x", first), part(2, "x", first), part(1, "y", more), part(2, "y", more)})
	if err != nil || got.Roll == nil {
		t.Fatal(err)
	}
	if len(got.Roll.Expected) != 8 || !slices.Equal(got.Roll.Others, []KindCount{{"PDF文件", 1}, {"图片", 3}}) {
		t.Errorf("%+v", got.Roll)
	}
	if got, err = Join([]*Record{part(1, "x", nil), part(2, "x", nil)}); err != nil || got.Roll != nil {
		t.Errorf("a roll of none: %+v %v", got.Roll, err)
	}
}

// TestAnotherLedgerFailed: a unit whose second ledger failed is counted once, and that there is another one is said.
func TestAnotherLedgerFailed(t *testing.T) {
	units := []Unit{
		done("公安局", "县/a.xlsx"), {Name: "县公安局", Ledger: "县/a.xls", Failed: "旧格式", Unread: true, Errors: 1},
		{Name: "县林业局", Ledger: "县/b.xlsx", Failed: "I7：看不懂", Errors: 1}, {Name: "县林业局", Ledger: "县/c.xlsx", Failed: "I8：看不懂", Errors: 1},
	}
	for _, roll := range []*Roll{county(), nil} {
		if units[0].Name = "公安局"; roll == nil {
			units[0].Name = "县公安局" // without a roll nobody knows that they are the same
		}
		c := Call(roll, units)
		total := c.Total()
		if !slices.Equal(total.Failed, []string{"县林业局"}) || !slices.Equal(total.Also, []string{units[0].Name}) || total.Units != 2 {
			t.Errorf("%+v", total)
		}
		text := strings.Join(c.Notice("").Paragraphs(), "\n")
		for _, want := range []string{"另有1个单位的台账有错误或者读不出来，没有计入：县林业局。", "列入汇总的单位中，另有一份台账没有计入的有1个：" + units[0].Name + "。"} {
			if !strings.Contains(text, want) {
				t.Errorf("it lacks %s:\n%s", want, text)
			}
		}
		seen := map[string]bool{}
		for _, row := range c.Notice("").Part(document.Attachment).Table.Rows {
			if seen[row[1].Text] {
				t.Errorf("%s stands in the table twice", row[1].Text)
			}
			seen[row[1].Text] = true
		}
	}
}
