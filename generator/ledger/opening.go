package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// resultLabel is a label that a cell of 整改结果 may begin with.
var resultLabel = pattern.New(`^整改(?:结果|情况|成效|完成情况|落实情况|进展|进展情况)[：:][ 　]*`)

// CutLabel takes that label off: the notice writes its own.
func CutLabel(text string) string {
	if !strings.HasPrefix(text, "整改") {
		return text
	}
	return text[len(resultLabel.FindString(text)):]
}

// longestOpening is how many bytes a status at the beginning of a text can have.
const longestOpening = 54

// CutStatus takes a status off the beginning of a text, where it stands alone before a mark or within brackets: 已完成。… 正在推进：… （已完成）… In 完成了教学楼维修 there is
// none, and 立行立改 only says how. The status is Unknown where there is none, or where the rest cannot stand without it: 已完成，并长期坚持。 own are words that the
// office lists as statuses.
func CutStatus(text string, own ...string) (s Standing, rest string) {
	if s, rest = ownWords(own).openedBy(text); s.Status != Unknown && leansBack.MatchString(rest) {
		return Standing{}, text
	}
	return s, rest
}

// leansBack begins a rest that cannot stand without the words before it.
var leansBack = pattern.New(`^(?:并|但|且|而|也|又|仍|还|均|都|尚|其中|其余|同时|原因|主要是|主要原因|因|由于|只是|不过|否则)`)

// openedBy is the status at the beginning of a text, and the rest behind it.
func (w ownWords) openedBy(text string) (s Standing, rest string) {
	first, size := utf8.DecodeRuneInString(text)
	if !opens[first] && !slices.ContainsFunc(w, func(word string) bool { return strings.HasPrefix(word, string(first)) }) { // true of most texts; saves reading on
		return Standing{}, text
	}
	if strings.ContainsRune("（(【[〔", first) {
		head := text[size:min(len(text), size+longestOpening)]
		end := strings.IndexAny(head, "）)】]〕")
		if end < 0 {
			return Standing{}, text
		}
		if s = w.openingStatus(head[:end], true); s.Status == Unknown {
			return Standing{}, text
		}
		_, width := utf8.DecodeRuneInString(head[end:])
		return s, trimOpening(text[size+end+width:])
	}
	head := text[:min(len(text), longestOpening)]
	end := strings.IndexAny(head, "。：:；;，,！\n")
	if blank := strings.IndexAny(head, " 　"); blank > 0 && (end < 0 || blank < end) && !goesOn.MatchString(trimOpening(text[blank:])) {
		if s = w.openingStatus(head[:blank], false); s.Status != Unknown { // 已完成 已退100元
			return s, trimOpening(text[blank:])
		}
	}
	if end < 0 {
		if end = len(head); len(text) > end {
			return Standing{}, text
		}
	}
	comma := strings.HasPrefix(head[end:], "，") || strings.HasPrefix(head[end:], ",")
	if s = w.openingStatus(head[:end], !comma); s.Status == Unknown {
		return Standing{}, text
	}
	return s, trimOpening(text[end:])
}

// goesOn begins what a blank does not part from the status before it: a date, an object.
var goesOn = pattern.New(`^(?:[\d（(【]|了|的|整改|任务|工作|率|$)`)

// share is how much was done, alone: 90%, 约95%.
var share = pattern.New(`^约?\d{1,3}(?:\.\d+)?[%％](?:以上|左右)?$`)

// opens are the characters that a status, or a bracket around it, begins with.
var opens = func() map[rune]bool {
	first := map[rune]bool{}
	for word := range statusByWord {
		r, _ := utf8.DecodeRuneInString(word)
		first[r] = true
	}
	for _, r := range "（(【[〔仍需须要约0123456789" {
		first[r] = true
	}
	return first
}()

func trimOpening(text string) string { return strings.TrimLeft(text, "。：:；;，,！ 　\n") }

// manners are status words that may also say how something is done.
var manners = map[string]bool{"立行立改": true, "立查立改": true, "即知即改": true, "是": true, "否": true, "长期": true, "延期": true, "逾期": true}

