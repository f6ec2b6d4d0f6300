package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// Where several columns claim one field, there are a few ways to read the sheet. Each is an entry of --columns, so that whoever asks for it gets just what
// was tried; tryout.go tries them.

// conflict is a field that several columns of a header claim.
type conflict struct {
	column *column
	claims []headed
	h      *header
	g      *sheet.Grid
	// alone: the ledger has no other header, so that letters name its columns.
	alone bool
	// ofBands: it is unclear whether rows across the table name units or categories.
	ofBands bool
	// ofLevels: it is unclear whether one of two columns of problems is what the other's are about.
	ofLevels bool
}

// mostClaims bounds the claims that are tried: a sheet may have a hundred columns of one name.
const mostClaims = 4

// addConflict notes that two columns claim the same field.
func (h *header) addConflict(g *sheet.Grid, first, c headed) {
	i := slices.IndexFunc(h.conflicts, func(k conflict) bool { return k.column == c.column })
	if i < 0 {
		i = len(h.conflicts)
		h.conflicts = append(h.conflicts, conflict{column: c.column, claims: []headed{first}, h: h, g: g})
	}
	if k := &h.conflicts[i]; len(k.claims) < mostClaims {
		k.claims = append(k.claims, c)
	}
}

// conflictsOf are those of the sheets that are the ledger.
func conflictsOf(parts []*ledgerSheet) (list []conflict) {
	headers := 0
	defer func() {
		for i := range list {
			list[i].alone = headers == 1 && !list[i].h.isFar()
		}
	}()
	for _, p := range parts {
		for _, h := range p.headers() {
			headers++
			list = append(list, h.conflicts...)
		}
		if p.doubtful != nil {
			list = append(list, *p.doubtful)
		}
	}
	return list
}

// candidates are the ways to read a conflict's columns, the likeliest first, as entries of --columns. Letters name columns where there is one header, else their names do.
func (k *conflict) candidates() (list []string) {
	if k.ofBands {
		return []string{"单位=" + bandWord, "问题类别=" + bandWord}
	}
	name := func(c headed) string { return columnWord(c, k.alone) }
	field := k.column.name
	first, last := k.claims[0], k.claims[len(k.claims)-1]
	if first.tick != Unknown || last.tick != Unknown { // a column to tick is no rival of one with words
		return nil
	}
	switch {
	case k.ofLevels, field == "存在问题" && !k.h.hasColumn(columnNamed("问题类别")):
		list = append(list, "问题类别="+name(first)+",存在问题="+name(last))
	case k.column.role == money:
		var all []string
		for _, c := range k.claims {
			all = append(all, name(c))
		}
		list = append(list, field+"="+strings.Join(all, "+"))
	case k.column.role == status && !k.h.hasColumn(columnNamed("整改结果")):
		for i, c := range k.claims {
			if other := k.claims[max(0, 1-i)]; len(k.claims) == 2 && k.holdsProse(other) {
				list = append(list, "完成情况="+name(c)+",整改结果="+name(other))
			}
		}
	}
	for _, c := range k.claims {
		list = append(list, field+"="+name(c))
	}
	return list
}

// columnWord names a column in an entry of --columns.
func columnWord(c headed, byLetter bool) string {
	if byLetter || c.folded == "" || strings.ContainsAny(c.folded, ",=+") {
		return c.at.Column()
	}
	return c.folded
}

// texts are what stands in a column below the header, as far as it needs to be looked at.
func (k *conflict) texts(c headed) (list []string) {
	for row := k.h.firstRow; row <= min(k.h.lastRow, k.h.firstRow+mostLooked); row++ {
		list = append(list, k.g.Own(sheet.At(row, c.at.Col)).Text)
	}
	return list
}

// mostLooked is how many rows are looked at to know what a column holds.
const mostLooked = 2000

// filled counts the cells with a text, words those with a word for a status.
func (k *conflict) filled(c headed) (filled, words int) {
	for _, text := range k.texts(c) {
		if text == "" {
			continue
		}
		filled++
		if parseStatus(text) != Unknown {
			words++
		}
	}
	return filled, words
}

func (k *conflict) holdsProse(c headed) bool {
	filled, words := k.filled(c)
	return filled > 0 && words == 0
}

