package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// signed lays out a short notice with the bodies (divided by |) and the date.
func signed(bodies, date string, seal bool) *Pages {
	doc := numbered(3)
	documenttest.Drop(doc, document.Issuer, document.Date)
	doc.Seal = seal
	for body := range strings.SplitSeq(bodies, "|") {
		if body != "" {
			doc.Add(documenttest.Part(document.Issuer, body))
		}
	}
	if date != "" {
		doc.Add(documenttest.Part(document.Date, date))
	}
	return Notice(doc, fonts.Bundled())
}

// Two dates.
const (
	sixCells   = "2023年8月5日"
	sevenCells = "2023年12月31日"
)

// signatures is the table of 7.3.5. A line is written "blank rows above: text blank cells at its right"; a line that stands beside the one
// before it has + for its rows.
var signatures = []struct {
	name         string
	bodies, date string
	seal         bool
	want         string
}{
	// One body, with a seal: the date four cells in, the name centred on it.
	{"seal, the name longer", "中共某县第二高级中学委员会", sixCells, true,
		"2: 中共某县第二高级中学委员会 0.5/0: 2023年8月5日 4"},
	{"seal, the name shorter", "某中学", sixCells, true,
		"2: 某中学 5.5/0: 2023年8月5日 4"},
	{"seal, as long as the date", "某县教育局党", sixCells, true,
		"2: 某县教育局党 4/0: 2023年8月5日 4"},
	{"seal, a name that just fits", "中共某某县第二高级中学委员会", sixCells, true,
		"2: 中共某某县第二高级中学委员会 0/0: 2023年8月5日 4"},
	{"seal, a longer date makes more room", "中共某某市第二高级中学总委员会", sevenCells, true,
		"2: 中共某某市第二高级中学总委员会 0/0: 2023年12月31日 4"},
	{"seal, eighteen cells: whole, the date moves with it", "中共某某县某某镇某某中学总支部委员会", sixCells, true,
		"2: 中共某某县某某镇某某中学总支部委员会 0/0: 2023年8月5日 6"},
	{"seal, sixteen cells", "中共某某县某某镇某某中学总支委员", sevenCells, true,
		"2: 中共某某县某某镇某某中学总支委员 0/0: 2023年12月31日 4.5"},
	{"seal, two bodies, the longer one's axis is both's", "某县教育局党组|中共某某县某某镇某某中学总支部委员会", sixCells, true,
		"2: 某县教育局党组 5.5/4: 中共某某县某某镇某某中学总支部委员会 0/0: 2023年8月5日 6"},
	{"seal, a long one above a pair: the date stands under the pair", "中共某某县某某镇某某中学总支部委员会|某中学|某小学", sixCells, true,
		"2: 中共某某县某某镇某某中学总支部委员会 0/4: 某中学 19.5/+: 某小学 5.5/0: 2023年8月5日 4"},
	{"seal, names of two lines: their seals are on their middles", "中共某某市某某区第二高级中学附属小学委员会|中共某某市某某区第三高级中学附属小学委员会", sixCells, true,
		"2: 中共某某市某某区 3/0: 第二高级中学附属小学委员会 0.5/3: 中共某某市某某区 3/0: 第三高级中学附属小学委员会 0.5/0: 2023年8月5日 4"},
	{"seal, too long for its place: two lines by meaning", "中共某某市某某区第二高级中学附属小学委员会", sixCells, true,
		"2: 中共某某市某某区 3/0: 第二高级中学附属小学委员会 0.5/0: 2023年8月5日 4"},
	{"seal, no date: the name four cells in", "中共某县第二高级中学委员会", "", true,
		"2: 中共某县第二高级中学委员会 4"},
	{"seal, no date, a name too long for that: in the middle", "中共某某市某某区第二高级中学附属实验小学委员会", "", true,
		"2: 中共某某市某某区第二高级中学附属实验小学委员会 2.5"},
	{"seal, no name", "", sixCells, true,
		"2: 2023年8月5日 4"},

	// One body, without a seal: the name two cells in, the date starts two cells after it.
	{"plain, the name longer", "中共某县第二高级中学委员会", sixCells, false,
		"1: 中共某县第二高级中学委员会 2/0: 2023年8月5日 7"},
	{"plain, the date longer: two cells in, the name moves", "某中学", sevenCells, false,
		"1: 某中学 8/0: 2023年12月31日 2"},
	{"plain, as long as the date", "某县教育局党", sixCells, false,
		"1: 某县教育局党 4/0: 2023年8月5日 2"},
	{"plain, longer by one cell: less than two would be left", "某县中学委员会", sixCells, false,
		"1: 某县中学委员会 3/0: 2023年8月5日 2"},
	{"plain, longer by two cells: just two are left", "某县一中委员会会", sixCells, false,
		"1: 某县一中委员会会 2/0: 2023年8月5日 2"},
	{"plain, as long as a line can be", "中共某某省某某市某某区第二高级中学附属实验小学委员会", sixCells, false,
		"1: 中共某某省某某市某某区第二高级中学附属实验小学委员会 2/0: 2023年8月5日 20"},
	{"plain, too long for a line: two by meaning, which start together", "中共某某省某某市某某区某某师范大学附属第二高级中学实验小学委员会", sixCells, false,
		"1: 中共某某省某某市某某区某某师范大学 2/0: 附属第二高级中学实验小学委员会 4/0: 2023年8月5日 11"},
	{"plain, no date", "中共某县第二高级中学委员会", "", false,
		"1: 中共某县第二高级中学委员会 2"},
	{"plain, no name", "", sixCells, false,
		"1: 2023年8月5日 2"},

	// Two bodies without a seal: the host organ first, all starting together, the date two cells after them.
	{"plain, two bodies", "中共某县第一高级中学委员会|某县教育局党组", sixCells, false,
		"1: 中共某县第一高级中学委员会 2/0: 某县教育局党组 8/0: 2023年8月5日 7"},
	{"plain, two bodies, the second longer", "某县教育局党组|中共某县第一高级中学委员会", sixCells, false,
		"1: 某县教育局党组 8/0: 中共某县第一高级中学委员会 2/0: 2023年8月5日 7"},
	{"plain, two bodies, the date longer", "某中学|某县小学", sevenCells, false,
		"1: 某中学 8/0: 某县小学 7/0: 2023年12月31日 2"},

	// Several bodies with seals: two side by side where names and seals have room, else one above the other, a seal's height apart.
	{"seal, two bodies abreast", "中共某县第一中学委员会|中共某县第二中学委员会", sixCells, true,
		"2: 中共某县第一中学委员会 15.5/+: 中共某县第二中学委员会 1.5/0: 2023年8月5日 4"},
	{"seal, two short bodies abreast", "某中学|某小学", sixCells, true,
		"2: 某中学 19.5/+: 某小学 5.5/0: 2023年8月5日 4"},
	{"seal, two bodies whose names would meet", "中共某县第一高级中学委员会|中共某县第二高级中学委员会", sixCells, true,
		"2: 中共某县第一高级中学委员会 0.5/4: 中共某县第二高级中学委员会 0.5/0: 2023年8月5日 4"},
	{"seal, two bodies, one on two lines", "中共某某市某某区第二高级中学附属小学委员会|某县教育局党组", sixCells, true,
		"2: 中共某某市某某区 3/0: 第二高级中学附属小学委员会 0.5/4: 某县教育局党组 3.5/0: 2023年8月5日 4"},
	{"seal, three bodies: the last with the date", "中共某县第一中学委员会|中共某县第二中学委员会|中共某县第三中学委员会", sixCells, true,
		"2: 中共某县第一中学委员会 15.5/+: 中共某县第二中学委员会 1.5/4: 中共某县第三中学委员会 1.5/0: 2023年8月5日 4"},
	{"seal, two bodies, no date", "中共某县第一中学委员会|中共某县第二中学委员会", "", true,
		"2: 中共某县第一中学委员会 4/4: 中共某县第二中学委员会 4"},

	{"seal, a draft's gap", "【待填：单位全称】", sixCells, true,
		"2: 【待填：单位全称】 2.5/0: 2023年8月5日 4"},
	{"nothing at all", "", "", true, ""},
	{"nothing at all, plain", "", "", false, ""},
}

