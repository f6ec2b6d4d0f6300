package posted

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/difference"
	"gongshi/generator/pattern"
)

// siteLine is a line that a site puts between a title and its text: when it was put up, by whom, how often it was read.
var siteLine = pattern.New(`发布(?:时间|日期|人|单位|机构|者)|发文(?:时间|日期)|更新(?:时间|日期)|成文日期|信息来源|文章来源|稿件来源|来源[：:]|作者[：:]|编辑[：:]|审核[：:]|审签[：:]|撰稿[：:]|责任编辑|浏览(?:次数|量|[：:])|点击(?:次数|率|数|量|[：:])|阅读(?:次数|数|量|[：:])|访问(?:次数|量)|字体[：:]|字号|【字体|\[字体|大中小|打印本页|关闭(?:窗口|本页)|分享到|分享[：:]|扫一扫|索引号|保护视力色|视力保护|无障碍|^[\[【]?打印[\]】]?$|^[\[【]?关闭[\]】]?$|^分享$|^[上下]一[篇条页则]|^相关(?:链接|阅读|新闻|文章)|[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[0-9]{1,2}:[0-9]{2}|^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$`)

// longestSiteLine is the length, in characters, beyond which a line is no such line.
const longestSiteLine = 120

// isSiteLine reports one, where the approved text does not have it.
func isSiteLine(text string, approved map[string]bool) bool {
	return siteLine.MatchString(text) && !strings.ContainsRune(text, '。') && utf8.RuneCountInString(text) <= longestSiteLine && !approved[text]
}

// locate finds the approved text in a page: between the places from and until. ok is false where the page has nothing of it.
func locate(a, b *stream) (from, until int, ok bool) {
	x, y := narrow(a.Runes), narrow(b.Runes)
	var anchors []difference.Pair
	for _, gram := range []int{12, 8, 5} {
		if anchors = cluster(difference.Anchors(x, y, gram)); len(anchors) > 0 {
			break
		}
		if anchors = cluster(difference.FirstAnchors(x, y, gram)); len(anchors) > 0 { // the page may have the article twice
			break
		}
	}
	if len(anchors) == 0 {
		return 0, 0, false
	}
	first, last := anchors[0], anchors[len(anchors)-1]
	from, until = first.B-reach(reversed(x[:first.A]), reversed(y[:first.B])), last.B+reach(x[last.A:], y[last.B:])
	return b.lineStart(from), b.wholeLine(until), true
}

// narrow gives characters of full width as those of half width: for finding the place they are the same.
func narrow(runes []rune) []rune {
	out := slices.Clone(runes)
	for i, r := range out {
		if '！' <= r && r <= '～' {
			out[i] = r - '！' + '!'
		}
	}
	return out
}

// cluster leaves out the few anchors that stand far from the rest: a link with the title in the menu is not the article.
func cluster(anchors []difference.Pair) []difference.Pair {
	const far = 300
	var clusters [][]difference.Pair
	for i, p := range anchors {
		if i == 0 || p.B-anchors[i-1].B > 2*(p.A-anchors[i-1].A)+far {
			clusters = append(clusters, nil)
		}
		clusters[len(clusters)-1] = append(clusters[len(clusters)-1], p)
	}
	large := func(c []difference.Pair) bool { return 10*len(c) >= len(anchors) }
	first := slices.IndexFunc(clusters, large)
	if first < 0 {
		return nil
	}
	last := len(clusters) - 1
	for !large(clusters[last]) {
		last--
	}
	return slices.Concat(clusters[first : last+1]...)
}

// farthest bounds how many characters of the approved text before its first anchor, or behind its last, are looked for.
const farthest = 1500

// reach says how far into b the text a goes that begins where b begins: as far as b has stretches of a in a's order, and not much besides. A stretch is
// worth its length less two characters and a half, so that what stands there by chance is worth nothing; what b has besides costs half, since a site puts
// lines in between.
func reach(a, b []rune) int {
	a = a[:min(len(a), farthest)]
	b = b[:min(len(b), 3*len(a)+200)]
	const match, begin, besides, never = 2, 5, 1, -1 << 30
	// apart[i] is the worth of b so far against a[:i], together where both end in the same stretch.
	apart, together := make([]int, len(a)+1), make([]int, len(a)+1)
	for i := range together {
		together[i] = never
	}
	best, worth := 0, 0
	for j, r := range b {
		diagonal, diagonalTogether := apart[0], never
		apart[0] -= besides
		for i := 1; i <= len(a); i++ {
			run := never
			if a[i-1] == r {
				run = match + max(diagonalTogether, diagonal-begin)
			}
			diagonal, diagonalTogether = apart[i], together[i]
			apart[i], together[i] = max(apart[i]-besides, apart[i-1], run), run
			if apart[i] > worth {
				best, worth = j+1, apart[i]
			}
		}
	}
	return best
}

// wholeLine moves the end of the article to the end of the line in which it lies, where little of the line is left: the last characters may be the ones
// that differ.
func (s *stream) wholeLine(until int) int {
	const little = 40
	for end := until; end < len(s.Runes)+1 && end <= until+little; end++ {
		if end == len(s.Runes) || s.Begins[end] {
			return end
		}
	}
	return until
}

// lineStart moves its beginning to the beginning of the line.
func (s *stream) lineStart(from int) int {
	const little = 40
	for start := from; start >= 0 && start >= from-little; start-- {
		if start == len(s.Runes) || s.Begins[start] {
			return start
		}
	}
	return from
}

func reversed(runes []rune) []rune {
	out := slices.Clone(runes)
	slices.Reverse(out)
	return out
}
