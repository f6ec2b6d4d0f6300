package style

// Punctuation marks by where on a line they may stand (GB/T 15834-2011 5.1). The layout breaks lines by them, and the DOCX tells Word the same.
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
	// NeverFirst are all characters that may not start a line, NeverLast all that may not end one. — is in neither: a single one may not start
	// a line, but —— may.
	NeverFirst = Closing + Pauses + Stops + Middots + Connectors + Solidi + Followers
	NeverLast  = Opening + Solidi + Leaders
)
