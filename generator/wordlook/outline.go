package wordlook

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// outline says which styles are headings, and of what level.
func outline(list []styleEntry) map[string]int {
	levels, based := map[string]int{}, map[string]string{}
	for _, s := range list {
		based[s.ID] = s.Based.Val
		name := strings.ToLower(s.Name.Val)
		switch {
		case s.Paragraph.outline != "":
			levels[s.ID] = level(s.Paragraph.outline)
		case strings.HasPrefix(name, "heading "), strings.HasPrefix(name, "标题 "):
			n, _ := strconv.Atoi(name[strings.LastIndexByte(name, ' ')+1:])
			levels[s.ID] = level(strconv.Itoa(n - 1))
		}
	}
	// A style that is based on a heading is one, unless it says otherwise.
	for _, s := range list {
		id := s.ID
		for range maxBased {
			if _, known := levels[id]; known || id == "" {
				break
			}
			id = based[id]
		}
		if levels[s.ID] == 0 {
			levels[s.ID] = levels[id]
		}
	}
	return levels
}

// level is an outline level as it is written, from 0; body text has 9.
func level(val string) int {
	if n, err := strconv.Atoi(val); err == nil && 0 <= n && n <= 8 {
		return n + 1
	}
	return 0
}

// LevelOf is the level that an element of w:pPr gives: that of the style, of the paragraph itself, or of its automatic list.
func LevelOf(t xml.StartElement, styles map[string]int) int {
	val := ""
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			val = a.Value
		}
	}
	switch t.Name.Local {
	case "pStyle":
		return styles[val]
	case "outlineLvl", "ilvl":
		return level(val)
	}
	return 0
}
