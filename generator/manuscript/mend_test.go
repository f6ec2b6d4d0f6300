package manuscript

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// settled is a document in which a person has accepted our tracked changes, or rejected them: its XML without tags that say nothing of text and looks. What others
// have changed stays.
func settled(t testing.TB, body []byte, accept bool) string {
	t.Helper()
	var out strings.Builder
	type open struct {
		name  xml.Name
		ours  bool
		drops bool
	}
	var stack []open
	dropped := 0
	looks := ""
	inLooks := 0
	d := xml.NewDecoder(bytes.NewReader(body))
	for {
		at := d.InputOffset()
		token, err := d.Token()
		if err == io.EOF {
			return out.String()
		}
		if err != nil {
			t.Fatalf("%v: %s", err, body)
		}
		raw := string(body[at:d.InputOffset()])
		switch token := token.(type) {
		case xml.StartElement:
			o := open{name: token.Name}
			change := token.Name.Local == "ins" || token.Name.Local == "del"
			o.ours = change && attr(token, "author") == Author
			o.drops = o.ours && (token.Name.Local == "del") == accept
			stack = append(stack, o)
			if o.drops {
				dropped++
			}
			switch {
			case token.Name.Local == "r":
				looks = ""
			case token.Name.Local == "rPr" || inLooks > 0:
				inLooks++
				looks += raw
			case dropped == 0 && slices.Contains([]string{"tab", "br", "noBreakHyphen", "softHyphen", "p", "tc", "hyperlink", "txbxContent", "fldChar"}, token.Name.Local):
				out.WriteString("<" + token.Name.Local + ">")
			case dropped == 0 && change && !o.ours:
				out.WriteString("[" + token.Name.Local)
			}
		case xml.EndElement:
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if o.drops {
				dropped--
			}
			if inLooks > 0 {
				inLooks--
			}
			if change := o.name.Local == "ins" || o.name.Local == "del"; change && !o.ours && dropped == 0 {
				out.WriteString("]")
			}
		case xml.CharData:
			if n := len(stack); n > 0 && dropped == 0 && (stack[n-1].name.Local == "t" || stack[n-1].name.Local == "delText") {
				for _, r := range string(token) {
					fmt.Fprintf(&out, "%s%c", regexp.MustCompile(`w:id="\d+"`).ReplaceAllString(looks, ""), r)
				}
			}
		}
	}
}

// unsplit joins what a split of somebody's insertion has parted.
func unsplit(s string) string {
	return strings.NewReplacer("][ins", "", "[ins]", "").Replace(s)
}

// mendCase is a paragraph, what is repaired in it, and what must come of it.
type mendCase struct {
	name, body string
	// repairs are from, to and text; want is the mended text of all paragraphs.
	repairs []Repair
	want    string
	// left are the repairs that cannot be made.
	left []int
	// has must stand in the XML.
	has string
}

const run1 = `<w:r><w:rPr><w:b/></w:rPr><w:t>截止目前</w:t></w:r>`

