package docx

import (
	"gongshi/generator/style"
)

// language is the notice's, for spelling, hyphenation and the PDF that LibreOffice makes of it.
const language = "zh-CN"

// settingsPart writes word/settings.xml in the order of CT_Settings.
func settingsPart(l look) *part {
	p := newPart()
	p.open("w:settings", "xmlns:w", nsWord)
	p.empty("w:zoom", "w:percent", "100")
	if len(l.embedded) > 0 {
		p.empty("w:embedTrueTypeFonts")
		p.empty("w:saveSubsetFonts")
	}
	p.val("w:defaultTabStop", twips(style.Indent*style.BodySize))
	p.empty("w:evenAndOddHeaders")
	// Marks that stand together are closed, as in the PDF and in every file that a Chinese Word begins. LibreOffice 7.4 does not read it; the layout's
	// stretches see to it that lines end alike there.
	p.val("w:characterSpacingControl", "compressPunctuation")
	// What may not end or start a line in the PDF may not in Word (17.15.1.58, 17.15.1.59). Word's built-in list forbids …… at a line's start and
	// allows / there. strictFirstAndLastChars is for Japanese only. LibreOffice 7.4 reads none of the three settings.
	p.empty("w:noLineBreaksAfter", "w:lang", language, "w:val", style.NeverLast)
	p.empty("w:noLineBreaksBefore", "w:lang", language, "w:val", style.NeverFirst)
	p.open("w:compat")
	// Two of the settings of a new file in Chinese Word: a line that a user ends by hand is not spread, and the layout is East Asian. The others
	// change nothing here (underlines, backslashes, rows of tables on a grid); balanceSingleByteDoubleByteWidth would change the widths of Latin
	// letters.
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

// compat writes one setting that has Word lay the file out as its present versions do.
func (p *part) compat(name, value string) {
	p.empty("w:compatSetting", "w:name", name, "w:uri", "http://schemas.microsoft.com/office/word", "w:val", value)
}
