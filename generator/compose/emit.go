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

// What a template prints passes through emit, which puts it between these control characters. So the reader of the filled template can tell the template's
// @ and ** from those in a cell, and sees where something is missing. Cells cannot hold these characters: the ledger drops control characters, and so does
// emit.
const (
	dataStart = '\x02' // before the origin of a value, behind which its text stands
	dataEnd   = '\x03'
	gapStart  = '\x04' // in place of dataStart, where a value is missing
	originEnd = '\x05' // behind each of an origin's four fields: the value's name, sheet and cell, the template's line
	lineStart = '\x07' // between a word of formWords and the number of the template's line that has it, which ends with originEnd
	bodyEnd   = '\x06' // between the names of bodies, of which each may become a part: see bodies
)

// bodies is a value that names issuing bodies, one a line. Under @落款 each becomes a body of the signature; anywhere else they stand in a sentence, with 、
// between them. It is a string so that a template can compare and print it.
type bodies string

func (b bodies) String() string { return strings.ReplaceAll(string(b), "\n", "、") }

func makeBodies(names []string) bodies {
	clean := make([]string, len(names))
	for i, name := range names {
		clean[i] = oneLine(name)
	}
	return bodies(strings.Join(clean, "\n"))
}

// cellKey is the key, impossible as a name in a template, under which a list's entry keeps the cell that it came from.
const cellKey = "\x00"

// emitName is emit's name inside templates; a template cannot call it itself (see meterName).
const emitName = "输出"

// pipeThroughEmit appends a call of emit to a pipeline that prints, with the value's name and the line of the template.
func pipeThroughEmit(p *parse.PipeNode, name string, line int) {
	cmd := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: p.Position()}
	fn := parse.NewIdentifier(emitName).SetPos(p.Position())
	text := &parse.StringNode{NodeType: parse.NodeString, Pos: p.Position(), Quoted: strconv.Quote(name), Text: name}
	dot := &parse.DotNode{NodeType: parse.NodeDot, Pos: p.Position()}
	lineNode := &parse.NumberNode{NodeType: parse.NodeNumber, Pos: p.Position(), IsInt: true, Int64: int64(line), Text: strconv.Itoa(line)}
	cmd.Args = []parse.Node{fn, text, lineNode, dot}
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
			case *parse.IdentifierNode:
				if text, ok := ownCall(cmd); ok {
					name = n.Ident + " " + text
				}
			case *parse.VariableNode:
				name = strings.TrimPrefix(n.Ident[len(n.Ident)-1], "$")
			}
		}
	}
	return name
}

// valueError is a value that cannot be printed.
type valueError struct{ name string }

func (e *valueError) Error() string {
	return quoted(e.name) + "不是一段文字，不能直接写在文中"
}

// emit marks a printed value as data, an empty one as a gap. dot is the template's dot: a list's entry knows its cell.
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

// cutOrigin reads the origin that emit has written before a value's text; text is the rest.
func cutOrigin(marked string) (origin document.Origin, text string) {
	next := func() string {
		field, rest, _ := strings.Cut(marked, string(originEnd))
		marked = rest
		return field
	}
	origin.Value, origin.Sheet, origin.Cell = next(), next(), next()
	origin.Line, _ = strconv.Atoi(next())
	return origin, marked
}

// originSize is how many bytes of what emit has written are a value's origin. They are not charged for.
func originSize(p []byte) int {
	if len(p) == 0 || p[0] != byte(dataStart) {
		return 0
	}
	return bytes.LastIndexByte(p, byte(originEnd))
}

// oneLine makes a value fit into a paragraph: line ends vanish beside Han characters and become a space elsewhere; other control characters are dropped.
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
