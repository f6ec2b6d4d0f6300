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
		Flags:  []string{"家长李某（⟦13812345678⟧）反映食堂问题。", "学生家长⟦138-1234-5678⟧已退费。", "村民王某（电话⟦13812345678⟧）反映。"},
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
		Basis:  "《未成年人保护法》第四条；教育部办公厅《关于全面清理和规范学生资助公示信息的紧急通知》",
		Flags:  []string{"资助困难学生⟦张小明⟧、⟦李红⟧等2人。", "建档立卡学生⟦王芳⟧的助学金已补发。", "给困难学生⟦王小明⟧发放助学金。"},
		Passes: []string{"资助困难学生张某某等2人。", "家庭经济困难学生高考报名费减免。", "严格困难学生认定流程。", "困难学生共235人，资助学生高中毕业率提高。", "建档立卡学生于2023年入学。"},
		check:  pupils,
	},
	{
		Code: "proof.privacy.petitioner", Severity: finding.Warning, Name: "信访人、举报人的姓名",
		Basis:  "《信访工作条例》：不得泄露信访人信息；《纪检监察机关处理检举控告工作规则》",
		Flags:  []string{"信访人⟦李大山⟧反映的问题已答复。", "举报人⟦王强⟧对处理结果表示满意。", "群众⟦张建国⟧反映的问题已解决。"},
		Passes: []string{"信访人李某某反映的问题已答复。", "信访人员反映的问题。", "举报人信息严格保密。", "信访人高度认可，举报人对结果满意。", "群众普遍反映、家长集中反映的问题，群众常年反映。", "村民王某某反映的问题已解决。"},
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

// nameAt is the length of a name that stands at k and surely ends there, 0 where none does: a common surname, one or two 汉字 that begin no
// other word, and then what follows a name.
func nameAt(runes []rune, k int) int {
	if !isSurname(at(runes, k)) {
		return 0
	}
	for _, w := range notNames {
		if starts(runes, k, w) {
			return 0
		}
	}
	for _, n := range []int{3, 2} {
		if k+n > len(runes) || !isHan(runes[k+1]) || !isHan(runes[k+n-1]) || strings.ContainsAny(string(runes[k+1:k+n]), "某的了和与及等人员是在") {
			continue
		}
		next := at(runes, k+n)
		if next == 0 || oneOf(next, "，。、；等（(的和与及") || starts(runes, k+n, "反映") || starts(runes, k+n, "对") || starts(runes, k+n, "表示") || starts(runes, k+n, "同学") ||
			n == 3 && (starts(runes, k+n, "发放") || starts(runes, k+n, "补发") || starts(runes, k+n, "申请") || starts(runes, k+n, "享受") || starts(runes, k+n, "减免")) {
			return n
		}
	}
	return 0
}

// notNames are words that begin as a surname does.
var notNames = []string{"高考", "高中", "高校", "高一", "高二", "高三", "高度", "高等", "高年", "方面", "周边", "周围", "马上", "田径", "江苏", "江西", "白天", "石油", "金额", "金融", "黄河", "陈述", "陈列", "张贴", "张榜", "许多", "许可", "何时", "何种", "任何", "任教", "任课", "任务", "任职", "段落", "康复", "管理", "管控", "顾虑", "顾问", "严格", "严禁", "严重", "严肃", "季度", "苗木", "牛奶", "龙头", "余额", "余款", "钱款", "鲁莽", "尚未", "尚有", "尚需", "曾经", "曾获", "曾因", "毕业", "齐全", "史料", "林业", "毛病", "章程", "卫生", "卫健", "袁州", "温暖", "温馨", "雷锋", "路费", "樊笼", "祝贺", "谢绝", "谢意", "武装", "武术", "柳州", "孔子", "姜汤", "程序", "程度", "宋体", "朱红", "范围", "范例", "谈话", "魏碑", "苏州", "庄严", "庄重", "丁级", "黎明", "焦虑", "焦点", "连续"}

func pupils(p *pass) {
	poor := []string{"困难", "资助", "建档立卡", "低保", "贫困", "孤儿", "留守", "残疾", "特困", "受助"}
	p.each("生", func(i, k int, runes []rune) {
		start := k + 1
		lead := string(runes[max(0, k-8):k])
		found := false
		for _, w := range poor {
			found = found || strings.Contains(lead, w)
		}
		if !found || !oneOf(at(runes, k-1), "学新考毕男女") || p.text.Paragraphs[i].Kind == Contact {
			return
		}
		p.names(i, start, runes, "受资助、有困难的学生的姓名公布出来了", "写成张某某，或者只写人数")
	})
}

// names reports the names of a list that begins at k: 张小明、李红.
func (p *pass) names(i, k int, runes []rune, text, hint string) {
	for {
		n := nameAt(runes, k)
		if n == 0 {
			return
		}
		p.hit(i, k, k+n, text, hint)
		p.hits[len(p.hits)-1].Mask = string(runes[k]) + strings.Repeat("某", n-1)
		if k += n; !oneOf(at(runes, k), "、和与及") {
			return
		}
		k++
	}
}

func petitioners(p *pass) {
	for _, w := range []string{"信访人", "举报人", "上访人", "投诉人", "检举人", "控告人", "反映人"} {
		p.each(w, func(i, k int, runes []rune) {
			p.names(i, k+3, runes, w+"的姓名公布出来了", "写成李某某，或者只写“"+w+"”")
		})
	}
	for _, w := range []string{"群众", "村民", "家长", "职工", "教师", "居民"} {
		p.each(w, func(i, k int, runes []rune) {
			// Of three characters: 群众常年反映 has no name in it.
			if from := k + 2; nameAt(runes, from) == 3 && (starts(runes, from+3, "反映") || starts(runes, from+3, "举报") || starts(runes, from+3, "投诉") || starts(runes, from+3, "信访")) {
				p.names(i, from, runes, "反映问题的人的姓名公布出来了", "写成李某某，或者只写“"+w+"”")
			}
		})
	}
}
