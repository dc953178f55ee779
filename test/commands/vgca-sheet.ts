/** `vgca-sheet --request FILE --out FILE.xlsx`: writes the Authority's import file of persons (contract §3). */
import { writeVgcaSheet } from '../../src/documents/vgca-sheet'
import { shippedCalendar } from '../../src/procedures'
import { assess, type Finding } from '../../src/requests'
import { printDocument, runCommand } from './command-line'
import { shownFinding, writingArguments } from './request-command'
import { writeOutput } from './written-file'

/** What the file itself says of a place outweighs what the form says of it. */
function joined(findings: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  const places = new Set(own.map(({ code, path }) => `${code} ${path}`))
  return [...findings.filter(({ code, path }) => !places.has(`${code} ${path}`)), ...own]
}

function main(): Promise<void> {
  const { file, place, today, profile, draft } = writingArguments('.xlsx')
  const { bytes, findings: own } = writeVgcaSheet(draft)
  const { findings } = assess(draft, { today, profile, calendar: shippedCalendar, certificates: [] })
  writeOutput(place, bytes)
  printDocument({ file, findings: joined(findings, own).map(shownFinding) })
  return Promise.resolve()
}

await runCommand(main)
