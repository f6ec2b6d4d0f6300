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
	bodies := ""
	if n := doc.Count(document.Issuer); n > 1 {
		bodies = fmt.Sprintf("：%d个单位的落款一页排不下", n)
	}
	names := unit.Info["单位全称"]
	at := finding.Where{Sheet: names.Sheet, Cell: names.Cell}
	if doc.Seal {
		return finding.List{finding.SignatureAloneSealed.At(at, finding.Values{"page": pages.Alone, "bodies": bodies})}
	}
	return finding.List{finding.SignatureAlone.At(at, finding.Values{"page": pages.Alone, "bodies": bodies})}
}
