package compose

import (
	"fmt"
	"strings"
	"text/template/parse"
	"unicode"

	"gongshi/generator/finding"
)

// unfit looks at a template's source before text/template does: at what would be too much for it, and at characters that cannot stand in a notice.
func unfit(file, source string) finding.List {
	switch {
	case len(source) > mostSource:
		return finding.List{finding.TemplateLarge.At(finding.Where{File: file}, nil)}
	case strings.Count(source, "{{") > mostActions:
		return finding.List{finding.TemplateActions.At(finding.Where{File: file}, finding.Values{"most": mostActions})}
	}
	return controls(file, source)
}

// controls finds the first control character: none can stand in a DOCX, and some are our own marks.
func controls(file, source string) finding.List {
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

// turns looks for {{range 1000000}}.
func (c *checker) turns(p *parse.PipeNode) {
	if len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 1 {
		return
	}
	if n, ok := p.Cmds[0].Args[0].(*parse.NumberNode); ok && (!n.IsInt || n.Int64 > mostTurns) {
		c.findings = append(c.findings, finding.TemplateTurns.At(finding.Where{File: c.file}, finding.Values{"where": c.where(int(p.Position())), "fault": errTurns.Error()}))
	}
}

// meter has every value of a pipeline counted: behind each of its commands, and before those that compare.
func meter(p *parse.PipeNode) {
	var cmds []*parse.CommandNode
	for _, cmd := range p.Cmds {
		for i, arg := range cmd.Args {
			if inner, ok := arg.(*parse.PipeNode); ok {
				meter(inner)
			} else if i > 0 && compares(cmd.Args[0]) && measurable(arg) {
				cmd.Args[i] = &parse.PipeNode{NodeType: parse.NodePipe, Pos: arg.Position(), Cmds: []*parse.CommandNode{command(arg.Position(), arg), hidden(arg.Position(), meterName)}}
			}
		}
		cmds = append(cmds, cmd, hidden(cmd.Position(), meterName))
	}
	p.Cmds = cmds
}

// compares reports a function that looks at all of its arguments.
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

// meterRange has a loop's turns counted.
func meterRange(n *parse.RangeNode) {
	meter(n.Pipe)
	n.Pipe.Cmds = append(n.Pipe.Cmds, hidden(n.Position(), countName))
	n.List.Nodes = append([]parse.Node{call(n.Position(), turnName)}, n.List.Nodes...)
}

// guard has the calls of a template counted.
func guard(root *parse.ListNode) {
	root.Nodes = append([]parse.Node{call(root.Position(), enterName)}, append(root.Nodes, call(root.Position(), leaveName))...)
}

// hidden is a call of one of the budget's functions.
func hidden(pos parse.Pos, name string) *parse.CommandNode {
	return command(pos, parse.NewIdentifier(name).SetPos(pos))
}

func command(pos parse.Pos, args ...parse.Node) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: pos, Args: args}
}

// call is a call by itself; it prints nothing.
func call(pos parse.Pos, name string) *parse.ActionNode {
	pipe := &parse.PipeNode{NodeType: parse.NodePipe, Pos: pos, Cmds: []*parse.CommandNode{hidden(pos, name)}}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pos: pos, Pipe: pipe}
}
