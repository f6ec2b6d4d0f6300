package ledger

import (
	"slices"
	"strings"
	"unicode"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// In 备注 and in comments people write sentences, and 内部审计 or 党内警告 says nothing of who may read the row. So a clause counts only where it says nothing else:
// before it may stand who decided it or why, behind it what it is about.
const (
	clauseOpening = `(?:(?:此|本|该|这|上述|以上|前述)(?:一)?(?:条|项|行|列|栏|款|件|案|类|问题|内容|事项|情况|任务|台账|表)?(?:整改)?(?:内容|情况|结果|问题|事项|任务)?|第?\d+[条项]` +
		`|经.{0,14}?(?:研究|批准|审批|同意|决定|审定|会议)|按照?.{0,14}?(?:规定|要求|意见|指示|批示)|(?:根据|依据|依照).{0,14}?(?:规定|要求|意见|指示|批示|条例)|依法|依规` +
		`|.{0,8}?(?:意见|批示|要求|指示|建议|明确|提出|决定|强调|领导|局长|书记|校长|主任|组长|院长|县长|镇长|乡长|主席|同意)|(?:因|由于|鉴于).{1,20}?|涉及.{1,20}?|属于?.{0,8}?` +
		`|密级|公开范围|公开方式|公开情况|公开属性|是否公开|知悉范围|拟|请|为|是|的|及|和|并|且|作|按|列为|定为|标为|故|所以)*`
	untilThen  = `结案|审结|查结|定性|解密|降密|立案|调查|审查|审理|初核|核实|\d{4}年|\d{1,2}月`
	clauseTail = `(?:的)?(?:内容|事项|信息|材料|文件|部分|条目|理由|原因|期限|处理|范围)?`
)

var (
	noteNot = pattern.New(`^` + clauseOpening + `(` + negation + toPublic + publishing + `)` + clauseTail + `$`)
	// noteOnly narrows the readers to the Party or the office: 仅党内通报, 内部掌握. 党内通报 alone may be what was done to somebody.
	noteOnly = pattern.New(`^` + clauseOpening + `(?:(?:(?:仅供|仅限于?|只限于?|限于?|仅在?|只在?|只能在?)(?:党内|(?:本?单位|系统|机关|局|校|院|领导班子|班子|党委|党组|支部)?(?:成员)?内部?)(?:范围内?)?(?:公开|通报|公布|公示|传达|知悉|掌握|使用|传阅|参考)?)` +
		`|(?:党内|(?:本?单位|系统|机关|局|校|院)?内部?)(?:公开|掌握|使用|传阅|参考|资料|知悉)|依申请公开)` + clauseTail + `$`)
	noteSecret = pattern.New(`^` + clauseOpening + `(?:(?:国家|工作)?(?:绝密|机密|秘密)(?:级|件)?(?:[★☆*].{0,8})?|涉密|涉及(?:国家|工作)?(?:秘密|机密)|(?:需要?|须|应当?|请|注意|做好|严格)?保密)` + clauseTail + `$`)
	// noteDrop takes the row out of what is published, noteLater puts it off.
	noteDrop = pattern.New(`^` + clauseOpening + `(?:在)?(?:公示|公开|公布|公告)(?:时|前|稿|文|中|里|上)*(?:请|要|应|须|需|予以|可|将)*(?:删除?|删去|删掉|去掉|去除|拿掉|隐去|隐藏|略去?|省略|剔除|撤下|不写|不列|不列出|不出现|不体现|不反映|不显示|不要(?:出现|体现|显示|写|列)?)` +
		`(?:此|本|该|这)?(?:一)?(?:行|条|项|款|问题|内容)?$`)
	noteLater = pattern.New(`^` + clauseOpening + `(?:(?:待|等|俟).{1,20}?(?:再行?|另行|方可|才能?|择机|适时)(?:对外|向社会)?` + publishing + `|(?:尚|还|暂)?(?:未到|没到|不到)` + publishing + `(?:的)?(?:时间|时候|期限|日期|期))$`)
	// noteUntil says until when: 结案前不公开, 解密后公开, 2024年1月后公开. The ledger does not say whether that time has come.
	noteUntil = pattern.New(`^` + clauseOpening + `.{0,6}?(?:(?:` + untilThen + `).{0,6}?(?:之?前|期间|以前)` + negation + toPublic + publishing + `|(?:` + untilThen + `).{0,6}?(?:之?后|以后|起)(?:再行?|另行|方可|才能?|可以?|予以)?(?:对外|向社会)?` + publishing + `)$`)
	// noteLoose forbids publication, wherever it stands. matterBefore and mannerAfter say that it is about something else: 村务不公开, 不公开招标.
	noteLoose    = pattern.New(`(.?.?)` + negation + toPublic + publishing + `(.?)`)
	matterBefore = pattern.New(`(?:务|息|账|目|支|序|程|况|准|果|单|度|费|配|案|据|料|价|资|金|权|策|理)$`)
	mannerAfter  = pattern.New(`^[招竞选透采拍征聘公课听评议场]`)
)

// notWholeNotes are words of the table that mean something else where they are the whole note.
var notWholeNotes = map[string]bool{"会议通报": true, "会议公开": true, "会议传达": true, "文件通报": true, "党员大会": true, "党员": true, "全体党员": true, "内网": true, "党务公开栏": true,
	"系统内": true, "系统内部": true, "校内": true, "部分人员": true, "一定范围": true, "小范围": true, "校内公示": true, "单位内": true, "本单位": true, "本单位内部": true, "单位内部": true, "机关内部": true,
	"上级": true, "报上级": true, "暂缓": true, "不宜": true, "密": true, "n": true, "no": true, "对内": true, "申请公开": true, "依申请": true}

// readNote reads a 备注 or a comment. doubt is a clause that speaks of publishing but not plainly of the row.
func readNote(text string) (r Reach, doubt string) {
	if !speaksOfReach(text) {
		return ToAll, ""
	}
	whole := strings.Trim(sheet.Fold(text), ".,;:!。、；，：！()")
	if own, ok := wholeReach(whole); ok && len(whole) > len("否") && !notWholeNotes[whole] && !unticked[whole] {
		r = own
	}
	for _, clause := range noteClauses(text) {
		clause = sheet.Fold(clause)
		own, may := clauseReach(clause)
		if r = max(r, own); may {
			doubt = clause
		}
	}
	if r > ToAll {
		doubt = ""
	}
	return r, doubt
}

// clauseReach reads a folded clause. doubt: it speaks of publishing but not plainly of the row. Each pattern has a quick test for single characters before
// it: there are many clauses, and few say anything of this.
func clauseReach(clause string) (r Reach, doubt bool) {
	negated := strings.ContainsAny(clause, negations)
	var m []string
	if negated {
		m = noteNot.FindStringSubmatch(clause)
	}
	switch {
	case strings.Contains(clause, "密") && noteSecret.MatchString(clause):
		if strings.HasSuffix(clause, "商业秘密") { // no secret of the state's
			return ToSuperiors, false
		}
		return ToNobody, false
	case m != nil && keepsPublicOut.MatchString(m[1]), strings.ContainsAny(clause, "内申") && noteOnly.MatchString(clause):
		return ToParty, false
	case m != nil, strings.ContainsAny(clause, "不删去隐略剔撤拿") && noteDrop.MatchString(clause),
		strings.ContainsAny(clause, "再另方才择适未没不") && noteLater.MatchString(clause), strings.ContainsAny(clause, "前后间起") && noteUntil.MatchString(clause):
		return ToSuperiors, false
	case negated:
		l := noteLoose.FindStringSubmatch(clause)
		return ToAll, l != nil && !matterBefore.MatchString(l[1]) && !mannerAfter.MatchString(l[2])
	}
	return ToAll, false
}

// negations are the characters of which negation has one in each of its words.
const negations = "不缓勿非免禁停无"

func noteClauses(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || '①' <= c && c <= '⑳' || strings.ContainsRune(",;:.!?()[]，；：。！？（）【】〔〕、“”\"‘’《》", c)
	})
}

