package ledger

import (
	"slices"
	"strings"
	"testing"
)

// bodyTexts are texts of 单位全称, and the bodies that they name, parted by bars.
var bodyTexts = []struct{ text, want string }{
	{"", ""},
	{"中共息县第二高级中学委员会", "中共息县第二高级中学委员会"},
	{"中共某县第一中学委员会\n中共某县第二中学委员会", "中共某县第一中学委员会|中共某县第二中学委员会"},
	{"中共某县教育局党组；某县教育局", "中共某县教育局党组|某县教育局"},
	{"某县教育局党组; 某县财政局党组", "某县教育局党组|某县财政局党组"},
	{"某县一中党委、某县二中党委、某县三中党总支", "某县一中党委|某县二中党委|某县三中党总支"},
	{"某县人民政府教育督导室办公室\n某县教育局", "某县人民政府教育督导室办公室|某县教育局"},
	{"息县第二高级中学\n中共息县县委教育体育工作委员会党风廉政建设办公室", "息县第二高级中学|中共息县县委教育体育工作委员会党风廉政建设办公室"},
	{"某县一中\n中共某县县委教育工作领导小组", "某县一中|中共某县县委教育工作领导小组"},
	{"中共某县县委组织部、中共某县教育局党组", "中共某县县委组织部|中共某县教育局党组"},
	{"某县教研室；某县督导组", "某县教研室|某县督导组"}, // no name has a ；
	// A long name wrapped within its cell stays one.
	{"中共某某市某某区\n第二高级中学附属小学委员会", "中共某某市某某区\n第二高级中学附属小学委员会"},
	{"中共某某县第二高级中学\n委员会", "中共某某县第二高级中学\n委员会"},
	{"中共某某县第二高级中学\n总支部委员会", "中共某某县第二高级中学\n总支部委员会"},
	{"某某师范大学\n附属中学", "某某师范大学\n附属中学"},
	{"某某县\n教育局", "某某县\n教育局"},
	// A 、 of its own, alone and beside another body.
	{"某县教育、体育局", "某县教育、体育局"},
	{"中共某县教育、体育局党组\n中共某县财政局党组", "中共某县教育、体育局党组|中共某县财政局党组"},
	{"甲、乙", "甲、乙"},
	{"\n；、", "\n；、"},
	// Short forms, one a line.
	{"甲县一中\n甲县二中", "甲县一中|甲县二中"},
	{"甲县一中\n甲县二中\n甲县三中", "甲县一中|甲县二中|甲县三中"},
	{"一中\n二高\n职教中心", "一中|二高|职教中心"},
	{"甲县一中\n二高\n三小\n职教中心\n实验幼儿园\n特教学校\n中心校", "甲县一中|二高|三小|职教中心|实验幼儿园|特教学校|中心校"},
	{"县医院\n镇卫生院\n教体局\n人社局", "县医院|镇卫生院|教体局|人社局"},
	{"县委办\n县纪委\n团县委\n县妇联", "县委办|县纪委|团县委|县妇联"},
	{"甲县水务公司\n甲县城投公司", "甲县水务公司|甲县城投公司"},
	{"大洼村\n李庄社区", "大洼村|李庄社区"},
	{"城关镇大洼村\n城关镇李庄村\n南关社区", "城关镇大洼村|城关镇李庄村|南关社区"},
	{"甲县教体局\n甲县一中", "甲县教体局|甲县一中"},
	{"甲县第一中学\n甲县职教中心\n甲县实验幼儿园", "甲县第一中学|甲县职教中心|甲县实验幼儿园"},
	{"第一中学\n第二中学\n第三小学", "第一中学|第二中学|第三小学"},
	{"甲县第一中学\n第二中学", "甲县第一中学|第二中学"},
	{"中共甲县一中委员会\n中共甲县第二高级中学委员会\n中共甲县职教中心总支部委员会", "中共甲县一中委员会|中共甲县第二高级中学委员会|中共甲县职教中心总支部委员会"},
	{"中共甲县教育局党组\n甲县教育局", "中共甲县教育局党组|甲县教育局"},
	{"甲县一中党委\n甲县二中党总支\n甲县三小党支部", "甲县一中党委|甲县二中党总支|甲县三小党支部"},
	{"甲县一中、\n甲县二中、", "甲县一中|甲县二中"},
	{"甲县一中；\n甲县二中；", "甲县一中|甲县二中"},
	{"1.甲县一中\n2.二高\n3.职教中心", "甲县一中|二高|职教中心"},
	{"1、甲县一中\n甲县二中", "1、甲县一中|甲县二中"},
	{"甲县第一高级中学；\n实验幼儿园", "甲县第一高级中学|实验幼儿园"},
	{"甲县红旗书屋\n甲县向阳书屋", "甲县红旗书屋|甲县向阳书屋"},
	// Wrapped by hand, after any character.
	{"中共甲县第一高级中\n学委员会", "中共甲县第一高级中\n学委员会"},
	{"中共甲县第一高级中学委\n员会", "中共甲县第一高级中学委\n员会"},
	{"中共甲\n县第一高级中学委员会", "中共甲\n县第一高级中学委员会"},
	{"中共河南省信阳市\n甲县第一高级中学委员会", "中共河南省信阳市\n甲县第一高级中学委员会"},
	{"中共甲县（城关\n镇）中心校委员会", "中共甲县（城关\n镇）中心校委员会"},
	{"中共甲县甲镇\n中心学校总支部\n委员会", "中共甲县甲镇\n中心学校总支部\n委员会"},
	{"中共甲县县委\n办公室", "中共甲县县委\n办公室"},
	{"中共甲县教育局\n机关委员会", "中共甲县教育局\n机关委员会"},
	{"甲县第一高级\n中学", "甲县第一高级\n中学"},
	{"甲县一中\n党委", "甲县一中\n党委"},
	{"城关镇大洼村\n村民委员会", "城关镇大洼村\n村民委员会"},
	{"郑州大学\n第一附属医院", "郑州大学\n第一附属医院"},
	{"甲县职业技术教育\n中心", "甲县职业技术教育\n中心"},
	{"甲县自来水有限\n公司", "甲县自来水有限\n公司"},
	// Both at once.
	{"中共甲县第一高级中\n学委员会\n中共甲县第二高级中学委员会", "中共甲县第一高级中\n学委员会|中共甲县第二高级中学委员会"},
	{"甲县教育局\n中共甲县第二高级中学\n委员会", "甲县教育局|中共甲县第二高级中学\n委员会"},
	{"中共甲县第一中学\n委员会；乙县一中", "中共甲县第一中学\n委员会|乙县一中"},
}

