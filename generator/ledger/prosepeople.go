package ledger

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
)

// What 整改结果 says of people: 给予政务处分1人, 1人受到党内警告处分, 对3人进行批评教育, 批评教育张某等3人, 约谈12人次.

// punishment is a 处分 of which the text does not say whether it is 党纪 or 政务.
const punishment = "处分"

// punishments are what texts call the kinds of 党纪处分 and 政务处分 (《中国共产党纪律处分条例》第八条, 《公职人员政务处分法》第七条).
var punishments = map[string]string{
	"党内警告": "党纪处分", "党内严重警告": "党纪处分", "严重警告": "党纪处分", "撤销党内职务": "党纪处分", "留党察看": "党纪处分", "开除党籍": "党纪处分", "党纪": "", "政务": "",
	"政务警告": "政务处分", "政务记过": "政务处分", "政务记大过": "政务处分", "政务降级": "政务处分", "政务撤职": "政务处分", "行政警告": "政务处分", "行政记过": "政务处分", "行政记大过": "政务处分",
	"记过": "政务处分", "记大过": "政务处分", "降级处分": "政务处分", "撤职处分": "政务处分", "开除公职": "政务处分", "行政处分": "政务处分", punishment: punishment,
}

// kindByWord are all words for a kind of handling, with the kind's name.
var kindByWord = func() map[string]string {
	words := map[string]string{}
	for _, c := range columns {
		if c.role == handling {
			for _, name := range append([]string{c.name}, c.also...) {
				words[name] = c.name
			}
		}
	}
	for word, kind := range punishments {
		if words[word] = kind; kind == "" { // 党纪 alone names no kind: it stands in 党纪学习, too
			delete(words, word)
		}
	}
	delete(words, "立案")
	return words
}()

// handlingWord finds a kind of handling, peopleCount a number of people.
var (
	handlingWord = newWordFinder(slices.Collect(maps.Keys(kindByWord)))
	peopleCount  = pattern.New(`([` + digits + `]+)(人次|人|名)`)
	// notPeople are characters behind 人 or 名 that make another word of it: 二人民法院, 三名次.
	notPeople = "民员才事大口力均生群物数工身体格文家心手为类额单称次册誉优"
	// planned are words of what is not done yet, or of a rule. doubtful may be such words, where they do not say what for: 对履职不力的3人.
	planned  = []string{"拟", "计划", "建议", "凡", "如", "若", "每", "将对", "将于", "继续", "下一步"}
	doubtful = pattern.New(`应|待|未|不|避免|防止|可|余|近|约\d|左右|以上|各`)
	// outsiders are people whom no ledger counts as dealt with.
	outsiders = []string{"学生", "家长", "村民", "居民", "群众", "商户", "业主", "经营户", "摊贩", "摊主", "供货商", "供应商", "承包商", "施工方", "中介", "租户"}
	// dealt are words that say that somebody was dealt with, though no number of people stands there.
	dealt = []string{"给予", "受到", "予以", "进行", "被"}
)

// statedPeople is what a text says of each kind of handling. counters has the counter of each.
type statedPeople struct {
	kinds    map[string]*reckoning
	counters map[string]string
	// sums are the kinds that 其中 divides wholly into others: 组织处理2人，其中诫勉谈话1人、批评教育1人.
	sums   map[string]bool
	counts []statedCount // those of the sentence that is being read
}

// statedCount is a number of people in a sentence. within: it stands behind 其中.
type statedCount struct {
	kind   string
	count  int64
	within bool
}

// peopleIn reads the kinds of handling that a text states with a number of people; its kinds are nil where there are none.
func peopleIn(text string) (h statedPeople) {
	if !beforeUnit(text, "人") && !beforeUnit(text, "名") {
		return h
	}
	if !containsAny(text, handlingSigns) {
		return h
	}
	h = statedPeople{map[string]*reckoning{}, map[string]string{}, map[string]bool{}, nil}
	for _, sentence := range splitOutside(plainProse(text), "。;!?") {
		seen := map[string]bool{} // the kinds before 其中
		for _, clause := range splitOutside(sentence, ",:") {
			h.clause(clause, seen)
		}
		h.noteDivided()
	}
	return h
}

// noteDivided notes the first kind of a sentence where 其中 divides all its people into other kinds.
func (h *statedPeople) noteDivided() {
	said := h.counts
	h.counts = nil
	if len(said) < 2 || !said[1].within {
		return
	}
	rest := said[0].count
	for _, part := range said[1:] {
		rest -= part.count
	}
	if rest == 0 {
		h.sums[said[0].kind] = true
	}
}

