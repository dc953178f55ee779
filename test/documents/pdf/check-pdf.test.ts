import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPdf } from '../../../src/documents/pdf/check-pdf'
import { judgeSigning, type FileSigning, type SignatureFinding } from '../../../src/requests'
import { curveKeyPair, makeSigner, removeSigners, signSha1With, signWith, type Signer } from './signers'
import {
  emptyPdf,
  withAddedText,
  withChangedByte,
  withRevision,
  withSignature,
  type ReferenceStyle,
  type SignatureWriting,
} from './written-pdf'

afterAll(removeSigners)

const nowMs = Date.parse('2026-11-22T03:00:00Z')
const signer = makeSigner()
const check = (bytes: Uint8Array) => checkPdf(bytes, { subtle: crypto.subtle, nowMs })
const signedBy = (writing: Partial<SignatureWriting> = {}, style: ReferenceStyle = 'table') =>
  withSignature(emptyPdf(style), { sign: (covered) => signWith(signer, covered), ...writing })

function signaturesIn(signing: FileSigning): readonly SignatureFinding[] {
  if (signing.state !== 'signed') throw new Error(`Not signed: ${signing.state}`)
  return signing.signatures
}

async function worth(bytes: Uint8Array): Promise<string> {
  const signing = await check(bytes)
  if (signing.state === 'unreadable') return signing.code
  if (signing.state !== 'signed') return signing.state
  return signing.signatures.map(({ verdict, isWhole }) => `${verdict} ${isWhole ? 'whole' : 'partly'}`).join(', ')
}

describe.each(['table', 'stream', 'stream-plain'] as const)('a PDF whose references are a %s', (style) => {
  const signed = signedBy({}, style)

  test('is not signed, signed, changed after signing, added to, or signed twice', async () => {
    expect(await worth(emptyPdf(style).bytes)).toBe('not-signed')
    expect(await worth(signed.bytes)).toBe('intact whole')
    expect(await worth(withChangedByte(signed))).toBe('altered whole')
    expect(await worth(withAddedText(signed).bytes)).toBe('intact partly')
    const twice = withSignature(signed, { sign: (covered) => signWith(signer, covered) })
    expect(await worth(twice.bytes)).toBe('intact partly, intact whole')
  })

  test('is read by its objects where the references are damaged', async () => {
    const broken = Buffer.from(withAddedText(signed).bytes)
    broken.write('startxref\n99999999', broken.lastIndexOf('startxref'), 'latin1')
    expect(await worth(broken)).toBe('intact partly')
  })
})

