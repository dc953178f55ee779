import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, type TestContext } from 'vitest'
import { checkPdf } from '../../src/documents/pdf/check-pdf'
import { judgeSignature } from '../../src/requests'
import { curveKeyPair, makeSigner, removeSigners, signSha1With, signWith } from '../documents/pdf/signers'
import {
  emptyPdf,
  foreignPdf,
  withAddedText,
  withChangedByte,
  withSignature,
  type WrittenPdf,
} from '../documents/pdf/written-pdf'

const folder = mkdtempSync(join(tmpdir(), 'chu-ky-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
  removeSigners()
})

/** Debian's programs may be out of reach; then the test says so. */
function need({ skip }: TestContext, program: string, debian: string): void {
  if (existsSync(program)) return
  process.stdout.write(`Bỏ qua: thiếu ${debian}\n`)
  skip(`thiếu ${debian}`)
}

/** What both say of one signature. */
interface Told {
  readonly signer: string
  readonly signature: 'valid' | 'altered' | 'other'
  readonly isWhole: boolean
  /** Told of a valid signature only. */
  readonly isExpired: boolean
}

const signatureWords: Readonly<Record<string, Told['signature']>> = {
  'Signature is Valid.': 'valid',
  'Digest Mismatch.': 'altered',
}

function pdfsigTells(bytes: Uint8Array): readonly Told[] {
  const file = join(folder, 'xem.pdf')
  writeFileSync(file, bytes)
  const { stdout, stderr } = spawnSync('/usr/bin/pdfsig', [file], { encoding: 'utf8', env: { HOME: folder } })
  if (`${stdout}${stderr}`.includes('does not contain any signatures')) return []
  return stdout
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map((part) => ({
      signer: /Common Name: (.*)$/m.exec(part)?.[1] ?? '',
      signature: signatureWords[/Signature Validation: (.*)$/m.exec(part)?.[1] ?? ''] ?? 'other',
      isWhole: /- Total document signed/.test(part),
      isExpired: /Certificate Validation: Certificate has Expired/.test(part),
    }))
}

async function weTell(bytes: Uint8Array): Promise<readonly Told[]> {
  const nowMs = Date.now()
  const signing = await checkPdf(bytes, { subtle: crypto.subtle, nowMs })
  if (signing.state === 'not-signed') return []
  if (signing.state !== 'signed') throw new Error(`Not read: ${signing.state}`)
  return signing.signatures.map((one) => ({
    signer: one.signer?.name ?? '',
    signature: one.verdict === 'intact' ? 'valid' : one.verdict === 'altered' ? 'altered' : 'other',
    isWhole: one.isWhole,
    isExpired: judgeSignature({ ...one, isWhole: true }, nowMs).startsWith('expired'),
  }))
}

const signer = makeSigner()
const onCurve = makeSigner({ commonName: 'Trần Văn Thử', keyPair: curveKeyPair() })
const old = makeSigner({ notBefore: new Date('2015-01-01'), notAfter: new Date('2020-01-01') })
const signed = (before: WrittenPdf) => withSignature(before, { sign: (covered) => signWith(signer, covered) })
const second = (before: WrittenPdf) =>
  withSignature(before, { sign: (covered) => signWith(onCurve, covered, ['-cades']), subFilter: 'ETSI.CAdES.detached' })
const pss = ['-keyopt', 'rsa_padding_mode:pss']

const valid: Told = { signer: 'Nguyễn Thị Ký Thử', signature: 'valid', isWhole: true, isExpired: false }
const byOther: Told = { ...valid, signer: 'Trần Văn Thử' }
const partly: Told = { ...valid, isWhole: false }

const cases: readonly (readonly [string, () => Uint8Array, readonly Told[]])[] = [
  ['not signed', () => emptyPdf().bytes, []],
  ['signed', () => signed(emptyPdf()).bytes, [valid]],
  ['changed after signing', () => withChangedByte(signed(emptyPdf())), [{ ...valid, signature: 'altered' }]],
  ['added to after signing', () => withAddedText(signed(emptyPdf('stream'))).bytes, [partly]],
  [
    'signed by somebody whose certificate has expired',
    () => withSignature(emptyPdf(), { sign: (covered) => signWith(old, covered) }).bytes,
    [{ ...valid, isExpired: true }],
  ],
  ['signed by two', () => second(signed(emptyPdf('stream'))).bytes, [partly, byOther]],
  [
    'signed with RSA-PSS',
    () => withSignature(emptyPdf(), { sign: (covered) => signWith(signer, covered, pss) }).bytes,
    [valid],
  ],
  [
    'signed as adbe.pkcs7.sha1',
    () =>
      withSignature(emptyPdf(), { sign: (covered) => signSha1With(signer, covered), subFilter: 'adbe.pkcs7.sha1' })
        .bytes,
    [valid],
  ],
]

describe('the check of signed PDFs and pdfsig', () => {
  it.for(cases)('say the same of one that is %s', async ([, make, expected], context) => {
    const bytes = make()
    expect(await weTell(bytes)).toEqual(expected)
    need(context, '/usr/bin/pdfsig', 'poppler-utils')
    expect(pdfsigTells(bytes)).toEqual(expected)
  })

  it('say the same of a PDF made by LibreOffice, signed, signed again and added to', async (context) => {
    need(context, '/usr/bin/pdfsig', 'poppler-utils')
    need(context, '/usr/lib/libreoffice/program/libswlo.so', 'libreoffice-writer-nogui')
    writeFileSync(join(folder, 'thu.txt'), 'Kính gửi: Cục Chứng thực số và Bảo mật thông tin')
    const profile = `-env:UserInstallation=file://${join(folder, 'ho-so')}`
    execFileSync(
      '/usr/bin/soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'thu.txt')],
      { stdio: 'ignore' },
    )
    const made = foreignPdf(readFileSync(join(folder, 'thu.pdf')))
    const twice = second(signed(made))
    for (const [bytes, expected] of [
      [made.bytes, []],
      [twice.bytes, [partly, byOther]],
    ] as const) {
      expect(await weTell(bytes)).toEqual(expected)
      expect(pdfsigTells(bytes)).toEqual(expected)
    }
  })
})
