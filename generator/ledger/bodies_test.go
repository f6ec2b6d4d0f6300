package ledger

import (
	"slices"
	"strings"
	"testing"
)

func TestBodies(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
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
	} {
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

func TestNameOfSeveralBodies(t *testing.T) {
	u := Unit{Info: Info{"单位全称": {Field: Field{Text: "中共某县一中委员会\n中共某县二中委员会"}}}}
	if got := u.Name(); got != "中共某县一中委员会、中共某县二中委员会" {
		t.Errorf("the unit is called %q", got)
	}
}
