/** `assess --request FILE --today DAY`: prints what the product says of a request before it is filled (contract §3). */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCertificateFile, type Certificate } from '../../src/certificates'
import { errorEntry } from '../../src/errors'
import { defaultProfile, shippedCalendar, type Deadline } from '../../src/procedures'
import { assess } from '../../src/requests'
import { NamedFailure, need, placeOf, printDocument, runCommand } from './command-line'
import { dayOf, profileOf, readDraft, shownFinding } from './request-command'

/** A file that should hold certificates and does not is a failure: a judgement without it would say too little. */
function readCertificates(file: string): readonly Certificate[] {
  const reading = readCertificateFile(new Uint8Array(readFileSync(file)))
  if ('certificates' in reading) return reading.certificates
  const { code } = reading.error
  const { what, next } = errorEntry(code).vi
  process.stderr.write(`${file}: ${what}\n`)
  throw new NamedFailure({ code, message: `${what} ${next}` })
}

/** The keys of the contract and no more. */
function shownDeadline({ what, workingDays, from, due, skipped }: Deadline): unknown {
  return { what, workingDays, from, due, skipped: skipped.map(({ date, why }) => ({ date, why })) }
}

function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      request: { type: 'string' },
      today: { type: 'string' },
      profile: { type: 'string', default: defaultProfile.id },
      certificate: { type: 'string', multiple: true, default: [] },
    },
  })
  const request = placeOf(need(values.request, '--request'), 'file')
  const today = dayOf(need(values.today, '--today'))
  const profile = profileOf(values.profile)
  const files = values.certificate.map((file) => placeOf(file, 'file'))
  const draft = readDraft(request)
  const certificates = files.flatMap(readCertificates)
  const assessment = assess(draft, { today, profile, calendar: shippedCalendar, certificates })
  const { allowed, receiver, findings, deadlines } = assessment
  printDocument({
    allowed,
    receiver,
    findings: findings.map(shownFinding),
    deadlines: deadlines.map(shownDeadline),
  })
  return Promise.resolve()
}

await runCommand(main)
