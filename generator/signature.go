package generator

import (
	"fmt"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
)

// signatureAlone says that a page holds nothing but the signature, which neither another pitch nor text taken over could help: so many
// bodies press their seals that they have no room on one page.
func signatureAlone(doc *document.Document, pages *layout.Pages, unit *ledger.Unit) finding.List {
	if pages.Alone == 0 {
		return nil
	}
	f := finding.Finding{
		Severity: finding.Warning, Code: "layout.signature.alone",
		Text: fmt.Sprintf("第%d页只有落款，没有正文", pages.Alone),
		Hint: "把落款的名称或者正文改短一些",
	}
	if n := doc.Count(document.Issuer); n > 1 {
		f.Text += fmt.Sprintf("：%d个单位的落款一页排不下", n)
	}
	if doc.Seal {
		f.Text += "，印章又不能相碰"
		f.Hint = "单位名称改用规范化简称，短的两个可以并排；不盖章的，在基本信息的“盖章”里写否"
	}
	if names, ok := unit.Info["单位全称"]; ok {
		f.Sheet, f.Cell = names.Sheet, names.Cell
	}
	return finding.List{f}
}
