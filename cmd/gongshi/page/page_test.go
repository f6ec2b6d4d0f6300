package page

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/ledger"
)

const ledgerFile = "../../../samples/xixian-ergao.xlsx"

// desktop is a server and what a browser would send it.
type desktop struct {
	testing.TB
	server *Server
	base   string
}

func newDesktop(t testing.TB, limits Limits) *desktop {
	t.Helper()
	h := httptest.NewUnstartedServer(nil)
	s := New(h.Listener.Addr(), fonts.Bundled(), limits)
	h.Config.Handler = s.Handler()
	h.Start()
	t.Cleanup(h.Close)
	return &desktop{t, s, s.Address()}
}

// send asks as our own page does; change may make it another's.
func (d *desktop) send(method, path string, body io.Reader, change func(*http.Request)) (int, http.Header, []byte) {
	d.Helper()
	address := d.base + path
	if strings.HasPrefix(path, "http:") {
		address = path
	}
	r, err := http.NewRequest(method, address, body)
	if err != nil {
		d.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Origin", "http://"+d.server.host)
	}
	if change != nil {
		change(r)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		d.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		d.Fatal(err)
	}
	return answer.StatusCode, answer.Header, data
}

func (d *desktop) upload(name string, data []byte) string {
	d.Helper()
	status, _, body := d.send("POST", "ledger?name="+url.QueryEscape(name), bytes.NewReader(data), nil)
	var out struct{ ID string }
	if err := json.Unmarshal(body, &out); status != http.StatusOK || err != nil {
		d.Fatalf("%s: %d %s", name, status, body)
	}
	return out.ID
}

func (d *desktop) look(want wish) []jsonUnit {
	d.Helper()
	body, _ := json.Marshal(want)
	status, _, answer := d.send("POST", "notice", bytes.NewReader(body), nil)
	var out struct{ Units []jsonUnit }
	if err := json.Unmarshal(answer, &out); status != http.StatusOK || err != nil {
		d.Fatalf("%d %s", status, answer)
	}
	return out.Units
}

func sampleData(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(ledgerFile)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestGuard: nobody but our own page gets anything: not under another name (DNS rebinding), not from another site, not without this start's token.
func TestGuard(t *testing.T) {
	d := newDesktop(t, Usual)
	host := d.server.host
	_, port, _ := net.SplitHostPort(host)
	origin := func(o string) func(*http.Request) { return func(r *http.Request) { r.Header.Set("Origin", o) } }
	site := func(s string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", s) }
	}
	name := func(h string) func(*http.Request) { return func(r *http.Request) { r.Host = h } }
	other := New(fakeAddr(host), fonts.Bundled(), Usual)
	for _, tt := range []struct {
		name, method, path string
		change             func(*http.Request)
		want               int
	}{
		{"our page", "GET", "", nil, 200},
		{"as localhost", "GET", "", name("localhost:" + port), 200},
		{"opened from the address bar", "GET", "", site("none"), 200},
		{"asked by our page", "GET", "setup", site("same-origin"), 200},
		{"posted by our page", "POST", "forget", nil, 200},
		{"posted as localhost", "POST", "forget", func(r *http.Request) { r.Host = "localhost:" + port; r.Header.Set("Origin", "http://localhost:"+port) }, 200},

		{"under a name that was pointed here", "GET", "", name("evil.example:" + port), 421},
		{"without a port", "GET", "", name("127.0.0.1"), 421},
		{"another port", "GET", "", name("127.0.0.1:1"), 421},
		{"posted under another name", "POST", "forget", func(r *http.Request) {
			r.Host = "evil.example:" + port
			r.Header.Set("Origin", "http://evil.example:"+port)
		}, 421},
		{"posted by another site", "POST", "quit", origin("http://evil.example"), 403},
		{"posted by a file", "POST", "quit", origin("null"), 403},
		{"posted by another port of this machine", "POST", "quit", origin("http://127.0.0.1:1"), 403},
		{"posted by nobody", "POST", "quit", func(r *http.Request) { r.Header.Del("Origin") }, 403},
		{"posted over https", "POST", "quit", origin("https://" + host), 403},
		{"read by another site", "GET", "setup", origin("http://evil.example"), 403},
		{"embedded in another site", "GET", "", site("cross-site"), 403},
		{"embedded in another port's page", "GET", "", site("same-site"), 403},
		{"without a token", "GET", "http://" + host + "/", nil, 403},
		{"without a token, deeper", "GET", "http://" + host + "/setup", nil, 403},
		{"with another start's token", "GET", other.Address(), nil, 403},
		{"with the token's beginning", "GET", strings.TrimSuffix(d.base, "/")[:len(d.base)-3] + "/", nil, 403},
		{"a way around", "GET", "http://" + host + "/x/../" + d.server.token + "x/", nil, 403},
		{"a file that is not the page's", "GET", "../page.go", nil, 403},
		{"a file that is not there", "GET", "nothing.js", nil, 404},
		{"the wrong method", "GET", "notice", nil, 404},
		{"the wrong method, posted", "POST", "blank", nil, 405},
	} {
		body := io.Reader(nil)
		if tt.method == "POST" {
			body = strings.NewReader("[]")
		}
		status, header, answer := d.send(tt.method, tt.path, body, tt.change)
		if status != tt.want {
			t.Errorf("%s: %d, want %d: %s", tt.name, status, tt.want, answer)
		}
		if status >= 400 && bytes.Contains(answer, []byte(d.server.token)) {
			t.Errorf("%s: the refusal holds the token", tt.name)
		}
		for key, want := range map[string]string{"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin"} {
			if got := header.Get(key); got != want {
				t.Errorf("%s: %s is %q", tt.name, key, got)
			}
		}
		if header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: another site may read it", tt.name)
		}
	}
	select {
	case <-d.server.quit:
		t.Error("one of them has ended the program")
	default:
	}
	if a, b := other.token, d.server.token; a == b || len(a) < 20 {
		t.Errorf("tokens %s and %s", a, b)
	}
}

