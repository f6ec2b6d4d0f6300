package compose

import (
	"fmt"
	"strings"
	"text/template"

	"gongshi/generator/stats"
)

// A template is a program that an office has written, so it runs on a budget: whatever it does passes through functions that charge for it, and too
// much ends it. Nothing here looks at a clock: a template that one machine can fill, every machine can fill.
const (
	// mostSource is the longest template, in bytes, mostActions how many {{…}} it may have. The bundled ones have some 5,000 bytes and 60 actions.
	mostSource  = 1 << 20
	mostActions = 10_000
	// mostNested is how deep {{if}} and {{range}} may stand in one another, mostCalls how deep templates may call one another.
	mostNested = 100
	mostCalls  = 16
	// mostIterations is the largest number that {{range}} counts to.
	mostIterations = 100
	// mostText is the longest text that print and printf give, in bytes: two full cells.
	mostText = 256 << 10
	// What a whole notice may take, besides an allowance for the ledger's texts (see newBudget). A notice of that much output is a hundred pages
	// long, and has to be laid out and proofread too.
	mostOutput    = 256 << 10 // bytes that are printed
	mostAssembled = 16 << 20  // bytes of texts that functions put together
	mostWork      = 300 << 20 // about a nanosecond each
	// The cost of a step, of a byte, and of a byte that regular expressions look at.
	stepCost, byteCost, matchCost = 1000, 2, 200
	// mostBodies is how many bodies may sign.
	mostBodies = 200
	// lineCost is what a paragraph counts besides its text, in bytes of output.
	lineCost = 256
)

// budget is what is left for the filling of one notice.
type budget struct {
	done                    <-chan struct{}
	facts                   *stats.Facts
	output, assembled, work int
	depth                   int
}

// newBudget makes the budget of one notice. A template may print all of the ledger's texts four times.
func newBudget(facts *stats.Facts, done <-chan struct{}) *budget {
	ledgerText := 0
	for i := range facts.Unit.Items {
		it := &facts.Unit.Items[i]
		ledgerText += len(it.Category.Text) + len(it.Group.Text) + len(it.Problem.Text) + len(it.Measure.Text) + len(it.Result.Text) + lineCost
	}
	return &budget{done: done, facts: facts, output: mostOutput + 4*ledgerText, assembled: mostAssembled + 4*ledgerText, work: mostWork + 2000*ledgerText}
}

// budgetError says what a template took too much of. It does not say where, since that would depend on where it was stopped.
type budgetError struct{ what string }

func (e *budgetError) Error() string { return e.what }

var (
	errStopped    = &budgetError{"没有填完就中断了"}
	errWork       = &budgetError{"要做的事太多，像是没有尽头"}
	errOutput     = &budgetError{"写出来的文字太多，远远超过台账的内容"}
	errAssembled  = &budgetError{"拼接出来的文字太长"}
	errDepth      = &budgetError{"模板反复调用自己"}
	errIterations = &budgetError{fmt.Sprintf("{{range}} 数的数太大，最多到 %d", mostIterations)}
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

// chargeText charges for a text of that size before a function puts it together.
func (b *budget) chargeText(size int) error {
	if b.assembled -= size; size < 0 || b.assembled < 0 {
		return errAssembled
	}
	return b.charge(stepCost + size*byteCost)
}

// The names of the metering functions inside templates. They are defined only while a notice is filled, so that a template cannot call them itself.
const (
	meterName     = "计量"
	countName     = "数一数"
	enterName     = "进入"
	leaveName     = "离开"
	iterationName = "一轮"
)

// functions are what a template may call beside text/template's own.
func (b *budget) functions() template.FuncMap {
	return template.FuncMap{"连接": b.join, "分述": b.enumerate, "引号": b.inQuotes, "时限": b.deadline, "要写": b.wanted, ownName: b.own, countedName: b.counted}
}

// printing stands in for text/template's functions that print.
func (b *budget) printing() template.FuncMap {
	return template.FuncMap{"print": b.print, "println": b.print, "html": b.print, "js": b.print, "urlquery": b.print, "printf": b.printf}
}

// counting are the functions whose calls the checker puts into a template.
func (b *budget) counting() template.FuncMap {
	return template.FuncMap{meterName: b.meter, countName: b.count, enterName: b.enter, leaveName: b.leave, iterationName: b.iterate, emitName: b.emit}
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

// count passes on what {{range}} goes over, unless it is a number beyond mostIterations.
func (b *budget) count(v any) (any, error) {
	if n, ok := v.(int); ok && n > mostIterations {
		return nil, errIterations
	}
	return b.meter(v)
}

// iterate is called at the head of what {{range}} repeats.
func (b *budget) iterate() (string, error) { return "", b.charge(stepCost) }

// enter and leave are called at both ends of a template that others may call.
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
	if err := b.chargeText(size(v) + total(texts)); err != nil {
		return "", err
	}
	return emit(name, line, dot, v)
}

func (b *budget) join(mark string, texts []string) (string, error) {
	if err := b.chargeText(total(texts) + len(mark)*len(texts)); err != nil {
		return "", err
	}
	return join(mark, texts), nil
}

func (b *budget) enumerate(texts []string) (string, error) {
	if err := b.chargeMatch(total(texts)); err != nil {
		return "", err
	}
	return stats.Enumerate(texts), nil
}

func (b *budget) inQuotes(text string, words ...string) (string, error) {
	if err := b.chargeMatch(len(text) + total(words)); err != nil {
		return "", err
	}
	return inQuotes(text, words...), nil
}

func (b *budget) deadline(text string) (string, error) {
	if err := b.chargeMatch(len(text)); err != nil {
		return "", err
	}
	return deadline(text), nil
}

// chargeMatch charges for a function that looks at a text of that size with regular expressions and gives one about as long.
func (b *budget) chargeMatch(size int) error {
	if err := b.charge(size * matchCost); err != nil {
		return err
	}
	return b.chargeText(size)
}

// total is the size of texts, with an allowance for what stands between and around them.
func total(texts []string) int {
	n := 0
	for _, t := range texts {
		n += len(t) + 16
	}
	return n
}

// printout takes what a template prints, as far as the budget goes.
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
