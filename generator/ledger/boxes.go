package ledger

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// Boxes to tick, as a form has them.
const (
	emptyBoxes  = "□☐○"
	tickedBoxes = "☑√✓✔■"
)

// boxes reads a form's choice in one cell: ☑已完成 □未完成, or with the boxes behind the words. Every word must be known.
func boxes(folded string) Status {
	words, ticked, ok := boxed(folded)
	if !ok {
		return Unknown
	}
	var found [Ongoing + 1]bool
	for i, word := range words {
		s := statusWord(word)
		if s == Unknown {
			return Unknown
		}
		found[s] = found[s] || ticked[i]
	}
	return combine(found)
}

// boxed takes a form's choice apart: its words, and which of them are ticked.
func boxed(folded string) (words []string, ticked []bool, ok bool) {
	isBox := func(r rune) bool { return strings.ContainsRune(emptyBoxes+tickedBoxes, r) }
	first, _ := utf8.DecodeRuneInString(folded)
	last, _ := utf8.DecodeLastRuneInString(folded)
	if isBox(first) == isBox(last) {
		return nil, nil, false
	}
	words = strings.FieldsFunc(folded, isBox)
	for i := range words {
		words[i] = strings.TrimFunc(words[i], isSeparator)
	}
	for _, r := range folded {
		if isBox(r) {
			ticked = append(ticked, strings.ContainsRune(tickedBoxes, r))
		}
	}
	return words, ticked, len(words) == len(ticked)
}

// markedBrackets are brackets that serve as a box: （√）, [ ], (×).
var markedBrackets = pattern.New(`\(([√✓✔☑■●vx×✗✘□☐]?)\)`)

// boxesOfBrackets draws such brackets as boxes where a form has them before or behind each word: （√）已完成（ ）未完成. A single one is a note: 已完成（√）.
// A tick beside its box stands in it: □√已完成.
func boxesOfBrackets(folded string) string {
	if strings.Contains(folded, "□") || strings.Contains(folded, "☐") {
		folded = strings.NewReplacer("□√", "☑", "□✓", "☑", "□✔", "☑", "☐√", "☑", "☐✓", "☑", "☐✔", "☑").Replace(folded)
	}
	if strings.Count(folded, "(") < 2 || len(markedBrackets.FindAllString(folded, 2)) < 2 {
		return folded
	}
	byCross := strings.Count(folded, "(x)") == 1 && strings.Count(folded, "()") == len(markedBrackets.FindAllString(folded, -1))-1 // [x]已完成 [ ]未完成
	return markedBrackets.ReplaceAllStringFunc(folded, func(box string) string {
		if mark := strings.Trim(box, "()"); ticks[mark] || byCross && mark == "x" {
			return "☑"
		}
		return "□"
	})
}

// parseTick reads a cell in a column of ticks, which may have a date for its tick or beside it: √（6月28日）, 2023.6.20. ok is false for a text that is neither a
// tick nor blank.
func parseTick(text string, s Status) (ticked, ok bool) {
	if len(text) > sheet.MaxWord || strings.EqualFold(strings.TrimSpace(text), "[x]") { // a cross on paper, a tick among programmers
		return false, false
	}
	switch folded := strings.Trim(sheet.Fold(text), "()"); {
	case ticks[folded], folded != "" && statusWord(folded) == s, isTickedOn(folded, s):
		return true, true
	case isNothing(folded), unticked[folded]:
		return false, true
	default:
		return false, false
	}
}

var (
	// tickDate is a day without its year beside what timePhrase knows: √6.28.
	tickDate = pattern.New(`^(?:1[0-2]|0?[1-9])[./-](?:3[01]|[12]\d|0?[1-9])$`)
	// tickPast is what a date in a column 已完成 may have behind it; 2023年12月底前 there is a plan.
	tickPast = pattern.New(`(?:已?(?:完成|整改到位|整改完成|销号|办结))$`)
	// tickPlanned is what only a time to come has.
	tickPlanned = pattern.New(`前$|起$|^[至到]`)
)

// isTickedOn reports a date, alone or with a tick, in the column of a status.
func isTickedOn(folded string, s Status) bool {
	outside, notes := brackets(folded)
	date := strings.TrimRight(strings.TrimLeft(outside, "√✓✔☑■●"), "√✓✔☑■●")
	if len(notes) == 1 && date == "" && outside != "" {
		date, notes = notes[0], nil
	}
	if s == Done {
		date = tickPast.ReplaceAllString(date, "")
	}
	if len(notes) > 0 || !isTimePhrase(date) && !tickDate.MatchString(date) {
		return false
	}
	return s != Done || !tickPlanned.MatchString(date)
}

var (
	ticks    = map[string]bool{"√": true, "✓": true, "✔": true, "☑": true, "■": true, "●": true, "1": true, "是": true, "v": true, "true": true}
	unticked = map[string]bool{"×": true, "✗": true, "✘": true, "x": true, "否": true, "0": true, "□": true, "☐": true, "false": true}
)
