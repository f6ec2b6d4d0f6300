package proof

import (
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/lexicon"
)

var twiceMeantRules = []Rule{{
	Code: "proof.word.twice", Severity: finding.Warning, Name: "意思重复的词连用：目前当前、务必一定、全部一律",
	Basis:  "一个意思只说一次",
	Flags:  []string{"⟦目前当前⟧，禁烧工作已进入关键阶段。", "各单位⟦务必要一定⟧高度重视。", "镇政府⟦反复再三⟧督促。", "⟦切身亲身⟧体会。", "结果⟦出乎意料之外⟧。", "⟦总共一共⟧整改26项。", "⟦立即马上⟧整改。", "双方⟦互相彼此⟧配合。", "⟦应该必须⟧落实到位。", "⟦除此之外以外⟧，还要加强学习。", "⟦过程之中里⟧发现问题。", "⟦逐步逐渐⟧完善。"},
	Passes: []string{"目前，当前工作进入关键阶段。", "务必高度重视，一定要落实。", "反复督促，再三提醒。", "切身体会，亲身经历。", "出乎意料，意料之外。", "总共26项。", "立即整改，马上就办。", "互相配合。", "应该落实，必须到位。", "除此之外，还要学习。", "合计共有产权住房。"},
	check:  twiceMeant,
}}

// twiceMeantWords are pairs of words that say one thing; either order is wrong.
const twiceMeantWords = `
目前 当前|目前 现在|目前 现阶段|当前 现在|如今 现在|如今 目前|反复 再三|务必 一定|务必 必须|务必 务须|应该 必须|应当 必须|必须 一定|应该 应当|十分 非常|特别 非常|非常 极其|极其 十分|特别 十分|格外 特别|格外 十分|非常 极为|极为 十分|十分 极度
总计 一共|合计 一共|合计 总共|累计 一共|总共 一共|共计 总共|共计 一共|合计 共计|总计 共计|合计 总计|累计 总共|互相 相互|一同 一起|一同 共同|一道 一起|逐步 逐渐|逐渐 渐渐|逐步 渐渐|逐一 逐个|逐个 挨个|立即 马上|立刻 马上|立即 立刻|当即 立即|随即 立即|即刻 立即|即刻 马上|火速 迅速|忽然 突然
经常 常常|经常 时常|时常 常常|往往 常常|往往 经常|曾经 已经|早已 已经|仍然 依然|仍旧 仍然|依旧 仍然|依然 仍旧|如果 假如|如果 倘若|虽然 尽管|也许 可能|或许 可能|也许 或许|大约 大概|大概 约莫|尤其 特别是|再次 重新|再次 再度|持续 继续|接连 连续|几乎 差不多|特意 专门|特地 专门|特意 特地|擅自 私自
许多 很多|众多 很多|诸多 许多|众多 许多|每天 每日|每年 年年|今年 本年|昨天 昨日|明天 明日|预先 事先|提前 事先|提前 预先|事先 事前|普遍 广泛|统统 全部|全都 全部|凡是 所有|大力 竭力|竭力 尽力|努力 竭力|尽力 努力|亲自 亲身|仅仅 只是只|原因 缘由|但是 然而|可是 但是|然而 可是|不过 但是|甚至 乃至|从而 进而|于是 因此|因此 所以|详细 详尽|确保 保证|保证 保障好|按照 根据|必须 务须|全面 全方位地|全体 全部|过去 以往|以往 以前|将来 今后|今后 以后|最终 最后|最终 终于|首先 第一|专程 特意|公开 公然|暗中 偷偷|偷偷 悄悄|自从 从|迄今 至今|平均 人均|即将 将要|即将 行将|正在 正|陆续 相继|相继 先后|陆续 先后|进一步 更进一步|日益 越来越|更加 愈加|更加 越发|基本上 大体上|大致 大体上|主要 首要是|一直 始终|一直 一向|始终 一贯|一向 从来|从来 向来|到处 处处|处处 四处|到处 四处|顿时 立刻|互相 互相间
`

