package generator_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/templates"
)

// inspection is a ledger of one kind of inspection: what it says of itself, under the names that such an office uses, and its rows.
type inspection struct {
	kind, title string
	info        [][2]string
	rows        string
}

const sumsHead = "序号,问题类别,查出问题,问题金额（万元）,整改措施,责任部门,整改时限,整改结果,已整改金额（万元）,完成情况\n"

// inspections has one ledger of each kind besides 巡察, of which the sample is one.
var inspections = []inspection{
	{"审计", "县教育局2023年度预算执行情况审计查出问题整改台账", [][2]string{
		{"单位全称", "息县教育局"}, {"单位简称", "县教育局"}, {"审计机关", "县审计局"}, {"审计项目", "2023年度预算执行情况审计"}, {"审计开始日期", "2024年3月1日"},
		{"审计结束日期", "2024年4月30日"}, {"审计期间", "2023年1月至12月"}, {"出具日期", "2024年6月12日"}, {"审计报告名称", "息县教育局2023年度预算执行情况审计报告"},
		{"联系电话", "0376-5951720"}, {"落款日期", "2024年10月20日"}, {"金额单位", "万元"},
	}, sumsHead + `1,预算执行方面,项目支出预算执行率低,120.5,制定支出进度计划,财务股,2024年9月30日,已制定支出进度计划，按月通报。,120.5,已完成
2,预算执行方面,结余资金未按规定上缴,36,清理上缴结余资金,财务股,2024年8月31日,结余资金已全部上缴国库。,36,已完成
3,资产管理方面,固定资产未入账,15.05,开展资产清查,办公室,2024年12月31日,已清查入账固定资产9.8万元。,9.8,未完成
`},
	{"督察", "石桥镇生态环境保护督察反馈问题整改台账", [][2]string{
		{"单位全称", "石桥镇人民政府"}, {"单位简称", "石桥镇"}, {"党组织简称", "石桥镇党委"}, {"督察组", "省第三生态环境保护督察组"}, {"派出机关", "省委、省政府"}, {"督察方式", "第二轮省生态环境保护督察"},
		{"督察开始日期", "2024年3月1日"}, {"督察结束日期", "2024年4月1日"}, {"反馈日期", "2024年6月12日"}, {"联系电话", "0376-5951720"}, {"落款日期", "2024年10月20日"},
	}, `序号,督察反馈问题,整改措施,责任部门,整改时限,整改结果,完成情况
1,河道垃圾清理不及时,建立河道保洁制度,农业农村办,2024年9月30日,已建立保洁制度，清理河道8公里。,已完成
2,污水处理站运行不正常,更换曝气设备,村镇建设办,2024年12月31日,设备已采购，正在安装。,未完成
`},
	{"专项检查", "青山中学专项检查发现问题整改台账", [][2]string{
		{"单位全称", "息县青山中学"}, {"单位简称", "青山中学"}, {"检查组", "县教育局第二检查组"}, {"派出机关", "县教育局"}, {"检查名称", "“校园餐”专项检查"},
		{"检查开始日期", "2024年3月1日"}, {"检查结束日期", "2024年3月20日"}, {"反馈日期", "2024年4月2日"}, {"联系电话", "0376-5951720"}, {"落款日期", "2024年7月20日"},
	}, `序号,检查发现问题,整改措施,责任部门,整改时限,整改结果,完成情况
1,食材验收记录不全,落实双人验收,总务处,2024年5月30日,已实行双人验收，补齐记录。,已完成
2,陪餐制度落实不到位,排定陪餐名单,办公室,长期坚持,每餐有校领导陪餐。,长期坚持
`},
	{"主题教育检视", "青山中学党总支主题教育检视问题整改台账", [][2]string{
		{"单位全称", "中共息县青山中学总支部委员会"}, {"单位简称", "青山中学"}, {"党组织简称", "青山中学党总支"}, {"派出机关", "县委"},
		{"检视开始日期", "2023年9月10日"}, {"检视结束日期", "2023年12月20日"}, {"联系电话", "0376-5951720"}, {"落款日期", "2024年3月20日"},
	}, `序号,检视问题,整改措施,责任部门,整改时限,整改结果,完成情况
1,理论学习不够系统,制定学习计划,党办,2024年1月30日,已制定学习计划，集中学习6次。,已完成
2,联系教师不够经常,建立谈心谈话制度,党办,长期坚持,班子成员每月谈心谈话。,长期坚持
`},
	{"安全隐患排查", "青山中学安全隐患排查整改台账", [][2]string{
		{"单位全称", "息县青山中学"}, {"单位简称", "青山中学"}, {"排查开始日期", "2024年3月1日"}, {"排查结束日期", "2024年3月20日"}, {"联系电话", "0376-5951720"}, {"落款日期", "2024年7月20日"},
	}, `序号,隐患类别,安全隐患,整改措施,责任部门,整改时限,整改结果,完成情况
1,消防安全,疏散通道堆放杂物,清理通道,总务处,2024年3月30日,杂物已清理，每日巡查。,已完成
2,用电安全,宿舍线路老化,更换线路,总务处,2024年8月31日,已完成招标，正在施工。,未完成
`},
}

