import { expect, test } from 'vitest'
import { describeCertificate, describeForPeople } from '../../native-host/list-command'
import { errorEntry } from '../../src/errors'

const module = { path: '/lib/a.so', name: 'A', source: 's', verified: false, isPresent: true }
const strings = { slot: 0, label: 'L', manufacturer: 'M', model: 'O', serial: 'S', flags: [] }

test('a token with certificates that could not be read says so, and shows the others', () => {
  const token = { ...strings, ders: [Buffer.from('3003020105', 'hex')], unread: 2 }
  const { modules } = describeForPeople([{ module, outcome: { status: 'ok', tokens: [token] } }])
  const [shown] = modules[0]?.tokens ?? []
  expect(shown?.error?.code).toBe('MODULE_ANSWER_INVALID')
  expect(shown?.certificates).toHaveLength(1)
  expect(shown).not.toHaveProperty('ders')
})

test('a failed module is shown with its code and the sentence that a person reads', () => {
  const { modules } = describeForPeople([{ module, outcome: { status: 'failed', error: { code: 'MODULE_HUNG' } } }])
  const { what, next } = errorEntry('MODULE_HUNG').vi
  const error = { code: 'MODULE_HUNG', message: `${what} ${next}` }
  expect(modules).toEqual([{ path: '/lib/a.so', name: 'A', status: 'failed', error, tokens: [] }])
})

test('bytes that are no certificate keep their fingerprint and name the failure', () => {
  const shown = describeCertificate(Buffer.from('3003020105', 'hex'))
  expect(shown.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(shown.error?.code).toBe('CERT_MALFORMED')
})
