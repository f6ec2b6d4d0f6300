package finding

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Words are how one of the program's faces says remedies: the command with its flags, the page with its fields and buttons.
type Words struct {
	// Remedies are the words of each kind of remedy, Bare those of one without an object, where they differ.
	Remedies, Bare map[RemedyKind]Phrase
}

// Phrase is how a remedy is said in the places where a sentence can have it. {object} stands for its object, {choices} for the choices,
// {choice} for the first of them.
type Phrase struct {
	// Do says what to do, Or what to do instead, with the mark before it.
	Do, Or string
	// From is where the thing was given, as a sentence begins with it; Name is what that place is called.
	From, Name string
	// Whole is the whole hint, whatever the entry says; "" nearly everywhere.
	Whole string
}

// slotForm is one of the places that a remedy's words can have.
type slotForm string

const (
	do     slotForm = "do"
	or     slotForm = "or"
	from   slotForm = "from"
	nameOf slotForm = "name-of"
)

var slotForms = []slotForm{do, or, from, nameOf}

func (p Phrase) in(f slotForm) string {
	switch f {
	case do:
		return p.Do
	case or:
		return p.Or
	case from:
		return p.From
	}
	return p.Name
}

// phrase is empty where w is nil: then the kinds themselves are said.
func (w *Words) phrase(r Remedy) Phrase {
	if w == nil {
		return Phrase{}
	}
	if bare, ok := w.Bare[r.Kind]; ok && r.Object == "" {
		return bare
	}
	return w.Remedies[r.Kind]
}

// say says a remedy.
func (w *Words) say(r Remedy, f slotForm) string {
	if w == nil {
		return strings.TrimSuffix("〔"+string(f)+" "+string(r.Kind)+" "+r.Object, " ") + "〕"
	}
	s := strings.ReplaceAll(w.phrase(r).in(f), "{choices}", strings.Join(r.Choices, "、"))
	if len(r.Choices) > 0 {
		s = strings.ReplaceAll(s, "{choice}", r.Choices[0])
	}
	return strings.ReplaceAll(s, "{object}", r.Object)
}

// Saying is a value whose words are the reader's.
type Saying interface{ Say(*Words) string }

// Given is the place where something was given, such as what was filled in for an item of 基本信息.
type Given Remedy

// Say is the place in the reader's words.
func (g Given) Say(w *Words) string { return w.say(Remedy(g), from) }

// TextOf is another finding's sentence, HintOf its hint.
type (
	TextOf Finding
	HintOf Finding
)

// Say is the sentence in the reader's words.
func (t TextOf) Say(w *Words) string { return Finding(t).Text(w) }

// Say is the hint in the reader's words.
func (h HintOf) Say(w *Words) string { return Finding(h).Hint(w) }

// Choices is a value: the words between which one can choose.
type Choices []string

// Say has them in a row.
func (c Choices) Say(*Words) string { return strings.Join(c, "、") }

// Answers is a value: answers that have been tried, each in the reader's words with what would be read.
type Answers struct {
	Kind RemedyKind
	List []Answer
}

// Say has the likeliest answer first.
func (a Answers) Say(w *Words) string {
	var b strings.Builder
	for i, answer := range a.List {
		b.WriteString([]string{"像是 ", "；或者 "}[min(i, 1)] + w.say(Remedy{Kind: a.Kind, Object: answer.Object}, nameOf) + "：" + answer.Reads)
	}
	return b.String()
}

func sayValue(v any, w *Words) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case Saying:
		return v.Say(w)
	}
	return fmt.Sprint(v)
}

// fill puts the finding's values and its remedy's words into the slots of a sentence. A slot for which there is no value stays as it is.
func (w *Words) fill(sentence string, f *Finding) string {
	if !strings.Contains(sentence, "{") {
		return sentence
	}
	var b strings.Builder
	for part := range parts(sentence) {
		switch v, ok := f.values[part.slot]; {
		case part.slot == "":
			b.WriteString(part.text)
		case ok:
			b.WriteString(sayValue(v, w))
		default:
			if form, r, ok := remedyIn(part.slot, f.Remedy); ok {
				b.WriteString(w.say(r, form))
			} else {
				b.WriteString("{" + part.slot + "}")
			}
		}
	}
	return b.String()
}

// remedyIn reads a slot for a remedy's words; defaultRemedy is the finding's own.
func remedyIn(slot string, defaultRemedy Remedy) (f slotForm, r Remedy, ok bool) {
	word, rest, hasKind := strings.Cut(slot, " ")
	for _, f := range slotForms {
		if word != string(f) {
			continue
		}
		kind, object, _ := strings.Cut(rest, " ")
		if r = (Remedy{Kind: RemedyKind(kind), Object: object}); !hasKind || object == "" && r.Kind == defaultRemedy.Kind {
			r = defaultRemedy
		}
		return f, r, true
	}
	return "", Remedy{}, false
}

// part is a piece of a sentence: a slot, or text where slot is "".
type part struct{ text, slot string }

// parts cuts a sentence at its slots; a doubled brace is text.
func parts(sentence string) func(yield func(part) bool) {
	return func(yield func(part) bool) {
		begin := 0 // of the text before the next slot
		for i := 0; i < len(sentence); i++ {
			if sentence[i] != '{' {
				continue
			}
			if strings.HasPrefix(sentence[i:], "{{") {
				i++
				continue
			}
			end := strings.IndexByte(sentence[i:], '}')
			if end < 0 {
				break
			}
			if begin < i && !yield(part{text: sentence[begin:i]}) || !yield(part{slot: sentence[i+1 : i+end]}) {
				return
			}
			i += end
			begin = i + 1
		}
		if begin < len(sentence) {
			yield(part{text: sentence[begin:]})
		}
	}
}

// Slots are the names of the values that the entry's sentences have, each once, in their order.
func (k *Kind) Slots() []string {
	return k.slots(func(slot string) bool {
		_, _, remedy := remedyIn(slot, Remedy{})
		return !remedy
	})
}

// RemedySlots are the slots for a remedy's words in the entry's sentences and its row of the manual.
func (k *Kind) RemedySlots() []string {
	return k.slots(func(slot string) bool {
		_, _, remedy := remedyIn(slot, Remedy{})
		return remedy
	})
}

func (k *Kind) slots(wanted func(string) bool) []string {
	var out []string
	for _, sentence := range []string{k.Text, k.Hint, k.Manual} {
		for p := range parts(sentence) {
			if p.slot != "" && wanted(p.slot) && !slices.Contains(out, p.slot) {
				out = append(out, p.slot)
			}
		}
	}
	return out
}

// Slot is what stands in the slot for a remedy's words.
func (w *Words) Slot(slot string, own Remedy) string {
	f, r, _ := remedyIn(slot, own)
	return w.say(r, f)
}