func (in inspection) settings() (list []ledger.Setting) {
	list = []ledger.Setting{{Key: "检查类型", Value: in.kind}, {Key: "主送机关", Value: "县委办公室"}, {Key: "第一责任人", Value: "校长王某"}}
	for _, item := range in.info {
		list = append(list, ledger.Setting{Key: item[0], Value: item[1]})
	}
	return list
}

// read reads the ledger with settings.
func (in inspection) read(t *testing.T, set []ledger.Setting) *ledger.Unit {
	t.Helper()
	book, findings := ledger.Read(sheet.Open("台账.csv", []byte(in.title+"\n"+in.rows), ""), ledger.Options{Set: set})
	if findings.HasError() || book == nil || len(book.Units) != 1 {
		t.Fatalf("%s: %v", in.kind, findings)
	}
	return &book.Units[0]
}

// signed reports a bundled paper with a signature: forms have none.
func signed(name string) bool {
	source, _ := templates.Source(name)
	return strings.Contains(source, "@落款")
}

// fullTexts are the bundled papers that tell of the whole inspection, from its first day on.
func fullTexts() []string {
	return slices.DeleteFunc(templates.Names(), func(name string) bool {
		source, _ := templates.Source(name)
		return !strings.Contains(source, "巡察时间")
	})
}

// TestInspections: each bundled text reads right for each kind of inspection, without a word of another kind and without a finding.
func TestInspections(t *testing.T) {
	for _, in := range inspections {
		unit := in.read(t, in.settings())
		var b strings.Builder
		for _, name := range templates.Names() {
			notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name), WithLedger: signed(name)})
			findings = slices.DeleteFunc(findings, func(f finding.Finding) bool { return f.Severity == finding.Info })
			if len(findings) > 0 || notice == nil {
				t.Errorf("%s, %s: %v", in.kind, name, findings)
				continue
			}
			b.WriteString("== " + name + "\n")
			for _, p := range notice.Document.Passages() {
				text := ""
				for _, run := range p.Runs {
					text += run.Text
				}
				b.WriteString(text + "\n")
			}
		}
		golden.Hold(t, "testdata/inspection-"+in.kind+".txt", b.String())
		for _, other := range []string{"巡察", "巡视"} {
			if strings.Contains(b.String(), other) {
				t.Errorf("%s: the texts speak of %s", in.kind, other)
			}
		}
	}
}

// TestInspectionDrafts: what is missing is called as the kind of inspection calls it, in findings and drafts alike.
func TestInspectionDrafts(t *testing.T) {
	for _, in := range inspections {
		unit := in.read(t, in.settings()[:1])
		for _, name := range templates.Names() {
			notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name), Draft: true})
			if notice == nil {
				t.Fatalf("%s, %s: %v", in.kind, name, findings)
			}
			said := notice.Document.Title()
			for _, p := range notice.Document.Passages() {
				for _, run := range p.Runs {
					said += run.Text
				}
			}
			for _, f := range findings {
				said += f.String()
			}
			if strings.Contains(said, "巡察") || strings.Contains(said, "巡视") {
				t.Errorf("%s, %s speaks of 巡察: %s", in.kind, name, said)
			}
		}
		if in.kind == "审计" {
			_, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi")})
			var missing []string
			for _, f := range findings {
				missing = append(missing, f.Item())
			}
			for _, item := range []string{"单位简称", "审计机关", "审计开始日期", "审计结束日期", "出具日期", "联系电话", "单位全称", "落款日期"} {
				if !slices.Contains(missing, item) {
					t.Errorf("an audit without %s: %v", item, missing)
				}
			}
		}
	}
}

// TestInspectionDays: a unit that inspects itself, and an audit that says which time was audited, need no days; the texts do without them.
func TestInspectionDays(t *testing.T) {
	for _, in := range inspections {
		set := slices.DeleteFunc(in.settings(), func(s ledger.Setting) bool {
			return strings.HasSuffix(s.Key, "开始日期") || strings.HasSuffix(s.Key, "结束日期")
		})
		for _, name := range fullTexts() {
			notice, findings := generator.Build(in.read(t, set), generator.Options{Template: generatortest.Template(t, name)})
			begin := map[string]string{"审计": "县审计局对县教育局", "主题教育检视": "青山中学党总支开展了主题教育检视。", "安全隐患排查": "青山中学开展了安全隐患排查。"}[in.kind]
			if begin == "" {
				if notice != nil {
					t.Errorf("%s, %s: without days", in.kind, name)
				}
				continue
			}
			if notice == nil {
				t.Errorf("%s, %s: %v", in.kind, name, findings)
			} else if text := strings.Join(notice.Document.Paragraphs(), "\n"); !strings.Contains(text, begin) || strings.Contains(text, "，，") || strings.Contains(text, "于对") {
				t.Errorf("%s, %s: %s", in.kind, name, text)
			}
		}
	}
}
