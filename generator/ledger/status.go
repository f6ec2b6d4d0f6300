package ledger

import (
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// statusWords is the table of status words. A word that is not here is reported, never guessed at.
var statusWords = map[Status][]string{
	Done: {"已完成", "完成", "已完成整改", "完成整改", "整改完成", "已整改完成", "整改已完成", "整改完毕", "已整改完毕", "已整改", "已整改到位", "整改到位",
		"已整改销号", "整改销号", "已销号", "销号", "完成销号", "已完成销号", "完成并销号", "立行立改", "已立行立改", "立行立改已完成", "立行立改完成",
		"立查立改", "即知即改", "立即整改完成", "已办结", "办结", "已落实", "已落实到位", "落实到位", "全部完成", "已全部完成", "已全部整改", "全部整改到位",
		"已全部整改到位", "按期完成", "已按期完成", "如期完成", "按时完成", "已按时完成", "提前完成", "已解决", "已纠正", "已完结", "是",
		"完成整改并销号", "整改完成并销号", "已整改完成并销号", "已完成整改并销号", "整改销号完成", "验收销号", "已验收销号", "已闭环", "完成闭环", "已整改落实", "整改落实到位", "已整改落实到位",
		"完成整改任务", "已完成整改任务", "问题已解决", "已整改结束", "整改结束", "办理完毕", "已办理完毕", "全部销号", "已全部销号", "已立即整改", "已立即整改到位",
		"√", "✓", "✔", "☑", "100%", "完成100%", "已完成100%", "100%完成"},
	Open: {"未完成", "未整改", "尚未完成", "没有完成", "暂未完成", "未完成整改", "未整改完成", "未整改到位", "尚未整改到位", "未销号", "未完成销号", "未办结",
		"未落实", "未落实到位", "未解决", "未启动", "未开始", "基本完成", "已基本完成", "基本完成整改", "基本整改完成", "基本整改到位", "正在整改", "正在推进",
		"正在办理", "正在进行", "正在落实", "正在整改中", "正在推进中", "正在进行中", "推进中", "整改中", "进行中", "办理中", "落实中", "部分整改", "部分完成",
		"已部分完成", "部分完成整改", "部分整改到位", "阶段性完成", "已阶段性完成", "已基本完成整改", "已基本整改到位", "按期推进中", "拟申请延期", "取得阶段性成效", "申请延期整改", "申请延期", "已申请延期", "延期整改", "延期", "延期完成",
		"逾期", "逾期未完成", "否",
		"整改未完成", "还未完成", "仍未完成", "尚未整改", "尚未启动", "尚未销号", "没有整改", "未全部完成", "未完全整改到位", "未完全完成", "未闭环", "未完结", "未开展", "正在整改落实",
		"正在整改推进", "正在办理中", "正在落实中", "整改推进中", "逐步推进", "逐步整改", "有序推进", "稳步推进", "加快推进", "正在有序推进", "正在逐步推进", "大部分完成", "部分销号", "未到期", "尚未到期",
		"待整改", "待完成", "待落实", "×", "✗", "✘",
		"序时推进", "正在序时推进", "按序时推进", "按序时进度推进", "按时序推进", "按时序进度推进", "达到序时进度", "已达到序时进度", "达序时进度", "达到时序进度", "符合序时进度", "未达到序时进度", "滞后于序时进度",
		"按计划推进", "按计划推进中", "正在按计划推进", "按计划有序推进", "按计划整改中", "按进度推进", "按期推进", "按时推进", "正常推进", "积极推进", "扎实推进",
		"已启动", "已启动整改", "正在开展", "开展中", "正在实施", "实施中", "正在解决", "正在处理", "处理中", "正在完善"},
	Ongoing: {"长期坚持", "长期整改", "长期推进", "长期", "长期坚持整改", "坚持长期整改", "长期持续整改", "长期持续推进", "长期任务", "持续整改", "持续推进",
		"持续坚持", "持续整改中", "持续推进中", "持续落实", "持续进行", "持续推进整改", "持续坚持整改", "常态化", "常态化坚持", "常态化推进", "常态化整改",
		"长期坚持推进", "长期坚持并持续推进", "长期坚持落实", "持续坚持落实", "长效坚持", "长期保持", "持续巩固", "持续深化", "持续加强", "长期落实", "坚持常态化", "常态化开展",
		"常态化落实", "常态长效", "转入长期坚持", "已转入长期坚持", "常抓不懈", "长期坚持常抓不懈", "长期抓", "立行立改并长期坚持", "立行立改长期坚持"},
}

var statusByWord = func() map[string]Status {
	index := map[string]Status{}
	for s, words := range statusWords {
		for _, w := range words {
			index[sheet.Fold(w)] = s
		}
	}
	return index
}()

const (
	datePattern = `(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:年底|月底|底|末|上旬|中旬|下旬)?|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?`
	// endings may stand behind a status word. A question mark is not among them: 完成？ is no status.
	endings = ".,;:!。、；，：！…-_*"
)

var (
	// timePhrase is a part that only says when: 2025年底前, 截至2023年6月.
	timePhrase = pattern.New(`^(?:截至|截止|至|到|于|在)?(?:` + datePattern + `)(?:之?前|以前|起)?$`)
	// dateBefore and dateWithin stand where the word itself says that it is past: 2023年6月已完成, 已于2023年6月完成.
	dateBefore = pattern.New(`^(?:` + datePattern + `)已`)
	dateWithin = pattern.New(`^已[于在](?:` + datePattern + `)`)
	// dateBehind is the same the other way round: 已完成2023年6月.
	dateBehind = pattern.New(`^(已\D+)(?:` + datePattern + `)$`)
	// partlyDone is a share below 100 %: 90%, 完成80%.
	partlyDone      = pattern.New(`^(?:已?(?:完成|整改|推进)|(?:完成|整改|工作|推进)?进度|(?:整改)?完成率)?(?:到|达到?|约|近|为|:)*(?:0|[1-9]\d?)(?:\.\d+)?%(?:左右|以上)?$`)
	blankBeforeDate = pattern.New(`[ 　]+(\d)`)
	// risky are notes that could reverse a status; with them it is unclear.
	risky = pattern.New(`[未没不无除余差剩尚待拟将/%]|部分|基本|正在|持续|长期|推进|阶段|计划|预计|申请|延期|年底前|月底前|底前|月前|日前|年前`)
)

// parseStatus reads a status cell. Dates and harmless notes in brackets do not matter. Every other part must be a known word, and together they must make
// sense: what is done and still kept up is 长期坚持.
func parseStatus(text string) Status {
	if len(text) > sheet.MaxWord {
		return Unknown
	}
	if s := readStatus(text); s != Unknown {
		return s
	}
	if strings.Contains(text, "\n") { // wrapped by hand: 长期 over 坚持
		if s := statusWord(sheet.Fold(text)); s != Unknown {
			return s
		}
	}
	if divided := blankBeforeDate.ReplaceAllString(text, ",$1"); divided != text { // 已完成 2023.6.30
		return readStatus(divided)
	}
	return Unknown
}

func readStatus(text string) Status {
	folded := boxesOfBrackets(sheet.Fold(strings.ReplaceAll(text, "\n", ",")))
	if s := statusWord(folded); s != Unknown {
		return s
	}
	if strings.ContainsAny(folded, emptyBoxes) {
		return boxes(folded)
	}
	outside, notes := brackets(folded)
	var found [Ongoing + 1]bool
	denied := false // 未完成 stays so, however it goes on: 未完成（持续推进）
	for _, part := range strings.FieldsFunc(strings.NewReplacer("并且", ",", "并", ",").Replace(outside), isSeparator) {
		switch s := statusWord(part); {
		case s == Ongoing && denied && strings.HasPrefix(part, "持续"):
		case s != Unknown:
			denied = denied || s == Open && deniesDone(part)
			found[s] = true
		case !isTimePhrase(part):
			return Unknown
		}
	}
	for _, note := range notes {
		switch s := statusWord(strings.TrimPrefix(note, "并")); {
		case s == Ongoing && denied && strings.HasPrefix(note, "持续"):
		case s != Unknown:
			found[s] = true
		case found[Open] && !strings.Contains(note, "已"): // 未完成（资金没有到位，预计年底完成）: the note says why
		case risky.MatchString(note):
			return Unknown
		}
	}
	return combine(found)
}

// deniesDone reports a word that plainly says “not done”: 未完成, 尚未整改.
func deniesDone(word string) bool { return strings.ContainsAny(word, "未没") }

// combine is what several statuses say together.
func combine(found [Ongoing + 1]bool) Status {
	switch {
	case found[Open] && !found[Done] && !found[Ongoing]:
		return Open
	case found[Ongoing] && !found[Open]:
		return Ongoing
	case found[Done] && !found[Open]:
		return Done
	default:
		return Unknown
	}
}

func isSeparator(r rune) bool { return strings.ContainsRune(",;。、；，+&", r) }

func isTimePhrase(s string) bool {
	return strings.ContainsAny(s, "0123456789") && timePhrase.MatchString(s)
}

// statusWord looks a folded word up, without a tick before it, a full stop after it, or its date.
func statusWord(s string) Status {
	s = strings.Trim(s, endings)
	if st := statusByWord[s]; st != Unknown {
		return st
	}
	s = strings.Trim(s, "√✓✔☑"+endings)
	for _, past := range []*pattern.Pattern{dateWithin, dateBefore} {
		if m := past.FindString(s); m != "" {
			s = "已" + s[len(m):]
		}
	}
	if m := dateBehind.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if st := statusByWord[s]; st != Unknown {
		return st
	}
	if st := statusByWord[strings.TrimLeft(s, "需须仍要")]; st == Ongoing { // 仍需长期坚持; but 需完成 is not done
		return st
	}
	if partlyDone.MatchString(s) {
		return Open
	}
	if strings.HasPrefix(s, "100.0") && strings.Trim(s[len("100."):], "0") == "%" { // 100% in a format with decimals
		return statusByWord["100%"]
	}
	return Unknown
}