type fakeAddr string

func (fakeAddr) Network() string  { return "tcp" }
func (a fakeAddr) String() string { return string(a) }

// TestStaticFiles: the page holds no script or style of its own, loads nothing from elsewhere, and never reads markup from a string.
func TestStaticFiles(t *testing.T) {
	d := newDesktop(t, Usual)
	entries, err := static.ReadDir("static")
	if err != nil {
		t.Fatal(err)
	}
	inline := regexp.MustCompile(`(?i)<script[^>]*>[^<]|<style|\son\w+=|\sstyle=|javascript:`)
	markup := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|setHTML|srcdoc`)
	elsewhere := regexp.MustCompile(`(?i)https?://|url\(|@import`)
	for _, e := range entries {
		status, header, data := d.send("GET", e.Name(), nil, nil)
		if status != 200 || header.Get("Content-Type") == "" {
			t.Errorf("%s: %d %s", e.Name(), status, header.Get("Content-Type"))
		}
		text := strings.ReplaceAll(string(data), "http://www.w3.org/2000/svg", "")
		if filepath.Ext(e.Name()) == ".html" && inline.MatchString(text) {
			t.Errorf("%s holds a script or a style: %s", e.Name(), inline.FindString(text))
		}
		if m := markup.FindString(text); m != "" {
			t.Errorf("%s makes markup of a string: %s", e.Name(), m)
		}
		if m := elsewhere.FindString(text); m != "" {
			t.Errorf("%s loads something: %s", e.Name(), m)
		}
	}
}

