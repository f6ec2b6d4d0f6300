package proof

import (
	"slices"
	"strings"
	"unicode"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// IgnoreItem is the item of 基本信息 with the codes of findings that the unit does not want.
const IgnoreItem = "忽略检查"

// Figures is the beginning of the codes of the rules about figures, for Options.Ignore.
const Figures = "proof.number"

// Ignored reads a unit's 忽略检查: codes or their beginnings, between any marks or blanks. A code that belongs to no rule gives a finding.
func Ignored(info ledger.Info) ([]string, finding.List) {
	v := info[IgnoreItem]
	codes := strings.FieldsFunc(v.Text, func(r rune) bool {
		return r != '.' && r != '-' && !(r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)))
	})
	var findings finding.List
	for _, c := range codes {
		if !slices.ContainsFunc(Rules, func(r Rule) bool { return ignored(r.Code, []string{c}) }) {
			findings = append(findings, finding.IgnoredUnknown.At(finding.Where{Sheet: v.Sheet, Cell: v.Cell, Excerpt: c}, finding.Values{"item": IgnoreItem, "code": c}))
		}
	}
	return codes, findings
}

// ignored reports whether the list has a code or a beginning of it.
func ignored(code string, list []string) bool {
	for _, c := range list {
		c = strings.TrimSuffix(strings.ToLower(c), ".")
		if c != "proof" && !strings.HasPrefix(c, "proof.") {
			c = "proof." + c
		}
		if code == c || strings.HasPrefix(code, c+".") {
			return true
		}
	}
	return false
}
