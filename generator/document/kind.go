package document

// Kind is what a part of a notice is. A new kind goes into the list where its parts stand in a notice; TestEveryKind of each package names the
// table that lacks it.
type Kind uint8

// The kinds of part, in reading order; headings and paragraphs alternate.
const (
	Title Kind = iota
	Heading
	Paragraph
	// Contact is a paragraph that says how to reach the unit; it stays with the signature.
	Contact
	// AttachmentNote is the line under the body that names the attachment (GB/T 9704-2012 7.3.4).
	AttachmentNote
	// Issuer is the full name of one issuing body; the host organ's comes first.
	Issuer
	// Date is printed under the last name, such as 2023年8月5日.
	Date
	Attachment
	// Kinds is how many kinds there are.
	Kinds
)

var kindNames = [Kinds]string{
	Title:          "标题",
	Heading:        "小标题",
	Paragraph:      "正文",
	Contact:        "联系方式",
	AttachmentNote: "附件说明",
	Issuer:         "发文机关署名",
	Date:           "成文日期",
	Attachment:     "附件",
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
