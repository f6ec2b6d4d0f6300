package sheet

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"encoding/binary"
	"slices"
	"unicode/utf16"

	"gongshi/generator/finding"
)

// Workbooks of Excel 97 to 2003 with a password ([MS-XLS] 2.2.10, [MS-OFFCRYPTO] 2.3.5 and 2.3.6): everything but the heads of records is mixed with a
// stream of RC4, which begins anew every 1024 bytes. Excel so encrypts what is only protected from changes, too, with a password that all programs know.

// blockKey is the key of a block of a stream.
type blockKey func(block uint32) []byte

const cipherBlock = 1024

// decryptXLS gives the stream as it was before it was encrypted; filePass is the record that says how.
func decryptXLS(stream []byte, filePass fields, password string) ([]byte, *finding.Finding) {
	known := false
	for _, try := range []string{password, hiddenPassword} {
		key, verifier, ok := xlsKey(filePass, try)
		known = known || ok
		if ok && try != "" && key.opens(verifier, filePass.u16(4) == 1) {
			return key.decrypt(stream), nil
		}
	}
	switch {
	case !known: // an older way, which no current program uses
		return nil, refuse(finding.FileOldPassword)
	case password == "":
		return nil, refuse(finding.FilePassword)
	}
	return nil, refuse(finding.FilePasswordWrong)
}

// xlsKey makes of a password the keys of a FILEPASS record ([MS-XLS] 2.4.117), and finds what tells whether it is the right one.
func xlsKey(f fields, password string) (key blockKey, verifier []byte, ok bool) {
	units := utf16.Encode([]rune(password))
	letters := make([]byte, 0, 2*len(units))
	for _, u := range units {
		letters = binary.LittleEndian.AppendUint16(letters, u)
	}
	switch rc4Type, major, minor := f.u16(0) == 1, f.u16(2), f.u16(4); {
	case rc4Type && major == 1 && minor == 1 && len(f) >= 54:
		return md5Key(letters, f[6:22]), f[22:54], true
	case rc4Type && 2 <= major && major <= 4 && minor == 2:
		bits := int(f.u32(30))
		v := f.from(14 + int(min(f.u32(10), 1<<16)))
		if f.u32(22) != 0x6801 || f.u32(26) != 0x8004 || len(v) < 60 || bits > 128 {
			return nil, nil, false
		}
		return sha1Key(letters, v[4:20], bits), slices.Concat(v[20:36], v[40:60]), true
	}
	return nil, nil, false
}

// md5Key makes keys as Excel 97 does ([MS-OFFCRYPTO] 2.3.6.2).
func md5Key(password, salt []byte) blockKey {
	first := md5.Sum(password)
	second := md5.Sum(bytes.Repeat(slices.Concat(first[:5], salt), 16))
	return func(block uint32) []byte {
		key := md5.Sum(binary.LittleEndian.AppendUint32(slices.Clone(second[:5]), block))
		return key[:]
	}
}

// sha1Key makes keys as Excel 2002 and later do ([MS-OFFCRYPTO] 2.3.5.2). One of 40 bits, also called one of none, is filled up to 128 with zeros.
func sha1Key(password, salt []byte, bits int) blockKey {
	first := sha1.Sum(slices.Concat(salt, password))
	return func(block uint32) []byte {
		key := sha1.Sum(binary.LittleEndian.AppendUint32(slices.Clone(first[:]), block))
		if bits == 0 || bits == 40 {
			return append(key[:5:5], make([]byte, 11)...)
		}
		return key[:max(bits/8, 1)]
	}
}

// opens reports the right password: the verifier is a number and its hash.
func (key blockKey) opens(verifier []byte, byMD5 bool) bool {
	c, err := rc4.NewCipher(key(0))
	if err != nil {
		return false
	}
	plain := make([]byte, len(verifier))
	c.XORKeyStream(plain, verifier)
	if byMD5 {
		sum := md5.Sum(plain[:16])
		return bytes.Equal(sum[:], plain[16:])
	}
	sum := sha1.Sum(plain[:16])
	return bytes.Equal(sum[:], plain[16:])
}

// neverEncrypted are records whose bodies stand as they are ([MS-XLS] 2.2.10).
var neverEncrypted = []int{recBOF, recFilePass, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196}

// decrypt decrypts a stream. To decrypt is to encrypt once more.
func (key blockKey) decrypt(stream []byte) []byte {
	out := make([]byte, len(stream))
	for at := 0; at < len(stream); at += cipherBlock {
		c, err := rc4.NewCipher(key(uint32(at / cipherBlock)))
		if err != nil {
			return stream
		}
		c.XORKeyStream(out[at:min(at+cipherBlock, len(stream))], stream[at:min(at+cipherBlock, len(stream))])
	}
	for r := (records{stream: stream}); ; {
		from := r.at
		kind, body, ok := r.one()
		if !ok {
			copy(out[from:], stream[from:min(from+4, len(stream))])
			return out
		}
		plain := from + 4
		switch {
		case slices.Contains(neverEncrypted, kind):
			plain = r.at
		case kind == recBoundSheet8:
			plain += min(4, len(body)) // where the sheet begins
		}
		copy(out[from:], stream[from:plain])
	}
}
