package run

import (
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

// summarizer writes 汇总 into a folder.
type summarizer struct {
	*teller
	dir, issuer string
	overwrite   bool
	options     generator.Options
}

// sumUp tells of units that have several ledgers; where there are none, it writes 汇总 if wanted.
func (s *summarizer) sumUp(c *summary.RollCall, wanted bool) {
	for _, double := range c.Doubles {
		s.found(finding.List{severalLedgers(double, s.dir)})
	}
	if len(c.Doubles) == 0 && wanted && len(c.Units) > 0 {
		s.write(c)
	}
}

// write writes 汇总.xlsx and 汇总通报, and tells the totals.
func (s *summarizer) write(c *summary.RollCall) {
	if len(c.Units) > manyUnits {
		unboundMemory()
	}
	book, notice, faults, err := SummaryFiles(c, s.issuer, s.options)
	if err != nil {
		s.found(unmade(s.dir, err))
		return
	}
	files, edited := s.beside([]output.File{book})
	s.found(edited)
	s.found(faults.InFile(s.dir))
	notice, edited = s.beside(notice)
	s.found(edited)
	files = append(files, notice...)
	paths, err := output.Write(s.dir, files)
	if err != nil {
		s.found(unwritten("汇总", s.dir, err))
	} else {
		s.found(leftBeside(s.dir, files))
	}
	s.Tell(Summed{c.Total(), slashed(paths)})
}

// SummaryFiles are 汇总.xlsx and, where a unit has numbers, 汇总通报 in the formats of the options, signed by the issuer. An error, and an error finding
// without files of 汇总通报, are faults of the program's own.
func SummaryFiles(c *summary.RollCall, issuer string, options generator.Options) (book output.File, notice []output.File, found finding.List, err error) {
	book.Name = SummaryName
	if book.Data, err = c.Workbook(); err != nil {
		return book, nil, nil, err
	}
	if total := c.Total(); len(total.Failed) == total.Units { // there is nothing to say in words
		return book, nil, nil, nil
	}
	_, documents, found := generator.Render(c.Notice(issuer), options)
	return book, Named(summaryNotice, documents), found, nil
}

// beside is besideEdited for the files of 汇总, unless everything is to be overwritten.
func (s *summarizer) beside(files []output.File) ([]output.File, finding.List) {
	if s.overwrite {
		return files, nil
	}
	files, edited := besideEdited(s.dir, files, nil)
	return files, edited.InFile(s.dir)
}

// unmade is the finding for 汇总 that could not be made, which is a fault of the program's own.
func unmade(dir string, err error) finding.List {
	return finding.List{finding.FaultInSummary.At(finding.Where{File: dir}, nil).Because(err)}
}

// listed is how many of many are named.
const listed = 10

// Few names the first of many.
func Few(all []string) string {
	if len(all) <= listed {
		return strings.Join(all, "、")
	}
	return strings.Join(all[:listed], "、") + " 等"
}
