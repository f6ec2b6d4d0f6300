//go:build conformance

package ledger_test

// dressing is a number format, and the numbers that it is tried on.
type dressing struct {
	look   look
	values []string
}

func coded(code string, values ...string) dressing { return dressing{look{code: code}, values} }

func builtIn(id int, values ...string) dressing { return dressing{look{id: id}, values} }

// The formats of the columns. What LibreOffice shows otherwise than the programs of those who keep ledgers is not among them; see judgeReads and:
//   - [DBNum1]0 over 123 shows 一百二十三, in Excel 一二三: only General is spelled here; and [DBNum1] that is not at the front does nothing;
//   - e"年"m"月" shows 23年, in a Chinese Excel 2023年;
//   - serials below 61 show the day before Excel's: LibreOffice knows no 29 February 1900, and begins a day earlier;
//   - _x0041_ in a text stays as it is, where ECMA-376 (22.9.2.19) and Excel have A.
var (
	moneyLooks = []dressing{
		coded(`0.0"万元"`, "1.5", "12", "0", "0.8"), coded(`0!.0,"万元"`, "15000", "150000", "23000", "155"), coded(`0\.0,"万元"`, "15000", "18000"),
		coded(`0"."0,"万元"`, "15000"), coded(`0!.0000"万元"`, "15000", "320155"), coded(`0"元"`, "155", "1200", "0"), coded(`0.00"元"`, "155.5", "333.3333"),
		coded(`#,##0.00"元"`, "1234.5", "155"), coded(`0元`, "155"), coded(`General"元"`, "155", "86.5"), coded(`G/通用格式"元"`, "155"), coded(`G/通用格式`, "155"),
		coded(`0,"千元"`, "15000", "15432"), coded(`0.0"千元"`, "1.5"), coded(`0.0"万"`, "1.5"), coded(`0.00,,"百万元"`, "1500000"), coded(`0"万元整"`, "3"),
		coded(`0,`, "15000"), coded(`0.0,`, "15432", "155"), coded(`0!.0,`, "15000", "32000"), coded(`0.00,,`, "15000000"),
		coded(`#,##0`, "1234567", "155", "2300.4"), coded(`#,##0.00`, "1234567.89", "86.5", "0"), coded(`0.00`, "333.3333", "155", "0.3"), coded(`0`, "2.4", "155", "154.6"),
		coded(`0.0#`, "155.25"), coded(`#.##`, "155"), coded(`000000`, "155", "1200"), coded(`0.###`, "155"), coded(`[>=10000]0!.0,"万元";0"元"`, "15000", "155", "28000"),
		coded(`[>=10000]0.0,"千元";0"元"`, "15000", "155"), coded(`[=0]"无";0"元"`, "0", "155"), coded(`[<1]0.00;0`, "0.5", "155"),
		coded(`¥#,##0.00`, "1234.5", "155"), coded(`"¥"#,##0.00;-"¥"#,##0.00`, "155", "86.5"), coded(`[$¥-804]#,##0.00`, "155"), coded(`[$￥-804]0`, "155"), coded(`"RMB "0`, "155"),
		coded(`_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ `, "1234.5", "0"), coded(`_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `, "1234.5", "0"),
		coded(`_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)`, "155", "0"), coded(`[Red]0"元";[Blue]-0"元"`, "155"), coded(`[红色]0`, "155"), coded(`0_ `, "155"), coded(`0*-`, "155"),
		coded(`;;;`, "155"), coded(`;;`, "155"), coded(`0;;`, "0", "155"), coded(`0;0`, "-155", "155"), coded(`"共"0"元"`, "155"), coded(`[DBNum1]General"元"`, "155", "1200", "20005"),
		coded(`[DBNum2]General"元整"`, "155", "1234"), coded(`@`, "155"), coded(`General" 元"`, "155"), coded(`0.0E+00`, "15000"),
		builtIn(1, "155.4"), builtIn(2, "155", "333.3333"), builtIn(3, "12345"), builtIn(4, "1234.5"), builtIn(7, "1234.5"), builtIn(41, "1234"), builtIn(43, "1234.5"), builtIn(44, "155"),
		{look{}, []string{"0.30000000000000004", "155.30000000000001", "1234567.89", "123456789012", "86.5"}},
	}
	// strangeMoney is what no sum of yuan looks like: it must not be read as one.
	strangeMoney = []dressing{
		coded(`0%`, "0.5", "1.55"), coded(`0.00%`, "0.5"), coded(`$0`, "155"), coded(`[$$-409]#,##0.00`, "155"), coded(`[$€-2] 0.00`, "155"), coded(`# ?/?`, "1.5"), coded(`(0);(0)`, "155", "-155"),
		coded(`0"人"`, "155"), coded(`0"项"`, "3"), coded(`yyyy"年"m"月"`, "45143"), coded(`0"。"0`, "15"), coded(`"已退"`, "155"), builtIn(9, "0.5"), builtIn(14, "45143"), builtIn(12, "1.5"),
		coded(`0"至"0`, "12"), coded(`"约"0"元"`, "155"),
	}
	peopleLooks = []dressing{
		coded(`0"人"`, "2", "0", "3"), coded(`0"人次"`, "2", "3"), coded(`0"名"`, "2"), coded(`General"人"`, "2"), coded(`G/通用格式"人"`, "2"), coded(`0人`, "3"), coded(`0`, "2.4", "2", "1.6"),
		coded(`0;;`, "0", "2"), coded(`;;;`, "2"), coded(`0"人";;"无"`, "0", "2"), coded(`[DBNum1]General"人"`, "2", "12"), coded(`00`, "2"), coded(`0_ `, "2"), coded(`#`, "2"), coded(`@`, "2"),
		coded(`_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ `, "2", "0"), coded(`"共"0"人"`, "3"), coded(`[=0]"无";0"人"`, "0", "2"), coded(`0"件"`, "2"), builtIn(1, "2"), builtIn(3, "2"), builtIn(41, "2"),
		coded(`0,`, "2000"), coded(`0;0`, "-2"),
	}
	strangePeople = []dressing{
		coded(`0.0"万人"`, "1.5"), coded(`0%`, "2"), coded(`0"项"`, "3"), coded(`0.0`, "2.4"), coded(`m-d`, "45143"), coded(`0"元"`, "155"), coded(`0!.0`, "12"), coded(`(0);(0)`, "2"),
	}
	noLooks = []dressing{
		coded(`0.00`, "1.1", "1.10", "2.2"), coded(`0.0`, "1", "2.5"), coded(`00`, "7", "12"), coded(`000`, "7"), coded(`"第"0"号"`, "5"), coded(`0"、"`, "3"), coded(`0"."0`, "15"), coded(`00"-"00`, "115"),
		coded(`m-d`, "44927", "45143"), coded(`m"月"d"日"`, "44927"), coded(`yyyy-m-d`, "44927"), coded(`0!-0`, "12"), coded(`"（"0"）"`, "4"), coded(`[DBNum1]General`, "5", "12"), coded(`@`, "6"),
		coded(`"A"000`, "7"), coded(`m/d`, "44928"), coded(`0"号"`, "1001"), builtIn(1, "3"), builtIn(2, "1.1"), builtIn(58, "44927"),
	}
	// textLooks stand over texts.
	textLooks    = []look{{code: `@`}, {code: `"第"@"号"`}, {code: `第@号`}, {code: `0;-0;0;"附"@`}, {code: `@"（略）"`}, {code: `@*.`}, {code: `;;;`}, {code: `0;0;0;`}, {code: `;;;@`}, {code: `0"元"`}, {id: 49}}
	statusNumber = []dressing{
		coded(`[=1]"已完成";[=2]"未完成"`, "1", "2"), coded(`[=1]"已完成";[=0]"未完成";"长期坚持"`, "1", "0", "5"), coded(`"已完成";"未完成";"长期坚持"`, "1", "-1", "0"), coded(`"已完成"`, "1", "155"),
		coded(`[=1]"是";"否"`, "1", "0"), coded(`"√";;"×"`, "1", "0"), coded(`[=1]"已完成";"正在推进"`, "1", "3"), coded(`[Red][=1]"已完成";[Blue][=2]"未完成";General`, "1", "2"), coded(`0%`, "1"),
		coded(`[>=100]"已完成";"未完成"`, "100", "60"), coded(`;;;"已完成"`, "1"), coded(`[=1]"已完成";[=2]"未完成"`, "3"), {look{}, []string{"1"}},
	}
	dateLooks = []dressing{
		coded(`yyyy"年"m"月"d"日"`, "45143", "45291.75"), coded(`yyyy"年"mm"月"dd"日"`, "45143"), coded(`yyyy/m/d`, "45143", "45200"), coded(`yyyy-mm-dd`, "45143", "45292"), coded(`yyyy\-m\-d`, "45143"),
		coded(`yyyy.m.d`, "45143"), coded(`yyyy!.m!.d`, "45143"), coded(`[$-804]yyyy"年"m"月"d"日"`, "45143"), coded(`yyyy"年"m"月"d"日";@`, "45143"), coded(`[DBNum1][$-804]yyyy"年"m"月"d"日"`, "45143", "45285"),
		coded(`yyyy"年"m"月"`, "45143", "45261"), coded(`yyyy.m`, "45143"), coded(`yyyy-mm`, "45200"), coded(`m"月"d"日"`, "45143"), coded(`m-d`, "45143"), coded(`yy.m.d`, "45143"), coded(`yymmdd`, "45143"),
		coded(`yyyymmdd`, "45143"), coded(`yyyy-mm-dd hh:mm`, "45143.75"), coded(`yyyy/m/d h:mm;@`, "45143.5"), coded(`[$-F800]dddd, mmmm dd, yyyy`, "45143"), coded(`[$-409]d-mmm-yy`, "45143"),
		coded(`[$-409]mmmm d, yyyy`, "45143"), coded(`dd/mm/yyyy`, "45143"), coded(`mm/dd/yyyy`, "45143"), coded(`m/d/yy`, "45143"), coded(`yyyy"年"m"月"d"日前"`, "45143"), coded(`yyyy"年底前"`, "45143"),
		coded(`aaaa`, "45143"), coded(`h:mm`, "45143.75"), coded(`yyyy`, "45143"), coded(`"长期坚持"`, "45143", "1"), coded(`[>0]"长期坚持"`, "45143"), coded(`;;;`, "45143"), coded(`0"年12月"`, "2023"), coded(`0"年底前"`, "2023"),
		coded(`0"个月"`, "3"), coded(`0!.00`, "202312"), coded(`0"年"00"月"`, "202312"), coded(`0000"."00"."00`, "20230805"), coded(`0000"-"00"-"00`, "20230805"),
		builtIn(14, "45143", "45200"), builtIn(15, "45143"), builtIn(17, "45143"), builtIn(22, "45143.5"), builtIn(27, "45143"), builtIn(28, "45143"), builtIn(29, "45143"), builtIn(30, "45143"), builtIn(31, "45143"),
		builtIn(36, "45143"), builtIn(50, "45143"), builtIn(51, "45143"), builtIn(52, "45143"), builtIn(53, "45143"), builtIn(54, "45143"), builtIn(57, "45143"), builtIn(58, "45143"), builtIn(1, "2023"),
		{look{}, []string{"45143", "2023", "20230805", "2023.8", "2023.1"}},
	}
	// noteLooks stand over numbers in the columns of texts: departments by number, names that are none, measures counted.
	noteLooks = []dressing{
		coded(`[DBNum1]"县委第"General"巡察组"`, "2"), coded(`"第"0"组"`, "2"), coded(`0000"-"0000000`, "3761234567"), coded(`0000-0000000`, "3761234567"), coded(`"共"0"项"`, "3"), coded(`000000`, "1234", "464000"), coded(`0.00`, "1.5", "333.3333"),
		coded(`General`, "0.30000000000000004", "1234.5"), coded(`0%`, "0.93"), coded(`#,##0`, "12345"), coded(`yyyy"年"m"月"d"日"`, "45143"), coded(`;;;`, "5"), coded(`"见附件"`, "1"), coded(`@`, "123456"), coded(`0"人"`, "3"),
		coded(`[=1]"校长办公室";[=2]"总务处"`, "1", "2"), coded(`"（"0"）"`, "3"), coded(`¥#,##0.00`, "1234.5"), coded(`0!.0,"万元"`, "15000"), builtIn(14, "45143"), builtIn(10, "0.5"), {look{}, []string{"123456789012345", "12345678901234567", "1E+20"}},
	}
)

