package finding

import "testing"

func TestList(t *testing.T) {
	l := List{{Severity: Info, Code: "a"}, {Severity: Error, Code: "b", File: "x"}, {Severity: Warning, Code: "c"}, {Severity: Error, Code: "d"}}
	got := ""
	for _, f := range l.Sorted() {
		got += f.Code
	}
	if got != "bdca" {
		t.Errorf("sorted: %s", got)
	}
	if l[0].Code != "a" {
		t.Error("sorting changed the list itself")
	}
	if !l.HasError() || l[:1].HasError() || (List)(nil).HasError() {
		t.Error("errors are not told from the rest")
	}
	if in := l.InFile("y"); in[0].File != "y" || in[1].File != "x" || l[0].File != "" {
		t.Errorf("files: %v", in)
	}
	for s, want := range map[Severity]string{Info: "info", Warning: "warning", Error: "error"} {
		if s.String() != want {
			t.Errorf("%d is %s", s, s)
		}
	}
}
