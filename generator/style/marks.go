package style

// The marks by where on a line they may stand (GB/T 15834-2011 5.1). The layout keeps lines by them, and the DOCX tells Word the same.
const (
	// Opening marks may not end a line, Closing ones may not start it (5.1.7 to 5.1.9).
	Opening = "“‘（《〈【〔「『［｛〖"
	Closing = "”’）》〉】〕」』］｝〗"
	// Pauses and Stops may not start a line (5.1.2).
	Pauses = "，、；："
	Stops  = "。？！．"
	// Middots are 间隔号 and Connectors 连接号: neither starts a line (5.1.5, 5.1.4).
	Middots    = "·‧・•˙"
	Connectors = "-‐‑–～~〜－−―"
	// Solidi are 分隔号, which stand at neither end (5.1.6).
	Solidi = "/／"
	// Followers are other characters that belong to what stands before them, the half-width marks of kana among them; Leaders those that
	// belong to what comes after.
	Followers = "%％‰℃°′″,.;:!?)]}々ー｡､｣･ｰﾞﾟ"
	Leaders   = "¥￥$＄£€№([{｢"
	// NeverFirst and NeverLast are all characters that may not start a line, and that may not end one. A single — may not start one
	// either, but —— may: the character alone does not tell.
	NeverFirst = Closing + Pauses + Stops + Middots + Connectors + Solidi + Followers
	NeverLast  = Opening + Solidi + Leaders
)