func TestBodies(t *testing.T) {
	for _, tt := range bodyTexts {
		got := Bodies(tt.text)
		var want []string
		if tt.want != "" {
			want = strings.Split(tt.want, "|")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is %q, want %q", tt.text, got, want)
		}
	}
}

// TestEveryWrap: a Party name wrapped after any of its characters stays one, or is asked about; two such, a line each, are two.
func TestEveryWrap(t *testing.T) {
	for _, name := range []string{
		"中共甲县第一高级中学委员会", "中共河南省甲市乙县第二高级中学附属实验小学总支部委员会", "中共甲县教育体育局党组", "中共甲县城关镇中心校支部委员会",
		"中共甲县县委教育体育工作委员会党风廉政建设办公室", "中共甲县人民医院委员会", "中共甲县职业技术教育中心总支部委员会",
	} {
		rs := []rune(name)
		for at := 1; at < len(rs); at++ {
			text := string(rs[:at]) + "\n" + string(rs[at:])
			if got := Bodies(text); len(got) != 1 {
				t.Errorf("%q became %q", text, got)
			}
			if doubt := UnclearBodies(text); doubt != nil {
				t.Logf("%q is asked about", text)
			}
			other := "中共丙县第三高级中学委员会"
			if got := Bodies(text + "\n" + other); UnclearBodies(text) == nil && (len(got) != 2 || got[1] != other) {
				t.Errorf("%q above another became %q", text, got)
			}
			if got := Bodies(other + "\n" + text); at >= 2 && UnclearBodies(other+"\n"+text) == nil && len(got) != 2 {
				t.Errorf("%q below another became %q", text, got)
			}
		}
	}
}

