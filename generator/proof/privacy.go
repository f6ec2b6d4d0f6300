package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var privacyRules = []Rule{
	{
		Code: "proof.privacy.id", Severity: finding.Error, Name: "身份证号",
		Basis:  "《个人信息保护法》；《政府信息公开条例》第十五条",
		Flags:  []string{"学生张某，身份证号⟦11010519491231002X⟧。", "（⟦440524188001010014⟧）", "身份证号码为⟦110105194912310021⟧。", "身份证号：⟦１１０１０１ １９９００３０７ ００１Ｘ⟧。", "李某（⟦110101900307001⟧）已退款。", "张某，⟦110101199003070013⟧。"},
		Passes: []string{"账户110105194912310021。", "统一社会信用代码12411528MB1234567X。", "文号123456789012345678。", "身份证号为110101****0307001X。", "凭证号110101900307001。", "流水号202303050012345。"},
		check:  func(p *pass) { p.secrets(secretID) },
	},
	{
		Code: "proof.privacy.mobile", Severity: finding.Error, Name: "手机号码",
		Basis:  "《个人信息保护法》；单位公布的联系电话不算",
		Flags:  []string{"家长李某（⟦13812345678⟧）反映食堂问题。", "学生家长⟦138-1234-5678⟧已退费。", "村民王某（电话⟦13812345678⟧）反映。", "联系电话⟦138-1234-5678⟧，由班主任李老师负责。", "信访人张某，联系电话：⟦13812345678⟧。", "家长李某（电话：⟦１３８．１２３４．５６７８⟧）。", "家长（⟦138）1234 5678⟧已退费。", "联系电话：⟦13812345678⟧（信访人张某）", "家长邮箱⟦13812345678⟧@163.com。"},
		Passes: []string{"联系电话：13812345678", "如有意见，请拨打监督电话13812345678。", "巡察组专门值班电话：手机13812345678。", "0376-5951720", "学籍号20231381234。", "手机：13812345678（微信同号）。", "学生、家长可以拨打监督电话13812345678。", "联系人：王老师；联系电话：13812345678。", "支出13812345678元。", "合同编号13812345678。", "@联系电话=13812345678\n请拨打13812345678反映。"},
		check:  func(p *pass) { p.secrets(secretMobile) },
	},
	{
		Code: "proof.privacy.card", Severity: finding.Error, Name: "银行卡号",
		Basis:  "《个人信息保护法》第二十八条：金融账户是敏感个人信息",
		Flags:  []string{"退至⟦6222021234567890128⟧账户。", "卡号⟦4111 1111 1111 1111⟧。", "退至⟦6222021234567890123⟧账户。", "账号：⟦6217-0012-3456-7890-123⟧。", "卡号⟦６２２２０２１２３４５６７８９０１２８⟧。"},
		Passes: []string{"合同编号4111111111111111。", "凭证号6222021234567890123。", "学校基本户41001234567890123456。", "缴至财政专户，账号1234567890123456。"},
		check:  func(p *pass) { p.secrets(secretCard) },
	},
	{
		Code: "proof.privacy.address", Severity: finding.Warning, Name: "带门牌号的住址",
		Basis:  "《个人信息保护法》；《政府信息公开条例》第十五条",
		Flags:  []string{"该生家住⟦息夫人大道12号3单元201室⟧。", "走访⟦幸福小区5号楼2单元301室⟧的学生。", "走访⟦幸福小区5栋302⟧。", "家住⟦人民路12号院4号楼西户⟧。", "家庭住址：⟦息县城关镇王庄村三组15号⟧。"},
		Passes: []string{"实验楼3楼301室已改造。", "通信地址：息夫人大道12号2单元201室", "学校位于息夫人大道12号。", "住宿生住在2号楼。", "来信请寄：息夫人大道12号2单元201室。", "幸福小区5号楼2单元楼道灯已修。", "县委第五巡察组。"},
		check:  func(p *pass) { p.secrets(secretAddress) },
	},
	{
		Code: "proof.privacy.certificate", Severity: finding.Error, Name: "学籍号、护照号等个人的号码",
		Basis:  "《个人信息保护法》第二十八条；《未成年人学校保护规定》第十条",
		Flags:  []string{"学籍号⟦G110101201003070013⟧。", "学籍号：⟦20231381234⟧。", "护照号⟦E12345678⟧。", "准考证号：⟦２３０１０１２３４⟧。"},
		Passes: []string{"学籍号已核对12345人。", "学籍管理20230305001号文件。", "教学20231234。", "准考证发放1200份。"},
		check:  func(p *pass) { p.secrets(secretCertificate) },
	},
	{
		Code: "proof.privacy.landline", Severity: finding.Warning, Name: "个人的座机",
		Basis:  "《个人信息保护法》；单位公布的联系电话不算",
		Flags:  []string{"家长家中电话⟦0376-5951720⟧。", "信访人张某，联系电话：⟦0376 5951720⟧。", "家长家庭电话：⟦5951720⟧。", "家长李某电话⟦0376-5951720⟧。\n又回访⟦0376-5951720⟧两次。"},
		Passes: []string{"联系电话：0376-5951720。", "举报电话：0376-5951720、手机13812345678。", "家长可拨打0376-5951720咨询。", "学生资助中心电话：0376-5951720。", "家长、学生如有意见，请拨打0376-5951720。"},
		check:  func(p *pass) { p.secrets(secretLandline) },
	},
	{
		Code: "proof.privacy.email", Severity: finding.Warning, Name: "个人的电子邮箱",
		Basis:  "《个人信息保护法》；单位公布的邮箱不算",
		Flags:  []string{"家长邮箱⟦zhangsan⟧@163.com。", "举报人王某的电子邮箱为⟦ｗａｎｇ_1⟧＠qq.com。"},
		Passes: []string{"电子邮箱：jubao@163.com。", "家长可将意见发至xxjw@163.com。", "监督电话：13812345678；邮箱：13812345678@163.com。"},
		check:  func(p *pass) { p.secrets(secretEmail) },
	},
	{
		Code: "proof.privacy.chat", Severity: finding.Warning, Name: "个人的QQ号、微信号",
		Basis:  "《个人信息保护法》",
		Flags:  []string{"家长QQ：⟦123456789⟧。", "学生张某微信号⟦wxid_a1b2c3⟧。"},
		Passes: []string{"举报QQ：123456789。", "家长QQ群123456789。", "学校微信公众号xxez2023。", "监督微信：xx12345678。"},
		check:  func(p *pass) { p.secrets(secretChat) },
	},
	{
		Code: "proof.privacy.plate", Severity: finding.Warning, Name: "私家车号牌",
		Basis:  "《个人信息保护法》",
		Flags:  []string{"校长私车豫⟦S12345⟧报销油费。", "家长车辆（私家车豫⟦S·12345⟧）。"},
		Passes: []string{"公务用车豫S12345已封存。", "校车豫S12345年检合格。"},
		check:  func(p *pass) { p.secrets(secretPlate) },
	},
	{
		Code: "proof.privacy.pupil", Severity: finding.Warning, Name: "按班级点名的学生，受资助、有困难、患病的人的姓名",
		Basis: "《未成年人保护法》第四条；教育部办公厅《关于全面清理和规范学生资助公示信息的紧急通知》",
		Flags: []string{"资助困难学生⟦张小明⟧、⟦李红⟧等2人。", "建档立卡学生⟦王芳⟧的助学金已补发。", "给困难学生⟦王小明⟧发放助学金。",
			"对困难学生⟦李华⟧、⟦王芳⟧发放补助，⟦李华⟧家长表示满意。\n@项 助学|补助不及时|已补发。|已完成|\n⟦王芳⟧已领取。", "学生⟦王小明⟧系家庭经济困难学生，已资助1000元。", "学生⟦张小明⟧家庭困难。", "资助家庭困难学生⟦张小红⟧500元。",
			"已为建档立卡贫困生⟦李雷⟧、⟦韩梅梅⟧办理国家助学金。", "受资助学生名单：⟦赵一鸣⟧、⟦钱多多⟧、⟦于洋⟧。", "贫困学生：⟦赵六⟧", "困难学生张某某、⟦李红⟧已受助。", "学生⟦张敏⟧因家庭贫困休学。",
			"资助困难学生⟦常小虎⟧、⟦蒋文博⟧。", "给八年级2班⟦赵磊⟧、⟦孙悦⟧同学补发助学金。", "七年级（3）班学生⟦王小明⟧获奖。", "留守儿童⟦陈思思⟧已结对帮扶。", "残疾学生⟦刘洋⟧的补助已发放。", "学生⟦周敏⟧患有抑郁症。",
			"为低保户⟦高明⟧送去慰问金。\n@项 甲|乙|丙|已完成|\n已走访⟦高明⟧，高明区教师水平高明。", "⟦李小明⟧系孤儿，已减免学费。", "为⟦张小明⟧、⟦李红⟧等3名困难学生减免学费。", "孤儿⟦欧阳小花⟧。", "困难学生3人（⟦万小军⟧、⟦成龙飞⟧、⟦买买提·艾力⟧）。"},
		Passes: []string{"资助困难学生张某某等2人。", "家庭经济困难学生高考报名费减免。", "严格困难学生认定流程。", "困难学生共235人，资助学生高中毕业率提高。", "建档立卡学生于2023年入学。",
			"贫困学生：王庄村、李家镇共12人。", "学生高度评价资助工作，学生许多因家庭困难申请缓交。", "学生王某某因家庭困难申请缓交住宿费。", "学生干部王芳参加资助政策宣讲。", "学生温暖过冬，资助学生余额500元已发放。", "困难学生全覆盖，困难学生应助尽助。", "八年级2班王老师、七年级1班班主任李红。", "留守儿童关爱活动，孤儿安置工作，低保户、残疾人。", "高二3班成绩突出，5班任务已完成。", "残疾学生高中入学率，困难学生单亲家庭占比。"},
		check: pupils,
	},
	{
		Code: "proof.privacy.petitioner", Severity: finding.Warning, Name: "信访人、举报人的姓名",
		Basis: "《信访工作条例》：不得泄露信访人信息；《纪检监察机关处理检举控告工作规则》",
		Flags: []string{"信访人⟦李大山⟧反映的问题已答复。", "举报人⟦王强⟧对处理结果表示满意。", "群众⟦张建国⟧反映的问题已解决。",
			"信访人⟦刘建国⟧已回复，⟦刘建国⟧认可。", "来信人⟦钱进⟧反映收费问题。", "群众⟦赵大勇⟧实名举报教师违规补课。", "上访人陈某某（⟦陈建军⟧）已息访。", "举报人⟦张三⟧反映的问题已办结。\n已约谈⟦张三⟧。", "信访人⟦常大山⟧反映。", "信访人：⟦于海⟧，已答复。"},
		Passes: []string{"信访人李某某反映的问题已答复。", "信访人员反映的问题。", "举报人信息严格保密。", "信访人高度认可，举报人对结果满意。", "群众普遍反映、家长集中反映的问题，群众常年反映。", "村民王某某反映的问题已解决。", "群众实名举报3件，信访人已回复，来信人未留姓名。"},
		check:  petitioners,
	},
	{
		Code: "proof.privacy.staff", Severity: finding.Warning, Name: "受处分、被问责的人的姓名",
		Basis: "《中国共产党党务公开条例（试行）》；《个人信息保护法》：公布到人要有依据",
		Flags: []string{"给予⟦王建国⟧政务警告处分。", "对副校长⟦李明⟧、会计⟦张红⟧进行诫勉谈话。", "⟦刘洋⟧受到党内警告处分。", "开除⟦陈大军⟧党籍。", "诫勉谈话3人（⟦王建国⟧、李某、⟦张丽⟧）。",
			"对⟦常小虎⟧同志诫勉谈话。", "⟦周强⟧因酒后驾驶，受到政务撤职处分。"},
		Passes: []string{"给予党内警告处分1人、政务警告1人，诫勉谈话2人，批评教育5人次。", "对王某、李某某诫勉谈话。", "由校长冯勇堂对2人诫勉谈话。", "对相关责任人进行批评教育。", "对安全管理人员、任课教师通报批评。", "对王磊进行批评教育。", "违规举办升学宴、谢师宴，给予2人处分。",
			"校党委书记王海对3名教师开展提醒谈话。", "对高度近视的司机通报批评。", "《教师处分办法》《中国共产党纪律处分条例》。"},
		check: staff,
	},
}

