package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
)

// genres are the kinds of paper by which titles end; a longer name stands before a shorter one that ends it.
var genres = []string{"公示", "公告", "通告", "通报", "通知", "报告", "请示", "批复", "复函", "函", "意见", "决定", "纪要", "决议", "公报"}

// genre is the kind of paper, by the title; "" where the title names none.
func (t *Text) genre() string {
	if t.genreKnown {
		return t.genreFound
	}
	t.genreKnown = true
	title := ""
	for i := range t.Paragraphs {
		if q := &t.Paragraphs[i]; q.Kind == Title && !opensText(q.runes) {
			title += strings.TrimSpace(q.Text)
		} else if title != "" {
			break
		}
	}
	for strings.HasSuffix(title, "）") { // （试行）, （2023年）
		i := strings.LastIndex(title, "（")
		if i < 0 {
			break
		}
		title = title[:i]
	}
	for _, g := range genres {
		if strings.HasSuffix(title, g) && len(title) > len(g) {
			t.genreFound = g
			break
		}
	}
	return t.genreFound
}

// opensText reports a short first paragraph that, for want of a mark, is taken for a line of the title.
func opensText(runes []rune) bool {
	from, _ := trimmed(runes)
	return startsAny(runes, from, "现将", "根据", "按照", "现就")
}

var genreRules = []Rule{
	{
		Code: "proof.form.closing", Severity: finding.Warning, Name: "结束语与文种不符",
		Basis: "党政机关公文处理工作条例第八条、第十五条：请示件用请示，不在报告等公文中夹带请示事项",
		Flags: []string{"关于巡察整改情况的通报\n已完成48项。\n⟦妥否，请批示⟧。", "关于巡察整改情况的报告\n已完成48项。\n⟦当否，请批复⟧。", "拟申请更新执法车2辆，所需资金36万元，请予安排解决。\n⟦特此报告⟧。", "你局《关于商请核查学籍信息的函》收悉。经核查，信息属实。\n⟦妥否，请批示⟧。", "各村：\n现将有关事项通知如下：请认真排查。\n⟦特此报告⟧。", "关于巡察整改情况的公示\n已完成48项。\n⟦特此通知⟧。", "关于巡察整改情况的通报\n已完成48项。\n⟦特此函复⟧。", "关于巡察整改情况的通知\n已完成48项。\n⟦请予函复⟧。",
			"关于巡察整改情况的公示\n已完成48项。\n⟦以上报告，请审阅⟧。", "关于核拨经费的请示\n需要经费5万元。\n⟦特此报告⟧。", "关于商请支持的函\n请支持。\n⟦请认真贯彻执行⟧。", "关于巡察整改情况的公示\n已完成48项。\n⟦请遵照执行⟧。", "关于巡察整改情况的报告\n现将有关情况⟦公示如下⟧：已完成48项。", "关于巡察整改情况的通报\n现将有关情况⟦请示如下⟧\n一、整改情况", "以上是我校党委巡察整改的进展情况，欢迎监督。公示期间如有异议，请与学校纪委联系。\n⟦特此批复⟧。", "县委巡察工作领导小组办公室：\n现将落实巡察反馈意见的情况报告如下。已完成48项。\n⟦妥否，请批示⟧。", "关于巡察整改情况的报告\n已完成48项。\n⟦以上报告妥否，请批示⟧。"},
		Passes: []string{"关于核拨经费的请示\n需要经费5万元。\n妥否，请批示。", "关于巡察整改情况的报告\n已完成48项。\n特此报告。", "关于巡察整改情况的公示\n已完成48项。\n特此公示。", "关于商请支持的函\n请支持。\n请予函复。", "关于巡察整改情况的通报\n学校就经费一事上报请示，写明“妥否，请批示”。\n特此通报。",
			"巡察整改情况\n妥否，请批示。", "关于巡察整改情况的公示\n现将有关情况予以公布。", "关于加强作风建设的通知\n加强学习。\n请认真贯彻执行。", "关于商请支持的函\n请支持。\n请予支持为盼。", "关于巡察整改情况的通报\n现将巡察整改情况通报如下。", "县财政局：\n现将有关情况报告如下：恳请核拨经费5万元。\n妥否，请批示。", "以上是整改情况。公示期间如有异议，请与学校纪委联系。\n特此公示。", "关于核拨经费的请示\n现将有关情况报告如下：需要经费5万元。\n妥否，请批复。"},
		check: closings,
	},
	{
		Code: "proof.form.title", Severity: finding.Info, Name: "标题的文种前面没有“的”",
		Basis:  "党政机关公文处理工作条例第九条：标题由发文机关名称、事由和文种组成，写“关于…的通知”",
		Flags:  []string{"关于巡察整改情况⟦公示⟧\n已完成48项。", "某校关于召开会议⟦通知⟧\n定于8月5日召开会议。"},
		Passes: []string{"关于巡察整改情况的公示\n已完成48项。", "关于加强作风建设实施意见\n加强学习。", "巡察整改情况公示\n已完成48项。", "关于巡察整改工作报告\n已完成48项。"},
		check:  titleLink,
	},
	{
		Code: "proof.form.upward", Severity: finding.Warning, Name: "报告、请示里称对方“你局”",
		Basis:  "“你×”用于下行文；对上级称“贵”或者写名称",
		Flags:  []string{"关于巡察整改情况的报告\n按照⟦你局⟧要求，学校认真整改。", "关于核拨经费的请示\n恳请⟦你委⟧予以支持。"},
		Passes: []string{"关于巡察整改情况的通报\n请你局认真整改。", "关于巡察整改情况的报告\n反馈意见指出：“你校学习不够。”", "关于巡察整改情况的报告\n按照县教体局要求，学校认真整改。", "关于巡察整改情况的报告\n你部署我落实。"},
		check:  upward,
	},
}

