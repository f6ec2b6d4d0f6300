package compose

import (
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// TestUnitKinds: 单位自称, 党组织类别 and 事业 by a unit's names. What is not sure is 我单位.
func TestUnitKinds(t *testing.T) {
	for _, tt := range []struct {
		short, party, full           string
		self, organisation, theCause string
	}{
		{"息县二高", "息县二高党委", "中共息县第二高级中学委员会", "我校", "党委", "教育事业"},
		{"城关一小", "城关一小党支部", "中共某县城关镇第一小学支部委员会", "我校", "党支部", "教育事业"},
		{"师大附中", "师大附中党总支", "中共某师范大学附属中学总支部委员会", "我校", "党总支", "教育事业"},
		{"东岳镇中心校", "东岳镇中心校党总支", "中共某县东岳镇中心学校总支部委员会", "我校", "党总支", "教育事业"},
		{"县幼儿园", "县幼儿园党支部", "中共某县幼儿园支部委员会", "我园", "党支部", "教育事业"},
		{"某职业学院", "某职业学院党委", "中共某职业学院委员会", "我院", "党委", "教育事业"},
		{"县委党校", "县委党校党总支", "中共某县委党校总支部委员会", "我校", "党总支", "各项事业"},
		{"县人民医院", "县人民医院党委", "中共某县人民医院委员会", "我院", "党委", "各项事业"},
		{"县教育局", "县教育局党组", "中共某县教育局党组", "我局", "党组", "各项事业"},
		{"县教体局", "县教体局机关党委", "中共某县教育体育局机关委员会", "我局", "党委", "各项事业"},
		{"县卫健委", "县卫健委党组", "中共某县卫生健康委员会党组", "我委", "党组", "各项事业"},
		{"省教育厅", "省教育厅党组", "中共某省教育厅党组", "我厅", "党组", "各项事业"},
		{"东岳镇", "东岳镇党委", "中共某县东岳镇委员会", "我镇", "党委", "各项事业"},
		{"岗李店乡", "岗李店乡党委", "中共某县岗李店乡委员会", "我乡", "党委", "各项事业"},
		{"谯楼街道", "谯楼街道党工委", "中共某县谯楼街道工作委员会", "我街道", "党工委", "各项事业"},
		{"谯楼街道办事处", "谯楼街道工委", "中共某县委谯楼街道工作委员会", "我街道", "党工委", "各项事业"},
		{"李庄村", "李庄村党支部", "中共某县东岳镇李庄村支部委员会", "我村", "党支部", "各项事业"},
		{"李庄", "李庄村党总支", "中共某县东岳镇李庄村总支部委员会", "我村", "党总支", "各项事业"},
		{"新村社区", "新村社区党总支", "中共某县谯楼街道新村社区总支部委员会", "我社区", "党总支", "各项事业"},
		{"县疾控中心", "县疾控中心党支部", "中共某县疾病预防控制中心支部委员会", "我中心", "党支部", "各项事业"},
		{"安澜三中（北校区）", "安澜三中（北校区）党支部", "中共安澜县第三中学（北校区）支部委员会", "我校", "党支部", "教育事业"},
		{"县医院(东院)(新区)", "", "", "我院", "", "各项事业"},
		// Names that tell nothing, or not the same.
		{"县妇联", "县妇联党组", "中共某县妇女联合会党组", "我单位", "党组", "各项事业"},
		{"中关村", "中关村街道党工委", "中共某区委中关村街道工作委员会", "我单位", "党工委", "各项事业"},
		{"县委办、政府办", "两办联合党支部", "中共某县教育局党组\n中共某县东岳镇委员会", "我单位", "党支部", "各项事业"},
		{"育才书苑", "育才书苑党组织", "", "我单位", "党组织", "各项事业"},
		{"疾控", "疾控党委", "", "我单位", "党委", "各项事业"},
		{"县档案局（馆）", "县档案局（馆）党组", "", "我单位", "党组", "各项事业"},
		{"育才书苑（中学）", "", "", "我单位", "", "各项事业"},
		{"（中学）", "", "", "我单位", "", "各项事业"},
		{"小", "", "", "我单位", "", "各项事业"},
		{"", "", "", "我单位", "", "各项事业"},
	} {
		u := &ledger.Unit{Info: ledger.Info{}}
		for name, text := range map[string]string{"单位简称": tt.short, "党组织简称": tt.party, "单位全称": tt.full} {
			if text != "" {
				u.Info[name] = ledger.Value{Field: ledger.Field{Text: text}}
			}
		}
		f := &stats.Facts{Unit: u}
		got := [3]any{self(f), organisation(f), cause(f)}
		if want := [3]any{tt.self, tt.organisation, tt.theCause}; got != want {
			t.Errorf("%s, %s, %s: %v, want %v", tt.short, tt.party, tt.full, got, want)
		}
	}
}

// TestSelfIsWhatIsFilledIn: and where the names tell nothing, it tells what the unit works for.
func TestSelfIsWhatIsFilledIn(t *testing.T) {
	for _, tt := range []struct{ name, self, cause string }{
		{"县教育局", "本局", "各项事业"},
		{"育才书苑", "我校", "教育事业"},
		{"育才书苑", "我单位", "各项事业"},
	} {
		f := &stats.Facts{Unit: &ledger.Unit{Info: ledger.Info{"单位简称": {Field: ledger.Field{Text: tt.name}}, "单位自称": {Field: ledger.Field{Text: tt.self}}}}}
		if self(f) != tt.self || cause(f) != tt.cause {
			t.Errorf("%s %s: %v %v, want %s", tt.name, tt.self, self(f), cause(f), tt.cause)
		}
	}
	// The name may stand in the ledger's 单位 alone.
	f := &stats.Facts{Unit: &ledger.Unit{Items: []ledger.Item{{Unit: ledger.Field{Text: "东岳镇"}}}}}
	if self(f) != "我镇" {
		t.Errorf("by the column: %v", self(f))
	}
}
