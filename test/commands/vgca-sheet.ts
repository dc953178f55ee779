/** `vgca-sheet --request FILE --out FILE.xlsx`: writes the Authority's import file of persons (contract §3). */
import { parseArgs } from 'node:util'
import { writeVgcaSheet } from '../../src/documents/vgca-sheet'
import { dateInVietnam } from '../../src/fields'
import { defaultProfile, shippedCalendar } from '../../src/procedures'
import { assess, type Finding } from '../../src/requests'
import { need, placeOf, printDocument, runCommand } from './command-line'
import { dayOf, profileOf, readDraft, shownFinding } from './request-command'
import { outputPlace, writeOutput } from './written-file'

/** What the file itself says of a place outweighs what the form says of it. */
function joined(findings: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  const places = new Set(own.map(({ code, path }) => `${code} ${path}`))
  return [...findings.filter(({ code, path }) => !places.has(`${code} ${path}`)), ...own]
}

function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      request: { type: 'string' },
      out: { type: 'string' },
      today: { type: 'string', default: dateInVietnam(Date.now()) },
      profile: { type: 'string', default: defaultProfile.id },
    },
  })
  const request = placeOf(need(values.request, '--request'), 'file')
  const file = need(values.out, '--out')
  const place = outputPlace(file, '.xlsx')
  const today = dayOf(values.today)
  const profile = profileOf(values.profile)
  const draft = readDraft(request)
  const { bytes, findings: own } = writeVgcaSheet(draft)
  const { findings } = assess(draft, { today, profile, calendar: shippedCalendar, certificates: [] })
  writeOutput(place, bytes)
  printDocument({ file, findings: joined(findings, own).map(shownFinding) })
  return Promise.resolve()
}

await runCommand(main)
