package summary

import (
	"cmp"
	"path"
	"slices"

	"gongshi/generator/ledger"
)

// Roll is who is to report, and what lies in the folders unread.
type Roll struct {
	// Expected are the units of 单位信息; empty where there is no 单位信息.
	Expected []Expected `json:"expected,omitempty"`
	// Files are unread files that are named like a unit or a ledger. Others counts the rest by kind.
	Files  []UnreadFile `json:"files,omitempty"`
	Others []KindCount  `json:"others,omitempty"`
	// names finds the expected units. It is made on first use.
	names *ledger.UnitNames
}

// Expected is a unit of a 单位信息.
type Expected struct {
	Name string `json:"unit"`
	// Names are further names of the unit; Table is the 单位信息.
	Names []string `json:"names,omitempty"`
	Table string   `json:"table"`
}

// UnreadFile is a file of a kind that is not read.
type UnreadFile struct {
	File string `json:"file"`
	Kind string `json:"kind"`
	// Todo is what to do about it.
	Todo string `json:"todo"`
	// Unit is the unit that its name names, if any.
	Unit string `json:"unit,omitempty"`
	// Other: by its name it is something else than a ledger.
	Other bool `json:"other,omitempty"`
}

// KindCount counts files of a kind.
type KindCount struct {
	Kind string `json:"kind"`
	N    int    `json:"n"`
}

// why says in Chinese what kind of file it is, and what to do.
func (f UnreadFile) why() string {
	why := "“" + path.Base(f.File) + "”是" + f.Kind + "，没有读。"
	if f.Other {
		why += "是台账的，"
	}
	return why + f.Todo
}

// Expect adds the units of a 单位信息, each with all its names. A unit that is on the roll stays as it is.
func (r *Roll) Expect(table string, units [][]string) {
	r.names = nil
	known := map[string]bool{}
	for _, e := range r.Expected {
		known[e.Name] = true
	}
	for _, names := range units {
		if known[names[0]] {
			continue
		}
		known[names[0]] = true
		e := Expected{Name: names[0], Table: table}
		for _, name := range names[1:] {
			if name != e.Name && !slices.Contains(e.Names, name) {
				e.Names = append(e.Names, name)
			}
		}
		r.Expected = append(r.Expected, e)
	}
}

// Names finds the expected units.
func (r *Roll) Names() *ledger.UnitNames {
	if r.names == nil {
		all := make([][]string, len(r.Expected))
		for i, e := range r.Expected {
			all[i] = append([]string{e.Name}, e.Names...)
		}
		r.names = ledger.NewUnitNames(all)
	}
	return r.names
}

// merge adds what only another roll has.
func (r *Roll) merge(more *Roll) {
	r.names = nil
	known := map[string]bool{}
	for _, e := range r.Expected {
		known[e.Name] = true
	}
	for _, e := range more.Expected {
		if !known[e.Name] {
			r.Expected = append(r.Expected, e)
		}
	}
	for _, f := range more.Files {
		if !slices.ContainsFunc(r.Files, func(o UnreadFile) bool { return o.File == f.File }) {
			r.Files = append(r.Files, f)
		}
	}
	for _, k := range more.Others {
		r.Count(k.Kind, k.N)
	}
}

// Count adds to the files that are only counted.
func (r *Roll) Count(kind string, n int) {
	i := slices.IndexFunc(r.Others, func(k KindCount) bool { return k.Kind == kind })
	if i < 0 {
		r.Others = append(r.Others, KindCount{kind, n})
		slices.SortFunc(r.Others, func(a, b KindCount) int { return cmp.Compare(a.Kind, b.Kind) })
		return
	}
	r.Others[i].N += n
}
