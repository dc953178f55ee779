import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFieldKey } from '../../src/fields'
import { issueRequest } from '../main-job/example-request'
import { buildPortal } from '../portal/build'
import { plainTrapIds } from '../portal/plain/trap-sections'
import type { PortalState } from '../portal/state'
import { ownPageValues, writeOwnPage } from './own-page'
import { controlsToFill, idsInOrder, openingOf, plainPages } from './practice-page'
import { documentOf, runCommand, startedBrowser, type Run } from './run-command'

interface Field {
  readonly index: number | null
  readonly label: string
  readonly key: string | null
  readonly role?: string
  readonly row?: number
  readonly outcome: string
  readonly reason?: string
}

interface Document {
  readonly report: { readonly fields: readonly Field[]; readonly remaining: number }
  readonly evaluated: unknown
  readonly fillMs: number
}

/** Design §3, the closed list. */
const reasons = [
  ...['no-value', 'ambiguous', 'not-recognised', 'never-filled', 'hidden', 'readonly', 'disabled', 'user-typed'],
  ...['already-same', 'option-not-found', 'option-ambiguous', 'options-not-loaded', 'value-too-long'],
  ...['format-unsupported', 'rejected-by-page', 'form-changed', 'frame-foreign', 'control-unsupported', 'cancelled'],
]
const roles = ['receiver', 'subject', 'agency', 'letter']

const folder = mkdtempSync(join(tmpdir(), 'hop-dong-'))
const at = (name: string): string => join(folder, name)
const site = at('portal')
const own = at('own')
const request = at('request.json')
const picture = at('picture.png')

const [first = {}, second = {}] = issueRequest.subjects
const names = ['Trần Văn Thử', 'Phạm Thị Thí Dụ', 'Lê Văn Giả Định', 'Hoàng Thị Ví Dụ', 'Vũ Văn Mẫu']
const subjects = names.map((fullName, place) => ({ ...(place % 2 === 0 ? first : second), fullName }))

beforeAll(async () => {
  await buildPortal(site)
  writeOwnPage(own)
  writeFileSync(request, JSON.stringify({ ...issueRequest, subjects }))
})
afterAll(() => rmSync(folder, { recursive: true }))

function filledDocument(run: Run): Document {
  expect(run).toMatchObject({ status: 0 })
  return documentOf(run) as Document
}

function expectFieldShape(field: Field): void {
  const { index, label, key, role, row, outcome, reason } = field
  expect(index === null || Number.isInteger(index), JSON.stringify(field)).toBe(true)
  expect(typeof label).toBe('string')
  expect(key === null || isFieldKey(key), JSON.stringify(field)).toBe(true)
  if (key === null) expect({ role, row, outcome }).toEqual({ outcome: 'skipped' })
  else expect(roles).toContain(role)
  if (role === 'subject') expect(row).toBeTypeOf('number')
  else expect(row).toBeUndefined()
  expect(['filled', 'skipped']).toContain(outcome)
  if (outcome === 'skipped') expect(reasons).toContain(reason)
  else expect(field).not.toHaveProperty('reason')
}

