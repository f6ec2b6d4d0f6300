package proof

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var contextWordRules = []Rule{
	{
		Code: "proof.word.contextword", Severity: finding.Warning, Name: "音近义近的词用混：吸取启事、其它人员、春节其间",
		Basis:  "《现代汉语词典》",
		Flags:  []string{"深刻吸取⟦启事⟧。", "发布招聘⟦启示⟧。", "利用职务⟦权利⟧为亲友谋利。", "携手⟦度过⟧难关。", "陪老人⟦渡过⟧春节。", "赴外地⟦考查⟧学习。", "春节⟦其间⟧值班。", "⟦上诉⟧问题已整改。", "当前⟦形式⟧严峻复杂。", "采取多种⟦形势⟧开展宣传。", "干部们⟦收益⟧匪浅。", "日常⟦事物⟧繁忙。", "集中⟦经历⟧抓整改。", "会议⟦在⟧次强调。", "⟦即⟧要抓学习，又要抓整改。", "毋庸⟦质疑⟧。", "办好民生⟦事实⟧。"},
		Passes: []string{"吸取教训，得到启示，发布招聘启事。", "其他人员不得入内。", "利用职务便利，行使权利。", "渡过难关，度过春节。", "考查课，考察学习。", "春节期间，其间。", "上诉人提出上诉，上诉问题由二审法院审理。", "形势严峻，采取多种形式。", "受益匪浅，收益稳定。", "日常事务，新生事物。", "集中精力，工作经历。", "不在发生地。", "既要抓学习，又要抓整改；即要求。", "摆事实，民生实事。"},
		check:  func(p *pass) { p.telltales(contextWords) },
	},
	{
		Code: "proof.word.steps", Severity: finding.Warning, Name: "先后颠倒：研究并发现、讨论并听取报告；“最后”用了两次",
		Basis:  "并列的动作按先后说",
		Flags:  []string{"要认真⟦研究并且及时发现⟧问题。", "会议⟦讨论和听取⟧了工作报告。", "首先，加强领导。⟦最后⟧，完善制度。最后，强化问责。", "⟦推广和总结⟧先进经验。", "⟦验收并完工⟧道路3条。", "⟦执行并制定⟧了制度。"},
		Passes: []string{"要及时发现并认真研究问题。", "会议听取和讨论了报告。", "首先，加强领导。其次，完善制度。最后，强化问责。", "总结和推广先进经验。", "完工并验收。", "发现和解决问题。", "制定并执行制度。", "研究发现，解决发现的问题。"},
		check:  func(p *pass) { p.telltales(stepsInverted); lastTwice(p) },
	},
	{
		Code: "proof.word.twoends", Severity: finding.Warning, Name: "二处、二项：量词前用“两”",
		Basis:  "《现代汉语词典》“两”：一般量词前用“两”",
		Flags:  []string{"排查出隐患⟦二⟧处。", "制定制度⟦二⟧项。", "开展培训⟦二⟧次，通报案件⟦二⟧起。"},
		Passes: []string{"排查出隐患两处。", "制定制度十二项。", "会议第二次，巡察二处。", "条款二项。", "一、二处。", "工程二期，项目二次。"},
		check:  func(p *pass) { p.telltales(twoAtEnds) },
	},
	{
		Code: "proof.word.oral", Severity: finding.Warning, Name: "公文里的口语：一点都不含糊、没辙、咋办",
		Basis:  "公文用书面语",
		Flags:  []string{"局党组⟦一点都不含糊⟧，召开会议研究。", "群众问⟦咋办⟧，干部及时答复。", "这件事⟦搞定⟧以后报办公室。", "部分村⟦压根⟧没有台账。", "大家都⟦没辙⟧。"},
		Passes: []string{"局党组态度坚决，召开会议研究。", "有群众问：“咋办？”", "绝不含糊。", "没有办法。"},
		check:  func(p *pass) { p.telltales(oral) },
	},
}

const (
	nearText = "音近或者义近的词用混了"
	people   = `人员|同志|党员|干部|成员|职工|教师|学生|村民|居民|群众|领导|员工|代表|当事人|负责人|家属|同学|老师|患者|班子成员|工作人员|责任人`
)

