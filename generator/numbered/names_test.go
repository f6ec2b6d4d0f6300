package numbered

import "testing"

func TestJoinNames(t *testing.T) {
	for text, want := range map[string]string{
		"教务处": "教务处", "教务\n处": "教务处", "政教\n处、\n团委": "政教处、团委", "总务处\n财务室": "总务处\n财务室", "教务处、\n总务处": "教务处、总务处", "教务处\n、总务处": "教务处、总务处",
		"王某\n某": "王某某", "张\n三": "张三", "张三\n李四": "张三\n李四", "王某、李\n某": "王某、李某", "教务处\n（牵头）": "教务处（牵头）", "教务处\n\n团委": "教务处\n\n团委", "": "",
	} {
		if got := JoinNames(text).Text; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