var mendCases = []mendCase{
	{"within a run", `<w:p>` + run1 + `</w:p>`, []Repair{{0, 0, 2, "截至"}}, "截至目前", nil,
		`<w:r><w:rPr><w:b/></w:rPr><w:t>截</w:t></w:r><w:del w:id="1" w:author="gongshi" w:date="2000-01-01T00:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">止</w:delText></w:r></w:del>` +
			`<w:ins w:id="2" w:author="gongshi" w:date="2000-01-01T00:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">至</w:t></w:r></w:ins><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">目前</w:t></w:r></w:p>`},
	{"a whole run", `<w:p>` + run1 + `</w:p>`, []Repair{{0, 0, 4, "现"}}, "现", nil, `<w:p><w:del `},
	{"over two runs", `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲截</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>止乙</w:t></w:r></w:p>`, []Repair{{0, 1, 3, "既至"}}, "甲既至乙", nil, `<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">既</w:t>`},
	{"over three, of another length", `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲一</w:t></w:r><w:r><w:t>二</w:t></w:r><w:hyperlink><w:r><w:rPr><w:i/></w:rPr><w:t>三乙</w:t></w:r></w:hyperlink></w:p>`, []Repair{{0, 1, 4, "四五"}}, "甲四五乙", nil, ""},
	{"only taken away", `<w:p><w:r><w:t>的的</w:t></w:r></w:p>`, []Repair{{0, 1, 2, ""}}, "的", nil, ""},
	{"only put in", `<w:p><w:r><w:t>“”</w:t></w:r></w:p>`, []Repair{{0, 0, 2, "“甲”"}, {0, 0, 2, "丙"}}, "“甲”", []int{1}, ""},
	{"put in before the first", `<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>`, []Repair{{0, 0, 1, "“甲"}}, "“甲乙", nil, ""},
	{"several", `<w:p><w:r><w:t>一,二,三</w:t></w:r></w:p>`, []Repair{{0, 3, 4, "，"}, {0, 1, 2, "，"}, {0, 1, 2, "，"}}, "一，二，三", nil, ""},
	{"side by side", `<w:p><w:r><w:t>一,;二</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 2, 3, "；"}}, "一，；二", nil, ""},
	{"over one another", `<w:p><w:r><w:t>一二三四</w:t></w:r></w:p>`, []Repair{{0, 1, 3, "甲"}, {0, 2, 4, "乙"}}, "一甲四", []int{1}, ""},
	{"entities", `<w:p><w:r><w:t>A&amp;B,&lt;甲&gt;&#x4E00;</w:t></w:r></w:p>`, []Repair{{0, 3, 4, "，&<"}}, "A&B，&<<甲>一", nil, `<w:t>A&amp;B</w:t>`},
	{"CDATA", `<w:p><w:r><w:t><![CDATA[一,<二]]></w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，<二", nil, `&lt;二`},
	{"blanks at the cut", `<w:p><w:r><w:t>甲 ,乙</w:t></w:r></w:p>`, []Repair{{0, 2, 3, "，"}}, "甲 ，乙", nil, `<w:t xml:space="preserve">甲 </w:t>`},
	{"blanks that stay unseen", `<w:p><w:r><w:t>甲,乙 </w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "甲，乙 ", nil, `<w:t>乙 </w:t>`},
	{"a tab and a hyphen", `<w:p><w:r><w:tab/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:t>丁</w:t></w:r></w:p>`,
		[]Repair{{0, 2, 3, ""}, {0, 4, 5, "—"}, {0, 5, 7, "戊"}}, "\t甲乙—戊", nil, `<w:softHyphen/>`},
	{"a break", `<w:p><w:r><w:t>一,</w:t><w:br/><w:t>二,</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {1, 1, 2, "。"}}, "一，|二。", nil, `<w:br/>`},
	{"in an insertion", `<w:p><w:ins w:id="7" w:author="甲" w:date="2020-01-01T00:00:00Z"><w:r><w:t>一,二</w:t></w:r><w:r><w:t>三,</w:t></w:r></w:ins></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 4, 5, "。"}}, "一，二三。", nil,
		`<w:del w:id="1" w:author="gongshi" w:date="2000-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">,</w:delText></w:r></w:del></w:ins><w:ins w:id="2" `},
	{"beside a deletion", `<w:p><w:r><w:t>一</w:t></w:r><w:del w:id="7" w:author="甲"><w:r><w:delText>,</w:delText></w:r></w:del><w:r><w:t>,二</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，二", nil, ""},
	{"a field's result", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "a,b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一,二</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
		[]Repair{{0, 1, 2, "，"}}, "一，二", nil, `HYPERLINK "a,b"`},
	{"a field that is computed", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一,</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/><w:t>二,</w:t></w:r>` +
		`<w:fldSimple w:instr=" DATE "><w:r><w:t>三,</w:t></w:r></w:fldSimple></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 3, 4, "，"}, {0, 5, 6, "，"}}, "一,二，三,", []int{0, 2}, ""},
	{"a table", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>一,</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, []Repair{{0, 1, 2, "，"}}, "一，", nil, ""},
	{"a control", `<w:p><w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent><w:r><w:t>一,</w:t></w:r></w:sdtContent></w:sdt></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，", nil, ""},
	{"a bound control", `<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="a"/></w:sdtPr><w:sdtContent><w:r><w:t>一,</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>,</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 2, 3, "。"}}, "一,。", []int{0}, ""},
	{"ruby", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>,</w:t></w:r></w:p>`, []Repair{{0, 0, 1, "乙"}, {0, 1, 2, "，"}}, "甲，", []int{0}, ""},
	{"a text box", `<w:p><w:r><w:t>外,</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框,内</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框,内</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {1, 1, 2, "，"}}, "外，|框，内", nil,
		`<w:pict><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框</w:t></w:r><w:del w:id="5"`},
	{"changed looks", `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="甲"><w:rPr/></w:rPrChange></w:rPr><w:t>一,二</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，二", nil, `<w:rPrChange w:id="5"`},
	{"struck text between", `<w:p><w:r><w:t>截</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>到</w:t></w:r><w:r><w:t>止</w:t></w:r></w:p>`, []Repair{{0, 0, 2, "现"}}, "现", nil, ""},
	{"nothing to change", `<w:p><w:r><w:t>甲</w:t></w:r></w:p>`, []Repair{{0, 0, 1, "甲"}, {0, 5, 6, "乙"}, {3, 0, 1, "乙"}, {0, 0, 1, "\n"}, {0, 1, 0, "a"}}, "", []int{0, 1, 2, 3, 4}, ""},
}

// TestMend: every shape of XML in which a text may stand. Accepting all gives the mended text, rejecting all the old one, each character in its looks.
func TestMend(t *testing.T) {
	for _, tt := range mendCases {
		t.Run(tt.name, func(t *testing.T) {
			data := docx(t, tt.body)
			m, findings := Read(data)
			if m == nil {
				t.Fatal(findings)
			}
			out, made, err := m.Mend(tt.repairs)
			if err != nil {
				t.Fatal(err)
			}
			for i, ok := range made {
				if ok == slices.Contains(tt.left, i) {
					t.Errorf("repair %d is made: %v", i, ok)
				}
			}
			if tt.want == "" {
				if out != nil {
					t.Error("a copy without a repair")
				}
				return
			}
			body := mendedBody(t, m, out)
			if tt.has != "" && !strings.Contains(string(body), tt.has) {
				t.Errorf("no %s in\n%s", tt.has, body)
			}
			again, _ := Read(out)
			if got := strings.Join(textsOf(again), "|"); got != tt.want {
				t.Errorf("it says %q, want %q", got, tt.want)
			}
			second, _, _ := m.Mend(tt.repairs)
			if !bytes.Equal(out, second) {
				t.Error("not the same bytes")
			}
		})
	}
}

// mendedBody is the document part of a mended copy, held to what every copy must be.
func mendedBody(t testing.TB, m *Manuscript, out []byte) []byte {
	t.Helper()
	p, problem := openPack(out)
	if problem != nil {
		t.Fatal(problem)
	}
	if got, want := unsplit(settled(t, p.body, false)), unsplit(settled(t, m.pack.body, false)); got != want {
		t.Errorf("rejected it is\n%s, was\n%s\n%s", got, want, p.body)
	}
	seen := map[string]bool{}
	for _, id := range regexp.MustCompile(`<w:(?:ins|del|rPrChange)\b[^>]*w:id="(\d+)"`).FindAllStringSubmatch(string(p.body), -1) {
		if seen[id[1]] {
			t.Errorf("the number %s stands twice in %s", id[1], p.body)
		}
		seen[id[1]] = true
	}
	for _, empty := range []string{`<w:r></w:r>`, `</w:rPr></w:r>`, `<w:t></w:t>`} {
		if strings.Contains(string(p.body), empty) && !strings.Contains(string(m.pack.body), empty) {
			t.Errorf("an empty run in %s", p.body)
		}
	}
	for _, f := range p.zip.File {
		if f.Name == p.main {
			continue
		}
		before, _ := m.pack.read(f.Name)
		if after, _ := p.read(f.Name); !bytes.Equal(before, after) {
			t.Errorf("%s has changed", f.Name)
		}
	}
	return p.body
}

// TestMendDates: a change is dated by the file's own time.
func TestMendDates(t *testing.T) {
	for said, want := range map[string]string{
		"2024-05-06T07:08:09Z": "2024-05-06T07:08:09Z", "2024-05-06T07:08:09.5+08:00": "2024-05-05T23:08:09Z", "2024-05-06": "2024-05-06T00:00:00Z", "昨天": noDate, "": noDate,
	} {
		rels := `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="a" Type="` + nsOffice + `/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
		data := zipped(t, []string{"_rels/.rels", rels, "word/document.xml", `<w:document xmlns:w="` + nsWord + `"><w:body><w:p><w:r><w:t>,</w:t></w:r></w:p></w:body></w:document>`,
			"docProps/core.xml", `<cp:coreProperties xmlns:cp="a" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>` + said + `</dcterms:modified></cp:coreProperties>`})
		m, _ := Read(data)
		out, _, err := m.Mend([]Repair{{0, 0, 1, "，"}})
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := openPack(out); !strings.Contains(string(p.body), `w:date="`+want+`"`) {
			t.Errorf("%q: %s", said, p.body)
		}
	}
}

// TestMendText: a plain text keeps its encoding, its mark and its line ends.
func TestMendText(t *testing.T) {
	const text, want = "公示\r\n一,二\r\n\r\n三,\u2028四,", "公示\r\n一，二\r\n\r\n三,\u2028四。"
	repairs := []Repair{{1, 1, 2, "，"}, {4, 1, 2, "。"}}
	le := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, encode := range map[string]func(string) (string, error){
		"UTF-8":    func(s string) (string, error) { return s, nil },
		"marked":   func(s string) (string, error) { return "\ufeff" + s, nil },
		"GB 18030": simplifiedchinese.GB18030.NewEncoder().String,
		"UTF-16":   le.NewEncoder().String,
		"big":      unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String,
	} {
		before, _ := encode(text)
		after, _ := encode(want)
		m, findings := Read([]byte(before))
		if m == nil {
			t.Fatal(findings)
		}
		out, made, err := m.Mend(repairs)
		if err != nil || string(out) != after || slices.Contains(made, false) {
			t.Errorf("%s: %q, want %q: %v", name, out, after, err)
		}
	}
}

// FuzzMend splits a paragraph into runs as it comes and makes any repairs: accepted it is the mended text, rejected the old one.
func FuzzMend(f *testing.F) {
	f.Add("截止目前,已完成 48项", []byte{3, 1, 0, 9, 2, 0x41, 5}, []byte{0, 2, 1, 4, 1, 2})
	f.Add("一,二，，三&\"", []byte{1, 2, 1, 0x82, 1, 1, 0xc3}, []byte{1, 1, 3, 3, 2, 0, 6, 1, 1})
	f.Add("  甲 乙  ", []byte{2, 0x24, 1, 1}, []byte{0, 1, 0, 2, 2, 2})
	f.Fuzz(func(t *testing.T, text string, splits, fixes []byte) {
		if len(text) > 200 || len(splits) > 40 || len(fixes) > 30 {
			return
		}
		runes := []rune(strings.Map(func(r rune) rune {
			if r < ' ' || r == 0xfffd || r == 0xfffe || r == 0xffff || strings.ContainsRune("<>[]", r) { // with the last the test writes down elements
				return -1
			}
			return r
		}, strings.ToValidUTF8(text, "")))
		body := splitBody(runes, splits)
		m, _ := Read(docx(t, body))
		if m == nil {
			return
		}
		var repairs []Repair
		for i := 0; i+2 < len(fixes); i += 3 {
			r := Repair{0, int(fixes[i]) % (len(runes) + 1), 0, strings.Repeat("新", int(fixes[i+2])%4)}
			r.To = min(r.From+int(fixes[i+1])%5, len(runes))
			if fixes[i+2]%8 > 4 && r.From < r.To {
				r.Text = string(runes[r.From]) + r.Text + "&"
			}
			repairs = append(repairs, r)
		}
		out, made, err := m.Mend(repairs)
		if err != nil {
			t.Fatalf("%v: %s %v", err, body, repairs)
		}
		if out == nil {
			return
		}
		mended := mendedBody(t, m, out)
		var kept []Repair
		for i, r := range repairs {
			if made[i] && !slices.Contains(kept, r) {
				kept = append(kept, r)
			}
		}
		slices.SortStableFunc(kept, func(a, b Repair) int { return a.From - b.From })
		want := Mended(string(runes), kept)
		bare := regexp.MustCompile(`<[^>]*>|\[ins|\]`)
		if got := bare.ReplaceAllString(settled(t, mended, true), ""); got != bare.ReplaceAllString(want, "") {
			t.Fatalf("accepted it is %q, want %q\n%s", got, want, mended)
		}
	})
}

// splitBody writes a paragraph as runs: a byte of splits says how many characters the next one has, and what it is like.
func splitBody(runes []rune, splits []byte) string {
	var b strings.Builder
	b.WriteString("<w:p>")
	for i := 0; len(runes) > 0; i++ {
		how := byte(0x0f)
		if i < len(splits) {
			how = splits[i]
		}
		n := min(int(how&0x0f), len(runes))
		look, open, shut := "", "", ""
		if how&0x10 != 0 {
			look = "<w:rPr><w:b/></w:rPr>"
		}
		if how&0x20 != 0 {
			open, shut = fmt.Sprintf(`<w:ins w:id="%d" w:author="甲">`, 90+i), `</w:ins>`
		}
		if how&0x40 != 0 {
			open, shut = open+"<w:hyperlink>", "</w:hyperlink>"+shut
		}
		var t strings.Builder
		xml.EscapeText(&t, []byte(string(runes[:n])))
		inner := "<w:t>" + t.String() + "</w:t>"
		if how&0x80 != 0 && n > 1 {
			var a, z strings.Builder
			xml.EscapeText(&a, []byte(string(runes[:1])))
			xml.EscapeText(&z, []byte(string(runes[1:n])))
			inner = "<w:t>" + a.String() + "</w:t><w:t>" + z.String() + "</w:t><w:softHyphen/>"
		}
		b.WriteString(open + "<w:r>" + look + inner + "</w:r>" + shut)
		runes = runes[n:]
		if n == 0 && i >= len(splits) {
			break
		}
	}
	return b.String() + "</w:p>"
}
