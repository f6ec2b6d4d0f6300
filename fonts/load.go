package fonts

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

// Folder is the set that prefers the faces of a folder: an official face goes before ours in its role's chain, any other face serves runes that nothing
// else has. err is why the folder cannot be read. Findings say what is wrong with its files; none is an error.
func Folder(dir string) (*Set, finding.List, error) {
	if _, err := os.ReadDir(dir); err != nil {
		return nil, nil, err
	}
	l := loader{keepUnused: true}
	paths, findings := fontFiles(dir)
	l.findings = findings
	set := l.load(paths)
	if set.reserve == nil && !set.hasUsersFace() {
		l.findings = append(l.findings, finding.FontNoneInFolder.At(finding.Where{File: dir}, finding.Values{"wanted": wanted()}))
	}
	return set, l.findings, nil
}

// System is the set that prefers the official faces that this machine has. Its other faces are left alone.
func System() (*Set, finding.List) {
	l := loader{}
	paths, findings := systemFiles()
	l.findings = findings
	set := l.load(paths)
	for i := range l.findings { // nobody asked for the machine's other files
		if f := &l.findings[i]; f.Is(finding.FontBroken, finding.FontUnreadable, finding.FontFolder) {
			f.Severity = finding.Info
		}
	}
	if !set.hasUsersFace() {
		l.findings = append(l.findings, finding.FontNone.Of(finding.Values{"wanted": wanted()}))
	}
	return set, l.findings
}

// Unembeddable reports the user's faces that may stand in a PDF, which is only shown and printed, but not in a DOCX, which others edit.
func (s *Set) Unembeddable() finding.List {
	var out finding.List
	for role := range style.Roles {
		if f := s.chains[role][0]; !f.Rights().Editable() {
			out = append(out, finding.FontLicenseDOCX.At(finding.Where{File: f.File}, finding.Values{"family": f.Family}))
		}
	}
	return out
}

// wanted names the official faces.
func wanted() string {
	s := ""
	for role := range style.Roles {
		if s != "" {
			s += "、"
		}
		s += role.Official().Name
	}
	return s
}

func (s *Set) hasUsersFace() bool {
	for role := range style.Roles {
		if s.chains[role][0].File != "" {
			return true
		}
	}
	return false
}

// loader looks through font files.
type loader struct {
	findings finding.List
	// keepUnused: faces that no role asks for are kept, too.
	keepUnused bool
}

// candidate is an official face as its file names it; rank is its place in the table of official faces.
type candidate struct {
	path   string
	info   truetype.Info
	rank   int
	family string
	used   bool
}

func (l *loader) load(paths []string) *Set {
	var roles [style.Roles][]*candidate
	var rest []*candidate
	for _, path := range paths {
		infos, err := inspect(path)
		if err != nil {
			l.fault(path, err)
			continue
		}
		for _, info := range infos {
			if !info.Regular {
				continue
			}
			role, rank, family, ok := recognize(info)
			c := &candidate{path: path, info: info, rank: rank, family: family}
			if ok {
				roles[role] = append(roles[role], c)
			} else {
				c.family = anyName(path, info)
			}
			rest = append(rest, c)
		}
	}
	var own [style.Roles]*Face
	for role, candidates := range roles {
		slices.SortStableFunc(candidates, func(a, b *candidate) int { return cmp.Compare(a.rank, b.rank) })
		own[role] = l.bestUsable(candidates)
	}
	return newSet(own, l.unused(rest))
}

// bestUsable takes the best candidate that can be used, and reports those before it.
func (l *loader) bestUsable(candidates []*candidate) *Face {
	for _, c := range candidates {
		c.used = true
		if f := refusal(c.info, c.family); f != nil {
			l.add(*f, finding.Warning, c.path)
			continue
		}
		font, err := readFace(c.path, c.info.Index)
		if err != nil {
			l.fault(c.path, err)
			continue
		}
		if !fits(font) {
			l.add(finding.FontUnfit.Of(finding.Values{"family": c.family}), finding.Warning, c.path)
			continue
		}
		return newFace(c.path, c.info, c.family, font)
	}
	return nil
}

// unused gives the faces that no role took, if they may be embedded.
func (l *loader) unused(rest []*candidate) []*unusedFace {
	if !l.keepUnused {
		return nil
	}
	var out []*unusedFace
	for _, c := range rest {
		if c.used {
			continue
		}
		if f := refusal(c.info, c.family); f != nil {
			l.add(*f, finding.Info, c.path)
			continue
		}
		out = append(out, &unusedFace{path: c.path, info: c.info, family: c.family})
	}
	return out
}

func (l *loader) add(f finding.Finding, severity finding.Severity, path string) {
	f.Severity, f.File = severity, path
	l.findings = append(l.findings, f)
}

// fault reports a file that the system refuses, or whose bytes are no face.
func (l *loader) fault(path string, err error) {
	if why, refused := readFault(err); refused {
		l.add(finding.FontUnreadable.Of(finding.Values{"why": why}), finding.Warning, path)
		return
	}
	l.add(finding.FontBroken.Of(nil), finding.Warning, path)
}

// refusal says why a face may not be used, or nil.
func refusal(info truetype.Info, family string) *finding.Finding {
	rights := func(what string) *finding.Finding {
		f := finding.FontLicense.Of(finding.Values{"family": family, "forbids": what, "rights": int(info.Rights)})
		return &f
	}
	switch {
	case info.CFF:
		f := finding.FontCFF.Of(finding.Values{"family": family})
		return &f
	case info.Rights.Restricted():
		return rights("不许嵌入文件")
	case info.Rights.NoSubsetting():
		return rights("只许整套嵌入，程序只嵌入用到的字")
	case info.Rights.BitmapsOnly():
		return rights("只许嵌入点阵字")
	}
	return nil
}

// anyName is the name of a face that is no official one.
func anyName(path string, info truetype.Info) string {
	if len(info.Families) > 0 {
		return info.Families[0]
	}
	return cmp.Or(info.Full, info.PostScript, filepath.Base(path))
}

func newFace(path string, info truetype.Info, family string, font *truetype.Font) *Face {
	return &Face{Name: cmp.Or(info.PostScript, "Face"), Family: family, File: path, Font: font}
}
