package page

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A start leaves its address, with the token, in a file that only this user can read, so that the next start finds it. The page writes nothing else, and
// removes the file when it ends.

// statePath is the path of that file, "" where this user has no cache folder.
func statePath() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "gongshi", "serve.json")
}

type state struct {
	Address string `json:"address"`
}

// Running gives the address of a start that still answers.
func Running() (address string, ok bool) {
	data, err := os.ReadFile(statePath())
	var s state
	if err != nil || json.Unmarshal(data, &s) != nil || !strings.HasPrefix(s.Address, "http://127.0.0.1:") {
		return "", false
	}
	client := http.Client{Timeout: 2 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Get(s.Address + "alive")
	if err != nil {
		return "", false
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(io.LimitReader(answer.Body, int64(len(greeting))+1))
	return s.Address, err == nil && string(said) == greeting
}

// Announce leaves the address for the next start; withdraw removes it, unless another start has left its own by then. Where it cannot be left, the next
// start serves a page of its own.
func Announce(address string) (withdraw func()) {
	path := statePath()
	if path == "" {
		return func() {}
	}
	dir := filepath.Dir(path)
	_, existed := os.Stat(dir)
	data, err := json.Marshal(state{address})
	if err != nil || os.MkdirAll(dir, 0o700) != nil {
		return func() {}
	}
	fresh := path + ".new"
	if os.WriteFile(fresh, data, 0o600) != nil || os.Rename(fresh, path) != nil {
		os.Remove(fresh)
		return func() {}
	}
	return func() {
		if now, err := os.ReadFile(path); err != nil || string(now) != string(data) {
			return
		}
		os.Remove(path)
		if existed != nil {
			os.Remove(dir) // if it is empty
		}
	}
}
