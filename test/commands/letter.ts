/** `letter --request FILE --out FILE.docx`: writes the letter of a request as a Word file (contract §3). */
import { parseArgs } from 'node:util'
import { writeLetter } from '../../src/documents/letter/write-letter'
import { dateInVietnam } from '../../src/fields'
import { defaultProfile, forms, shippedCalendar } from '../../src/procedures'
import { assess, composeLetter, letterFindings } from '../../src/requests'
import { need, placeOf, printDocument, runCommand } from './command-line'
import { dayOf, profileOf, readDraft, shownFinding } from './request-command'
import { outputPlace, writeOutput } from './written-file'

async function main(): Promise<void> {
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
  const place = outputPlace(file, '.docx')
  const today = dayOf(values.today)
  const profile = profileOf(values.profile)
  const draft = readDraft(request)
  const { findings } = assess(draft, { today, profile, calendar: shippedCalendar, certificates: [] })
  writeOutput(place, await writeLetter(composeLetter(draft, { today, profile, form: forms[draft.mau] })))
  printDocument({ file, findings: [...findings, ...letterFindings(draft, findings)].map(shownFinding) })
}

await runCommand(main)
