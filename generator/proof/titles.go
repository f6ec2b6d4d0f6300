package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var titleRules = []Rule{
	{
		Code: "proof.punct.titlesplit", Severity: finding.Warning, Name: "公文标题的书名号断在中间",
		Basis:  "GB/T 15834-2011 4.15.3.1：书名号括起整个标题",
		Flags:  []string{"落实《关于印发⟦整改方案》的通知⟧要求。", "传达《关于进一步⟦改进作风的》通知⟧精神。", "印发《关于加强⟦师德建设》的意见⟧。"},
		Passes: []string{"落实《关于印发〈整改方案〉的通知》要求。", "落实《整改方案》的通知要求。", "关于印发《整改方案》的通知。", "《关于加强师德建设的意见》已印发。", "《关于加强师德建设的意见》的通知已转发。", "《关于新形势下党内政治生活的若干准则》的决定性作用。"},
		check:  splitTitle,
	},
	{
		Code: "proof.punct.nowork", Severity: finding.Warning, Name: "不是作品的用了书名号",
		Basis:  "GB/T 15834-2011 附录A.13：课程、奖项、组织机构、会议、活动等的名称不用书名号",
		Flags:  []string{"成立⟦《巡察整改工作领导小组》⟧。", "召开⟦《巡察整改专题民主生活会》⟧。", "开展⟦《师德师风专项整治活动》⟧。", "获得⟦《先进集体》⟧称号。", "被授予⟦《优秀党员》⟧荣誉称号。", "收看了⟦《全国安全生产电视电话会议》⟧。", "出席⟦《青年发展论坛》⟧。", "实施⟦《雨露工程》⟧。"},
		Passes: []string{"成立巡察整改工作领导小组。", "印发《巡察整改工作领导小组工作规则》。", "开展“师德师风专项整治”活动。", "制定《师德师风专项整治活动方案》。", "观看《榜样》专题片。", "学习《中国共产党全国代表大会》一书。", "印发《关于成立巡察整改工作领导小组的通知》。"},
		check:  noWork,
	},
	{
		Code: "proof.punct.licence", Severity: finding.Info, Name: "证照的名称用了书名号",
		Basis:  "GB/T 15834-2011 附录A.13：证照的名称不用书名号",
		Flags:  []string{"办理⟦《食品经营许可证》⟧。", "核对⟦《教师资格证》⟧。"},
		Passes: []string{"办理食品经营许可证。", "落实《食品经营许可证管理办法》。"},
		check:  licence,
	},
	{
		Code: "proof.punct.notitle", Severity: finding.Warning, Name: "引用的文件没有书名号",
		Basis:  "GB/T 15834-2011 4.15.3.1：文件名称用书名号",
		Flags:  []string{"根据⟦关于开展巡察整改的通知⟧（息发〔2023〕5号）要求。", "按照县委⟦关于加强作风建设的意见⟧（息发〔2023〕5号）落实。"},
		Passes: []string{"根据《关于开展巡察整改的通知》（息发〔2023〕5号）要求。", "根据关于印发《方案》的通知（息发〔2023〕5号）要求。", "印发了通知（息发〔2023〕5号）。", "按照关于加强作风建设的部署（会议纪要〔2023〕5号）落实。"},
		check:  noTitle,
	},
}

// paperKinds end titles of papers.
var paperKinds = []string{"通知", "意见", "决定", "通报", "批复", "报告", "请示", "函"}

// splitTitle finds 《关于…》的通知 and 《关于…的》通知.
func splitTitle(p *pass) {
	p.each("《关于", func(i, k int, runes []rune) {
		end := k + 3
		for end < len(runes) && end-k < 80 && runes[end] != '》' && runes[end] != '《' {
			end++
		}
		if at(runes, end) != '》' || strings.Contains(string(runes[max(0, k-14):k]), "关于") { // 关于批准《关于…》的决定
			return
		}
		inner, behind := string(runes[k+3:end]), end+1
		open := strings.HasSuffix(inner, "的")
		if !open {
			if at(runes, behind) != '的' {
				return
			}
			behind++
			for _, kind := range append(paperKinds, "规定", "办法", "方案", "若干措施", "准则", "条例", "细则", "建议", "说明", "决议", "公告", "通告", "纪要") {
				if strings.HasSuffix(inner, kind) && !startsAny([]rune(inner), 0, "印发", "转发", "下发") { // 《关于…的意见》的通知 is another paper's
					return
				}
			}
		}
		for _, kind := range paperKinds {
			if starts(runes, behind, kind) && !isHanNot(at(runes, behind+len([]rune(kind))), "要精和已，文、强是下提中里") {
				p.hit(i, splitStart(runes, k, end), behind+len([]rune(kind)), "书名号没有括起整个标题", "写《关于…的"+kind+"》；里面有书名的用〈〉")
				return
			}
		}
	})
}

