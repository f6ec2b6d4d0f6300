package ledger

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/sheet"
)

// resultLabel is the label that a cell of 整改结果 can bring along.
var resultLabel = regexp.MustCompile(`^整改(?:结果|情况|成效|完成情况|落实情况|进展|进展情况)[：:][ 　]*`)

// CutLabel takes the label off a 整改结果 that the notice writes itself.
func CutLabel(text string) string {
	if !strings.HasPrefix(text, "整改") {
		return text
	}
	return text[len(resultLabel.FindString(text)):]
}

// longestOpening is how many bytes a status that opens a text can have.
const longestOpening = 54

// CutStatus takes off the status that opens a text and stands alone before a mark or within brackets: 已完成。… 正在推进：… （已完成）…
// 完成了教学楼维修 is none, and 立行立改 says how. The status is Unknown where there is none, or where what follows leans on it: 已完成，并长期坚持。
func CutStatus(text string) (s Status, rest string) {
	if s, rest = openedBy(text); s != Unknown && leans.MatchString(rest) {
		return Unknown, text
	}
	return s, rest
}

// leans begins what cannot stand without the words before it.
var leans = regexp.MustCompile(`^(?:并|但|且|而|也|又|仍|还|均|都|尚|其中|其余|同时|原因|主要是|主要原因|因|由于|只是|不过|否则)`)

// openedBy is the status that opens a text, and what stands behind it.
func openedBy(text string) (s Status, rest string) {
	first, size := utf8.DecodeRuneInString(text)
	if !opens[first] { // most texts: told without reading on
		return Unknown, text
	}
	if strings.ContainsRune("（(【[〔", first) {
		head := text[size:min(len(text), size+longestOpening)]
		end := strings.IndexAny(head, "）)】]〕")
		if end < 0 {
			return Unknown, text
		}
		if s = openingStatus(head[:end], true); s == Unknown {
			return Unknown, text
		}
		_, width := utf8.DecodeRuneInString(head[end:])
		return s, trimOpening(text[size+end+width:])
	}
	head := text[:min(len(text), longestOpening)]
	end := strings.IndexAny(head, "。：:；;，,！\n")
	if end < 0 {
		if end = len(head); len(text) > end {
			return Unknown, text
		}
	}
	comma := strings.HasPrefix(head[end:], "，") || strings.HasPrefix(head[end:], ",")
	if s = openingStatus(head[:end], !comma); s == Unknown {
		return Unknown, text
	}
	return s, trimOpening(text[end:])
}

// opens are the characters that a status, or its bracket, begins with.
var opens = func() map[rune]bool {
	first := map[rune]bool{}
	for word := range statusByWord {
		r, _ := utf8.DecodeRuneInString(word)
		first[r] = true
	}
	for _, r := range "（(【[〔仍需须要" {
		first[r] = true
	}
	return first
}()

func trimOpening(text string) string { return strings.TrimLeft(text, "。：:；;，,！ 　\n") }

// manners are words of the table that say how a thing is done as often as that it is.
var manners = map[string]bool{"立行立改": true, "立查立改": true, "即知即改": true, "是": true, "否": true, "长期": true, "延期": true, "逾期": true}

// openingStatus is the status of a word at the head of a sentence. Before a comma it goes on, unless the word cannot: 已完成，… but not 长期坚持，常抓不懈。
func openingStatus(word string, alone bool) Status {
	word = strings.TrimSpace(word)
	if utf8.RuneCountInString(word) < 2 || manners[word] || strings.ContainsAny(word, "0123456789（(") {
		return Unknown
	}
	s := parseStatus(word)
	if s == Unknown || alone {
		return s
	}
	for _, begin := range []string{"已", "正在", "未", "尚未", "还未", "仍未", "暂未", "没有", "基本", "部分", "整改完成", "完成整改", "整改中", "推进中"} {
		if strings.HasPrefix(word, begin) {
			return s
		}
	}
	return Unknown
}

// openings holds the statuses that open the results against 完成情况. A result that stands over rows of several statuses speaks for any of them.
func openings(items []Item, r *report) {
	for i := 0; i < len(items); {
		from := i
		for i++; i < len(items) && items[i].Result == items[from].Result; i++ {
		}
		if items[from].Result.Text != "" {
			opening(items[from:i], r)
		}
	}
}

// opening does so for the rows of one result.
func opening(items []Item, r *report) {
	opened := saidStatus(CutLabel(items[0].Result.Text))
	if opened == nil {
		return
	}
	var has [Ongoing + 1]bool
	for i := range items {
		if items[i].Status == Unknown { // which has been told
			return
		}
		has[items[i].Status] = true
	}
	it := &items[0]
	words := it.Status.String()
	if it.StatusText.Text != "" {
		words = it.StatusText.Text
	}
	f := finding.ResultStatus.At(r.Where(it.Result), finding.Values{"said": sheet.Brief(opened.word), "cell": it.StatusText.Cell, "status": sheet.Brief(words)})
	switch {
	case opened.status == Done && !has[Done] && !has[Ongoing], opened.status == Open && !has[Open] && (has[Done] || opened.plain()):
		r.Add(f)
	case opened.status == Ongoing && !has[Ongoing] && strings.Contains(opened.word, "长期"):
		r.Add(f.As(finding.Warning))
	}
}

// stated is the status that a result's opening says, and its words.
type stated struct {
	status Status
	word   string
}

// plain reports the word of what is not done; 正在推进 can be said of what is kept up for long, too.
func (s *stated) plain() bool { return strings.ContainsAny(s.word, "未没") }

// saidStatus is what a result's opening says, or the openings of its parts together; nil where they say nothing.
func saidStatus(text string) *stated {
	word := func(text, rest string) string {
		return strings.Trim(strings.TrimSuffix(text, rest), "。：:；;，,！ 　\n（）()【】[]〔〕")
	}
	if s, rest := openedBy(text); s != Unknown {
		return &stated{s, word(text, rest)}
	}
	if numbered.At(text).Style == numbered.None {
		return nil
	}
	list, ok := numbered.Split(text)
	if !ok {
		return nil
	}
	var all *stated
	for _, p := range list.Parts {
		s, rest := openedBy(p.Text)
		switch {
		case s == Unknown:
			return nil
		case all == nil || s == Open:
			all = &stated{s, word(p.Text, rest)}
		}
	}
	return all
}
