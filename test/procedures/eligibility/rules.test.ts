import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  listedChanges,
  listProblems,
  mauNumbers,
  partyOrVerticalBodies,
  requestProblems,
  revocationReasons,
  rowProblems,
  ruleCodes,
  shippedProfiles,
  receiverOfRows,
  type RuleCode,
  type RuleProblem,
} from '../../../src/procedures'
import { anyValues } from '../../requests/any-values'
import { certificateOf, today } from './judged-row'

/** Codes that were ever given out. One may be added here; to take one away is to break what others rely on. */
const everGiven: readonly RuleCode[] = [
  ...(['RENEWAL_TOO_LATE', 'RENEWAL_ALREADY_USED', 'RENEWAL_LOOKS_USED', 'RENEWAL_POSSIBLE'] as const),
  ...(['VALIDITY_UNKNOWN', 'CERTIFICATE_DIFFERS', 'OLD_PROVINCE_IN_CERTIFICATE'] as const),
  ...(['CHANGE_TOO_LATE', 'CHANGE_MOVES_EXPIRY', 'CHANGE_NOT_LISTED'] as const),
  ...(['CHANGE_OUTSIDE_PROVINCE', 'CHANGE_TO_PARTY_OR_VERTICAL'] as const),
  ...(['REVOCATION_REASON_NOT_FOR_KIND', 'REVOCATION_REASON_NOT_LISTED'] as const),
  ...(['REVOCATION_SHOULD_BE_CHANGE', 'REVOCATION_OF_EXPIRED'] as const),
  ...(['RECOVERY_NOT_LOCKED', 'RECOVERY_LOCK_UNCONFIRMED', 'RECOVERY_NO_DEVICE', 'RECEIVERS_MIXED'] as const),
  ...(['REVOCATION_NO_DEVICE', 'SIM_NOT_ON_FORM'] as const),
  ...(['DEVICE_CONTRADICTION', 'SIM_CARRIER_MISSING', 'DEVICE_KINDS_MIXED'] as const),
  ...(['FOUNDING_DECISION_MISSING', 'ISSUE_BEFORE_EFFECTIVE', 'SUBSCRIBER_KIND_UNKNOWN'] as const),
]

const certificate = fc.oneof(
  fc.constant(undefined),
  fc
    .record({
      commonName: fc.constantFrom(null, '', 'Trần Văn Thử', 'SỞ VÍ DỤ'),
      email: fc.constantFrom(null, '', 'thutv@example.gov.vn'),
      organisation: fc.constantFrom([], ['SỞ Y TẾ TỈNH LONG AN'], ['']),
      province: fc.constantFrom(null, '', 'Hải Dương', 'Hải Phòng'),
      notBefore: fc.constantFrom('2020-01-01T00:00:00Z', '2026-02-28T17:00:00Z', 'no time'),
      notAfter: fc.constantFrom('2026-03-12T17:30:00Z', '9999-12-31T23:59:59Z', '2016-01-01T00:00:00Z', ''),
    })
    .map(certificateOf),
)

function expectWords({ message, english, source, code }: RuleProblem): void {
  for (const words of [message, english, source]) expect(words, code).toMatch(/\S/)
  expect(message, code).toMatch(/\.$/)
  expect(`${message}${english}`, code).not.toMatch(/undefined|null|NaN|\[object/)
}

describe('all rules', () => {
  it('give permanent codes', () => {
    expect(ruleCodes).toEqual(expect.arrayContaining([...everGiven]))
    expect(new Set(ruleCodes).size).toBe(ruleCodes.length)
  })

  it('say what and where from in both languages, are each met, and never throw: 10,000 rows of anything', () => {
    const met = new Set<RuleCode>()
    const row = fc.record({
      mau: fc.constantFrom(...mauNumbers),
      rows: fc.tuple(anyValues, anyValues),
      certificate,
      agency: anyValues,
      letter: anyValues,
      profile: fc.constantFrom(...shippedProfiles),
    })
    fc.assert(
      fc.property(row, ({ mau, rows, certificate: own, agency, letter, profile }) => {
        const facts = { today, agency, letter, ...(own && { certificate: own }) }
        const problems = [
          ...rowProblems(mau, rows[0], facts),
          ...listProblems(mau, rows),
          ...requestProblems(mau, agency, rows, facts),
          ...receiverOfRows(profile, mau, rows).problems,
        ]
        for (const problem of problems) {
          met.add(problem.code)
          expectWords(problem)
        }
      }),
      { numRuns: 10_000, seed: 68 },
    )
    expect([...met].sort()).toEqual([...ruleCodes].sort())
  })

  it('have a source on every entry of their lists', () => {
    for (const { source } of [...listedChanges, ...partyOrVerticalBodies, ...revocationReasons])
      expect(source).toMatch(/^(?:SGDĐT Long An 2025|Suy luận của phần mềm)/)
  })
})
