package pattern

// The methods are those of regexp.Regexp that the program uses.

func (p *Pattern) String() string { return p.source }

func (p *Pattern) Match(b []byte) bool              { return p.Regexp().Match(b) }
func (p *Pattern) MatchString(s string) bool        { return p.Regexp().MatchString(s) }
func (p *Pattern) Find(b []byte) []byte             { return p.Regexp().Find(b) }
func (p *Pattern) FindString(s string) string       { return p.Regexp().FindString(s) }
func (p *Pattern) FindAll(b []byte, n int) [][]byte { return p.Regexp().FindAll(b, n) }

func (p *Pattern) FindSubmatch(b []byte) [][]byte { return p.Regexp().FindSubmatch(b) }
func (p *Pattern) FindAllSubmatch(b []byte, n int) [][][]byte {
	return p.Regexp().FindAllSubmatch(b, n)
}
func (p *Pattern) FindStringIndex(s string) []int       { return p.Regexp().FindStringIndex(s) }
func (p *Pattern) FindStringSubmatch(s string) []string { return p.Regexp().FindStringSubmatch(s) }
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.Regexp().FindStringSubmatchIndex(s)
}

func (p *Pattern) FindAllString(s string, n int) []string { return p.Regexp().FindAllString(s, n) }
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.Regexp().FindAllStringIndex(s, n)
}
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.Regexp().FindAllStringSubmatch(s, n)
}
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.Regexp().FindAllStringSubmatchIndex(s, n)
}

func (p *Pattern) ReplaceAll(b, with []byte) []byte { return p.Regexp().ReplaceAll(b, with) }
func (p *Pattern) ReplaceAllFunc(b []byte, with func([]byte) []byte) []byte {
	return p.Regexp().ReplaceAllFunc(b, with)
}
func (p *Pattern) ReplaceAllString(s, with string) string {
	return p.Regexp().ReplaceAllString(s, with)
}
func (p *Pattern) ReplaceAllStringFunc(s string, with func(string) string) string {
	return p.Regexp().ReplaceAllStringFunc(s, with)
}
func (p *Pattern) Split(s string, n int) []string { return p.Regexp().Split(s, n) }
