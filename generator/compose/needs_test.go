package compose

import (
	"strings"
	"testing"

	"gongshi/templates"
)

// TestNeeds: what is printed without a condition is needed, what stands under one is not.
func TestNeeds(t *testing.T) {
	for source, want := range map[string]string{
		"@标题 题\n{{.单位简称}}共{{.项目总数}}项":                              "单位简称",
		"@标题 题\n{{.通信地址}}{{if .邮政编码}}{{.邮政编码}}{{end}}{{.通信地址}}":    "通信地址",
		"@标题 题\n{{if 要写 \"派出机关\"}}{{.派出机关}}{{end}}于{{.巡察时间}}":      "派出机关、巡察开始日期、巡察结束日期",
		"@标题 {{.被检查单位}}\n{{自定 \"校训\"}}{{range .类别}}{{.名称}}{{end}}": "党组织简称、校训",
	} {
		tmpl, findings := Parse("试.tmpl", source)
		if tmpl == nil {
			t.Fatal(findings)
		}
		if got := strings.Join(tmpl.Needs(), "、"); got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
	source, _ := templates.Source("gongshi")
	tmpl, _ := Parse("gongshi", source)
	if got := strings.Join(tmpl.Needs(), "、"); !strings.Contains(got, "联系电话") || !strings.Contains(got, "落款日期") || strings.Contains(got, "通信地址") {
		t.Error(got)
	}
}
