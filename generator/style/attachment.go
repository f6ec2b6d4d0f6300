package style

// The turned page (7.4: A4 纸型的表格横排时): an upright sheet turned a quarter to the right, so that its 订口 is the head of the page as it is read and its
// foot the left side. On odd pages the table's head then stands at the 订口, on even ones at the 切口, as 7.4 wants it.
var (
	// TurnedWidth and TurnedHeight are the sheet as it is read.
	TurnedWidth  = PageHeight
	TurnedHeight = PageWidth
	// Its margins are the upright sheet's, turned with it: the 版心 stays where it is on the paper, 225 mm wide now and 156 mm high.
	TurnedTop    = MarginLeft
	TurnedRight  = MarginTop
	TurnedBottom = MarginRight
	TurnedLeft   = MarginBottom
)

// 附件说明, the line under the body that names the attachment (7.3.4: 正文下空一行左空二字).
const AttachmentNoteGap = 1

// The head of the attachment (7.3.6): “附件” in 三号黑体 on the first line, the title in the notice's own 二号小标宋 on the third.
const (
	// AttachmentPitch is the pitch of these lines, whatever the pitch of the body's grid.
	AttachmentPitch Length = 28950
	// AttachmentTitleRow is the title's line, from 0.
	AttachmentTitleRow = 2
	// AttachmentTitlePitch is the distance of the title's baselines where it has several lines.
	AttachmentTitlePitch = AttachmentPitch * 5 / 4
	// AttachmentTitleGap is the blank between the title and the table: half a line, since the table's rule needs less than text does.
	AttachmentTitleGap = AttachmentPitch / 2
)

// The table. The standard names no size for it.
const (
	// TableSize is 小四: at 三号 the six columns of an 整改情况一览表 would hold five characters each and 57 项 take twenty pages; at 五号 the
	// table is a page shorter, but elderly readers of a printed notice need their glasses.
	TableSize = 12 * Pt
	// NarrowCell is the measure below which a cell's lines are not spread: with so few characters a line of one fewer is torn open.
	NarrowCell = 19 * TableSize / 2
	// TableTracking is what a word processor adds to every character of the table. A cell's measure is a whole number of characters; without
	// it a rounding could push the last one out.
	TableTracking = -2 * Pt / 20
	// TablePitch is one and a half times the size, about the body's own proportion (28.95 to 16).
	TablePitch = 18 * Pt
	// TableRule is the rules' thickness inside the table, TableFrame that of its frame: Word's half point, and the next pen up.
	TableRule  = Pt / 2
	TableFrame = Pt * 3 / 4
	// TablePadX is the blank between the middle of an upright rule and the text beside it, TablePadY that between a level rule and the line under
	// or over it.
	TablePadX Length = 4250
	TablePadY Length = 2000
	// TableShortRow says which rows are short: those of up to a third of a page's height. They move to the next page whole; others are divided.
	TableShortRow = 3
	// TableLines is the fewest lines that a divided row leaves on either page.
	TableLines = 2
)
