package main

import (
	"fmt"

	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/workbook"
	"gongshi/samples"
)

// publishedSlips are the codes of the slips that the published notice has; the sample keeps the notice as it is.
const publishedSlips = "proof.order.repeat、proof.form.heading、proof.numeral.mixed、proof.punct.halfwidth、proof.punct.listmark、proof.punct.middledot、proof.punct.yearrange"

// book is the sample: the problems and their prose as published, with the shares of measures.go below them.
func book() (workbook.Book, error) {
	b := workbook.Book{
		Title:      "息县二高党委关于落实县委第五巡察组巡察反馈意见的整改台账", // as in the notice
		Info:       map[string]string{},
		Handlings:  []ledger.Handling{{Kind: disciplined, Counter: "人"}, {Kind: admonished, Counter: "人"}, {Kind: criticised, Counter: "人"}},
		Categories: splitNotice(samples.Notice),
	}
	for _, item := range ledger.InfoItems {
		b.Info[item.Name] = item.Example
	}
	b.Info[proof.IgnoreItem] = publishedSlips
	used := 0
	for i := range b.Categories {
		for j := range b.Categories[i].Problems {
			p := &b.Categories[i].Problems[j]
			rows, ok := measures[p.Text]
			if !ok {
				return b, fmt.Errorf("no measures for %s", p.Text)
			}
			p.Rows = rows
			used++
		}
	}
	if used != len(measures) {
		return b, fmt.Errorf("%d problems, but measures for %d", used, len(measures))
	}
	return b, nil
}
