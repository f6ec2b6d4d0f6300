package proof

// givenNames are the characters of which most given names are made. Where a name has to stand, a surname with two of them is a name, whatever follows.
const givenNames = "伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文玉萍红建国志海燕春梅兰云鹏飞宇浩然子涵梓轩晨曦雨欣佳怡思彤梦琪瑶琳雪莹婷倩颖慧洁晶莉娅妮妍嘉诺一鸣俊豪博睿泽楷凯旋航翔龙虎彪亮鑫森淼淑芬珍凤菊荣贵福寿祥瑞宝根柱栓锁大小晓少德义仁礼信忠孝诚廉振兴邦昌盛隆茂林松柏峰岩山川河江波清源泉冰寒星辰月阳光辉耀煜炜炎焕灿萱蕊薇菲蓉莲荷莎蕾诗韵书画琴棋雅素贞香美媛嫣娇姣婉怀远承继先绍宗祖学勤勉励恒毅坚韧卫东西南北胜利胤启铭锋钢铁金银锦绣绮纹绪维纲纪长永久立成功业达道友良善惠爱心念慈悦乐欢喜笑天宸昊昱晟晖景昭晗旭杨柳桐楠桃杏梨槐榕樱菁芸芷若茹苒苑莘翠青蓝紫黛丹彩虹霖露霜霏雯霄震雷霆电驰骏骥麟鹤鸿雁鹰鹃莺凌霸越卓群伦彦硕儒贤哲圣智谋略韬策武威猛烈壮健康安宁泰和顺逸恬淡泊守正持恩报效祺祯祎禄禧绵延年玲珑璐璇瑾瑜琦琛珂珊珠玥瑛璟冬夏秋巧兵斌彬凡帆语依沐奕熙峻昕楚齐庆亚朝树元世田亭岚岳峥嵘媚芝苹蓓芹黎蔓妹姐娥娃丫君尧舜禹迪桢淳澄润泓洪滨津洲浪"

// givenName reports that a name's two characters behind the surname at k are such.
func givenName(runes []rune, k int) bool {
	return oneOf(at(runes, k+1), givenNames) && oneOf(at(runes, k+2), givenNames) && !isWord(runes, k+1) && !(oneOf(at(runes, k+2), "小大") && at(runes, k+3) == '学') && !oneOf(at(runes, k+3), places)
}

// isWord reports two such characters that are a common word instead.
func isWord(runes []rune, k int) bool {
	return startsAny(runes, k, "学业", "安全", "成长", "健康", "心学", "文学", "美学", "英文", "天长", "长学", "国学", "大学", "小学", "学年", "年学", "学长", "家长", "成功", "信念", "心智", "智力", "业学", "先学", "立学", "学先", "安心", "思念", "道德", "电信", "学道")
}
