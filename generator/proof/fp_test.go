package proof

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestQuietSentences: right sentences in which a word seems to stand twice or to be another one.
func TestQuietSentences(t *testing.T) {
	for _, s := range []string{
		"厅党组巡察组巡察整改工作部署会议在学校召开。", "市教育局党组巡察组巡察情况反馈会召开。", "县委巡察组巡察了我校。", "第四轮巡察巡察组组长李某出席会议。",
		"学校对采购标的的价格、数量和质量逐一核对。", "对评标标的的规格作了说明。", "加强特别行政区行政区域图的使用管理。", "每个年级配备一至二名心理健康教师。", "文物管理人员制止刻划、涂污文物的行为。",
		"（五）举报电话：座机0554-4980000；手机18050000000（只接收短信）", "监督电话：0554-4980000，手机：18050000000。", "举报电话：18050000000（只接收短信）。", "营造欢乐平安祥和的校园环境。",
	} {
		text := fromLines([]string{"关于整改情况的公示", s})
		for _, h := range Check(text, nil, Options{}) {
			t.Errorf("%s: %s", h.Rule.Code, h.Context(text))
		}
	}
}

// privateLines are a form of each kind of what is private, one a line; the last five are an office's own, and one is a pseudonym.
const privateLines = `身份证：学生张某，身份证号：110101201003070013。
身份证：身份证号码 11010119900307001X 已登记。
身份证：身份证号：110101 19900307 001X。
身份证：身份证号为1101011990****001X。
手机：家长李某13812345678反映食堂问题。
手机：家长李某+86 13812345678反映食堂问题。
手机：学生微信号13812345678已退群。
手机：家长电话：19912345678。
银行卡：退至工商银行卡6222021234567890128。
住址：该生家住城关镇东大街12号3单元201室。
学生：资助困难学生张小明、李红等2人。
座机：家长家中电话0376-5951720。
护照：护照号E12345678。
邮箱：家长邮箱zhangsan@163.com。
车牌：校长私车豫S12345报销油费。
QQ：家长QQ：123456789。
信访：信访人李大山反映的问题已答复。
病：学生周敏患有抑郁症，已安排心理辅导。
化名：举报人王强（化名）。
公布的监督电话：联系电话：0376-5951720。
公布：监督电话：13812345678；邮箱：xxjw@163.com。
公布：举报电话：0376-5951720、手机13812345678。
账户公户：学校基本户41001234567890123456。
流水号：凭证号20230305001234567、合同编号HT2023030500012345。`

// TestPrivateLines: all lines of private data together are found, and those of an office are not.
func TestPrivateLines(t *testing.T) {
	list := strings.Split(privateLines, "\n")
	for i := range list {
		list[i] = fmt.Sprintf("第%d行%s", i+1, list[i])
	}
	text := fromLines(append([]string{"关于巡察整改情况的公示"}, list...))
	found := map[int]bool{}
	for _, h := range private(text) {
		found[h.Paragraph] = true
	}
	for i, line := range list {
		if want := i < len(list)-6; found[i+1] != want {
			t.Errorf("%s: %v", line, found[i+1])
		}
	}
}

// TestUnclaimed: a telephone behind a bare label is an office's only on a line of contacts, where words of the sentence say so, or where the text invites people to use it.
func TestUnclaimed(t *testing.T) {
	for text, want := range map[string]int{
		"整改结果：已更换门窗6处，联系电话：13812345678。":       1,
		"整改结果：押金已退还，联系电话0376-5951720。":         1,
		"整改结果：公布监督电话13812345678。":              0,
		"整改结果：设立值班室，电话：0376-5951720。":          0,
		"联系电话：13812345678":                     0,
		"手机：13812345678（微信同号）。":                0,
		"欢迎监督。联系方式：电话13812345678。":             0,
		"整改结果：已整改。联系电话：13812345678。":           1,
		"联系电话：13812345678\n已整改，电话13812345678。": 0,
		"整改结果：由党政办负责，联系电话：13812345678。":        0,
		"整改结果：县教体局电话0376-5951720。":             0,
		"如有意见，请反映，电话：13812345678。":             0,
	} {
		in := fromLines(append([]string{"关于整改情况的公示", "一、整改情况如下。"}, strings.Split(text, "\n")...))
		got := private(in)
		if len(got) != want || slices.ContainsFunc(got, func(h Hit) bool { return h.Mask == "" }) {
			t.Errorf("%s: %d hits, want %d", text, len(got), want)
		}
	}
}
