package proof

import (
	"fmt"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

// rows stands in the examples for the sample's ledger.
const rows = "@48已完成\n@4未完成\n@5长期坚持\n@追缴资金=155\n@政务处分=1\n"

var numberRules = []Rule{
	{
		Code: "proof.number.total", Severity: finding.Error, Name: "写的项数与台账不符",
		Basis: "台账逐行计数",
		Flags: []string{rows + "截至目前已完成⟦49⟧项，未完成4项，长期坚持⟦6⟧项。", rows + "共⟦56⟧项整改任务，已完成48项，未完成4项，长期坚持5项。",
			"@另列状态=序时整改\n@48已完成\n@4未完成\n@2序时整改\n已完成48项，未完成4项，序时整改⟦3⟧项。"},
		Passes: []string{rows + "截至目前已完成48项，未完成4项，长期坚持5项。", rows + "整改结果：排查隐患4项，已完成3项，未完成1项。", "截至目前已完成49项，未完成4项。",
			rows + "反馈问题共12项，细化为57项整改任务，已完成48项，未完成4项，长期坚持5项。", rows + "反馈问题共12项，提出措施57条，已完成48项，未完成4项，长期坚持5项。",
			rows + "巡察期间，已完成整改10项，未完成2项。截至目前，已完成48项，未完成4项，长期坚持5项。", rows + "已完成53项（其中长期坚持5项），未完成4项。",
			"@另列状态=序时整改\n@48已完成\n@4未完成\n@2序时整改\n共54项整改任务，已完成48项，未完成4项，序时整改2项。"},
		check: total,
	},
	{
		Code: "proof.number.rate", Severity: finding.Error, Name: "写的完成率与台账不符",
		Basis:  "完成率由台账算出，口径见“完成率口径”",
		Flags:  []string{rows + "已完成48项，未完成4项，整改完成率达到⟦95%⟧。", "@另列状态=基本完成\n@3已完成\n@1基本完成\n已完成3项，基本完成1项，整改完成率达到⟦100%⟧。"},
		Passes: []string{"@另列状态=基本完成\n@另列状态算作=不计\n@3已完成\n@1基本完成\n已完成3项，基本完成1项，整改完成率达到100%。", rows + "已完成48项，未完成4项，整改完成率达到93%。", rows + "已完成48项，未完成4项，整改完成率为92.98%。", rows + "整改结果：安装完成率95%，已完成3项，未完成1项。", rows + "反馈的9个问题，已完成8个，整改率89%；细化的57项任务，已完成48项，未完成4项。"},
		check:  statedRate,
	},
	{
		Code: "proof.number.money", Severity: finding.Error, Name: "写的追缴资金与台账不符",
		Basis:  "台账逐行相加",
		Flags:  []string{rows + "已完成48项，未完成4项，追缴资金⟦150元⟧。"},
		Passes: []string{rows + "已完成48项，未完成4项，追缴资金155元。", rows + "整改结果：追缴资金100元。", rows + "已完成48项，未完成4项，追缴资金0.02万元。", rows + "已完成48项，未完成4项，追缴资金100元、清退资金55元。"},
		check:  statedMoney,
	},
	{
		Code: "proof.number.handled", Severity: finding.Error, Name: "写的处理人数与台账不符",
		Basis:  "台账逐行相加",
		Flags:  []string{rows + "已完成48项，未完成4项，政务处分⟦2⟧人。"},
		Passes: []string{rows + "已完成48项，未完成4项，政务处分1人，诫勉谈话3人。", rows + "整改结果：给予政务处分2人。", rows + "已完成48项，未完成4项，党纪政务处分3人。"},
		check:  statedHandled,
	},
	{
		Code: "proof.number.parts", Severity: finding.Error, Name: "各部分加起来不等于总数",
		Basis: "部分之和等于总数",
		Flags: []string{"整改任务共⟦57⟧项，已完成48项，未完成4项，长期坚持4项。", "整改任务共⟦57⟧项，已完成48项，基本完成3项，未完成4项。",
			"@另列状态=序时整改\n@48已完成\n@2序时整改\n整改任务共⟦51⟧项，已完成48项，序时整改2项。"},
		Passes: []string{"整改任务共57项，已完成48项，未完成4项，长期坚持5项。", "整改任务共55项，已完成48项，基本完成3项，未完成4项。", "整改任务共52项，已完成48项，未完成4项，其中基本完成2项、申请延期1项。", "共57项，已完成48项。", "整改任务共57项，已完成53项，未完成4项，其中长期坚持5项。", "反馈问题共12项，制定整改措施57项，已完成48项，未完成4项，长期坚持5项。"},
		check:  parts,
	},
	{
		Code: "proof.number.exceeds", Severity: finding.Warning, Name: "部分大于总数",
		Basis:  "部分不大于总数",
		Flags:  []string{"我校教师申报各级课题共12项，结项⟦13⟧项。", "共排查隐患20处，已整改⟦21⟧处。", "共制定制度⟦8⟧项，其中修订5项，新建4项。"},
		Passes: []string{"我校教师申报各级课题共12项，结项12项。", "共举办培训3场，参加200人次。", "共20处，超额完成25处。", "共制定制度9项，其中修订5项，新建4项。", "共制定制度8项，其中修订5项，新建2项。", "开展培训12次，其中校内8次，线上6次。"},
		check:  exceeds,
	},
	{
		Code: "proof.number.ownrate", Severity: finding.Warning, Name: "比率与自己给的数不符",
		Basis: "比率由前面的数算出",
		Flags: []string{"共排查问题20个，已整改18个，整改率⟦95%⟧。", "已完成48项，未完成4项，长期坚持5项，整改完成率达到⟦96%⟧。", "反馈的36个问题，已完成整改31个，正在整改5个，完成率为⟦92%⟧。", "12项任务已完成9项，完成率⟦70%⟧。", "反馈的12个问题已完成整改9个，整改完成率⟦70%⟧。",
			"整改率⟦100%⟧，其中18个问题已完成17个。", "截至目前，整改完成率达到⟦100%⟧，其中移交的18个问题，已完成整改17个，1个正在推进。", "巡察反馈问题整改率⟦95%⟧，20个问题已整改18个。", "完成率⟦95％⟧（反馈的20项任务，目前已完成18项）。", "销号率⟦100%⟧，其中18个问题已销号17个。"},
		Passes: []string{"共排查问题20个，已整改18个，整改率90%。", "已完成48项，未完成4项，长期坚持5项，整改完成率达到93%。", "已完成48项，基本完成3项，未完成4项，整改完成率达到87%。", "已完成48项，申请延期3项，未完成4项，整改完成率达到92%。", "已完成48项，基本完成3项，未完成4项，整改完成率达到93%。", "发现问题20个，已整改15个，正在整改5个，整改率100%。", "共发现问题7个，已整改6个，整改率85.7%。", "反馈的36个问题，已完成整改31个，正在整改5个，完成率为86%。", "12项任务已完成9项，完成率75%。", "反馈的12个问题已完成整改9个，整改完成率75%。",
			"整改率100%，其中18个问题已完成18个。", "整改率90%（20个问题已整改18个）。", "整改率95%，其中立行立改的18个问题已完成17个。", "整改率100%，其中18个问题已完成17个，长期坚持1个。", "整改率100%，其中18个问题已销号17个。",
			"到期问题整改率100%，20个问题已整改18个。", "整改率95%，涉及资金的20个问题已整改18个。", "出勤率100%，其中18项任务已完成17项。", "整改率100%，其中18个问题已完成整改17项措施。", "整改率100%。18个问题已完成17个。"},
		check: ownRate,
	},
	{
		Code: "proof.number.percent", Severity: finding.Error, Name: "超过100%的完成率",
		Basis:  "完成的不会多于应当完成的",
		Flags:  []string{"整改完成率达到⟦103%⟧。", "群众满意率为⟦100.5%⟧。"},
		Passes: []string{"整改完成率达到100%。", "收入增长率达到120%。", "任务完成率达到103%，毛入学率达到105%。"},
		check:  percent,
	},
	{
		Code: "proof.number.listed", Severity: finding.Error, Name: "列出的多于“等几项”",
		Basis:  "“等”后面的数是全部，列出的不会更多",
		Flags:  []string{"制定了《甲制度》《乙制度》《丙制度》等⟦2⟧项制度。", "完善⟦2⟧项制度：《甲》《乙》《丙》。", "出台《甲方案》、《乙方案》、《丙方案》等⟦两⟧项方案。"},
		Passes: []string{"制定了《甲制度》《乙制度》等2项制度。", "制定了《甲制度》《乙制度》等4项制度。", "印发《甲》2份。", "完善4项制度：《甲》《乙》等。", "印发《方案》及《甲清单》《乙清单》等2个附件。", "出台《甲》《乙》《丙》等2个方面的制度。"},
		check:  func(p *pass) { p.compareListed(true) },
	},
	{
		Code: "proof.number.fewer", Severity: finding.Warning, Name: "列出的个数与写的不符",
		Basis:  "没有“等”字，列出的就是全部",
		Flags:  []string{"制定了《甲制度》《乙制度》⟦三⟧项制度。", "完善了⟦4⟧项制度：《甲》《乙》《丙》。", "修订财务制度、采购制度、接待制度等⟦2⟧项制度。", "印发《甲》《乙》和《丙》等⟦两⟧项制度。", "累计追责问责⟦5⟧人，其中党纪处分1人、政务处分1人、诫勉谈话2人。"},
		Passes: []string{"制定了《甲制度》《乙制度》两项制度。", "完善4项制度：《甲》《乙》《丙》《丁》。", "发放《告家长书》3份。", "学习《甲》《乙》，开展3项活动。", "修订财务制度、采购制度等2项制度。", "组织教师、学生、家长开展座谈等2项活动。", "追责问责4人，其中党纪处分1人、政务处分1人、诫勉谈话2人。", "追责问责3人，其中党纪处分2人、政务处分2人。", "追责问责5人，其中党纪处分1人、政务处分1人等。", "追责问责5人，其中党纪处分1人，诫勉谈话2人次。", "追责问责5人，其中党员3人、党纪处分1人。", "处理5人，其中给予党纪处分1人。", "印发《方案》及《甲清单》《乙清单》等2个附件。"},
		check:  func(p *pass) { p.compareListed(false) },
	},
	{
		Code: "proof.number.points", Severity: finding.Warning, Name: "说几个方面，写的不是几点",
		Basis:  "说几点就写几点",
		Flags:  []string{"主要做了⟦三⟧个方面的工作：一是加强学习；二是建立制度。"},
		Passes: []string{"主要做了三个方面的工作：一是学；二是改；三是查。", "召开两次会议，一是学习；二是研究；三是部署。", "做好以下工作：一是学；二是改。"},
		check:  points,
	},
	{
		Code: "proof.number.moneysum", Severity: finding.Warning, Name: "几笔钱加起来不等于合计",
		Basis:  "部分之和等于合计",
		Flags:  []string{"清退补课费3500元、资料费1200元，共计⟦4800元⟧。", "清退违规补贴⟦1.5万元⟧，其中张某3000元、李某0.8万元、王某5000元。", "清退资金共计⟦2万元⟧，包括补课费8000元、资料费1万元。"},
		Passes: []string{"清退补课费3500元、资料费1200元，共计4700元。", "收回1.2万元、3500元，共计1.55万元。", "收回3500元，其中补课费1200元，共计清退5人。", "清退1.5万元，其中张某3000元、李某0.8万元，追缴接待费2万元。", "清退1.8万元，包括补课费8000元、资料费1万元。", "清退资金共计2万元，包括补课费8000元、资料费1万元等。", "投入3000元，其中每人补贴800元、最多5000元。"},
		check:  moneySum,
	},
	{
		Code: "proof.number.moneyunit", Severity: finding.Warning, Name: "相加的钱单位不一",
		Basis:  "GB/T 15835-2011 4.1.1：同类的量用同一单位，便于核对",
		Flags:  []string{"清退补课费1.2⟦万元⟧、资料费3500元，共计15500元。", "清退违规补贴1.8万元，其中张某3000元、李某0.8⟦万元⟧、王某5000元。"},
		Passes: []string{"清退补课费12000元、资料费3500元，共计15500元。", "投入12万元改造食堂，每生补助500元。", "清退违规补贴1.6万元，其中张某3000元、李某8000元、王某5000元。"},
		check:  moneyUnit,
	},
}

func parts(p *pass) {
	for _, s := range p.text.summaries() {
		if s.total == nil || s.open == nil && s.ongoing == nil && !s.listsOwn(p.text.own) {
			continue
		}
		sum, count := 0, 0
		for _, c := range []*stated{s.done, s.open, s.ongoing} {
			if c != nil {
				count++
				if c != s.ongoing || !s.within {
					sum += c.n
				}
			}
		}
		own := s.ownSum()
		sum, count = sum+own, count+len(s.own)
		if s.total.s == s.sentence {
			count++
		}
		if sum-own == s.total.n && !s.listsOwn(p.text.own) { // they may be among those counted before
			continue
		}
		// Where the sentence has counts of other kinds too, the known ones may add up to less than the whole.
		if sum == s.total.n || sum < s.total.n && len(itemCount.FindAllString(s.text, -1)) != count {
			continue
		}
		p.number(s.total, fmt.Sprintf("总数写的是%d项，各部分加起来是%d项", s.total.n, sum), "改正其中写错的一个")
	}
}

var exceeding = pattern.New(`共[^，。；\d]{0,8}?(\d{1,6})([项个名人件次门条场期处户]次?)[^，。；\d]{0,8}，(?:其中)?(?:目前|现)?(?:均|全部)?已?(?:结项|完成|办结|整改|销号|通过|合格|结业|到位|解决|化解)(?:了|整改|到位)?(\d{1,6})([项个名人件次门条场期处户]次?)`)

func exceeds(p *pass) {
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		p.exceedTogether(s)
		if !s.has("共") {
			continue
		}
		for _, m := range s.all(exceeding) {
			whole, _ := strconv.Atoi(m.text(1))
			part, _ := strconv.Atoi(m.text(3))
			if m.text(2) == m.text(4) && part > whole {
				from, to := m.span(3)
				p.hit(s.paragraph, from, to, fmt.Sprintf("总数是%d%s，其中一部分却有%d%s", whole, m.text(2), part, m.text(2)), "改正其中写错的一个")
			}
		}
	}
}