// speaksOfReach is a quick test: most notes say nothing of this.
func speaksOfReach(text string) bool {
	for _, s := range []string{"公", "密", "内", "外", "发布", "披露", "上网"} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

// bracketRemark is a remark in brackets within a text that is to be printed, which says that it may not be; "" where there is none. It is about the row
// where it forbids and stands at an end of the text or of a line. Otherwise r is ToAll, and it is unclear: 试卷（保密）制度.
func bracketRemark(text string) (word string, r Reach) {
	if !strings.ContainsAny(text, "(（【〔[") {
		return "", ToAll
	}
	if !slices.ContainsFunc(remarkWords, func(w string) bool { return strings.Contains(text, w) }) {
		return "", ToAll
	}
	for _, m := range inBrackets.FindAllStringSubmatchIndex(text, -1) {
		inner := text[m[2]:m[3]]
		before := text[strings.LastIndexByte(text[:m[0]], '\n')+1 : m[0]]
		after, _, _ := strings.Cut(text[m[1]:], "\n")
		switch said, _ := readNote(inner); {
		case said == ToAll:
		case forbids(inner) && (strings.Trim(before, remarkMarks) == "" || strings.Trim(after, remarkMarks) == ""):
			return inner, said
		case word == "":
			word = inner
		}
	}
	return word, ToAll
}

const remarkMarks = " 　。；;，,、.：:0123456789"

// forbids reports a short text that plainly forbids publication or narrows it to the office. A word that only names the Party or the office does not.
func forbids(text string) bool {
	if !strings.ContainsAny(text, forbiddingRunes) { // true of most texts; saves reading them
		return false
	}
	r, _ := readNote(text)
	return r > ToParty || r == ToParty && strings.ContainsAny(text, "不勿仅只限缓免非暂")
}

// forbiddingRunes: each text that forbids contains one of them.
const forbiddingRunes = negations + "密仅只限暂删去隐略剔撤拿再另方才择适未没前后间起私掌"

// forbidsSome reports a line above, below or between the rows that says that some or all of them may not be published. Instructions for filling in the form
// do not count.
func forbidsSome(text string) bool {
	if !speaksOfReach(text) || fillsIn.MatchString(text) {
		return false
	}
	if forbids(text) {
		return true
	}
	return slices.ContainsFunc(noteClauses(text), func(clause string) bool {
		m := noteLoose.FindStringSubmatch(sheet.Fold(clause))
		return m != nil && rowsMeant.MatchString(clause) && (!matterBefore.MatchString(m[1]) || m[1] == "项目") && !mannerAfter.MatchString(m[2])
	})
}

var (
	fillsIn = pattern.New(`请|填|注明|写明|标明|如有|可选|选择`)
	// rowsMeant are the words by which a line points at rows.
	rowsMeant = pattern.New(`[标黄红绿蓝灰★☆*※▲△●]|第?[\d一二三四五六七八九十]+[行条项、]|的[行条项]|项目|以[上下]|下列|上述|部分|其余|其中`)
)

// remarkWords: each remark that bracketRemark finds contains one of them.
var remarkWords = []string{"公开", "密", "内部", "公布", "公示", "不对外"}

var inBrackets = pattern.New(`[（(【〔\[]([^（）()【】〔〕\[\]\n]{1,30})[）)】〕\]]`)

// wholeLedger begins a sentence about the whole ledger: 本台账不公开, 以下各项均属内部资料.
var wholeLedger = pattern.New(`^(?:此|本|该|以下|下列|下面|全部)(?:份|张|些)?(?:巡察|巡视)?(?:整改)?(?:台账|清单|表格?|文件|材料|各项|各条|所有|内容|事项|问题)+(?:均|都|全部|一律|暂)*(?:系|属于?|为|是)?`)

// wordAbove is what a cell above the table says of all of it: a word alone in the cell or in a line of it, in brackets behind the title, or after 密级：.
func wordAbove(text string) Reach {
	if len(text) > sheet.MaxWord || !speaksOfReach(text) {
		return ToAll
	}
	r := ToAll
	for _, part := range strings.FieldsFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune("()[]（）【】〔〕,;，；。", c)
	}) {
		part = strings.Trim(sheet.Fold(part), ".,;:!。、；，：！")
		named := false
		for _, name := range []string{"密级", "秘密等级", "保密级别", "公开范围", "公开方式", "公开属性"} {
			if rest, ok := strings.CutPrefix(part, name); ok {
				part, named = strings.TrimLeft(rest, ":是为"), true
			}
		}
		if rest := wholeLedger.ReplaceAllString(part, ""); rest != part {
			part, named = rest, true
		}
		own, ok := wholeReach(part)
		if ok && own == ToAll && !named { // a list of the words that may be written
			return ToAll
		}
		if ok && !notWholeNotes[part] && !unticked[part] {
			r = max(r, own)
		}
	}
	return r
}

// setWords are the words under 公开范围 for each reach, where the ledger's own words do not fit there.
var setWords = map[Reach]string{ToAll: "公开", ToParty: "党内", ToSuperiors: "不公开", ToNobody: "涉密"}

// ReachWord is the word for the row's reach under 公开范围: the ledger's own word from that column, a note or a comment, where it means the same there; else a
// set word.
func (it *Item) ReachWord() string {
	texts := []string{it.Publicity.Text}
	for _, clause := range noteClauses(it.ReachFrom.Text) {
		if m := noteNot.FindStringSubmatch(sheet.Fold(clause)); m != nil {
			texts = append(texts, m[1])
		}
	}
	for _, text := range texts {
		if r, ok := parseReach(text, scope); ok && r == it.Reach && text != "" {
			return text
		}
	}
	return setWords[it.Reach]
}

// MarkedWord is the word under 密级 in 基本信息 for what stands above the tables; "" where nothing does.
func (u *Unit) MarkedWord() string {
	if r, ok := parseReach(u.MarkedAt.Text, secrecy); ok && r == u.Marked {
		return u.MarkedAt.Text
	}
	if u.Marked == ToAll {
		return ""
	}
	return setWords[u.Marked]
}
