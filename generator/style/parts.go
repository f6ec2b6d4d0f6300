package style

import "gongshi/generator/document"

// Part is how the text of a kind of part is set.
type Part struct {
	Role Role
	Size Length
	// Indent is the blank before the first line, in cells, and Gap the blank rows above it on a page.
	Indent, Gap int
}

// parts is the table of kinds; a heading's face goes by its level, and the signature's blanks by whether it is sealed: see SignatureGap.
var parts = [document.Kinds]Part{
	document.Title:          {Role: XiaoBiaoSong, Size: TitleSize},
	document.Heading:        {Role: FangSong, Size: BodySize, Indent: Indent},
	document.Paragraph:      {Role: FangSong, Size: BodySize, Indent: Indent},
	document.Contact:        {Role: FangSong, Size: BodySize, Indent: Indent},
	document.AttachmentNote: {Role: FangSong, Size: BodySize, Indent: Indent, Gap: AttachmentNoteGap},
	document.Issuer:         {Role: FangSong, Size: BodySize},
	document.Date:           {Role: FangSong, Size: BodySize},
	document.Attachment:     {Role: XiaoBiaoSong, Size: TitleSize},
}

// pieces are those of an attachment.
var pieces = [document.Pieces]Part{
	document.Mark:    {Role: Hei, Size: BodySize},
	document.Name:    {Role: XiaoBiaoSong, Size: TitleSize},
	document.Head:    {Role: Hei, Size: TableSize},
	document.Content: {Role: FangSong, Size: TableSize},
}

// Of says how a text is set that is such a piece of a part of a kind and a level.
func Of(kind document.Kind, level int, piece document.Piece) Part {
	if piece != document.Own {
		return pieces[piece]
	}
	p := parts[kind]
	if kind == document.Heading {
		p.Role = LevelRole(level)
	}
	return p
}
