import { tidySerial } from '../checks/certificate-serial'
import { withoutDecimals } from '../checks/citizen-id'
import { tidyIccid } from '../checks/iccid'
import { normaliseMobilePhone } from '../checks/mobile-phone'
import { tidyTaxCode } from '../checks/tax-code'
import type { FieldKey } from '../keys'
import { findProvince } from '../provinces'
import { cleanLines, cleanText } from './clean-text'
import { withModernTones } from './modern-tones'
import { tidyHosts } from './tidy-hosts'

/** Keys whose texts may have several lines. */
const severalLines: ReadonlySet<FieldKey> = new Set([
  'changeWhat',
  'changeTo',
  'revocationReason',
  'foundingDecision',
  'note',
  'lossCircumstances',
  'participants',
])

const tidied: Readonly<Partial<Record<FieldKey, (clean: string) => string>>> = {
  citizenId: (clean) => (withoutDecimals(clean) === clean ? digitsWithoutSigns(clean) : clean),
  citizenIdIssuePlace: withModernTones,
  mobilePhone: (clean) => digitsOr(normaliseMobilePhone(withoutTextMark(clean)), clean),
  email: tidyEmail,
  province: tidyProvince,
  taxCode: (clean) => tidyTaxCode(withoutTextMark(clean)),
  budgetCode: digitsWithoutSigns,
  organisationCode: (clean) =>
    clean
      .replace(/\s*\.\s*/g, '.')
      .toUpperCase()
      .normalize('NFC'),
  domainOrIp: tidyHosts,
  certificateSerial: (clean) => tidySerial(withoutTextMark(clean)) ?? clean,
  oldCertificateSerial: (clean) => tidySerial(withoutTextMark(clean)) ?? clean,
  deviceNumber: (clean) => tidyIccid(withoutTextMark(clean)),
  letterNumber: tidyLetterNumber,
}

/**
 * A text of a key as the product keeps it: clean, and for numbers, codes, addresses and names of provinces in the one way of
 * writing. What is not of the key's shape stays as it was typed. Tidying twice changes nothing more.
 */
export function tidyTextOf(key: FieldKey, typed: string): string {
  if (severalLines.has(key)) return cleanLines(typed)
  const clean = cleanText(typed)
  return tidied[key]?.(clean) ?? clean
}

/** An apostrophe in front is how a sheet is told to take digits for text. */
function withoutTextMark(clean: string): string {
  return clean.replace(/^['’][\s'’]*/, '')
}

function digitsWithoutSigns(clean: string): string {
  return digitsOr(withoutTextMark(clean).replace(/[\s.-]/g, ''), clean)
}

function digitsOr(candidate: string, otherwise: string): string {
  return /^\d+$/.test(candidate) ? candidate : otherwise
}

/** “Trần Thử <mailto:ThuTV@example.gov.vn>;” gives thutv@example.gov.vn. */
function tidyEmail(clean: string): string {
  const inBrackets = /<([^<>]*@[^<>]*)>/.exec(clean)?.[1] ?? clean
  const address = inBrackets.replace(/^(?:\s*mailto:)+/i, '').replace(/\?(?:subject|cc|bcc|body)=.*$/i, '')
  return cleanText(address.replace(/[\s;,]+$/, '')).toLowerCase()
}

/** A province of today gets its name of today; a name from before 1/7/2025 stays (it is only proposed another). */
function tidyProvince(clean: string): string {
  const found = findProvince(clean)
  return found && !found.isFormerName ? found.province.name : withModernTones(clean)
}

/** “Số: 12 / UBND - VP” gives 12/UBND-VP. */
function tidyLetterNumber(clean: string): string {
  const bare = clean.replace(/^(?:số(?:\s*:|\s|$)\s*)+/iu, '')
  return bare.includes('/') ? bare.replace(/\s*([/-])\s*/g, '$1') : bare
}
