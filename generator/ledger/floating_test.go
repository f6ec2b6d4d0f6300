package ledger

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// boxOver is a drawing with one box of text over a cell.
func boxOver(row int, attrs, text string) string {
	return fmt.Sprintf(`<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`+
		`<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="box"%s/></xdr:nvSpPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>%s</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`, row-1, attrs, text)
}

// On a sheet of 基本信息 nobody knows whether such a text, or a rule over the contents, is meant for the whole.
func TestBesideInfo(t *testing.T) {
	for text, want := range map[string]string{
		`<headerFooter><oddFooter>&amp;C机密</oddFooter></headerFooter>`:                                                                                                "error ledger.reach.unclear ",
		`<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>`:                                                                                                  "",
		`<conditionalFormatting sqref="B:B"><cfRule type="iconSet" priority="1"><iconSet showValue="0"><cfvo type="min"/></iconSet></cfRule></conditionalFormatting>`: "warning cell.restyled B1",
		`<conditionalFormatting sqref="D:D"><cfRule type="iconSet" priority="1"><iconSet showValue="0"><cfvo type="min"/></iconSet></cfRule></conditionalFormatting>`: "",
	} {
		info := sheettest.SheetXML(sheettest.Rows([]any{"项目", "内容"}, []any{"单位简称", "云溪三中"}), "")
		book := sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheettest.SheetXML(sheettest.Rows([]any{"存在问题", "整改措施", "完成情况"}, []any{"题", "措", "完成"}), "")},
			sheettest.Sheet{Name: "基本信息", XML: strings.Replace(info, "</worksheet>", text+"</worksheet>", 1)})
		_, list := toldCells(t, book.Zip())
		if got := strings.Join(list, ", "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What is seen outside the cells says who may know of the ledger, as what stands above the table does; over the rows nobody knows of which it speaks.
func TestFloatingTexts(t *testing.T) {
	printed := func(text string) sheettest.Book {
		return plainBook().Edit("sheet1.xml", "</worksheet>", `<headerFooter><oddHeader>`+text+`</oddHeader></headerFooter></worksheet>`)
	}
	drawn := func(part string) sheettest.Book {
		return plainBook().With("xl/worksheets/_rels/sheet1.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`).
			With("xl/drawings/drawing1.xml", part)
	}
	for _, tt := range []struct {
		name   string
		book   sheettest.Book
		marked Reach
		told   string
	}{
		{"a secret page", printed(`&amp;L&amp;"黑体,常规"&amp;12秘密★1年&amp;R第&amp;P页`), ToNobody, ""},
		{"a page with its number", printed(`&amp;C整改台账&amp;R第&amp;P页 共&amp;N页`), ToAll, ""},
		{"a page about some rows", printed(`标黄的行不公开`), ToAll, "error ledger.reach.unclear "},
		{"a box above", drawn(boxOver(1, "", "秘密")), ToNobody, ""},
		{"a box over a row", drawn(boxOver(2, "", "暂不公开")), ToAll, "error ledger.reach.unclear B2"},
		{"a box that nobody sees", drawn(boxOver(1, ` hidden="1"`, "秘密")), ToAll, ""},
		{"a box of other words", drawn(boxOver(1, "", "请于8月5日前报送")), ToAll, ""},
		{"a broken drawing", drawn(`<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:txBody`), ToAll, ""},
	} {
		u, list := toldCells(t, tt.book.Zip())
		if u == nil || u.Marked != tt.marked {
			t.Errorf("%s: %+v", tt.name, u)
		}
		if u != nil && tt.name == "a secret page" {
			u.Audience = Society
			if l := u.Closed(); len(l) != 1 || !strings.Contains(l[0].Text(nil), "页眉") {
				t.Errorf("%+v", l)
			}
		}
		if got := strings.Join(list, ", "); got != tt.told {
			t.Errorf("%s: told %q, want %q", tt.name, got, tt.told)
		}
	}
}
