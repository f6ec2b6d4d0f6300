package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var officialFormRules = []Rule{
	{
		Code: "proof.form.forms", Severity: finding.Warning, Name: "日期、金额、附件、结束语的写法不合格式",
		Basis: "GB/T 9704-2012 7.3.4、7.3.5；GB/T 15835-2011；党政机关公文处理工作条例",
		Flags: []string{
			"自⟦2024年3月至2024.6⟧，开展督察12次。", "检查组于2024年4月8日进驻，⟦4.19⟧完成现场检查。", "对⟦22年⟧至2024年奖补项目进行绩效评价。", "⟦21年⟧—2023年，新建公路12公里。", "共争取资金⟦3，560⟧万元。", "妥否，⟦请遵照执行⟧。", "当否，⟦请认真贯彻落实⟧。", "请认真填报。\n⟦附：⟧1.隐患排查台账\n2.整改汇总表", "发放资助金⟦126.5万⟧，惠及学生1380人次。",
			"全镇共有在职党员⟦一百五十六⟧人，其中35岁以下48人。", "出动车辆⟦二百三十⟧台次，发放传单500份。", "争取资金⟦12，000⟧元。", "发现⟦5项⟧问题，以上3项问题均已整改。", "制定制度⟦6项⟧，上述5项制度均已执行。",
		},
		Passes: []string{
			"自2024年3月至6月，开展督察12次。", "对2022年至2024年奖补项目进行绩效评价。", "共争取资金3560万元。", "投资额为3，5，6万元不等。", "妥否，请批示。", "请认真填报。\n附件：1.隐患排查台账\n2.整改汇总表", "发放资助金126.5万元，惠及学生1380人次。", "全镇共有党员156人，其中35岁以下48人。", "工龄22年至2024年止。", "全国人口14万，其中儿童2万。",
			"制定制度5项，以上五项制度均已印发。", "制定制度6项，以上制度已执行。", "第一百五十六条 工作人员3人。", "二百三十人参加了会议。", "分别为3，450、560万元。",
		},
		check: func(p *pass) {
			p.telltales(officialForms)
			noteWords(p)
			headingCommas(p)
			saidAbove(p)
			hanAmongFigures(p)
		},
	},
	{
		Code: "proof.punct.forms", Severity: finding.Warning, Name: "引号、书名号、括号、冒号用得不对",
		Basis: "GB/T 15834-2011 4.7—4.9、4.15：外面用双引号，书名号不用于活动，一句不套用两个冒号",
		Flags: []string{
			"开展⟦‘清廉机关’⟧创建活动。", "会议由党委书记⟦[主持工作]⟧张某主持。", "学校以⟦《安全教育周》⟧活动为载体，组织演练。", "会议强调⟦：⟧要做好以下工作：加强领导，落实责任。", "开展⟦《清风进校园》⟧系列活动。",
			"评选⟦‘文明家庭’⟧12户。",
		},
		Passes: []string{
			"开展“清廉机关”创建活动。", "他说：“要开展‘清廉机关’创建。”", "会议强调，要做好以下工作：加强领导，落实责任。", "《安全教育周活动方案》已经印发。", "合唱《活动》。", "排演话剧《红旗渠》展演活动。", "“关于加强管理”的要求，讨论“关于怎么办的意见”一事。", "会议强调：要加强领导。会议提出以下要求：一要抓好落实。", "参考文献[1]。",
		},
		check: func(p *pass) { p.telltales(markForms); singleQuotes(p) },
	},
}

const (
	ofMoney     = `(?:资助金|慰问金|救助金|奖补资金|奖励资金|补助资金|专项资金|资金|经费|助学金|奖学金|善款|捐款|补贴款?|补偿款|工程款|合同价款|租金|货款|罚款|贷款|奖金|工资|保费|医药费|学费)`
	hanHundreds = `(?:[一二三四五六七八九]百(?:[一二三四五六七八九]十[一二三四五六七八九]?|零[一二三四五六七八九])|[一二三四五六七八九]千[一二三四五六七八九]百[一二三四五六七八九十百零]*)`
	askedLast   = "这样结尾的是请示，请示不下命令"
)

