//go:build unix

package generator_test

import (
	"bytes"
	"os"
	"runtime/debug"
	"slices"
	"syscall"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/docx"
	"gongshi/generator/generatortest"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/ofd"
	"gongshi/generator/pdf"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
)

// cpuMS is the processor time that the process has used, in milliseconds, on all cores together, the garbage collector's included.
func cpuMS() float64 {
	var r syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return float64(r.Utime.Sec+r.Stime.Sec)*1e3 + float64(r.Utime.Usec+r.Stime.Usec)/1e3
}

// loop runs f as a benchmark and reports its processor time beside the elapsed time.
func loop(b *testing.B, f func()) {
	b.ReportAllocs()
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command has it
	f()                                               // what is done once a process
	start := cpuMS()
	for b.Loop() {
		f()
	}
	b.ReportMetric((cpuMS()-start)/float64(b.N), "cpu-ms/op")
}

// BenchmarkNotice is the whole job in a warm process: the ledger's bytes to both files.
func BenchmarkNotice(b *testing.B) {
	data, err := os.ReadFile(sample)
	if err != nil {
		b.Fatal(err)
	}
	tmpl := generatortest.Template(b, "gongshi")
	var notice *generator.Notice
	loop(b, func() {
		book, _ := ledger.Read(sheet.Open(sample, data, ""), ledger.Options{})
		notice, _ = generator.Build(&book.Units[0], generator.Options{Template: tmpl, Formats: generator.UsualFormats()})
	})
	b.ReportMetric(float64(len(notice.Files[0].Data)), "docx-bytes")
	b.ReportMetric(float64(len(notice.Files[1].Data)), "pdf-bytes")
}

// BenchmarkKit is the same for a kit of ten papers with its list: mixed are the first three bundled ones and seven of a page, long are ten of the bundled ones,
// in turn as long as there are fewer. Mixed stays within five notices; long prints twelve times the pages of a notice.
//
//	go test -run '^$' -bench '^Benchmark(Notice|Kit)$' ./generator
func BenchmarkKit(b *testing.B) {
	data, err := os.ReadFile(sample)
	if err != nil {
		b.Fatal(err)
	}
	papers := slices.DeleteFunc(run.KitPapers(), func(p run.Paper) bool { return p.Kind == "通报" || p.Kind == "进展通报" }) // an office publishes one of the three
	loop(b, func() {
		book, _ := ledger.Read(sheet.Open(sample, data, ""), ledger.Options{Set: []ledger.Setting{generatortest.ForPapers}})
		files, found := run.MakeKit(run.KitPlan{Unit: &book.Units[0], Ledger: sample, Papers: papers, Options: generator.Options{Formats: generator.UsualFormats()}})
		if len(files) != 2*(10+1) {
			b.Fatal(len(files), found)
		}
	})
}

// BenchmarkExcelize is what a notice is measured by: excelize alone opens the same ledger and reads its rows. A notice stays within three times that:
//
//	go test -run '^$' -bench '^Benchmark(Notice|Excelize)$' ./generator
func BenchmarkExcelize(b *testing.B) {
	data, err := os.ReadFile(sample)
	if err != nil {
		b.Fatal(err)
	}
	loop(b, func() {
		book, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			b.Fatal(err)
		}
		for _, sheet := range book.GetSheetList() {
			if _, err := book.GetRows(sheet); err != nil {
				b.Fatal(err)
			}
		}
		book.Close()
	})
}

// BenchmarkPDF and BenchmarkOFD are the two formats that show pages, of the same pages: OFD costs no more.
//
//	go test -run '^$' -bench 'OFD|PDF' -benchtime 500x ./generator
func BenchmarkPDF(b *testing.B) { benchmarkPages(b, pdf.Write) }

func BenchmarkOFD(b *testing.B) { benchmarkPages(b, ofd.Write) }

func benchmarkPages(b *testing.B, write func(*document.Document, *layout.Pages) ([]byte, error)) {
	doc, _ := compose.Notice(generatortest.Template(b, "gongshi"), stats.Collect(generatortest.Sample(b)), false)
	pages := layout.Notice(doc, fonts.Bundled())
	var data []byte
	loop(b, func() { data, _ = write(doc, pages) })
	b.ReportMetric(float64(len(data)), "bytes")
}

// BenchmarkStages is each stage alone.
func BenchmarkStages(b *testing.B) {
	data, err := os.ReadFile(sample)
	if err != nil {
		b.Fatal(err)
	}
	tmpl := generatortest.Template(b, "gongshi")
	unit := generatortest.Sample(b)
	facts := stats.Collect(unit)
	doc, _ := compose.Notice(tmpl, facts, false)
	pages := layout.Notice(doc, fonts.Bundled())
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"ledger", func() { ledger.Read(sheet.Open(sample, data, ""), ledger.Options{}) }},
		{"stats", func() { stats.Collect(unit) }},
		{"compose", func() { compose.Notice(tmpl, facts, false) }},
		{"layout", func() { layout.Notice(doc, fonts.Bundled()) }},
		{"pdf", func() { pdf.Write(doc, pages) }},
		{"ofd", func() { ofd.Write(doc, pages) }},
		{"docx", func() { docx.Write(doc, docx.Options{}) }},
	} {
		b.Run(stage.name, func(b *testing.B) { loop(b, stage.run) })
	}
}

// BenchmarkOutlines is the floor of the PDF: the outlines of the glyphs that the notice needs, deflated as small as they get.
func BenchmarkOutlines(b *testing.B) {
	doc, _ := compose.Notice(generatortest.Template(b, "gongshi"), stats.Collect(generatortest.Sample(b)), false)
	pages := layout.Notice(doc, fonts.Bundled())
	size := outlineFloor(b, pages)
	for b.Loop() {
	}
	b.ReportMetric(float64(size), "bytes")
}
