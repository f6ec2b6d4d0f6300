// Package style states every size, margin, pitch and face of the notice once, with its clause of GB/T 9704-2012; it measures and draws nothing.
package style

// The page (5.1, 5.2.1): A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm.
var (
	PageWidth    = MM(210)
	PageHeight   = MM(297)
	MarginTop    = MM(37)
	MarginLeft   = MM(28)
	MarginRight  = MM(26)
	MarginBottom = MM(35)
)

// The grid (5.2.3: 22 lines of 28 characters that fill the 版心).
const (
	// Columns and Rows are the cells of a line and the lines of a page.
	Columns = 28
	Rows    = 22
	// Cell is one Han character's pitch: 156 mm ÷ 28, rounded down to a thousandth of a point so that 28 cells never exceed the 版心.
	Cell Length = 15793
	// Measure is a full line, 28 cells: 156 mm.
	Measure = Columns * Cell
	// Pitch is the distance of two baselines: 579 twips, the pitch that 22 lines leave between the margins 37 and 35 mm.
	Pitch Length = 28950
)

// Grid is the rows of every page of a notice and their pitch, in whole twips so that the DOCX can say it exactly.
type Grid struct {
	Rows  int
	Pitch Length
}

// Usual is the grid of 5.2.3.
var Usual = Grid{Rows, Pitch}

// Fitted are the grids of 7.3.5.5, nearest to the usual one first: 当公文排版后所剩空白处不能容下印章或签发人签名章、成文日期时，可以采取
// 调整行距、字距的措施解决. A page has one row more, or up to two fewer: 27.7 to 31.85 pt (554, 607 and 637 twips), each the widest pitch at
// which its rows fit the 版心. Only the pitch of rows is changed, never that of characters, so that no line breaks at another place.
var Fitted = [...]Grid{{23, 27700}, {21, 30350}, {20, 31850}}

const (
	// LeastOnLastPage is how many lines at least stand on a notice's last page (a house rule for 7.3.5.5).
	LeastOnLastPage = 3
	// MostBlank is how many rows may be blank at the foot of the page before the last one, for text that goes with the signature.
	MostBlank = 6
	// ShortPage is the most rows that are blank there in a good notice.
	ShortPage = 3
	// FitHole is the most blank rows at the foot of the page before, where the pitch is changed to fill the last one.
	FitHole = 2
)

// Sizes of type (5.2.2, 7.3.1, 7.5): 三号, 二号, 四号.
const (
	BodySize       = 16 * Pt
	TitleSize      = 22 * Pt
	PageNumberSize = 14 * Pt
)

// CommentSize is 五号, in which comments are set, and CommentPitch the distance of their lines.
const (
	CommentSize  = 21 * Pt / 2
	CommentPitch = 15 * Pt
)

// Tracking is what a word processor adds to every character of the text so that 28 fill a line, since the em is wider than the cell. A word
// processor takes whole twentieths of a point: −4 give 27 characters to a line. −5 give 28, but not in a line with two numbers, because
// LibreOffice leaves it off once at each end of a number. −6 leave room for four numbers.
const Tracking = -6 * Pt / 20

// Indent is the first line's indent of a paragraph, in cells (7.3.3: 每个自然段左空二字).
const Indent = 2

// TitlePitch is the distance of the baselines of a title of several lines, on a body's grid of that pitch: on the grid itself, lines of 22 pt
// would almost touch.
func TitlePitch(pitch Length) Length { return pitch * 5 / 4 }

// The title (7.3.1; its place at the head of the page is a house rule, a 公示 has no red head).
const (
	// TitleGap is the blank grid rows between title and body.
	TitleGap = 1
	// TitleMaxLines is the most lines that a title should have; a longer one is broken into as few as it needs.
	TitleMaxLines = 3
)

// TitleRows is how many grid rows a title of n lines takes at TitlePitch, rounded up: two lines take three, three take four.
func TitleRows(n int) int {
	if n > 1 {
		return (5*n + 3) / 4
	}
	return n
}

