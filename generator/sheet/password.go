package sheet

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

// hiddenPassword is the password with which Excel encrypts where it asks the user for none ([MS-OFFCRYPTO] 2.3.7.1).
const hiddenPassword = "VelvetSweatshop"

// IsEncrypted reports a workbook with a password to open it: a compound file that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4).
func IsEncrypted(data []byte) bool {
	return filekind.InCompound(data).Has(filekind.Encrypted)
}

// decrypt takes the workbook out of an encrypted file.
func decrypt(data []byte, password string) ([]byte, *finding.Finding) {
	if len(data) > maxFile {
		return nil, refuse(finding.FileLarge)
	}
	for _, try := range []string{password, hiddenPassword} {
		if try == "" {
			continue
		}
		if plain, ok := decryptWith(data, try); ok {
			return plain, nil
		}
	}
	if password == "" {
		return nil, refuse(finding.FilePassword)
	}
	return nil, refuse(finding.FilePasswordWrong)
}

// decryptWith tries one password. excelize does not verify it, but only the right one gives a zip; on malformed files it may panic.
func decryptWith(data []byte, password string) (plain []byte, ok bool) {
	defer func() { _ = recover() }() // there is nothing then
	plain, err := excelize.Decrypt(data, &excelize.Options{Password: password})
	return plain, err == nil && bytes.HasPrefix(plain, []byte("PK\x03\x04"))
}