var leakWords = [...]struct{ text, hint string }{
	secretID:          {"这是身份证号码", "删去，或者写成前6位和后4位、中间用*"},
	secretMobile:      {"这是手机号码，不像是单位公布的联系电话", "删去，或者写成138****1234的样子"},
	secretCard:        {"这是银行卡号或个人的账号", "删去，或者只留后4位"},
	secretAddress:     {"这里有带门牌号的住址", "删去门牌号"},
	secretCertificate: {"这是学籍号、护照号一类的个人号码", "删去，或者中间用*"},
	secretPlate:       {"这是私家车的号牌", "删去，或者写成豫S*****的样子"},
	secretLandline:    {"这是个人或家里的电话，不像是单位公布的", "删去"},
	secretEmail:       {"这是个人的电子邮箱，不像是单位公布的", "删去"},
	secretChat:        {"这是个人的QQ号或微信号", "删去"},
}

func (p *pass) secrets(what secret) {
	found := p.leaksFound()
	for i := range found {
		for _, l := range found[i] {
			if l.secret != what {
				continue
			}
			w := leakWords[what]
			p.fix(i, l.from, l.to, string(l.mask), w.text, w.hint)
			p.hits[len(p.hits)-1].Mask = string(l.mask)
		}
	}
}

// leaksFound are the secrets of all paragraphs, found once: those that tell by themselves, then the same numbers wherever else they stand. The
// numbers of 基本信息 are none, and none that an office announces by itself in a line, where nobody else is said to have them.
func (p *pass) leaksFound() [][]leak {
	if p.leaks != nil {
		return p.leaks
	}
	p.leaks = make([][]leak, len(p.text.Paragraphs))
	voices := make([]voice, len(p.text.Paragraphs))
	for i := range voices {
		voices[i].runes = p.text.Paragraphs[i].runes
		p.leaks[i] = leaks(&voices[i])
	}
	public := p.publicNumbers()
	labelled, keys := map[string]leak{}, []string(nil)
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		p.leaks[i] = slices.DeleteFunc(p.leaks[i], func(l leak) bool { return public.has(&voices[i], l) })
		for _, l := range p.leaks[i] {
			if key := numberOf(runes[l.from:l.to]); len(key) >= 5 && l.secret != secretMobile && l.secret != secretAddress {
				if _, ok := labelled[key]; !ok {
					keys = append(keys, key)
				}
				labelled[key] = l
			}
		}
	}
	for _, key := range keys {
		p.sameNumber(voices, key, labelled[key])
	}
	return p.leaks
}