// contextWords are words in surroundings where only the other one is right.
var contextWords = []telltale{
	{words: "其它", re: pattern.New(`(其它)(?:` + people + `)(?:[^体工造力]|$)`), text: "指人用“其他”", hint: "写“其他”", fix: "其他"},
	{words: "启事", re: pattern.New(`(?:吸取|得到|获得|汲取|深刻|有益|宝贵|带来|重要|诸多|许多|不少|给人以?|给了?我们)(?:的|了)?(启事)(?:[，。；、和与]|$)`), text: nearText, hint: "写“启示”", fix: "启示"},
	{words: "启示", re: pattern.New(`(?:招聘|征文|寻人|招领|招生|征集|征稿|招租|遗失|寻物|招商|转让|招募)(启示)`), text: nearText, hint: "写“启事”", fix: "启事"},
	{words: "权利", re: pattern.New(`(?:利用|凭借|依仗)[^，。；：]{0,6}(权利)(?:为|谋|之便|寻租|插手|干预)`), text: nearText, hint: "写“权力”，或者写“职权”“便利”", fix: "权力"},
	{words: "度过", re: pattern.New(`(度过)(?:了|这)?(?:难关|危机|险滩|此次难关)`), text: nearText, hint: "写“渡过”", fix: "渡过"},
	{words: "渡过", re: pattern.New(`(渡过)[^，。；：难危江河海]{0,8}(?:节日|春节|假期|暑假|寒假|晚年|一生|时光|周末|生日|国庆|中秋|夜晚|童年|节$)`), text: nearText, hint: "写“度过”", fix: "度过"},
	{words: "考查", re: pattern.New(`(?:赴[^，。；：]{2,10}|外出|实地|参观|任前|组织)(考查)(?:[，。；、]|学习|调研|活动|团)|(考查)(?:预告|对象公示|民主测评|团)`), text: nearText, hint: "写“考察”", fix: "考察"},
	{words: "监查", re: pattern.New(`(?:纪检|国家|纪委|行政|执纪)(监查)|(监查)(?:委|机关|对象|法|建议书)`), text: nearText, hint: "写“监察”", fix: "监察"},
	{words: "其间", re: pattern.New(`(?:春节|国庆|节日|假期|任职|工作|活动|整改|巡察|公示|培训|在校|住院|疫情|暑假|寒假|会议|汛期|节假日|五一|中秋|元旦|任期|试用|考试|高考|驻村)(其间)`), text: nearText, hint: "写“期间”", fix: "期间"},
	{words: "上诉", re: pattern.New(`(上诉)(?:问题|情况|事项|工作|措施|单位|材料|规定|要求|做法|内容)`), unless: "判决 裁定 一审 二审 上诉人 法院", text: nearText, hint: "写“上述”", fix: "上述"},
	{words: "形式", re: pattern.New(`(?:当前|经济|安全生产|防汛|国际|国内|就业|信访|面临的|面对|防控|森林防火|治安)(形式)(?:[^主一多]{0,2})(?:严峻|复杂|依然|不容乐观|逼人|所迫|下)`), text: nearText, hint: "写“形势”", fix: "形势"},
	{words: "形势", re: pattern.New(`(?:多种|各种|不同|采取|灵活多样的?|多样)[^，。；：认看分判对变]{0,2}(形势)(?:开展|进行|宣传|组织|，|。|的宣传|的活动)`), unless: "复杂 严峻 面临 国际", text: nearText, hint: "写“形式”", fix: "形式"},
	{words: "收益", re: pattern.New(`(收益)(?:匪浅|群众|人口|人数|终身|终生|农户|村民|学生)(?:[^益的]|$)`), text: nearText, hint: "写“受益”", fix: "受益"},
	{words: "受益", re: pattern.New(`(?:经营|投资|租金|经济|预期|净|分红|资产)(受益)(?:\d|达|率|增|分配|稳定|[，。；])`), text: nearText, hint: "写“收益”", fix: "收益"},
	{words: "事物", re: pattern.New(`(?:日常|行政|党务|村务|具体|机关|公共|宗教|涉外|法律|财务)(事物)(?:性|管理|工作|繁忙|较多|缠身|[，。；])`), text: nearText, hint: "写“事务”", fix: "事务"},
	{words: "经历", re: pattern.New(`(?:集中|牵扯|花费|分散|充沛的?|主要|全部|大量|更多的?|有限的?)(经历)(?:抓|投入|放在|用在|用于|和时间|做|搞|[，。；])`), unless: "工作经历 主要经历", text: nearText, hint: "写“精力”", fix: "精力"},
	{words: "在次", re: pattern.New(`(在)次(?:强调|部署|提醒|召开|开展|重申|发生|出现|违反|组织|来到|检查)`), text: nearText, hint: "写“再”", fix: "再"},
	{words: "即要 即能 即有 即是", re: pattern.New(`(?:^|[，。；：])(即)(?:要|能)[^，。；：求]{2,16}，[又也还](?:要|能)`), text: nearText, hint: "写“既”", fix: "既"},
	{words: "质疑", re: pattern.New(`(?:毋庸|无庸|不容|无可|勿庸)(质疑)`), text: nearText, hint: "写“置疑”", fix: "置疑"},
	{words: "事实", re: pattern.New(`(?:为民办|为群众办|民生|惠民|办好)(事实)(?:[，。；、]|项目|\d|工程)`), text: nearText, hint: "写“实事”", fix: "实事"},
	{words: "竖立", re: pattern.New(`(竖立)(?:了|起)?(?:正确|良好|榜样|典型|形象|理念|意识|观念|信心|威信|新风)`), text: nearText, hint: "写“树立”", fix: "树立"},
	{words: "溶入 溶合", re: pattern.New(`(溶入)(?:到)?(?:群众|工作|日常|社会|生活|学校|城市|基层|集体|教学)|(溶合)(?:发展|[，。；])`), text: nearText, hint: "写“融入”“融合”"},
	{words: "报道", re: pattern.New(`(?:入学|新生|入职|转学|准时|按时|前来)(报道)(?:[，。；、]|登记|手续|注册)`), unless: "媒体 记者 新闻", text: nearText, hint: "写“报到”", fix: "报到"},
	{words: "申述", re: pattern.New(`(?:不服|提起|依法|受理|有权)[^，。；：]{0,4}(申述)`), unless: "申述理由", text: nearText, hint: "写“申诉”", fix: "申诉"},
	{words: "品味", re: pattern.New(`(?:提升|提高)[^，。；：]{0,4}(?:城市|文化|建设|城镇|乡村)(品味)`), text: nearText, hint: "写“品位”", fix: "品位"},
	{words: "起用", re: pattern.New(`(起用)(?:了)?(?:新的?)?(?:系统|印章|平台|公章|校区|校名|设备|账户|新证)`), text: nearText, hint: "写“启用”", fix: "启用"},
	{words: "休养", re: pattern.New(`(?:党性|政治|道德|个人|理论|文化|品德|职业)(休养)`), text: nearText, hint: "写“修养”", fix: "修养"},
	{words: "象爱护 象对待 象看待 象保护 象亲人 象自己 象家人 象一家人 象石榴籽 象往常 象过去", re: pattern.New(`(?:[，。；：]|^|就|好|却|能|要|都|不)(象)(?:爱护|对待|看待|保护|亲人|自己|家人|一家人|石榴籽|往常|过去)[^，。；：]{0,10}(?:一样|那样|一般|似的)`), unless: "对象 现象 印象 形象 抽象", text: nearText, hint: "写“像”", fix: "像"},
	{words: "截止", re: pattern.New(`(?:^|[，。；：])(截止)(?:去年|今年|本月|本年|上月|上周|本周|目前为止|今日|今天)`), text: "“截止”后面不能带时间", hint: "写“截至”", fix: "截至"},
	{words: "审议", re: pattern.New(`(审议)了?[^，。；：报条草]{0,10}(?:上诉案件|民事案件|刑事案件|行政案件|纠纷案件?|诉讼案件?)`), text: nearText, hint: "写“审理”", fix: "审理"},
	{words: "漫延", re: pattern.New(`(?:火势|疫情|疫病|病毒|火灾|风气|事态|污染|疾病|病害|虫害|之风|恐慌)[^，。；：]{0,6}(漫延)`), text: nearText, hint: "写“蔓延”", fix: "蔓延"},
	{words: "启用", re: pattern.New(`(启用)(?:了)?[^，。；：、]{0,8}(?:应急响应|调查程序|问责程序|响应机制)`), text: nearText, hint: "写“启动”", fix: "启动"},
	{words: "余力", re: pattern.New(`发挥(余力)(?:[，。；、]|$)`), text: nearText, hint: "写“余热”", fix: "余热"},
	{words: "勾通", re: pattern.New(`(勾通)(?:协调|联系|交流|机制|，|。|了)`), text: nearText, hint: "写“沟通”", fix: "沟通"},
}

