import type { FieldValues } from '../../fields'
import { partyOrVerticalIn } from './party-or-vertical'
import { provincesIn, type NamedProvince } from './provinces-in-text'
import { textIn, type RowFacts, type RowRule } from './row-facts'
import { ruleSources } from './rule-sources'
import { subscriberKindOf } from './subscriber-kind-of-row'

/** A person's change holds within the province only. @source SGDĐT Long An 2025 §6b */
export const changeStaysInProvince: RowRule = (values, facts) => {
  const changeTo = newBodyOf(values, facts)
  if (changeTo === undefined) return []
  const named = provincesIn(changeTo)
  const present = named.length === 0 ? undefined : presentProvince(values, facts)
  const elsewhere = named.find(({ province }) => province.code !== present?.province.code)
  if (!present || !elsewhere) return []
  return [
    {
      severity: 'warning',
      code: 'CHANGE_OUTSIDE_PROVINCE',
      key: 'changeTo',
      message: `Cơ quan mới ở ${elsewhere.province.name}, cơ quan hiện nay ở ${present.province.name}. Chỉ thay đổi thông tin khi vẫn thuộc phạm vi quản lý của UBND tỉnh; hãy hỏi nơi tiếp nhận trước khi gửi.`,
      english: `The new body is in ${elsewhere.province.name}, the present one in ${present.province.name}. A change holds only within one province; ask the receiver before sending.`,
      source: ruleSources.change,
    },
  ]
}

/** A person who moves to the Party, a mass organisation or a vertical sector has the certificate revoked. @source SGDĐT Long An 2025 §7 */
export const changeIsNoMoveToParty: RowRule = (values, facts) => {
  const changeTo = newBodyOf(values, facts)
  const body = changeTo === undefined ? undefined : partyOrVerticalIn(changeTo)
  if (!body || partyOrVerticalIn(presentBody(values, facts))) return []
  return [
    {
      severity: 'warning',
      code: 'CHANGE_TO_PARTY_OR_VERTICAL',
      key: 'changeTo',
      message: `Nơi mới có vẻ là cơ quan đảng, đoàn thể hoặc ngành dọc (“${body.name}”). Khi chuyển đến đó thì không thay đổi thông tin mà đề nghị thu hồi theo Mẫu 05; hãy kiểm tra lại.`,
      english: `The new body looks like one of the Party, a mass organisation or a vertical sector (“${body.name}”). Such a move calls for a revocation on form 05, not a change; check again.`,
      source: `${ruleSources.revocation} (nhận ra cơ quan theo tên: suy luận của phần mềm)`,
    },
  ]
}

/** The new information of a person's row that wants a change; undefined for others. An e-mail address names no body. */
function newBodyOf(values: FieldValues, { certificate }: RowFacts): string | undefined {
  const changeTo = textIn(values, 'changeTo')
  if (values.wantsChange !== true || changeTo === '' || /^\S+@\S+$/.test(changeTo)) return undefined
  return subscriberKindOf(values, '04', certificate) === 'person' ? changeTo : undefined
}

function presentBody(values: FieldValues, { certificate, agency }: RowFacts): string {
  const own = [textIn(values, 'organisationName'), ...(certificate?.organisation ?? [])].join(', ')
  return own.replace(/[,\s]/g, '') === '' ? textIn(agency, 'organisationName') : own
}

/** The province where the subscriber is now, by the row, else the agency, else the certificate. */
export function presentProvince(values: FieldValues, { certificate, agency }: RowFacts): NamedProvince | undefined {
  const texts = [
    textIn(values, 'province'),
    textIn(agency, 'province'),
    textIn(agency, 'superiorBody'),
    textIn(agency, 'organisationName'),
    certificate?.province ?? '',
    ...(certificate?.organisation ?? []),
  ]
  for (const text of texts) {
    const [first] = text === '' ? [] : provincesIn(text)
    if (first) return first
  }
  return undefined
}
