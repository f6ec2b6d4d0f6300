package picture_test

import (
	"os"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/generator/proof"
	"gongshi/generator/sheet"
)

// TestMarks: of a finding the page shows just the characters that it speaks of, in whatever kind of line they stand.
func TestMarks(t *testing.T) {
	for _, tmpl := range []*compose.Template{generatortest.Template(t, "gongshi"), generatortest.Forms(t)} {
		checkMarks(t, tmpl)
	}
}

func checkMarks(t *testing.T, tmpl *compose.Template) {
	t.Helper()
	notice, _ := generator.Build(generatortest.Sample(t), generator.Options{Template: tmpl, WithLedger: true})
	if notice == nil {
		t.Fatal("no notice")
	}
	// The words of every paragraph, its third to sixth character, as hits that somebody might have made of them.
	rule := &proof.Rule{Code: "proof.test"}
	notice.Hits = nil
	for i, p := range notice.Proof.Paragraphs {
		if n := len([]rune(p.Text)); n >= 2 {
			notice.Hits = append(notice.Hits, proof.Hit{Rule: rule, Paragraph: i, From: n / 2, To: min(n/2+4, n), Text: "x"})
		}
	}
	findings := proof.Findings(notice.Proof, notice.Hits, nil)
	marks := picture.Marks(notice, findings)
	for i, h := range notice.Hits {
		if len(marks[i]) == 0 {
			t.Errorf("paragraph %d %q has no mark", h.Paragraph, notice.Proof.Paragraphs[h.Paragraph].Text)
			continue
		}
		var got strings.Builder
		for _, m := range marks[i] {
			got.WriteString(picture.TextIn(notice, m))
		}
		want := string([]rune(notice.Proof.Paragraphs[h.Paragraph].Text)[h.From:h.To])
		if got.String() != want {
			t.Errorf("paragraph %d: the marks stand around %q, want %q", h.Paragraph, got.String(), want)
		}
	}
}

// TestMarksOfGaps: what is missing is marked where the draft says so, every time, and nothing else is.
func TestMarksOfGaps(t *testing.T) {
	sample := generatortest.Path("samples/xixian-ergao.xlsx")
	data, err := os.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	book, _ := ledger.Read(sheet.Open(sample, data, ""), ledger.Options{Set: []ledger.Setting{{Key: "反馈日期"}, {Key: "落款日期"}}})
	notice, findings := generator.Build(&book.Units[0], generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: true})
	if notice == nil {
		t.Fatal(findings)
	}
	for i, marks := range picture.Marks(notice, findings) {
		f := findings[i]
		if f.Code != "info.missing" {
			continue
		}
		got := ""
		for _, m := range marks {
			got += picture.TextIn(notice, m)
		}
		if want := "【待填：" + f.Excerpt + "】"; got == "" || strings.ReplaceAll(got, want, "") != "" {
			t.Errorf("%s is marked at %q", f.Excerpt, got)
		}
	}
	if got := finding.List(findings); !strings.Contains(got[0].Text(nil)+got[1].Text(nil), "日期") {
		t.Errorf("findings %v", findings)
	}
}
