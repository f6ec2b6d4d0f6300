package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/screen"
	"gongshi/fonts"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/style"
)

// systemFonts is the value of --fonts that stands for the folders of this machine.
const systemFonts = "system"

// chooseFonts finds the faces of a run by the value of --fonts, "" where it was not given; usage is what is wrong with it.
func chooseFonts(value string) (set *fonts.Set, findings finding.List, usage string) {
	switch value {
	case "":
		return fonts.Bundled(), nil, ""
	case systemFonts:
		set, findings = fonts.System()
		return set, findings, ""
	}
	stat, err := os.Stat(value)
	if err == nil && !stat.IsDir() {
		return nil, nil, "字体文件夹“" + value + "”用不了：那是一个文件"
	}
	set, findings, err = fonts.Folder(value)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, "没有字体文件夹“" + value + "”"
	} else if err != nil {
		return nil, nil, "字体文件夹“" + value + "”用不了：" + output.Reason(err)
	}
	return set, findings, ""
}

// runFonts tells which face serves which role and why, what a DOCX names, and which faces were refused.
func runFonts(line *flags.Line, stdout, stderr io.Writer) int {
	if len(line.Inputs) > 0 {
		return wrongUsage(stderr, "fonts 后面不要别的内容；字体文件夹写成 --fonts "+line.Inputs[0])
	}
	faces, findings, fault := chooseFonts(line.Fonts)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	s := screen.New(stdout, stderr, screen.Options{JSON: line.JSON})
	s.Findings(findings)
	if line.JSON {
		for _, row := range facesOf(faces) {
			s.Encode(row)
		}
	} else {
		sayFaces(s, faces)
	}
	return status(s)
}

// jsonFace is a role's faces in JSON.
type jsonFace struct {
	Type string `json:"type"`
	Role string `json:"role"`
	// Face draws the role, File is where it was found, "" for one of ours; Behind are the faces for the characters that it has not.
	Face   string   `json:"face"`
	File   string   `json:"file"`
	Behind []string `json:"behind"`
	// DOCX is the name that the DOCX has for it when it carries no faces.
	DOCX string `json:"docx"`
}

// facesOf is a row for each role, in the order of a page.
func facesOf(set *fonts.Set) (rows []jsonFace) {
	names := set.Families()
	for _, role := range []style.Role{style.XiaoBiaoSong, style.FangSong, style.Hei, style.Kai, style.Song} {
		chain := set.Chain(role)
		row := jsonFace{Type: "font", Role: role.String(), Face: chain[0].Family, File: filepath.ToSlash(chain[0].File), Behind: []string{}, DOCX: names[role]}
		for _, f := range chain[1:] {
			row.Behind = append(row.Behind, f.Family)
		}
		rows = append(rows, row)
	}
	return rows
}

// sayFaces shows the rows as a table, and names the faces that are the last resort.
func sayFaces(s *screen.Screen, set *fonts.Set) {
	table := [][]string{{"用处", "PDF 里用的字体", "来历", "缺字时依次用", "DOCX 里写的名称"}}
	for _, row := range facesOf(set) {
		from := "程序自带"
		if row.File != "" {
			from = "办公室自己的，" + row.File
		}
		table = append(table, []string{row.Role, row.Face, from, strings.Join(row.Behind, "、"), row.DOCX})
	}
	for _, row := range screen.Columns(table) {
		s.Say("%s\n", screen.Printable(row))
	}
	if rest := set.Reserve(); len(rest) > 0 {
		const most = 5
		named := strings.Join(rest[:min(len(rest), most)], "、")
		if len(rest) > most {
			named += " 等 " + strconv.Itoa(len(rest)) + " 个"
		}
		s.Say("这些字体都没有的字，最后用：%s\n", screen.Printable(named))
	}
}
