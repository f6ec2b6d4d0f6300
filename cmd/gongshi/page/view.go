package page

import (
	"context"
	"crypto/rand"
	"maps"
	"net/http"
	"slices"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
)

// request is what the page asks for: a ledger, and how its notice is to be made.
type request struct {
	// Ledger and Table (单位信息, "" for none) are ids that receive has given.
	Ledger string `json:"ledger"`
	Table  string `json:"table"`
	// Unit is the unit's place in the ledger, or -1 for all.
	Unit int `json:"unit"`
	// Sets are the items of 基本信息 that were filled in, by the unit's place.
	Sets map[int]map[string]string `json:"sets"`

	Password string   `json:"password"`
	Sheets   []string `json:"sheets"`
	Columns  string   `json:"columns"`

	// Words is an id that words has given, "" for none.
	Words string `json:"words"`
	// Kind is the 文种 of the notice, "" for the ledger's own; Template, an id that template has given, goes before it. Seal is 是 or 否, "" for what the
	// ledger says.
	Kind       string `json:"text"`
	Template   string `json:"template"`
	Seal       string `json:"seal"`
	Attachment bool   `json:"attachment"`
	Draft      bool   `json:"draft"`
	Force      bool   `json:"force"`
	Mask       bool   `json:"mask"`
}

// view is one unit's notice as it was requested.
type view struct {
	id      string
	unit    int
	request *request // shared by all units that were asked for at once
	// ledger is its file's name, name the unit's; nameless says that the unit has none and goes by the file's.
	ledger, name string
	nameless     bool
	pages        []page
}

// page is one page, which is drawn when the browser asks for it.
type page struct {
	key     string
	picture picture.Page
}

// notice reads a ledger and answers with all that the page shows of one of its units, or of all.
func (s *Server) notice(w http.ResponseWriter, r *http.Request) {
	var req request
	if !readJSON(w, r, &req) {
		return
	}
	file := s.uploads.get(req.Ledger)
	if file == nil {
		refuse(w, http.StatusNotFound, "这份台账已经不在了，再放一次")
		return
	}
	leave, ok := s.turn(r.Context())
	if !ok {
		return
	}
	defer leave()
	var units []jsonUnit
	if req.Unit >= 0 {
		units = append(units, s.makeView(r.Context(), file, &req, req.Unit, s.open(file, &req, req.Unit)))
	} else {
		all := s.open(file, &req, -1)
		for n := 0; n == 0 || all.Book != nil && n < len(all.Book.Units); n++ {
			if r.Context().Err() != nil {
				return
			}
			read := all
			if len(req.Sets[n]) > 0 {
				read = s.open(file, &req, n)
			}
			units = append(units, s.makeView(r.Context(), file, &req, n, read))
		}
	}
	writeJSON(w, map[string]any{"units": units})
}

// reading is a ledger as open has read it.
type reading struct {
	run.Result
	table *ledger.InfoTable
	unit  string // the name of its only unit, even where there is an error; "" where it has several
}

// open reads a ledger for one of its units, -1 for none in particular.
func (s *Server) open(file *upload, req *request, unit int) (r reading) {
	options := ledger.Options{Set: settings(req, unit)}
	for _, name := range req.Sheets {
		if name != "" {
			options.Sheets = append(options.Sheets, name)
		}
	}
	if req.Template != "" && s.templates.get(req.Template) == nil {
		r.Findings = finding.List{finding.TemplateGone.At(finding.Where{File: file.name}, nil)}
		return r
	}
	options.Prints = s.templates.get(req.Template).Prints()
	if req.Columns != "" {
		var fault string
		if options.Columns, fault = ledger.ParseColumns(req.Columns); fault != "" {
			r.Findings = finding.List{finding.InputColumns.At(finding.Where{File: file.name}, finding.Values{"fault": fault}).With(req.Columns)}
			return r
		}
	}
	var table *run.Table
	if infoFile := s.uploads.get(req.Table); infoFile != nil {
		info, found := ledger.ReadInfo(sheet.Open(infoFile.name, infoFile.data, req.Password), ledger.Options{Set: options.Set, Prints: options.Prints})
		table = run.NewTable(infoFile.name, info, found)
		r.table, options.InfoTable = table.Info, table.Info
	}
	book, found := s.books.open(file, req, options.Columns)
	var read *ledger.Ledger
	if book != nil {
		read, found = book.Read(options)
	}
	if read != nil && len(read.Units) == 1 {
		r.unit = read.Units[0].Name()
	}
	found = slices.DeleteFunc(found, func(f finding.Finding) bool { return f.Is(finding.SetShared) }) // the page gives an item to one unit only
	r.Result = run.Judge(read, found.InFile(file.name), table)
	if table != nil {
		r.Findings = slices.Concat(table.Findings, r.Findings)
	}
	return r
}

