package proof

import (
	"strings"
	"sync"
)

// allMeasures are the measure words of one rune of which a thing takes few: each row of thingsMeasured names those it takes, the others are wrong.
const allMeasures = "条位张只本把座辆台件所颗棵株头匹艘架盏面封首幅副双扇口枚粒列顶间栋幢具床"

// thingsMeasured are things with the measure words they take, the usual one first. What a thing takes besides, as 个 and 项, is never reported.
var thingsMeasured = []struct {
	things []string
	takes  string
}{
	{wordList("罂粟 果树 树木 苗木 树苗 古树 大树 柏树 松树 杨树 桃树 梨树 苹果树 柑橘树 茶树 花木 古树名木 绿化树 核桃树 玉米苗 秧苗"), "棵株"},
	{wordList("图书 书籍 教材 课外书 读本 辅导书 连环画 字典 词典"), "册本套件"},
	{wordList("宣传册 手册 宣传手册 小册子 明白册 笔记本 作业本"), "本册套件"},
	{wordList("宣传单 传单 明白纸 宣传折页 折页 公开信 倡议书 明白卡 宣传页 宣传彩页"), "张件封"},
	{wordList("试卷 问卷 调查表 申请表 表格 选票 测评表 评议表 邀请函"), "张件套封"},
	{wordList("耕牛 奶牛 肉牛 黄牛 水牛 生猪 仔猪 母猪 育肥猪"), "头只"},
	{wordList("山羊 绵羊 羊羔 土鸡 鸡苗 鸭苗 家禽 肉鸡 蛋鸡 鸭子 大雁"), "只头件"},
	{wordList("骏马 马匹 驴"), "匹头"},
	{wordList("渔船 船只 货船 游船 快艇 执法艇 轮船 客轮 油轮 巡逻艇 冲锋舟 救生艇"), "艘条只"},
	{wordList("飞机 直升机 客机 战斗机"), "架"},
	{wordList("无人机 植保无人机"), "架台件"},
	{wordList("路灯 太阳能路灯 节能灯 应急灯 照明灯 台灯 景观灯 红绿灯"), "盏个只台件"},
	{wordList("机井 水井 深井 油井 水窖 鱼塘 池塘"), "口眼座个处条"},
	{wordList("锦旗 国旗 红旗 党旗 彩旗 旗帜 镜子"), "面件"},
	{wordList("奖牌 金牌 银牌 铜牌 勋章 奖章 纪念章 硬币 邮票"), "枚块张件面套"},
	{wordList("感谢信 表扬信 举报信 慰问信 信件 群众来信"), "封件"},
	{wordList("横幅 条幅 宣传标语 标语"), "条幅处"},
	{wordList("展板 宣传栏 公示牌 警示牌 标识牌 宣传牌 指示牌"), "块座处个面件张"},
	{wordList("海报 宣传画 照片 书画 图画 宣传海报"), "张幅件"},
	{wordList("书画作品 摄影作品 书法作品 绘画作品"), "幅件"},
	{wordList("歌曲 诗歌 古诗 红歌"), "首件"},
	{wordList("眼镜 老花镜 扑克 手套 对联 春联"), "副双幅件"},
	{wordList("雨伞 椅子 钥匙 扫帚 铁锹 剪刀 遮阳伞 菜刀"), "把件张"},
	{wordList("课桌 办公桌 桌子 床位 病床 沙发 餐桌 会议桌 双人床 单人床"), "张件套床位"},
	{wordList("棉被 被子 被褥 毛毯"), "床条件套"},
	{wordList("帽子 安全帽 头盔 帐篷 蚊帐"), "顶只件"},
	{wordList("灭火器 灭火器材"), "具只件台"},
	{wordList("教室 办公室 宿舍 诊室 会议室 图书室 活动室 病房 实验室 值班室 阅览室 房间 厂房 车间 店铺 门面房 商铺"), "间座栋幢所套处"},
	{wordList("教学楼 居民楼 办公楼 宿舍楼 住宅楼 综合楼 安置楼 单元楼 楼房"), "栋幢座套所"},
	{wordList("水库 大桥 桥梁 桥 立交桥 塘坝 水闸 泵站 变电站 污水处理厂 加油站 公厕 厕所 公共厕所 矿山 粮仓 寺庙 凉亭 水塔 教堂 提灌站 山塘"), "座处所口条"},
	{wordList("道路 公路 乡村公路 水渠 沟渠 渠道 河流 街道路 小巷 生产线 短信 意见 建议 线路 巷道 微信 留言 热线 经验"), "条件段项处类套"},
	{wordList("小学 中学 学校 幼儿园 高校 职业学校 医院 乡镇卫生院 高中 初中 敬老院 养老院"), "所家间座"},
	{wordList("企业 公司 工厂 商店 饭店 超市 药店 银行 餐馆 宾馆 网吧 合作社 加工厂 农家乐 商户 个体工商户 规上企业 用人单位"), "家户间座所位"},
	{wordList("案件 刑事案件 民事案件 行政案件 信访件 信访事项 提案 议案 纠纷 矛盾纠纷 事故 违法案件 实事 民生实事 好事 衣物 冬衣"), "件起宗"},
	{wordList("问题线索 案件线索 线索"), "条件"},
	{wordList("拖拉机 收割机 挖掘机 推土机 播种机 压路机 变压器 发电机 水泵 空调 电视机 电脑 计算机 打印机 复印机 洗衣机 冰箱 净水器 呼吸机 监护仪 彩超机 体温计 投影仪 一体机 摄像机 照相机 自动售货机 抽水泵 农机具"), "台部架套件辆只具"},
	{wordList("救护车 消防车 公交车 出租车 汽车 客车 货车 校车 执法车 电动车 自行车 摩托车 三轮车 电动自行车 小轿车 清运车 洒水车 渣土车 宣传车 轮椅"), "辆台部列"},
	{wordList("列车 动车 火车 专列"), "列辆"},
	{wordList("电影 纪录片 宣传片 影片 微电影 电视剧 警示教育片 专题片 长篇小说 教学片"), "部场集本"},
	{wordList("干部 教师 党员 群众 学生 村民 居民 职工 员工 志愿者 医生 医护人员 护士 民警 网格员 代表 委员 专家 律师 会计 驾驶员 保安 保洁员 护林员 劳动模范 技术员 辅导员 老人 老年人 儿童 残疾人 学员 军人 退役军人 队员 负责人 工作人员 执法人员 管理人员 专业技术人员 务工人员 责任人 大学生 高校毕业生 家长 旅客 运动员 裁判员 监督员 巡查员 评委"), "名位个人批口"},
	{wordList("讲座 培训班 座谈会 推进会 培训会 报告会 招聘会 演练 应急演练 音乐会 文艺演出 运动会 比赛 宣讲 新闻发布会"), "场期次"},
	{wordList("罪犯 犯罪嫌疑人 嫌疑人 被告人 违法人员 涉案人员 逃犯 吸毒人员 酒驾人员"), "名个人口"},
	{wordList("资金 捐款 善款 贷款 专项资金 款项 补助资金 欠款"), "笔项批"},
	{wordList("论文 文章 调研报告 心得体会 稿件 信息稿 报道 新闻稿 征文 调研文章 理论文章"), "篇件条份"},
	{wordList("规章制度 制度 措施 规定 举措"), "项条个类套件"},
	{wordList("党支部 协会 科研团队 志愿服务队 宣讲队 巡逻队 突击队 先锋队 文艺队"), "支个"},
	{wordList("口罩 药品 消毒液 大米 面粉 食用油 矿泉水 牛奶 方便面"), "只个件盒"},
}

// wrongIn are the measure words of one rune that a row does not take.
func wrongIn(takes string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(takes, r) {
			return -1
		}
		return r
	}, allMeasures)
}

// wrongMeasuresOf are those of each row of thingsMeasured.
var wrongMeasuresOf = sync.OnceValue(func() (list []string) {
	for n := range thingsMeasured {
		list = append(list, wrongIn(thingsMeasured[n].takes))
	}
	return list
})
