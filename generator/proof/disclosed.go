package proof

// publishers are words with which a paragraph tells what the centre itself has decided and published, by name, of those who hold offices of the state: whoever tells it
// again discloses nothing.
var publishers = []string{"中央政治局", "中共中央批准", "党中央批准", "党中央决定", "报中共中央", "中共中央纪律检查委员会关于", "中央军事委员会关于", "中全会", "国家监委给予", "国家监委立案", "国家监察委员会给予", "中央纪委国家监委立案", "中央纪委国家监委对", "中央军委已", "中央军委《", "军委纪委监委", "国务院决定", "国务院调查组", "全国人民代表大会常务委员会", "全国人大常委会", "全国政协", "全国委员会", "中央委员会委员"}

// publishedAbove says of each paragraph whether it tells of a decision of the centre.
func (p *pass) publishedAbove() func(paragraph int) bool {
	known := map[int]bool{}
	return func(i int) bool {
		is, ok := known[i]
		if !ok {
			is = hasAny(p.text.Paragraphs[i].Text, publishers...)
			known[i] = is
		}
		return is
	}
}

// endsOffice reports a measure that as a rule is none against a person: who comes to another office is relieved of his old one.
func endsOffice(measure string) bool { return measure == "免去" || measure == "免职" }

// faults are words of a sentence in which it is one.
var faults = []string{"处分", "问责", "处理", "违纪", "违规", "违法", "失职", "失责", "诫勉", "警告", "立案", "调查", "追责", "追究", "不力"}

// forAFault reports that the sentence at k tells of a fault, or the text of a rectification and the sentence of nobody's coming into office.
func (p *pass) forAFault(i, k int, rectifies bool) bool {
	n := p.sentenceAt(i, k)
	return p.sentenceHas(n, faults...) || rectifies && !p.sentenceHas(n, "任命", "调任", "另有任用", "退休", "任免", "到龄", "换届")
}
