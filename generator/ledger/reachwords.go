package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// reachWords is the table of whole cells under 公开范围 and its like, folded. Texts that begin with 不, 暂不 and so on are matched by forbidsPublishing. A word
// that is not here is reported, never guessed at.
var reachWords = map[Reach][]string{
	ToAll: {"公开", "主动公开", "全部公开", "完全公开", "全文公开", "对外公开", "向社会公开", "社会公开", "对社会公开", "面向社会公开", "面向社会", "向社会", "社会", "全社会",
		"社会公众", "公众", "可公开", "可以公开", "能公开", "同意公开", "予以公开", "应公开", "应当公开", "应予公开", "宜公开", "适宜公开", "拟公开", "已公开", "公示", "公布", "对外公布",
		"对外公示", "向社会公示", "向社会公布", "社会公示", "可公示", "可公布", "对外", "外部", "公开发布", "公开公示", "是", "√", "✓", "✔", "☑", "●", "true", "y", "yes", "1",
		"网站公开", "网站公示", "网上公开", "网上公示", "门户网站", "政府网站", "单位网站", "官网", "官方网站", "网站", "微信公众号", "公众号", "媒体公开", "媒体", "新闻媒体", "报纸", "电视",
		"公告栏", "公示栏", "公开栏", "宣传栏", "校务公开栏", "村务公开栏", "政务公开栏", "张贴", "张贴公示", "公告", "主动公示", "无", "无密级", "普通", "一般", "非密", "非涉密", "不涉密", "未定密", "无需保密", "不保密", "/", "-"},
	ToParty: {"党内", "党内公开", "党内通报", "党内公布", "党内公示", "党内传达", "党内知悉", "党员", "全体党员", "党员大会", "党务公开栏", "内部", "内部公开", "内部通报", "内部公布", "内部公示",
		"内部掌握", "内部使用", "内部传阅", "内部参考", "内部资料", "内部文件", "内部知悉", "单位内部", "单位内部公开", "单位内", "本单位", "本单位内部", "本单位内部公开", "本单位公开", "系统内", "系统内部", "系统内公开",
		"系统内部公开", "机关内部", "机关内部公开", "校内", "校内公开", "校内公示", "局内公开", "院内公开", "会议通报", "会议公开", "会议传达", "文件通报", "内网", "内网公开", "依申请公开", "依申请",
		"申请公开", "依申请可公开", "部分人员", "一定范围", "一定范围内公开", "在一定范围内公开", "小范围公开", "小范围", "有限公开"},
	ToSuperiors: {"否", "×", "✗", "✘", "x", "n", "no", "false", "0", "□", "☐", "不对外", "暂不对外", "先不对外", "对内", "非公开", "上级", "报上级", "仅报上级", "领导掌握", "班子掌握", "暂缓", "不宜", "商业秘密", "涉及商业秘密", "个人隐私", "涉及个人隐私", "涉及隐私"},
	ToNobody:    {"秘密", "机密", "绝密", "涉密", "涉及秘密", "涉及国家秘密", "涉及工作秘密", "国家秘密", "工作秘密", "保密", "密", "秘密级", "机密级", "绝密级", "属国家秘密", "属于国家秘密", "需保密", "须保密", "应保密", "注意保密"},
}

var reachByWord = func() map[string]Reach {
	index := map[string]Reach{}
	for r, words := range reachWords {
		for _, w := range words {
			index[sheet.Fold(w)] = r
		}
	}
	return index
}()

const (
	// negation turns 公开 into its opposite; toPublic says that this is meant for the public alone; publishing is what is not to be done.
	negation   = `(?:暂时?|目前|先|尚|均|都|建议|拟|应|须|需|请)*(?:不予?|不宜|不便|不能|不得|不可|不应|不要|不用|不必|不作|不做|不再|不适合|不适宜|不同意|无需|无须|未经批准不得|暂缓|缓|勿|请勿|非|免予|禁止|严禁|暂停)`
	toPublic   = `(?:对外|向外|向社会|对社会|面向社会|上网|在网上|网上)?`
	publishing = `(?:进行|予以|作|做|列入|纳入|编入|写入|写进|写到|写在|放入|放进|登上?|上|进入?|在|出现在)?(?:本次|此次|这次)?(?:公开|公布|公示|发布|公告|披露|外传|外泄|外发|刊登|上网|登报|对外宣传|宣传报道)(?:公示|发布|公开|范围|内容|名单|稿|文|材料)?(?:里|中|之?内)?`
)

