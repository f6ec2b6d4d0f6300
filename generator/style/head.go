package style

// 版头, 版记 and the formats that have them (GB/T 9704-2012 7.2, 7.3.2, 7.3.7, 7.4, 10.1, 10.3). Lengths that the DOCX has to repeat are whole twips.

// The upper left (7.2.1 to 7.2.3): 份号, 密级 and 紧急程度 one below the other from the 版心's first line on, three lines of the usual grid at most.
const HeadPitch = Pitch

// 发文机关标志 (7.2.4): red, 小标宋, its upper edge 35 mm below that of the 版心. The size is at discretion.
const (
	// MarkMost and MarkLeast are the largest and the least size: 初号, which is within the 22 mm × 15 mm of the model, and 三号. MarkWhole is the size
	// from which down a name that is too wide is divided by meaning.
	MarkMost  = 42 * Pt
	MarkWhole = 26 * Pt
	MarkLeast = 16 * Pt
	// MarkNarrow is the least width of a character, in hundredths of its height, as the model's 15 mm to 22 mm: a long name is narrowed before its size
	// is lowered.
	MarkNarrow = 68
	// MarkStep is what sizes are multiples of.
	MarkStep = Pt
	// MarkGap is the blank between the names and 文件, in ems of the mark.
	MarkGap = 1
)

var (
	// MarkTop is from the 版心's upper edge to the mark's.
	MarkTop = Length(99200)
	// MarkHigh is the most height of all lines of a mark together, so that the first page has room for text.
	MarkHigh = MM(90)
)

// MarkPitch is the distance of a mark's lines.
func MarkPitch(size Length) Length { return size * 5 / 4 }

// 发文字号 and 签发人 (7.2.5, 7.2.6).
const (
	// NumberGap is the blank lines between the mark and 发文字号.
	NumberGap = 2
	// NumberInset is what an upward paper's 发文字号 has blank at its left and 签发人 at its right, in characters.
	NumberInset = 1
	// ApproversAcross is how many names stand on a line.
	ApproversAcross = 2
	// ApproverGap is the blank between two names of a line, in characters.
	ApproverGap = 1
	// HeadTitleGap is the blank lines between the red line, or what stands last in a head without one, and the title (7.3.1).
	HeadTitleGap = 2
)

var (
	// RedLine is the red line's thickness (7.2.7), for which the standard names no size.
	RedLine = 2 * Pt
	// RedLineBelow is from the foot of 发文字号, which stands in the middle of its line, to the red line: 4 mm.
	RedLineBelow = MM(4)
)

// RedLineDrop is from the foot of 发文字号's line to the red line.
func RedLineDrop() Length { return (RedLineBelow - (HeadPitch-BodySize)/2) / 50 * 50 }

// 信函格式 (10.1).
var (
	// LetterMarkTop is from the sheet's upper edge to the mark's.
	LetterMarkTop = MM(30)
	// LetterLineGap is from the mark's foot to the double line under it.
	LetterLineGap = MM(4)
	// LetterLineFoot is from the lower double line to the sheet's lower edge, LetterLineWidth the length of both.
	LetterLineFoot  = MM(20)
	LetterLineWidth = MM(170)
	// LetterThick and LetterThin are the thickness of a double line's lines, LetterBetween the blank between them.
	LetterThick   = Pt * 9 / 4
	LetterThin    = Pt * 3 / 4
	LetterBetween = Pt * 3 / 2
	// LetterHeadGap is from the double line to 份号 and 发文字号: 7/8 of a 三号 character.
	LetterHeadGap = BodySize * 7 / 8
)

// LetterLine is the height of a double line.
func LetterLine() Length { return LetterThick + LetterBetween + LetterThin }

// Letters beneath the text.
const (
	// AttendanceGap is the blank line above 出席 (10.3).
	AttendanceGap = 1
	// ImprintSize is 版记's 四号 (7.4.2, 7.4.3), ImprintPitch the distance of its lines.
	ImprintSize  = 14 * Pt
	ImprintPitch = Pitch
	// ImprintInset is the blank at both sides, in characters.
	ImprintInset = 1
	// ImprintFrame is the thickness of its first and last line, ImprintRule of those between (7.4.1: 推荐 0.35 mm、0.25 mm), as pens of Word have them.
	ImprintFrame = Pt
	ImprintRule  = Pt * 3 / 4
	// ImprintClear is the blank rows between the text and the 版记 on its page.
	ImprintClear = 1
)
