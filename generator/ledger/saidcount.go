package ledger

import (
	"regexp"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// problemsStated is the number of problems that a category names: 党的建设方面（3个问题）.
var problemsStated = regexp.MustCompile(`(\d{1,3}|[一二三四五六七八九十]{1,3})个(?:具体)?问题[)）】]?$`)

// saidCounts compares that number, which the notice prints, with the category's rows. Some ledgers count 项 instead of problems.
func saidCounts(units []Unit, r *report) {
	for i := range units {
		problems, items := map[string]map[string]bool{}, map[string]int{}
		var categories []Field
		for k := range units[i].Items {
			it := &units[i].Items[k]
			name := it.Category.Text
			if !strings.Contains(name, "个") || !strings.Contains(name, "问题") {
				continue
			}
			if problems[name] == nil {
				problems[name] = map[string]bool{}
				categories = append(categories, it.Category)
			}
			problems[name][it.Problem.Text] = true
			items[name]++
		}
		for _, c := range categories {
			m := problemsStated.FindStringSubmatch(c.Text)
			if m == nil {
				continue
			}
			said, err := strconv.Atoi(m[1])
			if n, ok := sheet.ParseHan(m[1]); err != nil && ok {
				said = int(n)
			}
			if counted := len(problems[c.Text]); said != counted && said != items[c.Text] {
				r.Tell(finding.CountSaidDiffers, c, finding.Values{"said": said, "counted": counted})
			}
		}
	}
}
