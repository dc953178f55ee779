import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleDer } from '../certificates/example-family'
import { issueRequest, renewalRequest } from '../main-job/example-request'
import { documentOf, runCommand, startedBrowser } from './run-command'

interface Document {
  readonly allowed: boolean
  readonly receiver: string
  readonly findings: readonly Readonly<Record<string, string>>[]
  readonly deadlines: readonly Readonly<Record<string, unknown>>[]
}

const folder = mkdtempSync(join(tmpdir(), 'hop-dong-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const serial = '4A01020304050607'
const row = {
  certificateName: 'Trần Văn Thử',
  certificateSerial: serial,
  email: 'thutv@example.gov.vn',
  wantsRenewal: true,
}
const issue = written('issue.json', issueRequest)
const renewal = written('renewal.json', { ...renewalRequest, letter: {}, subjects: [row] })
const certificate = written('late.cer', exampleDer({ serial, notAfter: new Date('2026-03-12T17:30:00Z') }))

async function assessed(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Document> {
  const run = await runCommand('assess', args, environment)
  expect(run).toMatchObject({ status: 0 })
  expect(startedBrowser(run)).toBe(false)
  const document = documentOf(run) as Document
  expect(Object.keys(document)).toEqual(['allowed', 'receiver', 'findings', 'deadlines'])
  return document
}

const codes = ({ findings }: Document): string[] =>
  findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)

describe('a request for new certificates', () => {
  it('has its deadline, with every skipped day, in the keys of the contract', async () => {
    const { allowed, receiver, deadlines } = await assessed(['--request', issue, '--today', '2026-03-05'])
    expect([allowed, receiver]).toEqual([true, 'authority'])
    expect(deadlines).toEqual([
      {
        what: 'issue',
        workingDays: 3,
        from: '2026-03-05',
        due: '2026-03-10',
        skipped: [
          { date: '2026-03-07', why: 'Thứ Bảy' },
          { date: '2026-03-08', why: 'Chủ Nhật' },
        ],
      },
    ])
  })
})

describe('a renewal', () => {
  const late = 'error RENEWAL_TOO_LATE subjects[0].certificateSerial'

  // The certificate ends at half past midnight on 13/3/2026 in Vietnam, on the evening of 12/3 in Greenwich.
  it.each([
    ['2026-02-11', 'UTC', true],
    ['2026-02-11', 'America/Los_Angeles', true],
    ['2026-02-12', 'America/Los_Angeles', false],
    ['2026-02-12', 'Pacific/Kiritimati', false],
  ])('on %s, on a machine in %s: allowed %s', async (today, TZ, isAllowed) => {
    const document = await assessed(['--request', renewal, '--today', today, '--certificate', certificate], { TZ })
    expect(document.allowed).toBe(isAllowed)
    expect(codes(document).includes(late)).toBe(!isAllowed)
    for (const finding of document.findings)
      expect(Object.keys(finding).filter((key) => key !== 'suggestion')).toEqual([
        ...['severity', 'code', 'path', 'message', 'source'],
      ])
    expect(document.deadlines).toEqual([])
  })

  it('goes where the profile says', async () => {
    const common = ['--request', renewal, '--today', '2026-01-05', '--profile']
    const receivers = ['authority', 'long-an-2025', 'thuy-nguyen-2024', 'dong-thap-2025'].map(async (name) => {
      const { receiver } = await assessed([...common, name])
      return [name, receiver]
    })
    expect(Object.fromEntries((await Promise.all(receivers)) as [string, string][])).toEqual({
      authority: 'authority',
      'long-an-2025': 'department',
      'thuy-nguyen-2024': 'authority',
      'dong-thap-2025': 'authority',
    })
  })

  it('takes several certificates, and tells what differs with a suggestion', async () => {
    const other = written('other.cer', exampleDer({ serial: 'FA05F812673607B0' }))
    const own = written('own.cer', exampleDer({ serial, commonName: 'Trần Văn Khác' }))
    const args = ['--request', renewal, '--today', '2026-01-05', '--certificate', other, '--certificate', own]
    const { findings } = await assessed(args)
    expect(findings.find(({ code }) => code === 'CERTIFICATE_DIFFERS')).toMatchObject({
      path: 'subjects[0].certificateName',
      suggestion: 'Trần Văn Khác',
    })
  })
})

it('answers a request that holds its form only: what is missing is a finding', async () => {
  const document = await assessed(['--request', written('bare.json', { mau: '09' }), '--today', '2026-03-02'])
  expect(document.allowed).toBe(false)
  expect(codes(document)).toEqual(expect.arrayContaining(['hint WEAK_FORM mau', 'error SUBJECTS_MISSING subjects']))
})

describe('what can’t be assessed', () => {
  it.each([
    ['an unknown key', { mau: '01', subjects: [{ fulName: 'A' }] }, 'subjects[0].fulName'],
    [
      'a day that does not exist',
      { mau: '01', subjects: [{}, { dateOfBirth: '2026-02-30' }] },
      'subjects[1].dateOfBirth',
    ],
    ['a wrong type', { mau: '04', subjects: [{ wantsRenewal: 'yes' }] }, 'subjects[0].wantsRenewal'],
    ['no form', { subjects: [] }, 'mau'],
    ['no JSON', 'Kính gửi', ''],
  ])('%s: exit 1, REQUEST_INVALID with its path', async (_what, content, path) => {
    const run = await runCommand('assess', ['--request', written('bad.json', content), '--today', '2026-03-02'])
    expect(run.status).toBe(1)
    expect(documentOf(run)).toEqual({
      error: { code: 'REQUEST_INVALID', path, message: expect.stringMatching(/\S/) as string },
    })
  })

  it('a certificate file that holds none: exit 1 with the code of its fault', async () => {
    const letter = written('letter.cer', 'Kính gửi quý cơ quan, đây không phải là chứng thư.')
    const run = await runCommand('assess', ['--request', renewal, '--today', '2026-03-02', '--certificate', letter])
    expect(run.status).toBe(1)
    expect(documentOf(run)).toEqual({
      error: { code: 'CERT_NOT_A_CERTIFICATE', message: expect.stringMatching(/\S/) as string },
    })
  })

  it.each([
    ['no request', ['--today', '2026-03-02']],
    ['a request that is not there', ['--request', join(folder, 'none.json'), '--today', '2026-03-02']],
    ['no day', ['--request', renewal]],
    ['a day that does not exist', ['--request', renewal, '--today', '2026-02-30']],
    ['a day in another shape', ['--request', renewal, '--today', '02/03/2026']],
    ['an unknown profile', ['--request', renewal, '--today', '2026-03-02', '--profile', 'ha-noi']],
    ['a certificate that is not there', ['--request', renewal, '--today', '2026-03-02', '--certificate', 'none.cer']],
    ['an unknown option', ['--request', renewal, '--today', '2026-03-02', '--all']],
    ['a file without an option', ['--request', renewal, '--today', '2026-03-02', certificate]],
  ])('%s: exit 2, nothing on stdout', async (_what, args) => {
    const run = await runCommand('assess', args)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/\S/)
  })
})
