package page

import (
	"net/http"
	"path"
	"slices"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator"
	"gongshi/generator/output"
	"gongshi/generator/run"
	"gongshi/templates"
)

// kitPaper is a paper that the page offers to tick.
type kitPaper struct {
	Kind    string `json:"kind"`
	Readers string `json:"readers"`
	About   string `json:"about"`
	// Usual says that its box is ticked to begin with.
	Usual bool `json:"usual"`
}

// kitPapers are the bundled papers in the order of a kit.
func kitPapers() (list []kitPaper) {
	var all []run.Paper
	bundled := templates.Papers()
	for _, p := range bundled {
		all = append(all, run.BundledPaper(p.Kind))
	}
	for _, p := range run.SortedPapers(all) {
		entry := bundled[slices.IndexFunc(bundled, func(b templates.Paper) bool { return b.Kind == p.Kind })]
		list = append(list, kitPaper{p.Kind, p.Text.Template.Audience().String(), entry.About, !entry.Apart})
	}
	return list
}

// kit sends the kit of the view ?v=… in a zip: the papers of ?k=…, in the formats of ?f=…, with 依据表 where ?e= says so. It holds what the command writes.
func (s *Server) kit(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	v, formats := s.uploads.find(query.Get("v")), generator.FormatsNamed(query["f"]...)
	if v == nil {
		refuse(w, http.StatusNotFound, "这份台账已经不在了。回到网页，再放一次")
		return
	}
	var papers []run.Paper
	for _, kind := range query["k"] {
		if templates.OfKind(kind) != "" {
			papers = append(papers, run.BundledPaper(kind))
		}
	}
	if len(formats) == 0 || len(papers) == 0 {
		refuse(w, http.StatusBadRequest, "没有选材料，或者没有选格式")
		return
	}
	leave, ok := s.turn(r.Context())
	if !ok {
		return
	}
	defer leave()
	unit, _ := (&maker{Server: s}).unit(v)
	if unit == nil {
		refuse(w, http.StatusConflict, "成套材料还出不来，看网页上的提示")
		return
	}
	options := s.options(v.request, unit)
	options.Formats, options.Done, options.WithLedger = formats, r.Context().Done(), false
	plan := run.KitPlan{Unit: unit, Ledger: path.Base(v.ledger), Papers: run.SortedPapers(papers), Options: options, Evidence: query.Get("e") != "", Words: remedy.Page}
	files, found := run.MakeKit(plan)
	if len(files) == 0 {
		reason := ""
		if len(found) > 0 {
			reason = "：" + found[len(found)-1].Text(remedy.Page)
		}
		refuse(w, http.StatusConflict, "一份材料也没有出成"+reason)
		return
	}
	folder := output.Safe(v.name, 0)
	for i := range files {
		files[i].Name = folder + "/" + files[i].Name
	}
	attach(w, folder+"成套材料.zip", zipped(files))
}
