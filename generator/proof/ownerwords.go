package proof

import "gongshi/generator/pattern"

// contactPerson is the person whom an office names as its contact, up to the name.
const contactPerson = `(?:联[ 　]*系[ 　]*|经办|工作|负责|接待|受理|咨询|办理)(?:人|人员|老师)(?:[及和、]?(?:电话|手机|联系方式))?[：:为是 ]?[^，。；;,、\d０-９（(]{0,6}(?:、[^，。；;,、\d０-９（(]{1,4}){0,3}`

var (
	// officeLabel is a label that only offices give their own numbers and contacts.
	officeLabel = pattern.New(`(?:监督|举报|投诉|受理|咨询|值班|调度|信访|来访|接访|接待|服务|办公|公开|公布|公示|纪检|纪委|纪监|监察|巡察|巡视|反馈|征求意见|专用|专门|党委|党办|校办|学校|幼儿园|[校局镇院委组]长室|办公室|总机|值守|政务|廉政|廉洁|求助|援助|报名|招生|维权|检举|控告|反映|我校|我局|我镇|单位|中心|处|科)` +
		`(?:和|与|及|、|/|的|意见|情况|问题|违纪|违规|线索|接待|联系|值班|监督|举报|投诉|咨询|受理|反映|24小时|日|短信|固定|办公|专用|工作)*(?:电话|热线|手机|电子邮箱|邮箱|邮件|信箱|联系方式|方式|QQ|qq|微信|专线|传真|座机|地址|地点|地点为)` +
		`|(?:举报|反映|监督|联系|受理)(?:渠道|途径)[：:]|热线|专线|(?:咨询|监督|举报|投诉|受理|值班|报名|接待)[：:]|` + contactPerson)
	named = pattern.New(contactPerson)
	// weakLabel is a label that any number may have, up to the number.
	weakLabel = pattern.New(`(?:[☎☏✆📞]|联系我们|联络方式|电[ 　]*话|手[ 　]+机|联系方式|手机|拨打?|致电|座机|传真|短信|[Tt]el|TEL|邮箱|邮件|信箱|发送|发至|发到|[Mm]ail|地址|寄|地点|邮编|邮政编码)` +
		`(?:号码?|联系|咨询|热线|反映|手机|座机|固话|短信|微信|办公室|我校|我们|至|到|给|或者?|[：:为是 　]|[一-龥]{1,2}(?:老师|主任|校长|书记|会计|同志|局长|科长)|[（(][^）)]*)*$`)
	// invites is how an office asks people to call or write.
	invites = pattern.New(`(?:^|[^申邀聘宴报])请(?:[^假示求客]|$)|欢迎|可(?:拨|致电|通过|以|向|直接|来|联系|随时|于|将|把|发|在|与|到|采取|用|寄|登录|扫)|如(?:有|对|发现|需)|若(?:有|对)|均可|有(?:意见|异议|疑问)`)
	// roles are words for persons whose numbers nobody publishes; specific are words for one such person.
	roles    = pattern.New(`家长|学生|村民|居民|业主|亲属|家属|同学|患者|母亲|父亲|爷爷|奶奶|妻子|丈夫|儿子|女儿|孩子|租户|监护人|[户机车店摊]主|[农住商]户|承包(?:商|人|方)|供货[商方]|供应商|经销商|代理商|承租[人方户]|经营者|经营户|包工头|房东|师傅|老板|邻居|当事人|(?:信访|举报|投诉|上访|来访|来信|反映|检举|控告|求助|申诉|来电|诉求|受害)(?:人|者)|(?:低保|贫困|脱贫|困难|五保)户|孤儿|儿童|老人`)
	specific = pattern.New(`某|先生|女士|本人|班主任|家中|家里|家庭|住宅|宅电|私人|(?:^|[^和或及与、])个人|其(?:[^他中余它次实间]|$)`)
	// notRoles follow a role in the name of an office: 学生资助中心.
	notRoles = []string{"资助", "科", "处", "会", "工作", "管理", "发展", "公寓", "宿舍", "食堂", "委员", "学校", "热线", "服务", "事务", "就业", "中心", "申诉", "心理", "开放", "代表", "须", "应", "需", "微信群", "群"}
)

var (
	// elsewhere are words behind which the label before them no longer holds: 监督电话反映后回访138….
	elsewhere = pattern.New(`回访|核实|接到|收到|退|转账|转入|打款|查询|显示|通话|来电`)
	// complains is what the person does whose number stands before it.
	complains = pattern.New(`^[）)]?(?:多次)?(?:反映|投诉|举报|信访|称|求助|来电|来信|实名|系(?:诈|骚|虚|伪|私|个人|他人|其))`)
)

