package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
)

var docNumberRules = []Rule{
	{
		Code: "proof.form.docnumber", Severity: finding.Warning, Name: "正文里发文字号的写法",
		Basis: "GB/T 9704-2012 7.2.5：年份标全称，用六角括号，不加“第”，不编虚位",
		Flags: []string{"根据《关于开展巡察的通知》（息发⟦[2023]⟧5号）要求。", "根据《关于开展巡察的通知》（息发⟦（2023）⟧5号）要求。", "根据《关于开展巡察的通知》（息发⟦【2023】⟧5号）要求。", "根据息办发〔2023〕⟦第⟧5号文件精神。", "印发了息二高〔2023〕⟦05⟧号文件。",
			"根据《关于开展巡察的通知》（息发⟦〔23〕⟧5号）要求。", "根据《关于开展巡察的通知》（息发⟦2023〔5〕⟧号）要求。", "根据《关于开展巡察的通知》（息发⟦5号〔2023〕⟧）要求。", "按照教体党⟦﹝2023﹞⟧12号文件要求。", "按照教体党⟦〔2023]⟧12号文件要求。", "按照教体党⟦[2023]⟧12号文件要求。", "按照息发〔2023⟦年⟧〕5号文件要求。"},
		Passes: []string{"根据《关于开展巡察的通知》（息发〔2023〕5号）要求。", "印发息二高〔2023〕15号文件。", "刑终字（2019）豫15民终1234号判决。", "住在（2023）5号楼。", "编号为[2023]A5号。", "见《公报》2023年第5号。", "（2023）豫1528民初5号民事判决书。", "财政部令〔2023〕第5号公布。", "学校2023年5号文件。"},
		check:  docNumbers,
	},
	{
		Code: "proof.form.citeorder", Severity: finding.Info, Name: "先写文号，后写标题",
		Basis:  "引用公文通常先引标题，后引发文字号",
		Flags:  []string{"根据⟦息发〔2023〕5号⟧《关于开展巡察的通知》要求。"},
		Passes: []string{"根据《关于开展巡察的通知》（息发〔2023〕5号）要求。", "根据息发〔2023〕5号文件要求。", "息发〔2023〕5号、《关于开展巡察的通知》均已落实。", "根据《甲办法》（息发〔2023〕5号）《乙办法》。"},
		check:  citeOrder,
	},
}

const yearOpeners, yearClosers = "〔[［（(【﹝{｛", "〕]］）)】﹞}｝"

// docNumber is a 发文字号 in running text: its word ends at from, the bracket and the year stand in [from, behind), the number in [number, end).
type docNumber struct {
	from, behind, number, end int
	year                      string
}

// docNumbers finds the numbers of papers that are not written as they have to be. 号 ends each.
func docNumbers(p *pass) {
	p.each("号", func(i, k int, runes []rune) {
		if q := &p.text.Paragraphs[i]; q.Kind == Head {
			return // proof.head.number looks there
		}
		n, ok := docNumberBefore(runes, k)
		if !ok {
			if from, to, fix := swapped(runes, k); to > 0 {
				p.fix(i, from, to, fix, "发文字号的年份和顺序号写颠倒了", "写“"+strings.TrimSuffix(fix, "号")+"号”")
			}
			return
		}
		p.yearOf(i, n, runes)
		if from := n.behind; at(runes, from) == '第' && !oneOf(runes[n.from-1], "令告") {
			p.fix(i, from, from+1, "", "发文字号的顺序号前有“第”", "去掉“第”")
		}
		if number := runes[n.number:n.end]; number[0] == '0' && len(number) > 1 {
			value := strconv.Itoa(valueOf(number))
			p.fix(i, n.number, n.end, value, "发文字号的顺序号编了虚位", "写“"+value+"号”")
		}
	})
}

// yearOf reports the brackets around a year, and a year that is not written in full.
func (p *pass) yearOf(i int, n docNumber, runes []rune) {
	right := "〔" + n.year + "〕"
	switch is := string(runes[n.from:n.behind]); {
	case len(n.year) == 2:
		p.hit(i, n.from, n.behind, "发文字号的年份没有写全", "写四位数字，如〔20"+n.year+"〕")
	case is == "〔"+n.year+"年〕":
		p.fix(i, n.behind-2, n.behind-1, "", "发文字号的年份后面有“年”", "去掉“年”")
	case is != right:
		p.fix(i, n.from, n.behind, right, "发文字号的年份写的是“"+is+"”", "用六角括号，写“"+right+"”")
	}
}

