package screen

import (
	"fmt"

	"gongshi/generator/pattern"
)

// onePage is the name of a picture of one page.
var onePage = pattern.New(`^(.*)（第(\d+)页）(\.[a-z]+)$`)

// written tells where files were put; the pictures of a paper's pages, which stand behind each other, are one line.
func (s *Screen) written(paths []string) {
	for i := 0; i < len(paths); {
		n := pagesFrom(paths[i:])
		if n > 2 {
			last := onePage.FindStringSubmatch(paths[i+n-1])
			s.Written(fmt.Sprintf("%s 到（第%s页）%s，每页一张", paths[i], last[2], last[3]))
		} else {
			n = 1
			s.Written(paths[i])
		}
		i += n
	}
}

// pagesFrom is how many of the paths, from the first, are pictures of pages of one paper.
func pagesFrom(paths []string) (n int) {
	first := onePage.FindStringSubmatch(paths[0])
	for _, p := range paths {
		m := onePage.FindStringSubmatch(p)
		if m == nil || m[1] != first[1] || m[3] != first[3] {
			break
		}
		n++
	}
	return n
}
