package proof

import (
	"strings"

	"gongshi/generator/pattern"
)

var (
	// ownLine begins a line of contacts of its own.
	ownLine = pattern.New(`^[\s　]*(?:[☎☏✆📞]|\d{1,2}[.．、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)?[\s　]*[(（]?(?:联系我们|联络方式|(?:联系|监督|举报|咨询|受理|公开|值班|办公|服务)?电[ 　]*话|(?:联系)?手[ 　]*机|联系方式|传[ 　]*真|座机|微信|邮[ 　]*箱|邮[ 　]*编|电子邮[箱件]|[Tt]el|TEL|QQ|(?:通信|通讯|联系|办公)?地址)[^，。；：:\d]{0,6}[：:\s　]*[\d（(+a-zA-Z0-9０-９一幺]`)
	// officesWords, in the sentence of a number before it, say that it is an office's.
	officesWords = pattern.New(`监督|举报|投诉|咨询|值班|热线|办公室|服务|信访|接待|受理|公开|公布|公示|设立|开通|意见箱|欢迎|反映渠道|来信|来访|邮编|邮政|实名|纪检|监察室|单位[：:]|[党校政]办|财务|教务|总务|岗”|有异议|有意见`)
	// bareLabel is a label that says nothing of whose number it is.
	bareLabel = pattern.New(`(?:^|[^\p{Han}]|联系)(?:电话|手机|方式)(?:号码?)?[：:为是]?[ 　]*$`)
)

// unclaimed reports a number behind a bare label, 联系电话：138…, that no word of its sentence calls an office's, outside a line of contacts: it may be anybody's.
func (v *ownerHints) unclaimed(from, to int) bool {
	if v.contact || ownLine.MatchString(string(v.runes[:min(len(v.runes), 40)])) {
		return false
	}
	c := v.clues(from, to)
	for _, verdict := range verdicts[:len(verdicts)-1] {
		if verdict.holds(c) {
			return false
		}
	}
	if c.labelStart == from || c.inviteEnd >= 0 || last(v.invitations, -1, c.start) >= 0 || officeBehind.MatchString(c.tail) {
		return false
	}
	lead := c.lead(c.labelStart, 40)
	if officesWords.MatchString(lead) || officesWords.MatchString(runesFrom(v.runes, to, 8)) || !bareLabel.MatchString(c.lead(from, 12)) {
		return false
	}
	bare := strings.TrimRight(c.lead(c.labelStart, 12), "联系常用固定的 　（(")
	return bare == "" || !offices.MatchString(bare)
}
