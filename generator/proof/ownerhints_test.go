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

// The label of a number is what stands before it, however many other numbers and words such as 微信同号 stand between.
func TestLabel(t *testing.T) {
	for _, tt := range []struct{ text, label string }{
		{"电话：", "电话："}, {"联系电话：0376-5951720、", "电话：0376-5951720、"}, {"电话微信同号：", "电话微信同号："}, {"电话（微信）", "电话（微信）"},
		{"电话（工作日）：", "电话（工作日）："}, {"整改情况：", ""}, {"", ""}, {"同号", ""},
	} {
		runes := []rune(tt.text)
		v := ownerHints{runes: runes}
		from := v.label(0, len(runes))
		if got := string(runes[from:]); got != tt.label {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.label)
		}
	}
}

// The last place counts that lies behind the start and not behind the end.
func TestLast(t *testing.T) {
	places := []int{3, 5, 9}
	for _, tt := range []struct{ start, end, want int }{{0, 9, 9}, {0, 8, 5}, {4, 5, 5}, {5, 8, -1}, {2, 3, 3}, {3, 4, -1}, {0, 2, -1}, {0, 99, 9}, {9, 99, -1}} {
		if got := last(places, tt.start, tt.end); got != tt.want {
			t.Errorf("in (%d, %d]: %d, want %d", tt.start, tt.end, got, tt.want)
		}
	}
}

// A sentence begins behind the last stop, and no more than so many characters before.
func TestSentenceBegins(t *testing.T) {
	v := ownerHints{runes: []rune("甲。乙丙丁！戊\n己庚")}
	for _, tt := range []struct{ from, most, want int }{{10, 50, 8}, {7, 50, 6}, {5, 50, 2}, {5, 2, 3}, {1, 50, 0}, {0, 50, 0}, {9, 1, 8}, {9, 0, 9}} {
		if got := v.sentence(tt.from, tt.most); got != tt.want {
			t.Errorf("%d, %d: %d, want %d", tt.from, tt.most, got, tt.want)
		}
	}
}

// An account is an institution's where a word for its account stands nearer than any person.
func TestPublicAccount(t *testing.T) {
	for text, want := range map[string]bool{"转入学校基本户：": true, "李红，账号：": false, "学校基本户，收款人李红，账号：": false, "收款人李红，学校基本户：": true, "学校基本户。账号：": false, "账号：": false, "": false} {
		runes := []rune(text)
		v := ownerHints{runes: runes}
		if got := v.publicAccount(len(runes)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
