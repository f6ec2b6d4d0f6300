package lexicon

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// slipped are texts with one slip in ⟦⟧, and what should stand there.
var slipTable = strings.Fields(`
落实党风廉政建设⟦主题责任→主体责任⟧。 坚持⟦立行立该→立行立改⟧。 做到⟦举一返三→举一反三⟧。 ⟦标本间治→标本兼治⟧，久久为功。 履行⟦一岗双则→一岗双责⟧。 执行⟦民主集中治→民主集中制⟧。
运用⟦四种型态→四种形态⟧。 落实⟦三会一科→三会一课⟧。 修订⟦三种一大→三重一大⟧制度。 开展⟦谈心淡话→谈心谈话⟧。 做好⟦后半编文章→后半篇文章⟧。 ⟦再接再励→再接再厉⟧，巩固成果。
⟦一如继往→一如既往⟧地抓好工作。 不能⟦按步就班→按部就班⟧。 面对难题⟦一愁莫展→一筹莫展⟧。 个别干部⟦好高鹜远→好高骛远⟧。 以⟦弛而不息→驰而不息⟧的韧劲。 不能⟦浅偿辄止→浅尝辄止⟧。
又⟦敷衍塞则→敷衍塞责⟧。 ⟦防微杜建→防微杜渐⟧。 ⟦集中改期间→集中整改期间⟧开展督查。 成立⟦整改工作领小组→整改工作领导小组⟧。 按照⟦反意见→反馈意见⟧整改。 履行⟦第责任人→第一责任人⟧职责。
建立⟦整改账台→整改台账⟧。 大兴⟦调究研查→调查研究⟧。 坚决⟦杜摊绝派→杜绝摊派⟧。 把⟦改整责任→整改责任⟧扛起来。 推动⟦政治巡查→政治巡察⟧深入。 ⟦全面从言治党→全面从严治党⟧永远在路上。
强化⟦意识形太→意识形态⟧工作。 组织⟦以案促该→以案促改⟧。 开展⟦民主评意→民主评议⟧。 召开⟦民主生话会→民主生活会⟧。 发挥⟦战斗堡磊作用→战斗堡垒作用⟧。 坚持⟦实事救是→实事求是⟧。
`)

// ordinary are slips of ordinary words.
var ordinary = []string{
	"对重点岗位人员的检⟦察→查⟧组每月开展检查。", "整改工作纳入⟦连→年⟧度目标责任考核。", "坚持⟦统愁→统筹⟧推进各项工作。", "可以依法申请行政⟦副→复⟧议。", "凝聚⟦公→共⟧识，形成合力。",
	"切实发挥⟦监督督→监督⟧作用。", "充分发⟦灰→挥⟧带头作用。", "严格执行干部选⟦拨→拔⟧任用制度。", "深刻⟦综→总⟧结经验教训。", "广大党员⟦千→干⟧部要发扬斗争精神。",
	"加强资金发放的⟦督监→监督⟧检查。", "依法予以⟦折→拆⟧除。", "未按批⟦淮→准⟧的图纸施工。", "党委高度⟦总→重⟧视学生工作。", "开展安全生产⟦排扎→排查⟧整治。",
	"认真履⟦形→行⟧职责。", "严格落实安全生产责⟦认→任⟧制。", "推进乡村⟦镇→振⟧兴。", "加强⟦基曾→基层⟧党组织建设。", "进一步提高服务⟦质亮→质量⟧。", "建立健全规章⟦制渡→制度⟧。", "促进经济社会高质量发⟦站→展⟧。",
	"全面加强党的领⟦异→导⟧。", "严格按照有关规⟦订→定⟧执行。", "认真学习贯彻党的二十大精⟦申→神⟧。", "完善内部控制⟦制席→制度⟧。", "依法追⟦纠→究⟧刑事责任。", "由县级以上人民政⟦俯→府⟧负责。", "各级人民⟦正府→政府⟧应当加强领导。",
	"提高公共服务水⟦评→平⟧。", "加强对权力运行的监⟦都→督⟧。", "不断增强人民群众的获得⟦敢→感⟧。", "实现中华民族伟大⟦服→复⟧兴。", "构建人类命运共同⟦休→体⟧。", "推动改革开⟦方→放⟧不断深入。",
	"落实就业优先⟦正→政⟧策。", "维护社会和谐稳⟦订→定⟧。", "加快建设科技⟦墙→强⟧国。", "推进生态文明建⟦没→设⟧。", "保障和改善民⟦声→生⟧。", "打赢脱贫攻⟦间→坚⟧战。", "深化供给⟦则→侧⟧结构性改革。", "全面推进依法治⟦固→国⟧。",
	"完善社会保障体⟦糸→系⟧。", "加强党风廉政建设和反腐⟦贩→败⟧斗争。", "坚持以人民为中⟦新→心⟧的发展思想。", "健全城乡融合发展体制机⟦治→制⟧。", "防范化解重大⟦凤→风⟧险。",
}

