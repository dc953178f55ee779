import type { FieldValues } from '../../fields'
import type { RuleProblem } from '../rule-problem'
import { deviceKindOf } from './device-kind-of-row'
import { textIn, type RowRule } from './row-facts'
import { inferredFrom, ruleSources } from './rule-sources'

const deviceNames = {
  TOKEN: 'PKI Token',
  SIM: 'SIM PKI',
  SOFT: 'SOFT',
  RSSP: 'ký số tập trung (RSSP)',
  HSM: 'HSM',
} as const

/** A carrier goes with a SIM PKI only, and a SIM PKI needs one. @source Mẫu số 01, column SIM PKI */
export const carrierFitsDevice: RowRule = (values) => {
  const carrier = textIn(values, 'simPki')
  const kind = deviceKindOf(values)
  if (carrier === '' && kind === 'SIM') return [carrierMissing]
  if (carrier === '' || kind === undefined || kind === 'SIM') return []
  return [
    {
      severity: 'error',
      code: 'DEVICE_CONTRADICTION',
      key: 'simPki',
      message: `Đã ghi nhà mạng ${carrier} (SIM PKI) nhưng loại thiết bị là ${deviceNames[kind]}. Hãy chọn một: để trống cột SIM PKI, hoặc chọn loại thiết bị SIM.`,
      english: `A carrier (${carrier}, SIM PKI) is given, but the kind of device is ${kind}. Clear the SIM PKI column, or choose SIM.`,
      source: ruleSources.simPki,
    },
  ]
}

const carrierMissing: RuleProblem = {
  severity: 'error',
  code: 'SIM_CARRIER_MISSING',
  key: 'simPki',
  message:
    'Đăng ký SIM PKI nhưng chưa chọn nhà mạng. Hãy chọn Viettel, Vinaphone hoặc Mobifone (thêm “/cs” nếu chuyển số đang dùng).',
  english:
    'A SIM PKI is asked for without its carrier. Choose Viettel, Vinaphone or Mobifone (with “/cs” to move a number in use).',
  source: ruleSources.simPki,
}

/** Mẫu 02 and 03 have no SIM PKI column in what we know of them. @source Mẫu số 01, 02, 03 */
export const simHasNoColumn: RowRule = (values) =>
  deviceKindOf(values) === 'SIM'
    ? [
        {
          severity: 'hint',
          code: 'SIM_NOT_ON_FORM',
          key: 'deviceKind',
          message:
            'Mẫu này không có cột SIM PKI trong nguồn đã có (chỉ Mẫu 01 cho cá nhân có). Hãy hỏi Cục Chứng thực số và Bảo mật thông tin trước khi đăng ký SIM PKI.',
          english:
            'This form has no SIM PKI column in the sources at hand (only form 01 has). Ask the Authority before asking for a SIM PKI.',
          source: inferredFrom('NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01, 02, 03 (cột SIM PKI chỉ có ở Mẫu 01)'),
        },
      ]
    : []

/** Central signing has a letter with its own subject: its rows don't go with others. @source Mẫu số 01, the second trích yếu */
export function deviceKindsMixed(rows: readonly FieldValues[]): readonly RuleProblem[] {
  const central = rows.flatMap((values, row) => (deviceKindOf(values) === 'RSSP' ? [row + 1] : []))
  if (central.length === 0 || central.length === rows.length) return []
  return [
    {
      severity: 'warning',
      code: 'DEVICE_KINDS_MIXED',
      message: `Dòng ${listed(central)} đăng ký ký số tập trung (RSSP), các dòng khác thì không; văn bản cho ký số tập trung có trích yếu riêng. Hãy tách thành hai đề nghị.`,
      english: `Rows ${listed(central)} ask for central signing (RSSP), the others don’t; its letter has a subject of its own. Split the request in two.`,
      source: ruleSources.centralSigning,
    },
  ]
}

/** Row numbers in a sentence; a long list is cut. */
export function listed(rows: readonly number[]): string {
  return rows.length > 20 ? `${rows.slice(0, 20).join(', ')}… (${rows.length})` : rows.join(', ')
}
