package proof

import (
	"unicode/utf8"

	"gongshi/generator/finding"
)

var wordRules = []Rule{
	{
		Code: "proof.word.kind", Severity: finding.Warning, Name: "巡视、巡察混用",
		Basis:  "中央和省级叫巡视，市县叫巡察；以基本信息的“检查类型”为准",
		Flags:  []string{"@检查类型=巡察\n现将⟦巡视⟧整改情况予以公布。", "落实巡察反馈意见，做好巡察整改。对⟦巡视⟧整改落实情况进行监督。", "@检查类型=巡视\n省委第三⟦巡察⟧组反馈了巡视意见。", "巡察组对我校进行了常规⟦巡视⟧。做好巡察整改。", "@单位简称=青河三中\n县委⟦巡视⟧组反馈意见后，青河三中落实。", "县委第五⟦巡视⟧组进驻学校。", "区委第一巡察组开展了常规⟦巡视⟧。", "@检查类型=审计\n做好审计整改，巩固⟦巡察⟧整改成果。"},
		Passes: []string{"@检查类型=巡察\n根据《中国共产党巡视工作条例》，做好巡察整改。", "@检查类型=巡察\n坚持巡视巡察上下联动，抓好巡察整改。", "@检查类型=巡察\n值班领导巡视校园，做好巡察整改。", "@检查类型=巡察\n对照中央巡视反馈意见，省委巡视整改要求，抓好巡察整改。", "认真做好巡视整改。", "自治区党委第一巡视组、市委第二巡视组反馈意见。", "@单位简称=青河三中\n@巡察机构=省委第三巡视组\n认真做好巡视整改。", "省委第三巡视组反馈的问题，我校认领2个，巡察整改期间均已整改，完成巡察整改任务。", "@检查类型=巡察\n学习习近平总书记关于巡视工作的重要论述，贯彻全国巡视工作会议精神和党的巡视工作方针，抓好巡察整改。"},
		check:  mixedInspections,
	},
	{
		Code: "proof.word.asof", Severity: finding.Warning, Name: "截止目前",
		Basis:  "《现代汉语词典》：“截止”是到此停止，后面不带时间；“截至”是到某时为止",
		Flags:  []string{"⟦截止⟧目前，已完成48项。", "⟦截止到⟧2023年7月底，学校发布信息18条。"},
		Passes: []string{"截至目前，已完成48项。", "报名截止日期为8月5日。", "报名已于8月5日截止。", "受理信访时间截止到8月5日。"},
		check:  asOf,
	},
	{
		Code: "proof.word.typo", Severity: finding.Warning, Name: "别字",
		Basis:  "《现代汉语词典》；《通用规范汉字表》",
		Flags:  []string{"⟦按装⟧消防设施，⟦布署⟧整改工作。", "⟦既使⟧整改难度大，也要改到位。", "⟦新生报道登记⟧有序。"},
		Passes: []string{"研究竞争态势，轻松驰骋赛场。", "乡镇机构精减人员编制12名。", "按装订顺序整理材料，按部就班推进。", "即使整改难度大，也要改到位。", "新闻报道及时，新生报到有序。", "既使用新教材，又保留旧教材。"},
		check:  func(p *pass) { p.words(typos, "写错了字") },
	},
	{
		Code: "proof.word.variant", Severity: finding.Warning, Name: "异形词没有用推荐的写法",
		Basis:  "GF 1001—2001《第一批异形词整理表》；《现代汉语词典》",
		Flags:  []string{"⟦部份⟧教师的⟦帐目⟧不清。", "作品⟦刻划人物⟧生动。", "核对⟦本人身分⟧。"},
		Passes: []string{"1996年，银行帐户共3个。", "核对学生民族成份。", "禁止在文物上刻划、涂写，不得刻划树木。", "部分教师的账目不清。", "全部份额已经落实。", "核对本人身份。"},
		check:  variantForms,
	},
	{
		Code: "proof.word.pair", Severity: finding.Info, Name: "可以换成通行写法的词",
		Basis:  "《现代汉语词典》：通行的写法在前",
		Flags:  []string{"⟦其它⟧问题一并整改。", "⟦制订⟧了管理制度。", "⟦记帐⟧规范。"},
		Passes: []string{"其他问题一并整改。", "制定了管理制度。", "记账规范，搭帐篷。"},
		check:  func(p *pass) { p.words(secondForms, "这个词通行的写法不是这样") },
	},
	{
		Code: "proof.word.doubled", Severity: finding.Warning, Name: "重复的字词",
		Basis:  "多打了一遍",
		Flags:  []string{"进一步加强⟦进一步加强⟧管理。", "学校的⟦的⟧制度不健全。", "对⟦对⟧反馈问题逐条研究。", "我校和⟦和⟧其他学校。", "整改落实到位⟦整改落实到位⟧。", "召开会议进行⟦进行⟧研究。", "要按照⟦按⟧时间节点推进。", "可以⟦可⟧带动三百人就业。", "资金⟦从由⟧公用经费中列支。", "由七名⟦位⟧教师评审。", "抽查了五所⟦五个⟧学校。", "解决了⟦解决⟧群众的困难。", "各村都⟦都⟧配备了设备。", "上午八时至⟦到⟧十一时停电。", "我局⟦非常很⟧重视。"},
		Passes: []string{"达到了目的的，予以肯定；的的确确有进步。", "加强党对对外工作的领导，对对方的意见逐条答复，对对账单进行核对。", "推进西藏和西藏和平解放纪念馆建设。", "书记同书记同志谈话。", "封闭式基金的基金份额，专利的专利权人。", "对在在建项目中发现的问题立行立改。", "开展企业对企业、企业对个人的帮扶。", "中等教育、高等教育等教育机构。", "采购人采购人工服务。", "研究研究、讨论讨论。", "各式各样、方方面面、一件件一桩桩。", "一级带着一级干，一级做给一级看。", "高高兴兴上学，平平安安回家。", "一项一项抓，一项一项改。", "已经经过论证，应当应用新技术。", "按照按劳分配原则，按照照顾女方的原则。", "共有10名个人受到表彰。", "首都都市圈、响应应急预案、重要要求。", "夏至到了，一家一户走访。", "在人工智能能力建设中。", "一人一档、一村一策。"},
		check:  func(p *pass) { doubled(p); halfEdited(p) },
	},
	{
		Code: "proof.word.redundant", Severity: finding.Warning, Name: "约、近、超过和左右、多、以上重复",
		Basis:  "语义重复",
		Flags:  []string{"参加培训⟦约300人左右⟧。", "发放告知书⟦近1800余份⟧。", "⟦超过200人以上⟧参加。", "⟦大约30名左右⟧教师。", "⟦将近300余人⟧参加。", "⟦不足10家左右⟧。", "⟦约有近⟧10家单位。", "⟦人均每人⟧5份。", "走访50⟦多余⟧人。", "发放⟦几百多⟧份。", "⟦最少3次以上⟧。", "走访⟦十几多⟧户。", "工作时间⟦大约为40天左右⟧。", "参会⟦约有200余人⟧。"},
		Passes: []string{"参加培训约300人。", "发放告知书1800余份。", "200人以上参加，约占三成左右的班级。", "近3年来20余人次获奖。", "近10余年来，学校不断发展。", "清理多余物品。", "不到3个月，10余人完成。", "节约10余万元。", "人均每年5份。", "余多年从教经历。", "30多名教师、几十名学生。"},
		check:  redundant,
	},
	{
		Code: "proof.word.times", Severity: finding.Warning, Name: "减少几倍",
		Basis:  "减少最多是一倍，减少用百分数或几分之几",
		Flags:  []string{"三公经费⟦下降了2倍⟧。", "迟到人数⟦减少三倍⟧。", "三公经费⟦下降了近2倍⟧。", "办理时限⟦缩短了3倍⟧。"},
		Passes: []string{"三公经费下降了20%。", "参赛人数增加了2倍。", "降低2个百分点。"},
		check:  times,
	},
	{
		Code: "proof.word.until", Severity: finding.Warning, Name: "截至……为止，……截至",
		Basis:  "《现代汉语词典》：“截至”就是截止到某时，后面要有时间；到此停止用“截止”",
		Flags:  []string{"⟦截至2024年6月底为止⟧，已完成26项。", "报名于2023年6月20日⟦截至⟧。", "⟦截至目前为止⟧，已完成48项。", "材料报送已经⟦截至⟧，不再受理。"},
		Passes: []string{"截至2024年6月底，已完成26项。", "到2024年6月底为止，已完成26项。", "报名于2023年6月20日截止。", "截至目前，到账资金已用完为止。", "截至：2023年6月。"},
		check:  until,
	},
	{
		Code: "proof.word.negation", Severity: finding.Warning, Name: "防止……不再、切忌不要",
		Basis:  "否定多了一层，意思相反",
		Flags:  []string{"坚决防止同类问题⟦不再⟧发生。", "避免⟦不再⟧发生迟报问题。", "切忌⟦不要⟧走马观花。", "杜绝安全事故⟦不再⟧出现。", "谨防问题⟦不再⟧反弹。", "切勿⟦不要⟧流于形式。"},
		Passes: []string{"坚决防止同类问题再次发生。", "确保同类问题不再发生。", "避免问题反弹，做到不再发生。", "防止干部不再作为。", "切忌走马观花，不要流于形式。", "防止问题反弹、确保不再发生。"},
		check:  negations,
	},
	{
		Code: "proof.word.two", Severity: finding.Warning, Name: "二个、二名",
		Basis:  "《现代汉语词典》：量词前用“两”",
		Flags:  []string{"成立⟦二⟧个工作组。", "配备⟦二⟧名保安。", "成立⟦二⟧支党员先锋队，购置⟦二⟧台设备。"},
		Passes: []string{"第二支部、高二支部、十二支队伍，二套房。", "自收到通知之日起二个月内办结。", "由二名以上执法人员进行检查，二个工作日内答复。", "执法人员至少二名。", "成立两个工作组，十二个班级。", "第二个问题，高二个别班级。", "初二个人赛，一、二个月内完成。", "二次研判，二项式。"},
		check:  two,
	},
}

