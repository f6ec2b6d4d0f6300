package generator_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
)

// madeUp is a notice that the tests make of the bank in phrases_test.go: the same words for the same seed.
type madeUp struct {
	name  string
	seed  uint64
	of    office
	title string
	plain bool
	// problems is how many problems the ledger tells, sentences how many an 整改结果 has at most.
	problems, sentences int
	// told is how many characters a problem is told in, at least: the wording and examples; 0 is the wording alone.
	told int
	// lone chooses results whose last line would hold a single character.
	lone bool
	// more adds to 基本信息.
	more map[string]string
	// text is the template; "" is the bundled one.
	text string
}

// notices are of one page to two dozen, with titles of 8 to 60 characters.
var notices = []madeUp{
	{name: "one page", seed: 1, of: town, title: "石桥镇巡察整改公示", problems: 1, sentences: 1, text: short},
	{name: "a signature at the foot", seed: 2, of: school, problems: 3, sentences: 2, plain: true},
	{name: "a short bureau", seed: 3, of: bureau, title: "青岭市水利局党组巡察整改公示", problems: 4, sentences: 4},
	{name: "a long title", seed: 4, of: school, problems: 8, sentences: 5,
		title: "中共云川县实验高级中学委员会关于落实县委第三巡察组对县实验高级中学党委开展“校园餐”专项巡察反馈意见整改进展情况的公示"},
	{name: "a title broken by hand", seed: 5, of: town, problems: 6, sentences: 6, title: "中共石桥镇委员会|关于县委第六巡察组反馈意见|整改落实情况的公示",
		more: map[string]string{"公示开始日期": "2023年9月1日", "公示结束日期": "2023年9月15日"}},
	{name: "lone characters", seed: 6, of: school, problems: 12, sentences: 3, lone: true},
	{name: "more lone characters", seed: 7, of: bureau, problems: 14, sentences: 5, lone: true, plain: true},
	{name: "a bureau", seed: 8, of: bureau, problems: 12, sentences: 6, title: "关于《市委第一巡察组关于巡察市水利局党组的反馈意见》整改落实情况的公示"},
	{name: "a town", seed: 9, of: town, problems: 14, sentences: 8, plain: true},
	{name: "a school", seed: 10, of: school, problems: 18, sentences: 8},
	{name: "short problems", seed: 11, of: town, problems: 17, sentences: 1},
	{name: "long lists", seed: 12, of: bureau, problems: 16, sentences: 12},
	{name: "problems of four lines", seed: 14, of: school, problems: 18, sentences: 4, told: 90},
	{name: "problems of five lines", seed: 15, of: town, problems: 16, sentences: 6, told: 120, plain: true},
	{name: "problems of six lines", seed: 16, of: bureau, problems: 16, sentences: 5, told: 150},
	{name: "problems of eight lines", seed: 19, of: school, problems: 20, sentences: 3, told: 200},
	{name: "problems of half a page", seed: 18, of: town, problems: 17, sentences: 7, told: 330},
	{name: "dates at every place", seed: 20, of: school, title: "云川县实验高中巡察整改公示", problems: 1, sentences: 1, text: dates(),
		more: map[string]string{proof.IgnoreItem: "proof"}}, // the filling is no language
	{name: "the longest", seed: 13, of: school, problems: 21, sentences: 20, plain: true},
}

// short is a template whose notice fits one page.
const short = `@标题 {{.标题}}
{{.反馈日期}}，{{.巡察机构}}向{{.单位简称}}反馈了巡察意见。截至目前{{连接 "，" .完成情况}}，整改完成率达到{{.完成率}}。
{{range .类别}}{{range .问题}}
**存在问题：**{{.内容}}
**整改结果：**{{.整改结果}}
{{end}}{{end}}
@联系 联系电话：{{.联系电话}}
@落款 {{.单位全称}}
@日期 {{.落款日期}}
`

