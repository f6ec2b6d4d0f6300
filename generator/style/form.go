package style

// A form: a table that a template makes, in the text or in an attachment. It looks as the attachment's table does.
const (
	// FormGap is the least blank below a form. Text goes on in the next row of the grid, which has a blank of its own above it.
	FormGap = 2 * Pt
	// FormSpare is what a form leaves of a full page, for the low paragraph that a word processor needs below it, and for another above it.
	FormSpare = 2 * Pt
)

// TurnedRows is how many rows of a pitch a turned page has.
func TurnedRows(pitch Length) int { return int((TurnedHeight - TurnedTop - TurnedBottom) / pitch) }
