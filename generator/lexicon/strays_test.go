package lexicon

import (
	"strings"
	"testing"
)

// stray are texts with one slip in ⟦⟧ that Strays finds.
var stray = strings.Fields(`
药品采购、⟦验受→验收⟧、保管和发放。 窗口人员转变作风，⟦路力→努力⟧提升服务水平。 严格执行部门⟦算预→预算⟧，控制一般性支出。 
党委全面⟦落主体→落实主体⟧责任。 对整改落实情况⟦行监督→进行监督⟧。 教师聘任⟦任→⟧等重要事项。 开展应急⟦练演→演练⟧。 县财政局及时⟦拔付→拨付⟧补助资金。
受到被真诚⟦对侍→对待⟧。 现场⟦制量→质量⟧控制流于形式。 进一步完善行政⟦栽决→裁决⟧工作机制。 先后主持⟦召专题→召开专题⟧会议。 实行任务挂图⟦战作→作战⟧、对账销号。
专项资金⟦督监→监督⟧检查。
`)

// notStray have characters that stand beside each other seldom.
var notStray = strings.Fields(`
充分利用早集、班会对学生进行宣传。 镇村干部走访慰问老党员。 国家防减救灾办会同应急管理部。 用心用情开展走访慰问。 按规定履行报备手续。 不予上会，限期补正。 县纪委监委派驻纪检监察组。 开展慵懒散拖问题专项整治。
各党支部要严格执行组织生活制度。 由局党组书记任组长，班子成员任副组长。 县疾控中心党支部开展自查。 邱娥国、李素丽等先进人物。 城投公司、交投公司、水投公司。 镇人社服务站逐户核实。 实行周调度、月通报。 周一至周五全天值班。
对页码、行距、字体不符合要求的退回。 守土有责、守土尽责。 竞合关系。 选育的蚕品种需要试养的，应当报批。 家访、校访、随访。 每周一晨会、周三例会。
`)

func TestStrays(t *testing.T) {
	missed := 0
	for _, text := range stray {
		wrong, right, from, to := marked(text)
		hit := false
		for _, s := range Read([]rune(wrong)).Strays() {
			hit = hit || s.From <= to && from <= s.To
		}
		if !hit {
			missed++
			t.Logf("missed: %s", text)
		}
		if list := Read([]rune(right)).Strays(); len(list) > 0 {
			t.Errorf("false alarm: %s: %s", right, list[0].Right)
		}
	}
	if missed*6 > len(stray) {
		t.Errorf("missed %d of %d", missed, len(stray))
	}
	for _, text := range notStray {
		r := []rune(text)
		for _, s := range Read(r).Strays() {
			if !Whole(r, s.From, s.To) {
				t.Errorf("false alarm: %s: %s→%s", text, string(r[s.From:s.To]), s.Right)
			}
		}
	}
}

// FuzzStrays: no text makes the search panic; what it finds lies within the text, in order.
func FuzzStrays(f *testing.F) {
	for _, s := range append([]string{"", "整整整改", "\xff截目前", "𠀀截目𠀀", "验受"}, stray...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		end := 0
		for _, s := range Read(runes).Strays() {
			if s.From < end || s.To <= s.From || s.To > len(runes) {
				t.Fatalf("%d-%d of %d", s.From, s.To, len(runes))
			}
			end = s.To
		}
	})
}
