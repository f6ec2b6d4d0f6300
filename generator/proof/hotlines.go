package proof

import (
	"slices"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var hotlineRules = []Rule{{
	Code: "proof.number.hotline", Severity: finding.Warning, Name: "热线电话与单位不符",
	Basis:  "全国统一的热线：纪检监察12388，组织部门12380，政务服务12345，市场监管12315，人社12333，司法12348，税务12366，医保12393，公积金12329，检察12309",
	Flags:  []string{"可拨打全国纪检监察机关统一举报电话⟦12380⟧。", "组织部门举报电话⟦12388⟧。", "拨打消费者投诉举报热线⟦12351⟧。", "拨打医保服务热线⟦12333⟧咨询。", "公共法律服务热线⟦12368⟧。", "住房公积金热线⟦12393⟧。", "税务服务热线⟦12336⟧开通。", "遇到火灾请拨打火警电话⟦120⟧。", "拨打急救电话⟦119⟧。"},
	Passes: []string{"可拨打全国纪检监察机关统一举报电话12388。", "组织部门举报电话12380。", "拨打消费者投诉热线12315，或者政务服务热线12345。", "市场监管局办理12345热线工单120件。", "税务热线12366。", "纪检监察机关受理群众举报，也可以拨打12380向组织部门反映。", "110接到火灾报警，119出动。", "共接到纪检举报12380件。"},
	check:  hotlines,
}}

// hotline is a number with the words of which one stands before it where it is that body's.
type hotline struct {
	number string
	words  []string
}

var hotlineTable = []hotline{
	{"12388", wordList("纪检监察 纪委监委 纪检机关 纪委 监察机关")},
	{"12380", wordList("组织部门 组织部 组工 干部监督")},
	{"12345", wordList("政务服务便民热线 便民服务热线 市长热线 政务服务热线 政务热线")},
	{"12315", wordList("消费者投诉 消费者权益 消费维权 市场监管 市场监督管理 食品药品投诉 消费投诉 消费者热线")},
	{"12333", wordList("人社热线 人力资源和社会保障 社保服务热线 社会保障服务热线 劳动保障 人社服务 欠薪")},
	{"12348", wordList("公共法律服务 法律援助 法律服务热线 司法行政")},
	{"12366", wordList("税务 纳税服务 办税")},
	{"12393", wordList("医疗保障 医保")},
	{"12329", wordList("住房公积金 公积金")},
	{"12309", wordList("检察服务 检察机关 检察院")},
	{"12368", wordList("诉讼服务 法院服务 人民法院")},
	{"12369", wordList("环保举报 环保热线 生态环境举报 环境投诉 环保投诉")},
	{"12350", wordList("安全生产举报 安全生产投诉 安全生产热线")},
	{"12328", wordList("交通运输服务 交通运输监督 交通服务热线")},
	{"12316", wordList("农业服务热线 三农服务 三农热线 农业农村服务")},
	{"12338", wordList("妇女维权 妇联 妇女维权服务")},
	{"12355", wordList("青少年服务 青少年维权 共青团 青少年心理")},
	{"12351", wordList("职工服务热线 职工维权 工会服务 工会热线")},
	{"12385", wordList("残疾人服务 残疾人维权 残联")},
	{"12349", wordList("养老服务热线 民政服务热线 养老热线")},
	{"12356", wordList("心理援助 心理热线 心理健康服务热线")},
	{"12320", wordList("卫生热线 公共卫生 卫生健康热线")},
	{"12339", wordList("国家安全机关 间谍")},
	{"12305", wordList("邮政业 快递申诉 邮政申诉")},
	{"12377", wordList("违法和不良信息 网络举报 网信")},
	{"12389", wordList("公安机关和民警违法违纪 公安民警违纪")},
	{"12337", wordList("扫黑除恶 政法干警违纪 涉黑涉恶")},
	{"12367", wordList("移民管理 出入境服务")},
	{"12360", wordList("海关服务 海关热线")},
	{"12318", wordList("文化市场举报 文化市场投诉")},
	{"12301", wordList("旅游投诉 旅游服务热线")},
	{"119", wordList("火警 火灾报警 消防报警")},
	{"110", wordList("报警电话 匪警 公安报警")},
	{"120", wordList("急救电话 医疗急救 急救中心")},
	{"122", wordList("交通事故报警 交通事故电话")},
}

// farthestHotline is how many runes stand between such a word and the number at most.
const farthestHotline = 16

// hotlines finds the number of another body behind such a word.
func hotlines(p *pass) {
	p.find("1", func(i, k int, runes []rune) {
		end := k + 1
		for isDigit(at(runes, end)) {
			end++
		}
		n := end - k
		if !isHotline(runes, k, end) {
			return
		}
		want := hotlineMeant(runes, k, string(runes[k:end]))
		if want == "" || n == 5 && !hotlineNear(runes, k) || n == 3 && !endsWith(runes, k, "电话", "报警", "拨打", "急救", "火警", "“", "：") {
			return
		}
		p.likely(i, k, end, want, "这是别的热线，这里说的热线是"+want, "核对热线号码，写“"+want+"”")
	})
}

// isHotline reports the number of a hotline at [k, end).
func isHotline(runes []rune, k, end int) bool {
	if isDigit(at(runes, k-1)) || oneOf(at(runes, k-1), "-—.、和或—／/") || oneOf(at(runes, end), ".%-") || isHan(at(runes, end)) && !oneOf(at(runes, end), "进咨投反举求或和并向热电开") {
		return false
	}
	return end-k == 5 && starts(runes, k, "123") || end-k == 3 && startsAny(runes, k, "110", "119", "120", "122")
}

// hotlineMeant is the number of the body that stands nearest before a number, "" where it is that body's own or none does.
func hotlineMeant(runes []rune, k int, number string) (want string) {
	if number == "12345" {
		return ""
	}
	from, best := nearHead(runes, k, farthestHotline+8), -1
	for _, h := range hotlineTable {
		if (len(h.number) == 3) != (len(number) == 3) {
			continue
		}
		for _, w := range h.words {
			size := utf8.RuneCountInString(w)
			j := k - size
			for j >= from && !starts(runes, j, w) {
				j--
			}
			switch {
			case j < from:
			case h.number == number:
				return ""
			case j > best && k-j <= farthestHotline+size:
				best, want = j, h.number
			}
		}
	}
	return want
}

// hotlineNear reports a word right before the number that makes it a telephone number.
func hotlineNear(runes []rune, k int) bool {
	from := nearHead(runes, k, 6)
	return slices.ContainsFunc([]string{"热线", "电话", "拨打", "举报", "咨询", "号码", "专线"}, func(w string) bool {
		for j := from; j < k; j++ {
			if starts(runes, j, w) {
				return true
			}
		}
		return false
	})
}
