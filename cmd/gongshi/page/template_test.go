package page

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/generator/sheet"
	"gongshi/templates"
)

// ownTemplate is a short text of an office's own.
const ownTemplate = "@标题 {{.单位简称}}的公示\r\n{{.单位全称}}共{{.项目总数}}项。\r\n地址：{{.通信地址}}\r\n"

// hand hands a template over.
func (d *desktop) hand(name, source string) (id string, findings []jsonFinding) {
	d.Helper()
	status, _, body := d.send("POST", "template?name="+url.QueryEscape(name), strings.NewReader(source), nil)
	var out struct {
		ID       string
		Findings []jsonFinding
	}
	if err := json.Unmarshal(body, &out); status != 200 || err != nil {
		d.Fatalf("%s: %d %s", name, status, body)
	}
	return out.ID, out.Findings
}

// TestTemplateRefused: a template with an error is not taken, and what is wrong with it is said with its line, as gongshi template test says it.
func TestTemplateRefused(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	for name, tt := range map[string]struct{ source, want string }{
		"an unknown name":    {"@标题 公示\n{{.单位简介}}\n", "模板第2行用了不认识的名称“单位简介”"},
		"an unknown mark":    {"@标题 公示\n@附录 x\n", "模板第2行用了不认识的段落记号“@附录”"},
		"without its end":    {"@标题 公示\n{{if .单位简称}}\n", "模板第2行的 {{if}} 没有配上 {{end}}"},
		"GBK":                {"@标题 \xb9\xab\xca\xbe\n", "模板不是 UTF-8 编码的文本文件"},
		"no text but a page": {"PK\x03\x04\x00\x00", "模板不是 UTF-8 编码的文本文件"},
	} {
		id, findings := d.hand("我们的.tmpl", tt.source)
		if id != "" || len(findings) == 0 || findings[0].Severity != "error" || !strings.HasPrefix(findings[0].Text, tt.want) {
			t.Errorf("%s: %q %+v, want %s", name, id, findings, tt.want)
		}
	}
	for want, source := range map[int]string{413: strings.Repeat("一", templateLargest), 400: ""} {
		path := "template?name=a.tmpl"
		if want == 400 {
			path = "template"
		}
		if status, _, body := d.send("POST", path, strings.NewReader(source), nil); status != want {
			t.Errorf("%d bytes: %d %s, want %d", len(source), status, body, want)
		}
	}
}

// TestTemplateUsed: an office's own template makes what it makes for the command, in pictures and files, and what it lacks is said with its line.
func TestTemplateUsed(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	own, findings := d.hand("我们的.tmpl", ownTemplate)
	if own == "" || len(findings) > 0 {
		t.Fatalf("%q %+v", own, findings)
	}
	id := d.upload("台账.xlsx", sampleData(t))
	u := d.show(request{Ledger: id, Template: own, Kind: "通报"})[0]
	if u.Ready || u.Title != "息县二高的公示" || len(u.Missing) != 1 || u.Findings[0].Text != "模板第3行：缺少“通信地址”" {
		t.Errorf("what the template lacks: %+v", u)
	}
	u = d.show(request{Ledger: id, Template: own, Sets: map[int]map[string]string{0: {"通信地址": "息县"}}})[0]
	parsed, _ := compose.Parse("别处/我们的.tmpl", ownTemplate)
	book, _ := ledger.Read(sheet.Open("台账.xlsx", sampleData(t), ""), ledger.Options{Set: []ledger.Setting{{Key: "通信地址", Value: "息县"}}})
	want, _ := generator.Build(&book.Units[0], generator.Options{Template: parsed, Formats: generator.Formats})
	for i, format := range []string{"docx", "pdf"} {
		if status, _, data := d.send("GET", "file/"+u.View+"/"+format, nil, nil); status != 200 || !bytes.Equal(data, want.Files[i].Data) {
			t.Errorf("%s: %d, %d bytes, want %d", format, status, len(data), len(want.Files[i].Data))
		}
	}
	if _, _, data := d.send("GET", "picture/"+id+"/0/"+u.Pages[0].Key, nil, nil); !bytes.Equal(data, picture.Of(want)[0].SVG()) {
		t.Error("the picture is not of the same pages")
	}
	// A title that is missing is found when the notice is made; it is the template's, not the ledger's.
	untitled, _ := d.hand("无标题.tmpl", "共{{.项目总数}}项。\n")
	u = d.show(request{Ledger: id, Template: untitled})[0]
	if u.Ready || len(u.Findings) == 0 || !strings.HasPrefix(u.Findings[0].Where, "无标题.tmpl") {
		t.Errorf("without a title (%q): %+v", untitled, u)
	}
	u = d.show(request{Ledger: id, Template: "x"})[0]
	if u.Ready || len(u.Findings) != 1 || !strings.Contains(u.Findings[0].Text, "模板已经不在") {
		t.Errorf("a template that is not there: %+v", u)
	}
	for range templatesKept {
		d.hand("又一份.tmpl", ownTemplate)
	}
	if u = d.show(request{Ledger: id, Template: own})[0]; len(u.Findings) != 1 {
		t.Errorf("the first of too many is kept")
	}
}

// TestBundledTexts: each text can be taken away to be changed, and comes back as what it was.
func TestBundledTexts(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	for _, name := range templates.Names() {
		kind, _ := templates.Kind(name)
		source, _ := templates.Source(name)
		status, header, data := d.send("GET", "text/"+url.PathEscape(kind), nil, nil)
		if status != 200 || string(data) != source || !strings.HasSuffix(header.Get("Content-Disposition"), ".txt") {
			t.Errorf("%s: %d %v, %d bytes", kind, status, header, len(data))
		}
		if id, findings := d.hand(kind+"模板.txt", string(data)); id == "" || len(findings) > 0 {
			t.Errorf("%s is not taken back: %+v", kind, findings)
		}
	}
	if status, _, _ := d.send("GET", "text/x", nil, nil); status != 404 {
		t.Errorf("a text that is not there: %d", status)
	}
}
