package document

// Kind is what a part of a notice is. A new kind goes into the list where its parts stand in a notice; TestEveryKind of each package names the
// table that lacks it.
type Kind uint8

// The kinds of part, in reading order; those from Heading to Form alternate.
const (
	Title Kind = iota
	Heading
	Paragraph
	// Caption is the name of a form, above it; Form is a table that the template makes, in the text or in an attachment.
	Caption
	Form
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
	Caption:        "表题",
	Form:           "表格",
	Contact:        "联系方式",
	AttachmentNote: "附件说明",
	Issuer:         "发文机关署名",
	Date:           "成文日期",
	Attachment:     "附件",
}

// String is the kind's Chinese name.
func (k Kind) String() string { return kindNames[k] }

// order is where parts of the kind stand among those of other kinds; kinds that alternate have one order.
func (k Kind) order() Kind {
	if k > Heading && k <= Form {
		return Heading
	}
	return k
}