// dates is a template in whose paragraphs the same numbers stand in every place of a line.
func dates() string {
	var b strings.Builder
	b.WriteString("@标题 {{.标题}}\n")
	for n := range 28 {
		b.WriteString(strings.Repeat("整改", n/2) + strings.Repeat("的", n%2) + "于2021年1月5日至2月5日对我校进行了常规巡察。2022年12月31日，县委第三巡察组向我校反馈了" +
			"意见；2023年1月5日，制定了方案，共57项，追缴155.5元，整改完成率达到93%，政务处分1人，诫勉谈话1人。\n")
	}
	return b.String() + "@落款 {{.单位全称}}\n@日期 {{.落款日期}}\n"
}

// withoutFit leaves out that a pitch was changed, and what numbers contradict: how the made-up notices end and what they count is drawn by lot.
func withoutFit(findings finding.List) finding.List {
	return slices.DeleteFunc(findings, func(f finding.Finding) bool {
		return f.Code == "layout.fit" || strings.HasPrefix(f.Code, "proof.number.")
	})
}

// template is the notice's text.
func (m madeUp) template(t testing.TB) *compose.Template {
	t.Helper()
	if m.text == "" {
		return generatortest.Template(t, "gongshi")
	}
	tmpl, findings := compose.Parse(m.name, m.text)
	if tmpl == nil {
		t.Fatalf("the template of %s: %v", m.name, findings)
	}
	return tmpl
}

// unit writes the ledger's workbook and reads it again, as a clerk and the command would.
func (m madeUp) unit(t testing.TB) *ledger.Unit {
	t.Helper()
	var file bytes.Buffer
	if err := workbook.Write(&file, m.book()); err != nil {
		t.Fatal(err)
	}
	book, findings := ledger.Read(sheet.Open(m.name, file.Bytes(), ""), ledger.Options{})
	findings = slices.DeleteFunc(findings, func(f finding.Finding) bool { // the prose is drawn by lot, and what is open
		return strings.HasPrefix(f.Code, "ledger.prose.") || f.Code == "ledger.deadline.past"
	})
	if len(findings) > 0 || len(book.Units) != 1 {
		t.Fatalf("the ledger of %s: %v", m.name, findings)
	}
	return &book.Units[0]
}

func (m madeUp) book() workbook.Book {
	w := &writer{rand.New(rand.NewPCG(m.seed, 2023))}
	o := m.of
	b := workbook.Book{Handlings: []ledger.Handling{{Kind: "政务处分", Counter: "人"}, {Kind: "诫勉谈话", Counter: "人"}, {Kind: "批评教育", Counter: "人"}}, Info: map[string]string{
		"单位全称": o.full, "单位简称": o.short, "党组织简称": o.party, "单位自称": o.self, "标题": m.title,
		"巡察机构": o.group, "派出机关": o.sender, "巡察方式": "常规巡察",
		"巡察开始日期": "2022年10月8日", "巡察结束日期": "2022年12月16日", "反馈日期": "2023年3月21日",
		"反馈意见名称": o.group + "关于巡察" + o.short + "的反馈意见", "问题清单名称": o.group + "巡察" + o.short + "发现问题清单",
		"领导小组组长": o.leader, "集中整改期限": "三个月", "联系电话": o.phone, "电子邮箱": o.mail, "落款日期": "2023年7月28日", "盖章": "是",
		proof.IgnoreItem: "proof.ledger", // the rows' statuses are drawn by lot, and so is the prose
	}}
	if m.plain {
		b.Info["盖章"], b.Info["通信地址"], b.Info["邮政编码"] = "否", o.address, o.postcode
	}
	for name, value := range m.more {
		b.Info[name] = value
	}
	left := m.problems
	for _, topic := range o.topics {
		c := workbook.Category{Name: topic.name}
		for _, text := range topic.problems {
			if left == 0 {
				break
			}
			left--
			c.Problems = append(c.Problems, w.problem(m, text))
		}
		if len(c.Problems) > 0 {
			b.Categories = append(b.Categories, c)
		}
	}
	return b
}

// writer makes prose.
type writer struct{ *rand.Rand }

