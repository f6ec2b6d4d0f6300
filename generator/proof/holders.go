package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// holding is a post with its holder: 局党组书记周明远.
type holding struct {
	paragraph int
	// The name stands at [from, to), the post begins at start.
	start, from, to int
	name            string
	// body is whose post it is, as far as it is written: 局党组. noun is 书记.
	body, noun string
	deputy     bool
	// changed says that the sentence tells of a change: 原, 接任.
	changed bool
}

// postNouns are posts of which a body has one.
var postNouns = []string{"书记", "校长", "局长", "园长", "院长", "镇长", "乡长", "县长", "区长", "市长", "厅长", "总经理", "董事长", "主席", "组长", "主任", "所长", "站长", "馆长", "部长", "科长", "处长", "会长", "队长"}

// successions tell of a former or a coming holder.
var successions = []string{"原", "时任", "前任", "接任", "现任", "新任", "历任", "先后任", "先后担任", "继任", "代理", "退休", "调任", "不再", "免去", "任命", "拟任", "曾", "兼任", "当选", "换届", "接替", "轮流", "交接", "离任", "届"}

// mostHoldings is how many are held against one another: a text with more is a list of staff.
const mostHoldings = 300

// holdings are the posts with their holders, found once.
func (p *pass) holdings() []holding {
	if p.holdingsFound != nil {
		return p.holdingsFound
	}
	p.holdingsFound = []holding{}
	p.find("记长理席任", func(i, k int, runes []rune) {
		if noun := nounBefore(runes, k+1); noun != "" {
			if len(p.holdingsFound) >= mostHoldings {
				return
			}
			if n := heldName(runes, k+1); n > 0 && !(at(runes, k+1+n) == '、' && heldName(runes, k+2+n) > 0) { // several have such a post
				p.addHoldings(i, k+1, n, noun, runes)
			}
		}
	})
	slices.SortStableFunc(p.holdingsFound, func(a, b holding) int {
		if a.paragraph != b.paragraph {
			return a.paragraph - b.paragraph
		}
		return a.from - b.from
	})
	return p.holdingsFound
}

// nounBefore is the post that ends at k.
func nounBefore(runes []rune, k int) string {
	for _, w := range postNouns {
		if endsWith(runes, k, w) {
			return w
		}
	}
	return ""
}

// behindHolder follows the name of a person who holds a post.
var behindHolder = []string{"任", "担任", "主持", "带队", "带头", "牵头", "带领", "出席", "强调", "要求", "指出", "负责", "同志", "先后", "参加", "作", "为", "等", "就", "在", "对", "向", "通报", "讲", "到", "深入", "多次", "每", "亲自", "召开", "组织", "分别", "率", "传达", "表示", "认领", "是", "签", "批示", "安排", "部署", "调研", "检查", "督导", "督促", "走访", "约谈", "开展", "专题", "宣读", "代表", "汇报", "介绍", "分管", "具体", "一行", "还", "已", "将", "受", "与", "和", "及", "第一时间", "审", "解读", "领学", "动员", "点评", "说", "做", "逐", "主动", "共", "赴", "前往"}

// heldName is the length of the name at k of one who holds the post before it, 0 where none surely is.
func heldName(runes []rune, k int) int {
	first, rare := surnameAt(runes, k, true)
	if first == 0 || oneOf(at(runes, k+first), notNames[runes[k]]) {
		return 0
	}
	for _, end := range []int{k + first + 2, k + first + 1} {
		if rare && first == 1 && end == k+2 || !isGiven(runes, k+first, end, rare) {
			continue
		}
		if next := at(runes, end); next == 0 || oneOf(next, "，。、；：（()）的！”　 ") || startsAny(runes, end, behindHolder...) {
			return end - k
		}
	}
	return 0
}

// bodyStops end a body to the left: 由局党组书记.
const bodyStops = "由以对请和与及向让经是为给将把叫任被按据以，。；：、（）()“”《》 　"

// longestBody is how much of a body's name counts, in characters.
const longestBody = 12

// addHoldings adds the posts that end at k before a name of n runes: 党委书记、校长冯勇堂 are two.
func (p *pass) addHoldings(i, k, n int, noun string, runes []rune) {
	changed := p.sentenceHas(p.sentenceAt(i, k), successions...)
	end := k
	for range 4 {
		h := holding{paragraph: i, from: k, to: k + n, name: string(runes[k : k+n]), noun: noun, changed: changed}
		from := end - utf8.RuneCountInString(noun)
		if oneOf(at(runes, from-1), "副") {
			h.deputy = true
			from--
		}
		body := from
		for body > 0 && from-body < longestBody && isHan(runes[body-1]) && !oneOf(runes[body-1], bodyStops) {
			body--
		}
		h.body, h.start = trimBody(string(runes[body:from])), body
		p.holdingsFound = append(p.holdingsFound, h)
		if at(runes, body-1) != '、' {
			return
		}
		end = body - 1
		if noun = nounBefore(runes, end); noun == "" {
			return
		}
	}
}

// trimBody leaves out what calls the body one's own: 我校党委, 学校党委.
func trimBody(body string) string {
	for _, w := range []string{"我校", "学校", "该校", "本校", "我局", "我镇", "我院", "我县", "全县", "公司", "会议", "会上", "校", "局", "镇", "院", "乡"} {
		if rest, ok := strings.CutPrefix(body, w); ok && (rest == "" || strings.HasPrefix(rest, "党") || strings.HasPrefix(rest, "纪委")) {
			return rest
		}
	}
	return body
}

// sameBody reports that two posts are of one body as far as can be told.
func (h *holding) sameBody(o *holding) bool { return h.body == o.body && h.noun == o.noun }

// sole reports a post that one person alone holds, and of which the text is likely to have one.
func (h *holding) sole() bool {
	if h.deputy || strings.Contains(h.body, "副") {
		return false
	}
	switch h.noun {
	case "书记":
		return hasAny(h.body, "党委", "党组", "县委", "市委", "区委", "省委", "纪委", "党工委") && !hasAny(h.body, "支部", "政法", "机关")
	case "校长", "局长", "园长", "镇长", "乡长", "县长", "总经理", "董事长":
		return !strings.HasSuffix(h.body, "分")
	case "院长", "主席", "主任", "所长", "站长", "馆长", "区长", "市长", "厅长":
		return utf8.RuneCountInString(h.body) >= 2
	case "组长":
		return strings.HasSuffix(h.body, "领导小组") && utf8.RuneCountInString(h.body) >= 6
	}
	return false
}