var officialForms = []telltale{
	{words: "年至 年到 月至 月到 日至", re: pattern.New(`(\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:至|到|—|-)\d{4}[./]\d{1,2}(?:[./]\d{1,2})?)`), text: "一个用“年、月”，一个用点", hint: "写“2024年3月至6月”那样"},
	{words: "日", re: pattern.New(`\d月\d{1,2}日[^。；]{1,20}[，；](1?\d\.[123]?\d)(?:完成|召开|开展|上报|印发|启动|组织|下发|进驻|报送|提交|办结|反馈|前|日|又|再次|通过|举行|向|由|经)`), never: "增长 占 达 万 %", text: "日期写成了带点的数", hint: "写“4月19日”那样"},
	{words: "年至 年到 年—", re: pattern.New(`(?:^|[^\d第满工教龄军从服])((?:0[1-9]|1\d|2\d)年)(?:至|到|—)20\d{2}年`), never: "历时 长达", text: "年份没有写全", hint: "写四位数字的年份"},
	{words: "，0 ，1 ，2 ，3 ，4 ，5 ，6 ，7 ，8 ，9", re: pattern.New(`(?:金额|资金|投资|收入|支出|经费|共|计|约|达|贷款|存款|产值|面积|人口|超|近|增长|款)(?:为|约|达|共计?|人民币)?([1-9]\d{0,2}(?:，\d{3})+)(?:余|多)?(?:\.\d+)?(?:万元|元|亩|人|户|公里|平方米|吨|立方米|公顷|株|册)`), text: "一个数中间用了全角逗号", hint: "去掉逗号，或者用半角的千分空"},
	{words: "请遵照 请贯彻 请认真 请查收 请知悉 请周知 请执行 请抓紧 请抓好 请落实 请按照 请参照执行", re: pattern.New(`(?:妥否|当否|可否|是否妥当|是否可行)，(请(?:遵照|贯彻|认真|查收|知悉|周知|执行|抓紧|抓好|落实|按照|参照)[^。；，]{0,8})(?:。|$)`), text: askedLast, hint: "写“请批示”"},
	{words: "万， 万。 万； 余万，", re: pattern.New(ofMoney + `(?:共计?|合计|总计|约|为|达|近|共)?(\d+(?:\.\d+)?余?万)[，。；]`), unless: "斤 吨 亩 册", text: "金额少了单位“元”", hint: "写“万元”"},
}

var markForms = []telltale{
	{words: "[ ［", re: pattern.New(`\p{Han}([\[［]\p{Han}{2,14}[\]］])`), text: "正文里用了方括号", hint: "用圆括号（）"},
	{words: "》活动 》系列 》主题 》专题 》宣传 》实践 》教育 》创建 》专项 》行动 》志愿", re: pattern.New(`(?:开展|举办|以|组织|举行|启动|参加|推进|实施|开展了|举办了|组织了)(《[^》]{2,16}》)(?:系列|主题|专题|宣传|实践|教育|创建|专项|志愿服务)*(?:活动|行动|治理|整治)`), never: "学习 宣讲 宣传贯彻 条例》 法》 办法》 民法典》 准则》 规定》 实施 朗诵 合唱 纲要》 选》 读本》 诵读 读书 典》 章》 意见》 通知》 方案》 观看", text: "书名号不用于活动的名称", hint: "用引号"},
	{words: "强调： 指出： 要求： 提出： 认为：", re: pattern.New(`(?:会议|会上|同志|书记|局长|县长|镇长|校长|院长|主任)?(?:强调|指出|要求|提出|认为)(：)(?:要|必须|应当|当前|下一步)[^。：“”；]{2,30}：`), text: "一句话里套用了两个冒号", hint: "前一个改成逗号"},
}

// noteWords finds 附： for 附件：.
func noteWords(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, _ := trimmed(q.runes)
		if q.Place != "" || !starts(q.runes, from, "附") || !oneOf(at(q.runes, from+1), "：:") || i == 0 {
			continue
		}
		if rest := string(q.runes[from+2:]); len(q.runes) < 60 && !strings.Contains(rest, "。") && (strings.HasPrefix(rest, "1.") || hasAny(rest, "表", "清单", "台账", "名单", "方案", "名册", "回执")) {
			p.likely(i, from, from+2, "附件：", "附件说明写“附件”二字", "写“附件：”")
		}
	}
}

// headingCommas finds 三，下一步打算: a heading with a comma or a colon behind its number, beside what is written right or as a line of its own.
func headingCommas(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if q.Kind != Body && q.Kind != Title || to-from > 24 || to-from < 5 || hanDigit(at(q.runes, from)) == 0 {
			continue
		}
		k := from + 1
		for hanDigit(at(q.runes, k)) != 0 {
			k++
		}
		if !oneOf(at(q.runes, k), "，；：。,;:") || k-from > 3 || !isHan(q.runes[to-1]) || slices.ContainsFunc(q.runes[k+1:to], func(r rune) bool { return oneOf(r, "，。；：") }) {
			continue
		}
		if i+1 < len(p.text.Paragraphs) && len(p.text.Paragraphs[i+1].runes) > to-from && !p.found(i, k, k+1) {
			p.fix(i, k, k+1, "、", "标题的序号“"+string(q.runes[from:k])+"”后面用的是“"+string(q.runes[k])+"”", "写“"+string(q.runes[from:k])+"、”")
		}
	}
}

