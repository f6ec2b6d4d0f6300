package proof

import (
	"strings"
	"unicode/utf8"
)

// misorders are phrases in an order in which nobody uses them, and the right ones.
var misorders = []wrongWord{
	{wrong: "坚定“四个自信”、增强“四个意识”", right: "增强“四个意识”、坚定“四个自信”"},
	{wrong: "坚定“四个自信”，增强“四个意识”", right: "增强“四个意识”，坚定“四个自信”"},
	{wrong: "“四个自信”“四个意识”", right: "“四个意识”“四个自信”"},
	{wrong: "“四个自信”、“四个意识”", right: "“四个意识”、“四个自信”"},
	{wrong: "做到“两个维护”、坚定“四个自信”", right: "坚定“四个自信”、做到“两个维护”"},
	{wrong: "做到“两个维护”，坚定“四个自信”", right: "坚定“四个自信”，做到“两个维护”"},
	{wrong: "做到“两个维护”、增强“四个意识”", right: "增强“四个意识”、做到“两个维护”"},
	{wrong: "做到“两个维护”，增强“四个意识”", right: "增强“四个意识”，做到“两个维护”"},
	{wrong: "“两个维护”“四个意识”", right: "“四个意识”“两个维护”"},
	{wrong: "“两个维护”“两个确立”", right: "“两个确立”“两个维护”"},
	{wrong: "“两个维护”、“两个确立”", right: "“两个确立”、“两个维护”"},
	{wrong: "“五位一体”战略布局", right: "“五位一体”总体布局"},
	{wrong: "“四个全面”总体布局", right: "“四个全面”战略布局"},
	{wrong: "五位一体战略布局", right: "五位一体总体布局"},
	{wrong: "四个全面总体布局", right: "四个全面战略布局"},
	{wrong: "协调推进“四个全面”战略布局、统筹推进“五位一体”总体布局", right: "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局"},
	{wrong: "协调推进“四个全面”战略布局，统筹推进“五位一体”总体布局", right: "统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局"},
	{wrong: "监督执纪“三种形态”", right: "监督执纪“四种形态”"},
	{wrong: "监督执纪“五种形态”", right: "监督执纪“四种形态”"},
	{wrong: "增强“三个意识”", right: "增强“四个意识”"},
	{wrong: "增强“五个意识”", right: "增强“四个意识”"},
	{wrong: "坚定“三个自信”", right: "坚定“四个自信”"},
	{wrong: "坚定“五个自信”", right: "坚定“四个自信”"},
	{wrong: "做到“三个维护”", right: "做到“两个维护”"},
	{wrong: "做到“四个维护”", right: "做到“两个维护”"},
	{wrong: "领悟“三个确立”", right: "领悟“两个确立”"},
	{wrong: "领悟“四个确立”", right: "领悟“两个确立”"},
	{wrong: "“四位一体”总体布局", right: "“五位一体”总体布局"},
	{wrong: "“六位一体”总体布局", right: "“五位一体”总体布局"},
	{wrong: "“三个全面”战略布局", right: "“四个全面”战略布局"},
	{wrong: "“五个全面”战略布局", right: "“四个全面”战略布局"},
	{wrong: "“两会一课”制度", right: "“三会一课”制度"},
	{wrong: "“四会一课”", right: "“三会一课”"},
	{wrong: "“三会两课”", right: "“三会一课”"},
	{wrong: "“四重一大”", right: "“三重一大”"},
	{wrong: "“三重两大”", right: "“三重一大”"},
	{wrong: "协调推进“五位一体”", right: "统筹推进“五位一体”"},
	{wrong: "统筹推进“四个全面”", right: "协调推进“四个全面”"},
	{wrong: "干净忠诚担当", right: "忠诚干净担当"},
	{wrong: "忠诚担当干净", right: "忠诚干净担当"},
	{wrong: "担当忠诚干净", right: "忠诚干净担当"},
	{wrong: "忠诚、担当、干净", right: "忠诚、干净、担当"},
	{wrong: "干净、忠诚、担当", right: "忠诚、干净、担当"},
	{wrong: "做实学懂弄通", right: "学懂弄通做实"},
	{wrong: "弄通学懂做实", right: "学懂弄通做实"},
	{wrong: "学懂做实弄通", right: "学懂弄通做实"},
	{wrong: "学懂、做实、弄通", right: "学懂、弄通、做实"},
	{wrong: "出出汗、红红脸", right: "红红脸、出出汗"},
	{wrong: "出汗红脸", right: "红脸出汗"},
	{wrong: "不敢腐不想腐不能腐", right: "不敢腐不能腐不想腐"},
	{wrong: "不能腐不敢腐不想腐", right: "不敢腐不能腐不想腐"},
	{wrong: "守初心、找差距、担使命、抓落实", right: "守初心、担使命，找差距、抓落实"},
	{wrong: "学史明理、学史崇德、学史增信、学史力行", right: "学史明理、学史增信、学史崇德、学史力行"},
	{wrong: "以学铸魂、以学正风、以学增智、以学促干", right: "以学铸魂、以学增智、以学正风、以学促干"},
	{wrong: "牢记使命、不忘初心", right: "不忘初心、牢记使命"},
	{wrong: "照镜子、洗洗澡、正衣冠、治治病", right: "照镜子、正衣冠、洗洗澡、治治病"},
	{wrong: "贯彻学习党的", right: "学习贯彻党的"},
	{wrong: "贯彻学习习近平", right: "学习贯彻习近平"},
	{wrong: "贯彻学习中央", right: "学习贯彻中央"},
	{wrong: "贯彻学习上级", right: "学习贯彻上级"},
	{wrong: "贯彻学习全国", right: "学习贯彻全国"},
	{wrong: "贯彻学习省", right: "学习贯彻省"},
	{wrong: "惩前治病、毖后救人", right: "惩前毖后、治病救人"},
	{wrong: "治病救人、惩前毖后", right: "惩前毖后、治病救人"},
	{wrong: "批评和自我表扬", right: "批评和自我批评"},
	{wrong: "监督问责执纪", right: "监督执纪问责"},
	{wrong: "执纪监督问责", right: "监督执纪问责"},
	{wrong: "调查监督处置", right: "监督调查处置"},
}

func phraseOrder(p *pass) {
	for i := range misorders {
		w := &misorders[i]
		if !p.mayHold(w.wrong) {
			continue
		}
		n := utf8.RuneCountInString(w.wrong)
		p.each(w.wrong, func(i, k int, runes []rune) {
			if !inTitle(runes, k) && !p.within(i, k, k+n) {
				p.hit(i, k, k+n, "“"+strings.Trim(w.wrong, "“”")+"”不是规范的提法", "写“"+strings.Trim(w.right, "“”")+"”")
			}
		})
	}
}
