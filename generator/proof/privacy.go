package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var privacyRules = []Rule{
	{
		Code: "proof.privacy.id", Severity: finding.Error, Name: "身份证号",
		Basis:  "《个人信息保护法》；《政府信息公开条例》第十五条",
		Flags:  []string{"学生张某，身份证号⟦11010519491231002X⟧。", "（⟦440524188001010014⟧）"},
		Passes: []string{"账户110105194912310021。", "统一社会信用代码12411528MB1234567X。", "文号123456789012345678。"},
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
		Flags:  []string{"资助困难学生⟦张小明⟧、⟦李红⟧等2人。", "建档立卡学生⟦王芳⟧的助学金已补发。"},
		Passes: []string{"资助困难学生张某某等2人。", "家庭经济困难学生高考报名费减免。", "严格困难学生认定流程。", "困难学生共235人，资助学生高中毕业率提高。", "建档立卡学生于2023年入学。"},
		check:  pupils,
	},
	{
		Code: "proof.privacy.petitioner", Severity: finding.Warning, Name: "信访人、举报人的姓名",
		Basis:  "《信访工作条例》：不得泄露信访人信息；《纪检监察机关处理检举控告工作规则》",
		Flags:  []string{"信访人⟦李大山⟧反映的问题已答复。", "举报人⟦王强⟧对处理结果表示满意。"},
		Passes: []string{"信访人李某某反映的问题已答复。", "信访人员反映的问题。", "举报人信息严格保密。", "信访人高度认可，举报人对结果满意。"},
		check:  petitioners,
	},
}

// secret is what nobody may publish of a person.
type secret int

const (
	secretID secret = iota
	secretMobile
	secretCard
	secretAddress
)

