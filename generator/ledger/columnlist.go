package ledger

import "github.com/shopspring/decimal"

// Column is what other tables have to know of a column of the ledger: the blank form, what moves an old ledger into it, and the attachment.
type Column struct {
	Name string
	// Counts: a cell counts several kinds of handling. The form has a column for each of them and none for this.
	Counts bool
	// Carried: a blank takes the content above it, within the same group.
	Carried bool
	// Listed: 整改情况一览表 shows it.
	Listed bool
}

// Sum is what a row has in a column of money.
type Sum struct {
	Column string
	// Yuan is its amount, exact; zero where the cell is empty.
	Yuan  decimal.Decimal
	Field Field
}

// Sums are what the row has in each column of money: 追缴资金, 问题金额, 已整改金额.
func (it *Item) Sums() (list []Sum) {
	for i := range columns {
		if c := &columns[i]; c.role == money {
			list = append(list, Sum{c.name, *c.sum(it), *c.field(it)})
		}
	}
	return list
}

// IsMoney reports a column of money.
func IsMoney(column string) bool {
	c := columnNamed(column)
	return c != nil && c.role == money
}

// Columns are those that a ledger may have, in the order of the table; the kinds of handling are left out.
func Columns() (list []Column) {
	for i := range columns {
		if c := &columns[i]; c.role != handling {
			list = append(list, Column{Name: c.name, Counts: c.role == account, Carried: c.carriesDown, Listed: c.listed})
		}
	}
	return list
}
