package proof

import (
	"slices"
	"strings"
)

// otherNumberLabels are labels of numbers that belong to no person.
var otherNumberLabels = []string{"凭证", "流水", "流水号", "编号", "单号", "合同", "文号", "发票", "代码", "批号", "税号", "识别号", "序列号", "订单", "号段", "案号", "条码", "备案号", "许可证号", "型号", "编码", "设备号", "支票", "收据", "票据", "票号", "卡片", "户号", "表号", "宽带账号", "宽带号"}

// inCode reports figures that are part of a code or an address in Latin letters: HT2023…, a@b.cn. Figures behind Tel or QQ are not.
func (s *scan) inCode(from, to int) bool {
	k := from
	for k > 0 && from-k < 40 && (isLatin(fold(s.runes[k-1])) || isFigure(s.runes[k-1]) || oneOf(s.runes[k-1], "._/@%=&?#-")) {
		k--
	}
	word := strings.ToLower(strings.Trim(foldAll(s.runes[k:from]), "._/@%=&?#-0123456789"))
	switch word {
	case "", "tel", "phone", "mobile", "mob", "qq", "wx", "vx", "v", "wechat", "weixin", "call", "t", "m", "p", "id", "no", "x", "card":
	default:
		return true
	}
	if word != "" && isFigure(at(s.runes, k)) {
		return true
	}
	after := fold(at(s.runes, to))
	if after == '@' {
		return true
	}
	if isLatin(after) {
		rest := strings.ToLower(foldAll(s.runes[to:min(to+3, len(s.runes))]))
		return !strings.HasPrefix(rest, "qq") && !strings.HasPrefix(rest, "wx") && !strings.HasPrefix(rest, "vx") && !strings.HasPrefix(rest, "tel")
	}
	return false
}

func foldAll(runes []rune) string {
	out := make([]rune, len(runes))
	for i, r := range runes {
		out[i] = fold(r)
	}
	return string(out)
}

// labelled reports one of the words just before a number, or with a few runes between that may stand there.
func (s *scan) labelled(from int, words ...string) bool {
	lead := strings.TrimRight(string(s.runes[max(0, from-14):from]), " 　：:为是（(#№.“\"")
	bare, ok := strings.CutSuffix(lead, "号码")
	if !ok {
		bare, ok = strings.CutSuffix(lead, "号")
	}
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(lead, w) || ok && strings.HasSuffix(bare, w) })
}

// speaksOf reports one of the words shortly before a number or right behind it.
func (s *scan) speaksOf(from, to int, words ...string) bool {
	lead, tail := string(s.runes[max(0, from-12):from]), string(s.runes[to:min(to+5, len(s.runes))])
	for _, w := range words {
		if strings.Contains(lead, w) || strings.HasPrefix(strings.TrimLeft(tail, "的（()）"), w) {
			return true
		}
	}
	return false
}

// lettersBefore is where the letters begin that stand just before a number.
func (s *scan) lettersBefore(from int) int {
	k := from
	for from-k < 8 && isLatin(fold(at(s.runes, k-1))) {
		k--
	}
	return k
}

// codeBefore is where a code begins that ends with the number: 2019-411528-82-01-….
func (s *scan) codeBefore(from int) int {
	k := from
	for from-k < 30 && (isFigure(at(s.runes, k-1)) || oneOf(at(s.runes, k-1), "-－")) {
		k--
	}
	return k
}

// nicknamed reports a mobile number with a letter before it where the text speaks of no code, or with letters that are a person's name in a chat: 微信号A138….
func (s *scan) nicknamed(from, to int) bool {
	k := s.lettersBefore(from)
	if k == from || s.labelled(k, otherNumberLabels...) || isKeyRune(at(s.runes, k-1)) || oneOf(fold(at(s.runes, k-1)), "._/@%=&?#-") || isKeyRune(at(s.runes, to)) || oneOf(fold(at(s.runes, to)), "@.-") && isKeyRune(at(s.runes, to+1)) {
		return false
	}
	if s.labelled(k, "微信", "QQ", "qq") {
		return s.paidBy(k, to) || s.hints.owner(from, to) == person
	}
	return from-k == 1 && !s.speaksOf(k, to, "编号", "编码", "条码", "设备", "资产", "型号", "代码", "标签", "证号", "单号", "文号", "号牌")
}