// stepsInverted are two steps told in the order in which nobody takes them.
var stepsInverted = []telltale{
	{words: "并发现 并且发现 和发现 以及发现 、并发现 及时发现 认真发现 主动发现 和听取 并听取 并且听取 认真听取 和总结 、总结 并总结 和完工 并完工 并制定 并且制定 研究制定 认真制定 和调查 和查清 并调查 并查清 认真调查 和建立 并建立 初步建立", re: pattern.New(`((?:研究|解决|整改|处理|处置|纠正|消除|上报)(?:并且?|和|、并|以及)(?:及时|认真|主动)?发现)(?:[^的，。；]|问题)|((?:讨论|审议|通过)(?:并且?|和|、并)(?:认真)?听取)|(推广(?:并且?|和|、)总结)|((?:验收|交付)(?:并且?|和)完工)|((?:执行|落实|实施)并(?:且)?(?:研究|认真)?制定)|((?:处理|结案)(?:并且?|和)(?:认真)?(?:调查|查清))|(巩固(?:和|并)(?:初步)?建立)`), text: "先后颠倒了", hint: "把两个词对调"},
}

// lastTwice finds 最后 before the last 最后 of a row that begins with 首先.
func lastTwice(p *pass) {
	paragraph, before, first := -1, -1, false
	p.stepsInOrder(func(i, k, step int, _ []rune) {
		if i != paragraph {
			paragraph, before, first = i, -1, false
		}
		switch {
		case step == 0:
			first, before = true, -1
		case step == 3 && first && before >= 0:
			p.hit(i, before, before+2, "“最后”用了两次", "前一个换成“其次”或者“再次”")
			before = -1
		case step == 3:
			before = k
		}
	})
}

