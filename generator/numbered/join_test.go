package numbered

import "testing"

func TestJoin(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"one line", "加强学习", "加强学习"},
		{"a break in a word", "1、开展自\n查工作；\n2、建立台账", "1、开展自查工作；\n2、建立台账"},
		{"in a number", "共清退12\n00元", "共清退1200元"},
		{"between a number and what it counts", "走访企业32\n家", "走访企业32家"},
		{"before an amount and nothing else", "已退缴资金\n1200元", "已退缴资金1200元"},
		{"in a date", "2023年\n6月底", "2023年6月底"},
		{"in brackets", "修订《经费管理\n办法》，退缴资金\n1200元", "修订《经费管理办法》，退缴资金1200元"},
		{"in brackets of several lines", "按照《中共某县委\n关于加强作风\n建设的意见》办理", "按照《中共某县委关于加强作风建设的意见》办理"},
		{"before a mark", "完善制度\n，抓好落实", "完善制度，抓好落实"},
		{"before a closing bracket", "（见附件\n）", "（见附件）"},
		{"before an opening bracket", "修订完善\n《议事规则》", "修订完善《议事规则》"},
		{"behind a comma", "开展自查工作，\n建立台账", "开展自查工作，建立台账"},
		{"behind 的", "完善了学校的\n各项制度", "完善了学校的各项制度"},
		{"three lines and more", "一是走访企业\n32家，解决问题\n15个；二是举办培\n训班2期。", "一是走访企业32家，解决问题15个；二是举办培训班2期。"},
		{"about equally long, by their look alone", "我局党组高度重视整改工作\n多次专门听取情况汇报部署\n组织干部职工参加各类警示\n教育活动", "我局党组高度重视整改工作多次专门听取情况汇报部署组织干部职工参加各类警示教育活动"},
		{"86人 is no number", "组织全体党员干部参加专题学习\n86人次，撰写心得体会文章合计\n86篇，开展研讨4次，人人过关", "组织全体党员干部参加专题学习86人次，撰写心得体会文章合计86篇，开展研讨4次，人人过关"},
		{"marks within the lines and none at their ends", "学校制定了党委领导班子包年级、包\n学科组、包班工作计划，将过程管理\n落实到工作的每一步", "学校制定了党委领导班子包年级、包学科组、包班工作计划，将过程管理落实到工作的每一步"},
		{"the certain breaks show how long a line is", "校党委召开专题会议听取整改情\n况汇报，对照反馈意见逐条研究\n办法，落实责任。", "校党委召开专题会议听取整改情况汇报，对照反馈意见逐条研究办法，落实责任。"},
		{"a part of a list runs on", "1、新建党群服务\n中心2个；\n2、改造提升3个。", "1、新建党群服务中心2个；\n2、改造提升3个。"},
		{"a number on a line of its own", "1.\n加强学习\n2.\n完善制度", "1.加强学习\n2.完善制度"},

		{"within a number of a telephone", "热线为0376-\n5951720", "热线为0376-5951720"},
		{"within an address", "邮箱为office\n@163.com", "邮箱为office@163.com"},
		{"within a list's part in lines", "（1）成立专班；（2）建立\n台账；（3）开展督查。", "（1）成立专班；（2）建立台账；（3）开展督查。"},
		{"behind a word that awaits another", "加强训练考核，确保\n艺体生培养扎实有效", "加强训练考核，确保艺体生培养扎实有效"},
		{"behind a verb's 了", "强化了资助意识，及时发放了\n告知书1800余份", "强化了资助意识，及时发放了告知书1800余份"},

		{"a verb's 了, and another", "作风得到了加强了\n完善了制度", "作风得到了加强了\n完善了制度"},
		{"three that each say what was done", "扎实开展了教研活动，打造了示范课等\n强化了资助工作意识，发放了告知书等\n安装了消防水道", "扎实开展了教研活动，打造了示范课等\n强化了资助工作意识，发放了告知书等\n安装了消防水道"},
		{"two sentences", "制定《值班制度》\n制定《保密制度》", "制定《值班制度》\n制定《保密制度》"},
		{"names that begin alike", "《值班制度》\n《保密制度》", "《值班制度》\n《保密制度》"},
		{"short sentences", "加强学习\n完善制度\n督促检查", "加强学习\n完善制度\n督促检查"},
		{"longer ones", "建立健全财务管理制度\n规范公务接待审批程序\n严格落实集体决策制度", "建立健全财务管理制度\n规范公务接待审批程序\n严格落实集体决策制度"},
		{"longer ones of different words", "组织一次党务工作培训\n每学年盘点一次固定资产\n处置报废的设备", "组织一次党务工作培训\n每学年盘点一次固定资产\n处置报废的设备"},
		{"a bureau's chief", "报送县教体局\n长期坚持", "报送县教体局\n长期坚持"},
		{"whole words that make another at the break", "扎实推进整改\n善始善终抓好落实", "扎实推进整改\n善始善终抓好落实"},
		{"end marks", "加强学习。\n完善制度；\n督促检查", "加强学习。\n完善制度；\n督促检查"},
		{"numbers", "1.加强学习\n2.完善制度", "1.加强学习\n2.完善制度"},
		{"years", "2023年加强学习\n2024年完善制度", "2023年加强学习\n2024年完善制度"},
		{"a heading over its text", "1.制度建设\n修订制度3项。\n2.学习教育\n学习5次。", "1.制度建设\n修订制度3项。\n2.学习教育\n学习5次。"},
		{"a part whose neighbour ends with a mark", "1.加强党员教育管理，严格落实\n“三会一课”制度；\n2.开展党员先锋岗\n评选活动。", "1.加强党员教育管理，严格落实“三会一课”制度；\n2.开展党员先锋岗评选活动。"},
		{"a heading over its text, behind a part", "1.成立专班；\n2.加强制度建设\n修订制度3项。", "1.成立专班；\n2.加强制度建设\n修订制度3项。"},
		{"a bracket that never closes", "修订《经费\n完善制度", "修订《经费\n完善制度"},
		{"a list within brackets", "（具体为：\n1.甲\n2.乙）", "（具体为：\n1.甲\n2.乙）"},
	} {
		if got := Join(tt.text); got.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got.Text, tt.want)
		}
	}
}

func TestJoinHeading(t *testing.T) {
	for text, want := range map[string]string{
		"基层党组织活动\n阵地建设滞后":    "基层党组织活动阵地建设滞后",
		"物业矛盾化解不力；\n老旧小区停车难": "物业矛盾化解不力；\n老旧小区停车难",
		"制度不健全\n执行不严格":       "制度不健全\n执行不严格",
		"管理松散：\n1.甲\n2.乙":    "管理松散：\n1.甲\n2.乙",
		"科技创新服务不\n到位":        "科技创新服务不到位",
	} {
		if got := JoinHeading(text).Text; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	for text, want := range map[string]string{
		"制度不健全": "制度不健全",
		"基层党组织活动\n阵地建设滞后":    "基层党组织活动阵地建设滞后",
		"物业矛盾化解不力；\n老旧小区停车难": "物业矛盾化解不力；老旧小区停车难",
		"制度不健全\n执行不严格":       "制度不健全；执行不严格",
		"管理松散：\n1.甲\n2.乙":    "管理松散：1.甲；2.乙",
		"WPS\nOffice":        "WPS Office",
	} {
		if got := Line(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
