package proof

import (
	"strings"
	"unicode/utf8"
)

// leader finds another name where the group leader's has to stand, and names that differ from his in one character.
func leader(p *pass) {
	if p.facts == nil {
		return
	}
	name := personAtEnd([]rune(p.facts.Unit.Info.Text("领导小组组长")))
	if name == nil {
		return
	}
	reported := map[string]bool{}
	for _, office := range []string{"为组长", "任组长", "担任组长"} {
		p.each(office, func(i, k int, runes []rune) {
			who := leaderBefore(runes, k, office)
			if who != "" && who != string(name) && !reported[who] {
				reported[who] = true
				p.notLeader(who, name)
			}
		})
	}
	if len(name) == 3 {
		p.nearlyLeader(name, reported)
	}
}

// leaderBefore is the name, any name, that the words at k call the leader's: 以校长王海为组长, 校长王海任组长.
func leaderBefore(runes []rune, k int, office string) string {
	if starts(runes, k-2, "同志") {
		k -= 2
	}
	if oneOf(at(runes, k+3), "期时的") && office != "为组长" { // 任组长期间
		return ""
	}
	for _, size := range []int{2, 3, 4} {
		from := k - size
		if from >= 0 && isSurname(runes[from]) && afterTitle(runes, from) && !strings.ContainsAny(string(runes[from:k]), "某，、") {
			return string(runes[from:k])
		}
	}
	return ""
}

// notLeader reports a name that is said to be the leader's and is not.
func (p *pass) notLeader(who string, name []rune) {
	n := utf8.RuneCountInString(who)
	p.each(who, func(i, k int, runes []rune) {
		if isLeader(runes, k, k+n) {
			p.otherLeader(i, k, k+n, name)
		}
	})
}

// nearlyLeader reports names behind a post that differ from the leader's in one character of the given name, unless they are reported already.
func (p *pass) nearlyLeader(name []rune, reported map[string]bool) {
	n := len(name)
	p.each(string(name[0]), func(i, k int, runes []rune) {
		if k+n > len(runes) || !isHan(runes[k+1]) || !isHan(runes[k+2]) || reported[string(runes[k:k+n])] {
			return
		}
		if (runes[k+1] == name[1]) != (runes[k+2] == name[2]) && afterPost(runes, k) {
			p.otherLeader(i, k, k+n, name)
		}
	})
}

func (p *pass) otherLeader(i, from, to int, name []rune) {
	p.hit(i, from, to, "这里写“"+string(p.text.Paragraphs[i].runes[from:to])+"”，基本信息里是“"+string(name)+"”", "看哪一个对，写成一样的")
}

// isLeader reports that the text calls a name the leader's: it stands before 为组长, or behind 组长.
func isLeader(runes []rune, from, to int) bool {
	return startsAny(runes, to, "为组长", "任组长", "担任组长", "同志为组长", "同志任组长", "同志担任组长") || starts(runes, from-2, "组长") && !starts(runes, from-3, "副")
}

// personAtEnd is the name at the end of a post with its holder, nil where none is sure: 校长王海.
func personAtEnd(runes []rune) []rune {
	for _, n := range []int{3, 2} {
		if from := len(runes) - n; from >= 2 && isSurname(runes[from]) && afterTitle(runes, from) && !strings.ContainsRune(string(runes[from:]), '某') {
			return runes[from:]
		}
	}
	return nil
}

// afterTitle reports the title of a head just before k.
func afterTitle(runes []rune, k int) bool {
	for _, post := range []string{"书记", "校长", "局长", "镇长", "乡长", "主任", "院长", "主席", "园长", "部长", "站长", "所长", "县长", "经理", "董事长"} {
		if n := len([]rune(post)); starts(runes, k-n, post) {
			return at(runes, k-n-1) != '副' && at(runes, k-n-1) != '原'
		}
	}
	return false
}

// afterPost reports a post just before k.
func afterPost(runes []rune, k int) bool {
	return endsWith(runes, k, "书记", "校长", "局长", "镇长", "乡长", "主任", "院长", "组长", "主席", "园长", "部长", "站长", "所长", "县长", "经理", "同志", "由", "为", "以")
}
