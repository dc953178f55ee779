import { holdsName, nameWords, wordsForNames } from './phrases'
import { inferredFrom } from './rule-sources'

/** A body of the Party, a mass organisation or a vertical sector, by the words in its name. */
export interface BodyWords {
  readonly name: string
  readonly sector: 'party' | 'mass' | 'vertical'
  readonly source: string
}

const source = inferredFrom(
  'SGDĐT Long An 2025 §7 (“các cơ quan đảng, đoàn thể, cơ quan ngành dọc”; thư không liệt kê)',
)

/** The names by which such a body is known. The letter names the sectors only; the list is ours. */
export const partyOrVerticalBodies: readonly BodyWords[] = [
  ...entries('party', 'Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy, Đảng ủy, cơ quan đảng, cơ quan của Đảng'),
  ...entries('party', 'Ban Dân vận, Ban Tuyên giáo, Ban Nội chính'),
  ...entries('mass', 'Mặt trận Tổ quốc, Liên đoàn Lao động, Công đoàn, Đoàn Thanh niên, Hội Liên hiệp Phụ nữ'),
  ...entries('mass', 'Hội Nông dân, Hội Cựu chiến binh, Hội Chữ thập đỏ, đoàn thể'),
  ...entries(
    'mass',
    'Đoàn TNCS, Đoàn Thanh niên Cộng sản, Tỉnh đoàn, Thành đoàn, Huyện đoàn, Quận đoàn, Thị đoàn, Xã đoàn, Phường đoàn',
  ),
  ...entries('vertical', 'Thuế, Kho bạc, Bảo hiểm xã hội, Tòa án, Viện kiểm sát, Công an, Quân sự, Hải quan'),
  ...entries('vertical', 'Thi hành án, Ngân hàng Nhà nước, ngành dọc'),
]

function entries(sector: BodyWords['sector'], list: string): BodyWords[] {
  return list.split(', ').map((name) => ({ name, sector, source }))
}

const known = partyOrVerticalBodies.map((body) => ({ body, name: nameWords(body.name) }))

// "… tỉnh, Ủy ban …" is no Tỉnh ủy, "thuê bao" and "mã số thuế" are no tax office: a digit takes their place.
const misleading = /[uủ][yỷ]\s+ban(?![\p{L}])|thu[eê]\s+bao|m[aã]\s+s[oố]\s+thu[eế]/giu

/** The first body of the list that a text names. Undefined when it names none. */
export function partyOrVerticalIn(text: string): BodyWords | undefined {
  const words = wordsForNames(text.normalize('NFC').replace(misleading, ' 0 '))
  return known.find(({ name }) => holdsName(words, name))?.body
}
