package ledger

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/sheet"
)

// resultLabel is a label that a cell of 整改结果 may begin with.
var resultLabel = regexp.MustCompile(`^整改(?:结果|情况|成效|完成情况|落实情况|进展|进展情况)[：:][ 　]*`)

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
// none, and 立行立改 only says how. The status is Unknown where there is none, or where the rest cannot stand without it: 已完成，并长期坚持。
func CutStatus(text string) (s Status, rest string) {
	if s, rest = openedBy(text); s != Unknown && leansBack.MatchString(rest) {
		return Unknown, text
	}
	return s, rest
}

// leansBack begins a rest that cannot stand without the words before it.
var leansBack = regexp.MustCompile(`^(?:并|但|且|而|也|又|仍|还|均|都|尚|其中|其余|同时|原因|主要是|主要原因|因|由于|只是|不过|否则)`)

// openedBy is the status at the beginning of a text, and the rest behind it.
func openedBy(text string) (s Status, rest string) {
	first, size := utf8.DecodeRuneInString(text)
	if !opens[first] { // true of most texts; saves reading on
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

// opens are the characters that a status, or a bracket around it, begins with.
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

// manners are status words that may also say how something is done.
var manners = map[string]bool{"立行立改": true, "立查立改": true, "即知即改": true, "是": true, "否": true, "长期": true, "延期": true, "逾期": true}

// openingStatus is the status of the first words of a sentence. Before a comma only words count that cannot go on: 已完成，… but not 长期坚持，常抓不懈。
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

// checkOpenings compares the statuses that results begin with with 完成情况. A result that stands over rows of several statuses may begin with any of them.
func checkOpenings(items []Item, r *report) {
	for i := 0; i < len(items); {
		from := i
		for i++; i < len(items) && items[i].Result == items[from].Result; i++ {
		}
		if items[from].Result.Text != "" {
			checkOpening(items[from:i], r)
		}
	}
}

// checkOpening does so for the rows of one result.
func checkOpening(items []Item, r *report) {
	opened := statusStated(CutLabel(items[0].Result.Text))
	if opened == nil {
		return
	}
	var has [Ongoing + 1]bool
	for i := range items {
		if items[i].Status == Unknown { // reported already
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

// statedStatus is the status that a result begins with, and its words.
type statedStatus struct {
	status Status
	word   string
}

// plain reports a word that plainly says “not done”. 正在推进 is also said of what is kept up.
func (s *statedStatus) plain() bool { return deniesDone(s.word) }

// statusStated is the status that a result, or all its numbered parts, begin with; nil where they say nothing.
func statusStated(text string) *statedStatus {
	if s, rest := openedBy(text); s != Unknown {
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
		s, rest := openedBy(p.Text)
		switch {
		case s == Unknown:
			return nil
		case all == nil || s == Open:
			all = &statedStatus{s, trimStatus(p.Text, rest)}
		}
	}
	return all
}
