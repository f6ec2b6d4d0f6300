package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var privacyRules = []Rule{
	{
		Code: "proof.privacy.id", Severity: finding.Error, Name: "身份证号",
		Basis:  "《个人信息保护法》；《政府信息公开条例》第十五条",
		Flags:  []string{"学生张某，身份证号⟦11010519491231002X⟧。", "（⟦440524188001010014⟧）", "身份证号码为⟦110105194912310021⟧。"},
		Passes: []string{"账户110105194912310021。", "统一社会信用代码12411528MB1234567X。", "文号123456789012345678。", "社会保障卡号110105194912310021。"},
		check:  func(p *pass) { p.secrets(secretID) },
	},
	{
		Code: "proof.privacy.mobile", Severity: finding.Error, Name: "手机号码",
		Basis:  "《个人信息保护法》；单位公布的联系电话不算",
		Flags:  []string{"家长李某（⟦13812345678⟧）反映食堂问题。", "学生家长⟦138-1234-5678⟧已退费。", "村民王某（电话⟦13812345678⟧）反映。", "联系电话⟦138-1234-5678⟧，由班主任李老师负责。"},
		Passes: []string{"联系电话：13812345678", "如有意见，请拨打监督电话13812345678。", "巡察组专门值班电话：手机13812345678。", "0376-5951720", "学籍号20231381234。", "@联系电话=13812345678\n请拨打13812345678反映。"},
		check:  func(p *pass) { p.secrets(secretMobile) },
	},
	{
		Code: "proof.privacy.card", Severity: finding.Error, Name: "银行卡号",
		Basis:  "《个人信息保护法》第二十八条：金融账户是敏感个人信息",
		Flags:  []string{"退至⟦6222021234567890128⟧账户。", "卡号⟦4111 1111 1111 1111⟧。"},
		Passes: []string{"退至6222021234567890123账户。", "合同编号4111111111111111。"},
		check:  func(p *pass) { p.secrets(secretCard) },
	},
	{
		Code: "proof.privacy.address", Severity: finding.Warning, Name: "带门牌号的住址",
		Basis:  "《个人信息保护法》；《政府信息公开条例》第十五条",
		Flags:  []string{"该生家住⟦息夫人大道12号3单元201室⟧。", "走访⟦幸福小区5号楼2单元301室⟧的学生。"},
		Passes: []string{"实验楼3楼301室已改造。", "通信地址：息夫人大道12号2单元201室", "学校位于息夫人大道12号。", "住宿生住在2号楼。"},
		check:  func(p *pass) { p.secrets(secretAddress) },
	},
	{
		Code: "proof.privacy.pupil", Severity: finding.Warning, Name: "困难、受资助学生的姓名",
		Basis: "《未成年人保护法》第四条；教育部办公厅《关于全面清理和规范学生资助公示信息的紧急通知》",
		Flags: []string{"资助困难学生⟦张小明⟧、⟦李红⟧等2人。", "建档立卡学生⟦王芳⟧的助学金已补发。", "给困难学生⟦王小明⟧发放助学金。",
			"对困难学生⟦李华⟧、⟦王芳⟧发放补助，⟦李华⟧家长表示满意。\n@项 助学|补助不及时|已补发。|已完成|\n⟦王芳⟧已领取。", "学生⟦王小明⟧系家庭经济困难学生，已资助1000元。", "学生⟦张小明⟧家庭困难。", "资助家庭困难学生⟦张小红⟧500元。",
			"已为建档立卡贫困生⟦李雷⟧、⟦韩梅梅⟧办理国家助学金。", "受资助学生名单：⟦赵一鸣⟧、⟦钱多多⟧、⟦于洋⟧。", "贫困学生：⟦赵六⟧", "困难学生张某某、⟦李红⟧已受助。", "学生⟦张敏⟧因家庭贫困休学。"},
		Passes: []string{"资助困难学生张某某等2人。", "家庭经济困难学生高考报名费减免。", "严格困难学生认定流程。", "困难学生共235人，资助学生高中毕业率提高。", "建档立卡学生于2023年入学。",
			"贫困学生：王庄村、李家镇共12人。", "学生高度评价资助工作，学生许多因家庭困难申请缓交。", "学生王某某因家庭困难申请缓交住宿费。", "学生干部王芳参加资助政策宣讲。", "学生温暖过冬，资助学生余额500元已发放。"},
		check: pupils,
	},
	{
		Code: "proof.privacy.petitioner", Severity: finding.Warning, Name: "信访人、举报人的姓名",
		Basis: "《信访工作条例》：不得泄露信访人信息；《纪检监察机关处理检举控告工作规则》",
		Flags: []string{"信访人⟦李大山⟧反映的问题已答复。", "举报人⟦王强⟧对处理结果表示满意。", "群众⟦张建国⟧反映的问题已解决。",
			"信访人⟦刘建国⟧已回复，⟦刘建国⟧认可。", "来信人⟦钱进⟧反映收费问题。", "群众⟦赵大勇⟧实名举报教师违规补课。", "上访人陈某某（⟦陈建军⟧）已息访。", "举报人⟦张三⟧反映的问题已办结。\n已约谈⟦张三⟧。"},
		Passes: []string{"信访人李某某反映的问题已答复。", "信访人员反映的问题。", "举报人信息严格保密。", "信访人高度认可，举报人对结果满意。", "群众普遍反映、家长集中反映的问题，群众常年反映。", "村民王某某反映的问题已解决。", "群众实名举报3件，信访人已回复，来信人未留姓名。"},
		check:  petitioners,
	},
}

var leakWords = [...]struct{ text, hint string }{
	secretID:      {"这是身份证号码", "删去，或者写成前6位和后4位、中间用*"},
	secretMobile:  {"这是手机号码，不像是单位公布的联系电话", "删去，或者写成138****1234的样子"},
	secretCard:    {"这是银行卡号", "删去，或者只留后4位"},
	secretAddress: {"这里有带门牌号的住址", "删去门牌号"},
}

func (p *pass) secrets(what secret) {
	phone := ""
	if p.facts != nil {
		phone = digitsOf(p.facts.Unit.Info.Text("联系电话"))
	}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind == Contact {
			continue
		}
		for _, l := range p.leaksIn(i) {
			if l.secret != what || what == secretMobile && phone != "" && strings.Contains(phone, digitsOf(string(q.runes[l.from:l.to]))) {
				continue
			}
			w := leakWords[what]
			p.fix(i, l.from, l.to, string(l.mask), w.text, w.hint)
			p.hits[len(p.hits)-1].Mask = string(l.mask)
		}
	}
}

// leaksIn are the secrets of a paragraph.
func (p *pass) leaksIn(i int) []leak {
	if p.leaks == nil {
		p.leaks = make([][]leak, len(p.text.Paragraphs))
		for k := range p.leaks {
			p.leaks[k] = leaks(p.text.Paragraphs[k].runes)
		}
	}
	return p.leaks[i]
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, s)
}
