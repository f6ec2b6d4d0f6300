package docx

import (
	"strconv"

	"gongshi/generator/style"
)

// language is the notice's, for spelling, hyphenation and the PDF that LibreOffice makes of it.
const language = "zh-CN"

// settingsPart writes word/settings.xml in the order of CT_Settings.
func settingsPart(f look) *part {
	p := newPart(2 << 10)
	p.open("w:settings", "xmlns:w", nsWord)
	p.empty("w:zoom", "w:percent", "100")
	if len(f.carried) > 0 {
		p.empty("w:embedTrueTypeFonts")
		p.empty("w:saveSubsetFonts")
	}
	p.val("w:defaultTabStop", strconv.Itoa(style.Indent*style.BodySize.Twips()))
	p.empty("w:evenAndOddHeaders")
	// Punctuation keeps its full cell: LibreOffice never squeezes it, so this keeps Word's line breaks closest to it and to the grid.
	p.val("w:characterSpacingControl", "doNotCompress")
	// What may not end or start a line in the PDF may not in Word (17.15.1.58, 17.15.1.59), whose own list would keep …… from a line's start
	// and let / stand there. strictFirstAndLastChars is for Japanese alone. LibreOffice 7.4 reads none of the three.
	p.empty("w:noLineBreaksAfter", "w:lang", language, "w:val", style.NeverLast)
	p.empty("w:noLineBreaksBefore", "w:lang", language, "w:val", style.NeverFirst)
	p.open("w:compat")
	// Of what Chinese Word turns on by itself: a line that a user ends by hand is not spread, and East Asian layout holds. The others change
	// nothing here (underlines, backslashes, rows of tables on a grid), but balanceSingleByteDoubleByteWidth would give Latin letters
	// other widths than their face has.
	p.empty("w:doNotExpandShiftReturn")
	p.empty("w:useFELayout")
	p.compat("compatibilityMode", "15")
	p.compat("overrideTableStyleFontSizeAndJustification", "1")
	p.compat("enableOpenTypeFeatures", "1")
	p.compat("doNotFlipMirrorIndents", "1")
	p.compat("differentiateMultirowTableHeaders", "1")
	p.close("w:compat")
	p.empty("w:themeFontLang", "w:val", language, "w:eastAsia", language)
	p.val("w:decimalSymbol", ".")
	p.val("w:listSeparator", ",")
	p.close("w:settings")
	return p
}

// compat writes one of the settings that tell Word to lay the file out as its present versions do.
func (p *part) compat(name, value string) {
	p.empty("w:compatSetting", "w:name", name, "w:uri", "http://schemas.microsoft.com/office/word", "w:val", value)
}
