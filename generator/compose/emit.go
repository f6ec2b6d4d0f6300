package compose

import (
	"bytes"
	"strconv"
	"strings"
	"text/template/parse"
	"unicode"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
)

// What a template prints passes through emit, which wraps it in these marks: so the reader of the result can tell the template's own
// @ and ** from those that a cell happens to hold, and sees where something is missing. Cells cannot hold the marks: the ledger
// drops control characters, and emit drops them again.
const (
	dataStart = '\x02' // before the origin of a value, behind which its text stands
	dataEnd   = '\x03'
	gapStart  = '\x04' // in place of dataStart, where a value is missing
	originEnd = '\x05' // behind each of the four that an origin has: the value's name, sheet and cell, the template's line
	bodyEnd   = '\x06' // between the names of bodies, the one thing in a cell that becomes structure: see bodies
)

// bodies is a value that names issuing bodies, a line each. Under @落款 each becomes a body of the signature; anywhere else they are read
// out with 、 between them. It is a string so that a template can compare and print it like any other.
type bodies string

func (b bodies) String() string { return strings.ReplaceAll(string(b), "\n", "、") }

func makeBodies(names []string) bodies {
	clean := make([]string, len(names))
	for i, name := range names {
		clean[i] = oneLine(name)
	}
	return bodies(strings.Join(clean, "\n"))
}

// cellKey is the name, impossible in a template, under which a list's entry keeps the cell that it came from.
const cellKey = "\x00"

// emitName is the function's name inside templates; nobody types it.
const emitName = "输出"

// pipeThroughEmit appends emit to a pipeline that prints, with the value's name and the line that it stands in.
func pipeThroughEmit(p *parse.PipeNode, name string, line int) {
	cmd := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: p.Position()}
	fn := parse.NewIdentifier(emitName).SetPos(p.Position())
	text := &parse.StringNode{NodeType: parse.NodeString, Pos: p.Position(), Quoted: strconv.Quote(name), Text: name}
	dot := &parse.DotNode{NodeType: parse.NodeDot, Pos: p.Position()}
	number := &parse.NumberNode{NodeType: parse.NodeNumber, Pos: p.Position(), IsInt: true, Int64: int64(line), Text: strconv.Itoa(line)}
	cmd.Args = []parse.Node{fn, text, number, dot}
	p.Cmds = append(p.Cmds, cmd)
}

// valueName is the last name that a pipeline mentions: 单位简称 of {{.单位简称}}.
func valueName(p *parse.PipeNode) string {
	name := ""
	for _, cmd := range p.Cmds {
		for _, arg := range cmd.Args {
			switch n := arg.(type) {
			case *parse.FieldNode:
				name = n.Ident[len(n.Ident)-1]
			case *parse.VariableNode:
				name = strings.TrimPrefix(n.Ident[len(n.Ident)-1], "$")
			}
		}
	}
	return name
}

// valueError is a value that cannot stand in a text.
type valueError struct{ name string }

func (e *valueError) Error() string {
	return quoted(e.name) + "不是一段文字，不能直接写在文中"
}

// emit marks a printed value as data; an empty one becomes the mark of a gap. dot is where the template stands: within a list it knows its cell.
func emit(name string, line int, dot, v any) (string, error) {
	var text string
	switch v := v.(type) {
	case string:
		text = oneLine(v)
	case int:
		text = strconv.Itoa(v)
	case []string:
		text = oneLine(strings.Join(v, "；"))
	case bodies:
		text = strings.ReplaceAll(string(v), "\n", string(bodyEnd))
	default:
		return "", &valueError{name}
	}
	var at ledger.Field
	if entry, ok := dot.(map[string]any); ok {
		at, _ = entry[cellKey].(ledger.Field)
	}
	start := dataStart
	if text == "" {
		start = gapStart
	}
	const end = string(originEnd)
	return string(start) + oneLine(name) + end + oneLine(at.Sheet) + end + at.Cell + end + strconv.Itoa(line) + end + text + string(dataEnd), nil
}

// cutOrigin reads what emit has written before a value's text, and its text.
func cutOrigin(marked string) (from document.Origin, text string) {
	next := func() string {
		field, rest, _ := strings.Cut(marked, string(originEnd))
		marked = rest
		return field
	}
	from.Value, from.Sheet, from.Cell = next(), next(), next()
	from.Line, _ = strconv.Atoi(next())
	return from, marked
}

// originSize is how many bytes of what emit has written tell of a value's origin. They are no text, and cost a template nothing.
func originSize(p []byte) int {
	if len(p) == 0 || p[0] != byte(dataStart) {
		return 0
	}
	return bytes.LastIndexByte(p, byte(originEnd))
}

// oneLine makes a value fit into a paragraph: its line ends vanish between Han characters and are a space elsewhere; other control characters go.
func oneLine(s string) string {
	clean := true
	for _, r := range s {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	rs := []rune(s)
	for i, r := range rs {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
			if i > 0 && i+1 < len(rs) && isLatin(rs[i-1]) && isLatin(rs[i+1]) {
				b.WriteByte(' ')
			}
		case !unicode.IsControl(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isLatin(r rune) bool { return r > ' ' && r < 0x2E80 }