var twoAtEnds = []telltale{
	{words: "二处 二项 二条 二起 二件 二次 二场 二份 二宗 二例", re: pattern.New(`(?:隐患|问题|漏洞|违建|案件|线索|纠纷|制度|措施|意见|建议|会议|培训|活动|讲座|损失|事故|合同|演练|督查|检查|整治|宣传|通报|办法|方案|险情|灾情|实事)(二)(?:处|项|条|起|件|次|场|份|宗|例)(?:[，。；、]|$)`), text: "量词前用“两”", hint: "写“两”", fix: "两"},
	{words: "二场 二项 二起 二批 二处 二条 二件 二份 二所 二册 二篇 二次", re: pattern.New(`(?:组织|开展|举办|召开|举行|制定|出台|新增|新建|购置|查处|配备|聘请|邀请|设立|完成|整改|发现|印发|修订|报送|收到|受理|办理|化解|调解|建立)了?(二)(?:(?:场|项|起|批|处|条|件|份|所|册|篇)[^，。；：、]{2,}|次[，。；])`), unless: "第二 二批次 至少 不少于 每年 以上", text: "量词前用“两”", hint: "写“两”", fix: "两"},
}

var oral = []telltale{
	{words: "不含糊 没辙 咋办 咋样 咋整 为啥 没啥 啥时候 搞定 压根 甭管 老鼻子 麻溜 扯淡 哥们 瞎搞 瞎忙活 拉倒 老大了 不咋地 没得说 差不离 可不少了", re: pattern.New(`(一点(?:都|也)不含糊|没辙|咋办|咋样|咋整|为啥|没啥|啥时候|搞定|压根儿?|甭管|老鼻子|麻溜|扯淡|哥们儿?|瞎搞|瞎忙活|拉倒|意见老大了?|不咋地|没得说|差不离|老大了|可不少了)`), unless: "“ 《 ：“", text: "这是口语", hint: "换成书面语"},
}