// TestNotice: what the page is told of the sample, and what comes of it.
func TestNotice(t *testing.T) {
	d := newDesktop(t, Usual)
	id := d.upload("台账.xlsx", sampleData(t))
	units := d.look(wish{Ledger: id, Unit: -1})
	if len(units) != 1 || !units[0].Ready {
		t.Fatalf("%+v", units)
	}
	u := units[0]
	if s := u.Stats; s.Total != 57 || s.Done != 48 || s.Open != 4 || s.Ongoing != 5 || s.Rate != "93%" || len(s.Others) != 4 || s.Others[0] != [2]string{"追缴资金", "155元"} {
		t.Errorf("%+v", s)
	}
	if len(u.Pages) != 11 || len(u.Missing) != 0 || u.Info["单位简称"] != "息县二高" {
		t.Errorf("%d pages, missing %v, info %v", len(u.Pages), u.Missing, u.Info)
	}
	book, _ := ledger.Read("台账.xlsx", sampleData(t), ledger.Options{})
	notice, _ := generator.Build(&book.Units[0], generator.Options{Template: d.server.texts["公示"], Formats: generator.Formats})
	for i, p := range u.Pages {
		status, header, data := d.send("GET", fmt.Sprintf("picture/%s/0/%s", id, p.Key), nil, nil)
		if status != 200 || header.Get("Content-Type") != "image/svg+xml" || !bytes.Equal(data, notice.Pictures()[i].SVG()) {
			t.Errorf("page %d: %d %s, %d bytes", i+1, status, header.Get("Content-Type"), len(data))
		}
	}
	for i, format := range []string{"docx", "pdf"} {
		status, header, data := d.send("GET", "file/"+u.View+"/"+format, nil, nil)
		if status != 200 || !bytes.Equal(data, notice.Files[i].Data) {
			t.Errorf("%s: %d, %d bytes, want %d", format, status, len(data), len(notice.Files[i].Data))
		}
		if got, want := header.Get("Content-Disposition"), "attachment; filename*=UTF-8''"+url.PathEscape(notice.Title+"."+format); got != want {
			t.Errorf("%s is to be saved as %s", format, got)
		}
	}
	for _, path := range []string{"picture/" + id + "/0/x", "picture/" + id + "/x/" + u.Pages[0].Key, "picture/x/0/" + u.Pages[0].Key, "file/x/pdf", "file/" + u.View + "/exe"} {
		if status, _, _ := d.send("GET", path, nil, nil); status != 404 {
			t.Errorf("%s: %d", path, status)
		}
	}
	d.send("POST", "forget", strings.NewReader(`["`+id+`"]`), nil)
	if status, _, _ := d.send("GET", "file/"+u.View+"/pdf", nil, nil); status != 404 {
		t.Errorf("a file of what was taken away: %d", status)
	}
}

// TestWishes: what is chosen and filled in is what the command would make of the same.
func TestWishes(t *testing.T) {
	d := newDesktop(t, Usual)
	id := d.upload("台账.xlsx", sampleData(t))
	look := func(change func(*wish)) jsonUnit {
		want := wish{Ledger: id}
		change(&want)
		return d.look(want)[0]
	}
	plain := look(func(*wish) {})
	for name, tt := range map[string]struct {
		change func(*wish)
		right  func(u jsonUnit) bool
	}{
		"another text":        {func(w *wish) { w.Text = "通报" }, func(u jsonUnit) bool { return strings.HasSuffix(u.Title, "通报") && u.Ready }},
		"an item":             {func(w *wish) { w.Sets = map[int]map[string]string{0: {"党组织简称": "一中党委"}} }, func(u jsonUnit) bool { return strings.Contains(u.Title, "一中党委") }},
		"another unit's item": {func(w *wish) { w.Sets = map[int]map[string]string{1: {"党组织简称": "一中党委"}} }, func(u jsonUnit) bool { return u.Title == plain.Title }},
		"no seal": {func(w *wish) { w.Seal = "否" }, func(u jsonUnit) bool {
			return u.Pages[10].Key != plain.Pages[10].Key && u.Pages[0].Key == plain.Pages[0].Key
		}},
		"附件": {func(w *wish) { w.Attachment = true }, func(u jsonUnit) bool { return len(u.Pages) > 11 && u.Pages[len(u.Pages)-1].Landscape }},
		"a wrong date": {func(w *wish) { w.Sets = map[int]map[string]string{0: {"落款日期": "八月"}} }, func(u jsonUnit) bool {
			return !u.Ready && u.Findings[0].Item == "落款日期" && !strings.Contains(u.Findings[0].Text, "--")
		}},
		"a sheet that is not there": {func(w *wish) { w.Sheets = []string{"没有"} }, func(u jsonUnit) bool { return !u.Ready && len(u.Findings) > 0 }},
		"columns wrongly written":   {func(w *wish) { w.Columns = "甲" }, func(u jsonUnit) bool { return !u.Ready && strings.Contains(u.Findings[0].Text, "列的意思") }},
	} {
		if u := look(tt.change); !tt.right(u) {
			t.Errorf("%s: %q, ready %v, %d pages, %+v", name, u.Title, u.Ready, len(u.Pages), u.Findings)
		}
	}
}