// found reports whether a text has a slip or a near miss at a place.
func found(runes []rune, from, to int) bool {
	for _, m := range Read(runes).Misses() {
		if m.From < to && from < m.To {
			return true
		}
	}
	for _, s := range Read(runes).Suspects(1.5) {
		if s.From < to+1 && from-1 < s.To && !Whole(runes, s.From, s.To) {
			return true
		}
	}
	hit := false
	EachConfused(runes, func(_ *Confused, a, b int) { hit = hit || a < to && from < b })
	return hit
}

func marked(text string) (wrong, right string, from, to int) {
	before, rest, _ := strings.Cut(text, "⟦")
	middle, after, _ := strings.Cut(rest, "⟧")
	w, r, _ := strings.Cut(middle, "→")
	return before + w + after, before + r + after, utf8.RuneCountInString(before), utf8.RuneCountInString(before + w)
}

// TestSlips: of the texts with a slip most are found, of the same texts as they should be none.
func TestSlips(t *testing.T) {
	missed, all := 0, 0
	for _, list := range [][]string{slipTable, ordinary} {
		for _, text := range list {
			wrong, right, from, to := marked(text)
			all++
			if !found([]rune(wrong), from, to) {
				missed++
				t.Logf("missed: %s", text)
			}
			if r := []rune(right); found(r, 0, len(r)) {
				t.Errorf("false alarm: %s", right)
			}
		}
	}
	if all < 80 || missed*7 > all {
		t.Errorf("missed %d of %d", missed, all)
	}
}

// rightPhrases resemble phrases, or have words that are seldom.
var rightPhrases = strings.Fields(`
开展主题教育，落实责任。 员工责任心不强。 反腐倡廉建设取得成效。 开展“爱国卫生”主题日活动。 公安机关依法巡查。 行使权利，履行义务。 加强权力监督。 化学反应条件。 制订方案，制定措施。 建账立制，堵塞漏洞。
走实走深，走深走实。 尽职履责，履职尽责。 照抄照搬，照搬照抄。 师风师德，师德师风。 截止日期为8月5日。 质量问题单次修理时间。 治理体系现代化。 整治体系化推进。 实事求是，事实清楚。 公式推导，公示栏张贴。 及时提醒，计时收费。 合适人选，核实情况。
形式多样，形势严峻，行使职权。 意见建议，一件小事。 简易程序，建议书。 措施得力，错失良机。 遗留问题，疑问较多。 启示录，招聘启事。 权宜之计，权益保护。 会议纪要，汇报工作，回报社会。 检察机关，检查机关食堂。 考察干部，考查学生。 过度包装，过渡时期。
必需品齐全，必须严格。 化妆舞会，化装侦查。 交代问题，交待不清。 度过难关，渡过长江。 树立典型，竖立标牌。 融会贯通，交汇处。 分子结构，知识分子，部分群众。 记账凭证，帐篷搭建。 一副对联，一幅画。 既要又要，即将开始。 做工作，作报告。 象棋比赛，大象，好像。
启用新章，起用新人。 品位提升，品味文化。 学历证书，学力不足。 终身学习，终生难忘。 以至于，以致。 国是访问，国事活动。 法制办公室，法治政府。 年轻干部，年青一代。 抱负远大，报复举报人。 坐落，座位，就座。 粘贴公告，黏性。 订货合同，定金，订金。 副职，付款。 账户余额，户口本。
备受关注，倍受鼓舞。 查处案件，查出问题。 防治结合，防止反弹。 服务于群众，服务员。 领导小组成员，小组长。 党员责任区，党委责任人。 民主监督，民主权利，民族团结。 两委换届，纪委监委。 问责条例，问题清单。 督察组进驻，督查落实，都察院旧址。
息县二高，赵集镇，青河三中。 鲲鹏展翅，骏马奔腾。 卡塔尔、格鲁吉亚、尼泊尔。 珙桐、银杏、水杉等植物。 窑洞，戏曲，皮影。 知止而后有定。
`)

