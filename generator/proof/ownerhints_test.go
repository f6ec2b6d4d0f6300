package proof

import "testing"

// TestListen: whom a text names, as whose number a number may be, and how many of its words are a member of staff's.
func TestListen(t *testing.T) {
	for _, tt := range []struct {
		text                                      string
		one, staff, role, office, invite, account int
	}{
		{text: "李红，联系电话", one: 1},
		{text: "李小红电话", one: 1},
		{text: "李红电话"},
		{text: "金城小学电话"},
		{text: "王庄村，电话"},
		{text: "收款人李红，", one: 1},
		{text: "校长冯勇堂，", staff: 1},
		{text: "请找王校长。", staff: 1, invite: 1},
		{text: "学生家长，", role: 2},
		{text: "学生家长李红，", one: 1, role: 2},
		{text: "学生资助中心，"},
		{text: "家里座机、班主任、本人", one: 3},
		{text: "公布班主任，个人所得税，如本人"},
		{text: "监督电话：，举报邮箱", office: 2},
		{text: "联系人：张某，", one: 1},
		{text: "联系人：王主任，", office: 1, staff: 1},
		{text: "欢迎拨打，可致电", invite: 2},
		{text: "请假条、邀请函"},
		{text: "学校基本户，零余额账户", account: 2},
	} {
		v := ownerHints{runes: []rune(tt.text)}
		v.findWords()
		got := []int{len(v.personEnds), len(v.staff), len(v.roleEnds), len(v.officeLabels), len(v.invitations), len(v.accountLabels)}
		for i, want := range []int{tt.one, tt.staff, tt.role, tt.office, tt.invite, tt.account} {
			if got[i] != want {
				t.Errorf("%s: %d of %s, want %d", tt.text, got[i], []string{"persons", "staff", "roles", "offices", "invitations", "accounts"}[i], want)
			}
		}
	}
}
