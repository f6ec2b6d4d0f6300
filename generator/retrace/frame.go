package retrace

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// dayItems are the items of 基本信息 that are days.
var dayItems = func() (names []string) {
	for _, it := range ledger.InfoItems {
		if it.Kind == ledger.Day || it.Kind == ledger.Month {
			names = append(names, it.Name)
		}
	}
	return names
}()

// blanks count what a frame leaves to be filled in. Each is an item of the office's own, so that a notice without it is refused, or says 【待填：数目1】 in a draft.
type blanks map[string]int

// The names of what is left to be filled in.
const (
	blankNumber = "数目"
	blankDay    = "日期"
)

func (b blanks) next(name string) string {
	b[name]++
	return "{{自定 \"" + name + strconv.Itoa(b[name]) + "\"}}"
}

// imagine makes facts of what the notice itself says, where there is no ledger: its headings are the problems, and what stands below them the results.
func (t *tracer) imagine() {
	t.frame = true
	unit := &ledger.Unit{Info: ledger.Info{}, Items: t.items()}
	if unit.Items == nil {
		unit.Items = []ledger.Item{{Status: ledger.Done}} // so that there is a 完成率 to be placed
	}
	for _, s := range shapes {
		for i := range t.lines {
			text := t.lines[i].text
			if i == 0 {
				text = titleOf(t.lines)
			}
			m := s.look.FindStringSubmatch(text)
			if m == nil || m[1] == "" || unit.Info.Text(s.item) != "" {
				continue
			}
			unit.Info[s.item] = ledger.Value{Field: ledger.Field{Text: m[1]}}
			t.take(i, m[1], s.item)
			break
		}
	}
	for i, p := range partsOf(t.lines, nil) {
		if p.whole == "单位全称" {
			unit.Info[p.whole] = ledger.Value{Field: ledger.Field{Text: p.text}}
			t.take(i, p.text, p.whole)
			break
		}
	}
	if org := unit.Info.Text("党组织简称"); org != "" {
		if name := partyEnd.ReplaceAllString(org, ""); name != org {
			unit.Info["单位简称"] = ledger.Value{Field: ledger.Field{Text: name}}
			t.take(0, name, "单位简称")
		}
	}
	t.facts = stats.Collect(unit)
}

// take notes that words of a line are taken for an item.
func (t *tracer) take(line int, said, item string) {
	t.taken = append(t.taken, doubt{finding.TemplateFromTaken, line, finding.Values{"said": said, "name": item, "action": "{{." + item + "}}"}})
}

var partyEnd = pattern.New(`(?:党委|党组|党工委|党总支|党支部|支部委员会|委员会|总支|支部)$`)

// shapes are the places in notices that show by themselves which item of 基本信息 stands there.
var shapes = []struct {
	item string
	look *pattern.Pattern
}{
	{"党组织简称", pattern.New(`^中共(\p{Han}{2,30}?)关于`)},
	{"巡察机构", pattern.New(`([省市县区旗州]委(?:第[一二三四五六七八九十\d]{1,3})?巡[察视]组)`)},
	{"反馈意见名称", pattern.New(`《([^《》]{4,60}反馈意见)》`)},
	{"问题清单名称", pattern.New(`《([^《》]{4,60}问题清单)》`)},
	{"领导小组组长", pattern.New(`以(\p{Han}[\p{Han}、]{2,30}?)(?:同志)?(?:任|为)组长`)},
	{"集中整改期限", pattern.New(`经过?([一二两三四五六七八九十\d]{1,3}个(?:多)?月)的?集中整改`)},
	{"联系电话", pattern.New(`(?:电话|联系方式)[^：:\d]{0,6}[：:]?\s*((?:0\d{2,3}[-—－ ]?)?\d{7,8}|1\d{10})`)},
	{"电子邮箱", pattern.New(`([A-Za-z0-9._-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})`)},
	{"邮政编码", pattern.New(`(?:邮编|邮政编码)[：:]\s*(\d{6})`)},
	{"通信地址", pattern.New(`(?:通信|通讯|联系|邮寄)?地址[：:]\s*([^；;。]{4,40})`)},
}

