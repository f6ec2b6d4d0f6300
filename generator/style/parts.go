package style

import "gongshi/generator/document"

// TextStyle is how a text is set: its face, its size and its blanks.
type TextStyle struct {
	Role Role
	Size Length
	// Indent is the blank before the first line, in cells, and Gap the blank rows above it on a page.
	Indent, Gap int
}

// kindStyles is the table of kinds. A heading's face goes by its level (LevelRole), the signature's blank by whether it is sealed (SignatureGap).
var kindStyles = [document.Kinds]TextStyle{
	document.Title:          {Role: XiaoBiaoSong, Size: TitleSize},
	document.Heading:        {Role: FangSong, Size: BodySize, Indent: Indent},
	document.Paragraph:      {Role: FangSong, Size: BodySize, Indent: Indent},
	document.Caption:        {Role: XiaoBiaoSong, Size: TitleSize},
	document.Form:           {Role: FangSong, Size: TableSize},
	document.Contact:        {Role: FangSong, Size: BodySize, Indent: Indent},
	document.AttachmentNote: {Role: FangSong, Size: BodySize, Indent: Indent, Gap: AttachmentNoteGap},
	document.Issuer:         {Role: FangSong, Size: BodySize},
	document.Date:           {Role: FangSong, Size: BodySize},
	document.Attachment:     {Role: XiaoBiaoSong, Size: TitleSize},
}

// pieceStyles is the table of an attachment's pieces.
var pieceStyles = [document.Pieces]TextStyle{
	document.Mark:    {Role: Hei, Size: BodySize},
	document.Name:    {Role: XiaoBiaoSong, Size: TitleSize},
	document.Head:    {Role: Hei, Size: TableSize},
	document.Content: {Role: FangSong, Size: TableSize},
}

// Of gives the style of a text by the kind and the level of its part, and by its piece in an attachment.
func Of(kind document.Kind, level int, piece document.Piece) TextStyle {
	if piece != document.NoPiece {
		return pieceStyles[piece]
	}
	p := kindStyles[kind]
	if kind == document.Heading {
		p.Role = LevelRole(level)
	}
	return p
}
