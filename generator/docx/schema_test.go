package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
)

// schema is the order of children of every element that we write, from ECMA-376-1 Annex A.1 (transitional). Word refuses a file
// or drops a property where the order is another. Names divided by | may mix; "*" is an element whose children have no order.
var schema = map[string]string{
	"document": "background body",
	"body":     "p|tbl|sdt sectPr",
	"p":        "pPr r|hyperlink",
	"r":        "rPr t|br|fldChar|instrText|tab|AlternateContent",
	"tbl":      "tblPr tblGrid tr",
	"tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders " +
		"shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tblBorders": "top left|start bottom right|end insideH insideV",
	"tcBorders":  "top left|start bottom right|end insideH insideV tl2br tr2bl",
	"pBdr":       "top left bottom right between bar",
	"tblCellMar": "top left|start bottom right|end",
	"tblGrid":    "gridCol",
	"tr":         "tblPrEx trPr tc",
	"trPr":       "cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden",
	"tc":         "tcPr p",
	"tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	// A drawing with a text box (ECMA-376-1 A.4, [MS-ODRAWXML] 2.24) and the same in VML (ECMA-376-4).
	"AlternateContent": "Choice Fallback",
	"Choice":           "drawing",
	"drawing":          "anchor",
	"anchor":           "simplePos positionH positionV extent effectExtent wrapNone docPr cNvGraphicFramePr graphic",
	"positionH":        "posOffset",
	"positionV":        "posOffset",
	"graphic":          "graphicData",
	"graphicData":      "wsp",
	"wsp":              "cNvPr cNvSpPr spPr style extLst txbx bodyPr",
	"spPr":             "xfrm prstGeom noFill ln",
	"xfrm":             "off ext",
	"prstGeom":         "avLst",
	"txbx":             "txbxContent",
	"txbxContent":      "p|tbl",
	"bodyPr":           "prstTxWarp noAutofit",
	"Fallback":         "pict",
	"pict":             "rect",
	"rect":             "textbox",
	"textbox":          "txbxContent",
	"ftr":              "p",
	"styles":           "docDefaults latentStyles style",
	"docDefaults":      "rPrDefault pPrDefault",
	"rPrDefault":       "rPr",
	"style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal " +
		"personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
		"suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid " +
		"spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl " +
		"divId cnfStyle rPr sectPr pPrChange",
	"rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
		"webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
		"eastAsianLayout specVanish oMath",
	"sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols " +
		"formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
	"tabs":  "tab",
	"fonts": "font",
	"font":  "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
	"settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries " +
		"displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts " +
		"embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader " +
		"bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState " +
		"formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView " +
		"trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme " +
		"styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope " +
		"summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting " +
		"bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery " +
		"displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin " +
		"drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne " +
		"strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema " +
		"saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly " +
		"useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr " +
		"endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping " +
		"doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType " +
		"schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator",
	"compat": "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance " +
		"balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn " +
		"spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames " +
		"subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP " +
		"suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps " +
		"usePrinterMetrics doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 " +
		"alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower " +
		"doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules " +
		"doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules " +
		"doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout " +
		"useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable " +
		"doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList " +
		"displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable " +
		"doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance compatSetting",
	"pPrDefault":     "pPr",
	"Types":          "*",
	"Relationships":  "*",
	"coreProperties": "*",
	"Properties":     "*",
}

// rank is a child's place in its parent's sequence, or -1.
func rank(sequence, child string) int {
	for i, names := range strings.Fields(sequence) {
		for name := range strings.SplitSeq(names, "|") {
			if name == child || name == "*" {
				return i
			}
		}
	}
	return -1
}

// mixes tells whether the place may be taken more than once.
func mixes(sequence, child string) bool {
	fields := strings.Fields(sequence)
	field := fields[rank(sequence, child)]
	repeats := map[string]bool{"p": true, "style": true, "font": true, "compatSetting": true, "tab": true, "gridCol": true, "tr": true, "tc": true}
	return field == "*" || strings.Contains(field, "|") || repeats[field]
}

// TestElementOrder goes through every part of a notice that has all there is: a title of several lines, every level, labels, gaps,
// stretches within and across runs, contacts or none.
func TestElementOrder(t *testing.T) {
	for _, contacts := range []bool{true, false} { // Without them a paragraph of the body is tied to the signature.
		doc := notice()
		if !contacts {
			documenttest.Drop(doc, document.Contact)
		}
		opt := lined(doc, 5, 10)
		opt.Holds = kept(doc, 2)
		opt.Stretches = []Stretch{
			{Place: document.Place{Part: 4}, From: 2, To: 9, Tracking: 100}, {Place: document.Place{Part: 5}, From: 0, To: 14, Tracking: -700},
		}
		for name, body := range write(t, doc, opt) {
			checkOrder(t, name, body)
		}
	}
}

// TestOrderIsChecked: the walk finds what it is for.
func TestOrderIsChecked(t *testing.T) {
	for body, want := range map[string]bool{
		`<pPr><pStyle/><keepNext/><jc/></pPr>`: true, `<pPr><keepNext/><pStyle/></pPr>`: false, `<pPr><pStyle/><pStyle/></pPr>`: false,
		`<pPr><font/></pPr>`: false, `<unknown><p/></unknown>`: false, `<rPr><rStyle/><spacing/><highlight/></rPr>`: true,
	} {
		if problems := orderProblems(body); (len(problems) == 0) != want {
			t.Errorf("%s: %v", body, problems)
		}
	}
}

func checkOrder(t *testing.T, name, body string) {
	t.Helper()
	for _, problem := range orderProblems(body) {
		t.Errorf("%s: %s", name, problem)
	}
}

// orderProblems walks a part and holds every child against its parent's sequence.
func orderProblems(body string) (problems []string) {
	report := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	type open struct {
		name string
		last int
	}
	var stack []open
	d := xml.NewDecoder(strings.NewReader(body))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return problems
		}
		if err != nil {
			report("%v", err)
			return problems
		}
		switch token := token.(type) {
		case xml.StartElement:
			child := token.Name.Local
			if len(stack) > 0 {
				parent := &stack[len(stack)-1]
				sequence, known := schema[parent.name]
				at := rank(sequence, child)
				switch {
				case !known:
					report("%s has children but no sequence in the table", parent.name)
				case at < 0:
					report("%s may not hold %s", parent.name, child)
				case at < parent.last:
					report("%s in %s comes too late", child, parent.name)
				case at == parent.last && !mixes(sequence, child):
					report("%s in %s comes twice", child, parent.name)
				}
				parent.last = at
			}
			stack = append(stack, open{child, -1})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}
