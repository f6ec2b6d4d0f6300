package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var partyRules = []Rule{
	{
		Code: "proof.party.thought", Severity: finding.Error, Name: "习近平新时代中国特色社会主义思想写错",
		Basis:  "《中国共产党章程》总纲：全称一字不差",
		Flags:  []string{"坚持以⟦习近平新时代特色社会主义思想⟧为指导。", "深入学习⟦习近平新时代中国特色社会主义理论⟧。", "学习贯彻⟦习近平总书记新时代中国特色社会主义思想⟧。"},
		Passes: []string{"坚持以习近平新时代中国特色社会主义思想为指导。", "习近平总书记是习近平新时代中国特色社会主义思想的主要创立者。", "学习习近平法治思想、习近平生态文明思想、习近平新时代中国特色社会主义经济思想。", "习近平总书记关于中国特色社会主义思想建设的论述。", "习近平总书记指出，要坚持和发展中国特色社会主义。"},
		check:  thought,
	},
	{
		Code: "proof.party.slogan", Severity: finding.Warning, Name: "“两个维护”等搭配错",
		Basis:  "《中国共产党章程》；《关于新形势下党内政治生活的若干准则》",
		Flags:  []string{"增强⟦“四个自信”⟧，做到“两个维护”。", "坚决做到⟦“两个确立”⟧。", "深刻领悟⟦“两个维护”⟧的决定性意义。", "拥护⟦“两个维护”⟧的决定性意义。", "坚定⟦四个意识⟧。"},
		Passes: []string{"深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "坚定拥护“两个确立”、坚决做到“两个维护”。", "增强政治意识、大局意识、核心意识、看齐意识。", "增强服务意识、责任意识、安全意识。"},
		check:  slogan,
	},
	{
		Code: "proof.party.eight", Severity: finding.Warning, Name: "中央八项规定精神没有写全",
		Basis:  "《中国共产党纪律处分条例》：违反中央八项规定精神",
		Flags:  []string{"查处⟦违反八项规定⟧问题2起。", "存在⟦违反中央八项规定⟧的行为。", "严格落实⟦八项规定精神⟧。"},
		Passes: []string{"查处违反中央八项规定精神问题2起。", "落实中央八项规定及其实施细则精神。", "《十八届中央政治局关于改进工作作风、密切联系群众的八项规定》"},
		check:  eight,
	},
	{
		Code: "proof.party.regulation", Severity: finding.Warning, Name: "党内法规、法律的名称写错",
		Basis:  "法规的名称以公布的为准",
		Flags:  []string{"根据《⟦中国共产党巡视条例⟧》。", "学习《⟦中国共产党廉洁自律条例⟧》。", "执行《⟦党政机关公文处理条例⟧》。", "对照《⟦中国共产党纪律处分规定⟧》。", "执行《⟦中国共产党支部条例（试行）⟧》。", "对照《⟦中华人民共和国公职人员政务处份法⟧》。", "学习《⟦中国共产党农村基层组织条例⟧》《⟦中国共产党重大事项请示报告规定⟧》。", "落实《⟦中小学教育惩诫规则（试行）⟧》。", "重温《⟦关于新时期下党内政治生活的若干准则⟧》。", "严格执行《⟦中华人民共和国招投标法⟧》。", "对照《⟦党政机关厉行节约反对浪费规定⟧》。", "执行《⟦党政领导干部选拨使用工作条例⟧》。"},
		Passes: []string{"根据《中国共产党巡视工作条例》。", "《中华人民共和国国家安全法》《中华人民共和国矿山安全法》《中华人民共和国海上交通安全法》《中国共产党领导全面依法治国工作条例》。", "《息县信访工作条例》《党委（党组）意识形态工作责任制实施细则》《某校财务管理制度》。", "学习《中国共产党廉洁自律准则》《中国共产党纪律处分条例》。", "执行《党政机关公文处理工作条例》《息县二高公文处理条例》。", "《关于新形势下党内政治生活的若干准则》《关于党内政治生活的若干准则》。", "《事业单位工作人员考核规定》《地方党政领导干部粮食安全责任制规定》。", "《招标投标法》《公司招投标管理办法》。"},
		check:  regulation,
	},
	{
		Code: "proof.party.congress", Severity: finding.Warning, Name: "党的会议名称写错",
		Basis:  "党的全国代表大会论次，中央委员会论届",
		Flags:  []string{"学习党的⟦二十大三中全会⟧精神。", "中国共产党⟦第二十届全国代表大会⟧胜利召开。", "学习⟦二十次三中全会⟧精神。", "⟦十三次全国人民代表大会⟧第五次会议。", "学习党的⟦二十届全国代表大会⟧精神。"},
		Passes: []string{"学习党的二十届三中全会精神。", "中国共产党第二十次全国代表大会胜利召开。", "第十四届全国人民代表大会第一次会议。", "党的二十大、二十届二中全会。"},
		check:  congress,
	},
	{
		Code: "proof.party.theme", Severity: finding.Warning, Name: "主题教育的名称写错",
		Basis:  "以党中央文件的写法为准",
		Flags:  []string{"开展“⟦不忘初心，牢记使命⟧”主题教育。", "开展⟦群众路线教育活动⟧。", "开展“⟦三严三实⟧”主题教育。"},
		Passes: []string{"开展“不忘初心、牢记使命”主题教育。", "党的群众路线教育实践活动。", "“三严三实”专题教育。", "不忘初心，牢记使命，办好人民满意的教育。"},
		check:  theme,
	},
	{
		Code: "proof.party.quoted", Severity: finding.Info, Name: "“四个意识”等没有加引号",
		Basis:  "GB/T 15834-2011 4.8.3.3：有特殊含义的简称用引号",
		Flags:  []string{"增强⟦四个意识⟧，落实⟦三重一大⟧制度，纠治⟦四风⟧问题。"},
		Passes: []string{"增强“四个意识”，落实“三重一大”制度，纠治“四风”问题。", "党的建设四个方面，二十四风。"},
		check:  quoted,
	},
}

const rightThought = "习近平新时代中国特色社会主义思想"

func thought(p *pass) {
	p.each("习近平", func(i, k int, runes []rune) {
		if starts(runes, k, rightThought) {
			return
		}
		end := k + 3
		for end < len(runes) && end-k < 26 && isHan(runes[end]) {
			end++
		}
		s := string(runes[k:end])
		from := strings.Index(s, "特色社会主义")
		if from < 0 {
			from = strings.Index(s, "新时代")
		}
		if from < 0 || !strings.Contains(s, "新时代") || strings.Contains(s[len("习近平"):from], "习近平") {
			return
		}
		for _, other := range []string{"关于", "提出", "强调", "指出", "对", "创立", "发表", "阐述", "同志为", "在", "领导", "主持", "率领", "带领"} {
			if strings.Contains(s[:from], other) {
				return
			}
		}
		for _, last := range []string{"思想", "理论"} {
			if n := strings.Index(s, last); n > 0 && strings.Contains(s[:n], "社会主义") {
				to := k + len([]rune(s[:n+len(last)]))
				if last == "思想" && strings.HasPrefix(s, strings.TrimSuffix(rightThought, last)) && isThoughtField(s[len(strings.TrimSuffix(rightThought, last)):n]) {
					return
				}
				p.fix(i, k, to, rightThought, "“"+string(runes[k:to])+"”不是规范的全称", "写“"+rightThought+"”")
				return
			}
		}
	})
}

// isThoughtField reports the fields for which the thought has a name of its own: …社会主义经济思想.
func isThoughtField(s string) bool {
	switch s {
	case "经济", "外交", "法治", "文化", "生态文明", "强军", "教育":
		return true
	}
	return false
}

// slogans are phrases that take a verb of their own: 增强“四个意识”、坚定“四个自信”、做到“两个维护”、领悟“两个确立”.
var slogans = []struct {
	name string
	// wrong are the verbs of other slogans.
	wrong []string
	right string
}{
	{"四个意识", []string{"坚定", "做到"}, "增强“四个意识”"},
	{"四个自信", []string{"增强", "做到"}, "坚定“四个自信”"},
	{"两个维护", []string{"增强", "坚定", "领悟"}, "做到“两个维护”"},
	{"两个确立", []string{"增强", "做到"}, "深刻领悟“两个确立”的决定性意义"},
}

func slogan(p *pass) {
	for _, s := range slogans {
		p.each(s.name, func(i, k int, runes []rune) {
			from, to := k, k+4
			if at(runes, k-1) == '“' {
				from, to = k-1, min(k+5, len(runes))
			}
			for _, w := range s.wrong {
				if starts(runes, from-2, w) {
					p.hit(i, from, to, "“"+w+"”和“"+s.name+"”搭配不当", "写"+s.right)
					return
				}
			}
			if s.name == "两个维护" && starts(runes, to, "的决定性意义") && !endsWith(runes, from, "“两个确立”", "“两个确立”、", "“两个确立”和") {
				p.hit(i, from, to, "有决定性意义的是“两个确立”", "写深刻领悟“两个确立”的决定性意义")
			}
		})
	}
}

func eight(p *pass) {
	p.each("八项规定", func(i, k int, runes []rune) {
		if inTitle(runes, k) {
			return
		}
		central := starts(runes, k-2, "中央")
		full := starts(runes, k+4, "精神") || starts(runes, k+4, "及") || starts(runes, k+4, "实施细则")
		from, to := k, k+4
		if central {
			from = k - 2
		}
		breach := starts(runes, from-2, "违反")
		if starts(runes, k+4, "精神") {
			to = k + 6
		}
		switch {
		case breach && (!central || !full):
			p.fix(i, from-2, to, "违反中央八项规定精神", "违反的是“中央八项规定精神”，没有写全", "写“违反中央八项规定精神”")
		case !central && starts(runes, k+4, "精神"):
			p.fix(i, from, to, "中央八项规定精神", "“中央八项规定精神”没有写全", "写“中央八项规定精神”")
		}
	})
}

func theme(p *pass) {
	p.each("不忘初心，牢记使命", func(i, k int, runes []rune) {
		if after := k + 9; starts(runes, after, "主题教育") || starts(runes, after, "”主题教育") {
			p.fix(i, k, k+9, "不忘初心、牢记使命", "主题教育的名称中间是顿号", "写“不忘初心、牢记使命”主题教育")
		}
	})
	p.each("群众路线教育活动", func(i, k int, _ []rune) {
		p.fix(i, k, k+8, "群众路线教育实践活动", "名称没有写全", "写党的群众路线教育实践活动")
	})
	for _, t := range []struct{ name, wrong, right string }{{"三严三实", "主题教育", "专题教育"}, {"两学一做", "主题教育", "学习教育"}} {
		p.each(t.name, func(i, k int, runes []rune) {
			if after := k + 4; starts(runes, after, t.wrong) || starts(runes, after, "”"+t.wrong) {
				p.hit(i, k, k+4, "“"+t.name+"”是"+t.right+"，不是"+t.wrong, "写“"+t.name+"”"+t.right)
			}
		})
	}
}

func quoted(p *pass) {
	for _, name := range []string{"四个意识", "四个自信", "两个维护", "两个确立", "三重一大", "四风", "一岗双责", "三会一课", "五位一体", "四个全面"} {
		p.each(name, func(i, k int, runes []rune) {
			n := len([]rune(name))
			if inQuotes(runes, k) || inTitle(runes, k) || hanDigit(at(runes, k-1)) != 0 {
				return
			}
			p.fix(i, k, k+n, "“"+name+"”", "“"+name+"”通常加引号", "加引号")
		})
	}
}
