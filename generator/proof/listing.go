package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
)

var listingRules = []Rule{
	{
		Code: "proof.order.heading", Severity: finding.Warning, Name: "标题的序号跳号或者重复",
		Basis: "GB/T 9704-2012 7.3.3：层次依次用“一、”“（一）”“1.”“（1）”",
		Flags: []string{"一、整改情况\n（一）政治建设\n（二）作风建设\n⟦（四）⟧队伍建设", "一、整改情况\n⟦一、⟧下一步打算", "一、主要做法\n⟦1.⟧压实责任链条。与17个村签订责任书。\n（二）强化巡查力度。出动巡查人员230人次。", "一、主要做法\n（一）压实责任。签订责任书。\n⟦2.⟧强化巡查。出动人员230人次。\n（三）严肃问责。追责3人。", "一、整改情况\n⟦（二）⟧作风建设", "做好以下工作：\n1.加强学习；\n2.建立制度；\n⟦4.⟧开展检查。",
			"一、整改情况\n（一）压实责任。学校成立领导小组。\n（二）加强学习。学校召开会议。\n⟦（四）⟧强化监督。狠抓作风；加强师德建设。", "一、整改情况\n（一）完成31项；\n⟦（三）⟧长期坚持3项。", "一、整改情况\n（一）政治建设\n（二）作风建设\n⟦（一）⟧巩固成果\n（二）完善制度", "重点是：\n①学习；\n②整改；\n⟦④⟧检查。"},
		Passes: []string{"一、整改情况\n（一）政治建设\n（二）作风建设\n二、下一步打算\n（一）巩固成果", "一、整改情况\n（一）政治建设\n三、四年级已开齐课程。\n二、打算", "一、整改情况\n政治建设方面\n1.甲\n2.乙\n作风建设方面\n1.丙", "1.加强学习；2.建立制度；\n3.开展检查；\n4.严肃问责。",
			"存在问题1：甲\n整改结果：1.已修订议事规则，明确12类议题；\n2.共开展学习6次。\n3.已公开。\n存在问题2：乙", "1.甲\n做到：（1）有计划；\n（2）有检查。\n2.乙",
			"一、整改情况\n1.加强学习。学校召开会议。\n2.2022年以来，学校修订制度6项。\n3.严肃问责。\n4.9名教师受到表彰。\n5.建章立制。", "一、整改任务完成情况\n（一）完成整改31项；\n（二）正在整改5项；\n（三）长期坚持3项。\n二、下一步打算\n（一）压实责任；\n（二）建章立制；\n（三）巩固成果。", "一、整改情况\n主要是：（一）学习；（二）检查；\n（三）总结。",
			"一、甲\n二、乙\n中共某校委员会\n2023年8月5日\n附件\n整改清单\n一、丙\n二、丁", "（一）甲\n（二）乙\n制度建设方面\n（一）丙\n（二）丁"},
		check: headingOrder,
	},
	{
		Code: "proof.order.level", Severity: finding.Warning, Name: "标题的层次跳级",
		Basis: "GB/T 9704-2012 7.3.3：层次依次用“一、”“（一）”“1.”“（1）”",
		Flags: []string{"一、整改情况\n（一）政治建设\n1.压实责任\n2.加强学习\n（二）作风建设\n⟦（1）⟧改进文风\n（2）改进会风", "⟦（一）⟧提高认识\n（二）压实责任\n一、整改情况\n二、下一步打算",
			"一、整改情况\n1.政治建设\n（1）压实责任\n（2）加强学习\n二、下一步打算\n⟦（1）⟧巩固成果\n（2）完善制度"},
		Passes: []string{"一、整改情况\n1.政治建设\n2.作风建设\n二、打算\n1.巩固成果", "一、整改情况\n（一）政治建设\n（1）压实责任\n（2）加强学习", "（一）政治建设\n1.压实责任\n（1）甲\n（2）乙\n（二）作风建设", "一、整改情况\n（一）政治建设\n1.压实责任\n2.加强学习\n二、下一步打算\n1.巩固成果\n2.完善制度",
			"有关依据：\n（一）条例\n（二）办法\n一、整改情况\n二、打算"},
		check: levels,
	},
	{
		Code: "proof.order.problem", Severity: finding.Warning, Name: "存在问题的编号跳号或者重复",
		Basis:  "编号依次递增",
		Flags:  []string{"（一）政治建设\n存在问题1：甲\n整改结果：已改。\n⟦存在问题3：⟧乙\n整改结果：已改。"},
		Passes: []string{"（一）政治建设\n存在问题1：甲\n存在问题2：乙\n（二）作风建设\n存在问题1：丙", "（一）政治建设\n存在问题1：甲\n（二）作风建设\n存在问题2：丙", "（一）政治建设\n存在问题：甲"},
		check:  problemOrder,
	},
	{
		Code: "proof.order.list", Severity: finding.Warning, Name: "1. 2. 4. 之类的编号跳号或者重复",
		Basis:  "编号依次递增",
		Flags:  []string{"做好以下工作：1.加强学习；2.建立制度；⟦4.⟧开展检查。", "做到：（1）有计划；（2）有检查；⟦（2）⟧有总结。", "①学习；②整改；⟦④⟧检查。", "第一，加强领导；⟦第三⟧，完善制度。", "王某身为党员，第一，意识淡薄；第二，违反纪律；⟦第四⟧，插手工程。", "其一，加强领导；其二，完善制度；⟦其四⟧，严肃问责。", "第一，加强领导。\n第二，完善制度。\n⟦第四⟧，严肃问责。"},
		Passes: []string{"做好以下工作：1.加强学习；2.建立制度；3.开展检查。", "增长1.5个百分点，2.8万元到位。", "第一，提高站位；第二，压实责任；第三，严肃问责。", "排名第三，成绩突出；全县第一，第三，第五。", "第一、第三小学均已整改。", "一、甲\n第一，加强领导。\n二、乙\n第三，严肃问责。", "做到：（1）有计划；（2）有检查。其次：（1）有人管。"},
		check:  listOrder,
	},
	{
		Code: "proof.order.result", Severity: finding.Warning, Name: "有存在问题，没有整改结果",
		Basis:  "每个问题都要公布整改结果",
		Flags:  []string{"存在问题1：甲制度不落实\n整改结果：已整改。\n⟦存在问题2：⟧乙制度不落实\n（二）作风建设", "存在问题：甲制度不落实\n⟦整改结果：⟧\n（二）作风建设"},
		Passes: []string{"存在问题1：甲\n整改结果：已整改。\n存在问题2：乙\n整改情况：已整改。", "存在问题：甲\n整改结果：\n一是加强学习；二是建立制度。", "存在问题1：甲\n存在问题2：乙"},
		check:  resultOrder,
	},
	{
		Code: "proof.order.duplicate", Severity: finding.Warning, Name: "两处写的是同一段话",
		Basis: "两个问题的整改不会一字不差",
		Flags: []string{"存在问题1：甲\n整改结果：召开专题会议，制定了学习制度，落实到人。\n存在问题2：乙\n⟦整改结果：召开专题会议，制定了学习制度，落实到人。⟧"},
		Passes: []string{"存在问题1：甲\n整改结果：已整改。\n存在问题2：乙\n整改结果：已整改。", "1.关于甲的整改\n完成情况：已完成1项、长期坚持1项。\n2.关于乙的整改\n完成情况：已完成1项、长期坚持1项。",
			"1.关于甲的整改\n责任领导：王五。责任部门：财务科。整改时限：2026年5月31日。\n2.关于乙的整改\n责任领导：王五。责任部门：财务科。整改时限：2026年5月31日。", "（六）宣传平台更新不及时，内容不够丰富\n存在问题：宣传平台更新不及时，内容不够丰富",
			"（一）甲小学\n1.修订制度（问题：制度不落实；责任部门：办公室）。\n（二）乙小学\n1.修订制度（问题：制度不落实；责任部门：办公室）。"},
		check: duplicate,
	},
}

