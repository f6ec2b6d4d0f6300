package run

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/summary"
)

// TestLeftover: what is named like a unit or a ledger is on the roll by name, the rest is counted.
func TestLeftover(t *testing.T) {
	const counted = "-"
	for rel, want := range map[string]string{
		"县民政局整改台账.docx": "县民政局 文字文档（.docx）", "民政局台账.NUMBERS": "县民政局 别的格式的表格（.numbers）", "03-县民政局（7月28日报）.pdf": "县民政局 PDF文件（.pdf）", "青山县民政局.rar": "县民政局 压缩包（.rar）",
		"县民政局/整改台账.wps": "县民政局 文字文档（.wps）", "县民政局整改情况报告.doc": "县民政局 文字文档（.doc）", "县民政局": "县民政局 别的文件",
		"县民政局反馈意见.docx": "县民政局 文字文档（.docx）*", "县民政局的公示.docx": "县民政局 文字文档（.docx）*",
		"整改台账.pdf": " PDF文件（.pdf）", "东街小学台账.docx": "东街小学 文字文档（.docx）", "台账截图.png": " 图片（.png）", "县民政局照片/1.docx": counted, "县民政局整改台账.jpg": "县民政局 图片（.jpg）", "县民政局.jpg": "县民政局 图片（.jpg）",
		"佐证材料及台账/县民政局整改台账.docx": "县民政局 文字文档（.docx）",
		// what is sent along, what is about ledgers, and what is neither
		"县民政局走访照片.jpg": counted, "IMG_0001.jpg": counted, "县民政局佐证材料.pdf": counted, "佐证/县民政局会议.docx": counted, "佐证材料/001.pdf": counted,
		"整改台账填写说明.docx": counted, "关于报送整改台账的通知.pdf": counted, "会议纪要.docx": counted, "县民政局.mp4": counted, "县民政局.tmpl": counted,
	} {
		roll := &summary.Roll{}
		roll.Expect("单位信息.xlsx", [][]string{{"县民政局", "中共青山县民政局党组"}, {"县财政局"}})
		leftover{path: "县/" + rel, rel: rel}.enter(roll, roll.Names())
		got := counted
		if len(roll.Files) == 1 && len(roll.Others) == 0 {
			f := roll.Files[0]
			if got = f.Unit + " " + f.Kind; f.Other {
				got += "*"
			}
			if f.Todo == "" || f.File != "县/"+rel {
				t.Errorf("%+v", f)
			}
		} else if len(roll.Files) != 0 || len(roll.Others) != 1 {
			t.Errorf("%s: %+v", rel, roll)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", rel, got, want)
		}
	}
}

// TestNewest: of two ledgers of a unit the one that is proposed is the newer one, and the reason is true.
func TestNewest(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct{ a, b, want, why string }{
		{"档案馆台账.xlsx", "档案馆台账（8月更新）.xlsx", "b", "看文件名较新"},
		{"档案馆台账最终版.xlsx", "档案馆台账.xlsx", "a", "看文件名较新"},
		{"档案馆台账.xlsx", "档案馆台账（旧）.xlsx", "a", "看文件名较新"},
		{"档案馆台账.xlsx", "档案馆台账 - 副本.xlsx", "a", "看文件名较新"},
		{"档案馆台账.xlsx", "档案馆台账(1).xlsx", "a", "完成的项较多"},
		{"档案馆台账（7月28日）.xlsx", "档案馆台账（8月5日）.xlsx", "b", "文件名里的日期较晚"},
		{"档案馆台账2023年12月.xlsx", "档案馆台账2024年1月.xlsx", "b", "文件名里的日期较晚"},
		{"20230805档案馆.xlsx", "20230728档案馆.xlsx", "a", "文件名里的日期较晚"},
		{"一/台账.xlsx", "二/台账.xlsx", "a", "完成的项较多"},
	} {
		units := []summary.Unit{{Ledger: filepath.Join(dir, tt.a), Finished: 3}, {Ledger: filepath.Join(dir, tt.b), Finished: 2}}
		want := units[0].Ledger
		if tt.want == "b" {
			want = units[1].Ledger
		}
		if got, why := newest(units); got != want || why != tt.why {
			t.Errorf("%s, %s: %s because %s", tt.a, tt.b, got, why)
		}
	}
	if _, why := newest([]summary.Unit{{Ledger: "x"}, {Ledger: "y"}}); why != "看不出哪一份较新" {
		t.Error(why)
	}
}

// TestPickedOf: a ledger is chosen by its path however written, or by its name where it has that alone.
func TestPickedOf(t *testing.T) {
	paths := []string{"县/甲/台账.xlsx", "县/乙/台账.xlsx", "县/一中.xlsx"}
	for file, want := range map[string]int{
		"县/甲/台账.xlsx": 0, "./县/乙/../乙/台账.xlsx": 1, "一中.xlsx": 2, "乙/台账.xlsx": 1, "台账.xlsx": -1, "中.xlsx": -1, "没有.xlsx": -1,
	} {
		if got := pickedOf(file, paths); got != want {
			t.Errorf("%s: %d, want %d", file, got, want)
		}
	}
}

// TestOwnTexts: documents on the record of a run are ours, be they edited since, or beside the first as a copy; others are not.
func TestOwnTexts(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	record := summary.Record{Run: summary.Run{Shard: 1, Shards: 1}, Units: []summary.Unit{{Name: "一中", Files: []summary.File{{Name: "一中的公示.docx"}}}}}
	write(recordName, string(record.Encode()))
	var own writtenTexts
	for name, want := range map[string]bool{
		"一中的公示.docx": true, "一中的公示.pdf": true, "一中的公示.ofd": true, "一中的公示（校对）.docx": true, "一中的公示（新）.docx": true, "汇总通报.docx": true, "故障记录.txt": true,
		"一中整改台账.docx": false, "一中整改台账.pdf": false, "一中整改台账.ofd": false, "别的.txt": false,
	} {
		if got := own.has(write(name, "x")); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if !(&writtenTexts{}).has(write("a.pdf", fmt.Sprintf("%070000d gongshi (gofpdf) %050000d", 0, 0))) {
		t.Error("a PDF that says that it is ours")
	}
}
