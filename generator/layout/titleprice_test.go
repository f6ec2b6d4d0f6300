package layout

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// priced writes a title with the price of a line start before each of its words; x forbids one.
func priced(title string, cells int) string {
	atoms := prepare([]document.Run{{Text: title}}, style.FangSong, style.Cell, fonts.Bundled())
	price, matter := breakPrices(atoms, style.Length(cells)*style.Cell)
	var b strings.Builder
	for i, a := range atoms {
		switch {
		case price[i] < 0 && i > 0:
			b.WriteString("x")
		case price[i] >= 0 && price[i] < priceOfWord:
			fmt.Fprintf(&b, "{%d}", price[i])
		}
		if matter > 0 && i == matter {
			b.WriteString("|")
		}
		b.WriteRune(a.r)
	}
	return b.String()
}

// A title's line begins where a reader pauses: the cheaper the place, the better it reads. | is where the matter begins.
func TestBreakPrices(t *testing.T) {
	for _, tt := range []struct {
		title string
		cells int
		want  string
	}{
		{"中共息县第二高级中学委员会关于巡察整改进展情况的通报", 22, "中共{500}息县{285}第二{700}高级中学{600}委员会{0}|关于x巡察{15}整改进展情况x的{12}通报"},
		{"中共息县第二高级中学委员会关于巡察整改进展情况的通报", 5, "中共{300}息县{85}第二{500}高级中学{400}委员会{0}|关于x巡察{15}整改进展情况x的{12}通报"},
		{"关于印发《息县教育系统“清廉学校”建设方案》的通知", 22, "关于x印发{162}《x息县{275}教育系统{220}“x清廉{275}学校x”{160}建设{160}方案x》x的{12}通知"},
		{"息县教育局关于印发《方案》的通知", 22, "息县{600}教育局{0}|关于x印发{12}《x方案x》x的{12}通知"},
		{"息县教育局关于落实县委第五巡察组反馈意见的整改情况的报告", 22, "息县{600}教育局{0}|关于x落实{220}县委{350}第五{450}巡察组{130}反馈意见x的{40}整改情况x的{12}报告"},
		{"息县实验小学2023年度工作总结暨表彰大会", 22, "息县{85}实验小学{12}2x0x2x3年度{90}工作{70}总结{12}暨x表彰{70}大会"},
		{"息县教育局关于2023年度工作总结的报告", 22, "息县{600}教育局{0}|关于x2x0x2x3年度{240}工作{70}总结x的{12}报告"}, // 关于2023年度 ends no line
		{"息县教育局关于批转《校园安全方案》的通知", 22, "息县{600}教育局{0}|关于x批转{12}《x校园安全{160}方案x》x的{12}通知"},
		{"息县教育局关于转发《校园安全方案》的通知", 22, "息县{600}教育局{0}|关于x转发{12}《x校园安全{160}方案x》x的{12}通知"},
		{"关于落实《校园安全方案》的通知", 22, "关于x落实{162}《x校园安全{160}方案x》x的{12}通知"},
		{"息县教育局关于印发校园安全方案的通知", 22, "息县{600}教育局{0}|关于x印发{220}校园安全{70}方案x的{12}通知"}, // only before 《
		{"关于印发《息县“清廉学校”建设方案》和《校园安全方案》的通知", 22, "关于x印发{162}《x息县{220}“x清廉{275}学校x”{160}建设{160}方案x》x和{300}《x校园安全{160}方案x》x的{12}通知"},
		{"息县教育局》关于整改的报告", 22, "息县{600}教育局x》{0}|关于x整改x的{12}报告"}, // a mark that closes nothing
		{"息县实验小学工作总结", 22, "息县{85}实验小学{12}工作{70}总结"},
		{"息县第五高级中学整改情况公示", 22, "息县{85}第五{500}高级中学{12}整改情况{70}公示"},
		{"息县实验小学落实的整改和建设的报告", 22, "息县{85}实验小学{12}落实x的{40}整改x和{300}建设x的{12}报告"}, // only the last 的 is cheap
		{"中共息县第二高级中学总支部委员会关于十四届县委第五轮巡察整改进展情况的公示", 22, "中共{500}息县{285}第二{700}高级中学{600}总支部委员会{0}|关于x十四届{450}县委{350}第五轮{90}巡察{15}整改进展情况x的{12}公示"},
		{"息县实验小学关于整改落实情况、作风建设的报告", 22, "息县{285}实验小学{0}|关于x整改落实情况x、{70}作风建设x的{12}报告"},
		{"县委第五巡察组和息县教育局的通知", 22, "县委{120}第五{300}巡察组x和{300}息县{400}教育局x的{12}通知"},
	} {
		if got := priced(tt.title, tt.cells); got != tt.want {
			t.Errorf("%d cells\n got %s\nwant %s", tt.cells, got, tt.want)
		}
	}
}
