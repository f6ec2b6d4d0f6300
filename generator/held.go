package generator

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
)

// Readers is for whom a notice of a unit is: the audience asked for, else that of 基本信息, else the template's, else 社会.
func Readers(asked ledger.Audience, unit *ledger.Unit, t *compose.Template) ledger.Audience {
	for _, a := range []ledger.Audience{asked, unit.Info.Audience()} {
		if a != ledger.NoAudience {
			return a
		}
	}
	if t != nil {
		return t.Audience()
	}
	return ledger.Society
}

// forReaders takes out of a unit what its readers may not know, before anything else sees it, and reports what was held back.
func forReaders(whole *ledger.Unit, opt *Options) (*ledger.Unit, finding.List) {
	unit := opt.Shared.unitFor(whole, Readers(opt.Audience, whole, opt.Template))
	findings := append(unit.Closed(), sharedCells(unit)...)
	if len(unit.Held) == 0 {
		return unit, findings
	}
	f := heldBack(unit)
	if len(unit.Items) == 0 {
		at := finding.Where{Sheet: f.Sheet, Cell: f.Cell}
		return unit, append(findings, finding.ReachAll.At(at, finding.Values{"readers": unit.Audience.String(), "held": finding.TextOf(f), "hint": finding.HintOf(f)}))
	}
	findings = append(findings, f)
	if unit.CountsHeld() && opt.Template.CountsAndLists() && !opt.Template.SaysHeld() {
		findings = append(findings, finding.TemplateHeld.At(finding.Where{File: opt.Template.Name()}, finding.Values{"count": numbered.InHan(len(unit.Held))}))
	}
	return unit, findings
}

// heldBack reports the rows that are held back. Of a secret one it names the cell and quotes nothing.
func heldBack(unit *ledger.Unit) finding.Finding {
	var cells []string
	secret := 0
	for _, it := range unit.Held {
		at := fmt.Sprintf("第%d行", it.Row)
		switch {
		case it.Reach == ledger.ToNobody:
			secret++
			at += "（" + it.ReachFrom.Cell + "，涉密）"
		case it.ReachFrom.Text == "":
			at += "（" + it.ReachFrom.Cell + "空着）"
		default:
			at += "（" + it.ReachFrom.Cell + "“" + excerpt(it.ReachFrom.Text) + "”）"
		}
		if it.ReachFrom.Sheet != unit.Held[0].ReachFrom.Sheet {
			at = it.ReachFrom.Sheet + at
		}
		if !slices.Contains(cells, at) {
			cells = append(cells, at)
		}
	}
	const most = 30
	if n := len(cells); n > most {
		cells = append(cells[:most:most], fmt.Sprintf("……一共%d行", n))
	}
	why := map[ledger.Audience]string{ledger.Society: "不向社会公开", ledger.Party: "不在党内公开", ledger.Superiors: "涉密"}[unit.Audience]
	first := unit.Held[0].ReachFrom
	where, named := finding.Where{Sheet: first.Sheet, Cell: first.Cell}, strings.Join(cells, "、")
	if !unit.CountsHeld() {
		return finding.ReachHeldUncounted.At(where, finding.Values{"count": len(unit.Held), "why": why, "cells": named})
	}
	return finding.ReachHeld.At(where, finding.Values{"count": len(unit.Held), "why": why, "cells": named})
}

// excerpt is the beginning of a cell's text, on one line.
func excerpt(s string) string {
	const most = 20
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return string(runes)
}

// sharedCells reports cells that belong both to rows that may be read and to rows that may not. A cell shared with a secret row may not be printed,
// nor a result of a row that is not public which another row takes over from above. A result that is merged over both is printed, with a finding.
func sharedCells(unit *ledger.Unit) (out finding.List) {
	type cell struct{ sheet, name string }
	heldBy := map[cell]*ledger.Item{}
	for _, it := range unit.Held {
		for _, f := range printedFields(it) {
			if k := (cell{f.Sheet, f.Cell}); f.Text != "" && f.Cell != "" && (heldBy[k] == nil || heldBy[k].Reach < it.Reach) {
				heldBy[k] = it
			}
		}
	}
	reported := map[cell]bool{}
	for i := range unit.Items {
		it := &unit.Items[i]
		for n, f := range printedFields(it) {
			k := cell{f.Sheet, f.Cell}
			other := heldBy[k]
			if other == nil || f.Text == "" || reported[k] {
				continue
			}
			result := n == resultField
			at := finding.Where{Sheet: f.Sheet, Cell: f.Cell}
			switch {
			case other.Reach == ledger.ToNobody:
				out = append(out, finding.ReachSharedSecret.At(at, finding.Values{"row": it.Row, "other": other.Row}))
			case result && it.ResultAbove && !other.ResultAbove && !unit.Shows(other) && ownRow(f, other):
				out = append(out, finding.ReachSharedAbove.At(at, finding.Values{"row": it.Row, "other": other.Row}))
			case result:
				out = append(out, finding.ReachSharedResult.At(at, finding.Values{"other": other.Row}))
			default:
				continue
			}
			reported[k] = true
		}
	}
	return out
}

// printedFields are the fields of a row that notices print as they are; resultField is the index of the result.
func printedFields(it *ledger.Item) [3]ledger.Field {
	return [3]ledger.Field{it.Problem, it.Measure, it.Result}
}

const resultField = 2

// ownRow reports whether a cell is in the item's own row.
func ownRow(f ledger.Field, it *ledger.Item) bool {
	return strings.TrimLeft(f.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == fmt.Sprint(it.Row)
}
