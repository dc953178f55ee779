import { fold } from './fold'
import { importColumn } from './import-columns'

/** A body that issues citizen cards: the code of the import template and the names people write. */
export interface IssuePlace {
  readonly code: string
  readonly names: readonly string[]
  readonly source: string
}

/** The two bodies the import template knows. "Bộ Công an" fits neither: the clerk is asked, nothing is mapped silently. */
export const issuePlaces: readonly IssuePlace[] = [
  {
    code: 'CCSQLHCVTTXH',
    names: [
      'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      'Cục CS QLHC về TTXH',
      'Cục Cảnh sát QLHC về TTXH',
      'Cục CSQLHC về TTXH',
      'Cục CSQLHCVTTXH',
    ],
    source: importColumn('E'),
  },
  {
    code: 'CCSĐKQLCTVDLQGVDC',
    names: [
      'Cục Cảnh sát đăng ký quản lý cư trú và dữ liệu quốc gia về dân cư',
      'Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư',
      'Cục CS ĐKQL cư trú và DLQG về dân cư',
      'Cục Cảnh sát ĐKQLCT và DLQG về dân cư',
    ],
    source: importColumn('E'),
  },
]

/** Other texts for the same issuing body, or none when the text names neither of the two. */
export function issuePlaceAliases(text: string): string[] {
  const wanted = fold(text)
  const place = issuePlaces.find((one) => [one.code, ...one.names].some((name) => fold(name) === wanted))
  return place ? [place.code, ...place.names] : []
}
