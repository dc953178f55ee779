import { describe, expect, it } from 'vitest'
import { defaultProfile, shippedCalendar } from '../../../src/procedures'
import { assess, letterFindings, type RequestDraft } from '../../../src/requests'
import { exampleDraft } from '../../documents/letter/nine-drafts'

function added(draft: RequestDraft): string[] {
  const surroundings = { today: '2026-03-02', profile: defaultProfile, calendar: shippedCalendar, certificates: [] }
  const { findings } = assess(draft, surroundings)
  return letterFindings(draft, findings).map(({ severity, path }) => `${severity} ${path}`)
}

describe('what a letter lacks', () => {
  it('is nothing where head and signature are complete', () => expect(added(exampleDraft('01', 1))).toEqual([]))

  it('is named place by place', () => {
    expect(added({ ...exampleDraft('01', 1), agency: { organisationName: ' ' }, letter: {} })).toEqual([
      'hint letter.letterNumber',
      'hint letter.letterDate',
      'hint agency.superiorBody',
      'warning agency.organisationName',
      'warning agency.letterPlace',
      'warning agency.signerTitle',
      'warning agency.signerName',
    ])
  })

  it('is not named twice where the form’s own check names it', () => {
    expect(added({ ...exampleDraft('09', 1), agency: { organisationName: 'Sở Mẫu' }, letter: {} })).toEqual([
      'hint letter.letterNumber',
      'hint agency.superiorBody',
      'warning agency.signerTitle',
      'warning agency.signerName',
    ])
  })
})
