package summary

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// mostBars is how many units a chart shows one by one. With more units it shows how many have reached which rate.
const mostBars = 100

// chart draws the rates.
func (p *pen) chart(units []Unit, t Total) {
	p.page(chartSheet)
	upright, one := "portrait", 1 // a bar a unit: the chart is high, and whole on its page
	p.keep(p.f.SetPageLayout(chartSheet, &excelize.PageLayoutOptions{Orientation: &upright, FitToHeight: &one}))
	done := succeeded(units)
	if len(units) > mostBars {
		p.spread(done, headRow+len(units), t)
		return
	}
	first, last := headRow+1, headRow+len(units)
	rate := t.columns().rate
	column := func(c int) string {
		name := letter(c)
		return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", unitsSheet, name, first, name, last)
	}
	p.showRates(units, t, "'"+unitsSheet+"'!$"+letter(rate)+"$2", column(nameColumn), column(rate))
	highest := 1.0
	p.draw("A1", fmt.Sprintf("条形图：%d个单位各自的整改完成率，数字见“%s”表", len(units), unitsSheet), &excelize.Chart{
		Type:      excelize.Bar, // lying, so that the names can be read
		Series:    []excelize.ChartSeries{{Name: "'" + unitsSheet + "'!$" + letter(rate) + "$2", Categories: column(nameColumn), Values: column(rate), Fill: blue}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "各单位整改完成率"}}},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: dark}, // the first unit on top
		YAxis:     excelize.ChartAxis{Maximum: &highest, Minimum: new(float64), MajorGridLines: true, Font: dark, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"}},
		Dimension: excelize.ChartDimension{Width: 900, Height: uint(160 + 26*len(units))},
	})
}

// showRates gives the values that the chart of units refers to.
func (p *pen) showRates(units []Unit, t Total, heading, names, rates string) {
	p.charts[heading] = []any{"整改完成率"}
	for _, u := range units {
		p.charts[names] = append(p.charts[names], u.Name)
		if rate := t.rate(u); u.Failed == "" && rate != "" {
			p.charts[rates] = append(p.charts[rates], ratio(rate))
		} else {
			p.charts[rates] = append(p.charts[rates], nil)
		}
	}
}

// letter names a column; there are few.
func letter(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

// dark is the face of axes: excelize's own grey is hard to read on paper.
var dark = excelize.Font{Family: songTi, Size: 10, Color: "404040"}

var blue = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"4472C4"}}

// spread draws how many units have reached which rate, from a small table with formulas.
func (p *pen) spread(done []Unit, last int, t Total) {
	steps := []struct {
		name     string
		from, to float64 // from included, to not
	}{{"100%", 1, 2}, {"90%以上", .9, 1}, {"80%—90%", .8, .9}, {"70%—80%", .7, .8}, {"60%—70%", .6, .7}, {"不到60%", 0, .6}}
	rate := letter(t.columns().rate)
	rates := fmt.Sprintf("'%s'!$%s$%d:$%s$%d", unitsSheet, rate, headRow+1, rate, last)
	heading := "'" + chartSheet + "'!$B$1"
	names, numbers := fmt.Sprintf("'%s'!$A$2:$A$%d", chartSheet, len(steps)+1), fmt.Sprintf("'%s'!$B$2:$B$%d", chartSheet, len(steps)+1)
	p.charts[heading] = []any{"单位数"}
	p.draw("D1", "柱形图：整改完成率在各段的单位数，数字见图旁的表", &excelize.Chart{
		Type:      excelize.Col,
		Series:    []excelize.ChartSeries{{Name: heading, Fill: blue, Categories: names, Values: numbers}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "各单位整改完成率的分布"}}},
		XAxis:     excelize.ChartAxis{Font: dark},
		YAxis:     excelize.ChartAxis{Font: dark, MajorGridLines: true},
		Dimension: excelize.ChartDimension{Width: 900, Height: 420},
	})
	w, err := p.f.NewStreamWriter(chartSheet)
	if err != nil {
		p.keep(err)
		return
	}
	p.keep(w.SetColWidth(1, 2, 14))
	r := &rows{p: p, w: w}
	r.add(0, p.cell(headingLook, "完成率"), p.cell(headingLook, "单位数"))
	for _, s := range steps {
		n := 0
		for _, u := range done {
			if x := ratio(t.rate(u)); u.base() > 0 && x >= s.from && x < s.to {
				n++
			}
		}
		formula := fmt.Sprintf(`COUNTIFS(%s,">=%g",%s,"<%g")`, rates, s.from, rates, s.to)
		p.charts[names], p.charts[numbers] = append(p.charts[names], s.name), append(p.charts[numbers], n)
		r.add(0, p.cell(wordLook, s.name), p.formula(numberLook, formula, n))
	}
	r.flush()
}

// draw puts a chart on the sheet; said is what a person who cannot see it is told.
func (p *pen) draw(at, said string, c *excelize.Chart) {
	c.Format.AltText = said
	c.Legend = excelize.ChartLegend{Position: "none"}
	c.PlotArea = excelize.ChartPlotArea{ShowVal: true}
	p.keep(p.f.AddChart(chartSheet, at, c))
}