var (
	// forbidsPublishing is a whole text that forbids publication: 暂不公开, 不予公示, 不对外公布.
	forbidsPublishing = pattern.New(`^` + negation + toPublic + publishing + `$`)
	// keepsPublicOut says that only the public may not know: 不对外公开.
	keepsPublicOut = pattern.New(`不(?:予|宜|得|能|可|便)?(?:对外|向外|向社会|对社会|面向社会)`)
	// secretWord is a 密级 with its time: 秘密★1年, 机密(3年), 绝密*长期.
	secretWord = pattern.New(`^(?:国家|工作)?(?:绝密|机密|秘密)(?:级|件)?[★☆*·:]?(?:\(?(?:\d{1,2}年|\d{1,2}个月|长期|启用前|解密前|.{0,6}年内)\)?)?$`)
	// openForm and insideForm match words that say where or how something is made known, to all or inside: 在政府网站公示, 机关内部传阅.
	openForm   = pattern.New(`^(?:可以?|能|应当?|应予|予以|拟|同意|已|宜|适宜|主动|全部|全文|完全|在|通过)*(?:(?:向|对|面向)(?:全?社会|公众|社会公众|外)|全社会|社会|对外|网上|(?:政府|门户|单位|学校|县政府|市政府|官方)?网站|官网|(?:校务|政务|村务|单位|学校)?(?:公示栏|公告栏|公开栏|宣传栏)|微信公众号|公众号|新闻媒体|媒体)?(?:进行|予以)?(?:公开|公示|公布|发布|公告|张贴)(?:公开|公示)?$`)
	insideForm = pattern.New(`^(?:在)?(?:党内|内部|(?:本?单位|本?系统|机关|本?校|本?局|本?院|全?体?党员|全?体?教职工|全?体?职工|干部职工|党员干部)(?:内部?|范围内?)?|一定范围内?|会议|文件|内网|依申请)(?:公开|公示|公布|通报|传达|知悉|掌握|使用|传阅|参考)?$`)
	// narrowing are words that may stand before a reader without changing who that is: 仅党内通报, 限内部掌握.
	narrowing = pattern.New(`^(?:仅供|仅限于?|只限于?|限于?|仅在?|只在?|只能|在|供|于)+`)
)

// parseReach reads a cell under a column that says who may know. ask is the question of its header. ok is false for a word that is not known.
func parseReach(text string, ask question) (r Reach, ok bool) {
	if len(text) > sheet.MaxWord {
		return ToAll, false
	}
	folded := strings.Trim(sheet.Fold(text), ".,;:!。、；，：！")
	if yes, no := ticks[folded], unticked[folded]; yes || no {
		return ask.answer(yes), true
	}
	if folded == "无" && ask != secrecy && ask != isSecretAsked {
		return ToAll, false // unclear: nobody may know, or nothing is said
	}
	if r, ok := cellReach(folded); ok {
		return r, ok
	}
	if strings.ContainsAny(folded, emptyBoxes+tickedBoxes) {
		return boxedReach(folded, ask)
	}
	return severalReach(folded)
}

// severalReach reads several words at once, and notes in brackets: 不公开(涉密). The narrowest holds, except in a list of readers that names the public: 社会、党内.
func severalReach(folded string) (r Reach, ok bool) {
	outer, notes := brackets(folded)
	parts := append(notes, strings.FieldsFunc(outer, isReachSeparator)...)
	society := slices.ContainsFunc(parts, func(part string) bool {
		own, known := cellReach(part)
		return known && own == ToAll && (strings.Contains(part, "社会") || strings.Contains(part, "公众"))
	})
	for _, part := range parts {
		if part == "" {
			continue
		}
		own, known := cellReach(part)
		switch {
		case known && own == ToParty && society && (strings.Contains(part, "党") || strings.Contains(part, "内部")):
			ok = true
		case known:
			r, ok = max(r, own), true
		case !harmless(part):
			return ToAll, false
		}
	}
	return r, ok
}

// cellReach looks up one word of a cell: in the table, then by its form.
func cellReach(folded string) (Reach, bool) {
	if r, ok := wholeReach(folded); ok {
		return r, ok
	}
	bare := narrowing.ReplaceAllString(folded, "")
	m := noteNot.FindStringSubmatch(folded) // with its reason before it
	switch {
	case m != nil && keepsPublicOut.MatchString(m[1]):
		return ToParty, true
	case m != nil:
		return ToSuperiors, true
	case openForm.MatchString(bare):
		return ToAll, true
	case insideForm.MatchString(bare):
		return ToParty, true
	}
	return ToAll, false
}

