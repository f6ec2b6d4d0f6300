package run

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/ofd"
	"gongshi/generator/pattern"
	"gongshi/generator/proof"
	"gongshi/generator/raster"
	"gongshi/generator/summary"
)

// leftover is a file in a folder of a kind that is not read as a ledger.
type leftover struct {
	path string
	// rel is the path as seen from the folder that was given.
	rel string
	// finished: it is a text that this program has made.
	finished bool
}

// fileKind is a kind of file that is not read.
type fileKind struct {
	name string
	ends []string
	// todo is what to do where it is a ledger all the same.
	todo string
	// picture says that such files are photographs, many of them named after the unit that they show: only a name that speaks of a ledger makes one a ledger.
	picture bool
	// never says that it cannot be a ledger.
	never bool
}

var fileKinds = []fileKind{
	{name: "文字文档", ends: []string{".docx", ".docm", ".dotx"}, todo: "把里面的表格复制到 WPS 表格或 Excel 里，存成 .xlsx，和别的台账放在一起"},
	{name: "文字文档", ends: []string{".doc", ".wps", ".wpt", ".rtf", ".odt", ".uot"}, todo: "用 WPS 文字或 Word 打开，另存为 .docx；或者把里面的表格复制到 WPS 表格或 Excel 里，存成 .xlsx，和别的台账放在一起"},
	{name: "别的格式的表格", ends: []string{".uos", ".numbers", ".xltx", ".xlt", ".ett", ".dbf", ".xml", ".mdb", ".accdb"}, todo: "用 WPS 表格或 Excel 打开，另存为 .xlsx"},
	{name: "PDF文件", ends: []string{".pdf"}, todo: "请报送单位给电子表格（.xlsx）"},
	{name: "OFD文件", ends: []string{".ofd", ".caj"}, todo: "请报送单位给电子表格（.xlsx）"},
	{name: "图片", ends: []string{".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".webp"}, todo: "请报送单位给电子表格（.xlsx）", picture: true},
	{name: "压缩包", ends: []string{".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"}, todo: "先解压，把里面的台账放进这个文件夹"},
	{name: "网页", ends: []string{".html", ".htm", ".mht", ".mhtml"}, todo: "用 WPS 表格或 Excel 打开，另存为 .xlsx"},
	{name: "文本", ends: []string{".txt", ".md", ".tsv", ".log", ".json"}, todo: "把它整理成 .xlsx 或 .csv 的表格"},
	{name: "幻灯片", ends: []string{".ppt", ".pptx", ".dps", ".odp", ".pps", ".ppsx"}, todo: "请报送单位给电子表格（.xlsx）"},
	{name: "没有下载完的文件", ends: []string{".crdownload", ".download", ".downloading", ".part", ".td"}, todo: "重新下载"},
	{name: "快捷方式", ends: []string{".lnk", ".url"}, todo: "把它指向的文件复制过来"},
	{name: "备份", ends: []string{".bak", ".xlk", ".old"}, todo: "把扩展名改回 .xlsx，再打开看一看"},
	{name: "音像", ends: []string{".mp4", ".mov", ".avi", ".wmv", ".flv", ".mkv", ".mp3", ".wav", ".m4a", ".amr", ".wma"}, never: true},
	{name: "程序", ends: []string{".exe", ".dll", ".bat", ".sh", ".msi", ".tmpl", ".ttf", ".otf", ".ttc"}, never: true},
}

// finishedText is a text under the name of a ledger.
var finishedText = fileKind{name: "写好的文稿", todo: "它是公示一类的成文，不是台账；换成这个单位的台账"}

// otherFile is any other kind.
var otherFile = fileKind{name: "别的文件", todo: "看一看它是什么；是台账就存成 .xlsx"}

// kindOf is a file's kind by its name.
func kindOf(name string) fileKind {
	end := strings.ToLower(filepath.Ext(name))
	for _, k := range fileKinds {
		for _, e := range k.ends {
			if e == end {
				return k
			}
		}
	}
	return otherFile
}

// called is the kind's name with the file's extension, by which the clerk knows the file.
func (k fileKind) called(name string) string {
	if end := strings.ToLower(filepath.Ext(name)); end != "" {
		return k.name + "（" + end + "）"
	}
	return k.name
}

var (
	// ledgerWords are what a ledger's file is called, noLedgerWords what else has such words in its name, evidenceWords and pictureWords what is sent along.
	ledgerWords   = pattern.New(`台账|台帐|清单|销号|整改情况|整改表|情况表|一览表`)
	plainLedger   = pattern.New(`台账|台帐|清单`)
	noLedgerWords = pattern.New(`反馈意见|通知|模板|模版|样表|样式|样例|空表|空白|格式|说明|要求|方案|须知|指南|公示|通报|汇总`)
	evidenceWords = pattern.New(`佐证|证明|附件材料|支撑材料|印证|档案盒|会议记录|签到|发票|票据|收据`)
	pictureWords  = pattern.New(`照片|图片|截图|影像`)
)

// isJunk reports a file that an operating system or an office program keeps for itself.
func isJunk(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "ehthumbs.db", proof.WordsName:
		return true
	}
	return strings.HasPrefix(name, "~") || strings.HasPrefix(name, ".~") || strings.EqualFold(filepath.Ext(name), ".tmp")
}

// enter puts what was left on the roll: what is named like a unit or a ledger by its name, the rest counted.
func (l leftover) enter(roll *summary.Roll, names *ledger.UnitNames) {
	file := path.Base(l.rel)
	kind := kindOf(file)
	if l.finished {
		kind = finishedText
	}
	unit := names.FileUnit(file)
	says := ledgerWords.MatchString(file)
	if unit == "" && says {
		unit = folderUnit(l.rel, names)
	}
	switch {
	case kind.never, evidenceWords.MatchString(file), !says && pictureWords.MatchString(file),
		kind.picture && !says && !names.IsJust(file),
		!says && (evidenceWords.MatchString(path.Dir(l.rel)) || pictureWords.MatchString(path.Dir(l.rel))),
		unit == "" && (!says || noLedgerWords.MatchString(file)):
		roll.Count(kind.name, 1)
	default:
		roll.Files = append(roll.Files, summary.UnreadFile{File: filepath.ToSlash(l.path), Kind: kind.called(file), Todo: kind.todo, Unit: unit, Other: !says && noLedgerWords.MatchString(file)})
	}
}

// folderUnit is the unit whose name the nearest folder above a file has: 县民政局/整改台账.docx.
func folderUnit(rel string, names *ledger.UnitNames) string {
	for dir := path.Dir(rel); dir != "." && dir != "/"; dir = path.Dir(dir) {
		if unit := names.FileUnit(path.Base(dir) + ".x"); unit != "" {
			return unit
		}
	}
	return ""
}

// writtenTexts knows the documents that this program has written: by their own metadata, and, where they have been edited since, by the record in their folder.
type writtenTexts struct {
	// recorded are the names on the record of each folder.
	recorded map[string]map[string]bool
}

func (o *writtenTexts) has(file string) bool {
	name := filepath.Base(file)
	switch strings.ToLower(filepath.Ext(name)) {
	case ".docx":
		return o.isRecorded(file) || madeHere(file)
	case ".pdf":
		return o.isRecorded(file) || bytes.Contains(tail(file), []byte("gongshi (gofpdf)"))
	case ".ofd":
		return o.isRecorded(file) || says(file, "OFD.xml", "<ofd:Creator>"+ofd.Creator+"</ofd:Creator>")
	case ".png":
		return o.isRecorded(file) || raster.IsOurs(tail(file))
	}
	return name == FaultsName
}

// passesAsLedger reports a document that this program has made, and that somebody has given the name of a ledger.
func (o *writtenTexts) passesAsLedger(file string) bool {
	name := filepath.Base(file)
	return strings.EqualFold(filepath.Ext(name), ".docx") && plainLedger.MatchString(name) && !noLedgerWords.MatchString(name) && !o.isRecorded(file) && madeHere(file)
}

// madeHere reports a DOCX that says that we have made it.
func madeHere(file string) bool {
	return says(file, "docProps/app.xml", "<Application>gongshi</Application>")
}

// says reports whether a part of a package begins with something that has these words.
func says(file, part, words string) bool {
	z, err := zip.OpenReader(file)
	if err != nil {
		return false
	}
	defer z.Close()
	return strings.Contains(beginning(&z.Reader, part), words)
}

// tail is what a file ends in.
func tail(file string) []byte {
	f, err := os.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	const length = 64 << 10
	if stat, err := f.Stat(); err == nil && stat.Size() > length {
		if _, err := f.Seek(-length, io.SeekEnd); err != nil {
			return nil
		}
	}
	data, err := io.ReadAll(io.LimitReader(f, length))
	if err != nil {
		return nil
	}
	return data
}

// isRecorded reports a file that the record in its folder names, or that of a run whose kits are here, or a copy of one that we have put beside it.
func (o *writtenTexts) isRecorded(file string) bool {
	name := stem(filepath.Base(file))
	for _, mark := range []string{"（校对）", "（修订）", "（新）", evidenceMark} {
		name = strings.TrimSuffix(name, mark)
	}
	dir := filepath.Dir(file)
	const above = 2 // the folders of a kit: the unit's and that of the readers
	for range above + 1 {
		names, ok := o.recorded[dir]
		if !ok {
			names = namesIn(dir)
			if o.recorded == nil {
				o.recorded = map[string]map[string]bool{}
			}
			o.recorded[dir] = names
		}
		if names[name] {
			return true
		}
		dir, name = filepath.Dir(dir), filepath.Base(dir)+"/"+name
	}
	return false
}

// namesIn are the files that the records in a folder name, without their endings.
func namesIn(dir string) map[string]bool {
	names := map[string]bool{}
	for _, record := range []string{recordName, journalName} {
		data, err := readWhole(filepath.Join(dir, record))
		if err != nil {
			continue
		}
		names[summaryNotice] = true
		r, _ := summary.Decode(data)
		for _, u := range slices.Concat(r.Units, r.Old) {
			for _, f := range u.Files {
				names[stem(f.Name)] = true
			}
		}
	}
	return names
}
