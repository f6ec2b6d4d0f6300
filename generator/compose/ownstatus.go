package compose

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// ownStatusName is the name of the statuses of 另列状态 that 项 have, each with its number.
const ownStatusName = "另列项数"

var ownStatusShape = &shape{list: true, fields: map[string]*shape{"名称": nil, "项数": nil}}

func ownStatusCounts(f *stats.Facts) any {
	out := []map[string]any{}
	for _, o := range f.Own {
		if o.N > 0 {
			out = append(out, map[string]any{"名称": o.Word, "项数": strconv.Itoa(o.N)})
		}
	}
	return out
}

// likeStatus is the set status as which a stage is written: one of 另列状态 is finished or not, as 另列状态算作 says.
func likeStatus(s ledger.Standing, info ledger.Info) string {
	switch {
	case s.Status != ledger.Own:
		return s.String()
	case info.OwnAs() == ledger.OwnAsDone:
		return ledger.Done.String()
	default:
		return ledger.Open.String()
	}
}

var (
	// eachStatus matches where a template writes of the set statuses one by one, stageList where it goes through 进展, stageWord where it prints what a stage is
	// called: that prints those of 另列状态, too.
	eachStatus = pattern.New(`\.(?:已完成|未完成|长期坚持)`)
	stageList  = pattern.New(`\.进展`)
	stageWord  = pattern.New(`\{\{-?\s*(?:\$[\p{L}\p{N}_]*)?\.状态`)
)

// writesEachStatus reports a source that writes of each set status and has to write of those of 另列状态 besides.
func writesEachStatus(source string) bool {
	return eachStatus.MatchString(source) || stageList.MatchString(source) && !stageWord.MatchString(source)
}

// ownFindings reports a template that writes of each set status, but never of those of 另列状态, though there are some.
func (t *Template) ownFindings(f *stats.Facts) finding.List {
	if !t.eachStatus || t.uses(ownStatusName) {
		return nil
	}
	var words []string
	for _, o := range f.Own {
		if o.N > 0 {
			words = append(words, o.Word+strconv.Itoa(o.N)+"项")
		}
	}
	if words == nil {
		return nil
	}
	return finding.List{finding.TemplateOwnStatus.At(finding.Where{File: t.name}, finding.Values{"name": ownStatusName, "statuses": strings.Join(words, "、")})}
}
