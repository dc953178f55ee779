/** What the commands share that take a request file. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dateInVietnam, isIsoDate, type IsoDate } from '../../src/fields'
import { defaultProfile, shippedProfiles, type ReceiverProfile } from '../../src/procedures'
import { readRequestText, type Finding, type RequestDraft } from '../../src/requests'
import { need, NamedFailure, placeOf, UnusableArguments } from './command-line'
import { outputPlace } from './written-file'

/** Deadlines can be counted up to here. */
const lastDay: IsoDate = '9990-12-31'

/** A day that exists. @throws UnusableArguments */
export function dayOf(text: string): IsoDate {
  if (isIsoDate(text) && text <= lastDay) return text
  throw new UnusableArguments(`Ngày không có thật hoặc không ở dạng năm-tháng-ngày: ${text}`)
}

/** A shipped profile by its id. @throws UnusableArguments */
export function profileOf(id: string): ReceiverProfile {
  const profile = shippedProfiles.find((one) => one.id === id)
  if (profile) return profile
  const known = shippedProfiles.map((one) => one.id).join(', ')
  throw new UnusableArguments(`Không có cấu hình nơi tiếp nhận “${id}”. Các cấu hình có sẵn: ${known}`)
}

/** The draft that a request file holds. @throws NamedFailure REQUEST_INVALID with the path of the first fault */
export function readDraft(file: string): RequestDraft {
  const reading = readRequestText(readFileSync(file, 'utf8'))
  if ('draft' in reading) return reading.draft
  throw new NamedFailure({ code: 'REQUEST_INVALID', ...reading.fault })
}

/** The keys of the contract and no more. */
export function shownFinding({ severity, code, path, message, source, suggestion }: Finding): unknown {
  return { severity, code, path, message, source, ...(suggestion !== undefined && { suggestion }) }
}

/** What a command was given that writes a file from a request. */
export interface WritingArguments {
  /** The file as it was named, and where that is. */
  readonly file: string
  readonly place: string
  readonly today: IsoDate
  readonly profile: ReceiverProfile
  readonly draft: RequestDraft
}

/** Reads `--request FILE --out FILE [--today DAY] [--profile NAME]`. @throws UnusableArguments, NamedFailure REQUEST_INVALID */
export function writingArguments(ending: '.docx' | '.xlsx'): WritingArguments {
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
  const place = outputPlace(file, ending)
  const today = dayOf(values.today)
  return { file, place, today, profile: profileOf(values.profile), draft: readDraft(request) }
}
