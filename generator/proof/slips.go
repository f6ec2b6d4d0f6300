package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/lexicon"
)

var slipRules = []Rule{
	{
		Code: "proof.word.confused", Severity: finding.Warning, Name: "用错的词、搭配不当的词",
		Basis:  "常见的误写和误用；每一处后面说明理由",
		Flags:  []string{"防止问题⟦不在出现⟧。", "⟦与时具进⟧，开拓创新。", "建立⟦长效机⟧，巩固成果。", "各村⟦察找⟧差距。"},
		Passes: []string{"问题不再出现。", "不在出现问题的地方找原因。", "建立长效机制。", "警察找到了原因。"},
		check:  confusedWords,
	},
	{
		Code: "proof.word.phrase", Severity: finding.Warning, Name: "固定说法写错",
		Basis:  "党章、党内法规、法律和党的文件里的固定说法；每一处后面写明出处",
		Flags:  []string{"⟦压实主题责任⟧，层层传导压力。", "⟦成立巡察整改工作领小组⟧。", "做到⟦标本间治⟧，久久为功。", "⟦建立整改账台⟧。"},
		Passes: []string{"落实全面从严治党主体责任。", "开展主题教育，落实责任。", "开展“爱国卫生”主题日活动。", "反腐倡廉建设取得成效。", "员工责任心不强。"},
		check:  phraseMisses,
	},
	{
		Code: "proof.word.slip", Severity: finding.Warning, Name: "疑似打错的字",
		Basis:  "与读音或字形相近的常用词相比，这几个字与上下文不相连",
		Flags:  []string{"整改工作纳入⟦连度⟧目标责任考核。", "后勤处对配电房⟦简查⟧一次。", "保育员每天给教室⟦销毒⟧。", "双方签订的⟦同合⟧自盖章之日起生效。"},
		Passes: []string{"各党支部要严格执行组织生活制度。", "整改工作纳入年度目标责任考核。", "后勤处对配电房检查一次。", "保育员每天给教室消毒。"},
		check:  slips,
	},
}

func confusedWords(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		lexicon.EachConfused(runes, func(c *lexicon.Confused, from, to int) {
			if p.found(i, from, to) || inTables(runes, from, to) {
				return
			}
			text, hint := "“"+string(runes[from:to])+"”用得不对", "写“"+c.Right+"”（"+c.Why+"）"
			if strings.ContainsAny(c.Right, "（…") || utf8.RuneCountInString(c.Wrong) != to-from {
				p.hit(i, from, to, text, hint)
			} else {
				p.fix(i, from, to, c.Right, text, hint)
			}
		})
	}
}

func phraseMisses(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for _, m := range nearPhrases.of(p.text.Paragraphs[i].Text, func() []lexicon.Miss { return p.numbered(i).Misses() }) {
			if p.found(i, m.From, m.To) || inTables(runes, m.From, m.To) {
				continue
			}
			p.likely(i, m.From, m.To, m.Phrase.Text, "“"+string(runes[m.From:m.To])+"”与固定说法“"+m.Phrase.Text+"”差一点", "写“"+m.Phrase.Text+"”（见"+m.Phrase.Source()+"）")
		}
	}
}

// leastSure is how sure a slip of a kind must be to be told, as the logarithm of the odds: where what stands there is no word, and where it is one.
var leastSure = map[lexicon.Kind][2]float32{
	lexicon.Sounds:  {1.6, 2.4},
	lexicon.Looks:   {1.4, 1.8},
	lexicon.Swapped: {2.4, 2.4},
	lexicon.Both:    {2.8, 3.2},
	lexicon.Spare:   {1.8, 2.4},
	lexicon.Missing: {2.6, 3.2},
}

// nearPhrases and suspectSlips hang on a paragraph's words alone.
var (
	nearPhrases  memory[[]lexicon.Miss]
	suspectSlips memory[[]lexicon.Slip]
)

// anySlip is how sure the least sure of them is.
const anySlip = 1.4

func slips(p *pass) {
	miswritten(p)
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for _, s := range suspectSlips.of(p.text.Paragraphs[i].Text, func() []lexicon.Slip { return p.numbered(i).Suspects(anySlip) }) {
			least := leastSure[s.Kind][0]
			if s.Word {
				least = leastSure[s.Kind][1]
			}
			if s.Sure >= least && !(s.Kind == lexicon.Spare && toldTwice(runes, s.From, s.To)) && !(s.Kind == lexicon.Missing && beside(runes, s, '（', '）')) {
				p.slip(i, runes, s)
			}
		}
	}
}

