package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// The items of 基本信息 for statuses of the office's own, and what the rate may count them as.
const (
	ownItem   = "另列状态"
	ownAsItem = "另列状态算作"
	// OwnAsOpen, OwnAsDone and OwnUncounted are the choices of the latter.
	OwnAsOpen    = "未完成"
	OwnAsDone    = "完成"
	OwnUncounted = "不计"
)

// Standing is how far a 项 has come: a Status, and with Own the office's word for it.
type Standing struct {
	Status Status
	Own    string
}

// String is the word that is printed.
func (s Standing) String() string {
	if s.Status == Own {
		return s.Own
	}
	return s.Status.String()
}

// Near is the set status that says the most like it: a word of the office's own counts by the table of words, as it does where it is not listed.
func (s Standing) Near() Status {
	if s.Status == Own {
		return statusWord(sheet.Fold(s.Own))
	}
	return s.Status
}

// Standing is the item's.
func (it *Item) Standing() Standing { return Standing{it.Status, it.Own} }

// OwnStatuses are the words of 另列状态, in the office's order.
func (in Info) OwnStatuses() []string { return splitOwn(in.Text(ownItem)) }

// OwnStatuses are the words of a 另列状态 as it was typed.
func OwnStatuses(text string) []string {
	v, _ := checkOwnWords(Value{Field: Field{Text: text}}, newReport("", nil))
	return splitOwn(v.Text)
}

// OwnAs is how 完成率 counts them: OwnAsOpen, OwnAsDone or OwnUncounted.
func (in Info) OwnAs() string { return in.Choose(ownAsItem) }

// ownWords are the words of 另列状态 for the rows of a unit; nil where it has none.
type ownWords []string

func splitOwn(text string) ownWords {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;/", r) || unicode.IsSpace(r) })
}

// The bounds of 另列状态: a word is one to count by, and a sentence lists them all.
const (
	longestOwn = 10
	mostOwn    = 6
)

// checkOwnWords brings a list of words to its form. A word that cannot be a status of its own is told of and left out; ok is false where none is left.
func checkOwnWords(v Value, r *report) (Value, bool) {
	var list ownWords
	if len(v.Text) <= sheet.MaxWord && isNothing(sheet.Fold(v.Text)) {
		return Value{}, false
	}
	where, item := r.Where(v.Field), givenItem(v.Field, ownItem)
	tell := func(f finding.Finding) {
		r.ownWrong = true
		r.addInfo(ownItem, f)
	}
	for _, word := range splitOwn(strings.Trim(v.Text, "。.")) {
		switch bare := bareOwn(word); {
		case slices.Contains([]string{"完成", "未完成", "长期坚持"}, bare):
			tell(finding.InfoOwnSet.At(where, finding.Values{"item": item, "text": sheet.Brief(word)}))
		case utf8.RuneCountInString(word) < 2 || utf8.RuneCountInString(word) > longestOwn || strings.ContainsFunc(word, func(r rune) bool { return !unicode.Is(unicode.Han, r) }):
			tell(finding.InfoOwnWord.At(where, finding.Values{"item": item, "text": sheet.Brief(word)}))
		case !slices.ContainsFunc(list, func(w string) bool { return bareOwn(w) == bare }):
			list = append(list, word)
		}
	}
	if len(list) == 0 && !r.ownWrong || len(list) > mostOwn {
		tell(finding.InfoOwnWord.At(where, finding.Values{"item": item, "text": sheet.Brief(v.Text)}))
		list = nil
	}
	v.Text = strings.Join(list, "、")
	return v, len(list) > 0
}

// bareOwn takes off a word what does not change its meaning: 已基本完成, 基本完成整改.
func bareOwn(word string) string {
	if bare := strings.TrimSuffix(strings.TrimPrefix(word, "已"), "整改"); utf8.RuneCountInString(bare) >= 2 {
		return bare
	}
	return word
}

// nearest is the listed word that a row's word may mean, though it is another one that the table knows: 基本整改到位 beside 基本完成.
func (w ownWords) nearest(text string) string {
	folded := sheet.Fold(text)
	for _, word := range w {
		begin := string([]rune(bareOwn(word))[:2])
		if strings.Contains(folded, bareOwn(word)) || strings.HasPrefix(strings.TrimPrefix(folded, "已"), begin) {
			return word
		}
	}
	return ""
}

// names are the statuses that a row can have.
func (w ownWords) names() finding.Choices { return append(slices.Clone(statusNames), w...) }

// ownOf are the words of 另列状态 that hold for an item.
func (t *rowReader) ownOf(it *Item) ownWords {
	if t.tab.ownFor == nil {
		return nil
	}
	return t.tab.ownFor(it.Unit.Text)
}

// checkOwnAs reports units that say how to count what they do not list. Where a list has been told of as wrong, that is enough.
func checkOwnAs(units []Unit, r *report) {
	if r.ownWrong {
		return
	}
	for i := range units {
		as := units[i].Info[ownAsItem]
		if as.Text == "" || units[i].Info.Text(ownItem) != "" {
			continue
		}
		at := Field{Sheet: units[i].InfoSheet}
		if as.Sheet == at.Sheet {
			at = as.Field
		}
		r.Tell(finding.InfoOwnAlone, at, finding.Values{"as": ownAsItem, "item": ownItem})
	}
}
