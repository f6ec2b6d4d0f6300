package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var meetingRules = []Rule{
	{
		Code: "proof.date.meeting", Severity: finding.Warning, Name: "大会、全会、机构组建的年份不对",
		Basis: "党的历次代表大会、中央全会和历届全国人大会议的年份；2018年、2023年机构改革",
		Flags: []string{"⟦2021年⟧，党的二十大胜利召开。", "⟦2016年⟧3月，十三届全国人大一次会议批准了国务院机构改革方案。", "⟦2022年⟧召开的党的二十届三中全会。", "⟦2021年⟧3月，在银保监会基础上组建国家金融监督管理总局。", "⟦2017年⟧3月，组建退役军人事务部。",
			"⟦2020年⟧10月，党的十九届六中全会召开。", "党的十九届五中全会于⟦2021年⟧10月召开。", "按照⟦2021年⟧3月中共中央、国务院印发的《党和国家机构改革方案》。"},
		Passes: []string{"2022年10月，党的二十大胜利召开。", "2018年3月，十三届全国人大一次会议批准了国务院机构改革方案。", "2024年7月，党的二十届三中全会召开。", "2024年，学校学习党的二十大精神。", "2023年，组建国家金融监督管理总局。", "2023年，学习贯彻党的二十届二中全会精神，召开会议3次。",
			"2019年，县应急管理局组建。", "2025年3月，学习十四届全国人大三次会议精神。", "党的二十大召开前，2021年5月，学校完成换届。"},
		check: meetings,
	},
}

// plenums are the years of the plenums of a Central Committee, from the first on.
var plenums = map[int][]int{
	17: {2007, 2008, 2008, 2009, 2010, 2011, 2012},
	18: {2012, 2013, 2013, 2014, 2015, 2016, 2017},
	19: {2017, 2018, 2018, 2019, 2020, 2021, 2022},
	20: {2022, 2023, 2024, 2025},
}

// firstSession is the year of the first session of the 14th National People's Congress; each has five.
const firstSession, sessionsOfCongress = 2023, 14

// founded are organs with the year in which they were founded.
var founded = []struct {
	name string
	year int
}{
	{"国家监察委员会", 2018}, {"生态环境部", 2018}, {"自然资源部", 2018}, {"农业农村部", 2018}, {"文化和旅游部", 2018}, {"应急管理部", 2018}, {"退役军人事务部", 2018}, {"国家市场监督管理总局", 2018},
	{"国家卫生健康委员会", 2018}, {"国家医疗保障局", 2018}, {"中央党史和文献研究院", 2018}, {"国家疾病预防控制局", 2021}, {"国家金融监督管理总局", 2023}, {"中央社会工作部", 2023}, {"国家数据局", 2023}, {"中央金融委员会", 2023},
}

var (
	partyCongress  = pattern.New(`(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?，?(?:召开的)?(?:中国共产党|党的)?(十七|十八|十九|二十)大(?:胜利|隆重)?(召开|闭幕|开幕|报告)`)
	plenum         = pattern.New(`(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?，?(召开的)?(?:党的)?(十七|十八|十九|二十)届([一二三四五六七])中全会(?:胜利|隆重)?(召开|通过|审议|闭幕)?`)
	peoplesSession = pattern.New(`(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?，?(召开的)?(十一|十二|十三|十四)届全国人大([一二三四五])次会议(召开|通过|批准|审议|闭幕|表决)?`)
	heldIn         = pattern.New(`(十七|十八|十九|二十)(?:届([一二三四五六七])中全|大)会?于(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；]{0,10}召开`)
	founding       = pattern.New(`(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。；]{0,40}(?:组建|设立|成立)(?:了)?$`)
	reformPlan     = pattern.New(`(\d{4})年(?:\d{1,2}月)?[^。；\d]{0,16}(?:印发|通过|出台|公布)的?《((?:深化)?党和国家机构改革方案)》`)
)

func meetings(p *pass) {
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("年") {
			continue
		}
		if s.has("届") {
			p.sessions(s)
		}
		p.congresses(s)
		if s.has("机构改革方案") {
			for _, m := range s.all(reformPlan) {
				p.meetingYear(s.places(), m, map[bool]int{true: 2018, false: 2023}[strings.HasPrefix(m.text(2), "深化")], "《"+m.text(2)+"》")
			}
		}
		if s.has("组建", "成立", "设立") {
			p.foundings(s)
		}
	}
}

// sessions holds the years of plenums and of sessions of the people's congress against theirs.
func (p *pass) sessions(s *sentence) {
	at := s.places()
	for _, m := range s.all(plenum) {
		congress, n := hanNumber([]rune(m.text(3))), hanNumber([]rune(m.text(4)))
		if (m.text(2) != "" || m.text(5) != "") && 0 < n && n <= len(plenums[congress]) {
			p.meetingYear(at, m, plenums[congress][n-1], m.text(3)+"届"+m.text(4)+"中全会")
		}
	}
	for _, m := range s.all(peoplesSession) {
		if m.text(2) != "" || m.text(5) != "" {
			congress, n := hanNumber([]rune(m.text(3))), hanNumber([]rune(m.text(4)))
			p.meetingYear(at, m, firstSession+5*(congress-sessionsOfCongress)+n-1, m.text(3)+"届全国人大"+m.text(4)+"次会议")
		}
	}
}

// congresses does the same for the Party's congresses, and for what is told of either with its year behind.
func (p *pass) congresses(s *sentence) {
	at := s.places()
	if s.has("十大", "七大", "八大", "九大") {
		for _, m := range s.all(partyCongress) {
			n := hanNumber([]rune(m.text(2)))
			p.meetingYear(at, m, 2022-5*(20-n), "党的"+m.text(2)+"大")
		}
	}
	if !s.has("会于", "大于") {
		return
	}
	for _, m := range s.all(heldIn) {
		congress, n := hanNumber([]rune(m.text(1))), hanNumber([]rune(m.text(2)))
		switch {
		case n == 0:
			p.meetingYear(at, match{s, m.bytes[4:]}, 2022-5*(20-congress), "党的"+m.text(1)+"大")
		case n <= len(plenums[congress]):
			p.meetingYear(at, match{s, m.bytes[4:]}, plenums[congress][n-1], m.text(1)+"届"+m.text(2)+"中全会")
		}
	}
}

// meetingYear holds the year of a match against the right one; at gives its place.
func (p *pass) meetingYear(at func(byte int) int, m match, right int, what string) {
	if said, _ := strconv.Atoi(m.text(1)); said == right {
		return
	}
	from := at(m.bytes[2])
	to := from + 4
	if p.within(m.s.paragraph, from, to) {
		return
	}
	p.hit(m.s.paragraph, from, to+1, what+"在"+strconv.Itoa(right)+"年", "核对年份")
}

// foundings looks at the organs that a sentence says were founded: 2023年，组建国家数据局.
func (p *pass) foundings(s *sentence) {
	for _, f := range founded {
		if !s.has(f.name) {
			continue
		}
		k := strings.Index(s.text, f.name)
		lead := s.text[:k]
		b := founding.FindStringSubmatchIndex(lead)
		if b == nil || strings.Count(lead, "年") > 1 {
			continue
		}
		p.meetingYear(s.places(), match{s, b}, f.year, f.name+"组建")
		return
	}
}
