package docx

import (
	"slices"
	"strconv"
	"sync"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Style ids. Word knows its built-in styles by w:name, so the ids are free to choose.
const (
	styleNormal    = "Normal"
	styleBody      = "Body"
	styleTitle     = "Title"
	styleContact   = "Contact"
	styleSignature = "Signature"
	styleDate      = "Date"
	styleFooter    = "Footer"
	styleDefault   = "DefaultParagraphFont"
	styleLabel     = "Label"
	styleMissing   = "Missing"
	// The styles of comments have the ids that Word gives them.
	styleComment     = "CommentText"
	styleCommentMark = "CommentReference"
)

// headings is the number of heading levels: 一、（一）1.（1） (7.3.3).
const headings = 4

// paragraphStyle is one row of the style sheet. base and next default to Normal and to the style itself.
type paragraphStyle struct {
	id, name, base, next string
	custom               bool
	format               format
	face                 *face
	// red is the colour of its text.
	red bool
}

// face is what a style says about its characters.
type face struct {
	role style.Role
	size style.Length
	// tracking is in twips.
	tracking int
	// narrow is the width of its characters in hundredths, 0 for the whole.
	narrow int
}

// tracking is the body's letter-spacing in twips, with which 28 characters fill a line.
var tracking = style.Tracking.Twips()

// paragraphStyles is the style sheet after Normal. Names in English are Word's built-in ones (Normal Indent is 正文缩进, Date 日期).
func paragraphStyles(pitch style.Length) []paragraphStyle {
	indented := format{indent: characters(firstLine, style.Indent, style.BodySize)}
	sheet := []paragraphStyle{
		{id: styleBody, name: "Normal Indent", format: indented},
		{id: styleTitle, name: "Title", next: styleBody,
			format: format{keepNext: true, keepLines: true, spacing: titleSpacing(1, pitch), jc: "center"},
			face:   faceOf(document.Title, 0, 0)},
	}
	for level := 1; level <= headings; level++ {
		sheet = append(sheet, paragraphStyle{
			id: styleOf(document.Heading, level), name: "heading " + strconv.Itoa(level), base: styleBody, next: styleBody,
			// A long heading may be divided: see Hold.
			format: format{keepNext: true, keepLines: true, outline: level},
			face:   faceOf(document.Heading, level, tracking),
		})
	}
	return append(sheet,
		// Contacts are short and stay whole, with one another and with the signature.
		paragraphStyle{id: styleContact, name: "联系方式", custom: true, base: styleBody, format: format{keepNext: true, keepLines: true}},
		paragraphStyle{id: styleSignature, name: "落款", custom: true, next: styleDate,
			format: format{keepNext: true, keepLines: true, jc: "right"}},
		paragraphStyle{id: styleDate, name: "Date", format: format{keepLines: true, jc: "right"}},
		paragraphStyle{id: styleFooter, name: "footer",
			// Exact spacing makes the dash's height the same in every face.
			format: format{spacing: spacing{line: style.PageNumberSize.Twips()}},
			face:   &face{role: style.Song, size: style.PageNumberSize}},
		// A comment is no text of the page: without a style of its own it would have the pitch and the size of Normal.
		paragraphStyle{id: styleComment, name: "annotation text", format: format{spacing: spacing{line: style.CommentPitch.Twips()}, jc: "left"},
			face: &face{role: style.Song, size: style.CommentSize}},
	)
}

// styleRoles are the roles of the faces of paragraph styles, by id; a style without a face has its base's, and Normal the body's.
var styleRoles = sync.OnceValue(func() map[string]style.Role {
	roles := map[string]style.Role{}
	for _, s := range slices.Concat(paragraphStyles(style.Pitch), attachmentStyles(), formStyles(style.Pitch), headStyles(0, 0), footStyles()) { // any pitch: roles do not depend on it
		roles[s.id] = roles[s.base]
		if s.face != nil {
			roles[s.id] = s.face.role
		}
	}
	return roles
})

func styleRole(id string) style.Role { return styleRoles()[id] }

// stylesPart writes word/styles.xml.
func stylesPart(l look) *part {
	p := newPart()
	p.families = l.families
	p.open("w:styles", "xmlns:w", nsWord)
	p.open("w:docDefaults")
	p.open("w:rPrDefault")
	p.open("w:rPr")
	p.fonts(style.FangSong)
	p.sizes(style.BodySize, tracking)
	p.empty("w:lang", "w:val", language, "w:eastAsia", language)
	p.close("w:rPr")
	p.close("w:rPrDefault")
	p.empty("w:pPrDefault")
	p.close("w:docDefaults")
	p.normalStyle(l.pitch)
	for _, s := range paragraphStyles(l.pitch) {
		p.paragraphStyle(s)
	}
	for _, s := range l.paper.styles() {
		p.paragraphStyle(s)
	}
	p.characterStyles()
	if l.attached || l.formed {
		p.attachmentStyles()
	}
	if l.formed {
		p.formStyles(l.pitch)
	}
	p.close("w:styles")
	return p
}

// normalStyle makes the grid. The spacing is exactly the pitch that gives a page its rows. snapToGrid is off because with it LibreOffice gives a
// 22 pt title two rows. overflowPunct is absent: so a mark hangs where the PDF pulls it in, in Word and in LibreOffice, which inverts the value.
// adjustRightInd is off so that no grid moves the right edge; wordWrap is absent so that Latin words stay whole. With this nearly all lines end as
// in the PDF; the others have a tracking of their own: see Stretch.
func (p *part) normalStyle(pitch style.Length) {
	p.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", styleNormal)
	p.val("w:name", "Normal")
	p.empty("w:qFormat")
	p.open("w:pPr")
	p.val("w:widowControl", "0")
	p.empty("w:kinsoku")
	p.val("w:autoSpaceDE", "0")
	p.val("w:autoSpaceDN", "0")
	p.val("w:adjustRightInd", "0")
	p.val("w:snapToGrid", "0")
	p.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", twips(pitch), "w:lineRule", "exact")
	p.val("w:jc", "both")
	p.close("w:pPr")
	// As in every Chinese Word document, the language of digits is English: LibreOffice 7.4 divides numbers whose language is Chinese (202|2年).
	// The document's own language is that of the defaults.
	p.open("w:rPr")
	p.empty("w:lang", "w:val", "en-US", "w:eastAsia", language)
	p.close("w:rPr")
	p.close("w:style")
}

// paragraphStyle writes one row of the style sheet in the order of CT_Style.
func (p *part) paragraphStyle(s paragraphStyle) {
	attrs := []string{"w:type", "paragraph", "w:styleId", s.id}
	if s.custom {
		attrs = append(attrs, "w:customStyle", "1")
	}
	base := s.base
	if base == "" {
		base = styleNormal
	}
	p.open("w:style", attrs...)
	p.val("w:name", s.name)
	p.val("w:basedOn", base)
	if s.next != "" {
		p.val("w:next", s.next)
	}
	p.empty("w:qFormat")
	p.pPr(s.format)
	if s.face != nil {
		p.open("w:rPr")
		p.fonts(s.face.role)
		if s.red {
			p.val("w:color", redColour)
		}
		if s.face.narrow > 0 {
			p.val("w:spacing", strconv.Itoa(s.face.tracking))
			p.val("w:w", strconv.Itoa(s.face.narrow))
			p.halfPoints(s.face.size)
		} else {
			p.sizes(s.face.size, s.face.tracking)
		}
		p.close("w:rPr")
	}
	p.close("w:style")
}

// characterStyles writes the styles of runs. 待填 changes nothing by itself: see run.
func (p *part) characterStyles() {
	p.open("w:style", "w:type", "character", "w:default", "1", "w:styleId", styleDefault)
	p.val("w:name", "Default Paragraph Font")
	p.close("w:style")
	p.open("w:style", "w:type", "character", "w:styleId", styleLabel, "w:customStyle", "1")
	p.val("w:name", "标签")
	p.val("w:basedOn", styleDefault)
	p.empty("w:qFormat")
	p.open("w:rPr")
	p.fonts(style.Hei)
	p.close("w:rPr")
	p.close("w:style")
	p.open("w:style", "w:type", "character", "w:styleId", styleMissing, "w:customStyle", "1")
	p.val("w:name", "待填")
	p.val("w:basedOn", styleDefault)
	p.empty("w:qFormat")
	p.close("w:style")
	p.open("w:style", "w:type", "character", "w:styleId", styleCommentMark)
	p.val("w:name", "annotation reference")
	p.val("w:basedOn", styleDefault)
	p.open("w:rPr")
	p.sizes(style.CommentSize, 0)
	p.close("w:rPr")
	p.close("w:style")
}

// fonts names one face for every script, so that “ ” … — · are not set in a Latin one. The hint says so to programs that choose the script first.
func (p *part) fonts(role style.Role) { p.family(p.families[role]) }

func (p *part) family(name string) {
	name = attribute(name)
	p.empty("w:rFonts", "w:hint", "eastAsia", "w:ascii", name, "w:hAnsi", name, "w:eastAsia", name, "w:cs", name)
}

// sizes writes the tracking in twips and the size, which w:sz has in half points.
func (p *part) sizes(size style.Length, tracking int) {
	p.val("w:spacing", strconv.Itoa(tracking))
	p.halfPoints(size)
}

func (p *part) halfPoints(size style.Length) {
	half := strconv.Itoa(size.Twips() / 10)
	p.val("w:sz", half)
	p.val("w:szCs", half)
}
