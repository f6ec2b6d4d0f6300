package layout

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

// jointNotice is a notice of so many one-line paragraphs and a last one of so many lines, signed by n bodies whose names have so many characters.
func jointNotice(paragraphs, last, n, length int, seal, contacts bool) *document.Document {
	doc := numbered(paragraphs)
	if last > 0 {
		doc.Add(documenttest.Part(document.Paragraph, strings.Repeat("甲乙丙丁戊己庚", 4*last)[:3*(28*last-4)]))
	}
	if !contacts {
		documenttest.Drop(doc, document.Contact)
	}
	doc.Seal = seal
	documenttest.Drop(doc, document.Issuer)
	for i := range n {
		doc.Add(documenttest.Part(document.Issuer, bodyName(i, length)))
	}
	return doc
}

// bodyName is the name of the i-th body, of 4, 6 or from 11 characters on.
func bodyName(i, length int) string {
	digit := string([]rune("一二三四五六七八九")[i])
	switch length {
	case 4:
		return "某县" + digit + "中"
	case 6:
		return "某县第" + digit + "中学"
	default:
		return "中共" + string([]rune("某某省某某市某某新区某某镇某某片区")[:length-11]) + "某县第" + digit + "中学委员会"
	}
}

// ending is how a joint notice's last pages came out.
type ending struct {
	grid   int
	fit    Fit
	alone  bool
	parted bool
}

// checkSignature holds the signature's pages to the rules, and says how they came out.
func checkSignature(t *testing.T, name string, doc *document.Document, pages *Pages) ending {
	t.Helper()
	block := signatureRows(pages)
	texts := doc.Count(document.Heading) + doc.Count(document.Paragraph) + doc.Count(document.Contact)
	at := signaturePages(t, name, pages)
	out := ending{grid: pages.Grid.Rows, fit: pages.Fit, alone: pages.SignatureOnlyPage > 0}
	alone, first := 0, 0
	date := len(doc.Parts) - 1
	for _, page := range pages.Pages {
		above, signature := 0, 0
		for i := range page.Lines {
			l := &page.Lines[i]
			if l.IsPageNumber() {
				continue
			}
			if l.Kind != document.Issuer && l.Kind != document.Date {
				above++
				continue
			}
			if first == 0 {
				first = page.Number
				if above < min(style.WithSignature, texts) && block+style.SealGap+style.WithSignature <= style.Rows || above == 0 {
					t.Errorf("%s: %d lines stand above the first body", name, above)
				}
			}
			signature++
		}
		if foot := style.MarginTop + style.Length(pages.Grid.Rows)*pages.Grid.Pitch; page.Lines[max(len(page.Lines)-2, 0)].Y > foot {
			t.Errorf("%s: page %d is too full", name, page.Number)
		}
		if signature > 0 && above == 0 && alone == 0 {
			alone = page.Number
		}
	}
	if at[date] != at[date-1] {
		t.Errorf("%s: the date stands on page %d, the last body on page %d", name, at[date], at[date-1])
	}
	if pages.SignatureOnlyPage != alone {
		t.Errorf("%s: page %d is said to hold the signature alone, it is page %d", name, pages.SignatureOnlyPage, alone)
	}
	out.parted = first != at[date]
	least := 1
	if doc.Count(document.Contact) == 0 {
		least = lastParagraph(pages)
	}
	if gap := style.SignatureGap(doc.Seal); (alone > 0 || out.parted) && block+gap+least <= style.Rows {
		t.Errorf("%s: %d rows of signature are alone or parted", name, block)
	}
	return out
}

// signaturePages are the pages of each body and of the date, by their parts.
func signaturePages(t *testing.T, name string, pages *Pages) map[int]int {
	t.Helper()
	at := map[int]int{}
	for _, page := range pages.Pages {
		for i := range page.Lines {
			l := &page.Lines[i]
			if l.IsPageNumber() || l.Kind != document.Issuer && l.Kind != document.Date {
				continue
			}
			if was, ok := at[l.Part]; ok && was != page.Number {
				t.Errorf("%s: the name of body %d is divided", name, l.Part)
			}
			at[l.Part] = page.Number
		}
	}
	return at
}

// signatureRows is how many rows the signature has on a page of its own.
func signatureRows(pages *Pages) int {
	n := 0
	for i, l := range pages.Signature {
		if !l.Beside {
			n++
		}
		if i > 0 {
			n += l.Gap
		}
	}
	return n
}

// lastParagraph is how many lines of the last block go over with the signature at least: a short paragraph goes whole.
func lastParagraph(pages *Pages) int {
	n, last := 0, -1
	for _, page := range pages.Pages {
		for _, l := range page.Lines {
			if !isText(&l) {
				continue
			}
			if l.Part > last {
				n, last = 0, l.Part
			}
			n++
		}
	}
	if n > wholeParagraph {
		return style.WithSignature
	}
	return n
}

// TestJointSignatures: one to seven bodies, short and long names, with seals and without, with every number of rows left on the page. The
// golden text says for each how many of the notices came out how.
func TestJointSignatures(t *testing.T) {
	var outcomes bytes.Buffer
	for _, seal := range []bool{true, false} {
		lengths := []int{4, 28}
		if seal {
			lengths = []int{4, 6, 13, 14, 18, 20, 28}
		}
		for _, length := range lengths {
			for n := 1; n <= 7; n++ {
				for _, contacts := range []bool{false, true} {
					count := map[ending]int{}
					for paragraphs := 4; paragraphs < 30; paragraphs++ {
						for _, last := range []int{0, 3, 9} {
							name := fmt.Sprintf("%d bodies of %d, seal %v, contacts %v, %d paragraphs and %d lines", n, length, seal, contacts, paragraphs, last)
							doc := jointNotice(paragraphs, last, n, length, seal, contacts)
							pages := Notice(doc, fonts.Bundled())
							count[checkSignature(t, name, doc, pages)]++
							if seal && length <= style.SealNameOneLine {
								for _, l := range pages.Signature[:len(pages.Signature)-1] {
									if len([]rune(l.Text)) != len([]rune(bodyName(0, length))) {
										t.Errorf("%s: %q is not a whole name", name, l.Text)
									}
								}
							}
						}
					}
					describe(&outcomes, fmt.Sprintf("%d个单位，名称%d字，盖章%s，联系方式%s：", n, length, yes(seal), yes(contacts)), count)
				}
			}
		}
	}
	golden.Hold(t, "testdata/bodies.txt", outcomes.String())
}

func yes(b bool) string {
	if b {
		return "有"
	}
	return "无"
}

func describe(b *bytes.Buffer, name string, count map[ending]int) {
	var parts []string
	for o, n := range count {
		s := fmt.Sprintf("每页%d行", o.grid)
		if o.alone {
			s += "，有一页只有落款"
		}
		if o.parted {
			s += "，单位分在两页"
		}
		parts = append(parts, fmt.Sprintf("%s%s%d份", s, []string{"", "（本来单独成页）", "（本来不足三行）", "（本来有空白）", "（本来没有正文）"}[o.fit], n))
	}
	slices.Sort(parts)
	fmt.Fprintf(b, "%s%s\n", name, strings.Join(parts, "；"))
}
