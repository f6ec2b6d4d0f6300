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

// checkOwnWords brings a list of words to its form; ok is false where one of them cannot be a status of its own.
func checkOwnWords(v Value, r *report) (Value, bool) {
	var list ownWords
	if len(v.Text) <= sheet.MaxWord && isNothing(sheet.Fold(v.Text)) {
		return Value{}, false
	}
	for _, word := range splitOwn(strings.Trim(v.Text, "。.")) {
		switch bare := bareOwn(word); {
		case slices.Contains([]string{"完成", "未完成", "长期坚持"}, bare):
			r.addInfo(ownItem, finding.InfoOwnSet.At(r.Where(v.Field), finding.Values{"item": givenItem(v.Field, ownItem), "text": sheet.Brief(word)}))
			return Value{}, false
		case utf8.RuneCountInString(word) < 2 || utf8.RuneCountInString(word) > longestOwn || strings.ContainsFunc(word, func(r rune) bool { return !unicode.Is(unicode.Han, r) }):
			r.addInfo(ownItem, finding.InfoOwnWord.At(r.Where(v.Field), finding.Values{"item": givenItem(v.Field, ownItem), "text": sheet.Brief(word)}))
			return Value{}, false
		case !slices.ContainsFunc(list, func(w string) bool { return bareOwn(w) == bare }):
			list = append(list, word)
		}
	}
	if len(list) == 0 || len(list) > mostOwn {
		r.addInfo(ownItem, finding.InfoOwnWord.At(r.Where(v.Field), finding.Values{"item": givenItem(v.Field, ownItem), "text": sheet.Brief(v.Text)}))
		return Value{}, false
	}
	v.Text = strings.Join(list, "、")
	return v, true
}

// bareOwn takes off a word what does not change its meaning: 已基本完成, 基本完成整改.
func bareOwn(word string) string {
	if bare := strings.TrimSuffix(strings.TrimPrefix(word, "已"), "整改"); utf8.RuneCountInString(bare) >= 2 {
		return bare
	}
	return word
}

// word is the listed word that a folded text is, with the marks, the tick and the date that may stand at a status; else "".
func (w ownWords) word(folded string) string {
	if len(w) == 0 || folded == "" {
		return ""
	}
	s := strings.Trim(folded, endings+"√✓✔☑")
	for _, word := range w {
		if s == word {
			return word
		}
	}
	for _, word := range w {
		bare := bareOwn(word)
		before, after, ok := strings.Cut(s, bare)
		before, after = strings.TrimSuffix(before, "已"), strings.TrimPrefix(after, "整改")
		before = strings.TrimPrefix(before, "已")
		if ok && (before == "" || isTimePhrase(before)) && (after == "" || isTimePhrase(after)) {
			return word
		}
	}
	return ""
}

// parse reads a cell of 完成情况. A listed word is the cell's status, whatever the table of words says of it; beside another status it is unclear.
func (w ownWords) parse(text string) Standing {
	if len(w) > 0 && len(text) <= sheet.MaxWord {
		if s, found := w.read(text); found {
			return s
		}
	}
	return Standing{Status: parseStatus(text)}
}

// read is parse for a text in which a listed word stands; found is false where there is none.
func (w ownWords) read(text string) (s Standing, found bool) {
	if word := w.word(sheet.Fold(text)); word != "" {
		return Standing{Own, word}, true
	}
	folded := sheet.Fold(strings.ReplaceAll(text, "\n", ","))
	if strings.ContainsAny(folded, emptyBoxes) {
		return w.boxes(folded)
	}
	outside, notes := brackets(folded)
	said, other := "", false
	for _, part := range strings.FieldsFunc(strings.NewReplacer("并且", ",", "并", ",").Replace(outside), isSeparator) {
		switch word := w.word(part); {
		case word != "":
			other = other || said != "" && said != word
			said = word
		case !isTimePhrase(part):
			other = true
		}
	}
	for _, note := range notes {
		word := w.word(note)
		switch {
		case word != "" && (said == word || said == "" && outside == ""):
			said = word
		case word != "", statusWord(strings.TrimPrefix(note, "并")) != Unknown:
			found, other = found || word != "", true
		case statusWord(said) == Open && !strings.Contains(note, "已"): // 申请延期（预计年底完成）: the note says why
		case risky.MatchString(note):
			other = true
		}
	}
	switch {
	case said == "" && !found:
		return Standing{}, false
	case other:
		return Standing{}, true
	}
	return Standing{Own, said}, true
}

// boxes reads a form's choice in one cell, see the function boxes.
func (w ownWords) boxes(folded string) (s Standing, found bool) {
	words, ticked, ok := boxed(folded)
	if !ok {
		return Standing{}, false
	}
	var chosen []Standing
	for i, word := range words {
		is := Standing{Status: statusWord(word)}
		if own := w.word(word); own != "" {
			is, found = Standing{Own, own}, true
		}
		if is.Status == Unknown {
			return Standing{}, found
		}
		if ticked[i] {
			chosen = append(chosen, is)
		}
	}
	return combineStandings(chosen), found
}

// combineStandings is what several together say: a word of the office's own stands alone.
func combineStandings(list []Standing) Standing {
	var has [Own + 1]bool
	for _, s := range list {
		if s.Status == Own && s != list[0] {
			return Standing{}
		}
		has[s.Status] = true
	}
	if !has[Own] {
		return Standing{Status: combine([Ongoing + 1]bool(has[:Own]))}
	}
	if has[Unknown] || has[Done] || has[Open] || has[Ongoing] {
		return Standing{}
	}
	return list[0]
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

// checkOwnAs reports units that say how to count what they do not list.
func checkOwnAs(units []Unit, r *report) {
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