describe('a signature', () => {
  test.each<[string, Partial<SignatureWriting>]>([
    ['RSA-PSS', { sign: (covered) => signWith(signer, covered, ['-keyopt', 'rsa_padding_mode:pss']) }],
    ['SHA-512', { sign: (covered) => signWith(signer, covered, ['-md', 'sha512']) }],
    ['no attributes', { sign: (covered) => signWith(signer, covered, ['-noattr']) }],
    [
      'its certificate named (PAdES)',
      { sign: (covered) => signWith(signer, covered, ['-cades']), subFilter: 'ETSI.CAdES.detached' },
    ],
    [
      'a digest inside (adbe.pkcs7.sha1)',
      { sign: (covered) => signSha1With(signer, covered), subFilter: 'adbe.pkcs7.sha1' },
    ],
  ])('with %s is right, and wrong once the file is changed', async (_name, writing) => {
    const signed = signedBy(writing)
    expect(await worth(signed.bytes)).toBe('intact whole')
    expect(await worth(withChangedByte(signed))).toBe('altered whole')
  })

  test('by ECDSA is right', async () => {
    const onCurve = makeSigner({ keyPair: curveKeyPair() })
    expect(await worth(signedBy({ sign: (covered) => signWith(onCurve, covered, ['-cades']) }).bytes)).toBe(
      'intact whole',
    )
  })

  test('tells its signer and the time that it gives itself, or else the one in the file', async () => {
    const [one] = signaturesIn(await check(signedBy().bytes))
    expect(one?.signer).toMatchObject({ name: 'Nguyễn Thị Ký Thử', organisation: 'SỞ Y TẾ, ỦY BAN NHÂN DÂN TỈNH MẪU' })
    expect(one?.signedAt).toMatch(/^20\d\d-/)
    const bare = signedBy({
      time: "D:20260302143000+07'00'",
      sign: (covered) => signWith(signer, covered, ['-noattr']),
    })
    expect(signaturesIn(await check(bare.bytes))[0]?.signedAt).toBe('2026-03-02T07:30:00Z')
  })

  test('claims no chain that does not end at a known root', async () => {
    expect(signaturesIn(await check(signedBy().bytes))[0]?.chain).not.toBe('good')
  })

  test('whose own last byte was changed is broken', async () => {
    const made = (covered: Buffer) => {
      const mine = signWith(signer, covered)
      mine[mine.length - 1] = (mine.at(-1) ?? 0) ^ 1
      return mine
    }
    expect(await worth(signedBy({ sign: made }).bytes)).toBe('broken whole')
  })

  test('whose certificate was swapped for another one of the same key is broken: it names the one it was made with', async () => {
    const [mine, other] = ['Nguyễn Thị Ký Thử', 'Nguyễn Thị Ký Thự'].map((commonName) =>
      makeSigner({ commonName, serial: '2A05F812673607B0' }),
    ) as [Signer, Signer]
    const [from, to] = [mine, other].map(({ certificate }) => new X509Certificate(readFileSync(certificate)).raw) as [
      Buffer,
      Buffer,
    ]
    const swapped = (covered: Buffer, options: readonly string[] = []) => {
      const signature = signWith(mine, covered, options)
      to.copy(signature, signature.indexOf(from))
      return signature
    }
    const sign = (covered: Buffer) => swapped(covered, ['-cades'])
    expect(await worth(signedBy({ sign, subFilter: 'ETSI.CAdES.detached' }).bytes)).toBe('broken whole')
    const [unbound] = signaturesIn(await check(signedBy({ sign: (covered) => swapped(covered) }).bytes))
    expect([unbound?.verdict, unbound?.signer?.name]).toEqual(['intact', 'Nguyễn Thị Ký Thự'])
  })

  test('with an algorithm that is not known says so', async () => {
    expect(await worth(signedBy({ sign: (covered) => signWith(signer, covered, ['-md', 'md5']) }).bytes)).toBe(
      'unsupported whole',
    )
    expect(await worth(signedBy({ subFilter: 'adbe.x509.rsa_sha1' }).bytes)).toBe('unsupported whole')
  })

  test.each<[string, NonNullable<SignatureWriting['range']>]>([
    ['begins behind the first byte', ([, start, end, length]) => [8, start - 8, end, length]],
    ['leaves a gap wider than the signature', ([, start, end, length]) => [0, start - 9, end, length]],
    ['reaches beyond the file', ([, start, end, length]) => [0, start, end, length + 999_999_999]],
    ['is huge', () => [0, 9e15, 9e15, 9e15]],
    ['is negative', ([, start, end, length]) => [-1, start, end, length]],
    ['has two numbers', ([, start]) => [0, start]],
  ])('whose range %s is refused', async (_name, range) => {
    expect(await worth(signedBy({ range }).bytes)).toBe('malformed partly')
  })

  test('of garbage is malformed', async () => {
    expect(await worth(signedBy({ sign: () => Buffer.from('not CMS at all') }).bytes)).toBe('malformed whole')
  })
})

describe('what a clerk is told first', () => {
  const judged = async (bytes: Uint8Array, atMs = nowMs) => judgeSigning(signaturesIn(await check(bytes)), atMs)

  test('is the gravest: altered before partly before expired', async () => {
    const old = makeSigner({ notBefore: new Date('2015-01-01'), notAfter: new Date('2020-01-01') })
    const expired = signedBy({ sign: (covered) => signWith(old, covered, ['-noattr']) })
    expect(await judged(expired.bytes)).toBe('expired')
    expect(await judged(expired.bytes, Date.parse('2019-06-01'))).toBe('valid')
    expect(await judged(signedBy({ sign: (covered) => signWith(old, covered) }).bytes)).toBe('expired-when-signed')
    expect(await judged(withAddedText(expired).bytes)).toBe('partly')
    expect(await judged(withChangedByte(withAddedText(expired)))).toBe('altered')
  })

  test('is that all is well where a later signature covers the earlier one', async () => {
    const twice = withSignature(signedBy(), { sign: (covered) => signWith(signer, covered) })
    expect(await judged(twice.bytes)).toBe('valid')
  })
})