// closing is a phrase with which papers of some kinds end.
type closing struct {
	phrase string
	// kinds are the kinds of paper that may end with it.
	kinds string
}

// commands are the kinds of paper that give orders.
const commands = "通知意见决定通报批复纪要决议通告"

// phrases are such phrases; a longer one stands before one that it holds.
var phrases = []closing{
	{"特此公告", "公告"}, {"特此通告", "通告"}, {"特此通知", "通知"}, {"特此通报", "通报"}, {"特此报告", "报告"}, {"特此公示", "公示公告"}, {"特此批复", "批复"}, {"特此请示", "请示"},
	{"特此函复", "复函"}, {"特此复函", "复函"}, {"特此函告", "函"}, {"特此致函", "函"}, {"特此函达", "函"}, {"特此函商", "函"}, {"请予函复", "函"}, {"即请函复", "函"}, {"请函复", "函"}, {"请复函", "函"},
	{"妥否，请", "请示"}, {"当否，请", "请示"}, {"可否，请", "请示函"}, {"是否妥当，请", "请示"}, {"是否可行，请", "请示"}, {"请予批复", "请示"}, {"请予批示", "请示"}, {"请批示", "请示"}, {"请批复", "请示"},
	{"请认真贯彻执行", commands}, {"请认真遵照执行", commands}, {"请遵照执行", commands}, {"请贯彻执行", commands}, {"请认真组织实施", commands}, {"请认真抓好落实", commands}, {"请抓好贯彻落实", commands}, {"请认真抓好贯彻落实", commands}, {"请认真贯彻落实", commands}, {"望认真贯彻执行", commands}, {"望遵照执行", commands}, {"请结合实际认真贯彻", commands},
	{"以上报告妥否", "请示"}, {"以上报告当否", "请示"}, {"以上情况妥否", "请示"}, {"以上意见妥否", "请示"}, {"以上请示妥否", "请示"},
	{"以上报告，请", "报告"}, {"以上请示，请", "请示"}, {"以上意见，请", "意见报告请示"}, {"以上通知，请", "通知"},
}

// closings finds the closing phrase of another kind of paper in a short last sentence, and 现将…报告如下 in a paper that is none.
func closings(p *pass) {
	genre := p.text.genre()
	if genre == "" {
		if genre = p.impliedGenre(); genre == "" {
			return
		}
	}
	if _, _, title := p.paperTitle(); askingTitle.MatchString(title) || strings.HasSuffix(title, "请示报告") { // the title is wrong, which other rules say
		genre = "请示"
	}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if from, to := trimmed(q.runes); q.Kind == Body && hasClosing(q.runes[max(from, to-longestClosing):to]) {
			p.closing(i, genre, q.runes[:to])
		}
	}
	p.each("现将", func(i, k int, runes []rune) { p.leadIn(i, k, genre, runes) })
}

// impliedGenre is the kind of paper of a text without a title, by what only such a paper says: 公示期间如有异议, 情况报告如下. A 请示 reports too, but then it asks.
func (p *pass) impliedGenre() string {
	if slices.ContainsFunc(p.text.Paragraphs, func(q Paragraph) bool {
		return q.Kind == Title && !opensText(q.runes) && !strings.Contains(q.Text, "。")
	}) {
		return ""
	}
	switch {
	case p.has("公示期间如"), p.has("公示期间，"):
		return "公示"
	case p.replies("函"):
		return "复函"
	case p.replies("请示"):
		return "批复"
	case p.has("通知如下"):
		return "通知"
	case p.has("通报如下"):
		return "通报"
	case p.asks() && !p.has("报告如下") && !p.has("汇报如下"):
		return "请示"
	case p.has("情况报告如下") && !p.has("恳请") && !p.has("申请") && !p.has("请求") && !p.has("拟") && !p.has("请予"):
		return "报告"
	}
	return ""
}

// replies reports a paper that begins with what it answers: 你局《关于……的函》收悉.
func (p *pass) replies(kind string) (yes bool) {
	p.each("收悉", func(_, k int, runes []rune) {
		yes = yes || endsWith(runes, k, kind+"》", "的"+kind) || strings.Contains(runesBefore(runes, k, 14), kind+"》（")
	})
	return yes
}

