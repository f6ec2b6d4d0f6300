package main

// flaw is a problem that inspectors have found, with the measures against it.
type flaw struct {
	category, problem string
	measures          []measure
}

// measure is a measure against a flaw, with the prose for when it is done and for when it is still pending.
type measure struct {
	text, done, pending  string
	department, deadline string
	// money is what it brought back, in yuan. kind is a kind of handling of people, people their number.
	money  int
	kind   string
	people int
}

var pool = []flaw{
	{"贯彻落实党的教育方针", "思政课教师配备不足，课程建设比较薄弱", []measure{
		{text: "通过招聘和转岗配齐专职思政课教师", done: "从现有教师中选出4名转任专职思政课教师", pending: "思政课教师的招聘计划已经报送，正在等待批复", department: "教务处", deadline: "2025年5月31日"},
		{text: "建立学校领导讲思政课制度", done: "学校领导每学期到班级讲思政课不少于2次", pending: "领导讲思政课的安排正在拟定", department: "党政办公室", deadline: "2025年4月30日"},
	}},
	{"贯彻落实党的教育方针", "教室和功能室数量不足，办学条件需要改善", []measure{
		{text: "申请新建教学楼一栋", done: "教学楼已于今年春季投入使用", pending: "教学楼项目正在办理立项手续", department: "总务处", deadline: "2025年5月31日"},
		{text: "改造旧宿舍楼作为功能室", done: "旧宿舍楼已改造成12间功能室", pending: "旧宿舍楼的改造方案正在评审", department: "总务处", deadline: "2025年7月31日"},
	}},
	{"全面从严治党责任落实", "食堂采购验收把关不严，台账记录不完整", []measure{
		{text: "修订食堂采购和验收办法", done: "修订了食堂采购和验收办法，实行两人验收、当日登记", pending: "食堂采购和验收办法正在征求意见", department: "总务处", deadline: "2025年4月30日"},
		{text: "清退多收的伙食费", done: "多收的伙食费已全部退还学生家长", pending: "多收的伙食费正在逐户核对，准备退还", department: "财务室", deadline: "2025年5月15日", money: 1286},
		{text: "对食堂管理人员进行问责", done: "对负有责任的食堂管理人员进行了批评教育", pending: "问责程序正在进行", department: "纪检办公室", deadline: "2025年5月31日", kind: "批评教育", people: 2},
	}},
	{"全面从严治党责任落实", "教辅资料征订程序不规范", []measure{
		{text: "公开教辅资料目录，由学生自愿选购", done: "教辅资料目录已在校园公开栏公布，由学生自愿选购", pending: "教辅资料目录正在核对", department: "教务处", deadline: "2025年4月15日"},
		{text: "开展教辅资料专项检查", done: "开展了专项检查，没有再发现违规征订的情况", pending: "专项检查正在进行", department: "纪检办公室", deadline: "2025年6月15日"},
	}},
	{"校园安全管理", "消防设施老化，隐患排查不及时", []measure{
		{text: "每月排查一次消防隐患", done: "每月排查一次消防隐患，发现一处整改一处", pending: "消防隐患的排查正在进行", department: "安全办公室", deadline: "长期坚持"},
		{text: "更换过期的灭火器和应急灯", done: "更换了过期的灭火器36具、应急灯18盏", pending: "灭火器和应急灯正在采购", department: "安全办公室", deadline: "2025年4月20日"},
	}},
	{"基层党组织建设", "党员活动形式单一，组织生活记录不规范", []measure{
		{text: "制定全年主题党日计划", done: "制定了全年主题党日计划，每月开展一次活动", pending: "主题党日计划正在制定", department: "党政办公室", deadline: "2025年4月10日"},
		{text: "组织一次党务工作培训", done: "组织了党务工作培训，统一了记录的格式", pending: "党务工作培训正在筹备", department: "党政办公室", deadline: "2025年4月25日"},
	}},
	{"财务和资产管理", "固定资产账实不符，长期没有盘点", []measure{
		{text: "每学年盘点一次固定资产", done: "对固定资产进行了全面盘点，做到账实相符", pending: "固定资产的盘点正在进行", department: "财务室", deadline: "2025年6月10日"},
		{text: "处置报废的设备", done: "报废的设备已按程序处置", pending: "设备报废的申请已经上报，正在等待批复", department: "总务处", deadline: "2025年6月30日"},
	}},
	{"财务和资产管理", "差旅费报销审核不严", []measure{
		{text: "退回多报的差旅费", done: "多报的差旅费已经退回", pending: "多报的差旅费正在核对", department: "财务室", deadline: "2025年4月30日", money: 820},
		{text: "对审核不严的人员进行问责", done: "对财务负责人进行了诫勉谈话", pending: "问责程序正在进行", department: "纪检办公室", deadline: "2025年5月20日", kind: "诫勉谈话", people: 1},
	}},
}
