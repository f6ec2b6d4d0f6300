package proof

import "slices"

// measures are the measure words of what is counted and added up; of two that begin alike the longer stands first. Those of one row that mean the same have the
// same name.
var measures = map[rune][]struct{ word, name string }{
	'项': {{"项次", "项次"}, {"项", "项"}},
	'个': {{"个百分点", "百分点"}, {"个工作日", "工作日"}, {"个月", "个月"}, {"个小时", "小时"}, {"个多", ""}, {"个", "个"}},
	'条': {{"条次", "条次"}, {"条", "条"}},
	'处': {{"处", "处"}},
	'件': {{"件次", "件次"}, {"件", "件"}},
	'名': {{"名", "人"}},
	'人': {{"人次", "人次"}, {"人", "人"}},
	'位': {{"位", "人"}},
	'户': {{"户次", "户次"}, {"户", "户"}},
	'所': {{"所", "所"}},
	'家': {{"家次", "家次"}, {"家", "家"}},
	'次': {{"次", "次"}},
	'场': {{"场次", "场"}, {"场", "场"}},
	'期': {{"期", "期"}},
	'份': {{"份", "份"}},
	'篇': {{"篇", "篇"}},
	'门': {{"门", "门"}},
	'起': {{"起", "起"}},
	'批': {{"批次", "批"}, {"批", "批"}},
	'册': {{"册", "册"}},
	'台': {{"台次", "台次"}, {"台套", "台"}, {"台", "台"}},
	'辆': {{"辆次", "辆次"}, {"辆", "辆"}},
	'套': {{"套", "套"}},
	'盏': {{"盏", "盏"}},
	'间': {{"间", "间"}},
	'栋': {{"栋", "栋"}},
	'幢': {{"幢", "栋"}},
	'座': {{"座", "座"}},
	'张': {{"张", "张"}},
	'本': {{"本", "本"}},
	'支': {{"支", "支"}},
	'只': {{"只", "只"}},
	'株': {{"株", "株"}},
	'棵': {{"棵", "株"}},
	'节': {{"节", "节"}},
	'学': {{"学时", "学时"}},
	'课': {{"课时", "课时"}},
	'例': {{"例", "例"}},
	'宗': {{"宗", "宗"}},
	'笔': {{"笔", "笔"}},
	'类': {{"类", "类"}},
	'种': {{"种", "种"}},
	'部': {{"部", "部"}},
	'卷': {{"卷", "卷"}},
	'块': {{"块", "块"}},
	'轮': {{"轮", "轮"}},
	'遍': {{"遍", "遍"}},
	'幅': {{"幅", "幅"}},
	'枚': {{"枚", "枚"}},
	'把': {{"把", "把"}},
	'具': {{"具", "具"}},
	'根': {{"根", "根"}},
	'段': {{"段", "段"}},
	'桶': {{"桶", "桶"}},
	'箱': {{"箱", "箱"}},
	'头': {{"头", "头"}},
	'宿': {{"宿舍", ""}},
	'班': {{"班次", "班次"}, {"班", "班"}},
	'组': {{"组", "组"}},
	'天': {{"天", "天"}},
	'周': {{"周年", ""}, {"周岁", ""}, {"周", "周"}},
	'年': {{"年", "年"}},
	'小': {{"小时", "小时"}},
	'分': {{"分钟", "分钟"}, {"分之", ""}, {"分", "分"}},
	'元': {{"元", "元"}},
	'美': {{"美元", "美元"}},
	'倍': {{"倍", "倍"}},
	'%': {{"%", "%"}},
	'％': {{"％", "%"}},
	'亩': {{"亩", "亩"}},
	'平': {{"平方米", "平方米"}, {"平方公里", "平方公里"}, {"平米", "平方米"}},
	'公': {{"公里", "公里"}, {"公斤", "公斤"}, {"公顷", "公顷"}},
	'千': {{"千克", "公斤"}, {"千米", "公里"}, {"千瓦时", "千瓦时"}, {"千瓦", "千瓦"}},
	'米': {{"米", "米"}},
	'吨': {{"吨", "吨"}},
	'立': {{"立方米", "立方米"}},
	'斤': {{"斤", "斤"}},
	'岁': {{"岁", "岁"}},
	'村': {{"村", "村"}},
	'点': {{"点", "点"}},
	'步': {{"步", ""}},
	'方': {{"方面", "方面"}},
	'车': {{"车次", "车次"}},
}

// looseBefore and looseBehind are the words that make a number one that is not exact.
var (
	looseBefore = []string{"约", "近", "超过", "超", "逾", "将近", "接近", "不足", "不到", "不少于", "不低于", "不超过", "不多于", "至少", "至多", "最多", "最高", "最低", "最少", "多达", "大于", "小于", "低于", "高于", "突破", "前", "后", "每"}
	looseBehind = []string{"以上", "以下", "左右", "以内", "之内", "之多", "上下", "多", "余", "不等", "起", "及以", "（含）以上"}
)

// takeMeasure reads the measure word behind the number, and whether the number is exact.
func (q *quantity) takeMeasure(runes []rune) {
	k := q.to
	for oneOf(at(runes, k), "余多来") || at(runes, k) == '几' {
		if at(runes, k) == '多' && q.han && k == q.to && !isMeasure(at(runes, k+1)) {
			break
		}
		q.loose = true
		k++
	}
	if k > q.to { // 3余万元
		k = q.multiply(runes, k)
	}
	q.end = q.to
	for _, m := range measures[at(runes, k)] {
		if starts(runes, k, m.word) {
			q.measure = m.name
			if m.name != "" {
				q.end = k + len([]rune(m.word))
			}
			break
		}
	}
	q.loose = q.loose || loose(runes, q.from, q.to, q.end)
}

func isMeasure(c rune) bool { return len(measures[c]) > 0 }

// loose reports words around a number that say it is not exact.
func loose(runes []rune, from, _, end int) bool {
	if before := at(runes, from-1); oneOf(before, "约近超逾足到于过少多高低达几数破上前后每均") && endsWith(runes, from, looseBefore...) {
		return true
	}
	return oneOf(at(runes, end), "以左之上多余不起及（") && startsAny(runes, end, looseBehind...)
}

// setPhrases are what a number in 汉字 does not count: 两个维护, 八项规定.
var setPhrases = []string{"意识", "自信", "维护", "代表", "全面", "确立", "规定", "坚持", "革命", "责任", "必须", "务必", "能力", "方面", "结合", "统一", "优先", "文明", "一体", "毫不", "关键", "转变", "振兴", "巩固", "阵地", "统筹", "主体", "抓手", "层面", "维度", "阶段", "环节", "关系", "大局", "不断", "基本", "会一", "重一", "严三", "学一", "必谈", "必访", "制度"}

// isSlogan reports such a word behind the measure word at k.
func isSlogan(runes []rune, k int) bool {
	return at(runes, k-1) == '个' && slices.ContainsFunc(setPhrases, func(w string) bool {
		return w != "方面" && w != "制度" && w != "责任" && w != "阶段" && starts(runes, k, w)
	}) || starts(runes, k-1, "项规定")
}
