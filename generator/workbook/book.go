// Package workbook writes a ledger as a clerk keeps it, 基本信息 and 整改台账 in one .xlsx, filled or blank. It reads none.
package workbook

import (
	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
)

// Book is the content of a workbook. The zero Book is a blank form, which also has a worked example and 填写说明.
type Book struct {
	// Title stands over the table of 整改台账; "" gives a general one.
	Title string
	// Info is the content of 基本信息 by item. Every item of a form has its line, with or without content; see ledger.FormItems.
	Info map[string]string
	// Units are the units of a ledger of several, in 单位信息. 基本信息 then says what they share; it is left out if there is nothing to say.
	Units []Unit
	// Handlings are the kinds of handling that have a column, such as 政务处分; nil gives the usual ones.
	Handlings []ledger.Handling
	// The rows: by category and problem, then those whose cells are given one by one.
	Categories []Category
	Lines      []Line
	// Without are columns of the form that are left out.
	Without []string
	// Extra are the headers of columns that the form does not have; they stand right of its own.
	Extra []string
	// Help adds 填写说明, which a blank form always has.
	Help bool
	// Sheets stand behind the form's own.
	Sheets []Sheet
}

// Unit is a row of 单位信息. Name is the unit's in the column 单位.
type Unit struct {
	Name string
	Info map[string]string
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

// Line is one row of 整改台账 as it will stand there: its cells by the names of the columns (序号, 追缴资金, 政务处分 …), and those of the
// extra columns in their order.
type Line struct {
	Cells map[string]Cell
	Extra []Cell
}

// Cell is a string, an int, a decimal.Decimal or a time.Time, or nil where it is blank. A Joined cell is one with the cell above.
type Cell struct {
	Value  any
	Joined bool
}

// Sheet is a sheet with cells in any place.
type Sheet struct {
	Name   string
	Hidden bool
	Cells  []SheetCell
}

// SheetCell is a cell and the corner to which it is merged, from 1. A Heading looks like the name of a column.
type SheetCell struct {
	Row, Col, Bottom, Right int
	Value                   any
	Heading                 bool
}
