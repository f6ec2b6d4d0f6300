package run

import (
	"sync"

	"gongshi/generator/compose"
	"gongshi/templates"
)

// BundledText is the bundled notice text of a 文种; nil where there is none.
func BundledText(kind string) *compose.Template {
	if parse := bundledTexts()[kind]; parse != nil {
		return parse()
	}
	return nil
}

// bundledTexts are the bundled texts by 文种, each parsed when it is first wanted.
var bundledTexts = sync.OnceValue(func() map[string]func() *compose.Template {
	texts := map[string]func() *compose.Template{}
	for _, name := range templates.Names() {
		kind, _ := templates.Kind(name)
		texts[kind] = sync.OnceValue(func() *compose.Template {
			source, _ := templates.Source(name)
			t, _ := compose.Parse(name, source) // in order, as a test of compose makes sure
			return t
		})
	}
	return texts
})
