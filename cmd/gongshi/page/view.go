package page

import (
	"context"
	"crypto/rand"
	"net/http"
	"slices"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
)

// wish is what the page wants of a ledger.
type wish struct {
	// Ledger and Table (单位信息, "" for none) are names that receive has given.
	Ledger string `json:"ledger"`
	Table  string `json:"table"`
	// Unit is the unit's place in the ledger, or -1 for all.
	Unit int `json:"unit"`
	// Sets are the items of 基本信息 that were filled in, by the unit's place.
	Sets map[int]map[string]string `json:"sets"`

	Password string   `json:"password"`
	Sheets   []string `json:"sheets"`
	Columns  string   `json:"columns"`

	// Text is the 文种 of the notice, "" for the ledger's own; Template, a name that template has given, goes before it. Seal is 是 or 否, "" for the
	// ledger's own.
	Text       string `json:"text"`
	Template   string `json:"template"`
	Seal       string `json:"seal"`
	Attachment bool   `json:"attachment"`
	Draft      bool   `json:"draft"`
	Force      bool   `json:"force"`
	Mask       bool   `json:"mask"`
}

// view is one unit's notice as it was wished.
type view struct {
	id   string
	unit int
	wish *wish // that of all units of which one question was
	// ledger is its file's name, name the unit's; nameless where it is the file's.
	ledger, name string
	nameless     bool
	pages        []page
}

// page is one page to be drawn when the browser asks for it.
type page struct {
	key     string
	picture picture.Page
}

// notice reads a ledger and answers with all that the page shows of one of its units, or of all.
func (s *Server) notice(w http.ResponseWriter, r *http.Request) {
	var want wish
	if !read(w, r, &want) {
		return
	}
	sheaf := s.desk.get(want.Ledger)
	if sheaf == nil {
		refuse(w, http.StatusNotFound, "这份台账已经不在了，再放一次")
		return
	}
	leave, ok := s.turn(r.Context())
	if !ok {
		return
	}
	defer leave()
	var units []jsonUnit
	if want.Unit >= 0 {
		units = append(units, s.look(r.Context(), sheaf, &want, want.Unit, s.open(sheaf, &want, want.Unit)))
	} else {
		all := s.open(sheaf, &want, -1)
		for n := 0; n == 0 || all.Book != nil && n < len(all.Book.Units); n++ {
			if r.Context().Err() != nil {
				return
			}
			read := all
			if len(want.Sets[n]) > 0 {
				read = s.open(sheaf, &want, n)
			}
			units = append(units, s.look(r.Context(), sheaf, &want, n, read))
		}
	}
	reply(w, map[string]any{"units": units})
}

// reading is what open makes of a ledger.
type reading struct {
	run.Result
	table *ledger.InfoTable
	unit  string // the name of its unit where it has one alone, even beside an error
}

// open reads a ledger for one of its units, -1 for none in particular.
func (s *Server) open(sheaf *sheaf, want *wish, unit int) (r reading) {
	options := ledger.Options{Set: settings(want, unit)}
	for _, name := range want.Sheets {
		if name != "" {
			options.Sheets = append(options.Sheets, name)
		}
	}
	if want.Template != "" && s.own.get(want.Template) == nil {
		r.Findings = finding.List{finding.TemplateGone.At(finding.Where{File: sheaf.name}, nil)}
		return r
	}
	if want.Columns != "" {
		var fault string
		if options.Columns, fault = ledger.ParseColumns(want.Columns); fault != "" {
			r.Findings = finding.List{finding.InputColumns.At(finding.Where{File: sheaf.name}, finding.Values{"fault": fault}).With(want.Columns)}
			return r
		}
	}
	var table *run.Table
	if file := s.desk.get(want.Table); file != nil {
		info, found := ledger.ReadInfo(sheet.Open(file.name, file.data, want.Password), ledger.Options{Set: options.Set})
		table = run.NewTable(file.name, info, found)
		r.table, options.InfoTable = table.Info, table.Info
	}
	book, found := s.books.open(sheaf, want, options.Columns)
	var read *ledger.Ledger
	if book != nil {
		read, found = book.Read(options)
	}
	if read != nil && len(read.Units) == 1 {
		r.unit = read.Units[0].Name()
	}
	found = slices.DeleteFunc(found, func(f finding.Finding) bool { return f.Is(finding.SetShared) }) // here an item is given to one unit only
	r.Result = run.Judge(read, found.InFile(sheaf.name), table)
	if table != nil {
		r.Findings = slices.Concat(table.Findings, r.Findings)
	}
	return r
}

