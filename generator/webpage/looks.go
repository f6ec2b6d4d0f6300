package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"gongshi/generator/pattern"
)

// look is how the text of an element is shown.
type look struct {
	// invisible: its room is kept and nothing is in it; an element within may be visible again.
	invisible bool
	// pre: lines end where they end in the source.
	pre bool
}

// unseen are the elements whose content is not text of the page.
var unseen = map[string]bool{
	"head": true, "script": true, "style": true, "template": true, "noscript": true, "title": true, "meta": true, "link": true, "textarea": true,
	"select": true, "datalist": true, "input": true, "iframe": true, "object": true, "embed": true, "applet": true, "svg": true, "math": true,
	"canvas": true, "audio": true, "video": true, "map": true, "noframes": true, "rt": true, "rp": true, "rtc": true,
}

// looks says how an element looks that stands in one with the look l; skip leaves it out with all that is in it.
func (r *reader) looks(n *html.Node, l look) (_ look, skip bool) {
	if unseen[n.Data] || n.Namespace != "" {
		return l, true
	}
	style := ""
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			if !r.unseen && !strings.EqualFold(a.Val, "until-found") {
				return l, true
			}
		case "style":
			style = a.Val
		}
	}
	if n.Data == "pre" {
		l.pre = true
	}
	for _, rule := range r.sheet {
		if rule.isFor(n) && !overrides(style, rule.property) {
			if rule.property == "display" {
				return l, true
			}
			l.invisible = true
		}
	}
	for property, value := range declarations(style) {
		switch {
		case r.unseen && property != "white-space":
		case hides(property, value):
			return l, true
		case property == "visibility":
			l.invisible = value == "hidden" || value == "collapse"
		case property == "white-space":
			l.pre = strings.HasPrefix(value, "pre")
		}
	}
	return l, false
}

// hides reports a declaration that takes an element out of sight with all that is in it.
func hides(property, value string) bool {
	switch property {
	case "display":
		return value == "none"
	case "mso-hide":
		return value == "all"
	case "opacity":
		return zero.MatchString(value)
	case "font-size":
		return zero.MatchString(value)
	}
	return false
}

var zero = pattern.New(`^0*(\.0*)?(px|pt|em|rem|%)?$`)

// overrides reports a style that says something of a property itself.
func overrides(style, property string) bool {
	for p := range declarations(style) {
		if p == property {
			return true
		}
	}
	return false
}

// declarations goes through the declarations of a style, in lower case.
func declarations(style string) func(func(property, value string) bool) {
	return func(yield func(string, string) bool) {
		for d := range strings.SplitSeq(style, ";") {
			property, value, ok := strings.Cut(d, ":")
			value, _, _ = strings.Cut(value, "!")
			if ok && !yield(strings.ToLower(strings.TrimSpace(property)), strings.ToLower(strings.TrimSpace(value))) {
				return
			}
		}
	}
}

// hidingRule is a rule of the page's own style sheets that hides: .a, #b, p.a.
type hidingRule struct{ tag, class, id, property string }

func (h hidingRule) isFor(n *html.Node) bool {
	if h.tag != "" && h.tag != n.Data {
		return false
	}
	for _, a := range n.Attr {
		if h.class != "" && a.Key == "class" && slices.Contains(strings.Fields(a.Val), h.class) || h.id != "" && a.Key == "id" && a.Val == h.id {
			return true
		}
	}
	return false
}

var (
	cssComment = pattern.New(`(?s)/\*.*?\*/|<!--|-->`)
	cssRule    = pattern.New(`([^{};]+)\{([^{}]*)\}`)
	// cssGroup is a rule around rules, such as what holds for paper alone.
	cssGroup    = pattern.New(`@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}`)
	oneSelector = pattern.New(`^([a-zA-Z][a-zA-Z0-9]*)?([.#])([\w-]+)$`)
)

// maxRules bounds how many of them are looked at for each element.
const maxRules = 500

// styleSheet reads the style sheets that stand in the page. Selectors of several steps are left alone: what they hide counts as seen, so that it is told
// rather than lost.
func styleSheet(root *html.Node) (rules []hidingRule) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "style" || n.FirstChild == nil {
			continue
		}
		css := cssGroup.ReplaceAllString(cssComment.ReplaceAllString(n.FirstChild.Data, ""), "")
		for _, m := range cssRule.FindAllStringSubmatch(css, -1) {
			for selector := range strings.SplitSeq(m[1], ",") {
				if s := oneSelector.FindStringSubmatch(strings.TrimSpace(selector)); s != nil && len(rules) < maxRules {
					rules = withRule(rules, s, m[2])
				}
			}
		}
	}
	return rules
}

// withRule adds a rule that hides; one that shows takes away what an earlier one of the same selector has hidden.
func withRule(rules []hidingRule, selector []string, style string) []hidingRule {
	rule := hidingRule{tag: strings.ToLower(selector[1])}
	if selector[2] == "." {
		rule.class = selector[3]
	} else {
		rule.id = selector[3]
	}
	for property, value := range declarations(style) {
		rule.property = "display"
		if property == "visibility" {
			rule.property = property
		}
		hidden := hides(property, value) || property == "visibility" && value == "hidden"
		if hidden || property == rule.property {
			rules = slices.DeleteFunc(rules, func(r hidingRule) bool { return r == rule })
		}
		if hidden {
			rules = append(rules, rule)
		}
	}
	return rules
}