// leak is a place that holds one, and what a mask puts there, rune for rune.
type leak struct {
	secret   secret
	from, to int
	mask     []rune
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

// Mask writes what may not be published of a person as 138****1234: numbers of identity cards, mobile telephones and bank cards, and the door
// numbers of homes. Names stay: only a person can tell whose they are. Every rune that is not masked stays, in its place.
func Mask(text string) string {
	// Most texts have no secret: all of them hold some figures.
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	runes := []rune(text)
	found := leaks(runes)
	if len(found) == 0 {
		return text
	}
	for _, l := range found {
		copy(runes[l.from:l.to], l.mask)
	}
	return string(runes)
}

// leaks finds the secrets of a paragraph, in their order; the office's own telephone is none.
func leaks(runes []rune) []leak {
	var out []leak
	for k := 0; k < len(runes); k++ {
		if !isDigit(runes[k]) {
			continue
		}
		end, figures := number(runes, k)
		if l, ok := secretNumber(runes, k, end, figures); ok {
			out = append(out, l)
		}
		k = max(k, end-1)
	}
	return append(out, homes(runes)...)
}

// number reads figures that may be set in groups by single blanks or hyphens, and an X behind seventeen of them.
func number(runes []rune, k int) (end int, figures []rune) {
	end = k
	for end < len(runes) {
		switch r := runes[end]; {
		case isDigit(r), (r == 'X' || r == 'x') && len(figures) == 17 && !isLatin(at(runes, end+1)):
			figures = append(figures, r)
		case (r == ' ' || r == '-') && isDigit(at(runes, end+1)) && len(figures) >= 3:
		default:
			return end, figures
		}
		end++
	}
	return end, figures
}

func secretNumber(runes []rune, from, end int, figures []rune) (leak, bool) {
	before := at(runes, from-1)
	if isLatin(before) || oneOf(before, ".-_/@") || isLatin(at(runes, end)) || len(figures) < 11 {
		return leak{}, false
	}
	l := leak{from: from, to: end}
	switch n := len(figures); {
	case n == 18 && isIdentity(figures):
		l.secret, l.mask = secretID, starred(runes[from:end], 6, 4)
	case n == 11 && figures[0] == '1' && figures[1] >= '3':
		if announced(runes, from) {
			return leak{}, false
		}
		l.secret, l.mask = secretMobile, starred(runes[from:end], 3, 4)
	case n >= 16 && n <= 19 && luhn(figures) && (figures[0] == '6' && figures[1] == '2' || speaksOfCard(runes, from)):
		l.secret, l.mask = secretCard, starred(runes[from:end], 0, 4)
	default:
		return leak{}, false
	}
	return l, true
}

// starred keeps the first and last figures; what sets them in groups stays too.
func starred(runes []rune, first, last int) []rune {
	out := append([]rune(nil), runes...)
	total := 0
	for _, r := range runes {
		if isDigit(r) || isLatin(r) {
			total++
		}
	}
	n := 0
	for i, r := range out {
		if !isDigit(r) && !isLatin(r) {
			continue
		}
		if n++; n > first && n <= total-last {
			out[i] = '*'
		}
	}
	return out
}

// isIdentity checks the date and the check digit of GB 11643-1999.
func isIdentity(f []rune) bool {
	weights := [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		if !isDigit(f[i]) {
			return false
		}
		sum += int(f[i]-'0') * w
	}
	last := f[17]
	if last == 'x' {
		last = 'X'
	}
	two := func(i int) int { return int(f[i]-'0')*10 + int(f[i+1]-'0') }
	century, month, day := two(6), two(10), two(12)
	return rune("10X98765432"[sum%11]) == last && (century >= 18 && century <= 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31 && f[0] != '0'
}

// luhn checks a card's number (ISO/IEC 7812-1).
func luhn(f []rune) bool {
	sum := 0
	for i := range f {
		r := f[len(f)-1-i]
		if !isDigit(r) {
			return false
		}
		d := int(r - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// announced reports that a telephone number is given to be rung: behind 电话, 拨打 and the like, unless it is some person's.
func announced(runes []rune, k int) bool {
	lead := string(runes[max(0, k-12):k])
	for _, w := range []string{"家长", "学生", "村民", "本人", "某", "其", "先生", "女士"} {
		if strings.Contains(lead, w) {
			return false
		}
	}
	for _, w := range []string{"电话", "联系方式", "热线", "拨打"} {
		if strings.Contains(lead, w) {
			return true
		}
	}
	return false
}

func speaksOfCard(runes []rune, k int) bool {
	lead := string(runes[max(0, k-10):k])
	return strings.Contains(lead, "卡号") || strings.Contains(lead, "银行卡") || strings.Contains(lead, "账号") || strings.Contains(lead, "帐号")
}

// homes finds homes with the number of a door: N单元N室, or what follows 家住 and 家庭住址. Only the figures are masked.
func homes(runes []rune) []leak {
	var out []leak
	last := 0
	for k, r := range runes {
		if k < last || r != '室' && r != '号' && r != '户' || !isDigit(at(runes, k-1)) {
			continue
		}
		from := k
		for from > last && k-from < 30 && !oneOf(runes[from-1], "，。；：、（）()“”《》 　") {
			from--
		}
		clause := string(runes[from:k])
		start := -1
		for _, w := range []string{"家庭住址在", "家庭住址为", "家庭住址", "户籍地址", "家庭地址", "现住址", "住址", "家住在", "家住", "居住在", "现住"} {
			if i := strings.Index(clause, w); i >= 0 {
				start = from + len([]rune(clause[:i])) + len([]rune(w))
				break
			}
		}
		if start < 0 {
			lead := string(runes[max(0, from-6):from])
			if strings.Contains(lead, "住址") || strings.Contains(lead, "家庭地址") {
				start = from
			}
		}
		if start < 0 && r == '室' && strings.Contains(clause, "单元") {
			start = from
			for _, w := range []string{"走访", "位于", "住在", "前往", "到"} {
				if i := strings.Index(clause, w); i >= 0 {
					start = from + len([]rune(clause[:i])) + len([]rune(w))
					break
				}
			}
		}
		if start < 0 {
			continue
		}
		to := k + 1
		// 12号3单元201室: on to the innermost number.
		for n := to; n < min(to+12, len(runes)); n++ {
			if oneOf(runes[n], "室户") && isDigit(runes[n-1]) {
				to = n + 1
			}
			if oneOf(runes[n], "，。；：、（） ") {
				break
			}
		}
		mask := append([]rune(nil), runes[start:to]...)
		for i, m := range mask {
			if isDigit(m) {
				mask[i] = '*'
			}
		}
		out = append(out, leak{secretAddress, start, to, mask})
		last = to
	}
	return out
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
		if next == 0 || oneOf(next, "，。、；等（(的和与及") || starts(runes, k+n, "反映") || starts(runes, k+n, "对") || starts(runes, k+n, "表示") || starts(runes, k+n, "同学") {
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
}