// settings are the items that were filled in for a unit, in the order of the form.
func settings(want *wish, unit int) []ledger.Setting {
	var out []ledger.Setting
	for _, item := range ledger.InfoItems {
		if value, ok := want.Sets[unit][item.Name]; ok && value != "" {
			out = append(out, ledger.Setting{Key: item.Name, Value: value})
		}
	}
	if want.Seal != "" {
		out = append(out, ledger.Setting{Key: "盖章", Value: want.Seal})
	}
	return out
}

// options are those with which a unit's notice is made.
func (s *Server) options(want *wish, unit *ledger.Unit) generator.Options {
	text := s.own.get(want.Template)
	if text == nil {
		text = run.BundledText(want.Text)
	}
	if text == nil {
		text = run.BundledText(unit.Info.Choose("文种"))
	}
	return generator.Options{
		Template: text, Faces: s.faces,
		WithLedger: want.Attachment, Draft: want.Draft, Force: want.Force, Mask: want.Mask,
	}
}

// look makes the view of a unit of what open gave, and what the page shows of it. Where the notice cannot be made, its pages are those of a draft.
func (s *Server) look(ctx context.Context, sheaf *sheaf, want *wish, n int, read reading) jsonUnit {
	v := &view{id: rand.Text(), unit: n, wish: want, ledger: sheaf.name}
	out := jsonUnit{View: v.id, Unit: n, Pages: []jsonPage{}, Missing: []string{}, Info: map[string]string{}}
	if read.Book == nil || n >= len(read.Book.Units) {
		v.name, v.nameless = run.UnitName(read.unit, read.table, sheaf.name)
		found := slices.Clone(read.Findings)
		if read.Unsure != nil && n < len(read.Unsure.Units) { // what is to be mended is told in one round
			unit := &read.Unsure.Units[n]
			for _, f := range generator.Proofread(unit, s.options(want, unit)).InFile(sheaf.name) {
				if f.Remedy.Kind == finding.FillItem {
					out.Missing = append(out.Missing, f.Remedy.Object)
				}
				found = append(found, f)
			}
		}
		out.Name, out.Findings = v.name, list(found, nil, sheaf.name)
		sheaf.show(v)
		return out
	}
	unit := &read.Book.Units[n]
	v.name, v.nameless = run.UnitName(unit.Name(), read.table, sheaf.name)
	out.Name, out.Several = v.name, len(read.Book.Units) > 1
	for _, item := range ledger.InfoItems {
		if text := unit.Info.Text(item.Name); text != "" {
			out.Info[item.Name] = text
		}
	}
	options := s.options(want, unit)
	options.Done = ctx.Done()
	notice, made := generator.Build(unit, options)
	out.Ready = notice != nil
	if notice == nil {
		options.Draft, options.Force = true, true
		notice, _ = generator.Build(unit, options)
	}
	made = made.InFile(sheaf.name)
	for i := range made {
		f := &made[i]
		f.ShowLine = want.Template != "" // as gongshi template test says it
		if f.Remedy.Kind == finding.FillItem {
			out.Missing = append(out.Missing, f.Remedy.Object)
		}
	}
	var marks [][]picture.Mark
	if notice != nil {
		out.Title = notice.Title
		for _, p := range picture.Of(notice) {
			v.pages = append(v.pages, page{p.Key(), p})
			out.Pages = append(out.Pages, jsonPage{Key: p.Key(), Landscape: p.Landscape()})
		}
		marks = picture.Marks(notice, made)
		out.stats(notice)
	}
	out.Findings = list(slices.Concat(read.Findings, made), append(make([][]picture.Mark, len(read.Findings)), marks...), sheaf.name)
	sheaf.show(v)
	return out
}
