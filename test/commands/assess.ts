/** `assess --request FILE --today DAY`: prints what the product says of a request before it is filled (contract §3). */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCertificateFile, type Certificate } from '../../src/certificates'
import { errorEntry } from '../../src/errors'
import { isIsoDate, type IsoDate } from '../../src/fields'
import {
  defaultProfile,
  shippedCalendar,
  shippedProfiles,
  type Deadline,
  type ReceiverProfile,
} from '../../src/procedures'
import { assess, readRequestText, type Finding, type RequestDraft } from '../../src/requests'
import { NamedFailure, need, placeOf, printDocument, runCommand, UnusableArguments } from './command-line'

/** Deadlines can be counted up to here. */
const lastDay: IsoDate = '9990-12-31'

function dayOf(text: string): IsoDate {
  if (isIsoDate(text) && text <= lastDay) return text
  throw new UnusableArguments(`Ngày không có thật hoặc không ở dạng năm-tháng-ngày: ${text}`)
}

function profileOf(id: string): ReceiverProfile {
  const profile = shippedProfiles.find((one) => one.id === id)
  if (profile) return profile
  const known = shippedProfiles.map((one) => one.id).join(', ')
  throw new UnusableArguments(`Không có cấu hình nơi tiếp nhận “${id}”. Các cấu hình có sẵn: ${known}`)
}

function readDraft(file: string): RequestDraft {
  const reading = readRequestText(readFileSync(file, 'utf8'))
  if ('draft' in reading) return reading.draft
  throw new NamedFailure({ code: 'REQUEST_INVALID', ...reading.fault })
}

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
function shownFinding({ severity, code, path, message, source, suggestion }: Finding): unknown {
  return { severity, code, path, message, source, ...(suggestion !== undefined && { suggestion }) }
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