// docNumberBefore reads the number of a paper that ends at the 号 at k: a word that such numbers end in, a year, and figures.
func docNumberBefore(runes []rune, k int) (n docNumber, ok bool) {
	number, from := numberBefore(runes, k, 5)
	n.number, n.end = from, k
	if from == k || number == 0 {
		return n, false
	}
	if at(runes, from-1) == '第' {
		from--
	}
	n.behind = from
	if !oneOf(at(runes, from-1), yearClosers) {
		return n, false
	}
	if from--; at(runes, from-1) == '年' {
		from--
	}
	year, start := numberBefore(runes, from, 5)
	size := from - start
	if size != 2 && (size != 4 || year < 1949 || year > 2199) || !oneOf(at(runes, start-1), yearOpeners) {
		return n, false
	}
	n.from, n.year = start-1, string(runes[start:from])
	return n, isPaperWord(runes, n.from) && (size == 4 || at(runes, n.from) == '〔')
}

// isPaperWord reports that the text before k ends in the word of a body that numbers its papers, such as 息发, 教体党, 国办函.
func isPaperWord(runes []rune, k int) bool {
	return oneOf(at(runes, k-1), "发办函字党政委教文财组宣纪监通批复令高中校审巡工团") && isHan(at(runes, k-2)) || isHan(at(runes, k-1)) && isHan(at(runes, k-2)) && titleBracketed(runes, k)
}

// titleBracketed reports a place in a bracket behind 》, where nothing stands but what numbers a paper.
func titleBracketed(runes []rune, k int) bool {
	for n := k - 1; n >= max(0, k-14); n-- {
		if oneOf(runes[n], "（(") {
			return at(runes, n-1) == '》'
		}
		if !isHan(runes[n]) {
			return false
		}
	}
	return false
}

// swapped finds 息发2023〔5〕号 and 息发5号〔2023〕 with the 号 at k; to is 0 where there is none.
func swapped(runes []rune, k int) (from, to int, fix string) {
	if oneOf(at(runes, k+1), yearOpeners) { // 息发5号〔2023〕
		number, first := numberBefore(runes, k, 5)
		year, end := numberAfter(runes, k+2, 5)
		if number == 0 || end-k-2 != 4 || year < 1949 || year > 2199 || !oneOf(at(runes, end), yearClosers) || !isPaperWord(runes, first) {
			return 0, 0, ""
		}
		return first, end + 1, "〔" + strconv.Itoa(year) + "〕" + strconv.Itoa(number) + "号"
	}
	if !oneOf(at(runes, k-1), yearClosers) {
		return 0, 0, ""
	}
	number, start := numberBefore(runes, k-1, 5)
	if number == 0 || !oneOf(at(runes, start-1), yearOpeners) {
		return 0, 0, ""
	}
	year, first := numberBefore(runes, start-1, 5)
	if start-1-first != 4 || year < 1949 || year > 2199 || !isPaperWord(runes, first) {
		return 0, 0, ""
	}
	return first, k, "〔" + strconv.Itoa(year) + "〕" + strconv.Itoa(number)
}

// citeOrder finds a number right before the title of its paper.
func citeOrder(p *pass) {
	p.each("号《关于", func(i, k int, runes []rune) {
		n, ok := docNumberBefore(runes, k)
		if !ok {
			return
		}
		from := n.from
		for from > 0 && n.from-from < 8 && isHan(runes[from-1]) {
			from--
		}
		for _, word := range []string{"根据", "按照", "依据", "贯彻", "落实", "印发", "转发"} {
			for at := from; at+2 < n.from; at++ {
				if starts(runes, at, word) {
					from = at + 2
				}
			}
		}
		p.hit(i, from, k+1, "文号写在标题前面", "先写标题，文号放在标题后面的括号里")
	})
}
