package proof

import (
	"slices"
	"testing"
)

// What the texts below share.
const (
	askedOpening = "县委第五巡察组于2022年10月27日至12月17日对息县二高进行了常规巡察。2023年4月27日，县委第五巡察组向息县二高反馈了巡察意见。\n"
	askedEnd     = "\n中共息县第二高级中学委员会\n2023年8月5日"
	askedUnit    = "@检查类型=巡察\n@单位简称=息县二高\n@单位全称=中共息县第二高级中学委员会\n@联系电话=0376-5951720\n"
)

// askedFirst are the mistakes that a proofreader of such notices is asked for first, one by one, each with the severity and the rule that finds it.
var askedFirst = []struct{ text, want string }{
	// Numbers.
	{rows + "截至目前已完成49项，未完成4项，长期坚持5项。", "error proof.number.total"},
	{rows + "截至目前已完成48项，未完成4项，整改完成率达到95%。", "error proof.number.rate"},
	{rows + "截至目前已完成48项，未完成4项，追缴资金150元。", "error proof.number.money"},
	{"整改任务共57项，已完成48项，未完成4项，长期坚持6项。", "error proof.number.parts"},
	{"制定了《甲》《乙》《丙》《丁》《戊》等4项制度。", "error proof.number.listed"},
	{"制定了《甲》《乙》《丙》《丁》《戊》等四项制度。", "error proof.number.listed"},
	{"修订财务制度、采购制度、接待制度等2项制度。", "warning proof.number.fewer"},
	{"申报各级课题共12项，结项13项。", "warning proof.number.exceeds"},
	{"反馈的36个问题，已完成整改31个，正在整改5个，完成率为92%。", "warning proof.number.ownrate"},
	{"清退补课费1.2万元、资料费3500元，共计15500元。", "warning proof.number.moneyunit"},
	{"清退补课费1.2万元、资料费3500元，共计1.65万元。", "warning proof.number.moneysum"},
	{"于2022年10月27日至12月17日对息县二高进行了巡察。2022年11月7日，县委第五巡察组反馈了巡察意见。", "error proof.date.feedback"},
	{askedOpening + "\n中共息县第二高级中学委员会\n2023年3月5日", "error proof.date.notice"},
	{"截至2023年6月31日，已完成48项。", "error proof.date.impossible"},
	{askedOpening + "经过三个月的集中整改，成效明显。\n中共息县第二高级中学委员会\n2023年6月5日", "warning proof.date.period"},
	{"公示时间：2023年7月1日至7月7日。" + askedEnd, "error proof.date.publicity"},
	// Order and form.
	{"一是加强学习；二是建立制度；三是开展检查；三是严肃问责。", "warning proof.order.repeat"},
	{"一是加强学习；二是建立制度；四是开展检查。", "warning proof.order.skip"},
	{"（一）政治建设\n（二）作风建设\n（二）队伍建设", "warning proof.order.heading"},
	{"（一）政治建设\n（三）作风建设", "warning proof.order.heading"},
	{"1.加强学习；2.建立制度；4.开展检查。", "warning proof.order.list"},
	{"整改结果：一是加强学习，提高认识。", "warning proof.order.lone"},
	{"一是加强学习；二是建立制度。三是开展检查；四是严肃问责。", "warning proof.order.separator"},
	{"存在问题1：甲\n整改结果：已改。\n存在问题2：乙", "warning proof.order.result"},
	{"@项 教学|学习不够|已全部整改到位。|未完成|", "warning proof.ledger.opendone"},
	{"@项 教学|学习不够|尚未完成。|已完成|", "warning proof.ledger.doneopen"},
	{"存在问题1：甲\n整改结果：召开专题会议，制定了学习制度，落实到人。\n存在问题2：乙\n整改结果：召开专题会议，制定了学习制度，落实到人。", "warning proof.order.duplicate"},
	{"@项 教学|XX|已改。|已完成|", "warning proof.form.cell"},
	{"@项 教学|学习不够|同上|已完成|", "warning proof.form.cell"},
	{"整改结果：待定", "warning proof.form.placeholder"},
	{"（五）校园周边环境综合整治亟需改善\n存在问题：校园周边环境综合治理亟需改善", "warning proof.form.heading"},
	// Words.
	{askedUnit + "现将巡视整改情况予以公布。", "warning proof.word.kind"},
	{askedUnit + "县委巡察组对息县二高进行了巡察。近日，息县第二高级中学召开会议。", "warning proof.name.unit"},
	{"截止目前，已完成48项。", "warning proof.word.asof"},
	{"以习近平新时代特色社会主义思想为指导。", "error proof.party.thought"},
	{"根据《中国共产党巡视条例》。", "warning proof.party.regulation"},
	{"查处违反八项规定问题2起。", "warning proof.party.eight"},
	// Punctuation and numerals.
	{"刀刃向内的勇气,严肃认真开展批评。", "warning proof.punct.halfwidth"},
	{"制定了《宣传工作方案，落实责任。", "warning proof.punct.unpaired"},
	{"打造“青蓝工程，成效明显。", "warning proof.punct.unpaired"},
	{"息县二高（以下简称我校高度重视。", "warning proof.punct.unpaired"},
	{"学习《关于印发《甲办法》的通知》。", "warning proof.punct.nested"},
	{"出台了《甲方案》、《乙方案》《丙方案》。", "warning proof.punct.listmark"},
	{"开展“5˙25爱我日”活动。", "warning proof.punct.middledot"},
	{"开展“5•25爱我日”活动。", "warning proof.punct.middledot"},
	{"开展“5∙25爱我日”活动。", "warning proof.punct.middledot"},
	{"开展“5.25爱我日”活动。", "warning proof.punct.middledot"},
	{"落实“三会一课。”", "warning proof.punct.stopquote"},
	{"加强学习，，提高认识。", "warning proof.punct.doubled"},
	{"学校高度 重视。", "warning proof.punct.space"},
	{"2022-2023学年度第二学期。", "warning proof.punct.yearrange"},
	{"制定《甲》等4项制度，完善《乙》等5项制度，落实《丙》等六项制度。", "warning proof.numeral.mixed"},
	{"已完成４８项。", "warning proof.numeral.fullwidth"},
	// Privacy.
	{"学生张某，身份证号11010519491231002X。", "error proof.privacy.id"},
	{"家长李某（13812345678）反映食堂问题。", "error proof.privacy.mobile"},
	{"退至6222021234567890128账户。", "error proof.privacy.card"},
	{"该生家住息夫人大道12号3单元201室。", "warning proof.privacy.address"},
	{"资助困难学生张小明、李红等2人。", "warning proof.privacy.pupil"},
	{"信访人李大山反映的问题已答复。", "warning proof.privacy.petitioner"},
}

// TestNamed: each of them is found by its rule with its severity.
func TestNamed(t *testing.T) {
	for _, tt := range askedFirst {
		e := read(t, tt.text)
		in := fromLines(e.lines)
		var got []string
		for _, h := range Check(in, e.facts, Options{}) {
			got = append(got, h.Rule.Severity.String()+" "+h.Rule.Code)
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%s\ngot %v, want %s", tt.text, got, tt.want)
		}
	}
	// The office's own telephone and e-mail are for everybody, and so is the regulation's name.
	for _, text := range []string{
		askedUnit + "根据《中国共产党巡视工作条例》，现将巡察整改情况予以公布。\n联系方式：0376-5951720；\n电子邮箱：xixian.ergao@163.com",
		"联系方式：13812345678\n电子邮箱：13812345678@163.com",
	} {
		e := read(t, text)
		if hits := Check(fromLines(e.lines), e.facts, Options{}); len(hits) > 0 {
			t.Errorf("%s: %s", text, hits[0].Rule.Code)
		}
	}
}