// TestZip: all ledgers' files come in one, with their 汇总, always the same; a ledger with an error stands in the 汇总 alone.
func TestZip(t *testing.T) {
	d := newDesktop(t, Usual)
	query := "zip?f=docx&f=pdf"
	for _, name := range []string{"甲.xlsx", "乙.xlsx"} {
		query += "&v=" + d.look(wish{Ledger: d.upload(name, sampleData(t))})[0].View
	}
	query += "&v=" + d.look(wish{Ledger: d.upload("坏.xlsx", []byte("PK\x03\x04"))})[0].View
	status, _, data := d.send("GET", query, nil, nil)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if status != 200 || err != nil {
		t.Fatal(status, err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	const notice = "中共息县二高党委关于巡察整改情况的公示"
	if got, want := strings.Join(names, " "), "汇总.xlsx 汇总通报.docx 汇总通报.pdf "+notice+".docx "+notice+".pdf "+notice+"（息县二高）.docx "+notice+"（息县二高）.pdf"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if _, _, again := d.send("GET", query, nil, nil); !bytes.Equal(again, data) {
		t.Error("the same twice is not the same")
	}
	for path, want := range map[string]int{"zip?f=docx": 409, "zip?v=x&f=pdf": 404, strings.ReplaceAll(query, "f=", "g="): 400} {
		if status, _, _ := d.send("GET", path, nil, nil); status != want {
			t.Errorf("%.30s: %d, want %d", path, status, want)
		}
	}
}

// TestLimits: what is too large or too much is refused with a word, and what was there before stays.
func TestLimits(t *testing.T) {
	d := newDesktop(t, Limits{File: 1000, Total: 2500, Count: 4, Stall: time.Second})
	put := func(n int) (int, string) {
		status, _, body := d.send("POST", "ledger?name=a.xlsx", bytes.NewReader(make([]byte, n)), nil)
		return status, string(body)
	}
	for i, tt := range []struct{ size, want int }{{1000, 200}, {1001, 413}, {1000, 200}, {1000, 507}, {500, 200}, {0, 200}, {0, 507}} {
		if status, body := put(tt.size); status != tt.want || status != 200 && !strings.Contains(body, "。") {
			t.Errorf("upload %d of %d bytes: %d %s, want %d", i, tt.size, status, body, tt.want)
		}
	}
	if status, _, _ := d.send("POST", "ledger", strings.NewReader("x"), nil); status != 400 {
		t.Errorf("without a name: %d", status)
	}
	if status, _, _ := d.send("POST", "notice", strings.NewReader(`{"ledger":"`+strings.Repeat("x", 2<<20)+`"}`), nil); status != 400 {
		t.Errorf("a huge question: %d", status)
	}
}

// raw speaks HTTP by hand.
func raw(t *testing.T, d *desktop, head, body string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", d.server.host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	fmt.Fprintf(c, "POST /%s/ledger?name=a.csv HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\n%s\r\n\r\n%s", d.server.token, d.server.host, d.server.host, head, body)
	return c
}

// TestSlowUpload: an upload that goes on, however slowly, arrives; one that stops is given up; one that is cut off leaves nothing.
func TestSlowUpload(t *testing.T) {
	const stall = 300 * time.Millisecond
	d := newDesktop(t, Limits{File: 1000, Total: 5000, Count: 10, Stall: stall})
	there := func() int {
		d.server.desk.mu.Lock()
		defer d.server.desk.mu.Unlock()
		return len(d.server.desk.ledgers)
	}
	slow := raw(t, d, "Content-Length: 8", "")
	for range 8 {
		time.Sleep(stall / 3)
		io.WriteString(slow, "x")
	}
	answer := make([]byte, 15)
	if io.ReadFull(slow, answer); string(answer) != "HTTP/1.1 200 OK" {
		t.Errorf("a slow upload: %s", answer)
	}
	stopped := raw(t, d, "Content-Length: 8", "xxx")
	if io.ReadFull(stopped, answer); string(answer) != "HTTP/1.1 400 Ba" {
		t.Errorf("an upload that stops: %s", answer)
	}
	cut := raw(t, d, "Content-Length: 8", "xxx")
	cut.Close()
	time.Sleep(2 * stall)
	if n := there(); n != 1 {
		t.Errorf("%d ledgers are there, want the slow one", n)
	}
}

// TestCorpus: every broken or odd file gives findings or numbers, worded for the page, and never an answer that is none.
func TestCorpus(t *testing.T) {
	d := newDesktop(t, Usual)
	paths, err := filepath.Glob("../../../generator/ledger/testdata/corpus/*")
	if err != nil || len(paths) < 100 {
		t.Fatal(len(paths), err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		units := d.look(wish{Ledger: d.upload(filepath.Base(path), data), Unit: -1})
		if len(units) == 0 {
			t.Errorf("%s: nothing", path)
		}
		for _, u := range units {
			if u.Stats == nil && len(u.Findings) == 0 {
				t.Errorf("%s: neither numbers nor findings", path)
			}
			for _, f := range u.Findings {
				if s := f.Text + f.Hint; strings.Contains(s, "--") || strings.Contains(s, "gongshi ") {
					t.Errorf("%s speaks of the command line: %s。%s", path, f.Text, f.Hint)
				}
			}
		}
	}
}

// TestTogether: many windows at once get each their own.
func TestTogether(t *testing.T) {
	d := newDesktop(t, Usual)
	data := sampleData(t)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			name := fmt.Sprintf("第%d中学党委", i)
			id := d.upload(fmt.Sprintf("%d.xlsx", i), data)
			for range 3 {
				u := d.look(wish{Ledger: id, Sets: map[int]map[string]string{0: {"党组织简称": name}}})[0]
				if !strings.Contains(u.Title, name) || !u.Ready {
					t.Errorf("window %d sees %q", i, u.Title)
				}
			}
		})
	}
	wg.Wait()
}

