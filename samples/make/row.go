package main

import (
	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// The kinds of handling that the notice counts.
const (
	disciplined = "政务处分"
	admonished  = "诫勉谈话"
	criticised  = "批评教育"
)

// done is a measure that was carried out by its deadline.
func done(measure, leader, department, deadline string) workbook.Row {
	return workbook.Row{Measure: measure, Leader: leader, Department: department, Deadline: deadline, Status: ledger.Done}
}

// open is one that is not yet carried out, with the reason.
func open(measure, leader, department, deadline, note string) workbook.Row {
	return workbook.Row{Measure: measure, Leader: leader, Department: department, Deadline: deadline, Status: ledger.Open, Note: note}
}

// ongoing is one that is kept up for good.
func ongoing(measure, leader, department string) workbook.Row {
	return workbook.Row{Measure: measure, Leader: leader, Department: department, Deadline: ledger.Ongoing.String(), Status: ledger.Ongoing}
}

// handled adds the people who were dealt with, and recovered the money that came back.
func handled(r workbook.Row, people map[string]int) workbook.Row {
	r.Handled = people
	return r
}

func recovered(r workbook.Row, yuan int64) workbook.Row {
	r.Recovered = decimal.NewFromInt(yuan)
	return r
}