func problemOrder(p *pass) {
	last, anew := 0, true
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind == Heading && q.Level < 3 {
			anew = true
		}
		rest, ok := strings.CutPrefix(q.Text, "存在问题")
		digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
		n, err := strconv.Atoi(digits)
		if !ok || err != nil || !strings.HasPrefix(rest[len(digits):], "：") {
			continue
		}
		if n != last+1 && !(n == 1 && anew) {
			to := len([]rune("存在问题"+digits)) + 1
			switch {
			case anew:
				p.hit(i, 0, to, "这一类的第一个问题编号是"+digits, "每一类从1编起，或者各类连着编")
			case n <= last:
				p.hit(i, 0, to, "编号"+digits+"出现了两次", "这里应当是存在问题"+strconv.Itoa(last+1)+"，后面的依次改")
			default:
				p.hit(i, 0, to, "存在问题"+strconv.Itoa(last)+"之后就是存在问题"+digits+"，跳了号", "这里应当是存在问题"+strconv.Itoa(last+1)+"，或者补上漏掉的")
			}
		}
		last, anew = n, false
	}
}

// listOrder looks at the ordinals within paragraphs, each form by itself. Only a list that begins with 1 is one.
func listOrder(p *pass) {
	p.firstly()
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		var last [formCircle + 1]int
		for k := 0; k < len(q.runes); k++ {
			r := q.runes[k]
			if !isDigit(r) && r != '（' && (r < '①' || r > '⑳') || r != '（' && !clauseStart(q.runes, k) || k == 0 && q.Kind == Heading {
				continue
			}
			o := ordinalAt(q.runes, k)
			if o.form < formArabic || last[o.form] == 0 && o.n != 1 || oneOf(at(q.runes, o.end), "，。；、） ") {
				continue
			}
			if text, hint := o.wrongAfter(last[o.form]); text != "" {
				p.hit(i, k, o.end, text, hint)
			}
			last[o.form] = o.n
			k = o.end - 1
		}
	}
}
