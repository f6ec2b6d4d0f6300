package compose

import (
	"fmt"
	"strings"
	"text/template/parse"
	"unicode"

	"gongshi/generator/finding"
)

// sourceFindings checks a template's source before text/template parses it: its size, and characters that cannot stand in a notice.
func sourceFindings(file, source string) finding.List {
	switch {
	case len(source) > mostSource:
		return finding.List{finding.TemplateLarge.At(finding.Where{File: file}, nil)}
	case strings.Count(source, "{{") > mostActions:
		return finding.List{finding.TemplateActions.At(finding.Where{File: file}, finding.Values{"most": mostActions})}
	}
	return controlCharacters(file, source)
}

// controlCharacters finds the first control character: none can stand in a DOCX, and emit uses some.
func controlCharacters(file, source string) finding.List {
	line := 1
	for _, r := range source {
		switch {
		case r == '\n':
			line++
		case r != '\t' && unicode.IsControl(r):
			number := fmt.Sprintf("U+%04X", r)
			return finding.List{finding.TemplateCharacter.At(finding.Where{File: file, Excerpt: number}, finding.Values{"line": line, "number": number})}
		}
	}
	return nil
}

// rangeNumber reports {{range 1000000}}.
func (c *checker) rangeNumber(p *parse.PipeNode) {
	if len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 1 {
		return
	}
	if n, ok := p.Cmds[0].Args[0].(*parse.NumberNode); ok && (!n.IsInt || n.Int64 > mostIterations) {
		c.findings = append(c.findings, finding.TemplateTurns.At(finding.Where{File: c.file}, finding.Values{"where": c.where(int(p.Position())), "fault": errIterations.Error()}))
	}
}

// meter puts calls into a pipeline that charge for its values: behind each command, and around the arguments of those that compare.
func meter(p *parse.PipeNode) {
	var cmds []*parse.CommandNode
	for _, cmd := range p.Cmds {
		for i, arg := range cmd.Args {
			if inner, ok := arg.(*parse.PipeNode); ok {
				meter(inner)
			} else if i > 0 && compares(cmd.Args[0]) && measurable(arg) {
				cmd.Args[i] = &parse.PipeNode{NodeType: parse.NodePipe, Pos: arg.Position(), Cmds: []*parse.CommandNode{command(arg.Position(), arg), budgetCall(arg.Position(), meterName)}}
			}
		}
		cmds = append(cmds, cmd, budgetCall(cmd.Position(), meterName))
	}
	p.Cmds = cmds
}

// compares reports a function that compares its arguments.
func compares(n parse.Node) bool {
	f, ok := n.(*parse.IdentifierNode)
	return ok && strings.Contains(" eq ne lt le gt ge ", " "+f.Ident+" ")
}

// measurable reports an argument that may be a long text.
func measurable(n parse.Node) bool {
	switch n.(type) {
	case *parse.FieldNode, *parse.VariableNode, *parse.DotNode, *parse.StringNode:
		return true
	}
	return false
}

// meterRange puts calls into a loop that charge for its iterations.
func meterRange(n *parse.RangeNode) {
	meter(n.Pipe)
	n.Pipe.Cmds = append(n.Pipe.Cmds, budgetCall(n.Position(), countName))
	n.List.Nodes = append([]parse.Node{callAction(n.Position(), iterationName)}, n.List.Nodes...)
}

// meterCalls puts calls into a template that charge for it and bound how deep templates call one another.
func meterCalls(root *parse.ListNode) {
	root.Nodes = append([]parse.Node{callAction(root.Position(), enterName)}, append(root.Nodes, callAction(root.Position(), leaveName))...)
}

// budgetCall is a call of one of the budget's functions.
func budgetCall(pos parse.Pos, name string) *parse.CommandNode {
	return command(pos, parse.NewIdentifier(name).SetPos(pos))
}

func command(pos parse.Pos, args ...parse.Node) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: pos, Args: args}
}

// callAction is an action that calls one of the budget's functions; it prints nothing.
func callAction(pos parse.Pos, name string) *parse.ActionNode {
	pipe := &parse.PipeNode{NodeType: parse.NodePipe, Pos: pos, Cmds: []*parse.CommandNode{budgetCall(pos, name)}}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pos: pos, Pipe: pipe}
}
