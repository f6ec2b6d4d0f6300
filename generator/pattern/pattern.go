// Package pattern holds regular expressions that are compiled when first used. The program has some three hundred; a run that prints its version needs none.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression (RE2 syntax). Several goroutines may use it at once.
type Pattern struct {
	source string
	once   sync.Once
	re     *regexp.Regexp
}

// all are the patterns that New has made, for the test that compiles each.
var all []*Pattern

// New makes a pattern of a package's variable; it is called while the program starts, from one goroutine. A source that is no
// regular expression panics when it is first used: the test of this package's users compiles all of them.
func New(source string) *Pattern {
	p := &Pattern{source: source}
	all = append(all, p)
	return p
}

// Compiled is a pattern that was compiled already, such as one made of words that a ledger lists.
func Compiled(re *regexp.Regexp) *Pattern {
	p := &Pattern{source: re.String(), re: re}
	p.once.Do(func() {})
	return p
}

// CompileAll compiles the patterns of all packages that the program is made of, and returns how many there are and the first error.
func CompileAll() (count int, err error) {
	for _, p := range all {
		if _, e := regexp.Compile(p.source); e != nil && err == nil {
			err = e
		}
	}
	return len(all), err
}

// Regexp is the compiled expression.
func (p *Pattern) Regexp() *regexp.Regexp {
	p.once.Do(func() { p.re = regexp.MustCompile(p.source) })
	return p.re
}
