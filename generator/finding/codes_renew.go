package finding

// What cannot be moved from an old ledger into the form.

const copyPicture = "需要的话，从旧台账里复制过来"

var (
	SheetDrawing = entry(Kind{Code: "sheet.drawing", Severity: Warning, Remedy: Look, Manual: "搬旧台账时，工作表里或者单元格里的图片、图形没有搬",
		Text: "工作表里的图片、图形没有搬", Hint: copyPicture})
	CellPictureLeft = entry(Kind{Code: "sheet.drawing", Severity: Warning, Remedy: Look,
		Text: "单元格里的图片没有搬", Hint: copyPicture + "，放到表格外面"})
	CellPicturesLeft = entry(Kind{Code: "sheet.drawing", Severity: Warning, Remedy: Look,
		Text: "{cell}等{count}格里的图片没有搬", Hint: copyPicture + "，放到表格外面"})
	CellLong = entry(Kind{Code: "cell.long", Severity: Error, Remedy: MendCell, Manual: "一格文字超过 32767 个字，搬不进工作簿",
		Text: "这一格的文字超过 32767 个字，一个单元格放不下", Hint: "把它分成几格再试"})
	MovedDiffers = entry(Kind{Code: "output.differs", Severity: Error, Remedy: MendCell, Manual: "旧台账搬到样表里，读出来会不一样，没有搬",
		Text: "“{what}”搬到新台账{place}以后，读出来会与旧台账不一样，所以没有搬", Hint: "把旧台账的这一处改得简单些再试：一行一项，不用合并单元格"})
	MoveRefused = entry(Kind{Code: "output.refused", Severity: Error, Remedy: MendCell, Manual: "旧台账里的一处错误，搬过去就看不出来了，没有搬",
		Text: "没有搬，因为搬过去就看不出这个错误了：{text}", Hint: "{hint}"})
	// ColumnMoved is the hint for a column that has no place in the form.
	ColumnMoved = entry(Kind{Code: "ledger.column.unknown", Severity: Info, Remedy: Look, Hint: "照原样搬到了右边"})
)