// sameNumber finds a number again where nothing says what it is, unless an office says there that it is its own.
func (p *pass) sameNumber(voices []voice, key string, known leak) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		s := scan{runes: runes, voice: &voices[i], leaks: p.leaks[i]}
		for k := 0; k < len(runes); k++ {
			if fold(runes[k]) != rune(key[0]) || isKeyRune(at(runes, k-1)) {
				continue
			}
			to := sameFigures(runes, k, key)
			if to > 0 && known.secret == secretEmail && (fold(at(runes, to)) != '@' || isMailRune(fold(at(runes, k-1)))) {
				continue
			}
			if to > 0 && !s.taken(k, to) && s.voice.owner(k, to) != office {
				s.add(known.secret, k, to, sameMask(runes[k:to], known.mask))
			}
		}
		p.leaks[i] = s.leaks
	}
}

// sameFigures is the end of key's figures and letters at k, whatever parts them; 0 where they do not stand there alone.
func sameFigures(runes []rune, k int, key string) int {
	n := 0
	for ; k < len(runes) && n < len(key); k++ {
		if r := fold(runes[k]); r == rune(key[n]) || key[n] == 'X' && isCheckX(r) {
			n++
		} else if !isGap(runes[k]) {
			return 0
		}
	}
	if n < len(key) || isKeyRune(at(runes, k)) {
		return 0
	}
	return k
}

