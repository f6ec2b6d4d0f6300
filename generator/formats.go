package generator

import (
	"slices"

	"gongshi/generator/document"
	"gongshi/generator/docx"
	"gongshi/generator/layout"
	"gongshi/generator/ofd"
	"gongshi/generator/pdf"
	"gongshi/generator/raster"
	"gongshi/generator/seal"
	"gongshi/generator/web"
)

// Format is an output format.
type Format struct {
	// Extension ends its files' names, and is its name after --format.
	Extension string
	// Label is what people call it.
	Label string
	// MIME is its media type.
	MIME string
	// Usual says that it is made by default.
	Usual bool
	// Several says that there may be several files of it.
	Several bool
	// write gives a format's only file, or its files, whose extension need not be said.
	write func(*document.Document, *layout.Pages, *Options) ([]File, error)
	// intact reports a file of the format that is as write wrote it: one that a person has edited since is not replaced.
	intact func([]byte) bool
}

// Formats is the table of output formats, in the order in which they are written.
var Formats = []Format{
	{"docx", "DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true, false, one(writeDOCX), seal.Intact},
	{"pdf", "PDF", "application/pdf", true, false, one(writePDF), pdf.Intact},
	{"ofd", "OFD", "application/ofd", false, false, one(writeOFD), seal.Intact},
	{"html", "网页", "text/html; charset=utf-8", false, false, one(writeHTML), web.Intact},
	{"txt", "纯文本", "text/plain; charset=utf-8", false, false, one(writeText), edited},
	{"png", "图片", "image/png", false, true, writePictures, raster.Intact},
}

// UsualFormats are the formats that are made by default.
func UsualFormats() []Format {
	return slices.DeleteFunc(slices.Clone(Formats), func(f Format) bool { return !f.Usual })
}

// FormatsNamed are the formats with these extensions, in the table's order; an unknown name is ignored.
func FormatsNamed(names ...string) []Format {
	return slices.DeleteFunc(slices.Clone(Formats), func(f Format) bool { return !slices.Contains(names, f.Extension) })
}

// one is for formats of a single file.
func one(write func(*document.Document, *layout.Pages, *Options) ([]byte, error)) func(*document.Document, *layout.Pages, *Options) ([]File, error) {
	return func(doc *document.Document, pages *layout.Pages, options *Options) ([]File, error) {
		data, err := write(doc, pages, options)
		return []File{{Data: data}}, err
	}
}

func writePDF(doc *document.Document, pages *layout.Pages, _ *Options) ([]byte, error) {
	return pdf.Write(doc, pages)
}

func writeOFD(doc *document.Document, pages *layout.Pages, _ *Options) ([]byte, error) {
	return ofd.Write(doc, pages)
}

func writeHTML(doc *document.Document, _ *layout.Pages, _ *Options) ([]byte, error) {
	return web.HTML(doc), nil
}

func writeText(doc *document.Document, _ *layout.Pages, _ *Options) ([]byte, error) {
	return web.Text(doc), nil
}

// edited is for formats that have no place for a sum: a file that differs may be a person's, and is kept.
func edited([]byte) bool { return false }

// writeDOCX passes the layout's decisions on to the DOCX.
func writeDOCX(doc *document.Document, pages *layout.Pages, options *Options) ([]byte, error) {
	opt := docx.Options{TitleBreaks: pages.TitleBreaks, Pitch: pages.Grid.Pitch, Families: options.Faces.Families()}
	if options.EmbedFonts {
		embed(&opt, pages, options.Faces)
	}
	for _, l := range pages.Signature {
		opt.SignatureLines = append(opt.SignatureLines, docx.SignatureLine(l))
	}
	for _, h := range pages.Holds {
		opt.Holds = append(opt.Holds, docx.Hold(h))
	}
	for _, s := range pages.Stretches {
		opt.Stretches = append(opt.Stretches, docx.Stretch(s))
	}
	for _, t := range pages.Tables {
		table := docx.Table{Part: t.Part, Widths: t.Widths, Heights: t.Heights, Below: t.Below}
		for _, f := range t.Feet {
			table.Feet = append(table.Feet, docx.Foot(f))
		}
		opt.Tables = append(opt.Tables, table)
	}
	for _, b := range pages.Breaks {
		opt.Breaks = append(opt.Breaks, docx.Breaks(b))
	}
	paperOptions(&opt, pages)
	return docx.Write(doc, opt)
}

// paperOptions passes on what the layout knows of a paper's head and of its 版记.
func paperOptions(opt *docx.Options, pages *layout.Pages) {
	if i := pages.Imprint; i != nil {
		opt.Imprint = docx.Imprint(*i)
	}
	h := pages.Head
	if h == nil {
		return
	}
	opt.Head = &docx.Head{MarkSize: h.MarkSize, MarkNarrow: h.MarkNarrow, WordTop: h.WordTop}
	lines := func(in []layout.HeadLine) (out []docx.HeadLine) {
		for _, l := range in {
			out = append(out, docx.HeadLine(l))
		}
		return out
	}
	opt.Head.Names = lines(h.Names)
	if h.Word != nil {
		word := docx.HeadLine(*h.Word)
		opt.Head.Word = &word
	}
	for _, row := range h.Approvers {
		opt.Head.Approvers = append(opt.Head.Approvers, lines(row))
	}
}
