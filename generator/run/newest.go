package run

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"

	"gongshi/generator/pattern"
	"gongshi/generator/summary"
)

// Of two ledgers of a unit the one is proposed that seems to be the newer one.

var (
	newWords = pattern.New(`更新|最新|最终|终稿|定稿|定版|修改|修订|改后|补充|新版|新\b|（改）|\(改\)|（新）|\(新\)`)
	oldWords = pattern.New(`旧|作废|废止|备份|副本|草稿|初稿|底稿|原稿|原版|上报前`)
	// fileDate is a date in a file's name: 2023年8月5日, 8月, 20230805, 8.5.
	fileDate = pattern.New(`(?:(20\d\d)\D?)?(\d{1,2})月(?:(\d{1,2})日?)?|(20\d\d)[-._]?(\d{2})[-._]?(\d{2})`)
)

// age says how new a ledger seems to be by its file's name: what is old, what says nothing, what says that it is new. A (1) says nothing: a program that
// receives a file gives it to the copy of an old one and to the new version of it alike.
func age(file string) int {
	name := stem(path.Base(filepath.ToSlash(file)))
	switch {
	case oldWords.MatchString(name):
		return -1
	case newWords.MatchString(name):
		return 1
	}
	return 0
}

// dateIn is the date that a file's name says, as a number that grows with it; 0 where it says none.
func dateIn(file string) int {
	m := fileDate.FindStringSubmatch(stem(path.Base(filepath.ToSlash(file))))
	if m == nil {
		return 0
	}
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		if err != nil {
			return 0
		}
		return n
	}
	return (number(m[1])+number(m[4]))*10000 + (number(m[2])+number(m[5]))*100 + number(m[3]) + number(m[6])
}

// newest is the ledger that seems to be the newest, and why: by its name, by the notice's date, by when the file was changed, by how much is done.
func newest(double []summary.Unit) (ledger, why string) {
	modified := func(u summary.Unit) int64 {
		if stat, err := os.Stat(u.Ledger); err == nil {
			return stat.ModTime().Unix()
		}
		return 0
	}
	date := func(u summary.Unit) int64 { return int64(u.Date.Year*10000 + u.Date.Month*100 + u.Date.Day) }
	for _, by := range []struct {
		why string
		of  func(summary.Unit) int64
	}{
		{"看文件名较新", func(u summary.Unit) int64 { return int64(age(u.Ledger)) }},
		{"文件名里的日期较晚", func(u summary.Unit) int64 { return int64(dateIn(u.Ledger)) }},
		{"落款日期较晚", date},
		{"修改时间较晚", modified},
		{"完成的项较多", func(u summary.Unit) int64 { return int64(u.Finished) }},
	} {
		best := slices.MaxFunc(double, func(a, b summary.Unit) int { return int(min(1, max(-1, by.of(a)-by.of(b)))) })
		alike := 0
		for _, u := range double {
			if by.of(u) == by.of(best) {
				alike++
			}
		}
		if alike == 1 {
			return best.Ledger, by.why
		}
	}
	return double[len(double)-1].Ledger, "看不出哪一份较新"
}
