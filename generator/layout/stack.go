package layout

import "gongshi/generator/style"

// stack adds up rows from the head of a page downwards. Lines of text stand on the grid; a form takes what it needs, and what follows it goes on
// in the next row of the grid.
type stack struct {
	pitch style.Length
	// used is the height of what is there, without the lower edge of the frame of a form that is last.
	used  style.Length
	above *row
}

// add puts a row below what is there and gives the height at which it begins: a line's row, the frame of a form that begins or goes on here, or
// another row of a form.
func (s *stack) add(r *row) style.Length {
	top := s.bottom()
	switch {
	case r.piece == nil:
		if s.above != nil {
			top += style.Length(r.gap) * s.pitch
		}
		s.used = top + style.Length(r.rows)*s.pitch
	case s.above == nil || s.above.piece == nil || s.above.piece.form != r.piece.form:
		s.used = top + style.TableFrame
		if f := r.piece.form; f.repeats && r.piece.row > 0 {
			s.used += height(f.headLines()) + style.TableRule
		}
		s.used += height(r.piece.lines()) + style.TableRule
	case s.above.piece.row == r.piece.row:
		top = s.used
		s.used += style.Length(r.piece.lines()) * style.TablePitch
	default:
		top = s.used
		s.used += height(r.piece.lines()) + style.TableRule
	}
	s.above = r
	return top
}

// bottom is where the next row of the grid begins.
func (s *stack) bottom() style.Length {
	if s.above == nil || s.above.piece == nil {
		return s.used
	}
	return (s.foot() + style.FormGap + s.pitch - 1) / s.pitch * s.pitch
}

// foot is the lower edge of the frame of a form that is last.
func (s *stack) foot() style.Length { return s.used - style.TableRule + style.TableFrame }

// over reports more than fits on a page of the sheet: text has so many rows of the grid, a form the whole 版心.
func (s *stack) over(on sheet, g style.Grid) bool {
	if s.above != nil && s.above.piece != nil {
		return s.foot()+style.FormSpare > on.height
	}
	return s.used > style.Length(on.rows(g))*s.pitch
}
