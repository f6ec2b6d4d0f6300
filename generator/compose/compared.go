package compose

import (
	"slices"
	"strconv"

	"gongshi/generator/compare"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// What has changed since an earlier ledger. All of it is empty where there is none.

// comparedShape is the shape of the lists: the 项 of one kind.
var comparedShape = &shape{list: true, fields: map[string]*shape{
	"内容": nil, "整改措施": nil, "责任部门": nil, "原完成情况": nil, "完成情况": nil, "原时限": nil, "整改时限": nil, "天数": nil,
}}

// comparedKinds are the kinds that templates may write of, by the names of their lists; the number of each is the name with 项数.
var comparedKinds = []struct {
	name string
	kind compare.Kind
}{
	{"新完成", compare.Finished}, {"退步", compare.Fallen}, {"延期", compare.PutOff}, {"新增", compare.Added}, {"减少", compare.Gone},
	{"将到期", compare.Soon}, {"逾期", compare.Overdue},
}

// countSuffix follows a list's name in the name of its number.
const countSuffix = "项数"

var comparedValues = func() []value {
	vs := []value{
		{name: "对比", get: func(f *stats.Facts) any {
			if f.Compared == nil {
				return ""
			}
			return "是"
		}},
		{name: "上次日期", get: func(f *stats.Facts) any {
			if f.Compared == nil {
				return ""
			}
			return f.Compared.Old.Info.Text("落款日期")
		}},
	}
	for _, k := range comparedKinds {
		vs = append(vs,
			value{name: k.name + countSuffix, get: func(f *stats.Facts) any { return comparedCount(f, k.kind) }},
			value{name: k.name, shape: comparedShape, get: func(f *stats.Facts) any { return comparedList(f, k.kind) }})
	}
	return vs
}()

// isCompared reports the name of a value that only a comparison gives.
func isCompared(name string) bool {
	return slices.ContainsFunc(comparedValues, func(v value) bool { return v.name == name })
}

// comparedEntries are the entries of a kind that the readers may read of; with those of which they may not where held is set.
func comparedEntries(f *stats.Facts, kind compare.Kind, held bool) []compare.Entry {
	if f.Compared == nil {
		return nil
	}
	return slices.DeleteFunc(f.Compared.Of(kind), func(e compare.Entry) bool {
		return !held && slices.ContainsFunc(slices.Concat(e.Old, e.New), func(it *ledger.Item) bool { return !f.Unit.Shows(it) })
	})
}

// comparedCount is how many 项 there are of a kind; "" where nothing is compared.
func comparedCount(f *stats.Facts, kind compare.Kind) string {
	if f.Compared == nil {
		return ""
	}
	return strconv.Itoa(len(comparedEntries(f, kind, f.Unit.CountsHeld())))
}

func comparedList(f *stats.Facts, kind compare.Kind) any {
	out := []map[string]any{}
	for _, e := range comparedEntries(f, kind, false) {
		it := e.Item()
		m := map[string]any{
			cellKey: compare.Place(it), "内容": compare.Title(it), "整改措施": it.Measure.Text, "责任部门": it.Department.Text,
			"原完成情况": "", "完成情况": "", "原时限": "", "整改时限": "", "天数": orEmpty(e.Days),
		}
		if len(e.Old) > 0 {
			m["原完成情况"], m["原时限"] = e.Old[0].Standing().String(), stats.PrintedDeadline(e.Old[0].Deadline)
		}
		if len(e.New) > 0 {
			m["完成情况"], m["整改时限"] = e.New[0].Standing().String(), stats.PrintedDeadline(e.New[0].Deadline)
		}
		out = append(out, m)
	}
	return out
}

// unsureFindings reports 项 of which it cannot be told which they were in the earlier ledger, where the template writes of what has changed.
func (t *Template) unsureFindings(f *stats.Facts) finding.List {
	if f.Compared == nil || !slices.ContainsFunc(comparedValues, func(v value) bool { return t.uses(v.name) }) {
		return nil
	}
	var cells []ledger.Field
	unsure := f.Compared.Of(compare.Unsure)
	for _, e := range unsure {
		cells = append(cells, e.NewAt...)
	}
	if len(unsure) == 0 {
		return nil
	}
	at := finding.Where{Sheet: cells[0].Sheet, Cell: cells[0].Cell}
	return finding.List{finding.CompareUnsure.At(at, finding.Values{"count": len(unsure), "cells": compare.Cells(cells)})}
}
