package ledger

import (
	"slices"
	"strings"
	"testing"
)

// TestPeopleInProse: the kinds of handling that a text states with a number of people, by name.
func TestPeopleInProse(t *testing.T) {
	for text, want := range map[string]string{
		"给予政务处分1人": "政务处分1人", "1人受到党内警告处分": "党纪处分1人", "诫勉谈话2人": "诫勉谈话2人", "对3人进行批评教育": "批评教育3人", "批评教育张某等3人": "批评教育3人",
		"约谈12人次": "约谈12人次", "立案审查1人": "立案审查1人", "给予党内警告处分2人、严重警告1人": "党纪处分3人", "给予1人政务记过处分，诫勉谈话两人": "政务处分1人 诫勉谈话2人",
		"共处理3人，其中诫勉谈话1人、批评教育2人": "批评教育2人 诫勉谈话1人", "批评教育3人，其中批评教育教师2人": "批评教育3人", "对张某、李某2人进行批评教育": "批评教育2人",
		"对履职不力的3名责任人批评教育": "批评教育3人", "对1人诫勉谈话、2人批评教育": "批评教育2人 诫勉谈话1人", "政务处分（1人）": "政务处分1人", "处分２人": "处分2人",
		"给予1人警告处分": "处分1人", "记大过1人": "政务处分1人", "通报批评二十一人": "通报批评21人", "批评教育1人。\n提醒谈话1人": "批评教育1人 提醒谈话1人",
		"拟给予政务处分1人": "", "诫勉谈话、批评教育3人": "", "对3人分别给予诫勉谈话、批评教育": "", "加强批评教育": "", "《关于给予1人党内警告处分的决定》": "", "每季度约谈3人": "",
		"对总务主任等2人进行诫勉谈话，对3名教师给予批评教育": "诫勉谈话2人 批评教育3人", "问责5人，其中党纪处分1人，政务处分1人，诫勉谈话3人": "党纪处分1人 政务处分1人 诫勉谈话3人",
		"对3人（张某、李某、王某）进行批评教育": "批评教育3人", "班子成员3人作出书面检查": "书面检查3人", "给予时任校长张某党内警告处分": "", "给予党内警告、政务警告处分各1人": "",
		"批评教育学生13人": "", "约谈供货商2人": "", "对13名学生进行批评教育": "", "对损害学生利益的2人进行批评教育": "批评教育2人",
		"开展提醒谈话3次共12人": "提醒谈话12人", "98名教师参加警示教育，对2名教师批评教育": "批评教育2人",
		"参与培训200人次": "", "对违纪的一律给予党纪处分": "", "召开批评教育会3次，20人参加": "", "某中级第二人民法院批评教育": "", "尚未诫勉谈话1人": "", "批评教育50余人": "",
	} {
		h := peopleIn(text)
		var got []string
		for kind, k := range h.kinds {
			if !k.none() {
				got = append(got, kind+k.main().String()+h.counters[kind])
			}
		}
		slices.Sort(got)
		wanted := strings.Fields(want)
		slices.Sort(wanted)
		if !slices.Equal(got, wanted) {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
	for _, word := range keysOf(kindByWord) {
		if !slices.ContainsFunc(handlingSigns, func(sign string) bool { return strings.Contains(word, sign) }) {
			t.Errorf("%s has none of the signs", word)
		}
	}
}

func keysOf(m map[string]string) (out []string) {
	for k := range m {
		out = append(out, k)
	}
	return out
}
