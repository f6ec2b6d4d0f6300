package main

import (
	"archive/zip"
	"bytes"

	"gongshi/generator/run"
	"gongshi/generator/run/runtest"

	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// countyRoll are the forty units that are to report: 单位简称, with the kind of organ that each has.
var countyRoll = strings.Fields(`
	县公安局党委 县民政局党组 县财政局党组 县教体局党组 县住建局党组 县林业局党组 县水利局党组 县气象局党组 县档案馆党支部 县审计局党组
	县司法局党组 县人社局党组 县交通局党组 县农业农村局党组 县文旅局党组 县卫健委党组 县应急局党组 县统计局党组 县信访局党组 县医保局党组
	县商务局党组 县科技局党组 县城管局党组 县妇联党组 县残联党组 县供销社党组 县工商联党组 马店镇党委 石门镇党委 大洼乡党委
	青河镇党委 东关街道党工委 县一中党委 县二中党委 县职业中专党委 东街小学党总支 县人民医院党委 县中医院党委 县融媒体中心党组 县总工会党组`)

// countyWriter writes a county's folder.
type countyWriter struct {
	t   *testing.T
	dir string
}

func (w countyWriter) check(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w countyWriter) path(name string) string {
	path := filepath.Join(w.dir, name)
	w.check(os.MkdirAll(filepath.Dir(path), 0o755))
	return path
}

func (w countyWriter) write(name string, data []byte) {
	w.check(os.WriteFile(w.path(name), data, 0o644))
}

// ledger writes a workbook of two items under a title, which may be empty; status is that of the second item.
func (w countyWriter) ledger(name, title, status string) {
	book := excelize.NewFile()
	defer book.Close()
	rows := [][]any{
		{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况"},
		{1, "党的建设方面", "学习教育抓得不够紧。", "完善学习制度。", "已经完善学习制度。", "已完成"},
		{2, "党的建设方面", "财务管理不够规范。", "修订财务制度。", "正在修订财务制度。", status},
	}
	if title != "" {
		rows = slices.Insert(rows, 0, []any{title})
	}
	w.check(book.SetSheetName("Sheet1", "整改台账"))
	for i, row := range rows {
		w.check(book.SetSheetRow("整改台账", fmt.Sprintf("A%d", i+1), &row))
	}
	w.check(book.SaveAs(w.path(name)))
}

// roll writes 单位信息.xlsx.
func (w countyWriter) roll() {
	book := excelize.NewFile()
	defer book.Close()
	w.check(book.SetSheetName("Sheet1", "单位信息"))
	head := []any{"单位全称", "单位简称", "党组织简称", "单位自称", "检查类型", "巡察机构", "派出机关", "巡察方式", "巡察开始日期", "巡察结束日期", "反馈日期", "反馈意见名称",
		"问题清单名称", "领导小组组长", "集中整改期限", "联系电话", "电子邮箱", "落款日期"}
	w.check(book.SetSheetRow("单位信息", "A1", &head))
	for i, organ := range countyRoll {
		unit := unitOf(organ)
		row := []any{"中共青山" + fullName.Replace(organ), unit, organ, "我单位", "巡察", "县委第一巡察组", "县委", "常规巡察", "2024年11月4日", "2025年1月10日", "2025年3月18日",
			"县委第一巡察组巡察" + organ + "的反馈意见", "县委第一巡察组巡察" + organ + "的问题清单", "党组织书记", "三个月", "0000-6600002", "office@example.gov.cn", "2025年6月23日"}
		w.check(book.SetSheetRow("单位信息", fmt.Sprintf("A%d", i+2), &row))
	}
	w.check(book.SaveAs(w.path(run.InfoName)))
}

var fullName = strings.NewReplacer("党总支", "总支部委员会", "党支部", "支部委员会", "党工委", "工作委员会", "党委", "委员会")

func unitOf(organ string) string {
	for _, end := range []string{"党总支", "党支部", "党工委", "党委", "党组"} {
		if unit, ok := strings.CutSuffix(organ, end); ok {
			return unit
		}
	}
	return organ
}

// zipped is a zip with one part.
func (w countyWriter) zipped(part, text string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	p, err := z.Create(part)
	w.check(err)
	_, err = p.Write([]byte(text))
	w.check(err)
	w.check(z.Close())
	return b.Bytes()
}

// trouble is what is wrong with a unit of the county.
type trouble struct {
	unit string
	// write makes the folder so.
	write func(w countyWriter)
	// state is what 报送情况 says, and why a part of its reason.
	state, why string
	// said is a part of a line on standard error.
	said string
}

const oldContainer = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// countyTroubles are all kinds of trouble; a unit that none names has a good ledger.
var countyTroubles = []trouble{
	{unit: "县民政局", state: "读不了", why: "文字文档（.docx）", said: "县民政局整改台账.docx：这是文字文档（.docx），不能当台账读，没有读，名单上的“县民政局”因此没有公示",
		write: func(w countyWriter) {
			w.write("县民政局整改台账.docx", w.zipped("word/document.xml", "<w:document/>"))
		}},
	{unit: "县住建局", state: "读不了", why: "幻灯片（.pptx）", said: "青山县住建局台账.pptx：这是幻灯片（.pptx）",
		write: func(w countyWriter) {
			w.write("青山县住建局台账.pptx", w.zipped("ppt/presentation.xml", "<a/>"))
		}},
	{unit: "县气象局", state: "读不了", why: "PDF文件（.pdf）", said: "县气象局.pdf：这是PDF文件（.pdf）",
		write: func(w countyWriter) { w.write("县气象局.pdf", []byte("%PDF-1.4\n%%EOF\n")) }},
	{unit: "县司法局", state: "读不了", why: "文字文档（.wps）", said: "县司法局党组台账.wps：这是文字文档（.wps）",
		write: func(w countyWriter) { w.write("县司法局党组台账.wps", []byte(oldContainer)) }},
	{unit: "县统计局", state: "读不了", why: "损坏或不完整", said: "县统计局.et",
		write: func(w countyWriter) { w.write("县统计局.et", []byte(oldContainer+strings.Repeat("\x00", 1000))) }},
	{unit: "县信访局", state: "读不了", why: "密码", said: "县信访局.xlsx",
		write: func(w countyWriter) {
			w.ledger("县信访局.xlsx", "", "未完成")
			data, err := os.ReadFile(w.path("县信访局.xlsx"))
			w.check(err)
			data, err = excelize.Encrypt(data, &excelize.Options{Password: "1"})
			w.check(err)
			w.write("县信访局.xlsx", data)
		}},
	{unit: "县商务局", state: "读不了", why: "权限", said: "县商务局台账.xlsx",
		write: func(w countyWriter) {
			w.ledger("县商务局台账.xlsx", "", "未完成")
			w.check(os.Chmod(w.path("县商务局台账.xlsx"), 0))
		}},
	{unit: "县财政局", state: "有两份", said: "都叫“县财政局”",
		write: func(w countyWriter) {
			w.ledger("县财政局.xlsx", "", "未完成")
			w.ledger("二次报送/县财政局（更新）.xlsx", "", "已完成")
		}},
	{unit: "县档案馆", state: "未报", why: "没有找到它的台账", said: "县档案馆", write: func(countyWriter) {}},
	{unit: "县妇联", state: "未报", why: "没有找到它的台账", said: "县妇联", write: func(countyWriter) {}},
	{unit: "县水利局", state: "已报",
		write: func(w countyWriter) {
			w.ledger("新建 XLSX 工作表.xlsx", "青山县水利局党组关于县委第一巡察组巡察反馈意见整改台账", "未完成")
		}},
	{unit: "县残联", state: "读不了", why: "空", said: "县残联.xlsx", write: func(w countyWriter) { w.write("县残联.xlsx", nil) }},
	{unit: "县供销社", state: "有错误", said: "县供销社.xlsx",
		write: func(w countyWriter) {
			if status, _, stderr := said(w.t, gongshi(w.t, "new", w.path("县供销社.xlsx"))); status != exitDone {
				w.t.Fatal(stderr)
			}
		}},
	{unit: "县一中", state: "已报", write: func(w countyWriter) {
		runtest.Schools(w.t, sampleLedger, w.path("学校/两校台账.xlsx"), "县一中", "县二中")
	}},
	{unit: "县二中", state: "已报", write: func(countyWriter) {}},
	{unit: "县医保局", state: "读不了", why: "损坏", said: "县医保局整改台账.xlsx",
		write: func(w countyWriter) {
			w.ledger("县医保局整改台账.xlsx", "", "未完成")
			data, err := os.ReadFile(w.path("县医保局整改台账.xlsx"))
			w.check(err)
			w.write("县医保局整改台账.xlsx", data[:len(data)/2])
		}},
	{unit: "县林业局", state: "有错误", why: "看不懂的完成情况“差不多”", said: "F3：看不懂的完成情况“差不多”",
		write: func(w countyWriter) { w.ledger("县林业局.xlsx", "", "差不多") }},
}

// county40 writes the whole folder and gives the troubles that are in it.
func county40(t *testing.T) (dir string, troubles []trouble) {
	w := countyWriter{t, filepath.Join(t.TempDir(), "县")}
	w.roll()
	own := map[string]bool{}
	for _, d := range countyTroubles {
		if d.unit == "县商务局" && os.Geteuid() == 0 {
			continue // root may read everything
		}
		own[d.unit] = true
		d.write(w)
		troubles = append(troubles, d)
	}
	for i, organ := range countyRoll {
		if unit := unitOf(organ); !own[unit] {
			w.ledger([]string{unit + ".xlsx", "01组/" + unit + "整改台账.xlsx", "02组/青山" + unit + "（6月30日报）.xlsx"}[i%3], "", "未完成")
		}
	}
	w.ledger("西街小学.xlsx", "", "未完成")
	w.write("照片/县公安局走访.jpg", []byte("\xff\xd8\xff"))
	w.write("会议照片2.png", []byte("\x89PNG"))
	w.write("佐证材料/县审计局发票.pdf", []byte("%PDF-1.4"))
	w.write("佐证材料/县审计局整改情况会议记录.docx", []byte("PK"))
	w.write("~$县公安局.xlsx", []byte("\x05lock"))
	w.write(".~lock.县公安局.xlsx#", []byte(",clerk"))
	w.write("Thumbs.db", nil)
	return w.dir, troubles
}
