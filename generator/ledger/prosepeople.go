package ledger

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// What 整改结果 says of people: 给予政务处分1人, 1人受到党内警告处分, 对3人进行批评教育, 批评教育张某等3人, 约谈12人次.

// punishment stands for a 处分 of which the text does not say whether it is 党纪 or 政务.
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
		if words[word] = kind; kind == "" { // no word for itself: 党纪 stands in 党纪学习
			delete(words, word)
		}
	}
	delete(words, "立案")
	return words
}()

// handlingWord finds a kind of handling, peopleCount a number of people.
var (
	handlingWord = newWordFinder(slices.Collect(maps.Keys(kindByWord)))
	peopleCount  = regexp.MustCompile(`([` + digits + `]+)(人次|人|名)`)
	// notPeople is what stands behind 人 or 名 where it is a part of another word: 二人民法院, 三名次.
	notPeople = "民员才事大口力均生群物数工身体格文家心手为类额单称次册誉优"
	// planned are the words of what is not done, or of a rule; doubtful are those too, where they do not say for what: 对履职不力的3人.
	planned  = []string{"拟", "计划", "建议", "凡", "如", "若", "每", "将对", "将于", "继续", "下一步"}
	doubtful = regexp.MustCompile(`应|待|未|不|避免|防止|可|余|近|约\d|左右|以上|各`)
	// outsiders are people whom no ledger counts as dealt with.
	outsiders = []string{"学生", "家长", "村民", "居民", "群众", "商户", "业主", "经营户", "摊贩", "摊主", "供货商", "供应商", "承包商", "施工方", "中介", "租户"}
	// dealt says that somebody was dealt with, though no number of people stands there.
	dealt = []string{"给予", "受到", "予以", "进行", "被"}
)

// handledIn is what a text says of each kind of handling, and the counter of each, "" where they differ.
type handledIn struct {
	kinds    map[string]*reckoning
	counters map[string]string
	// sums are the kinds that 其中 parts wholly into others: 组织处理2人，其中诫勉谈话1人、批评教育1人.
	sums map[string]bool
	said []saidPart // of the sentence that is being read
}

// saidPart is a number of people that a sentence says; within, behind 其中.
type saidPart struct {
	kind   string
	count  int64
	within bool
}

// peopleIn reads the kinds of handling that a text states with a number of people; its kinds are nil where there are none.
func peopleIn(text string) (h handledIn) {
	if !beforeUnit(text, "人") && !beforeUnit(text, "名") {
		return h
	}
	if !containsAny(text, handlingSigns) {
		return h
	}
	h = handledIn{map[string]*reckoning{}, map[string]string{}, map[string]bool{}, nil}
	for _, sentence := range splitOutside(plainProse(text), "。;!?") {
		seen := map[string]bool{} // what 其中 parts
		for _, clause := range splitOutside(sentence, ",:") {
			h.clause(clause, seen)
		}
		h.parted()
	}
	return h
}

// parted notes the kind that a sentence begins with where 其中 parts all its people into other kinds.
func (h *handledIn) parted() {
	said := h.said
	h.said = nil
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

// handlingSigns are the parts of which every word for a kind has one.
var handlingSigns = []string{"谈话", "约谈", "处分", "诫勉", "批评", "检查", "检讨", "移送", "立案", "组织处理", "组织调整", "免职", "停职", "公职", "职务", "岗位", "解聘", "降级", "撤职", "警告", "记过", "大过", "察看", "党籍", "党内"}

// saidMark is a number of people or a kind of handling in a clause.
type saidMark struct {
	from    int
	kind    string // "" for a number
	count   int64
	counter string
}

// saidMarks finds them; without a kind the numbers matter only where they are asked for alone.
func saidMarks(clause string, alone bool) (out []saidMark) {
	end := -1
	for _, at := range handlingWord.find(clause) {
		if kind := kindByWord[clause[at[0]:at[1]]]; kind != punishment || at[0] != end { // 党内警告处分 is one
			out = append(out, saidMark{from: at[0], kind: kind})
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
		out = append(out, saidMark{from: at[0], count: n, counter: counter})
	}
	slices.SortFunc(out, func(a, b saidMark) int { return a.from - b.from })
	return out
}

// clause pairs the numbers and the kinds of a clause, where they take turns.
func (h *handledIn) clause(whole string, seen map[string]bool) {
	clause, notes := brackets(whole)
	list := saidMarks(clause, false)
	if len(list) == 1 && list[0].kind != "" && len(notes) == 1 { // 政务处分（1人）
		list = append(list, saidMarks(notes[0], true)...)
	}
	numbers, turns := takeTurns(list)
	if len(list) == numbers {
		return
	}
	bare := clause[strings.LastIndex(clause[:list[0].from], "的")+1:]
	if !turns || containsAny(clause, planned) || doubtful.MatchString(bare) {
		for _, m := range list {
			if m.kind != "" && (numbers > 0 || containsAny(clause, dealt)) {
				h.of(m.kind).unsure = true
			}
		}
		return
	}
	h.pairs(clause, list, seen)
}

// takeTurns counts the numbers of a clause; turns: there are as many kinds, and they alternate.
func takeTurns(list []saidMark) (numbers int, turns bool) {
	turns = true
	for i, m := range list {
		if m.kind == "" {
			numbers++
		}
		turns = turns && (i == 0 || (m.kind == "") != (list[i-1].kind == ""))
	}
	return numbers, turns && len(list) == 2*numbers
}

// pairs counts the pairs of a number and a kind that a clause is made of.
func (h *handledIn) pairs(clause string, list []saidMark, seen map[string]bool) {
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
		h.said = append(h.said, saidPart{kind.kind, n.count, within})
		h.count(kind.kind, n, isWhole(lastOf(clause[:min(kind.from, n.from)])), clause)
		seen[kind.kind] = true
	}
}

func (h *handledIn) of(kind string) *reckoning {
	if h.kinds[kind] == nil {
		h.kinds[kind] = &reckoning{}
	}
	return h.kinds[kind]
}

func (h *handledIn) count(kind string, n saidMark, whole bool, clause string) {
	k := h.of(kind)
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
