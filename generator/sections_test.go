package generator_test

import (
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/templates"
)

// headed are the items that give the sample's papers a head and a foot.
var headed = []ledger.Setting{
	generatortest.ForPapers, {Key: "发文机关标志", Value: "中共息县第二高级中学委员会文件"}, {Key: "发文字号", Value: "息二高发〔2023〕5号"}, {Key: "签发人", Value: "冯勇堂"},
	{Key: "抄送机关", Value: "县纪委监委"}, {Key: "印发机关", Value: "息县二高党委办公室"}, {Key: "印发日期", Value: "2023年8月6日"}, {Key: "附注", Value: "此件公开发布"},
}

// TestSections: a paragraph ends one section at most, also where a 版记 with a page of its own follows pages that lie on their side.
func TestSections(t *testing.T) {
	for _, name := range templates.Names() {
		notice, findings := generator.Build(generatortest.Sample(t, headed...), generator.Options{Template: generatortest.Template(t, name), Formats: generator.Formats[:1]})
		if notice == nil {
			t.Fatalf("%s: %v", name, findings)
		}
		for property := range strings.SplitSeq(generatortest.Part(t, notice.Files[0].Data, "word/document.xml"), "<w:pPr>") {
			property, _, _ = strings.Cut(property, "</w:pPr>")
			if strings.Count(property, "<w:sectPr") > 1 {
				t.Errorf("%s: a paragraph ends two sections: %s", name, property)
			}
		}
	}
}