// inPlace reports a slip just before a word that names of places end with: 息夫人大道.
func inPlace(runes []rune, s lexicon.Slip) bool {
	far := 1
	if s.Kind >= lexicon.Swapped {
		far = 2
	}
	for k := s.To; k <= s.To+far; k++ {
		if startsAny(runes, k, "大道", "路", "街", "巷", "镇", "乡", "村", "河", "湖", "岛", "港", "湾", "寨", "屯", "庄", "桥") && !startsAny(runes, k, "路径", "路线", "镇党", "乡村", "村民", "村级", "乡镇", "街道") {
			return true
		}
	}
	return false
}

// beside reports a slip next to one of some marks: in 社（区）工作 a word is cut in two.
func beside(runes []rune, s lexicon.Slip, marks ...rune) bool {
	return slices.Contains(marks, at(runes, s.From-1)) || slices.Contains(marks, at(runes, s.To))
}

// miswritten reports common words that are written as no word is.
func miswritten(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		lexicon.EachMiswritten(runes, func(from, to int, right string) {
			if p.found(i, from, to) || inTables(runes, from, to) || inTitle(runes, from) || inName(runes, from, to) || lexicon.Whole(runes, from, to) {
				return
			}
			p.likely(i, from, to, right, "“"+string(runes[from:to])+"”不是词，疑为“"+right+"”", "核对，打错了就写“"+right+"”")
		})
	}
}

// numbered is a paragraph as the lexicon numbers it, for all rules that ask.
func (p *pass) numbered(i int) *lexicon.Reading {
	if p.numberings == nil {
		p.numberings = make([]*lexicon.Reading, len(p.text.Paragraphs))
	}
	if p.numberings[i] == nil {
		p.numberings[i] = lexicon.Read(p.text.Paragraphs[i].runes)
	}
	return p.numberings[i]
}

// slip reports a slip, unless it may be a name, or is another rule's.
func (p *pass) slip(i int, runes []rune, s lexicon.Slip) {
	if transcribed(runes, s.From, s.To) || inPlace(runes, s) || p.found(i, s.From, s.To) || inTables(runes, s.From, s.To) || inTitle(runes, s.From) || inName(runes, s.From, s.To) || p.repeated(runes, s.From, s.To) || lexicon.Whole(runes, s.From, s.To) {
		return
	}
	from, to := max(0, s.From-1), min(len(runes), s.To+1)
	for from < s.From && !isHan(runes[from]) {
		from++
	}
	for to > s.To && !isHan(runes[to-1]) {
		to--
	}
	right := string(runes[from:s.From]) + s.Right + string(runes[s.To:to])
	p.likely(i, s.From, s.To, s.Right, "“"+string(runes[from:to])+"”疑为“"+right+"”", "核对，打错了就改成“"+right+"”")
}

// found reports a place that has a hit already.
func (p *pass) found(paragraph, from, to int) bool {
	for k := range p.hits {
		if h := &p.hits[k]; h.Paragraph == paragraph && h.From < to && from < h.To {
			return true
		}
	}
	return false
}

// inTables reports a place with a word of the tables, which have a rule of their own, asked for or not.
func inTables(runes []rune, from, to int) bool {
	if startsAny(runes[max(0, from-1):], 0, "截止") || startsAny(runes[from:], 0, "截止") {
		return true
	}
	for k := max(0, from-4); k < to; k++ {
		for _, t := range [...]*wordTable{typos, variants, secondForms} {
			if w := t.match(runes, k); w != nil && k+utf8.RuneCountInString(w.wrong) > from {
				return true
			}
		}
	}
	return false
}

// repeated reports characters that stand in the text with the same neighbours more than once: what is written twice was meant, such as a name.
func (p *pass) repeated(runes []rune, from, to int) bool {
	n := 0
	p.each(string(runes[max(0, from-1):min(len(runes), to+1)]), func(int, int, []rune) { n++ })
	return n > 1
}

// transcribed reports a place next to a figure, or near the middle dot of a foreign name.
func transcribed(runes []rune, from, to int) bool {
	return isDigit(at(runes, from-1)) || slices.ContainsFunc(runes[max(0, from-5):min(len(runes), to+5)], func(r rune) bool { return r == '·' || isLatin(r) })
}

// inName reports a place within what may be a person's name.
func inName(runes []rune, from, to int) bool {
	for k := from; k >= max(0, from-2); k-- {
		if n := nameAt(runes, k, true); n > 0 && k+n >= to {
			return true
		}
	}
	return false
}
