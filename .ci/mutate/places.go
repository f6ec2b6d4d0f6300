package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
)

// swapped is what an operator becomes.
var swapped = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR, token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL,
	token.LAND: token.LOR, token.LOR: token.LAND, token.SHL: token.SHR, token.SHR: token.SHL, token.AND: token.OR, token.OR: token.AND,
	token.INC: token.DEC, token.DEC: token.INC, token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
	token.BREAK: token.CONTINUE, token.CONTINUE: token.BREAK,
}

// finder gathers the places of one file.
type finder struct {
	folder, file string
	source       []byte
	set          *token.FileSet
	found        []place
}

// places gives every change that can be made in a file, in its order; none in generated files.
func places(folder, file string) ([]place, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, file, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || ast.IsGenerated(tree) {
		return nil, err
	}
	f := &finder{folder: folder, file: file, source: source, set: set}
	ast.Inspect(tree, f.visit)
	return f.found, nil
}

// add notes a change of what stands from one position to another.
func (f *finder) add(what string, from, to token.Pos, with string) {
	at := f.set.Position(from)
	f.found = append(f.found, place{f.folder, f.file, at.Line, at.Offset, f.set.Position(to).Offset, what, with})
}

func (f *finder) text(node ast.Node) string {
	return string(f.source[f.set.Position(node.Pos()).Offset:f.set.Position(node.End()).Offset])
}

func (f *finder) swap(at token.Pos, operator token.Token) {
	if other, ok := swapped[operator]; ok {
		f.add("operator swapped", at, at+token.Pos(len(operator.String())), other.String())
	}
}

// negate turns a condition round, unless the swap of its one comparison does the same.
func (f *finder) negate(condition ast.Expr) {
	if compared, ok := condition.(*ast.BinaryExpr); ok && (compared.Op == token.EQL || compared.Op == token.NEQ) {
		return
	}
	if condition != nil {
		f.add("condition negated", condition.Pos(), condition.End(), "!("+f.text(condition)+")")
	}
}

func (f *finder) remove(statement ast.Stmt) {
	f.add("statement removed", statement.Pos(), statement.End(), "")
}

// flip turns round the booleans among values that are returned or assigned.
func (f *finder) flip(values []ast.Expr) {
	for _, value := range values {
		if name, ok := value.(*ast.Ident); ok && name.Name == "true" {
			f.add("value flipped", name.Pos(), name.End(), "false")
		} else if ok && name.Name == "false" {
			f.add("value flipped", name.Pos(), name.End(), "true")
		}
	}
}

func (f *finder) visit(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.CallExpr:
		return !isHint(n)
	case *ast.BinaryExpr:
		f.swap(n.OpPos, n.Op)
	case *ast.BasicLit:
		if n.Kind == token.INT {
			f.add("constant moved", n.Pos(), n.End(), "("+n.Value+" + 1)")
			f.add("constant moved", n.Pos(), n.End(), "("+n.Value+" - 1)")
		}
	case *ast.IfStmt:
		f.negate(n.Cond)
	case *ast.ForStmt:
		f.negate(n.Cond)
	case *ast.SwitchStmt:
		if n.Tag == nil {
			f.cases(n)
		}
	case *ast.BranchStmt:
		if n.Label == nil {
			f.swap(n.TokPos, n.Tok)
		}
	case *ast.ReturnStmt:
		f.flip(n.Results)
	case *ast.IncDecStmt:
		f.swap(n.TokPos, n.Tok)
		f.remove(n)
	case *ast.AssignStmt:
		f.flip(n.Rhs)
		f.swap(n.TokPos, n.Tok)
		if n.Tok != token.DEFINE {
			f.remove(n)
		}
	case *ast.ExprStmt:
		if call, ok := n.X.(*ast.CallExpr); ok && !isHint(call) {
			f.remove(n)
		}
	case *ast.DeferStmt:
		f.remove(n)
	}
	return true
}

// cases turns round the conditions of a switch without a value.
func (f *finder) cases(statement *ast.SwitchStmt) {
	for _, clause := range statement.Body.List {
		for _, condition := range clause.(*ast.CaseClause).List {
			f.negate(condition)
		}
	}
}

// isHint says whether a call only tells how much memory to take, which no test can see: x.Grow(n), make(map, n), make([]T, 0, n).
func isHint(call *ast.CallExpr) bool {
	switch called := call.Fun.(type) {
	case *ast.SelectorExpr:
		return called.Sel.Name == "Grow"
	case *ast.Ident:
		if called.Name != "make" || len(call.Args) < 2 {
			return false
		}
		_, isMap := call.Args[0].(*ast.MapType)
		return isMap || len(call.Args) == 3
	}
	return false
}
