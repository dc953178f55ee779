import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeLookAlike, makeLookAlikeCa, sharedKeyPair } from '../certificates/look-alike'

const dayMs = 86_400_000

/** Certificates of invented people: one for a soft token with its authority, two as files. */
export interface ExampleCertificates {
  readonly authorityDer: Uint8Array
  readonly tokenDer: Uint8Array
  readonly tokenKeyPkcs8: Uint8Array
  /** Paths of `.cer` files, and of one that is no certificate. */
  readonly files: readonly string[]
  readonly brokenFile: string
}

/** Makes them relative to today: the one on the token ends in 75 days, so that it can still be renewed. */
export function makeExampleCertificates(folder: string, nowMs: number): ExampleCertificates {
  const ca = makeLookAlikeCa({ keyPair: sharedKeyPair() })
  const make = (commonName: string, email: string, serial: string, daysLeft: number) =>
    makeLookAlike({
      ca,
      commonName,
      email,
      serial,
      organisation: ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU', 'VĂN PHÒNG'],
      province: 'Hải Phòng',
      notBefore: new Date(nowMs + (daysLeft - 5 * 365) * dayMs),
      notAfter: new Date(nowMs + daysLeft * dayMs),
    })
  const token = make('Trần Văn Thử', 'thu.tv@example.gov.vn', '2A05F812673607B0', 75)
  const certificates = [
    { name: 'pham-thi-thi-du.cer', made: make('Phạm Thị Thí Dụ', 'du.pt@example.gov.vn', '2A05F812673607B1', 400) },
    { name: 'le-van-gia-dinh.crt', made: make('Lê Văn Giả Định', 'dinh.lv@example.gov.vn', '2A05F812673607B2', 12) },
  ]
  const files = certificates.map(({ name, made }) => {
    const file = join(folder, name)
    writeFileSync(file, made.der)
    return file
  })
  const brokenFile = join(folder, 'thu-moi.cer')
  writeFileSync(brokenFile, 'Kính gửi quý cơ quan, đây không phải là chứng thư.')
  return { authorityDer: ca.der, tokenDer: token.der, tokenKeyPkcs8: token.privateKeyPkcs8, files, brokenFile }
}
