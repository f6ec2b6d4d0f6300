// Package page is the program in a browser: the user puts a ledger in, sees its numbers, findings and pages, and saves its files. It serves this machine
// alone and keeps what it is sent in memory; all it writes to the disk is its own address. It reads ledgers and calls generator.Build as the command does.
package page

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"embed"
	"encoding/base64"
	"errors"
	"net"
	"net/http"
	"path"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
)

//go:embed static
var static embed.FS

// Limits bound what one start takes in.
type Limits struct {
	// File is the most bytes of one ledger, Total of all that are kept at once, Count their number.
	File, Total int64
	Count       int
	// Stall is how long an upload may send nothing.
	Stall time.Duration
}

// DefaultLimits are those of the command serve. A file may be a little larger than the reader takes, so that the reader says that it is too large.
var DefaultLimits = Limits{File: 65 << 20, Total: 512 << 20, Count: 2000, Stall: 30 * time.Second}

// Server is one start of the page.
type Server struct {
	faces      *fonts.Set
	limits     Limits
	host       string // 127.0.0.1:port
	token      string
	uploads    uploads
	books      books
	templates  templateStore
	visits     visits
	onceTokens onceTokens
	// turns lets as many notices be made at once as there are cores.
	turns     chan struct{}
	quit      chan struct{}
	ended     sync.Once
	allClosed atomic.Bool
	// practice gives the picture that warm makes; only the first call makes it.
	practice func() []byte
}

// New makes a server for a listener's address. Its token is new with each.
func New(address net.Addr, faces *fonts.Set, limits Limits) *Server {
	token := make([]byte, 18)
	rand.Read(token) // it never fails
	s := &Server{
		faces: faces, limits: limits,
		host: address.String(), token: base64.RawURLEncoding.EncodeToString(token),
		onceTokens: onceTokens{expiry: map[string]time.Time{}, now: time.Now},
		visits:     visits{now: time.Now, open: map[string]bool{}},
		uploads:    uploads{limits: limits, byID: map[string]*upload{}},
		turns:      make(chan struct{}, runtime.GOMAXPROCS(0)),
		quit:       make(chan struct{}),
	}
	s.practice = sync.OnceValue(s.warm)
	return s
}

// Address is where the page is, with its token.
func (s *Server) Address() string { return "http://" + s.host + "/" + s.token + "/" }

// Serve answers until the context ends, 退出 is pressed on the page, or all pages have been closed for a while: see visits. Answers
// that are being sent then have two seconds to arrive.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 2 << 20} // the address of a zip names every unit
	go s.practice()
	watched, stop := context.WithCancel(ctx)
	defer stop()
	tick := time.NewTicker(Patience / 20)
	defer tick.Stop()
	go s.watch(watched, tick.C)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	case <-s.quit:
	}
	last, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if errors.Is(server.Shutdown(last), context.DeadlineExceeded) {
		server.Close()
	}
	return nil
}

// warm reads a blank ledger and makes an empty notice while the browser opens, and gives a picture of it that the page loads and does not show. So what
// the program and the browser do only once is done before the first ledger comes.
func (s *Server) warm() []byte {
	var blank bytes.Buffer
	if workbook.Write(&blank, workbook.Book{}) == nil {
		ledger.Read(sheet.Open("", blank.Bytes(), ""), ledger.Options{})
	}
	field := ledger.Field{Text: "整改情况"}
	unit := ledger.Unit{Items: []ledger.Item{{Row: 1, Category: field, Problem: field, Measure: field, Result: field, Status: ledger.Done}}}
	notice, _ := generator.Build(&unit, generator.Options{Template: run.BundledText("公示"), Faces: s.faces, Draft: true, Force: true})
	if notice == nil {
		return nil
	}
	return picture.Of(notice)[0].SVG()
}

// Handler answers everything that the page asks for, behind the guard.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{file...}", s.static)
	mux.HandleFunc("GET /alive", s.alive)
	mux.HandleFunc("GET /once", s.once)
	mux.HandleFunc("GET /setup", s.setup)
	mux.HandleFunc("POST /ledger", s.receive)
	mux.HandleFunc("POST /template", s.template)
	mux.HandleFunc("POST /words", s.words)
	mux.HandleFunc("POST /notice", s.notice)
	mux.HandleFunc("POST /forget", s.forget)
	mux.HandleFunc("POST /opened", s.visit(true))
	mux.HandleFunc("POST /closed", s.visit(false))
	mux.HandleFunc("POST /quit", s.end)
	mux.HandleFunc("GET /picture/{ledger}/{unit}/{key}", s.picture)
	mux.HandleFunc("GET /file/{view}/{format}", s.file)
	mux.HandleFunc("GET /article/{view}", s.article)
	mux.HandleFunc("GET /zip", s.zip)
	mux.HandleFunc("GET /kit", s.kit)
	mux.HandleFunc("GET /practice", func(w http.ResponseWriter, _ *http.Request) { writeSVG(w, s.practice()) })
	mux.HandleFunc("GET /blank", s.blank)
	mux.HandleFunc("GET /text/{kind}", s.bundledTemplate)
	return s.guard(mux)
}

// static sends a file of the page. Its MIME type is our own, not the system's: on Windows other programs can change that.
func (s *Server) static(w http.ResponseWriter, r *http.Request) {
	name := cmp.Or(r.PathValue("file"), "index.html")
	data, err := static.ReadFile("static/" + name)
	if err != nil {
		refuse(w, http.StatusNotFound, "没有这个网页")
		return
	}
	w.Header().Set("Content-Type", staticTypes[path.Ext(name)])
	w.Write(data)
}

var staticTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml",
}

// alive is how a second start knows the first.
func (s *Server) alive(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(greeting)) }

const greeting = "gongshi"

// end is 退出.
func (s *Server) end(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusNoContent)
	s.ended.Do(func() { close(s.quit) })
}

// turn waits until there is a core for another notice; leave frees it. ok is false where nobody waits for the notice any more.
func (s *Server) turn(ctx context.Context) (leave func(), ok bool) {
	select {
	case s.turns <- struct{}{}:
		return func() { <-s.turns }, true
	case <-ctx.Done():
		return nil, false
	}
}