// settle is the way to read the columns that leaves no doubt, with the reason in Chinese; "" where there is none.
func (k *conflict) settle() (choice, why string, taken headed) {
	if k.ofBands || k.ofLevels {
		return "", "", headed{}
	}
	if first := k.claims[0]; first.tick != Unknown || slices.ContainsFunc(k.claims[1:], func(c headed) bool { return c.tick != Unknown }) {
		return "", "", headed{}
	}
	if c, ok := k.onlyOne(func(c headed) bool { n, _ := k.filled(c); return n > 0 }); ok {
		return k.take(c), "别的列是空的", c
	}
	switch k.column.role {
	case status:
		c, why, ok := k.settleStatus()
		if !ok {
			return "", "", headed{}
		}
		choice = k.take(c)
		for _, other := range k.claims {
			if len(k.claims) == 2 && other.at != c.at && k.holdsProse(other) && !k.h.hasColumn(columnNamed("整改结果")) {
				choice += ",整改结果=" + columnWord(other, k.alone)
			}
		}
		return choice, why, c
	case prose:
		if c, ok := k.onlyOne(func(c headed) bool { return k.isExact(c) }); ok && !k.hasDetails(c) {
			return k.take(c), "它的列名就是“" + k.column.name + "”", c
		}
	}
	return "", "", headed{}
}

// take is the entry of --columns that takes a column.
func (k *conflict) take(c headed) string {
	return k.column.name + "=" + columnWord(c, k.alone)
}

// onlyOne is the only claim of some sort.
func (k *conflict) onlyOne(is func(headed) bool) (found headed, ok bool) {
	for _, c := range k.claims {
		if is(c) {
			if ok {
				return headed{}, false
			}
			found, ok = c, true
		}
	}
	return found, ok
}

// isExact reports a column that is called by the very name of the field.
func (k *conflict) isExact(c headed) bool {
	base, _ := brackets(c.folded)
	return base == k.column.name
}

// details are words of headers whose columns say more than the problem itself, or are a level of their own.
var details = pattern.New(`具体|表现|明细|详|[一二三]级`)

// hasDetails reports that another column says what the exact one only sums up: leaving it out would lose the notice's words.
func (k *conflict) hasDetails(exact headed) bool {
	own, _ := k.filled(exact)
	return slices.ContainsFunc(k.claims, func(c headed) bool {
		n, _ := k.filled(c)
		return c.at != exact.at && (n > own || k.column.core && details.MatchString(c.folded))
	})
}

// settleStatus finds the column of the status: its header lists the words, or it alone holds such words, or it has the exact name and no row contradicts.
func (k *conflict) settleStatus() (c headed, why string, ok bool) {
	if c, ok := k.onlyOne(func(c headed) bool { return listsStatuses(c.folded) }); ok {
		return c, "它的表头列出了几种完成情况", true
	}
	if c, ok := k.onlyOne(func(c headed) bool { filled, words := k.filled(c); return 2*words > filled }); ok {
		if _, others := k.onlyOne(func(c headed) bool { _, words := k.filled(c); return words > 0 }); others {
			return c, "只有它写的是完成情况", true
		}
	}
	c, ok = k.onlyOne(func(c headed) bool { return k.isExact(c) })
	if !ok {
		return headed{}, "", false
	}
	own := k.texts(c)
	for _, other := range k.claims {
		for i, text := range k.texts(other) {
			if parseStatus(text) != parseStatus(own[i]) {
				return headed{}, "", false
			}
		}
	}
	return c, "它的列名就是“" + k.column.name + "”，与另一列写的一致", true
}

// listsStatuses reports a header that lists in brackets the words that may stand below: 完成情况（已完成/未完成/长期坚持）.
func listsStatuses(folded string) bool {
	_, inside := brackets(folded)
	for _, note := range inside {
		found := map[Status]bool{}
		for _, word := range listedStatuses.FindAllString(note, -1) {
			found[statusByWord[word]] = true
		}
		if len(found) > 1 {
			return true
		}
	}
	return false
}

// listedStatuses are those by which a header lists them; foldLabel has taken out the strokes between them.
var listedStatuses = pattern.New(`已完成|未完成|长期坚持|基本完成|正在整改|持续整改|已销号|未销号|已整改|未整改`)
