package screen_test

import (
	"slices"
	"testing"

	"gongshi/cmd/gongshi/screen"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    []string
	}{
		{"", 10, nil},
		{"缺的写成待填", 8, []string{"缺的写成", "待填"}},
		{"嵌入 DOCX，不走样", 10, []string{"嵌入", "DOCX，不走", "样"}},
		{"台账逐个出，再出", 10, []string{"台账逐个", "出，再出"}},
		{"按“文种”，没有", 6, []string{"按“文", "种”，", "没有"}},
		{"写 138****1234 的", 8, []string{"写", "138****1234", "的"}},
	} {
		if got := screen.Wrap(c.text, c.columns); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns: %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}