func TestRightPhrases(t *testing.T) {
	n := 0
	for _, text := range rightPhrases {
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '，' || r == '、' }) {
			n++
			_ = part
		}
		if r := []rune(text); found(r, 0, len(r)) {
			for _, s := range Read(r).Suspects(1.5) {
				t.Logf("%s→%s %.1f", string(r[s.From:s.To]), s.Right, s.Sure)
			}
			t.Errorf("false alarm: %s", text)
		}
	}
	if n < 80 {
		t.Errorf("only %d", n)
	}
}

// TestPhrases: every phrase has a source that is known, stands in the list once, and is itself found right.
func TestPhrases(t *testing.T) {
	seen := map[string]bool{}
	list := learnPhrases().list
	for i := range list {
		p := &list[i]
		if p.source != "" && p.Source() == "" {
			t.Errorf("%s: no source %q", p.Text, p.source)
		}
		if seen[p.Text] {
			t.Errorf("%s: twice", p.Text)
		}
		seen[p.Text] = true
		if m := Read(p.runes).Misses(); len(m) > 0 {
			t.Errorf("%s is taken for %s", p.Text, m[0].Phrase.Text)
		}
	}
	if len(list) < 600 {
		t.Errorf("only %d phrases", len(list))
	}
}

// TestConfused: every condition is a regular expression, and no right word is itself in the list.
func TestConfused(t *testing.T) {
	for _, list := range learnConfused().first {
		for _, c := range list {
			if _, err := regexp.Compile(c.unless + c.only); err != nil {
				t.Errorf("%s: %v", c.Wrong, err)
			}
			if c.Right == c.Wrong || c.Why == "" {
				t.Errorf("%s: no other word, or no reason", c.Wrong)
			}
			if strings.ContainsAny(c.Right, "（…") {
				continue
			}
			EachConfused([]rune(c.Right), func(d *Confused, _, _ int) { t.Errorf("%s: its right word has %s", c.Wrong, d.Wrong) })
		}
	}
}

// TestSize: the tables stay small.
func TestSize(t *testing.T) {
	n := 0
	for _, f := range []string{"characters.bin", "looks.bin", "words.bin", "counts.bin", "model.bin", "suspects.bin", "phrases.txt", "sources.txt", "confused.txt", "miswritten.txt"} {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		n += int(info.Size())
	}
	if n > 7_500_000 {
		t.Errorf("%d bytes", n)
	}
	t.Log(n, "bytes")
}

// FuzzSearch: no text makes the searches panic; what they find lies within it, in order.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{"", "主题责任", "\xff整改账台\x00", "的的的的的", "𠀀整改𠀀", "，，，"} {
		f.Add(s)
	}
	for _, s := range slipTable {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		end := 0
		for _, m := range Read(runes).Misses() {
			if m.From < end || m.To <= m.From || m.To > len(runes) {
				t.Fatalf("%d-%d of %d", m.From, m.To, len(runes))
			}
			end = m.To
		}
		end = 0
		for _, s := range Read(runes).Suspects(-5) {
			if s.From < end || s.To <= s.From || s.To > len(runes) {
				t.Fatalf("%d-%d of %d", s.From, s.To, len(runes))
			}
			end = s.To
		}
		EachConfused(runes, func(_ *Confused, from, to int) {
			if from < 0 || to <= from || to > len(runes) {
				t.Fatalf("%d-%d of %d", from, to, len(runes))
			}
		})
	})
}
