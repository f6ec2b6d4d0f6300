package document

// Kind is what a part of a notice is. A new kind goes into the list where its parts stand in a notice; TestEveryKind of each package names the
// table that lacks it.
type Kind uint8

// The kinds of part, in reading order; headings and paragraphs alternate.
const (
	// CopyNumber, Secrecy and Urgency stand at the upper left (GB/T 9704-2012 7.2.1 to 7.2.3).
	CopyNumber Kind = iota
	Secrecy
	Urgency
	// RedHead is one issuing body in the red head, PaperWord the word 文件 beside several of them (7.2.4).
	RedHead
	PaperWord
	// Number is the paper's number, such as 息发〔2023〕5号 (7.2.5), Approver one 签发人 of an upward paper (7.2.6).
	Number
	Approver
	Title
	// Addressee are the bodies that the paper is for, with a colon behind them (7.3.2).
	Addressee
	Heading
	Paragraph
	// Contact is a paragraph that says how to reach the unit; it stays with the signature.
	Contact
	// AttachmentNote is the line under the body that names the attachment (GB/T 9704-2012 7.3.4).
	AttachmentNote
	// Present, Excused and Observers are those at a meeting, on leave and sitting in (10.3).
	Present
	Excused
	Observers
	// Issuer is the full name of one issuing body; the host organ's comes first.
	Issuer
	// Date is printed under the last name, such as 2023年8月5日.
	Date
	// Annotation stands in brackets under the date (7.3.7).
	Annotation
	Attachment
	// Copies are the bodies that get a copy (7.4.2), Printed is who printed the paper and when (7.4.3): they stand at the foot of the last page.
	Copies
	Printed
	// Kinds is how many kinds there are.
	Kinds
)

var kindNames = [Kinds]string{
	CopyNumber:     "份号",
	Secrecy:        "密级和保密期限",
	Urgency:        "紧急程度",
	RedHead:        "发文机关标志",
	PaperWord:      "“文件”二字",
	Number:         "发文字号",
	Approver:       "签发人",
	Title:          "标题",
	Addressee:      "主送机关",
	Heading:        "小标题",
	Paragraph:      "正文",
	Contact:        "联系方式",
	AttachmentNote: "附件说明",
	Present:        "出席人员",
	Excused:        "请假人员",
	Observers:      "列席人员",
	Issuer:         "发文机关署名",
	Date:           "成文日期",
	Annotation:     "附注",
	Attachment:     "附件",
	Copies:         "抄送机关",
	Printed:        "印发机关和印发日期",
}

// String is the kind's Chinese name.
func (k Kind) String() string { return kindNames[k] }

// precedes reports whether parts of the kind stand before those of the other.
func (k Kind) precedes(other Kind) bool {
	if k == Heading && other == Paragraph {
		return false
	}
	return k < other
}
