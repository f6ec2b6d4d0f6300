package compose

import (
	"fmt"
	"strings"
	"text/template/parse"
	"unicode"

	"gongshi/generator/finding"
)

// codeBudget is the code of a template that would take too much.
const codeBudget = "template.budget"

// unfit looks at a template's source before text/template does: at what would be too much for it, and at characters that cannot stand in a notice.
func unfit(file, source string) finding.List {
	f := finding.Finding{Severity: finding.Error, Code: codeBudget, File: file}
	switch {
	case len(source) > mostSource:
		f.Text, f.Hint = "模板超过 1 MB，不像是模板", "给出模板文件本身"
	case strings.Count(source, "{{") > mostActions:
		f.Text, f.Hint = fmt.Sprintf("模板里的花括号太多，最多 %d 处", mostActions), "用 {{range}} 代替一处一处的写法"
	default:
		return controls(file, source)
	}
	return finding.List{f}
}

// controls finds the first control character: none can stand in a DOCX, and some are our own marks.
func controls(file, source string) finding.List {
	line := 1
	for _, r := range source {
		switch {
		case r == '\n':
			line++
		case r != '\t' && unicode.IsControl(r):
			return finding.List{{
				Severity: finding.Error, Code: "template.character", File: file, Excerpt: fmt.Sprintf("U+%04X", r),
				Text: fmt.Sprintf("模板第%d行有不能写在公示里的控制字符（U+%04X）", line, r), Hint: "看不见它时，把这一行删掉重新打一遍",
			}}
		}
	}
	return nil
}

func (c *checker) tooMuch(pos parse.Pos, what, hint string) {
	c.findings = append(c.findings, finding.Finding{Severity: finding.Error, Code: codeBudget, File: c.file, Text: c.where(int(pos)) + "：" + what, Hint: hint})
}

// turns looks for {{range 1000000}}.
func (c *checker) turns(p *parse.PipeNode) {
	if len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 1 {
		return
	}
	if n, ok := p.Cmds[0].Args[0].(*parse.NumberNode); ok && (!n.IsInt || n.Int64 > mostTurns) {
		c.tooMuch(p.Position(), errTurns.Error(), "{{range}} 后面写一组内容的名称")
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
