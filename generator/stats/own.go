package stats

import (
	"slices"

	"gongshi/generator/ledger"
)

// Own is a status of the office's own, and the 项 that have it.
type Own struct {
	Word string
	Count
}

func listedOwn(info ledger.Info) []Own {
	var out []Own
	for _, word := range info.OwnStatuses() {
		out = append(out, Own{Word: word})
	}
	return out
}

// addOwn counts an item; a word that the unit does not list after all is still counted, so that the sum holds.
func (f *Facts) addOwn(it *ledger.Item) {
	i := slices.IndexFunc(f.Own, func(o Own) bool { return o.Word == it.Own })
	if i < 0 {
		i = len(f.Own)
		f.Own = append(f.Own, Own{Word: it.Own})
	}
	f.Own[i].add(it.StatusText)
}

// standings are all statuses that the 项 can have, in the order in which they are printed.
func (f *Facts) standings() []ledger.Standing {
	out := []ledger.Standing{{Status: ledger.Done}, {Status: ledger.Open}, {Status: ledger.Ongoing}}
	for _, o := range f.Own {
		out = append(out, ledger.Standing{Status: ledger.Own, Own: o.Word})
	}
	return out
}

// finishedRanks rank the statuses, the least finished first. One of the office's own is between what is open and what is done.
func (f *Facts) finishedRanks() map[ledger.Standing]int {
	ranks := map[ledger.Standing]int{}
	order := []ledger.Standing{{Status: ledger.Open}}
	own := f.standings()[3:]
	done := f.Unit.Info.OwnAs() == ledger.OwnAsDone
	if !done {
		order = append(order, own...)
	}
	order = append(order, ledger.Standing{Status: ledger.Ongoing})
	if done {
		order = append(order, own...)
	}
	for i, s := range append(order, ledger.Standing{Status: ledger.Done}) {
		ranks[s] = i + 1
	}
	return ranks
}

// ownWords are the office's own words for the statuses of items.
func ownWords(items []*ledger.Item) (words []string) {
	for _, it := range items {
		if it.Own != "" && !slices.Contains(words, it.Own) {
			words = append(words, it.Own)
		}
	}
	return words
}