var (
	lead      = pattern.New(`^(?:整改(?:措施|做法)|主要措施|具体措施|推进措施|长期措施)[：:]`)
	result    = pattern.New(`^(?:整改(?:结果|情况|成效|进展|落实情况|完成情况)|目前进展|整改成果)[：:]`)
	problemIs = pattern.New(`^(?:存在问题|反馈问题|具体问题|问题)(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]`)
	stageIs   = pattern.New(`(正在推进|未完成|尚未)|(长期坚持|持续坚持)|(已完成|已经完成|完成的)`)
	term      = pattern.New(`整改时限[为：:]?(\d{4}年\d{1,2}月(?:\d{1,2}日|底)?前?)。?$`)
	aboutIt   = pattern.New(`^(?:关于|在)?“(.+)”(?:等)?(?:问题|方面)(?:的整改|存在的问题|的问题)?(?:情况|落实情况)?$`)
)

// leafLevel is the level of a line that names a problem without a number.
const leafLevel = 9

// outlineLevel is the level of a line that stands above others, counting 存在问题1： as one.
func outlineLevel(l *line) int {
	if l.level == 0 && (problemIs.MatchString(l.text) || strings.HasPrefix(l.text, "关于") && aboutIt.MatchString(l.text)) {
		return leafLevel
	}
	return l.level
}

// items are the problems that the notice lists, each with what stands below it.
func (t *tracer) items() []ledger.Item {
	from, to, leaf := t.section()
	var out []ledger.Item
	var category ledger.Field
	status := ledger.Done
	var item *ledger.Item
	field := func(i int, text string) ledger.Field { return ledger.Field{Text: text, Cell: "A" + strconv.Itoa(i+1)} }
	for i := from; i < to; i++ {
		l := &t.lines[i]
		level := outlineLevel(l)
		switch {
		case level == leaf || level == leafLevel:
			out = append(out, ledger.Item{Category: category, Problem: field(i, headingText(l.text)), Status: status})
			item = &out[len(out)-1]
		case level > 0 && level < leaf:
			if m := stageIs.FindStringSubmatch(l.text); m != nil && level+1 < leaf {
				status, category = stageStatus(m), ledger.Field{}
			} else {
				category = field(i, headingText(l.text))
			}
			item = nil
		case item == nil:
		case lead.MatchString(l.text):
			text := lead.ReplaceAllString(l.text, "")
			if m := term.FindStringSubmatch(text); m != nil {
				text, item.Deadline = strings.TrimSuffix(text, m[0]), field(i, m[1])
			}
			item.Measure = field(i, text)
		default:
			text := result.ReplaceAllString(l.text, "")
			if text == "" || text == l.text && label.MatchString(text) { // 责任人：
				continue
			}
			if item.Result.Text != "" {
				text = item.Result.Text + "\n" + text
			}
			item.Result = field(i, text)
		}
	}
	return out
}

func stageStatus(m []string) ledger.Status {
	switch {
	case m[1] != "":
		return ledger.Open
	case m[2] != "":
		return ledger.Ongoing
	}
	return ledger.Done
}

// headingText is what a heading says, without its number and the words around it.
func headingText(text string) string {
	text = text[headSize(text):]
	if m := aboutIt.FindStringSubmatch(text); m != nil {
		return singleQuotes.Replace(m[1])
	}
	return text
}

// singleQuotes gives back to a text the quotation marks that it had before it stood in others.
var singleQuotes = strings.NewReplacer("‘", "“", "’", "”")

// section is the part of the notice that lists most problems, and the level of their headings. It is empty where there are fewer than two.
func (t *tracer) section() (from, to, leaf int) {
	best := 1
	for start := 0; start < len(t.lines); start++ {
		if t.lines[start].level != 1 && start > 0 {
			continue
		}
		end := start + 1
		count := [leafLevel + 1]int{}
		for end < len(t.lines) && t.lines[end].level != 1 {
			if level := outlineLevel(&t.lines[end]); level > 1 && end+1 < len(t.lines) && outlineLevel(&t.lines[end+1]) == 0 {
				count[level]++
			}
			end++
		}
		labels := 0
		for i := start; i < end; i++ {
			if result.MatchString(t.lines[i].text) {
				labels++
			}
		}
		for _, level := range []int{4, 3, leafLevel, 2} {
			if n := count[level] + labels; count[level] > 1 && n > best {
				best, from, to, leaf = n, start+1, t.lastOf(end), level
				break
			}
		}
	}
	return from, to, leaf
}

// lastOf is where a section ends that may run on into the end of the notice: before 下一步, the contacts and the signature.
func (t *tracer) lastOf(end int) int {
	if end < len(t.lines) {
		return end
	}
	for i := range t.lines {
		if closing.MatchString(t.lines[i].text) {
			end = i
			break
		}
	}
	return end
}

var closing = pattern.New(`^(?:下一步|欢迎|联系方式|联系电话|今后|特此)`)