// settings are the items that were filled in for a unit, in the order of the form.
func settings(req *request, unit int) []ledger.Setting {
	var out []ledger.Setting
	for _, item := range ledger.InfoItems {
		if value, ok := req.Sets[unit][item.Name]; ok && value != "" {
			out = append(out, ledger.Setting{Key: item.Name, Value: value})
		}
	}
	var others []string // those that only the office's template knows
	for name, value := range req.Sets[unit] {
		if _, known := ledger.FindInfoItem(name); !known && value != "" {
			others = append(others, name)
		}
	}
	slices.Sort(others)
	for _, name := range others {
		out = append(out, ledger.Setting{Key: name, Value: req.Sets[unit][name]})
	}
	if req.Seal != "" {
		out = append(out, ledger.Setting{Key: "盖章", Value: req.Seal})
	}
	return out
}

// options are those with which a unit's notice is made.
func (s *Server) options(req *request, unit *ledger.Unit) generator.Options {
	template := s.templates.get(req.Template)
	if template == nil {
		template = run.BundledText(req.Kind)
	}
	if template == nil {
		template = run.BundledText(unit.Info.Choose("文种"))
	}
	options := generator.Options{
		Template: template, Faces: s.faces,
		WithLedger: req.Attachment, Draft: req.Draft, Force: req.Force, Mask: req.Mask,
	}
	s.useWords(&options, req.Words)
	return options
}

// makeView makes a unit's view and what the page shows of it. Where the notice cannot be made, its pages are those of a draft.
func (s *Server) makeView(ctx context.Context, file *upload, req *request, n int, read reading) jsonUnit {
	v := &view{id: rand.Text(), unit: n, request: req, ledger: file.name}
	out := jsonUnit{View: v.id, Unit: n, Pages: []jsonPage{}, Missing: []string{}, Info: map[string]string{}, Labels: map[string]string{}}
	if read.Book == nil || n >= len(read.Book.Units) {
		v.name, v.nameless = run.UnitName(read.unit, read.table, file.name)
		found := slices.Clone(read.Findings)
		if read.Unsure != nil && n < len(read.Unsure.Units) { // so that the user learns at once of all that is to be mended
			unit := &read.Unsure.Units[n]
			proofread := generator.Proofread(unit, s.options(req, unit)).InFile(file.name)
			out.Missing = append(missingItems(read.Findings), missingItems(proofread)...)
			maps.Copy(out.Labels, unit.Info.Inspection().Labels)
			found = append(found, proofread...)
		}
		out.Name, out.Findings = v.name, jsonFindings(found, nil, file.name)
		file.keep(v)
		return out
	}
	unit := &read.Book.Units[n]
	v.name, v.nameless = run.UnitName(unit.Name(), read.table, file.name)
	out.Name, out.Several = v.name, len(read.Book.Units) > 1
	for _, item := range ledger.InfoItems {
		if text := unit.Info.Text(item.Name); text != "" {
			out.Info[item.Name] = text
		}
	}
	maps.Copy(out.Labels, unit.Info.Inspection().Labels)
	options := s.options(req, unit)
	options.Done = ctx.Done()
	notice, made := generator.Build(unit, options)
	out.Ready = notice != nil
	if notice == nil {
		options.Draft, options.Force = true, true
		notice, _ = generator.Build(unit, options)
	}
	made = made.InFile(file.name)
	for i := range made {
		made[i].ShowLine = req.Template != "" // as gongshi template test says it
	}
	out.Missing = missingItems(made)
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
	out.Findings = jsonFindings(slices.Concat(read.Findings, made), append(make([][]picture.Mark, len(read.Findings)), marks...), file.name)
	file.keep(v)
	return out
}

// missingItems are the items of 基本信息 that findings say are to be filled in.
func missingItems(findings finding.List) []string {
	items := []string{}
	for _, f := range findings {
		if f.Remedy.Kind == finding.FillItem || f.Remedy.Kind == finding.ChooseItem && f.Severity == finding.Error {
			items = append(items, itemName(f.Remedy.Object))
		}
	}
	return items
}

// itemName is an item's own name, by which the form knows it, for what a kind of inspection calls it.
func itemName(name string) string {
	if it, ok := ledger.ItemNamed(name); ok {
		return it.Name
	}
	return name
}