func (w *writer) problem(m madeUp, text string) workbook.Problem {
	result := w.result(m)
	// A paragraph of 26 cells and then 28 a line whose last line would be one character and perhaps a mark: one in ten is such.
	for m.lone && (cells(result)+len("整改结果：")/3+2-1)%28 > 1 {
		result = w.result(m)
	}
	p := workbook.Problem{Text: w.tell(m, text), Result: result}
	for range 1 + w.IntN(4) {
		r := workbook.Row{Measure: w.fill(w.pick(measures)), Leader: "分管领导", Department: w.pick(fillings["部门"]), Deadline: "2023年6月30日", Status: ledger.Done}
		switch w.IntN(8) {
		case 0:
			r.Status = ledger.Ongoing
		case 1:
			r.Status = ledger.Open
		case 2:
			r.Recovered = decimal.New(int64(w.IntN(2000000)), -2)
		case 3:
			r.Handled = map[string]int{w.pick([]string{"政务处分", "诫勉谈话", "批评教育"}): 1 + w.IntN(5)}
		}
		p.Rows = append(p.Rows, r)
	}
	return p
}

// tell adds examples to a problem's wording.
func (w *writer) tell(m madeUp, text string) string {
	for lead := "。如："; cells(text) < m.told; lead = "，" {
		text += lead + w.fill(w.pick(measures))
	}
	return text
}

// cells is a text's length in cells, rounded up: half a one for ASCII.
func cells(text string) int {
	n := 0
	for _, r := range text {
		if n += 2; r < 0x80 {
			n--
		}
	}
	return (n + 1) / 2
}

// result is the prose of a 整改结果: sentences, a list 一是…；二是…, or both, sometimes of several paragraphs.
func (w *writer) result(m madeUp) string {
	n := 1 + w.IntN(m.sentences)
	var b strings.Builder
	if n > 2 && w.IntN(4) > 0 {
		for i := range n {
			mark := "；"
			if i == n-1 {
				mark = "。"
			}
			fmt.Fprintf(&b, "%s是%s。%s%s", []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十"}[i], w.pick(openers), w.fill(w.pick(measures)), mark)
		}
	} else {
		for range n {
			b.WriteString(w.fill(w.pick(measures)) + w.pick([]string{"。", "；", "。"}))
			if m.sentences > 4 && w.IntN(5) == 0 {
				b.WriteString("\n")
			}
		}
	}
	text := b.String()
	if strings.HasSuffix(text, "；") || w.IntN(2) == 0 {
		text += w.fill(w.pick(tails)) + "。"
	}
	return strings.NewReplacer("”。”。", "”。", "。”。", "。”", "。”；", "”；").Replace(strings.TrimSpace(text))
}

func (w *writer) pick(list []string) string { return list[w.IntN(len(list))] }

// fill fills the slots of a phrase.
func (w *writer) fill(phrase string) string {
	for {
		from := strings.Index(phrase, "{")
		if from < 0 {
			return phrase
		}
		to := from + strings.Index(phrase[from:], "}")
		phrase = phrase[:from] + w.slot(phrase[from+1:to]) + phrase[to+1:]
	}
}

func (w *writer) slot(name string) string {
	switch name {
	case "数":
		return fmt.Sprint(1 + w.IntN(30))
	case "大数":
		return fmt.Sprint(30 + w.IntN(3000))
	case "年":
		return fmt.Sprint(2019 + w.IntN(5))
	case "日期":
		return fmt.Sprintf("2023年%d月%d日", 1+w.IntN(7), 1+w.IntN(28))
	case "率":
		if w.IntN(3) == 0 {
			return fmt.Sprintf("%d%%", 50+w.IntN(51))
		}
		return fmt.Sprintf("%.1f%%", 50+50*w.Float64())
	case "款":
		return w.pick([]string{
			fmt.Sprintf("%.2f万元", 1+300*w.Float64()), fmt.Sprintf("%d万元", 1+w.IntN(500)), fmt.Sprintf("%d元", 100+w.IntN(90000)),
			fmt.Sprintf("%d,%03d.%02d元", 1+w.IntN(200), w.IntN(1000), w.IntN(100)),
		})
	}
	return w.pick(fillings[name])
}