// Texts of the columns, as people type them.
var (
	moneyTexts = []string{"１５５元", "1,234.50", "¥155", "155元整", "1.5万元", "1.5万", "一百五十五元", "壹佰伍拾伍元整", "无", "—", "-", "/", "155.00", "２．５万元", "已追缴155元", "共计1,234元", "155元（已上缴国库）", "人民币155元",
		"￥1,234.50元", "1 234", "1，234", "12,34", "1.234.5", "155.5", "约155元", "155元；86元", "0.00", "0.5千元", "155 ", "20,000元"}
	peopleTexts = []string{"2人", "２人", "两人", "2名", "3人次", "无", "—", "/", "二人", "2人（张某、李某）", "共2人", "2 人", "2.0", "1～2人", "2件", "0人"}
	statusTexts = []string{"已完成", "未完成", "长期坚持", "正在推进", "已整改", "基本完成", "持续整改", "已完成（2023年6月）", "√", "是", "否", "已 完 成", "已完成。", "完成率100%", "待定", "整改中"}
	dateTexts   = []string{"2023年8月5日", "2023-08-05", "2023.8.5", "２０２３年８月５日", "2023年8月", "2023/8/5", "长期坚持", "立行立改", "2023年底前", "2023年8月32日", "20230805", "二〇二三年八月五日", "8月5日", "2023年12月底", "2023.10"}
	noTexts     = []string{"1.10", "1-1", "（一）", "一", "①", "第3项", "3.", "1.1.2", "A-1", "００１"}
	plainTexts  = []string{"加强学习\n完善制度", "  前后有空格  ", "第一行\r\n第二行", "A&B<C>", "100%落实到位，清退1,234.50元", "“引号”与《书名》", "2.5小时", "0001", "1,234", "+5", "TRUE", "教务处\t总务处", "张 三"}
)
