package fonts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/finding"
	"gongshi/generator/style"
	"gongshi/generator/truetype/facetest"
)

// face is a small face of that family, drawn by one of ours.
func face(source *Face, family string) []byte {
	return source.Subset([]rune("一中的—巡·“”0123456789"), family)
}

// folder writes files and gives their folder.
func folder(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loadFolder(t *testing.T, files map[string][]byte) (*Set, finding.List, string) {
	t.Helper()
	dir := folder(t, files)
	set, findings, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	return set, findings, dir
}

// serves names the face that draws a rune: one of ours by its short name, the user's by its family.
func serves(s *Set, role style.Role, r rune) string {
	f, _, ok := s.Glyph(role, r)
	switch {
	case !ok:
		return ""
	case f.File != "":
		return f.Family
	}
	return f.Name
}

func TestFolderPrefersTheOffice(t *testing.T) {
	ours := bundled()
	set, findings, dir := loadFolder(t, map[string][]byte{
		"a/SIMFANG.TTF":  face(ours.hei, "FangSong"),
		"b/fangsong.ttf": face(ours.hei, "仿宋_GB2312"),
		"simsun.ttc":     facetest.Collection(face(ours.kai, "新宋体"), face(ours.kai, "SimSun")),
		"xbs.ttf":        face(ours.song, "方正小标宋_GBK"),
		"kai.ttf":        face(ours.song, "方正楷体简体"),
		"other.ttf":      ours.song.Subset([]rune("一\uE123"), "校徽"),
		"readme.txt":     []byte("不是字体"),
	})
	if len(findings) > 0 {
		t.Errorf("findings: %v", findings)
	}
	for _, tt := range []struct {
		role style.Role
		r    rune
		want string
	}{
		{style.FangSong, '巡', "仿宋_GB2312"}, // before 仿宋, though its path is later
		{style.FangSong, '察', "FangSong"},
		{style.FangSong, '\U0002CB2D', "FangSongExt"},
		{style.Song, '巡', "SimSun"}, // not its neighbour 新宋体
		{style.XiaoBiaoSong, '巡', "方正小标宋_GBK"},
		{style.Kai, '巡', "方正楷体简体"},
		{style.Hei, '巡', "Hei"},
		{style.FangSong, '\uE123', ""}, // our Song has none to give to the other face
	} {
		if got := serves(set, tt.role, tt.r); got != tt.want {
			t.Errorf("%v %q is drawn by %q, want %q", tt.role, tt.r, got, tt.want)
		}
	}
	if d := cmp.Diff([style.Roles]string{"仿宋_GB2312", "方正楷体简体", "黑体", "方正小标宋_GBK", "SimSun"}, set.Families()); d != "" {
		t.Error(d)
	}
	// What no role took is kept for the runes that nothing else has, in the order of paths.
	if d := cmp.Diff([]string{"FangSong", "校徽", "新宋体"}, set.Reserve()); d != "" {
		t.Error(d)
	}
	if f := set.Chain(style.Song)[0]; f.File != filepath.Join(dir, "simsun.ttc") || f.Glyph('巡') == 0 {
		t.Errorf("宋体 is %+v", f)
	}
	for i, f := range set.Faces {
		if f.ID != i {
			t.Errorf("face %d has ID %d", i, f.ID)
		}
	}
	if len(Bundled().Faces) != 7 || serves(Bundled(), style.FangSong, '巡') != "FangSong" {
		t.Error("the user's faces have got into our own set")
	}
}

// TestReserve: a rune that only a face of no role has, asked for again and from several roles.
func TestReserve(t *testing.T) {
	one := func(source *Face, family string, r rune) []byte {
		return facetest.Only(source.Subset([]rune("一"), family), r)
	}
	ours := bundled()
	set, findings, _ := loadFolder(t, map[string][]byte{
		"a.ttf": one(ours.hei, "甲", '\uE001'), "b.ttf": one(ours.kai, "乙", '\uE002'), "c.ttf": one(ours.song, "丙", '\uE002'),
	})
	if len(findings) > 0 {
		t.Error(findings)
	}
	for range 2 {
		for _, role := range []style.Role{style.FangSong, style.Song} {
			f, _, ok := set.Glyph(role, '\uE002')
			if !ok || f.Family != "乙" || f.ID != len(set.Faces)+1 {
				t.Errorf("%v: drawn by %+v (%v)", role, f, ok)
			}
		}
	}
	if got := serves(set, style.FangSong, '\uE003'); got != "" {
		t.Errorf("a rune that nobody has is drawn by %q", got)
	}
}

func TestRefusals(t *testing.T) {
	ours := bundled()
	fang := face(ours.fangSong, "仿宋_GB2312")
	narrow := facetest.Advances(fang, 500)
	latin := ours.fangSong.Subset([]rune("abc"), "仿宋_GB2312")
	for _, tt := range []struct {
		name     string
		file     string
		data     []byte
		code     string
		severity finding.Severity
		says     string
	}{
		{"restricted", "f.ttf", facetest.Rights(fang, 2), "font.license", finding.Warning, "“仿宋_GB2312”不许嵌入文件（fsType 2）"},
		{"only whole", "f.ttf", facetest.Rights(fang, 0x108), "font.license", finding.Warning, "只许整套嵌入"},
		{"only bitmaps", "f.ttf", facetest.Rights(fang, 0x200), "font.license", finding.Warning, "点阵"},
		{"CFF", "f.otf", facetest.CFF(fang), "font.cff", finding.Warning, "“仿宋_GB2312”是 CFF"},
		{"CFF of no role", "f.otf", facetest.CFF(face(ours.hei, "思源黑体")), "font.cff", finding.Info, "“思源黑体”是 CFF"},
		{"no 汉字", "f.ttf", latin, "font.unfit", finding.Warning, "“仿宋_GB2312”"},
		{"narrow 汉字", "f.ttf", narrow, "font.unfit", finding.Warning, "“仿宋_GB2312”"},
		{"a text", "f.ttf", []byte("这不是字体，只是一段足够长的文字"), "font.broken", finding.Warning, "损坏"},
		{"empty", "f.ttf", nil, "font.broken", finding.Warning, "损坏"},
		{"half of it", "f.ttf", fang[:len(fang)/2], "font.broken", finding.Warning, "损坏"},
		{"hidden", "._f.ttf", fang, "font.hidden", finding.Info, "隐藏"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			set, findings, dir := loadFolder(t, map[string][]byte{tt.file: tt.data})
			i := slices.IndexFunc(findings, func(f finding.Finding) bool { return f.Code == tt.code })
			if i < 0 {
				t.Fatalf("findings %v", findings)
			}
			f := findings[i]
			if f.Severity != tt.severity || !strings.Contains(f.Text(nil), tt.says) || f.File != filepath.Join(dir, tt.file) || f.Hint(nil) == "" {
				t.Errorf("%+v", f)
			}
			if !slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Code == "font.none" }) {
				t.Error("nobody says that the folder has no face")
			}
			if got := serves(set, style.FangSong, '巡'); got != "FangSong" {
				t.Errorf("drawn by %q", got)
			}
		})
	}
}