func asOf(p *pass) {
	p.each("截止", func(i, from int, runes []rune) {
		// 截止 is right for a period that ends on a day: 受理时间截止到8月5日.
		if endsWith(runes, from, "时间", "日期", "报名", "受理", "申报", "活动", "于") {
			return
		}
		to := from + 2
		if r := at(runes, to); r == '到' || r == '至' {
			to++
		}
		if next := at(runes, to); isDigit(next) || oneOf(next, "今现本去上") || starts(runes, to, "目前") {
			p.fix(i, from, to, "截至", "“截止”后面不能带时间", "写“截至”")
		}
	})
}

// redundancies are words before a number with the tails behind it that say the same, or the contrary. Behind one of the runes in other the word is part of
// another one.
var redundancies = []struct {
	word, other string
	tails       []string
}{
	{"约", "大节制条公契特", aboutTails}, {"近", "最附将接", aboutTails}, {"大约", "", aboutTails}, {"将近", "", aboutTails}, {"接近", "", aboutTails}, {"大概", "", aboutTails},
	{"超过", "", leastTails}, {"至少", "", leastTails}, {"不低于", "", leastTails}, {"不少于", "", leastTails}, {"最少", "", leastTails}, {"最低", "", leastTails}, {"不足", "", lessTails}, {"不到", "看找遇等", lessTails},
}

