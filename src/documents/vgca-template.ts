import type { FieldKey } from '../fields'

/** One column of the Authority's import list of persons. */
export interface VgcaColumn {
  readonly letter: string
  /** Exactly as the file has it, its slips of the pen included. */
  readonly heading: string
  /** What the column holds; none for the numbering. */
  readonly key?: FieldKey
  /** Set where the column holds only a part of the key's value: the carrier, and whether a number in use moves ("/cs"). */
  readonly part?: 'carrier' | 'moves-number'
}

function column(letter: string, heading: string, key?: FieldKey, part?: VgcaColumn['part']): VgcaColumn {
  return { letter, heading, ...(key && { key }), ...(part && { part }) }
}

/**
 * Every column of the import list of persons, A to S. Headings stand in row 1, data from row 2, every cell of text format.
 * @source Template_import VGCA.xlsx (second-hand; the text is exact)
 */
export const vgcaColumns: readonly VgcaColumn[] = [
  column('A', 'STT'),
  column('B', 'Họ tên (bắt buộc)', 'fullName'),
  column('C', 'Ngày sinh (bắt buộc, để dạng dd/MM/YYYY)', 'dateOfBirth'),
  column('D', 'CCCC (Căn cước công dân, bắt buộc)', 'citizenId'),
  column('E', 'Nơi cấp (Nơi cấp CCCD; để một trong 2 nơi: CCSQLHCVTTXH hoặc CCSĐKQLCTVDLQGVDC)', 'citizenIdIssuePlace'),
  column('F', 'Ngày cấp (bắt buộc, để dạng dd/MM/YYYY)', 'citizenIdIssueDate'),
  column('G', 'Địa chỉ thư điện tử công vụ (bắt buộc)', 'email'),
  column('H', 'Tổ chức cấp 1 (bắt buộc)', 'organisationLevel1'),
  column('I', 'Tổ chức cấp 2', 'organisationLevel2'),
  column('J', 'Tổ chức cấp 3', 'organisationLevel3'),
  column('K', 'Tổ chức cấp 4', 'organisationLevel4'),
  column('L', 'Tỉnh thành phố (Bắt buộc)', 'province'),
  column('M', 'Tỉnh/Thành phố', 'province'),
  column('N', 'Chức vụ (Bắt buộc)', 'position'),
  column('O', 'Điện thoại', 'mobilePhone'),
  column('P', 'Serial CTS cũ', 'oldCertificateSerial'),
  column('Q', 'Nhà mạng (bắt buộc nếu đăng ký SIM)', 'simPki', 'carrier'),
  column('R', 'Là chuyển số (đánh dấu X nếu muốn chuyển số đang dùng sang SIM ký số)', 'simPki', 'moves-number'),
  column(
    'S',
    'Loại thiết bị( nếu không ghi sẽ là token; là một trong các loại sau: (TOKEN, SIM, SOFT, RSSP, HSM); RSSP là ký số tập trung',
    'deviceKind',
  ),
]