// TestNextBest: where the best face is refused, the next one serves; where the best one serves, the next is no finding.
func TestNextBest(t *testing.T) {
	ours := bundled()
	best, next := face(ours.hei, "仿宋_GB2312"), face(ours.kai, "仿宋")
	set, findings, _ := loadFolder(t, map[string][]byte{"a.ttf": facetest.Rights(best, 2), "b.ttf": next})
	if got := serves(set, style.FangSong, '巡'); got != "仿宋" || len(findings) != 1 {
		t.Errorf("drawn by %q; %v", got, findings)
	}
	set, findings, _ = loadFolder(t, map[string][]byte{"a.ttf": best, "b.otf": facetest.CFF(next)})
	if got := serves(set, style.FangSong, '巡'); got != "仿宋_GB2312" || slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Severity > finding.Info }) {
		t.Errorf("drawn by %q; %v", got, findings)
	}
	// 仅供预览和打印 is enough for a PDF.
	set, findings, _ = loadFolder(t, map[string][]byte{"a.ttf": facetest.Rights(best, 4)})
	if got := serves(set, style.FangSong, '巡'); got != "仿宋_GB2312" || len(findings) != 0 {
		t.Errorf("drawn by %q; %v", got, findings)
	}
}

func TestFolderThatIsNone(t *testing.T) {
	if _, _, err := Folder(filepath.Join(t.TempDir(), "没有")); err == nil {
		t.Error("a missing folder is read")
	}
	set, findings, err := Folder(t.TempDir())
	if err != nil || len(findings) != 1 || findings[0].Code != "font.none" || serves(set, style.Hei, '一') != "Hei" {
		t.Errorf("an empty folder: %v, %v", findings, err)
	}
}

func TestSystemFolders(t *testing.T) {
	env := func(values map[string]string) func(string) string { return func(k string) string { return values[k] } }
	for _, tt := range []struct {
		goos string
		env  map[string]string
		want []string
	}{
		{"linux", map[string]string{"HOME": "/home/a"}, []string{"/usr/share/fonts", "/usr/local/share/fonts", "/opt/kingsoft/wps-office/office6/fonts", "/home/a/.fonts", "/home/a/.local/share/fonts"}},
		{"linux", nil, []string{"/usr/share/fonts", "/usr/local/share/fonts", "/opt/kingsoft/wps-office/office6/fonts"}},
		{"windows", map[string]string{"WINDIR": "W", "LOCALAPPDATA": "L"}, []string{"W/Fonts", "L/Microsoft/Windows/Fonts"}},
		{"darwin", map[string]string{"HOME": "/Users/a"}, []string{"/Library/Fonts", "/System/Library/Fonts", "/Users/a/Library/Fonts"}},
	} {
		got := systemFolders(tt.goos, env(tt.env))
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", tt.goos, d)
		}
	}
}

// TestOfficialNames: the face that a DOCX names for a role is recognized as that role's, and no name stands for two roles.
func TestOfficialNames(t *testing.T) {
	seen := map[string]style.Role{}
	for role, names := range official {
		role := style.Role(role)
		if names[0].chinese != role.Official().Name {
			t.Errorf("%v: best is %s, but the DOCX names %s", role, names[0].chinese, role.Official().Name)
		}
		for _, n := range names {
			for _, s := range []string{n.chinese, n.latin} {
				if other, taken := seen[strings.ToLower(s)]; taken && other != role {
					t.Errorf("%s is %v and %v", s, other, role)
				}
				seen[strings.ToLower(s)] = role
			}
		}
	}
}