// twiceMeantPhrases are longer ones, as they stand.
const twiceMeantPhrases = `
异口同声地一致|异口同声一致|一致异口同声|不约而同地一致|第一次首次|首次第一次|初次第一次|首次初次|接二连三地连续|接连不断地连续|日复一日地每天|情况的情况|方案的方案|措施的措施|意见的意见|务必要一定|务必一定要|一定务必要|必须要务必|必须一定要|应该必须要|出乎意料之外|出人意料之外|除此之外以外|之外以外|过程之中里|以内之内|这其中之内|毫无任何|没有丝毫任何|毫无丝毫|莘莘学子们|非常很|十分很|很十分|很非常|很特别|更更加|更加更|比较较为|较为比较|更为更加|更加更为|最为最|太过于太|过于太过|是否能否|能否是否|互相之间彼此|再三反复多次|多次反复再三|切实实实在在|目前现状|当前现状|预先提前|事先预先|事前预先|亲眼目睹看到|亲眼看见目睹|亲耳听闻听到|随声附和着附和|提前预告通知|提前预支付|共同协同|互相彼此|携手共同携手|共同携手一起|一致共识|普遍共识性|公诸于众人|归根结底来说到底|总而言之总之|综上所述总之|总的来说总之|众所周知大家都知道|首先第一|第一首先|最后末尾|以防以免|以免以防|以便为了|从今往后以后|今后以后|从此以后今后|日后以后|自打从|打从自|非但不仅|不但不仅|不仅不但|并且而且|而且并且|或者或是|只仅仅|仅仅只有|仅仅只是|只不过仅仅|仅只有|才刚刚才|刚刚才刚|都全都|全都都|都均|均都|皆都|均皆|皆均|个别少数|极个别少数|少数个别|大多数多数|多数大多数|绝大部分大多数|左右上下|上下左右约|左右大约|约摸大约|大约约|约大约|接近将近|将近接近|近将近|不到不足|不足不到|至少最少|最少至少|至多最多|最多至多|超过多于|高于超过|达到高达|高达达到|多达高达|缩短减少了时间|原来原先|原先原本|原本原来|本来原本|切身亲身|亲身切身|起初最初|最初起初|最初开始时起初|初步初始|凭借借助|借助凭借|依靠借助|借助依靠|得到获得|获得得到|取得获得|获得取得|受到得到|得到受到|遭受受到|受到遭受|遭到受到|受到遭到|涉及到有关|关系到涉及|进行开展|进行举行|举行进行|召开举行|举行召开|给予予以|予以给予|加以予以|予以加以|作出做出|做出作出|能够可以|可以能够|能够能|可以能|必须得要|正正在|正在正|已已经|已经已|曾曾经|曾经曾|还仍然还|仍仍然|仍然仍|依然仍|仍依然|又再次又|再又再|再一次再次|再次再一次|重新再次|再次重新|共一共|一共共|总计共|共总计|累计共计|共计累计|共累计共|累计总计|其中其|其中在其中|之中其中|其余其他|其他其余|其余剩余|剩余其余|上述以上|以上上述|前述上述|上述前述|下列以下|以下下列|如下以下|以下如下
`

var twiceMeantTable = sync.OnceValue(func() (list []string) {
	for _, line := range strings.Fields(strings.ReplaceAll(strings.ReplaceAll(twiceMeantWords, " ", "+"), "|", " ")) {
		a, b, _ := strings.Cut(line, "+")
		list = append(list, a+b, b+a)
	}
	return append(list, strings.FieldsFunc(twiceMeantPhrases, func(r rune) bool { return r == '|' || r == '\n' })...)
})

// twiceMeantUnless are words that begin where such a pair seems to end, or before it.
var twiceMeantUnless = wordList("共有产权 共计划 立即刻 当前目前在 目前在 各自行")

// twiceMeant reports two words that say one thing.
func twiceMeant(p *pass) {
	for _, w := range twiceMeantTable() {
		if !p.mayHold(w) {
			continue
		}
		n := utf8.RuneCountInString(w)
		p.each(w, func(i, k int, runes []rune) {
			if inTitle(runes, k) || inQuotes(runes, k) || p.found(i, k, k+n) || opensNext(runes, k, k+n) {
				return
			}
			for _, u := range twiceMeantUnless {
				for j := k; j < k+n; j++ {
					if starts(runes, j, u) {
						return
					}
				}
			}
			p.hit(i, k, k+n, "“"+w+"”意思重复", "去掉一个")
		})
	}
}

// opensNext reports a text from from to to of which the first rune belongs to the word before, or the last one to the next word.
func opensNext(runes []rune, from, to int) bool {
	return to-from > 3 && lexicon.Word(runes[to-1], at(runes, to)) && !lexicon.Word(runes[to-2], runes[to-1]) ||
		lexicon.Word(at(runes, from-1), runes[from]) && !lexicon.Word(runes[from], runes[from+1])
}
