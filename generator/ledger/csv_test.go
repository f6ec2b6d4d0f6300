package ledger

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/generator/sheet"
)

const csvLedger = `息县二高整改台账,,,,,
序号,问题类别,存在问题,整改措施,整改结果,完成情况,追缴资金（元）,联系电话
1,教学管理,担当意识不强,加强学习,"学习了，
又学习了",已完成,"1,234.50",="0376"

2,,,改进作风,改进了,"未完成",
3,,管理不规范,"完善""制度""",完善了,长期坚持,155元
合计,,,,,,
`

// TestTextTables: a ledger kept as text is read in every encoding and with every separator that spreadsheets save it in, and its cells have the
// names that a spreadsheet would show.
func TestTextTables(t *testing.T) {
	encoded := func(b []byte, err error) []byte {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	separated := func(mark string) []byte {
		return []byte(strings.NewReplacer(`"1,234.50"`, "1234.50", ",", mark).Replace(csvLedger))
	}
	for name, data := range map[string][]byte{
		"UTF-8":                  []byte(csvLedger),
		"UTF-8 with its mark":    []byte("\ufeff" + csvLedger),
		"GB 18030":               encoded(simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(csvLedger))),
		"UTF-16, little end":     encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(csvLedger))),
		"UTF-16, big end, tabs":  encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes(separated("\t"))),
		"Windows line ends":      []byte(strings.ReplaceAll(csvLedger, "\n", "\r\n")),
		"line ends of old Macs":  []byte(strings.ReplaceAll(csvLedger, "\n", "\r")),
		"no line end at the end": []byte(strings.TrimSuffix(csvLedger, "\n")),
		"semicolons":             separated(";"),
		"tabs":                   separated("\t"),
	} {
		t.Run(name, func(t *testing.T) {
			l, list := Read(sheet.Open("台账.CSV", data, ""), Options{})
			if l == nil || len(l.Units) != 1 || len(l.Units[0].Items) != 3 {
				t.Fatalf("%+v\n%s", l, show(list))
			}
			items := l.Units[0].Items
			var got []string
			for _, it := range items {
				got = append(got, strings.Join([]string{it.Problem.Text, it.Measure.Text, strings.ReplaceAll(it.Result.Text, "\n", "/"), it.Status.String(), it.Recovered.String(), it.StatusText.Cell}, "|"))
			}
			want := []string{
				"担当意识不强|加强学习|学习了，又学习了|已完成|1234.5|F3",
				"担当意识不强|改进作风|改进了|未完成|0|F5", // row 4 is blank
				`管理不规范|完善"制度"|完善了|长期坚持|155|F6`,
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %q,\nwant %q", got, want)
			}
			wantCodes(t, list, "info ledger.column.unknown !H2", "info ledger.row.skipped !A7", "info ledger.lines.joined !E3")
		})
	}
}

func TestTextThatIsNoTable(t *testing.T) {
	for name, c := range map[string]struct {
		file, data, code string
	}{
		"another name":            {"台账.html", "序号,存在问题\n", "file.text"},
		"a workbook's name":       {"台账.xlsx", "序号,存在问题\n", "file.text"},
		"no known encoding":       {"台账.csv", "序号,存在问题\xff\xff\n", "file.text"},
		"prose":                   {"台账.txt", "今天没有台账。", "ledger.none"},
		"a web page in disguise":  {"台账.csv", "<html><body>序号</body></html>", "ledger.none"},
		"a workbook in disguise":  {"台账.csv", "PK\x03\x04 and nothing more", "file.broken"},
		"nothing":                 {"台账.csv", "", "file.empty"},
		"quotes that never close": {"台账.csv", "序号,\"存在问题\n1,2\n", "file.text"},
	} {
		t.Run(name, func(t *testing.T) {
			l, list := Read(sheet.Open(c.file, []byte(c.data), ""), Options{})
			if l != nil || len(list) != 1 || list[0].Code != c.code {
				t.Errorf("%+v, findings:\n%s", l, show(list))
			}
		})
	}
}
