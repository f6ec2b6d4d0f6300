package finding

// Remedy is what to do about a finding, as data: what kind of thing, to what, and between what one can choose.
type Remedy struct {
	Kind    RemedyKind
	Object  string
	Choices []string
	// Answers are whole answers that have been tried and work, the likeliest first; Object and Choices are then theirs.
	Answers []Answer
}

// Answer is a remedy that has been tried: its object, and what would then be read, in Chinese.
type Answer struct{ Object, Reads string }

// RemedyKind is the stable name of a kind of remedy in --json.
type RemedyKind string

// The kinds. Their words are those of whoever shows them: see Words.
const (
	// NoRemedy: nothing need be done.
	NoRemedy RemedyKind = ""
	// Look: a person looks and decides; nothing may be wrong.
	Look RemedyKind = "look"

	FillItem        RemedyKind = "fill-item"
	ChooseItem      RemedyKind = "choose-item"
	CorrectItem     RemedyKind = "correct-item"
	CorrectItemName RemedyKind = "correct-item-name"
	NameUnit        RemedyKind = "name-unit"
	GiveInfo        RemedyKind = "give-info"
	MendInfo        RemedyKind = "mend-info"
	SayAudience     RemedyKind = "say-audience"

	ChooseSheet     RemedyKind = "choose-sheet"
	MoveToSheet     RemedyKind = "move-to-sheet"
	CorrectSheet    RemedyKind = "correct-sheet"
	NameColumn      RemedyKind = "name-column"
	CorrectColumns  RemedyKind = "correct-columns"
	GivePassword    RemedyKind = "give-password"
	CorrectPassword RemedyKind = "correct-password"
	GetForm         RemedyKind = "get-form"

	MendCell    RemedyKind = "mend-cell"
	MendRow     RemedyKind = "mend-row"
	MendHead    RemedyKind = "mend-header"
	MendBook    RemedyKind = "mend-workbook"
	MendFile    RemedyKind = "mend-file"
	GiveFile    RemedyKind = "give-file"
	GiveEarlier RemedyKind = "give-earlier"
	FreeFile    RemedyKind = "free-file"
	MoveFile    RemedyKind = "move-file"

	AllowDraft RemedyKind = "allow-draft"
	MendText   RemedyKind = "mend-text"
	Mask       RemedyKind = "mask"

	MendTemplate   RemedyKind = "mend-template"
	ChooseTemplate RemedyKind = "choose-template"
	GiveFonts      RemedyKind = "give-fonts"
	ChangeFont     RemedyKind = "change-font"

	ChooseFolder RemedyKind = "choose-folder"
	Overwrite    RemedyKind = "overwrite"
	Pick         RemedyKind = "pick"
	Partial      RemedyKind = "partial"
	RunAgain     RemedyKind = "run-again"
	ListAll      RemedyKind = "list-all"
	TellMakers   RemedyKind = "tell-makers"
	HoldAgainst  RemedyKind = "hold-against"
)

// RemedyRow is a kind's row of the manual: what it asks for, and what its object is, "" where it has none.
type RemedyRow struct {
	Kind         RemedyKind
	Asks, Object string
}

// Remedies is the table of the kinds for the manual.
var Remedies = []RemedyRow{
	{Look, "看一看，拿定主意", ""},
	{FillItem, "填写一项基本信息", "项目名"},
	{ChooseItem, "选定一项基本信息", "项目名"},
	{CorrectItem, "改正给出的一项基本信息", "项目名"},
	{CorrectItemName, "改正写错的项目名", "写的项目名"},
	{NameUnit, "说明是哪个单位", ""},
	{GiveInfo, "给出单位信息表", ""},
	{MendInfo, "改正基本信息或单位信息", ""},
	{SayAudience, "说明写给谁看", ""},
	{ChooseSheet, "说明用哪张工作表", "工作表"},
	{MoveToSheet, "移到另一张工作表，说明用哪一张", ""},
	{CorrectSheet, "改正工作表的名称", "写的名称"},
	{NameColumn, "说明哪一列是什么", "字段=列"},
	{CorrectColumns, "改正列的说明", "写的说明"},
	{GivePassword, "给出打开密码", ""},
	{CorrectPassword, "核对打开密码", ""},
	{GetForm, "对照一份空白台账", ""},
	{MendCell, "改正一格", ""},
	{MendRow, "改正一行", ""},
	{MendHead, "改正表头", ""},
	{MendBook, "改正工作簿里的表", ""},
	{MendFile, "修好或者另存文件", ""},
	{GiveFile, "给出对的文件", ""},
	{GiveEarlier, "给出要对比的旧台账", ""},
	{FreeFile, "关闭占着文件的程序，或者改一改权限", ""},
	{MoveFile, "移走或者改名", ""},
	{AllowDraft, "先出草稿", ""},
	{MendText, "改正文字", "写成什么"},
	{Mask, "遮盖个人信息", "遮盖以后的样子"},
	{MendTemplate, "改正模板", ""},
	{ChooseTemplate, "选一份模板", ""},
	{GiveFonts, "给出字体", ""},
	{ChangeFont, "换一份字体", ""},
	{ChooseFolder, "换一个文件夹", ""},
	{Overwrite, "处理写出以后的改动", ""},
	{Pick, "几份台账里选定一份", "台账"},
	{Partial, "催报，或者说明只出一部分", "单位"},
	{RunAgain, "再运行一次", ""},
	{ListAll, "看全部的提示", ""},
	{TellMakers, "告诉开发者", ""},
	{HoldAgainst, "改一改用来核对的台账", "其中一个单位，作为例子"},
}
