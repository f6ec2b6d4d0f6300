package page

import (
	"crypto/subtle"
	"net/http"
	"strings"
)

// policy lets the page load what this server sends and nothing else, run no script that stands in it, and stand in no frame.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

// guard lets through only what our own page asks. A request needs the token of this start, must not come from another site, and must be to our own name:
// else another name could be pointed here (DNS rebinding). The browser keeps nothing that is sent.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer") // the address holds the token
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		_, port, _ := strings.Cut(s.host, ":")
		if r.Host != s.host && r.Host != "localhost:"+port {
			refuse(w, http.StatusMisdirectedRequest, "这个地址不对")
			return
		}
		origin := r.Header.Get("Origin")
		if origin == "" && r.Method != http.MethodGet && r.Method != http.MethodHead || origin != "" && origin != "http://"+r.Host {
			refuse(w, http.StatusForbidden, "别的网页不能用这个程序")
			return
		}
		switch r.Header.Get("Sec-Fetch-Site") {
		case "", "none", "same-origin":
		default:
			refuse(w, http.StatusForbidden, "别的网页不能用这个程序")
			return
		}
		token, rest, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		if ok && token == oncePath {
			s.redirectOnce(w, r, rest)
			return
		}
		if !ok || subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) != 1 {
			refuse(w, http.StatusForbidden, "请从程序打开这个网页：地址里要有这一次启动的口令")
			return
		}
		defer func() {
			if fault := recover(); fault != nil {
				if fault == http.ErrAbortHandler {
					panic(fault)
				}
				refuse(w, http.StatusInternalServerError, "程序出了毛病，这一步没有做成。请把这份台账发给开发者")
			}
		}()
		defer s.visits.begin()()
		inner := r.Clone(r.Context())
		inner.URL.Path, inner.URL.RawPath = "/"+rest, ""
		if r.ContentLength != 0 {
			inner.Body = s.timed(w, r.Body)
		}
		next.ServeHTTP(w, inner)
	})
}

// refuse says in one Chinese line why not.
func refuse(w http.ResponseWriter, status int, why string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	w.Write([]byte(why + "。\n"))
}
