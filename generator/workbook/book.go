// Package workbook writes a ledger as a clerk keeps it, 基本信息 and 整改台账 in one .xlsx, filled or blank; it reads none.
package workbook

import (
	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
)

// Book is the content of a workbook. The zero Book is a blank form, which has a worked example and 填写说明 besides.
type Book struct {
	// Title stands over the table of 整改台账; "" gives a general one.
	Title string
	// Info is the content of 基本信息 by item. Every item of ledger.InfoItems has its line, with or without content.
	Info map[string]string
	// Handlings are the kinds of handling that have a column, such as 政务处分; nil gives the usual ones.
	Handlings  []string
	Categories []Category
}

// Category is one 问题类别.
type Category struct {
	Name     string
	Problems []Problem
}

// Problem is one 存在问题 with its prose, of which each line end begins a paragraph.
type Problem struct {
	Text, Result string
	Rows         []Row
}

// Row is one 项.
type Row struct {
	Goal, Measure              string
	Leader, Department, Person string
	// Deadline is a date in the printed form (2023年7月27日) or words (长期坚持).
	Deadline string
	Status   ledger.Status
	// Recovered is 追缴资金 in yuan.
	Recovered decimal.Decimal
	// Handled are numbers of people by the kind of handling.
	Handled map[string]int
	Note    string
}
