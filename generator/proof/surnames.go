package proof

import "strings"

// surnames are the commonest, without those that begin too many other words (和, 于, 方, 常, 时, 成, 应, 万, 全, 安, 年, 明, 强 …), of
// which only a name's place could tell.
const surnames = "李王张刘陈杨黄赵周吴徐孙朱马胡郭林何罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙段雷钱汤尹黎武贺赖龚庞樊兰殷颜倪严牛温芦季俞章鲁葛毕柳涂聂焦齐梅庄辛管祝耿尚桑苗詹卫柯岳裴祁娄屈覃翟欧阮冉牟闫褚"

func isSurname(r rune) bool { return r != 0 && strings.ContainsRune(surnames, r) }
