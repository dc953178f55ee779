import { findProvince, type Province } from '../../fields'

/** A province that a text names, and whether by a name from before 1/7/2025. */
export interface NamedProvince {
  readonly province: Province
  readonly isFormerName: boolean
}

const separators = /[,;:()\n\r/]+|\s[-–—]\s/u
/** Two provinces of before 1/7/2025 have a hyphen in their names, often with blanks around it. */
const hyphenated = /(Thi[eê]n|R[iị]a)\s*[-–—]\s*(Hu[eế]|V[uũ]ng)/giu
const behindItsKind = /(?:^|\s)(?:tỉnh|thành\s+phố|tp\.?)\s+(.+)$/iu

/**
 * The provinces that the parts of a name or an address are, or end with behind their kind: "SỞ Y TẾ TỈNH LONG AN",
 * "Số 1 đường Mẫu, Hải Phòng". A commune or street that is called like a province is none ("phường Hòa Bình").
 */
export function provincesIn(text: string): NamedProvince[] {
  const parts = text.normalize('NFC').replace(hyphenated, '$1 $2').split(separators)
  return parts.flatMap((part) => {
    const found = findProvince(part) ?? findProvince(behindItsKind.exec(part.trim())?.[1] ?? '')
    return found ? [found] : []
  })
}