// longNames and shortNames are names of bodies as they are, none of them Party bodies.
var (
	longNames = strings.Fields("息县第二高级中学 甲县人力资源和社会保障局 甲县市场监督管理局 甲县住房和城乡建设局 " +
		"甲县自然资源和规划局 甲县退役军人事务局 甲县政务服务和大数据管理局 甲县文化广电和旅游局 " +
		"甲县公共资源交易中心 甲县机关事务管理局 甲县人民政府办公室 甲县人民政府教育督导室 " +
		"甲县社会保险事业管理局 甲县城关镇中心学校 甲县城关镇人民政府 甲县妇幼保健院 " +
		"甲县疾病预防控制中心 甲县农村信用合作联社 甲县供销合作社联合社 甲县机构编制委员会办公室 " +
		"甲县实验小学 甲县职业教育中心 甲县特殊教育学校 甲县第一实验幼儿园 信阳师范学院附属中学 " +
		"郑州大学第一附属医院 甲县水务投资有限公司 甲县城市建设投资集团有限公司 甲县人民检察院 " +
		"甲县人民法院 甲县公安局交通警察大队 甲县消防救援大队 甲县融媒体中心 甲县文化馆 甲县图书馆 " +
		"甲县广播电视台 甲县总工会 甲县妇女联合会 甲县残疾人联合会 甲县科学技术协会 " +
		"甲县工商业联合会 甲县城关镇大洼村村民委员会 甲县城关镇南关社区居民委员会 " +
		"甲县产业集聚区管理委员会 甲县教育体育局机关 甲县发展和改革委员会 甲县卫生健康委员会 " +
		"甲县水利局 甲县司法局 甲县农业农村局 甲县信访局 甲县统计局 甲县审计局 甲县应急管理局 " +
		"甲县林业和茶产业局 甲县园林绿化中心 甲县委组织部 甲县委宣传部 甲县委巡察工作领导小组办公室 " +
		"甲县人大常委会办公室 甲县政协办公室 甲县纪律检查委员会 甲县产业园区管委会 甲县国有林场 " +
		"甲县畜牧发展中心 甲县高级中学 甲县外国语学校 甲县思源实验学校 甲县九年一贯制学校 ")
	shortNames = strings.Fields("甲县一中 二高 三小 甲县职教中心 职教中心 实验幼儿园 县医院 镇卫生院 教体局 人社局 县委办 县纪委 团县委 县妇联 水务公司 甲县水务公司 大洼村 " +
		"南关社区 中心校 特教学校 甲县第一中学 甲县教育局 县财政局 城关镇政府 县发改委 县人大办 县政协 甲县文联 县融媒体中心 县档案馆 县疾控中心 县供电公司 一中党委 二小党支部")
)

// TestNoWrapIsTakenForTwo: a name wrapped after any of its characters is never taken for two without a word, and seldom asked about.
func TestNoWrapIsTakenForTwo(t *testing.T) {
	asked, all := 0, 0
	for _, name := range longNames {
		rs := []rune(name)
		for at := 1; at < len(rs); at++ {
			text := string(rs[:at]) + "\n" + string(rs[at:])
			if got := Bodies(text); len(got) != 1 {
				t.Errorf("%q became %q", text, got)
			}
			if UnclearBodies(text) != nil {
				asked++
			}
			all++
		}
	}
	if asked*10 > all {
		t.Errorf("%d of %d are asked about", asked, all)
	}
}

// TestNoTwoAreTakenForOne: two bodies, a line each, are never glued without a word; short forms are seldom asked about.
func TestNoTwoAreTakenForOne(t *testing.T) {
	count := func(names []string) (asked, all int) {
		for _, a := range names {
			for _, b := range names {
				text := a + "\n" + b
				doubt := UnclearBodies(text) != nil
				if got := Bodies(text); a != b && len(got) != 2 && !doubt {
					t.Errorf("%q is glued", text)
				}
				if doubt {
					asked++
				}
				all++
			}
		}
		return asked, all
	}
	if asked, all := count(shortNames); asked*10 > all {
		t.Errorf("%d of %d pairs of short names are asked about", asked, all)
	}
	count(append(slices.Clone(shortNames), longNames...))
}

func TestUnclearBodies(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"甲县第一高级中学\n实验幼儿园", "甲县第一高级中学|实验幼儿园"},
		{"某某师范大学\n实验小学", "某某师范大学|实验小学"},
		{"甲县教体局\n第一中学\n第二中学", "甲县教体局|第一中学"},
		{"甲县一中\n学前教育中心", "甲县一中|学前教育中心"},
		{"红旗坊\n向阳阁", "红旗坊|向阳阁"},
		{"甲县一中\n甲县二中\n向阳阁", "甲县二中|向阳阁"},
		{"甲县第一高级中学；实验幼儿园", ""},
		{"甲县第一高级中学实验幼儿园", ""},
		{"甲县一中\n甲县二中", ""},
		{"", ""},
	} {
		if got := strings.Join(UnclearBodies(tt.text), "|"); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
		if tt.want != "" && len(Bodies(tt.text)) != 1 {
			t.Errorf("%q became %q", tt.text, Bodies(tt.text))
		}
	}
}

func TestNameOfSeveralBodies(t *testing.T) {
	u := Unit{Info: Info{"单位全称": {Field: Field{Text: "中共某县一中委员会\n中共某县二中委员会"}}}}
	if got := u.Name(); got != "中共某县一中委员会、中共某县二中委员会" {
		t.Errorf("the unit is called %q", got)
	}
}
