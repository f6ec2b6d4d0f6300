package sheet

import "testing"

// Formulas are known however they were typed; what only begins like one is a text.
func TestSpelledFormulas(t *testing.T) {
	for text, want := range map[string]bool{
		"=SUM(G3:G8)": true, "＝SUM(G3:G8)": true, "{=SUM(G3:G8)}": true, "=@IMAGE(\"https://a.cn/x.png\")": true, "= G3+G4": true, "=\"办法\"&G3": true,
		"=汇总!B3": true, "=[1]汇总!$B$3": true, "+SUM(G3,G4)": true, "+G3&\"元\"": true, "＋SUM(G3,G4)": true,
		"+5": false, "+86 376": false, "＋加强学习": false, "（一）加强学习": false, "=": false, "==": false, "{一}": false, "=加强学习！": false, "＝（1）": false, "+A类": false,
	} {
		if got := isFormulaText(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
