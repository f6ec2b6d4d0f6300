package proof

// reached is how far something has come, as a text says it of a number.
type reached int

const (
	noStatus reached = iota
	isDone
	isOpen
	isOngoing
	isPartly
)

// statusWords say it; of words that hold each other the longer stand first: 未完成 before 完成.
var statusWords = []struct {
	status reached
	words  []string
}{
	{isPartly, []string{"基本完成", "阶段性", "部分完成", "延期"}},
	{isOngoing, []string{"长期坚持", "长期整改", "持续整改", "持续坚持", "长期推进"}},
	{isOpen, []string{"未完成", "正在整改", "正在推进", "未整改", "尚未", "推进中", "整改中", "未到位", "未办结", "正在办理", "未解决", "未销号", "持续推进", "仍在", "未落实", "办理中", "未处置", "有序推进", "正在落实", "正在实施", "未完工", "正在整治", "正在处置", "暂未", "没有完成", "没完成", "未能完成", "没有整改", "没有办结", "没有解决", "没有销号", "没有落实"}},
	{isDone, []string{"已完成", "完成", "完成整改", "已整改", "整改到位", "已办结", "办结", "销号", "已解决", "已化解", "已落实", "结项", "已处置"}},
}

// restWords begin what is left of a number.
var restWords = []string{"剩余", "尚有", "其余", "还有", "余下", "仍有", "剩下", "尚余", "还剩"}

// leftWords begin what is left, too, but do not say that it is not done.
var leftWords = []string{"保留", "空编", "缺编", "空缺", "结余", "结存"}

// nearStatus is how many runes from a number the word may stand that says how far its things have come.
const nearStatus = 10

// status is what is said of the quantity's things.
func (t *Text) status(q *quantity) reached {
	if q.reached == 0 {
		q.reached = int8(t.findStatus(q)) + 1
	}
	return reached(q.reached - 1)
}

func (t *Text) findStatus(q *quantity) reached {
	if t.opens(q, restWords...) {
		return isOpen
	}
	before, behind := t.before(q), t.behind(q)
	if q.next == '+' { // 57项整改任务已完成48项: the last words are said of the next number
		for _, s := range statusWords {
			if endsWith(behind, len(behind), s.words...) {
				behind = nil
				break
			}
		}
	}
	near, far := string(before[max(0, len(before)-nearStatus):]), string(behind[:min(len(behind), nearStatus)])
	if near == "" && far == "" {
		return noStatus
	}
	for _, s := range statusWords {
		if contains(near, s.words) || contains(far, s.words) {
			return s.status
		}
	}
	return noStatus
}
