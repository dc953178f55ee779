/** `letter --request FILE --out FILE.docx`: writes the letter of a request as a Word file (contract §3). */
import { writeLetter } from '../../src/documents/letter/write-letter'
import { forms, shippedCalendar } from '../../src/procedures'
import { assess, composeLetter, letterFindings } from '../../src/requests'
import { printDocument, runCommand } from './command-line'
import { shownFinding, writingArguments } from './request-command'
import { writeOutput } from './written-file'

async function main(): Promise<void> {
  const { file, place, today, profile, draft } = writingArguments('.docx')
  const { findings } = assess(draft, { today, profile, calendar: shippedCalendar, certificates: [] })
  writeOutput(place, await writeLetter(composeLetter(draft, { today, profile, form: forms[draft.mau] })))
  printDocument({ file, findings: [...findings, ...letterFindings(draft, findings)].map(shownFinding) })
}

await runCommand(main)