func isKeyRune(r rune) bool { return isFigure(r) || isLatin(fold(r)) || r == '*' }

// sameMask hides as many figures of a number as the mask of the same number does, the last ones shown excepted.
func sameMask(runes, mask []rune) []rune {
	var shown []bool
	for _, r := range mask {
		if isKeyRune(r) || isCheckX(r) {
			shown = append(shown, r != '*')
		}
	}
	out, n := append([]rune(nil), runes...), 0
	for i, r := range out {
		if isKeyRune(r) || isCheckX(r) {
			if n < len(shown) && !shown[n] {
				out[i] = '*'
			}
			n++
		}
	}
	return out
}

// numberOf are a number's figures and letters, folded.
func numberOf(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		switch f := fold(r); {
		case isCheckX(r):
			b.WriteByte('X')
		case isFigure(r), isLatin(f):
			b.WriteRune(f)
		}
	}
	return b.String()
}

// public are the numbers, and the lines with addresses, that an office has published: those of 基本信息, and those of its lines of contacts.
type public struct{ info, lines published }

type published struct {
	numbers map[string]bool
	texts   []string
}

// add keeps a line's text, and its numbers: each group of figures and what neighbours are together.
func (u *published) add(runes []rune) {
	if !slices.ContainsFunc(runes, isFigure) && !slices.Contains(runes, '@') {
		return
	}
	u.texts = append(u.texts, foldAll(runes))
	if u.numbers == nil {
		u.numbers = map[string]bool{}
	}
	var groups []group
	for k := 0; k < len(runes); k++ {
		if !isFigure(runes[k]) {
			continue
		}
		groups, k = figureRun(runes, k, groups)
		for i := range groups {
			for j := i; j < min(i+4, len(groups)); j++ {
				u.numbers[numberOf(runes[groups[i].from:groups[j].to])] = true
			}
		}
	}
}

