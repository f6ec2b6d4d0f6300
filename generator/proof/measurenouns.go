package proof

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var measureRules = []Rule{
	{
		Code: "proof.word.measure", Severity: finding.Warning, Name: "量词用错",
		Basis:  "《现代汉语词典》附表“现代汉语常用名词量词搭配”",
		Flags:  []string{"选派三⟦件⟧干部到村帮扶。", "组织了6⟦所⟧专题讲座。", "办理援助案件200余⟦只⟧。", "配备复印机一⟦张⟧。", "购置密集架12⟦条⟧。", "拍摄了一⟦本⟧警示教育片。", "更换图书1200⟦条⟧。", "安装一⟦把⟧智能监控系统。", "捐赠图书1200⟦张⟧、电子白板2块。", "查获罂粟46⟦颗⟧，现场铲除。", "查处案件5⟦条⟧。", "栽植果树300⟦颗⟧。", "赠送锦旗2⟦张⟧。", "新建教学楼1⟦间⟧。"},
		Passes: []string{"选派三名干部到村帮扶。", "组织了6场专题讲座。", "办理案件200余件。", "配备复印机一台，购买纸张三张。", "修建了三条道路。", "第三条干部选拔任用规定。", "制定文件三件，干部全部学习。", "三所学校、6所培训学校。", "一本书、一条短信。", "图书1200册，其中1条登记有误。"},
		check:  wrongMeasures,
	},
	{
		Code: "proof.word.purpose", Severity: finding.Warning, Name: "目的是为了",
		Basis:  "“目的”和“为了”意思重复",
		Flags:  []string{"建立该项制度的⟦目的是为了⟧规范权力运行。", "⟦目的就是为了⟧堵塞漏洞。"},
		Passes: []string{"目的是规范权力运行。", "为了规范权力运行，建立该项制度。", "以此为目的。", "目的在于规范权力运行。"},
		check:  purposes,
	},
}

func purposes(p *pass) {
	for _, w := range []string{"目的是为了", "目的就是为了", "目的都是为了", "目的也是为了"} {
		n := utf8.RuneCountInString(w)
		p.each("目的", func(i, k int, runes []rune) {
			if starts(runes, k, w) {
				p.hit(i, k, k+n, "“目的”和“为了”意思重复", "写“"+strings.TrimSuffix(w, "为了")+"”，或者写“是为了”")
			}
		})
	}
}

// measured are things with measure words that none of them takes, and the usual one. They stand behind a number and the measure word, or before a number.
var measured = []struct {
	things       []string
	wrong, right string
}{
	{wordList("干部 教师 党员 志愿者 医生 医师 护士 网格员 工作人员 村干部 执法人员 技术人员 负责人 责任人 机关干部 业务骨干 同志"), "件条只台本把张座辆册", "名"},
	{wordList("专题讲座 讲座 培训班 座谈会 推进会 专题会议 培训会 报告会"), "所条只台本把张座辆件", "场"},
	{wordList("案件 刑事案件 民事案件 援助案件 信访件"), "只张台把座辆所本", "件"},
	{wordList("复印机 打印机 电脑 计算机 空调 扫描仪 一体机 电视机 投影仪 监测仪 阅读设备"), "张条只本把件座所份", "台"},
	{wordList("密集架 文件柜 档案柜 书柜 办公桌 课桌"), "条本只所辆份名", "个"},
	{wordList("警示教育片 宣传片 专题片 教育片 纪录片 微电影"), "本只条张台把座", "部"},
	{wordList("图书 书籍 读物"), "条只台把座所辆", "册"},
	{wordList("监控系统 管理系统 信息系统 智能监控系统 办公系统"), "把条只本张名所辆", "套"},
	{wordList("便民桥 大桥 桥梁 水库 水闸 泵站 卫生院"), "本只张台把件名份", "座"},
	{wordList("车辆 公务用车 执法车 救护车 消防车 校车"), "只本张把座份", "辆"},
	{wordList("规章制度 管理制度 管理办法 实施细则"), "只张台把座名辆", "项"},
	{wordList("合同 协议 承诺书 责任书 报告 问卷"), "只台把座名辆条", "份"},
}

func wrongMeasures(p *pass) {
	for n := range measured {
		m := &measured[n]
		p.measuresOf(m.things, m.wrong, m.right)
	}
	for n := range thingsMeasured {
		t := &thingsMeasured[n]
		first, _ := utf8.DecodeRuneInString(t.takes)
		p.measuresOf(t.things, wrongMeasuresOf()[n], string(first))
	}
}

// measuresOf reports one of the wrong measure words before one of the things, or behind it in a list.
func (p *pass) measuresOf(things []string, wrong, right string) {
	for _, thing := range things {
		if !p.mayHold(thing) {
			continue
		}
		size := utf8.RuneCountInString(thing)
		p.each(thing, func(i, k int, runes []rune) {
			// 三件干部, 三件熟悉财务工作的机关干部 is too far; 一条跨河便民桥.
			if j := k - 1; measureAt(runes, j, wrong) && endsThing(runes, k+size) {
				p.wrongMeasure(i, j, runes, thing, right)
			} else if end := numberBehind(runes, k+size); end > 0 && strings.ContainsRune(wrong, at(runes, end)) && (at(runes, end+1) == 0 || oneOf(at(runes, end+1), "，。、；：（）")) {
				p.wrongMeasure(i, end, runes, thing, right)
			}
		})
	}
}

// endsThing reports that the word of a thing ends at k: 居民 does not in 居民楼.
func endsThing(runes []rune, k int) bool {
	next := at(runes, k)
	return !isHan(next) && !isDigit(next) && !isLatin(next) || oneOf(next, "和与及等到被在已并将参给发用供送分前为")
}

func (p *pass) wrongMeasure(i, k int, runes []rune, thing, right string) {
	if !p.found(i, k, k+1) {
		p.hit(i, k, k+1, "“"+thing+"”不论“"+string(runes[k])+"”", "写“"+right+"”")
	}
}

// measureAt reports one of the measure words at k, with a number before it that is no ordinal.
func measureAt(runes []rune, k int, words string) bool {
	if k < 1 || !strings.ContainsRune(words, runes[k]) {
		return false
	}
	from := k
	for from > 0 && (isCount(runes[from-1]) || oneOf(runes[from-1], "余多几两")) {
		from--
	}
	return from < k && !oneOf(at(runes, from-1), "第某每各同另这那哪唯统") && !(k-from == 1 && runes[from] == '一' && oneOf(runes[k], "件条份套项"))
}

// numberBehind is where a number that begins at k ends, 0 where there is none.
func numberBehind(runes []rune, k int) int {
	end := k
	for isCount(at(runes, end)) || end > k && oneOf(at(runes, end), "余多") || at(runes, end) == '两' {
		end++
	}
	if end == k {
		return 0
	}
	return end
}
