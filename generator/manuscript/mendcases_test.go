package manuscript

// mendCase is a paragraph, what is repaired in it, and what must come of it.
type mendCase struct {
	name, body string
	// repairs are from, to and text; want is the mended text of all paragraphs.
	repairs []Repair
	want    string
	// left are the repairs that cannot be made.
	left []int
	// has must stand in the XML.
	has string
}

const run1 = `<w:r><w:rPr><w:b/></w:rPr><w:t>截止目前</w:t></w:r>`

var mendCases = []mendCase{
	{"within a run", `<w:p>` + run1 + `</w:p>`, []Repair{{0, 0, 2, "截至"}}, "截至目前", nil,
		`<w:r><w:rPr><w:b/></w:rPr><w:t>截</w:t></w:r><w:del w:id="1" w:author="gongshi" w:date="2000-01-01T00:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">止</w:delText></w:r></w:del>` +
			`<w:ins w:id="2" w:author="gongshi" w:date="2000-01-01T00:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">至</w:t></w:r></w:ins><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">目前</w:t></w:r></w:p>`},
	{"a whole run", `<w:p>` + run1 + `</w:p>`, []Repair{{0, 0, 4, "现"}}, "现", nil, `<w:p><w:del `},
	{"over two runs", `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲截</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>止乙</w:t></w:r></w:p>`, []Repair{{0, 1, 3, "既至"}}, "甲既至乙", nil, `<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">既</w:t>`},
	{"over three, of another length", `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲一</w:t></w:r><w:r><w:t>二</w:t></w:r><w:hyperlink><w:r><w:rPr><w:i/></w:rPr><w:t>三乙</w:t></w:r></w:hyperlink></w:p>`, []Repair{{0, 1, 4, "四五"}}, "甲四五乙", nil, ""},
	{"only taken away", `<w:p><w:r><w:t>的的</w:t></w:r></w:p>`, []Repair{{0, 1, 2, ""}}, "的", nil, ""},
	{"only put in", `<w:p><w:r><w:t>“”</w:t></w:r></w:p>`, []Repair{{0, 0, 2, "“甲”"}, {0, 0, 2, "丙"}}, "“甲”", []int{1}, ""},
	{"put in before the first", `<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>`, []Repair{{0, 0, 1, "“甲"}}, "“甲乙", nil, ""},
	{"several", `<w:p><w:r><w:t>一,二,三</w:t></w:r></w:p>`, []Repair{{0, 3, 4, "，"}, {0, 1, 2, "，"}, {0, 1, 2, "，"}}, "一，二，三", nil, ""},
	{"side by side", `<w:p><w:r><w:t>一,;二</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 2, 3, "；"}}, "一，；二", nil, ""},
	{"over one another", `<w:p><w:r><w:t>一二三四</w:t></w:r></w:p>`, []Repair{{0, 1, 3, "甲"}, {0, 2, 4, "乙"}}, "一甲四", []int{1}, ""},
	{"entities", `<w:p><w:r><w:t>A&amp;B,&lt;甲&gt;&#x4E00;</w:t></w:r></w:p>`, []Repair{{0, 3, 4, "，&<"}}, "A&B，&<<甲>一", nil, `<w:t>A&amp;B</w:t>`},
	{"CDATA", `<w:p><w:r><w:t><![CDATA[一,<二]]></w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，<二", nil, `&lt;二`},
	{"blanks at the cut", `<w:p><w:r><w:t>甲 ,乙</w:t></w:r></w:p>`, []Repair{{0, 2, 3, "，"}}, "甲 ，乙", nil, `<w:t xml:space="preserve">甲 </w:t>`},
	{"blanks that stay unseen", `<w:p><w:r><w:t>甲,乙 </w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "甲，乙 ", nil, `<w:t>乙 </w:t>`},
	{"a tab and a hyphen", `<w:p><w:r><w:tab/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:t>丁</w:t></w:r></w:p>`,
		[]Repair{{0, 2, 3, ""}, {0, 4, 5, "—"}, {0, 5, 7, "戊"}}, "\t甲乙—戊", nil, `<w:softHyphen/>`},
	{"a break", `<w:p><w:r><w:t>一,</w:t><w:br/><w:t>二,</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {1, 1, 2, "。"}}, "一，|二。", nil, `<w:br/>`},
	{"in an insertion", `<w:p><w:ins w:id="7" w:author="甲" w:date="2020-01-01T00:00:00Z"><w:r><w:t>一,二</w:t></w:r><w:r><w:t>三,</w:t></w:r></w:ins></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 4, 5, "。"}}, "一，二三。", nil,
		`<w:del w:id="1" w:author="gongshi" w:date="2000-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">,</w:delText></w:r></w:del></w:ins><w:ins w:id="2" `},
	{"beside a deletion", `<w:p><w:r><w:t>一</w:t></w:r><w:del w:id="7" w:author="甲"><w:r><w:delText>,</w:delText></w:r></w:del><w:r><w:t>,二</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，二", nil, ""},
	{"a field's result", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "a,b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一,二</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
		[]Repair{{0, 1, 2, "，"}}, "一，二", nil, `HYPERLINK "a,b"`},
	{"a field that is computed", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一,</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/><w:t>二,</w:t></w:r>` +
		`<w:fldSimple w:instr=" DATE "><w:r><w:t>三,</w:t></w:r></w:fldSimple></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 3, 4, "，"}, {0, 5, 6, "，"}}, "一,二，三,", []int{0, 2}, ""},
	{"a table", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>一,</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, []Repair{{0, 1, 2, "，"}}, "一，", nil, ""},
	{"a control", `<w:p><w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent><w:r><w:t>一,</w:t></w:r></w:sdtContent></w:sdt></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，", nil, ""},
	{"a bound control", `<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="a"/></w:sdtPr><w:sdtContent><w:r><w:t>一,</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>,</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {0, 2, 3, "。"}}, "一,。", []int{0}, ""},
	{"ruby", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>,</w:t></w:r></w:p>`, []Repair{{0, 0, 1, "乙"}, {0, 1, 2, "，"}}, "甲，", []int{0}, ""},
	{"a text box", `<w:p><w:r><w:t>外,</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框,内</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框,内</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, []Repair{{0, 1, 2, "，"}, {1, 1, 2, "，"}}, "外，|框，内", nil,
		`<w:pict><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框</w:t></w:r><w:del w:id="5"`},
	{"changed looks", `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="甲"><w:rPr/></w:rPrChange></w:rPr><w:t>一,二</w:t></w:r></w:p>`, []Repair{{0, 1, 2, "，"}}, "一，二", nil, `<w:rPrChange w:id="5"`},
	{"struck text between", `<w:p><w:r><w:t>截</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>到</w:t></w:r><w:r><w:t>止</w:t></w:r></w:p>`, []Repair{{0, 0, 2, "现"}}, "现", nil, ""},
	{"nothing to change", `<w:p><w:r><w:t>甲</w:t></w:r></w:p>`, []Repair{{0, 0, 1, "甲"}, {0, 5, 6, "乙"}, {3, 0, 1, "乙"}, {0, 0, 1, "\n"}, {0, 1, 0, "a"}}, "", []int{0, 1, 2, 3, 4}, ""},
}