// has reports a number that is published, or a text that stands in a line.
func (u *published) has(runes []rune, what secret) bool {
	if what == secretAddress || what == secretEmail || what == secretChat {
		text := foldAll(runes)
		return slices.ContainsFunc(u.texts, func(s string) bool {
			before, after, ok := strings.Cut(s, text)
			last, _ := utf8.DecodeLastRuneInString(before)
			next, _ := utf8.DecodeRuneInString(after)
			return ok && !isKeyRune(last) && !isKeyRune(next)
		})
	}
	return u.numbers[numberOf(runes)]
}

func (p *pass) publicNumbers() (out public) {
	if p.facts != nil {
		for _, v := range p.facts.Unit.Info {
			out.info.add([]rune(v.Text))
		}
	}
	for i := range p.text.Paragraphs {
		if q := &p.text.Paragraphs[i]; q.Kind == Contact && len(p.leaks[i]) == 0 {
			out.lines.add(q.runes)
		}
	}
	return out
}

// has reports a secret that is published: in 基本信息, or in a line of contacts while its own sentence gives it to nobody.
func (u *public) has(v *voice, l leak) bool {
	runes := v.runes[l.from:l.to]
	return u.info.has(runes, l.secret) || u.lines.has(runes, l.secret) && v.owner(l.from, l.to) == nobody
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, s)
}
