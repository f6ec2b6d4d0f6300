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
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// settled is a document in which a person has accepted our tracked changes, or rejected them: its text, each character with its looks, and the elements around it.
// What others have changed stays.
func settled(t testing.TB, body []byte, accept bool) string {
	t.Helper()
	s := settling{accept: accept}
	d := xml.NewDecoder(bytes.NewReader(body))
	for {
		at := d.InputOffset()
		token, err := d.Token()
		if err == io.EOF {
			return s.out.String()
		}
		if err != nil {
			t.Fatalf("%v: %s", err, body)
		}
		switch token := token.(type) {
		case xml.StartElement:
			s.start(token, string(body[at:d.InputOffset()]))
		case xml.EndElement:
			s.end()
		case xml.CharData:
			s.chars(string(token))
		}
	}
}

// settling is a document that is being settled.
type settling struct {
	accept  bool
	out     strings.Builder
	open    []settlingElement
	dropped int
	// looks are the open run's; inLooks counts the elements of its properties that are open.
	looks   string
	inLooks int
}

type settlingElement struct {
	name string
	// drops: it goes, with all that it holds. theirs: it is somebody else's change.
	drops, theirs bool
}

var (
	shownElements = []string{"tab", "br", "noBreakHyphen", "softHyphen", "p", "tc", "hyperlink", "txbxContent", "fldChar"}
	numberOf      = regexp.MustCompile(`w:id="\d+"`)
)

func (s *settling) start(token xml.StartElement, raw string) {
	name := token.Name.Local
	e := settlingElement{name: name}
	if name == "ins" || name == "del" {
		ours := attr(token, "author") == Author
		e.drops, e.theirs = ours && (name == "del") == s.accept, !ours
	}
	s.open = append(s.open, e)
	if e.drops {
		s.dropped++
	}
	switch {
	case name == "r":
		s.looks = ""
	case name == "rPr" || s.inLooks > 0:
		s.inLooks++
		s.looks += numberOf.ReplaceAllString(raw, "")
	case s.dropped > 0:
	case slices.Contains(shownElements, name):
		s.out.WriteString("<" + name + ">")
	case e.theirs:
		s.out.WriteString("[" + name)
	}
}

func (s *settling) end() {
	e := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	if e.drops {
		s.dropped--
	}
	s.inLooks = max(s.inLooks-1, 0)
	if e.theirs && s.dropped == 0 {
		s.out.WriteString("]")
	}
}

func (s *settling) chars(text string) {
	if n := len(s.open); n == 0 || s.dropped > 0 || s.open[n-1].name != "t" && s.open[n-1].name != "delText" {
		return
	}
	for _, r := range text {
		fmt.Fprintf(&s.out, "%s%c", s.looks, r)
	}
}

// unsplit joins what a split of somebody's insertion has parted.
func unsplit(s string) string {
	return strings.NewReplacer("][ins", "", "[ins]", "").Replace(s)
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
	bare := regexp.MustCompile(`<[^>]*>|\[ins|\]`)
	f.Fuzz(func(t *testing.T, text string, splits, fixes []byte) {
		if len(text) > 200 || len(splits) > 40 || len(fixes) > 30 {
			return
		}
		runes := plainRunes(text)
		body := splitBody(runes, splits)
		m, _ := Read(docx(t, body))
		if m == nil {
			return
		}
		repairs := repairsOf(runes, fixes)
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
		if got := bare.ReplaceAllString(settled(t, mended, true), ""); got != want {
			t.Fatalf("accepted it is %q, want %q\n%s", got, want, mended)
		}
	})
}

// plainRunes are those of a text that a document can hold, without what the test writes elements with.
func plainRunes(text string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xfffd || r == 0xfffe || r == 0xffff || strings.ContainsRune("<>[]", r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "")))
}

// repairsOf makes a repair of each three bytes.
func repairsOf(runes []rune, fixes []byte) (repairs []Repair) {
	for i := 0; i+2 < len(fixes); i += 3 {
		r := Repair{0, int(fixes[i]) % (len(runes) + 1), 0, strings.Repeat("新", int(fixes[i+2])%4)}
		r.To = min(r.From+int(fixes[i+1])%5, len(runes))
		if fixes[i+2]%8 > 4 && r.From < r.To {
			r.Text = string(runes[r.From]) + r.Text + "&"
		}
		repairs = append(repairs, r)
	}
	return repairs
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

// TestProtection: a signature and an enforced protection are known.
func TestProtection(t *testing.T) {
	const body = `<w:p><w:r><w:t>甲,</w:t></w:r></w:p>`
	rels := []string{"word/_rels/document.xml.rels", `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="a" Type="` + nsOffice + `/settings" Target="settings.xml"/></Relationships>`, "word/settings.xml"}
	for _, tt := range []struct {
		more              []string
		signed, protected bool
	}{
		{nil, false, false},
		{[]string{"_xmlsignatures/origin.sigs", ""}, true, false},
		{append(rels, `<w:settings xmlns:w="`+nsWord+`"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>`), false, true},
		{append(rels, `<w:settings xmlns:w="`+nsWord+`"><w:documentProtection w:edit="readOnly" w:enforcement="0"/></w:settings>`), false, false},
	} {
		m, findings := Read(docx(t, body, tt.more...))
		if m == nil {
			t.Fatal(findings)
		}
		if m.IsSigned() != tt.signed || m.IsProtected() != tt.protected {
			t.Errorf("%v: %v %v", tt.more, m.IsSigned(), m.IsProtected())
		}
	}
	if m, _ := Read([]byte("甲,")); m.IsSigned() || m.IsProtected() {
		t.Error("a plain text")
	}
}

// TestMendMany: the time that repairs take grows with the text, however they are crowded.
func TestMendMany(t *testing.T) {
	const n = 5_000
	m, findings := Read(docx(t, "<w:p><w:r><w:t>"+strings.Repeat("一,", n)+"</w:t></w:r></w:p>"+strings.Repeat("<w:p><w:r><w:t>二,</w:t></w:r></w:p>", n)))
	if m == nil {
		t.Fatal(findings)
	}
	var repairs []Repair
	for i := range n {
		repairs = append(repairs, Repair{0, 2*i + 1, 2*i + 2, "，"}, Repair{i + 1, 1, 2, "。"})
	}
	begun := time.Now()
	if _, made, err := m.Mend(repairs); err != nil || slices.Contains(made, false) {
		t.Fatal(err)
	}
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
}