// splitStart is where what has to move begins: behind 关于 and its verb.
func splitStart(runes []rune, k, end int) int {
	for from := k + 3; from < end; from++ {
		if startsAny(runes, from-2, "印发", "转发", "下发", "加强", "开展", "做好") || starts(runes, from-3, "进一步") {
			return from
		}
	}
	return k + 3
}

// isHanNot reports a 汉字 that is none of these.
func isHanNot(r rune, these string) bool { return isHan(r) && !strings.ContainsRune(these, r) }

// noWorkEnds are the ends of names that are no works.
var noWorkEnds = []string{"电视电话会议", "视频会议", "工作会议", "专题会议", "表彰大会", "动员大会", "党员大会", "职代会", "大会", "会议", "论坛", "博览会", "展览会", "招聘会", "培训会", "现场会", "报告会", "交流会", "研讨会", "联席会", "发布会", "听证会", "工程", "课题", "领导小组", "工作小组", "工作组", "工作专班", "委员会", "办公室", "民主生活会", "组织生活会", "推进会", "座谈会", "动员会", "活动", "专项行动", "大赛", "竞赛", "比赛", "运动会", "培训班"}

// noWork finds 《领导小组》 and 《先进集体》称号.
func noWork(p *pass) {
	p.find("》", func(i, k int, runes []rune) {
		if !oneOf(runes[max(k-1, 0)], "组班会室动赛议坛程题") && !oneOf(at(runes, k+1), "称荣奖光") {
			return
		}
		from := k - 1
		for from >= 0 && k-from < 40 && runes[from] != '《' && runes[from] != '》' {
			from--
		}
		if at(runes, from) != '《' || k-from < 3 {
			return
		}
		name := string(runes[from+1 : k])
		honour := startsAny(runes, k+1, "称号", "荣誉称号", "奖项", "光荣称号") || starts(runes, k+1, "奖") && !isHan(at(runes, k+2))
		if honour && !strings.ContainsAny(name, "〈关于") && k-from <= 16 {
			p.hit(i, from, k+1, "称号、奖项不用书名号", "改用引号，或者去掉")
			return
		}
		for _, end := range noWorkEnds {
			if strings.HasSuffix(name, end) && !strings.Contains(name, "关于") && p.noWorkBefore(runes, from, end) {
				p.hit(i, from, k+1, "“"+end+"”不是作品，名称不用书名号", "去掉书名号")
				return
			}
		}
	})
}

// noWorkBefore reports the verb that goes with such a name: 成立 a body, 召开 a meeting, 开展 an activity.
func (p *pass) noWorkBefore(runes []rune, k int, end string) bool {
	if at(runes, k-1) == '了' {
		k--
	}
	switch end {
	case "领导小组", "工作小组", "工作组", "工作专班", "委员会", "办公室":
		return endsWith(runes, k, "成立", "设立", "组建", "调整", "充实", "由", "向", "组成")
	}
	return endsWith(runes, k, "召开", "开展", "举办", "举行", "组织", "参加", "进行", "启动", "收看", "收听", "出席", "列席", "承办", "主办", "协办", "筹备", "主持", "参与", "实施", "推进", "申报", "承担", "召开的", "举办的", "开展的", "组织收看", "集中收看", "观摩")
}

func licence(p *pass) {
	p.find("》", func(i, k int, runes []rune) {
		if !endsWith(runes, k, "许可证", "资格证", "资格证书", "营业执照", "身份证", "健康证", "登记证", "登记证书", "合格证", "合格证书", "上岗证", "毕业证") {
			return
		}
		from := k - 1
		for from >= 0 && k-from < 40 && runes[from] != '《' {
			from--
		}
		if at(runes, from) == '《' {
			p.hit(i, from, k+1, "证照的名称不用书名号", "去掉书名号")
		}
	})
}

// namedPaper matches 根据关于…的通知（息发〔2023〕5号）.
var namedPaper = pattern.New(`(?:根据|按照|依据|依照|贯彻|落实|转发)(?:了)?[^《》，。；：（）“”]{0,12}?(关于[^《》，。；：（）“”]{4,60}的(?:通知|意见|决定|通报|批复|若干措施|实施方案|规定|办法))（[^（）《》]{1,16}〔\d{4}〕\d{1,5}号）`)

func noTitle(p *pass) {
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("〕") || !s.has("关于") {
			continue
		}
		for _, m := range s.all(namedPaper) {
			from, to := m.span(1)
			p.hit(s.paragraph, from, to, "引用的文件没有书名号", "写《"+m.text(1)+"》")
		}
	}
}