// TestEnd: 退出 ends the program once its answer is out, and so does Ctrl-C; nothing is left on the disk.
func TestEnd(t *testing.T) {
	cache, temp := t.TempDir(), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	t.Setenv("TMPDIR", temp)
	for _, how := range []string{"退出", "Ctrl-C"} {
		listener, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		s := New(listener.Addr(), fonts.Bundled(), Usual)
		ctx, stop := context.WithCancel(context.Background())
		done := make(chan error, 1)
		go func() { done <- s.Serve(ctx, listener) }()
		withdraw := Announce(s.Address())
		if address, ok := Running(); !ok || address != s.Address() {
			t.Errorf("the next start finds %q", address)
		}
		d := &desktop{t, s, s.Address()}
		d.look(wish{Ledger: d.upload("台账.xlsx", sampleData(t)), Unit: -1, Attachment: true})
		if how == "退出" {
			if status, _, _ := d.send("POST", "quit", nil, nil); status != 204 {
				t.Errorf("退出: %d", status)
			}
		} else {
			stop()
		}
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Fatalf("%s does not end it", how)
		}
		stop()
		if _, ok := Running(); ok {
			t.Errorf("after %s it is said to run still", how)
		}
		withdraw()
		for _, dir := range []string{cache, temp} {
			if entries, _ := os.ReadDir(dir); len(entries) > 0 {
				t.Errorf("after %s there is %v", how, entries)
			}
		}
	}
}

// TestRunning: only an address of this machine that answers as we do is the first start's.
func TestRunning(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	if _, ok := Running(); ok {
		t.Error("found where nothing is")
	}
	stranger := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "hello") }))
	defer stranger.Close()
	for _, address := range []string{stranger.URL + "/x/", "http://192.0.2.1/x/", "http://127.0.0.1:1/x/", ""} {
		defer Announce(address)()
		if found, ok := Running(); ok {
			t.Errorf("%q is taken for us", found)
		}
	}
	if stat, err := os.Stat(statePath()); err != nil || stat.Mode().Perm() != 0o600 {
		t.Errorf("others can read the address: %v %v", stat, err)
	}
	withdraw := Announce("http://127.0.0.1:1/a/")
	later := Announce("http://127.0.0.1:1/b/")
	withdraw()
	if _, err := os.Stat(statePath()); err != nil {
		t.Error("the end of one start takes the other's address away")
	}
	later()
}

// BenchmarkNotice is what the program does between a drop, or a keystroke, and its answer.
func BenchmarkNotice(b *testing.B) {
	s := New(fakeAddr("127.0.0.1:1"), fonts.Bundled(), Usual)
	id, _ := s.desk.put("台账.xlsx", sampleData(b))
	sheaf := s.desk.get(id)
	for name, sets := range map[string]map[int]map[string]string{"ready": nil, "lacking": {0: {"落款日期": "2023"}}} {
		b.Run(name, func(b *testing.B) {
			want := wish{Ledger: id, Sets: sets}
			for b.Loop() {
				book, findings := s.open(sheaf, &want, 0)
				s.look(sheaf, &want, 0, book, findings)
			}
		})
	}
}
