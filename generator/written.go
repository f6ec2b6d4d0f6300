package generator

import (
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Written composes what the notice of a unit says, for a text to be compared with: what is missing stands in it as in a draft. The document is nil where
// nothing can be written.
func Written(unit *ledger.Unit, opt Options) (*document.Document, *stats.Facts, finding.List) {
	unit, held := forReaders(unit, &opt)
	if held.HasError() {
		return nil, nil, held
	}
	facts := stats.Collect(unit)
	doc, findings := compose.NoticeUntil(opt.Done, opt.Template, facts, true)
	if doc != nil && opt.WithLedger {
		table, more := compose.Attachment(facts)
		doc.Attach(table)
		findings = append(findings, more...)
	}
	return doc, facts, findings
}
