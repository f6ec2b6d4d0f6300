package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var formTitleRules = []Rule{
	{
		Code: "proof.form.titlekind", Severity: finding.Warning, Name: "标题的文种与内容不符、没有文种",
		Basis: "党政机关公文处理工作条例第八条、第九条：标题由发文机关名称、事由和文种组成；请求指示、批准用请示，报告不夹带请示事项",
		Flags: []string{
			"关于申请拨付危房改造资金的⟦报告⟧\n县财政局：\n现恳请拨付。", "关于请求解决办公用房的⟦通知⟧\n县政府：\n恳请解决。",
			"⟦关于加强学校食堂管理⟧\n各中小学校：\n现将有关事项通知如下。",
		},
		Passes: []string{
			"关于申请增加养护经费的请示\n县人民政府：\n恳请增加经费50万元。", "关于转发《关于开展检查的通知》的通知\n各单位：\n现将通知转发给你们。", "关于印发安全检查方案的通知\n各单位：\n现将方案印发给你们。", "关于依申请公开政府信息情况的报告\n县政府：\n现将情况报告如下。",
			"县财政局关于申请协助核查的函\n县税务局：\n请予协助。", "关于做好入党申请工作的通知\n各支部：\n现就有关事项通知如下。", "关于受理法律援助申请情况的报告\n县司法局：\n现报告如下。", "关于整改情况的公示公告栏管理办法\n第一条 为了规范管理，制定本办法。", "关于加强学校食堂管理\n提高服务质量的通知\n各中小学校：\n现将有关事项通知如下。",
		},
		check: titleKinds,
	},
	{
		Code: "proof.form.titlestop", Severity: finding.Warning, Name: "公文标题末尾有标点，同级小标题有的有标点、有的没有",
		Basis:  "标题末尾一般不用标点；同级标题写法一致",
		Flags:  []string{"关于做好安全生产工作的通知⟦。⟧\n各乡镇人民政府：\n现将有关事项通知如下。", "一、加强组织领导⟦。⟧\n成立由镇长任组长的领导小组。\n二、细化工作措施\n建立日巡查、周调度制度。", "县医院关于巡察整改情况的报告⟦。⟧\n县委：\n现报告如下。"},
		Passes: []string{"关于做好安全生产工作的通知\n各乡镇人民政府：\n现将有关事项通知如下。", "一、加强领导。成立领导小组。\n二、细化措施。建立日巡查制度。", "我们学习了关于做好安全生产工作的通知。\n大家讨论热烈。"},
		check:  titleStops,
	},
	{
		Code: "proof.form.addressee", Severity: finding.Warning, Name: "主送机关后面没有冒号",
		Basis:  "GB/T 9704-2012 7.3.2：最后一个机关名称后标全角冒号",
		Flags:  []string{"各乡镇人民政府、县直各⟦单位⟧\n为切实做好国庆期间值班工作，现将有关事项通知如下。", "县水⟦利局⟧\n你局《关于核定水价的函》收悉。经研究，现函复如下。", "关于开展检查的通知\n各中小⟦学校⟧\n为保障师生安全，现就开展检查有关事项通知如下。"},
		Passes: []string{"各乡镇人民政府、县直各单位：\n为做好值班工作，现将有关事项通知如下。", "中共息县第二高级中学委员会\n关于巡察整改情况的公示\n现将整改情况公示如下。", "县水利局\n2024年5月6日", "县教育局\n全县中小学共86所。", "关于开展检查的通知\n一、检查范围\n各中小学校。"},
		check:  addresseeColons,
	},
}

// kindsAtEnd are the kinds of paper, of which a title has one.
const kindsAtEnd = `(?:请示|报告|通知|通报|通告|公告|决定|批复|函|方案|意见)`

var (
	// askingTitle is a title that asks, with the kind by which it does not.
	askingTitle = pattern.New(`关于(?:申请|请求|恳请|申报|要求|报请|提请|请予)[^《》]{0,4}(?:拨付|拨给|解决|增加|追加|给予|支持|批准|审批|核拨|安排|划拨|下拨|补助|新建|建设|设立|购置|购买|增设|增补|调整|核定|减免|延期|办理|帮助|配备|配置|调拨|列入|资金|经费|专项|补贴|更新|改造|维修|使用|成立|同意|协调)[^《》]{0,40}的(报告|通知|通报|公告|通告|决定|意见)$`)
	// kindNamed matches a title that names what paper it is.
	kindNamed = pattern.New(kindsAtEnd + `$|(?:公示|纪要|决议|公报|命令|令|议案|办法|规定|条例|细则|规则|制度|守则|准则|标准|规范|规程|章程|要点|计划|规划|预案|总结|汇报|讲话|发言|致辞|简报|清单|名单|台账|材料|建议|提案|说明|答复|复函|倡议书?|公开信|协议|合同|证明|简介|申请|启事|措施|安排|情况|书|表|信|讲稿|提纲|问答|解读|思考|研究|探讨|调研|清样|稿|工作法|指引|指南|目录|项目|会|案)$`)
	// saysKind is how a text says what paper it is.
	saysKind = pattern.New(`(?:现将?就?|为)[^。；]{0,60}(通知|通报|报告|请示|公告|通告|函告|函复|公示)如下`)
)