// Signature and date (7.3.5). All in cells or grid rows.
const (
	// SealDateRight is the blank at the date's right when a seal is used (7.3.5.1: 右空四字).
	SealDateRight = 4
	// PlainRight is the blank at the right of the longer one of signature and date, without a seal (7.3.5.2: 右空二字).
	PlainRight = 2
	// PlainStagger is how far the date starts to the right of the signature's start (7.3.5.2: 首字比署名首字右移二字).
	PlainStagger = 2
	// SealGap and PlainGap are the blank rows above the signature. A seal of 42 mm centred on name and date reaches two
	// rows above the name, so two blank rows put its top within a line of the text, as 7.3.5.1 asks.
	SealGap  = 2
	PlainGap = 1
	// SealFoot is the blank rows below a sealed name that ends a page, so that the seal stays clear of the page number.
	SealFoot = 2
	// SealsApart is the blank rows between two sealed names that stand one above the other. With the name's own row they are higher than a
	// seal on every grid, so that seals neither cross nor touch (7.3.5.1: 印章之间排列整齐、互不相交或相切). A seal is centred on its name, so
	// two names of two lines each need one row fewer.
	SealsApart = 4
	// NamesApart is the least blank, in cells, between two bodies' names on one row, so that they do not read as one.
	NamesApart = 2
	// NamesClose is the least blank where the bodies have no room on a page otherwise.
	NamesClose = 1
	// SealNameOneLine is the widest sealed name, in cells, that stays on one line. Where it is too wide to be centred on the date in its usual
	// place, both move to the left. A wider name is broken by meaning.
	SealNameOneLine = 18
	// WithSignature is how many lines of text at least stand on the signature's page (a house rule for 7.3.5.5).
	WithSignature = 2
)

// SealDiameter is the diameter of a Party organisation's or a school's seal, the largest that bodies at county level and below press.
var SealDiameter = MM(42)

// SignatureGap is the blank rows above the signature.
func SignatureGap(seal bool) int {
	if seal {
		return SealGap
	}
	return PlainGap
}

// Page numbers (7.5): 四号 half-width 宋体 digits between 一字线, which stand 7 mm below the 版心; odd pages right, even pages left, one character in.
var (
	// PageNumberY is the height of the dashes' middle line, from the top of the sheet.
	PageNumberY = PageHeight - MarginBottom + MM(7)
	// PageNumberInset is one 四号 character.
	PageNumberInset = PageNumberSize
)

// Role is what a face is for on the page.
type Role int

const (
	// FangSong is 仿宋, the body's face (5.2.2).
	FangSong Role = iota
	// Kai is 楷体, level two's (7.3.3).
	Kai
	// Hei is 黑体, level one's and the labels' (7.3.3).
	Hei
	// XiaoBiaoSong is 小标宋, the title's (7.3.1).
	XiaoBiaoSong
	// Song is 宋体, the page numbers' (7.5).
	Song
	// Roles is how many roles there are.
	Roles
)

// OfficialFace is a role's face as office machines know it: Name goes into the DOCX, Alt is what else the same face is called.
type OfficialFace struct{ Name, Alt, Latin string }

// Official gives the face that the DOCX names for a role.
func (r Role) Official() OfficialFace {
	return [Roles]OfficialFace{
		FangSong:     {"仿宋_GB2312", "仿宋", "FangSong"},
		Kai:          {"楷体_GB2312", "楷体", "KaiTi"},
		Hei:          {"黑体", "SimHei", "SimHei"},
		XiaoBiaoSong: {"方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S"},
		Song:         {"宋体", "SimSun", "SimSun"},
	}[r]
}

// String is the role's Chinese name.
func (r Role) String() string {
	return [Roles]string{"仿宋", "楷体", "黑体", "小标宋", "宋体"}[r]
}

// LevelRole is the face of a heading by its level (7.3.3: 一、黑体 （一）楷体 1.仿宋 （1）仿宋).
func LevelRole(level int) Role {
	switch level {
	case 1:
		return Hei
	case 2:
		return Kai
	default:
		return FangSong
	}
}
