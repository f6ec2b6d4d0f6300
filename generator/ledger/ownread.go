package ledger

import (
	"cmp"
	"strings"

	"gongshi/generator/sheet"
)

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
	folded := boxesOfBrackets(sheet.Fold(strings.ReplaceAll(text, "\n", ",")))
	if strings.ContainsAny(folded, emptyBoxes) {
		return w.boxes(folded)
	}
	outside, notes := brackets(folded)
	said, clear := w.said(outside)
	word, harmless := w.noted(notes, said)
	switch {
	case said == "" && word == "":
		return Standing{}, false
	case !clear, !harmless, said != "" && word != "" && said != word, said == "" && outside != "":
		return Standing{}, true
	}
	return Standing{Own, cmp.Or(said, word)}, true
}

// said is the listed word among the parts of a text; clear says that there is nothing beside it but dates.
func (w ownWords) said(text string) (said string, clear bool) {
	clear = true
	for _, part := range strings.FieldsFunc(strings.NewReplacer("并且", ",", "并", ",").Replace(text), isSeparator) {
		switch word := w.word(part); {
		case word != "":
			clear = clear && (said == "" || said == word)
			said = word
		case !isTimePhrase(part):
			clear = false
		}
	}
	return said, clear
}

// noted is the listed word among the notes in brackets beside a said one; harmless says that none of them may reverse it.
func (w ownWords) noted(notes []string, said string) (noted string, harmless bool) {
	harmless = true
	for _, note := range notes {
		word := w.word(note)
		switch {
		case word != "":
			harmless = harmless && (noted == "" || noted == word)
			noted = word
		case statusWord(strings.TrimPrefix(note, "并")) != Unknown:
			harmless = false
		case statusWord(said) == Open && !strings.Contains(note, "已"): // 申请延期（预计年底完成）: the note says why
		case risky.MatchString(note):
			harmless = false
		}
	}
	return noted, harmless
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