// paperTitle is the title of the text: its paragraphs, and what they say together.
func (p *pass) paperTitle() (first, last int, title string) {
	first, last = -1, -1
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if text := strings.TrimSpace(q.Text); q.Kind == Title && !opensText(q.runes) {
			if first < 0 {
				first = i
			}
			last = i
			title += text
		} else if first >= 0 && text != "" {
			break
		}
	}
	return first, last, title
}

func titleKinds(p *pass) {
	_, last, title := p.paperTitle()
	if last < 0 || !strings.Contains(title, "关于") {
		return
	}
	runes := p.text.Paragraphs[last].runes
	_, to := trimmed(runes)
	if m := askingTitle.FindStringSubmatch(title); m != nil {
		n := utf8.RuneCountInString(m[1])
		p.hit(last, max(0, to-n), to, "请求上级批准、拨款的，文种是“请示”，不是“"+m[1]+"”", "写“请示”；向不相隶属的机关请求批准，写“函”")
		return
	}
	from, _ := trimmed(runes)
	if kindNamed.MatchString(title) || strings.HasSuffix(title, "）") || strings.HasSuffix(title, "》") || utf8.RuneCountInString(title) < 8 {
		return
	}
	for i := last + 1; i < len(p.text.Paragraphs) && i < last+4; i++ {
		if m := saysKind.FindStringSubmatch(p.text.Paragraphs[i].Text); m != nil && p.text.Paragraphs[i].Kind == Body {
			p.hit(last, from, to, "标题没有写文种", "后面说的是“"+m[1]+"”，标题末尾写上文种")
			return
		}
	}
}

// stoppedTitle matches a first line that is a title but for its mark.
var stoppedTitle = pattern.New(`^(?:\p{Han}{0,20}(?:委员会|政府|局|院|校|部|委|办公室|办|公司|中学|小学|学校|党组|会|中心|站|所))?关于[^。；：！]{4,60}的` + kindsAtEnd + `([。；，！.])$`)

// longestStopped is how long, in characters, a heading with a full stop is at most that is no sentence.
const longestStopped = 16

func titleStops(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if text := strings.TrimSpace(q.Text); text != "" {
			if _, to := trimmed(q.runes); stoppedTitle.MatchString(text) && i+1 < len(p.text.Paragraphs) {
				p.fix(i, to-1, to, "", "标题末尾有“"+string(q.runes[to-1])+"”", "去掉它")
			}
			break
		}
	}
	// A heading with a mark, where others of its level have none.
	var stopped, bare []int
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if q.Kind != Heading || q.Level > 2 || to-from > longestStopped || to == from || i+1 >= len(p.text.Paragraphs) || p.text.Paragraphs[i+1].Kind != Body || q.Level != 1 {
			continue
		}
		if oneOf(q.runes[to-1], "。；，：") && !slices.Contains(q.runes[from:to-1], '。') {
			stopped = append(stopped, i)
		} else if isHan(q.runes[to-1]) {
			bare = append(bare, i)
		}
	}
	if len(stopped) == 0 || len(bare) < len(stopped) {
		return
	}
	for _, i := range stopped {
		runes := p.text.Paragraphs[i].runes
		_, to := trimmed(runes)
		p.fix(i, to-1, to, "", "这个标题末尾有“"+string(runes[to-1])+"”，同级的没有", "去掉它")
	}
}

var (
	// addressedLine matches a line that names whom a paper is for, without its colon.
	addressedLine = pattern.New(`^[\p{Han}、（）]{2,60}(?:单位|政府|委员会|办事处|[^当格布结全]局|支部|总支|学校|中学|小学|科室|部门|党委|党组|公司|医院|卫生院|站所|中心|厅|村委会|居委会|街道|乡镇|院校|机构|班级|车间|班组|企业|股室|供电所|党组织|社区|协会|幼儿园|办公室|大队|项目部|分局|人民法院|检察院)$`)
	// toMany matches such a line for several.
	toMany = pattern.New(`^各|、各|县直|市直|区直|镇直|局属|所属|全体|机关各|院属|校属`)
	// opensReply matches the beginning of an answer, or of what is asked.
	opensReply = pattern.New(`^(?:你|贵)(?:局|校|单位|委|镇|乡|院|公司|中心|办|部|厅|会|村|社区|街道|站|县|市|区|支部)[^。]{0,50}(?:收悉|悉)|(?:通知|函复|批复|函告|函商|请示|报告|通报)如下`)
)

func addresseeColons(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		text := strings.TrimSpace(q.Text)
		if text == "" || q.Kind == Title && strings.Contains(text, "关于") {
			continue
		}
		if q.Kind != Title && q.Kind != Body || i+1 >= len(p.text.Paragraphs) || i > 4 {
			return
		}
		is := addressedLine.MatchString(text)
		next := &p.text.Paragraphs[i+1]
		if !is || strings.Contains(text, "关于") {
			if q.Kind == Title {
				continue
			}
			return
		}
		if below := strings.TrimSpace(next.Text); next.Kind == Body && strings.HasSuffix(below, "。") && (opensReply.MatchString(below) || toMany.MatchString(text) && utf8.RuneCountInString(below) > 30 && hasAny(below, "现将", "现就", "通知", "请")) {
			_, to := trimmed(q.runes)
			p.hit(i, to-2, to, "主送机关后面没有冒号", "在末尾加全角冒号“：”")
		}
		return
	}
}
