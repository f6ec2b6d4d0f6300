package renew

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// move reads and moves a workbook; ok is false where it is no ledger, or was refused.
func move(t *testing.T, name string, data []byte) (made []byte, ok bool) {
	t.Helper()
	var whole []ledger.WholeSheet
	old, list := ledger.Read(sheet.Open(name, data, ""), ledger.Options{Whole: &whole})
	if old == nil {
		return nil, false
	}
	result, said, err := Move(old, whole, list)
	if err != nil {
		t.Fatal(err)
	}
	if result.Data == nil {
		if !said.HasError() {
			t.Error("refused without a word")
		}
		for _, f := range said {
			if f.Code == finding.MovedDiffers.Code && !list.HasError() {
				t.Errorf("%s %s: %s", f.Sheet, f.Cell, f.Text(nil))
			}
		}
		return nil, false
	}
	return result.Data, true
}

// moveBook moves a workbook that a test has made; old is its file.
func moveBook(t *testing.T, f *excelize.File) (old, made []byte, ok bool) {
	t.Helper()
	data, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	made, ok = move(t, "台账.xlsx", data.Bytes())
	return data.Bytes(), made, ok
}

// Of each odd workbook the corpus has, what is read can be moved as it is, or is refused; moving what was moved changes nothing that is read.
func TestCorpus(t *testing.T) {
	const folder = "../sheet/testdata/corpus"
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	moved := 0
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			first, ok := move(t, e.Name(), data)
			if !ok {
				t.Skip()
			}
			moved++
			if again, _ := move(t, e.Name(), data); !bytes.Equal(first, again) {
				t.Error("the same workbook gave other bytes")
			}
			if _, ok := move(t, "新台账.xlsx", first); !ok {
				t.Error("what was moved cannot be moved again")
			}
		})
	}
	if moved < 30 {
		t.Errorf("only %d workbooks were moved", moved)
	}
}

// FuzzMove moves tables of any text: whatever is read is moved, or refused because of an error that it has.
func FuzzMove(f *testing.F) {
	names, err := filepath.Glob("../sheet/testdata/corpus/*.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("序号,单位,方面,反馈问题,措施,整改成效,销号情况,清退金额（万元）,诫勉谈话,验收\n1,一中,类,问题,=1+1,结果,已整改,1.5,2人次,通过\n2,同上,,,措施,,差不多,,,\n,,,,,,已完成,,,\n合计\n"))
	f.Add([]byte("存在问题\t已完成\t未完成\t长期坚持\t问责情况\t序号\n问题\t√\t×\t\t政务处分1人、约谈1人次\t示例\n〃\t\t√\t√\t另行处理\t2\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 20_000 {
			move(t, "台账.csv", data)
		}
	})
}
