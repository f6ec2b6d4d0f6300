package generator_test

import (
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
)

// TestNamesOneALine: each line of 单位全称 that is a body by itself is a body of the signature; where that is unclear it is asked, and in a draft told.
func TestNamesOneALine(t *testing.T) {
	for _, tt := range []struct{ names, want string }{
		{"甲县一中\n甲县二中", "甲县一中|甲县二中"},
		{"甲县一中\n甲县二中\n甲县三中", "甲县一中|甲县二中|甲县三中"},
		{"一中\n二高\n职教中心", "一中|二高|职教中心"},
		{"中共甲县第一高级中\n学委员会", "中共甲县第一高级中学委员会"},
		{"中共甲县第一高级中\n学委员会\n中共甲县第二高级中学委员会", "中共甲县第一高级中学委员会|中共甲县第二高级中学委员会"},
	} {
		notice := build(t, generatortest.Sample(t, ledger.Setting{Key: "单位全称", Value: tt.names}))
		got := documenttest.Texts(notice.Document, document.Issuer)
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q: %q, want %s", tt.names, got, tt.want)
		}
		for _, hit := range notice.Hits {
			if hit.Rule.Code == "proof.name.signature" {
				t.Errorf("%q: the signature is said to differ from the cell", tt.names)
			}
		}
	}
	unit := generatortest.Sample(t, ledger.Setting{Key: "单位全称", Value: "甲县第一高级中学\n实验幼儿园"})
	for draft, severity := range map[bool]finding.Severity{false: finding.Error, true: finding.Warning} {
		_, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: draft})
		if len(findings) == 0 || findings[0].Code != "info.bodies" || findings[0].Severity != severity || !strings.Contains(findings[0].Hint(nil), "甲县第一高级中学；实验幼儿园") {
			t.Errorf("draft %v: %v", draft, findings)
		}
	}
}
