package fonts

import (
	"strings"

	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

// officialName is a family as its file names it, in Chinese and in Latin letters.
type officialName struct{ chinese, latin string }

// official is the table of the faces that a notice asks for, best first. 宋体 shares its file with 新宋体, which is another face; 华文中宋
// and the like are no 小标宋.
var official = [style.Roles][]officialName{
	style.FangSong: {
		{"仿宋_GB2312", "FangSong_GB2312"}, {"仿宋", "FangSong"}, {"方正仿宋_GBK", "FZFangSong-Z02"}, {"方正仿宋简体", "FZFangSong-Z02S"},
	},
	style.Kai: {
		{"楷体_GB2312", "KaiTi_GB2312"}, {"楷体", "KaiTi"}, {"方正楷体_GBK", "FZKai-Z03"}, {"方正楷体简体", "FZKai-Z03S"},
	},
	style.Hei: {
		{"黑体", "SimHei"}, {"方正黑体_GBK", "FZHei-B01"}, {"方正黑体简体", "FZHei-B01S"},
	},
	style.XiaoBiaoSong: {
		{"方正小标宋简体", "FZXiaoBiaoSong-B05S"}, {"方正小标宋_GBK", "FZXiaoBiaoSong-B05"}, {"方正小标宋简", "FZXiaoBiaoSong-B05S"},
	},
	style.Song: {
		{"宋体", "SimSun"}, {"方正书宋_GBK", "FZShuSong-Z01"}, {"方正书宋简体", "FZShuSong-Z01S"},
	},
}

// recognize finds an official face by the families in its file. rank is its place in the table, family the name that the face has
// itself, the Chinese one if it has both.
func recognize(info truetype.Info) (role style.Role, rank int, family string, ok bool) {
	hasFamily := func(name string) bool {
		for _, f := range info.Families {
			if strings.EqualFold(f, name) {
				return true
			}
		}
		return false
	}
	for role, names := range official {
		for rank, n := range names {
			if hasFamily(n.chinese) {
				return style.Role(role), rank, n.chinese, true
			}
		}
		for rank, n := range names {
			if hasFamily(n.latin) {
				return style.Role(role), rank, n.latin, true
			}
		}
	}
	return 0, 0, "", false
}

// fits reports whether a face can set a notice, whatever its name: its 汉字 fill the em, and they and the dash of the page number stay near it.
func fits(f *truetype.Font) bool {
	em := f.UnitsPerEm()
	for _, r := range "一中的—" {
		g := f.Glyph(r)
		if g == 0 && r == '—' {
			continue // the next face of the chain has it
		}
		left, low, right, high, ink := f.Box(g)
		if g == 0 || !ink || left < -em || right > 2*em || low < -em || high > 2*em {
			return false
		}
		if a := f.Advance(g); r != '—' && (a < em*9/10 || a > em*11/10) {
			return false
		}
	}
	return true
}