var (
	// personsLabel is a label that names a person's number as such, or a verb, up to the number: 投诉人的举报电话为, 已电话.
	personsLabel = pattern.New(`(?:人|者|户|群众|家长|学生)(?:的|所?留下?的|所?提供的|留下)(?:联系|举报|投诉|监督|手机|固定)?(?:电话|手机|号码|联系方式)(?:号码?)?[：:为是]?\s*$` +
		`|(?:已|经|曾|均|再次|多次|先后|逐一|主动)(?:打)?(?:电话|致电|去电|拨打)(?:联系|告知|通知|回访)?\s*$|紧急联系人[^，。；]{0,8}$|(?:来自|发自|署名)[：:“]?\s*$` +
		`|(?:联系|负责|经办)人(?:[：:为是 ]|电话)*[^，。；]{0,4}(?:家长|母亲|父亲|爷爷|奶奶|亲属|家属|妻子|丈夫|本人)[^，。；]{0,4}$` +
		`|(?:机构|供货|供应|承包|施工|承租|租赁|经销|代理|中标|建筑|物业|运输|配送|维修|安装|厂家|厂商|公司|企业|商家|商户|门店|超市|小卖部|工程队|施工队|对方|学生|家长)[^，。；、：:（( ]{0,4}(?:联系|负责|经办)人[^，。；]{0,12}$`)
	// personEnding is a word for any person just before a label: 收款人手机; officeStaff are those whom an office lets people ring.
	personEnding = pattern.New(`(?:人|者|商|户|司机|店家|中介|亲戚|朋友|同事|姐|哥|叔|伯|姨|舅|姑|嫂|爷|奶|爸|妈|父|母|儿|女|孙)(?:的|所留|留下的|所留的|本人)?$`)
	officeStaff  = pattern.New(`(?:联系|负责|责任|经办|工作|接待|受理|值班|办理|发言|监督|咨询|管理|服务|主持|志愿)(?:人|者)的?$`)
	// dialled asks people to use an office's number, though it goes on as a complaint does: 可拨打举报电话138…反映.
	dialled = pattern.New(`通过|拨打|致电|利用|随时|直接|向[^，。；]{0,12}$`)
)

var (
	// offices are those whose telephone everybody may ring, and acts that make a number public.
	offices = pattern.New(`(?:[校局院站所委办室处科部会组馆园厅队区系及和与或]|中心|支部|机关|政府|银行|平台|窗口|民警|管理员|宿管员|联络员|接待员|信息员|网格员|顾问|校医|校长|书记|主任|局长|镇长|公布|公开|公示|公告|设立|设置|设有|开设|开通|专用|固定|办公|值班|手机|短信|微信|电话|全天|小时|人员|人|志愿者|老师|监督|举报|反映|咨询|申诉|求助|救助|援助|维权|报修|预约|电子|短号|接收|[及或]者|设有|如下|保卫|治安|家校|股|总监|主席|委员|我们|调度|领导|学|中|高|小|箱|岗|点|栏|牌|网站|公众号|监督员|督导员)$`)
	// signs is an office's name with its number right behind it, as on a door: 县教育体育局：138….
	signs = pattern.New(`(?:^|[；;，、：:])[^，。；、：:]{0,20}(?:[高中小学校园局委组室办处科院站所会]|中心|支部|总支)(?:[：:（(]|\s)[-0-9０-９—－、，,（）() 　]*$`)
	// opened is how an office makes a number public; a result may follow.
	opened = pattern.New(`开通|设立|设置|开设|配备|张贴|印制|公布了?[^，。；]{0,4}$|公开了?[^，。；]{0,4}$`)
	// channel looks like a complaint and is none: 举报电话138…反映渠道畅通.
	channel = pattern.New(`^[）)]?(?:反映|投诉|举报|信访|求助)(?:渠道|途径|方式|平台|机制|通道)`)
	// past is how a report goes on behind a person's number, shown how it goes on behind an office's.
	past  = pattern.New(`^[）)]?(?:[^，。；]{0,4}(?:错误|有误|不符|重复|泄露|诈骗)|的[^，。；]|(?:进行)?(?:沟通|告知|核实|联系到|通知到)|(?:时|后)?(?:一直)?(?:无人接听|未接|关机|停机|空号|占线|打不通|不通)|[^。；]{0,14}(?:已|均)[^。；]{0,3})`)
	shown = pattern.New(`制作|二维码|写入|更新|知晓|宣传|公布|公开|公示|张贴|上墙|开通|设立|启用|畅通|接听|安排|专人|印发|发放|收到|受理|办结|悬挂`)
)

// officeBehind is what an office adds to a number: 138…（工作日8:30—17:30）.
var officeBehind = pattern.New(`^[）)]?\s*[（(](?:工作日|周一|每天|上午|办公|24小时|受理|接听|工作时间|校|学校|县|市|局)`)

// announced is how a text says that an office has published a number.
var announced = pattern.New(`^已?(?:向社会|面向|对社会|向全|在校)[^，。；]{0,10}(?:公布|公开|公示)|^已(?:公布|公开|公示|张贴)`)

// titled is a member of staff called by a surname.
var titled = pattern.New(`[` + surnames + `](?:老师|校长|主任|书记|局长|科长|所长|会计|同志|园长|镇长|经理)`)

// specificBehind are words for a person that may stand behind his number: 138…，由班主任李老师负责.
var specificBehind = pattern.New(`^[，,、 ]?(?:学生|其)?(?:家长|父亲|母亲|家属|监护人)[）)。，]|[（(][^（）()]{0,4}(?:父亲|母亲|爷爷|奶奶|家长|亲属|家属|妻子|丈夫)[）)]|某|机主|班主任|先生|女士|(?:信访|举报|投诉|上访|来访|检举|控告|诉求|来电|求助)人`)

// outcome is how the matter of a person just named ended.
var outcome = pattern.New(`^[）)，,]{0,2}(?:均|都|现)?(?:已|反映|投诉|举报|来电|来信|系|对|表示|所)`)

// publicAccount is how the account of an institution is called.
var publicAccount = pattern.New(`基本户|基本(?:存款)?账户|专户|专用账户|对公|零余额|公户|公款户|单位账|学校账|学校(?:银行)?账户|财政|非税|国库|廉政|工会账|食堂账|党费|户名[：:]?[^，。；]{2,16}(?:[局校会心司府院站所厅园委处]|中学|小学|高中|[一二三四五六七八九十][中高小])`)
