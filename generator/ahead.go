package generator

import (
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
)

// laidOut is a document on its pages, and in its files.
type laidOut struct {
	pages  *layout.Pages
	files  []File
	faults finding.List
}

func layOut(doc *document.Document, opt *Options) *laidOut {
	l := &laidOut{pages: layout.Notice(doc, opt.Faces)}
	l.files, l.faults = files(doc, l.pages, opt)
	return l
}

// ahead begins to work at once, beside what is done until the result is asked for. A panic is its asker's.
func ahead[T any](work func() T) func() T {
	var result T
	var fault any
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() { fault = recover() }()
		result = work()
	}()
	return func() T {
		<-done
		if fault != nil {
			panic(fault)
		}
		return result
	}
}