func TestSignature(t *testing.T) {
	for _, tt := range signatures {
		t.Run(tt.name, func(t *testing.T) {
			pages := signed(tt.bodies, tt.date, tt.seal)
			var got []string
			for _, l := range pages.Signature {
				rows := fmt.Sprint(l.Gap)
				if l.Beside {
					rows = "+"
				}
				// Half-width digits are rounded down by up to half a thousandth of a point each.
				cells := math.Round(float64(l.Right)/float64(style.Cell)*1000) / 1000
				got = append(got, fmt.Sprintf("%s: %s %v", rows, l.Text, cells))
			}
			if got := strings.Join(got, "/"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			checkSignaturePlaces(t, pages)
		})
	}
}

// TestSignatureStarts: lines without a seal that begin at one place are placed from there, so that they begin together however wide they are set; one that
// ends two cells from the right is placed from the right.
func TestSignatureStarts(t *testing.T) {
	for _, tt := range []struct {
		bodies, date string
		seal         bool
		want         []float64
	}{
		{"中共某县第二高级中学委员会", sixCells, false, []float64{0, 15}},
		{"某中学", sevenCells, false, []float64{0, 0}},
		{"中共某省某市某某区某某师范大学附属第二高级中学附属实验小学委员会", "", false, []float64{9, 9}},
		{"中共某县第一高级中学委员会|某县教育局党组", sixCells, false, []float64{13, 13, 15}},
		{"某中学|某县小学", sevenCells, false, []float64{17, 17, 0}},
		{"中共某县第一中学委员会|中共某县第二中学委员会", sixCells, true, []float64{0, 0, 0}},
	} {
		pages := signed(tt.bodies, tt.date, tt.seal)
		var got []float64
		for _, l := range pages.Signature {
			got = append(got, math.Round(float64(l.Start)/float64(style.Cell)*1000)/1000)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s, %s: %v, want %v", tt.bodies, tt.date, got, tt.want)
		}
	}
}

// checkSignaturePlaces holds the drawn lines to what Pages says of the signature.
func checkSignaturePlaces(t *testing.T, pages *Pages) {
	t.Helper()
	lines := pages.Pages[len(pages.Pages)-1].Lines
	lines = lines[:len(lines)-1]
	n := len(lines) - len(pages.Signature)
	for i, s := range pages.Signature {
		l, above := lines[n+i], lines[n+i-1]
		if end := l.X + width(l.Glyphs); end != style.MarginLeft+style.Measure-s.Right || l.X < style.MarginLeft-10 {
			t.Errorf("%s stands from %d to %d", s.Text, l.X, end)
		}
		rows := style.Length(s.Gap + 1)
		if s.Beside {
			rows = 0
			if l.X < above.X+width(above.Glyphs)+style.NamesApart*style.Cell {
				t.Errorf("%s runs into %s", s.Text, above.Text())
			}
		}
		if got := l.Y - above.Y; got != rows*pages.Grid.Pitch {
			t.Errorf("%s stands %d below the line above, want %d rows", s.Text, got, rows)
		}
	}
}

// TestSealsNeverMeet: circles of a seal's size, each centred on its name and the last on name and date, do not meet and do not leave the 版心.
func TestSealsNeverMeet(t *testing.T) {
	names := []string{
		"某中学", "某县教育局党组", "中共某县一中委员会", "中共某县第一中学委员会", "中共某县第一高级中学委员会", "中共某某市某某县第二高级中学总支部委员会",
		"中共某某市某某区第二高级中学附属小学委员会",
	}
	for a := range names {
		for b := range names {
			for c := range names {
				for _, bodies := range [][]string{{names[a], names[b]}, {names[a], names[b], names[c]}} {
					checkSeals(t, bodies, signed(strings.Join(bodies, "|"), "2023年12月31日", true))
				}
			}
		}
	}
	for n := 4; n <= 7; n++ { // names that stand closer, and grids of other pitches
		for length := 11; length <= 13; length++ {
			for paragraphs := 4; paragraphs < 50; paragraphs++ {
				doc := jointNotice(paragraphs, 0, n, length, true, true)
				checkSeals(t, []string{bodyName(0, length)}, Notice(doc, fonts.Bundled()))
			}
		}
	}
}

// checkSeals looks at the seals of the last page.
func checkSeals(t *testing.T, bodies []string, pages *Pages) {
	t.Helper()
	type point struct{ x, y float64 }
	var seals []point
	var xs, ys []float64
	for _, l := range pages.Pages[len(pages.Pages)-1].Lines {
		if l.Kind != document.Issuer && l.Kind != document.Date {
			continue
		}
		xs = append(xs, float64(l.X)+float64(width(l.Glyphs))/2)
		ys = append(ys, float64(l.Y)-float64(l.Size)/2)
		if l.Kind == document.Issuer && l.Ends {
			seals = append(seals, point{slices.Max(xs), (slices.Min(ys) + slices.Max(ys)) / 2})
			xs, ys = nil, nil
		}
	}
	last := &seals[len(seals)-1]
	last.y = (last.y + ys[0]) / 2
	for i, p := range seals {
		if half := float64(style.SealDiameter) / 2; p.x-half < float64(style.MarginLeft) || p.x+half > float64(style.PageWidth-style.MarginRight) {
			t.Errorf("%v: seal %d leaves the 版心", bodies, i)
		}
		for k := range seals[:i] {
			if d := math.Hypot(p.x-seals[k].x, p.y-seals[k].y); d <= float64(style.SealDiameter) {
				t.Errorf("%v: seals %d and %d are %.1f pt apart", bodies, k, i, d/1000)
			}
		}
	}
}

// TestSignatureOnAFittedGrid: a narrower pitch changes no place across the page, only the rows' heights.
func TestSignatureOnAFittedGrid(t *testing.T) {
	for _, bodies := range []string{"中共某县第一高级中学委员会", "中共某县第一中学委员会|中共某县第二中学委员会"} {
		for _, seal := range []bool{true, false} {
			usual := signed(bodies, "2023年8月5日", seal)
			found := 0
			for n := 10; n <= 60; n++ {
				doc := numbered(n)
				documenttest.Drop(doc, document.Contact, document.Issuer)
				doc.Seal = seal
				for body := range strings.SplitSeq(bodies, "|") {
					doc.Add(documenttest.Part(document.Issuer, body))
				}
				pages := Notice(doc, fonts.Bundled())
				if pages.Grid.Rows != 23 {
					continue
				}
				found++
				if !slices.Equal(pages.Signature, usual.Signature) {
					t.Errorf("%d paragraphs: %v, want %v", n, pages.Signature, usual.Signature)
				}
				checkSignaturePlaces(t, pages)
			}
			if found == 0 {
				t.Errorf("%s: no notice came to stand on 23 rows", bodies)
			}
		}
	}
}

func TestBodiesAreTold(t *testing.T) {
	doc := documenttest.Make(
		documenttest.Part(document.Paragraph, "一行。"), document.Part{Kind: document.Issuer}, documenttest.Part(document.Issuer, "某中学"),
		documenttest.Part(document.Issuer, "中共某某市某某区第二高级中学附属小学委员会"), documenttest.Part(document.Date, "2023年8月5日"),
	)
	doc.Seal = true
	pages := Notice(doc, fonts.Bundled())
	var got []string
	for _, l := range pages.Pages[0].Lines {
		if l.Kind == document.Issuer {
			got = append(got, fmt.Sprint(l.Part, l.Ends))
		}
	}
	if want := []string{"2 true", "3 false", "3 true"}; !slices.Equal(got, want) {
		t.Errorf("lines of bodies %v, want %v", got, want)
	}
}