// asks reports a paper that asks for money, people or leave.
func (p *pass) asks() bool {
	for _, w := range []string{"拟申请", "特申请", "现申请", "恳请批准", "请予批准", "请予安排", "请予解决", "请予拨付", "恳请安排", "恳请解决", "恳请拨付", "恳请给予", "请予审批", "请予核拨", "请予支持", "申请核拨", "申请拨付", "申请解决"} {
		if p.has(w) {
			return true
		}
	}
	return false
}

// longestClosing is how many runes a closing phrase has at most, with its marks.
const longestClosing = 16

// hasClosing reports a word that every closing phrase has.
func hasClosing(runes []rune) bool {
	for _, r := range runes {
		if r == '此' || r == '请' || r == '望' {
			return true
		}
	}
	return false
}

// closing reports a phrase that is a sentence of its own at a paragraph's end.
func (p *pass) closing(i int, genre string, runes []rune) {
	end := len(runes)
	for end > 0 && oneOf(runes[end-1], "。！.") {
		end--
	}
	from := end
	for from > 0 && !oneOf(runes[from-1], "。！；") {
		if from--; end-from > longestClosing || oneOf(runes[from], "“”《》") {
			return
		}
	}
	for from < end && oneOf(runes[from], " 　") {
		from++
	}
	text := string(runes[from:end])
	for _, c := range phrases {
		if !strings.HasPrefix(text, c.phrase) || strings.HasPrefix(c.phrase, "特此") && text != c.phrase {
			continue
		}
		if !strings.Contains(c.kinds, genre) && !(genre == "函" && c.kinds == "复函") && !(genre == "复函" && c.kinds == "函") {
			p.hit(i, from, end, "“"+text+"”不是"+genre+"的结束语", "换成"+genre+"的结束语，或者删去")
		}
		return
	}
}

// leadsIn are, for some kinds of paper, the kinds that cannot lead in their text.
//
// A 通报 of a rectification also reports, and published ones say 报告如下.
var leadsIn = map[string][]string{
	"公示": {"报告如下", "请示如下", "批复如下", "函告如下", "函复如下"},
	"公告": {"报告如下", "请示如下", "批复如下", "函告如下", "函复如下"},
	"通报": {"请示如下", "批复如下", "函告如下", "函复如下", "公示如下"},
	"通知": {"报告如下", "请示如下", "批复如下", "公示如下", "通报如下"},
	"报告": {"公示如下", "公告如下", "通报如下", "通知如下", "请示如下", "批复如下"},
	"请示": {"公示如下", "公告如下", "通报如下", "通知如下", "批复如下"},
}

// leadIn reports 现将…公示如下 in a paper of another kind; 现将 stands at k.
func (p *pass) leadIn(i, k int, genre string, runes []rune) {
	if kind := p.text.Paragraphs[i].Kind; kind != Body && (kind != Title || i == 0) {
		return
	}
	end := k
	for end < len(runes) && end-k < longestLead && !oneOf(runes[end], "。；：“《") {
		end++
	}
	for _, w := range leadsIn[genre] {
		for n := k; n+4 <= end; n++ {
			if starts(runes, n, w) {
				p.hit(i, n, n+4, "标题是“"+genre+"”，这里写的是“"+w+"”", "与标题的文种写成一致的")
				return
			}
		}
	}
}

// longestLead is how many runes such a clause has at most.
const longestLead = 80

// titleLink finds 关于…情况公示. Names such as 工作报告 and 实施意见 take no 的.
func titleLink(p *pass) {
	genre := []rune(p.text.genre())
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		_, to := trimmed(q.runes)
		from := to - len(genre)
		if q.Kind != Title || len(genre) != 2 || from < 4 || !starts(q.runes, from, string(genre)) || !strings.Contains(q.Text, "关于") || q.runes[from-1] == '的' {
			continue
		}
		switch string(genre) {
		case "公示", "通知", "通报", "请示", "批复":
			p.hit(i, from, to, "“"+string(genre)+"”前面没有“的”", "写“关于…的"+string(genre)+"”")
		}
	}
}

// upward finds 你局 in papers for those above.
func upward(p *pass) {
	if genre := p.text.genre(); genre != "报告" && genre != "请示" {
		return
	}
	p.find("你", func(i, k int, runes []rune) {
		q := &p.text.Paragraphs[i]
		if q.Kind != Body && q.Kind != Heading || !oneOf(at(runes, k+1), "局委办厅部校县市镇乡单院") || inQuotes(runes, k) || startsAny(runes, k+1, "部署", "办理", "校对", "单独", "委托") {
			return
		}
		end := k + 2
		if runes[k+1] == '单' {
			end++
		}
		p.hit(i, k, end, "对上级不称“"+string(runes[k:end])+"”", "写上级的名称，或者“贵"+string(runes[k+1:end])+"”")
	})
}