// boxedReach reads a choice of boxes in one cell: ☑公开 □不公开. Every word must be known, and at least one ticked.
func boxedReach(folded string, ask question) (r Reach, ok bool) {
	isBox := func(c rune) bool { return strings.ContainsRune(emptyBoxes+tickedBoxes, c) }
	words := strings.FieldsFunc(folded, isBox)
	var marks []rune
	for _, c := range folded {
		if isBox(c) {
			marks = append(marks, c)
		}
	}
	first, _ := utf8.DecodeRuneInString(folded)
	last, _ := utf8.DecodeLastRuneInString(folded)
	if len(words) != len(marks) || isBox(first) == isBox(last) {
		return ToAll, false
	}
	for i, word := range words {
		own, known := parseReach(strings.TrimFunc(word, isReachSeparator), ask)
		if !known {
			return ToAll, false
		}
		if strings.ContainsRune(tickedBoxes, marks[i]) {
			r, ok = max(r, own), true
		}
	}
	return r, ok
}

func isReachSeparator(r rune) bool { return strings.ContainsRune(",;。、；，+&/:", r) }

// harmless is a word beside a known one that changes nothing: a time, a reason.
func harmless(part string) bool {
	return isTimePhrase(part) || strings.HasPrefix(part, "涉及") || strings.HasPrefix(part, "因") || secretTime.MatchString(part)
}

var secretTime = pattern.New(`^(?:\d{1,2}年|\d{1,2}个月|长期)$`)

// wholeReach looks a folded text up as a whole.
func wholeReach(folded string) (Reach, bool) {
	if r, ok := reachByWord[folded]; ok || !strings.ContainsAny(folded, "密仅只限供于在"+negations) {
		return r, ok
	}
	for _, s := range []string{folded, narrowing.ReplaceAllString(folded, "")} {
		if r, ok := reachByWord[s]; ok {
			return r, true
		}
		switch {
		case secretWord.MatchString(s):
			return ToNobody, true
		case forbidsPublishing.MatchString(s) && keepsPublicOut.MatchString(s):
			return ToParty, true
		case forbidsPublishing.MatchString(s):
			return ToSuperiors, true
		}
	}
	return ToAll, false
}

// question is what a header asks about who may know.
type question int

const (
	noQuestion    question = iota
	scope                  // 公开范围, 是否公开: 否 is 不公开
	publicScope            // 是否向社会公开: 否 leaves the Party
	secrecy                // 密级
	isSecretAsked          // 是否涉密: 是 is secret
)

// ofScope: it asks how far a row may go, not how secret it is.
func (q question) ofScope() bool { return q == scope || q == publicScope }

// answer is what a tick or a 是 means, or else a cross or a 否.
func (q question) answer(yes bool) Reach {
	switch {
	case q == secrecy, q == isSecretAsked:
		if yes {
			return ToNobody
		}
		return ToAll
	case yes:
		return ToAll
	case q == publicScope:
		return ToParty
	default:
		return ToSuperiors
	}
}

// questionOf says what a header's text asks.
func questionOf(c *column, folded string) question {
	switch {
	case c.role != reach:
		return noQuestion
	case c.name == secrecyItem && (strings.Contains(folded, "是否") || strings.Contains(folded, "涉密")):
		return isSecretAsked
	case c.name == secrecyItem:
		return secrecy
	case strings.Contains(folded, "社会") || strings.Contains(folded, "对外"):
		return publicScope
	default:
		return scope
	}
}

// Offices ask whether a row is public in many words: 是否应当向社会公开, 拟公开方式, 是否属于涉密事项.
var (
	asksPublicity = pattern.New(`^(?:是否|能否|可否)\p{Han}{0,8}(?:公开|公示|公布|对外发布|上网)\p{Han}{0,2}$|^\p{Han}{0,6}(?:公开|公示|公布|知悉|知晓)(?:范围|方式|属性|对象|类别|类型|级别)$`)
	asksSecrecy   = pattern.New(`^是否\p{Han}{0,4}(?:涉密|保密|秘密)\p{Han}{0,3}$|^\p{Han}{0,4}密级$`)
)

// reachHead is the column that a folded header means although the table does not list it, or nil.
func reachHead(base string) *column {
	switch {
	case !strings.Contains(base, "公") && !strings.Contains(base, "密") && !strings.Contains(base, "知") && !strings.Contains(base, "上网"):
		return nil
	case asksPublicity.MatchString(base):
		return columnNamed("公开范围")
	case asksSecrecy.MatchString(base):
		return columnNamed("密级")
	}
	return nil
}