// singleQuotes finds ‘…’ that stand in no “…”.
func singleQuotes(p *pass) {
	p.find("‘", func(i, k int, runes []rune) {
		if inQuotes(runes, k) || inTitle(runes, k) {
			return
		}
		end := k + 1
		for end < len(runes) && end-k < 24 && runes[end] != '’' && runes[end] != '‘' {
			end++
		}
		if !endsWithin(runes, k, singled, 6) && !startsAny(runes, end+1, singledBy...) {
			return
		}
		if at(runes, end) == '’' && end > k+1 && isHan(runes[k+1]) && !p.found(i, k, end+1) {
			p.fix(i, k, end+1, "“"+string(runes[k+1:end])+"”", "外面的引号用了单引号", "用双引号")
		}
	})
}

// countedAbove matches a count of things, and what the next clause says of those above.
var countedAbove = pattern.New(`(\d{1,2}|[一二三四五六七八九十两]{1,2})([项个条类种])(\p{Han}{2})[^。；]{0,10}[，。；](?:以上|上述|前述)(?:所列|这)?(\d{1,2}|[一二三四五六七八九十两]{1,2})([项个条类种])(\p{Han}{2})`)

// countBeforeAbove matches 制度6项，上述5项.
var countBeforeAbove = pattern.New(`(\p{Han}{2})(\d{1,2})([项个条类种])[，。；](?:以上|上述|前述)(?:所列|这)?(\d{1,2}|[一二三四五六七八九十两]{1,2})([项个条类种])(\p{Han}{2})`)

// saidAbove finds a count that the next clause says anew with another number: 5项制度，以上四项制度.
func saidAbove(p *pass) {
	for _, w := range []string{"以上", "上述", "前述"} {
		p.sentencesWith(w, func(s *sentence) {
			for _, m := range s.all(countedAbove) {
				if m.text(2) == m.text(5) && m.text(3) == m.text(6) && smallNumber(m.text(1)) != smallNumber(m.text(4)) {
					p.saidOtherwise(s, m, 1, 4)
				}
			}
			for _, m := range s.all(countBeforeAbove) {
				if m.text(3) == m.text(5) && m.text(1) == m.text(6) && smallNumber(m.text(2)) != smallNumber(m.text(4)) {
					p.saidOtherwise(s, m, 2, 4)
				}
			}
		})
	}
}

func (p *pass) saidOtherwise(s *sentence, m match, a, b int) {
	from, to := m.span(a)
	if !p.found(s.paragraph, from, to+1) {
		p.hit(s.paragraph, from, to+1, "这里说“"+m.text(a)+"”，后面说“以上”是“"+m.text(b)+"”", "看哪一个对，写成一样的")
	}
}

// smallNumber reads a number below a hundred in figures or 汉字.
func smallNumber(text string) int {
	runes := []rune(text)
	if n, end := numberAfter(runes, 0, 2); end > 0 {
		return n
	}
	n, _ := hanBefore(runes, len(runes), 4)
	return n
}

// hanAmount matches an exact number of more than two 汉字 with its unit.
var hanAmount = pattern.New(`(?:[^第零〇一二三四五六七八九十百千\d]|^)(` + hanHundreds + `)余?(?:人|名|户|台|辆|份|册|件|亩|吨|元|公里|平方米|次|人次|台次|处|家|场|个|万元)`)

// figureAmount matches an amount in figures.
var figureAmount = pattern.New(`\d(?:余|多)?(?:人|名|户|台|辆|份|册|件|亩|吨|元|公里|平方米|次|处|家|场|个|万元|岁|%)`)

// hanAmongFigures finds 一百五十六人 in a sentence that counts in figures.
func hanAmongFigures(p *pass) {
	for _, w := range []string{"百", "千"} {
		p.sentencesWith(w, func(s *sentence) {
			if s.has("第", "条", "周年", "法", "不得", "应当", "不少于", "规定") {
				return
			}
			for _, m := range s.all(hanAmount) {
				from, to := m.span(1)
				if !p.found(s.paragraph, from, to) && figureAmount.MatchString(s.text) {
					p.hit(s.paragraph, from, to, "别处用阿拉伯数字，这里用汉字", "写阿拉伯数字")
				}
			}
		})
	}
}

// singled stand before what is quoted as a name, singledBy behind it.
var (
	singled   = wordList("开展 评选 荣获 命名 打造 推进 实施 举办 创建 获评 组织 建成 争创 推行 践行 围绕 落实")
	singledBy = wordList("活动 创建 行动 品牌 工程 计划 主题 专项 称号 建设 教育 工作法 机制 模式 评选 系列 宣传 行动计划")
)

// endsWithin reports one of some words that ends at most so many runes before k.
func endsWithin(runes []rune, k int, words []string, most int) bool {
	return hasAny(string(runes[max(0, k-most):k]), words...)
}