// handlingSigns: each word for a kind contains one of them.
var handlingSigns = []string{"谈话", "约谈", "处分", "诫勉", "批评", "检查", "检讨", "移送", "立案", "组织处理", "组织调整", "免职", "停职", "公职", "职务", "岗位", "解聘", "降级", "撤职", "警告", "记过", "大过", "察看", "党籍", "党内"}

// peopleMark is a number of people or a kind of handling in a clause.
type peopleMark struct {
	from    int
	kind    string // "" for a number
	count   int64
	counter string
}

// findPeopleMarks finds them. alone: numbers count without a kind, too.
func findPeopleMarks(clause string, alone bool) (out []peopleMark) {
	end := -1
	for _, at := range handlingWord.find(clause) {
		if kind := kindByWord[clause[at[0]:at[1]]]; kind != punishment || at[0] != end { // 党内警告处分 is one kind
			out = append(out, peopleMark{from: at[0], kind: kind})
		}
		end = at[1]
	}
	if len(out) == 0 && !alone {
		return nil
	}
	for _, at := range peopleCount.FindAllStringSubmatchIndex(clause, -1) {
		after, _ := utf8.DecodeRuneInString(clause[at[1]:])
		if strings.ContainsRune(notPeople, after) && clause[at[1]:] != "" {
			continue
		}
		n, ok := parseNumeral(clause[at[2]:at[3]])
		if !ok || n < 1 || n >= 1_000_000 {
			continue
		}
		counter := clause[at[4]:at[5]]
		if counter == "名" {
			counter = "人"
		}
		out = append(out, peopleMark{from: at[0], count: n, counter: counter})
	}
	slices.SortFunc(out, func(a, b peopleMark) int { return a.from - b.from })
	return out
}

// clause pairs the numbers and the kinds of a clause, where they take turns.
func (h *statedPeople) clause(whole string, seen map[string]bool) {
	clause, notes := brackets(whole)
	list := findPeopleMarks(clause, false)
	if len(list) == 1 && list[0].kind != "" && len(notes) == 1 { // 政务处分（1人）
		for _, m := range findPeopleMarks(notes[0], true) {
			m.from += len(clause)
			list = append(list, m)
		}
		clause += notes[0] // the places of all marks lie in one text
	}
	numbers, turns := takeTurns(list)
	if len(list) == numbers {
		return
	}
	bare := clause[strings.LastIndex(clause[:list[0].from], "的")+1:]
	if !turns || containsAny(clause, planned) || doubtful.MatchString(bare) {
		for _, m := range list {
			if m.kind != "" && (numbers > 0 || containsAny(clause, dealt)) {
				h.numbersOf(m.kind).unsure = true
			}
		}
		return
	}
	h.pairCounts(clause, list, seen)
}

// takeTurns counts the numbers of a clause. turns: numbers and kinds alternate, as many of each.
func takeTurns(list []peopleMark) (numbers int, turns bool) {
	turns = true
	for i, m := range list {
		if m.kind == "" {
			numbers++
		}
		turns = turns && (i == 0 || (m.kind == "") != (list[i-1].kind == ""))
	}
	return numbers, turns && len(list) == 2*numbers
}

// pairCounts counts the pairs of a number and a kind that a clause is made of.
func (h *statedPeople) pairCounts(clause string, list []peopleMark, seen map[string]bool) {
	within := strings.Contains(clause, "其中")
	for i := 0; i < len(list); i += 2 {
		kind, n := list[i], list[i+1]
		if kind.kind == "" {
			kind, n = n, kind
		}
		end := len(clause)
		if i+2 < len(list) {
			end = list[i+2].from
		}
		if from := list[i].from; from < end && containsAny(clause[from:end], outsiders) || within && seen[kind.kind] { // 批评教育学生13人
			continue
		}
		h.counts = append(h.counts, statedCount{kind.kind, n.count, within})
		h.count(kind.kind, n, isWhole(tailOf(clause[:min(kind.from, n.from)])), clause)
		seen[kind.kind] = true
	}
}

func (h *statedPeople) numbersOf(kind string) *reckoning {
	if h.kinds[kind] == nil {
		h.kinds[kind] = &reckoning{}
	}
	return h.kinds[kind]
}

func (h *statedPeople) count(kind string, n peopleMark, whole bool, clause string) {
	k := h.numbersOf(kind)
	k.unsure = k.unsure || len(k.parts) > mostNumbers
	switch {
	case k.words == "":
		k.words = clause
		h.counters[kind] = n.counter
	case h.counters[kind] != n.counter:
		k.unsure = true
	}
	if whole {
		k.wholes = append(k.wholes, decimal.NewFromInt(n.count))
	} else {
		k.add(decimal.NewFromInt(n.count))
	}
}