// openingStatus is the status of the first words of a sentence. Before a comma only words count that cannot go on: 已完成，… but not 长期坚持，常抓不懈。
func (w ownWords) openingStatus(word string, alone bool) Standing {
	word = strings.TrimSpace(word)
	if alone && share.MatchString(word) {
		return w.parse(word)
	}
	if s := w.withStatusNote(word); alone && s.Status != Unknown {
		return s
	}
	if utf8.RuneCountInString(word) < 2 || manners[word] || strings.ContainsAny(word, "0123456789（(") {
		return Standing{}
	}
	s := w.parse(word)
	if s.Status == Unknown || alone {
		return s
	}
	for _, begin := range []string{"已", "正在", "未", "尚未", "还未", "仍未", "暂未", "没有", "基本", "部分", "整改完成", "完成整改", "整改中", "推进中"} {
		if strings.HasPrefix(word, begin) {
			return s
		}
	}
	return Standing{}
}

// withStatusNote reads a status behind which another one stands in brackets: 未完成（持续推进）. A note of any other kind is to be printed.
func (w ownWords) withStatusNote(word string) Standing {
	at := strings.IndexAny(word, "（(")
	if at <= 0 || manners[word[:at]] || w.parse(strings.Trim(word[at:], "（）()")).Status == Unknown {
		return Standing{}
	}
	return w.parse(word)
}

// checkOpenings compares the statuses that results begin with with 完成情况. A result that stands over rows of several statuses may begin with any of them.
func (t *rowReader) checkOpenings(items []Item) {
	for i := 0; i < len(items); {
		from := i
		for i++; i < len(items) && items[i].Result == items[from].Result; i++ {
		}
		if items[from].Result.Text != "" {
			checkOpening(items[from:i], t.ownOf(&items[from]), t.r)
		}
	}
}

// checkOpening does so for the rows of one result.
func checkOpening(items []Item, own ownWords, r *report) {
	opened := own.statusStated(CutLabel(items[0].Result.Text))
	if opened == nil {
		return
	}
	var has [Own + 1]bool
	same := false
	for i := range items {
		s := items[i].Standing()
		if s.Status == Unknown { // reported already
			return
		}
		same = same || s == opened.Standing
		has[s.Near()] = true
	}
	it := &items[0]
	words := it.Standing().String()
	if it.StatusText.Text != "" {
		words = it.StatusText.Text
	}
	f := finding.ResultStatus.At(r.Where(it.Result), finding.Values{"said": sheet.Brief(opened.word), "cell": it.StatusText.Cell, "status": sheet.Brief(words)})
	switch {
	case same:
	case opened.Status == Done && !has[Done] && !has[Ongoing], opened.Status == Open && !has[Open] && (has[Done] || opened.plain()), opened.Status == Own:
		r.Add(f)
	case opened.Status == Ongoing && !has[Ongoing] && strings.Contains(opened.word, "长期"):
		r.Add(f.As(finding.Warning))
	}
}

// statedStatus is the status that a result begins with, and its words.
type statedStatus struct {
	Standing
	word string
}

// plain reports a word that plainly says “not done”. 正在推进 is also said of what is kept up.
func (s *statedStatus) plain() bool { return deniesDone(s.word) }

// statusStated is the status that a result, or all its numbered parts, begin with; nil where they say nothing.
func (w ownWords) statusStated(text string) *statedStatus {
	if s, rest := w.openedBy(text); s.Status != Unknown {
		return &statedStatus{s, trimStatus(text, rest)}
	}
	if numbered.At(text).Style == numbered.None {
		return nil
	}
	list, ok := numbered.Split(text)
	if !ok {
		return nil
	}
	var all *statedStatus
	for _, p := range list.Parts {
		s, rest := w.openedBy(p.Text)
		switch {
		case s.Status == Unknown:
			return nil
		case all == nil || s.Status == Open:
			all = &statedStatus{s, trimStatus(p.Text, rest)}
		}
	}
	return all
}
