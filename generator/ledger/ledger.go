// Package ledger makes units, info items and 项 of the grids of a book, each value with the cell it came from. It opens no file, counts nothing and writes
// no text.
package ledger

import (
	"slices"

	"github.com/shopspring/decimal"
)

// Ledger is one workbook as read.
type Ledger struct {
	// File is the path as the user gave it.
	File  string
	Units []Unit
}

// HasInfo reports that the workbook itself has 基本信息 or 单位信息 for each of its units.
func (l *Ledger) HasInfo() bool {
	return !slices.ContainsFunc(l.Units, func(u Unit) bool { return u.InfoSheet == "" })
}

// Unit is one school (or office): its 基本信息 and its rows.
type Unit struct {
	Info  Info
	Items []Item
	// Sheet is the sheet that the rows stand on; InfoSheet is that of the info, or "" where the workbook has none.
	Sheet, InfoSheet string
	// Several: the ledger has other units, too.
	Several bool
	// Handlings are the kinds of handling that the ledger has a column for, in the columns' order.
	Handlings []Handling
	// Counts are the ledger's columns of counts that the program has no name for: 完善制度（项）.
	Counts []CountName
	// HasMoney: the ledger has a column of 追缴资金, or a cell of 追责问责情况 names a sum; without either a sum of 0 says nothing. HasAccount: it has a column of
	// 追责问责情况, in which any kind of handling could stand.
	HasMoney, HasAccount bool
	// HasInvolved and HasRectified: it has a column of 问题金额, of 已整改金额.
	HasInvolved, HasRectified bool
	// InspectionAsked: it is unclear which kind of inspection the ledger is of, so that what Info.Inspection says is a guess.
	InspectionAsked bool
	// HasTable: the workbook has a 单位信息 of its own. Served: --info has a row for the unit.
	HasTable, Served bool
	// Listed are the names of all units of its 单位信息, nil where there is none of several units.
	Listed *UnitList
	// Audience are the readers for whom For has chosen the Items. Held are the rows that they may not read.
	Audience Audience
	Held     []*Item
	all      []Item
	// Marked is what a text above the tables says of who may read the whole, MarkedAt its cell; ToAll where there is no such text.
	Marked   Reach
	MarkedAt Field
	// Earlier is the unit as an earlier ledger had it, for a text that says what has changed since; nil where there is none.
	Earlier *Unit
	// givenNames are the names that --set gives a ledger's only unit.
	givenNames []string
	// mentioned are the units of 单位信息 that its file's name and its title name, where they are several.
	mentioned []string
	// looked are the texts that were searched for the name of such a unit.
	looked []string
}

// Item is one 项: one row of the 整改台账.
type Item struct {
	// Row is the sheet's row number, from 1.
	Row                   int
	No, Category, Problem Field
	// Group is 反馈问题, the level between Category and Problem; empty where the ledger has two levels.
	Group                        Field
	Goal, Measure                Field
	Leader, Department, Person   Field
	Deadline, Result, Note, Unit Field
	// since is the day of the feedback: a deadline without a year counts from it.
	since Date
	// StatusText is the cell that Status was read from.
	StatusText Field
	Status     Status
	// Own is the office's word of a Status that is Own, as 另列状态 has it; else "".
	Own string
	// Recovered is 追缴资金 in yuan, exact; zero where the cell is empty. RecoveredText is its cell.
	Recovered     decimal.Decimal
	RecoveredText Field
	// Involved and Rectified are 问题金额 and 已整改金额, as Recovered.
	Involved, Rectified         decimal.Decimal
	InvolvedText, RectifiedText Field
	// Advice is 整改建议 (审计建议), Transfer 移送事项.
	Advice, Transfer Field
	// Parts are the sums of each column where several columns of money are added up.
	Parts []MoneyPart
	// Account is 追责问责情况, where one cell lists the kinds of handling.
	Account Field
	// Handled are the kinds of handling that this row states, in the order of the columns; only counts above zero.
	Handled []Handled
	// Counted is what the row has in columns of counts.
	Counted []Counted
	// Publicity is 公开范围 or the like, Secrecy 密级. Reach is what they, 备注 and comments say together, ReachFrom the cell or comment that says it. With a Reach
	// of ToNobody no finding may quote the row.
	Publicity, Secrecy Field
	Reach              Reach
	ReachFrom          Field
	// ResultAbove: the Result was carried down from a row above.
	ResultAbove bool
}

// Handling is a column that counts one kind of handling.
type Handling struct {
	Kind string
	// Counter is 人, 人次 or 件, as the header has it.
	Counter string
}

// Handled is a number of people who were dealt with in one way (政务处分, 诫勉谈话 …).
type Handled struct {
	Kind string
	// Count is in Counter: 人, 人次 or 件, as the header has it.
	Count   int
	Counter string
	Field   Field
}

// MoneyPart is what one of several columns of money states: its sum in yuan.
type MoneyPart struct {
	Name  string
	Sum   decimal.Decimal
	Field Field
}

// Status is how far a 项 has come.
type Status int

const (
	// Unknown is a status word that the table does not know; Read reports it as an error.
	Unknown Status = iota
	// Done is 已完成, Open 未完成, Ongoing 长期坚持.
	Done
	Open
	Ongoing
	// Own is a word that the office lists in 另列状态: Item.Own.
	Own
)

// String is the status's set word.
func (s Status) String() string {
	return [...]string{"", "已完成", "未完成", "长期坚持", ownItem}[s]
}