var aboutTails, leastTails, lessTails = []string{"左右", "余", "多", "上下"}, []string{"以上", "左右"}, []string{"左右", "以上", "余", "多"}

// twiceSaid are phrases before or behind numbers that say one thing twice, with what is enough.
var twiceSaid = []struct{ phrase, enough string }{
	{"约近", "约"}, {"约有近", "约有"}, {"大约近", "约"}, {"有近约", "约"}, {"大约将近", "将近"}, {"约将近", "将近"}, {"大约有近", "约有"}, {"大概约", "约"}, {"大约约", "约"},
	{"平均人均", "人均"}, {"人均平均", "人均"}, {"平均每人均", "人均"}, {"人均每人", "人均"}, {"每人人均", "人均"}, {"户均每户", "户均"}, {"每户户均", "户均"}, {"年均每年", "年均"}, {"每年年均", "年均"}, {"平均年均", "年均"}, {"年均平均", "年均"},
	{"日均每天", "日均"}, {"每天日均", "日均"}, {"每日日均", "日均"}, {"平均日均", "日均"}, {"月均每月", "月均"}, {"每月月均", "月均"}, {"平均月均", "月均"},
}

// redundant finds 约…左右, 近…余, 超过…以上 around one number, and 约近, 50余多 before and in one.
func redundant(p *pass) {
	for _, r := range redundancies {
		p.each(r.word, func(i, k int, runes []rune) {
			end := k + utf8.RuneCountInString(r.word)
			if oneOf(at(runes, k-1), r.other) {
				return
			}
			for n := 0; n < 2 && oneOf(at(runes, end), "为有在是需用达占"); n++ { // 大约为40天左右
				end++
			}
			if !isDigit(at(runes, end)) {
				return
			}
			for isDigit(at(runes, end)) || oneOf(at(runes, end), ".%") {
				end++
			}
			tail, to := tailBehind(runes, end, r.tails)
			if tail == "" || r.word == "近" && (tail == "余" || tail == "多") && oneOf(at(runes, to-1), "年月天日") { // 近10余年来: the last ten years or so
				return
			}
			p.hit(i, k, to, "“"+r.word+"”和“"+tail+"”意思重复", "去掉一个")
		})
	}
	for _, r := range twiceSaid {
		p.each(r.phrase, func(i, k int, runes []rune) {
			end := k + utf8.RuneCountInString(r.phrase)
			if isCount(at(runes, end)) || startsAny(runes, end, "收入", "支出", "消费", "增") {
				p.hit(i, k, end, "“"+r.phrase+"”意思重复", "写“"+r.enough+"”")
			}
		})
	}
	p.find("余多", p.moreTwice)
	p.find("几数", p.someMore)
}

