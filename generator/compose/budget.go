package compose

import (
	"fmt"
	"strings"
	"text/template"

	"gongshi/generator/stats"
)

// A template is a program that an office has written, so it runs under a budget: whatever it does passes through functions that count it, and what
// is too much ends it. Nothing here looks at a clock: what one machine fills another one fills too.
const (
	// mostSource is the longest template, in bytes, mostActions how many {{…}} it may have: the bundled ones have five thousand and sixty.
	mostSource  = 1 << 20
	mostActions = 10_000
	// mostNested is how deep {{if}} and {{range}} may stand in one another, mostCalls how deep templates may call one another.
	mostNested = 100
	mostCalls  = 16
	// mostTurns is the largest number that {{range}} counts to.
	mostTurns = 100
	// mostText is the longest text that print and printf give: two full cells.
	mostText = 256 << 10
	// What a whole notice may take besides what the ledger's own texts allow: a template that prints all of them four times is within it. A notice
	// of as much output is a hundred pages long, and has to be laid out and proofread too; more than 4 MB is none.
	mostOutput = 256 << 10 // bytes that are printed
	mostMade   = 16 << 20  // bytes of texts that functions put together
	mostWork   = 300 << 20 // about a nanosecond each
	// What a step costs, what a byte, and what a byte that expressions are matched against.
	stepCost, byteCost, matchCost = 1000, 2, 200
	// mostBodies is how many bodies may sign: each may stand beside each other one.
	mostBodies = 200
	// lineCost is what a paragraph counts as beside its text.
	lineCost = 256
)

// budget is what is left while one notice is filled.
type budget struct {
	done               <-chan struct{}
	output, made, work int
	depth              int
}

func newBudget(facts *stats.Facts, done <-chan struct{}) *budget {
	own := 0
	for i := range facts.Unit.Items {
		it := &facts.Unit.Items[i]
		own += len(it.Category.Text) + len(it.Problem.Text) + len(it.Measure.Text) + len(it.Result.Text) + lineCost
	}
	return &budget{done: done, output: mostOutput + 4*own, made: mostMade + 4*own, work: mostWork + 2000*own}
}

// budgetError says what a template took too much of. It is the same wherever it is stopped.
type budgetError struct{ what string }

func (e *budgetError) Error() string { return e.what }

var (
	errStopped = &budgetError{"没有填完就中断了"}
	errWork    = &budgetError{"要做的事太多，像是没有尽头"}
	errOutput  = &budgetError{"写出来的文字太多，远远超过台账的内容"}
	errMade    = &budgetError{"拼接出来的文字太长"}
	errDepth   = &budgetError{"模板反复调用自己"}
	errTurns   = &budgetError{fmt.Sprintf("{{range}} 数的数太大，最多到 %d", mostTurns)}
)

// charge takes work off the budget.
func (b *budget) charge(work int) error {
	select {
	case <-b.done:
		return errStopped
	default:
	}
	if b.work -= work; b.work < 0 {
		return errWork
	}
	return nil
}

// make takes a text that a function is going to put together off the budget.
func (b *budget) make(size int) error {
	if b.made -= size; size < 0 || b.made < 0 {
		return errMade
	}
	return b.charge(stepCost + size*byteCost)
}

// The functions' names inside templates. They are known only while a notice is filled, so that nobody can type them.
const (
	meterName = "计量"
	countName = "计数"
	enterName = "进入"
	leaveName = "离开"
	turnName  = "一轮"
)

// functions are what a template may call beside text/template's own.
func (b *budget) functions() template.FuncMap {
	return template.FuncMap{"连接": b.join, "分述": b.enumerate, "引号": b.inQuotes, "时限": b.deadline}
}

// printing stands in for text/template's functions that print.
func (b *budget) printing() template.FuncMap {
	return template.FuncMap{"print": b.print, "println": b.print, "html": b.print, "js": b.print, "urlquery": b.print, "printf": b.printf}
}

// counting is what the checker puts into a template beside what was written.
func (b *budget) counting() template.FuncMap {
	return template.FuncMap{meterName: b.meter, countName: b.count, enterName: b.enter, leaveName: b.leave, turnName: b.turn, emitName: b.emit}
}

// meter charges for a value and passes it on.
func (b *budget) meter(v any) (any, error) { return v, b.charge(stepCost + byteCost*size(v)) }

func size(v any) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case bodies:
		return len(v)
	}
	return 0
}

// count passes on what {{range}} goes over, if that is no number beyond the bound.
func (b *budget) count(v any) (any, error) {
	if n, ok := v.(int); ok && n > mostTurns {
		return nil, errTurns
	}
	return b.meter(v)
}

// turn stands at the head of what {{range}} repeats.
func (b *budget) turn() (string, error) { return "", b.charge(stepCost) }

// enter and leave stand around a template that others may call.
func (b *budget) enter() (string, error) {
	if b.depth++; b.depth > mostCalls {
		return "", errDepth
	}
	return "", b.charge(10 * stepCost)
}

func (b *budget) leave() string {
	b.depth--
	return ""
}

func (b *budget) emit(name string, line int, dot, v any) (string, error) {
	texts, _ := v.([]string)
	if err := b.make(size(v) + total(texts)); err != nil {
		return "", err
	}
	return emit(name, line, dot, v)
}

func (b *budget) join(mark string, texts []string) (string, error) {
	if err := b.make(total(texts) + len(mark)*len(texts)); err != nil {
		return "", err
	}
	return join(mark, texts), nil
}

func (b *budget) enumerate(texts []string) (string, error) {
	if err := b.match(total(texts)); err != nil {
		return "", err
	}
	return stats.Enumerate(texts), nil
}

func (b *budget) inQuotes(text string, words ...string) (string, error) {
	if err := b.match(len(text) + total(words)); err != nil {
		return "", err
	}
	return inQuotes(text, words...), nil
}

func (b *budget) deadline(text string) (string, error) {
	if err := b.match(len(text)); err != nil {
		return "", err
	}
	return deadline(text), nil
}

// match takes off the budget what it costs to look into a text of that size.
func (b *budget) match(size int) error {
	if err := b.charge(size * matchCost); err != nil {
		return err
	}
	return b.make(size)
}

// total is the size of texts, with what stands between and around each.
func total(texts []string) int {
	n := 0
	for _, t := range texts {
		n += len(t) + 16
	}
	return n
}

// printout takes what a template prints, as long as the budget has room.
type printout struct {
	strings.Builder
	budget *budget
}

func (s *printout) Write(p []byte) (int, error) {
	n := len(p) - originSize(p)
	if s.budget.output -= n + lineCost*strings.Count(string(p), "\n"); s.budget.output < 0 {
		return 0, errOutput
	}
	if err := s.budget.charge(n); err != nil {
		return 0, err
	}
	return s.Builder.Write(p)
}
