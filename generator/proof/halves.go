package proof

import (
	"slices"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var halfRules = []Rule{
	{
		Code: "proof.word.half", Severity: finding.Warning, Name: "改了一半的词、多出来的字",
		Basis:  "两个意思相近的动词挨在一起带一个宾语，或者同一个意思的虚词写了两个，多半是修改时留下的",
		Flags:  []string{"进一步⟦加强加大⟧检查力度。", "通过⟦召开开展⟧专项检查，纠正问题19个。", "已将⟦该问题该事项⟧列入台账。", "对⟦责任相关责任人⟧进行了批评教育。", "⟦会议要强调⟧，各单位要按期整改。", "学校⟦把将⟧师德建设纳入考核。", "由自然资源部门⟦依据法依规⟧处理。", "⟦坚持做以⟧人民为中心的发展思想。", "党费收缴中⟦存在的在问题⟧已整改。", "要求⟦及时了整改⟧到位。", "⟦前前期⟧整改。", "对⟦各各村⟧进行检查。"},
		Passes: []string{"加强管理，加大检查力度。", "会议要求，各单位要按期整改。", "把将要完成的任务列出来。", "依法依规处理。", "存在的问题已整改。", "由我办主办和督办。", "坚持以人民为中心。", "该问题和该事项一并处理。", "各个村、各村各组。", "前前后后走访三次。", "及时了解整改情况。"},
		check:  halves,
	},
}

// halfEdits are pairs of words of which an edit left one too many, with what may be kept; a place where next stands behind is right.
var halfEdits = []struct {
	wrong, right string
	next         []string
}{
	{"加强加大", "加大", nil}, {"加大加强", "加大", nil}, {"加快加强", "加强", nil}, {"召开开展", "开展", nil}, {"开展召开", "召开", nil}, {"组织召开展", "组织开展", nil},
	{"制定建立", "建立", nil}, {"建立制定", "制定", nil}, {"成立建立", "建立", nil}, {"建立成立", "成立", nil}, {"举办召开", "召开", nil}, {"召开举办", "举办", nil}, {"进行开展", "开展", nil},
	{"进行召开", "召开", nil}, {"修订制定", "修订", nil}, {"增强加强", "加强", nil}, {"加强增强", "增强", nil}, {"提高增强", "增强", nil},
	{"印发下发", "印发", nil}, {"下发印发", "印发", nil}, {"完成整改完成", "完成整改", nil}, {"发现查出", "发现", nil}, {"查出发现", "发现", nil}, {"树立建立", "树立", nil},
	{"确保保证", "确保", nil}, {"保证确保", "确保", nil}, {"要求必须要", "要求", nil}, {"会议要强调", "会议强调", nil}, {"会议要指出", "会议指出", nil}, {"会议要要求", "会议要求", nil},
	{"会议要认为", "会议认为", nil}, {"会议强调要求", "会议强调", nil}, {"会议指出强调", "会议强调", nil}, {"该问题该事项", "该问题", nil}, {"该事项该问题", "该问题", nil}, {"该单位该部门", "该单位", nil},
	{"责任相关责任人", "相关责任人", nil}, {"相关责任相关人", "相关责任人", nil}, {"相关责任有关人", "有关责任人", nil}, {"责任有关责任人", "有关责任人", nil}, {"问题相关问题", "相关问题", nil},
	{"把将", "将", []string{"要", "来", "才", "军", "士", "领", "近", "帅"}}, {"被把", "被", nil},
	{"依据法依规", "依法依规", nil}, {"依法据规", "依法依规", nil}, {"依法规依", "依法依规", nil}, {"严格按依规", "严格按规", nil}, {"依照按照", "按照", nil}, {"按照依照", "依照", nil}, {"根据按照", "根据", nil},
	{"坚持做以", "坚持以", nil}, {"坚持是以", "坚持以", nil}, {"做以人民为中心", "以人民为中心", nil}, {"存在的在问题", "存在的问题", nil}, {"存在在的问题", "存在的问题", nil}, {"存在的的问题", "存在的问题", nil}, {"存的在问题", "存在的问题", nil},
	{"及时了整改", "及时整改", nil}, {"立即了整改", "立即整改", nil}, {"及时了纠正", "及时纠正", nil}, {"要求了立即", "要求立即", nil},
	{"各各村", "各村", nil}, {"各各部门", "各部门", nil}, {"各各单位", "各单位", nil}, {"各各科室", "各科室", nil}, {"各各支部", "各支部", nil}, {"每每周", "每周", nil}, {"每每月", "每月", nil}, {"每每年", "每年", nil}, {"每每季", "每季", nil},
	{"底前前", "底前", nil}, {"日前前", "日前", nil}, {"月前前", "月前", nil}, {"年前前", "年前", []string{"期", "后"}}, {"前前期", "前期", nil}, {"专题会会议", "专题会议", nil}, {"整改会会议", "整改会议", nil}, {"部署会会议", "部署会议", nil}, {"党组会会", "党组会", []string{"议"}}, {"党委会会", "党委会", []string{"议"}},
	{"人大大常委", "人大常委", nil}, {"县委委的", "县委的", nil}, {"市委委的", "市委的", nil}, {"县委委书记", "县委书记", nil}, {"市委委书记", "市委书记", nil},
	{"巡察组组反馈", "巡察组反馈", nil}, {"进行了扣减了", "扣减了", nil}, {"余余", "余", nil}, {"任任等", "任等", nil}, {"进进行", "进行", nil}, {"督督查", "督查", nil}, {"研究究", "研究", []string{"竟"}}, {"第一一", "第一", []string{"级", "届", "线", "些"}},
	{"专题专题", "专题", nil}, {"带头带领带头", "带头", nil}, {"组织了安排", "组织", nil}, {"如期确保", "确保", nil},
}

// rightAround are words within which such a pair is right.
var rightAround = []string{"会会议室", "次会会议", "前前后后", "大会会议", "一一级", "年会会议", "月会会议", "例会会议"}

func halves(p *pass) {
	for n := range halfEdits {
		h := &halfEdits[n]
		if !p.mayHold(h.wrong) {
			continue
		}
		size := utf8.RuneCountInString(h.wrong)
		p.each(h.wrong, func(i, k int, runes []rune) {
			if p.found(i, k, k+size) || startsAny(runes, k+size, h.next...) || inTitle(runes, k) || slices.ContainsFunc(rightAround, func(w string) bool { return covered(runes, k, h.wrong, w) }) {
				return
			}
			p.hit(i, k, k+size, "“"+h.wrong+"”多出了字词", "写“"+h.right+"”")
		})
	}
	manyTwice(p)
}

// manyTwice reports 18名名 and 全镇全镇共: a measure word or a scope that is there twice.
func manyTwice(p *pass) {
	p.find("全", func(i, k int, runes []rune) {
		if k >= 2 && runes[k-2] == '全' && k+1 < len(runes) && runes[k+1] == runes[k-1] && oneOf(runes[k-1], "县市区镇乡村校院局街") && !p.found(i, k, k+2) {
			p.fix(i, k, k+2, "", "“"+string(runes[k:k+2])+"”重复了", "去掉一个")
		}
	})
}