describe('a file that is no good PDF is refused by name and in time', () => {
  const packed = (bytes: number) => deflateSync(Buffer.alloc(bytes))
  const streamObject = (head: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${head} /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
    ])
  const text = (content: string) => Buffer.from(content, 'latin1')
  const garbage = Buffer.from(Array.from({ length: 1_000_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff))

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'PDF_NOT_PDF'],
    ['one megabyte of garbage', garbage, 'PDF_NOT_PDF'],
    ['garbage behind a header', Buffer.concat([text('%PDF-1.7\n'), garbage]), 'PDF_DAMAGED'],
    ['a header alone', text('%PDF-1.7\n'), 'PDF_DAMAGED'],
    [
      'a bomb of references',
      streamObject('/Type /XRef /W [1 4 1] /Size 9 /Root 2 0 R /Filter /FlateDecode', packed(60_000_000)),
      'PDF_TOO_COMPLEX',
    ],
    [
      'sections in a ring',
      text('%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 /Size 1 >>\nstartxref\n9\n%%EOF'),
      'PDF_DAMAGED',
    ],
    ['arrays without end', text(`%PDF-1.7\n1 0 obj\n${'['.repeat(1_000_000)}`), 'PDF_TOO_COMPLEX'],
    [
      'references without end',
      text(
        `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /AcroForm 2 0 R >>\nendobj\n2 0 obj\n2 0 R\nendobj\ntrailer\n<< /Root 1 0 R >>\n`,
      ),
      'PDF_TOO_COMPLEX',
    ],
    [
      'comments in one another',
      text(
        `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /AcroForm << /Fields [${Array.from({ length: 40_000 }, (_, at) => `${at + 2} 0 R`).join(' ')}] >> >>\nendobj\n${Array.from({ length: 40_000 }, (_, at) => `${at + 2} 0 obj %`).join('')}`,
      ),
      'PDF_TOO_COMPLEX',
    ],
    [
      'a lock',
      text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 9 0 R >>\n'),
      'encrypted',
    ],
  ])('%s', async (_name, bytes, expected) => {
    const start = performance.now()
    expect(await worth(bytes)).toBe(expected)
    expect(performance.now() - start).toBeLessThan(8_000)
  })

  test('an object stream that swells is refused', async () => {
    const empty = emptyPdf('stream')
    const { bytes } = withRevision(empty, [[empty.size, `<< /Zeros (${'0'.repeat(900_000)}) >>`]])
    expect(await worth(bytes)).toBe('not-signed')
    const bomb = streamObject('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed(60_000_000))
    expect(await worth(Buffer.concat([bomb, text('trailer << /Root 1 0 R >>')]))).toBe('PDF_TOO_COMPLEX')
  })

  test('a file that is cut off anywhere is told from a whole one', async () => {
    const { bytes } = signedBy({}, 'stream')
    for (let at = 40; at < bytes.length - 8; at += 997)
      expect(await worth(bytes.subarray(0, at))).not.toContain('whole')
  })

  test('sixty files with changed bytes break nothing, and none passes for signed as it was', async () => {
    const { bytes } = signedBy()
    const whole = Buffer.from(bytes)
    let seed = 7
    const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % below
    const contents = whole.indexOf('/Contents <')
    for (let run = 0; run < 60; run += 1) {
      const changed = Buffer.from(whole)
      const at = next(contents)
      changed[at] = (changed[at] ?? 0) ^ (1 + next(255))
      expect(await worth(changed)).not.toBe('intact whole')
    }
  })
})