// countedThings are runes that begin what is counted.
const countedThings = "人名个项次份户家元件条场天年所册篇平亩"

// moreTwice reports 50多余 and 50余多 at k.
func (p *pass) moreTwice(i, k int, runes []rune) {
	next := at(runes, k+1)
	if (next == '余' || next == '多') && next != runes[k] && isCount(at(runes, k-1)) && oneOf(at(runes, k+2), countedThings) {
		p.hit(i, k, k+2, "“"+string(runes[k:k+2])+"”意思重复", "去掉一个")
	}
}

// someMore reports 十几多 and 几百多 around the 几 or 数 at k.
func (p *pass) someMore(i, k int, runes []rune) {
	from, end := k, k+1
	if runes[k] == '几' && oneOf(at(runes, k-1), "十百千万") {
		from--
	}
	for oneOf(at(runes, end), "十百千万") {
		end++
	}
	if end-from > 1 && oneOf(at(runes, end), "多余") && oneOf(at(runes, end+1), countedThings+"万") {
		p.hit(i, from, end+1, "“"+string(runes[k])+"”和“"+string(runes[end])+"”意思重复", "去掉一个")
	}
}

// isCount reports a figure or a 汉字 of numbers.
func isCount(r rune) bool { return isDigit(r) || hanDigit(r) != 0 || oneOf(r, "百千万亿") }

// tailBehind is the tail behind a number that ends before k, and where it ends. In 近3年来20余人 a tail behind the measure word does not count.
func tailBehind(runes []rune, k int, tails []string) (tail string, to int) {
	for n := 0; n <= 2 && (n == 0 || isHan(at(runes, k+n-1))); n++ {
		for _, tail := range tails {
			few := tail == "余" || tail == "多"
			if !starts(runes, k+n, tail) || n > 0 && few {
				continue
			}
			to := k + n + utf8.RuneCountInString(tail)
			if few && isHan(at(runes, to)) {
				to++
			}
			return tail, to
		}
	}
	return "", 0
}

func times(p *pass) {
	p.each("倍", func(i, k int, runes []rune) {
		from := k
		for from > 0 && k-from < 6 && (isDigit(runes[from-1]) || runes[from-1] == '.' || hanDigit(runes[from-1]) != 0) {
			from--
		}
		if from == k {
			return
		}
		for n := 0; n < 3 && oneOf(at(runes, from-1), "了到近约超过达整将"); n++ {
			from--
		}
		for _, w := range []string{"减少", "下降", "降低", "缩小", "缩减", "缩短", "压缩", "减轻", "下跌"} {
			if starts(runes, from-2, w) && !starts(runes, from-4, "成倍") {
				p.hit(i, from-2, k+1, "“"+w+"”不能说几倍", "改用百分数，或者写减少到几分之几")
			}
		}
	})
}

func two(p *pass) {
	p.each("二", func(i, k int, runes []rune) {
		before, next := at(runes, k-1), at(runes, k+1)
		if !oneOf(next, "个名位支辆台") || oneOf(next, "支辆台") && !isHan(at(runes, k+2)) || oneOf(before, "第十百千零〇初高大小周期其老一、三年星期至到") || hanDigit(before) != 0 || next == '个' && oneOf(at(runes, k+2), "别人体性") || next == '名' && at(runes, k+2) == '单' {
			return
		}
		if startsAny(runes, k+2, lawfulBehindTwo...) || endsWith(runes, k, "至少", "不少于", "不得少于") {
			return
		}
		p.fix(i, k, k+1, "两", "“"+string(runes[k:k+2])+"”不合习惯", "写“两"+string(next)+"”")
	})
}

// lawfulBehindTwo follow 二个 and 二名 where a text speaks as laws do: 二个月内, 二个工作日, 二名以上.
var lawfulBehindTwo = []string{"月", "工作日", "采暖期", "以上", "以下", "以内", "小时", "年度", "学期", "学年", "季度", "或", "及以上", "（含", "）", "记分周期"}

// variantForms are words of which the standard of GF 1001—2001 recommends another form; it was in force from 2002 on.
func variantForms(p *pass) {
	if e := p.wholeEra(); e.last != 0 && e.last < 2002 {
		return
	}
	p.words(variants, "这个词推荐的写法不是这样")
}
