package proof

import (
	"sync"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var measureMoreRules = []Rule{{
	Code: "proof.word.measures", Severity: finding.Warning, Name: "量词用错：设备120条、抽水机四十匹",
	Basis:  "《现代汉语词典》附表“现代汉语常用名词量词搭配”",
	Flags:  []string{"安装一键呼叫设备120⟦条⟧。", "投入抽水机四十⟦匹⟧。", "捐赠六十⟦只⟧课桌椅。", "购置空调4⟦辆⟧、桌椅30套。", "发放化肥30⟦本⟧。", "购买雨衣20⟦辆⟧。"},
	Passes: []string{"安装设备120台。", "投入抽水机四十台。", "捐赠六十套课桌椅。", "购置空调4台。", "发放化肥30袋。", "设备3座机房。", "第3条设备管理规定。"},
	check: func(p *pass) {
		for n := range moreMeasured {
			m := &moreMeasured[n]
			first, _ := utf8.DecodeRuneInString(m.takes)
			p.measuresOf(m.things, moreWrongMeasures()[n], string(first))
		}
	},
}}

// moreMeasured are things with the measure words they take, the usual one first.
var moreMeasured = []struct {
	things []string
	takes  string
}{
	{wordList("呼叫设备 健身器材 监控设备 消防设备 医疗设备 办公设备 检测设备 报警器 摄像头 监控探头 充电桩 智能手环 血压计 制氧机"), "台套个件部只具枚根副"},
	{wordList("抽水机 空调 挖土机 铲车 推土车 插秧机 脱粒机 割草机 电风扇 电暖器 饮水机 热水器 微波炉 抽油烟机"), "台部架套件个"},
	{wordList("课桌椅 桌椅 餐具 炊具 校服 工作服 运动服 茶具 被褥 四件套 厨具"), "套副件张把床身"},
	{wordList("化肥 种子 水泥 饲料 面粉 大米 白糖 食盐 尿素 复合肥"), "袋包吨斤粒颗块枚"},
	{wordList("雨衣 棉衣 羽绒服 衬衣 棉大衣 救生衣 马甲 反光背心"), "件套条"},
	{wordList("食用油 花生油 菜籽油 纯净水 矿泉水 消毒液"), "桶瓶箱壶件"},
	{wordList("铁锹 铁锨 扫把 拖把 锄头 雨伞 梯子 手电筒"), "把个架只件支"},
	{wordList("公章 印章 党徽 校徽 团徽 戒指 奖章"), "枚个颗件"},
	{wordList("党课 思政课 公开课 示范课 专题党课"), "堂节次场"},
	{wordList("电动车 环卫车 垃圾车 巡逻车 扫地车 叉车 吊车 工程车 宣传车辆"), "辆台部"},
	{wordList("楼房 平房 瓦房 安置房 周转房 保障房"), "栋间座幢套所"},
	{wordList("核酸 疫苗 病例 药剂"), "剂支例份粒件"},
}

var moreWrongMeasures = sync.OnceValue(func() (list []string) {
	for n := range moreMeasured {
		list = append(list, wrongIn(moreMeasured[n].takes))
	}
	return list
})