describe('five subjects on a page of three rows', () => {
  let run: Run
  let ids: readonly string[]
  let state: PortalState
  let shown: Document

  beforeAll(async () => {
    const evaluate = `Promise.resolve().then(() => ({ ids: ${idsInOrder}, state: portalState() }))`
    const more = ['--request', request, '--evaluate', evaluate, '--screenshot', picture]
    run = await runCommand('try-fill', [...openingOf(site, 'plain/mau-01'), ...more])
    shown = filledDocument(run)
    ;({ ids, state } = shown.evaluated as { ids: string[]; state: PortalState })
  })

  const fieldOf = (id: string): Field | undefined => shown.report.fields[ids.indexOf(id)]

  it('prints report, evaluated and fillMs, and ends with 0', () => {
    expect(Object.keys(shown).sort()).toEqual(['evaluated', 'fillMs', 'report'])
    expect(Object.keys(shown.report).sort()).toEqual(['fields', 'remaining'])
    expect(shown.fillMs).toBeTypeOf('number')
    expect(shown.fillMs).toBeGreaterThan(0)
    expect(startedBrowser(run)).toBe(true)
  })

  it('has one entry for every control of the page, in order', () => {
    expect(ids.length).toBeGreaterThan(40)
    expect(shown.report.fields.map(({ index }) => index)).toEqual([...ids.keys()])
  })

  it('gives every entry its label, key, role, row, outcome and reason', () => {
    for (const field of shown.report.fields) expectFieldShape(field)
  })

  it('names key, role and row as the page means them', () => {
    for (const [id, known] of controlsToFill(plainPages['plain/mau-01'])) expect(fieldOf(id), id).toMatchObject(known)
  })

  it('leaves every trap alone and says why', () => {
    for (const id of Object.values(plainTrapIds)) expect(fieldOf(id), id).toMatchObject({ key: null })
    const reasonOf = (id: string) => fieldOf(id)?.reason
    expect(reasonOf(plainTrapIds.honeypot)).toBe('hidden')
    expect(reasonOf(plainTrapIds.dossierCode)).toBe('readonly')
    const refused = (['searchBox', 'attachment', 'captcha', 'signingPassword', 'confirmPassword'] as const).map(
      (name) => [name, reasonOf(plainTrapIds[name])],
    )
    expect(refused.map(([, reason]) => reason)).toEqual(refused.map(() => 'never-filled'))
    expect(state).toMatchObject({ trapsTouched: [], submits: 0, events: [] })
  })

  it('fills as many rows as the page shows, from the first subject on, and counts the others', () => {
    expect(state.subjects.map(({ fullName }) => fullName)).toEqual(names.slice(0, 3))
    expect(shown.report.remaining).toBe(2)
  })

  it('says filled where the page holds the value, and no-value where the request has none', () => {
    expect(state.receiver).toMatchObject({ ...issueRequest.receiver })
    for (const { id } of plainPages['plain/mau-01'].receiver) expect(fieldOf(id)?.outcome, id).toBe('filled')
    expect(fieldOf('c9_2')).toMatchObject({ key: 'oldCertificateSerial', outcome: 'skipped', reason: 'no-value' })
    expect(state.subjects[1]?.['oldCertificateSerial']).toBe('')
  })

  it('leaves a picture of the page', () => {
    expect(readFileSync(picture).subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  })
})

describe('a page with a shadow root and a frame', () => {
  it('gives no index to the controls outside of the list, and fills them too', async () => {
    const opening = ['--site', own, '--path', 'own.html', '--wait', '#a3', '--request', request]
    const { report, evaluated } = filledDocument(
      await runCommand('try-fill', [...opening, '--evaluate', ownPageValues]),
    )
    const { fullName } = issueRequest.receiver
    const { letterNumber, letterSubject } = issueRequest.letter
    expect(evaluated).toEqual({ inPage: fullName, inShadow: letterSubject, inFrame: letterNumber })
    for (const field of report.fields) expectFieldShape(field)
    const listed = report.fields.filter(({ index }) => index !== null)
    expect(listed).toMatchObject([
      { index: 0, key: 'fullName', outcome: 'filled' },
      { index: 1, outcome: 'skipped', reason: 'disabled' },
      { index: 2, key: 'citizenIdIssuePlace', outcome: 'skipped', reason: 'option-not-found' },
    ])
    const others = report.fields.filter(({ index }) => index === null)
    expect(others.map(({ key, outcome }) => `${key ?? ''} ${outcome}`).sort()).toEqual([
      'letterNumber filled',
      'letterSubject filled',
    ])
    expect(report.remaining).toBe(5)
  })
})

describe('--evaluate', () => {
  const opening = () => ['--site', own, '--path', 'own.html', '--request', request]

  it('prints null for an expression without a value', async () => {
    const shown = filledDocument(await runCommand('try-fill', [...opening(), '--evaluate', 'undefined']))
    expect(shown.evaluated).toBeNull()
  })

  it('that throws is a failure: exit 1 and an error document alone', async () => {
    const run = await runCommand('try-fill', [...opening(), '--evaluate', "Promise.reject(new Error('ví dụ'))"])
    expect(run.status).toBe(1)
    const { error } = documentOf(run) as { error: { code: unknown; message: unknown } }
    expect(error).toEqual({ code: expect.stringMatching(/^[A-Z_]+$/) as string, message: expect.any(String) as string })
  })
})

describe('a request file that breaks its format', () => {
  const subject = { fullName: 'Trần Văn Thử' }
  const cases: readonly (readonly [what: string, text: string, path: string])[] = [
    ['an unknown key', JSON.stringify({ mau: '01', subjects: [{ fulName: 'Trần Văn Thử' }] }), 'subjects[0].fulName'],
    [
      'a date that does not exist',
      JSON.stringify({ mau: '01', subjects: [{ ...subject, dateOfBirth: '2026-02-30' }] }),
      'subjects[0].dateOfBirth',
    ],
    [
      'a date written otherwise, in a later row',
      JSON.stringify({ mau: '01', subjects: [subject, { dateOfBirth: '12/03/1985' }] }),
      'subjects[1].dateOfBirth',
    ],
    ['a number where text belongs', '{ "mau": "01", "receiver": { "citizenId": 31185000123 } }', 'receiver.citizenId'],
    [
      'text where a boolean belongs',
      '{ "mau": "04", "subjects": [{ "wantsRenewal": "x" }] }',
      'subjects[0].wantsRenewal',
    ],
    ['an unknown part', '{ "mau": "01", "reciever": {} }', 'reciever'],
    ['no Mẫu', '{}', 'mau'],
    ['broken JSON', '{ "mau": "01", ', ''],
  ]

  it.each(cases)('%s is refused with its path; no browser is started', async (_what, text, path) => {
    const file = at('broken.json')
    writeFileSync(file, text)
    const run = await runCommand('try-fill', [...openingOf(site, 'plain/mau-01'), '--request', file])
    expect(run.status).toBe(1)
    expect(documentOf(run)).toEqual({
      error: { code: 'REQUEST_INVALID', path, message: expect.stringMatching(/\S/) as string },
    })
    expect(run.started.some((one) => one.includes('try-fill.mjs'))).toBe(true)
    expect(startedBrowser(run)).toBe(false)
  })
})

describe('arguments that cannot be used', () => {
  const good = (): string[] => ['--site', site, '--path', 'index.html', '--request', request]
  const without = (option: string): string[] =>
    good().filter((_one, place, all) => all[place] !== option && all[place - 1] !== option)
  const cases: readonly (readonly [what: string, args: () => string[], named: string])[] = [
    ['no --site', () => without('--site'), '--site'],
    ['no --path', () => without('--path'), '--path'],
    ['no --request', () => without('--request'), '--request'],
    ['a request file that is not there', () => [...without('--request'), '--request', at('none.json')], 'none.json'],
    ['a folder as the request file', () => [...without('--request'), '--request', site], site],
    ['a site that is not there', () => [...without('--site'), '--site', at('none')], 'none'],
    ['a file as the site', () => [...without('--site'), '--site', request], 'request.json'],
    ['an unknown option', () => [...good(), '--mau', '01'], '--mau'],
    ['an option without its value', () => [...good(), '--wait'], '--wait'],
  ]

  it.each(cases)('%s: exit 2, named on stderr, nothing on stdout, no browser', async (_what, args, named) => {
    const run = await runCommand('try-fill', args())
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(named)
    expect(startedBrowser(run)).toBe(false)
  })
})
