import { loose, named, synonyms, type VocabularyEntry } from './entry'

const decree = 'NĐ 68/2024, Mẫu 01 mục 1'
const list = 'NĐ 68/2024, Mẫu 01 mục 2'
const corpus = 'label-corpus.tsv'
const usual = 'usual wording of Vietnamese administrative forms'
const english = 'usual English wording'

const names: readonly VocabularyEntry[] = [
  ...synonyms('fullName', decree, 'Họ {|và }tên'),
  ...synonyms('fullName', corpus, 'Họ {|và }tên {khai sinh|đầy đủ}', 'Tên cán bộ', 'Họ {|và }tên cán bộ'),
  ...synonyms(
    'fullName',
    usual,
    'Họ {|và }{|chữ |tên }đệm {|và }tên',
    'Họ {|và }tên {thuê bao|cá nhân|người tiếp nhận|người nhận|đầu mối}',
    'Tên {thuê bao cá nhân|người nhận|người tiếp nhận|cá nhân|đầy đủ}',
    'Tên {cán bộ|công chức|viên chức|CBCC|CBCCVC}',
    'Họ & tên',
    'Họ, {chữ đệm, |đệm, |}tên',
    'Họ {|và }tên {người|cán bộ|cá nhân} {đăng ký|đề nghị|được cấp|sử dụng}',
    '{Cán bộ|Người} {đăng ký|được cấp|đề nghị cấp} (họ {|và }tên)',
  ),
  ...synonyms(
    'fullName',
    english,
    'Full name',
    'Fullname',
    'Your name',
    'Name and surname',
    'First and last name',
    "{Person|Person's|Subscriber|Subscriber's|Receiver|Receiver's|Recipient} full name",
    'Person name',
    'Full name of {|the }{person|subscriber|applicant|receiver|recipient}',
    '{Applicant|Contact|Employee|Officer} full name',
    'Full legal name',
  ),
]

const birth: readonly VocabularyEntry[] = [
  ...synonyms('dateOfBirth', list, 'Ngày sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'Ngày sinh của thuê bao'),
  ...synonyms('dateOfBirth', usual, 'Sinh ngày tháng năm', 'Ngày/tháng/năm sinh', 'Ngày, tháng sinh', 'NTNS', 'N/sinh'),
  ...loose('dateOfBirth', corpus, 0.9, 'Năm sinh'),
  ...synonyms(
    'dateOfBirth',
    english,
    'Date of birth',
    'Birth date',
    'Birthday',
    'DOB',
    'D.O.B',
    'Birthdate',
    'Day of birth',
  ),
]

const oldCard = '{CMND|CMTND|CMT|chứng minh nhân dân}'
const card = '{CCCD|căn cước|căn cước công dân|thẻ căn cước}'
/** A number that may be of either card: today it is the citizen's. */
const eitherCard = `{${oldCard}/${card}|${card}/${oldCard}}`
const paper = `{CCCD|căn cước công dân|căn cước|thẻ căn cước|thẻ CCCD|thẻ căn cước công dân|số CCCD|CC|số định danh cá nhân|số định danh|giấy tờ tùy thân|thẻ|CCCD/CC|CC/CCCD|${eitherCard}}`

const identity: readonly VocabularyEntry[] = [
  ...synonyms(
    'citizenId',
    decree,
    '{Số|Mã|Mã số} định danh {cá nhân|công dân}',
    'Số {|thẻ }{CCCD|căn cước|căn cước công dân|CC}',
    '{CCCD|Căn cước|Căn cước công dân}',
  ),
  ...synonyms('citizenId', list, 'Thẻ {căn cước|căn cước công dân|CCCD}', 'CCCC'),
  ...synonyms(
    'citizenId',
    corpus,
    `{|Số }${eitherCard}`,
    '{|Số }{CMND/CCCD|CCCD/CMND|CMND/căn cước|căn cước/CMND}/hộ chiếu',
  ),
  ...synonyms(
    'citizenId',
    usual,
    'Số {định danh|ĐDCN|giấy tờ tùy thân}',
    'ĐDCN',
    '{CCCD|Căn cước|Căn cước công dân|Thẻ căn cước|Thẻ CCCD|Định danh cá nhân} số',
    'Số của {|thẻ }{CCCD|căn cước|căn cước công dân}',
    '{Mã|Số} {|số }{CCCD|ĐDCN|căn cước|căn cước công dân}',
    'Số {ĐDCN|định danh}/{CCCD|căn cước}',
    'Số CCCD/{Số |}{định danh cá nhân|ĐDCN|định danh}',
    'Số {định danh cá nhân|ĐDCN|định danh}/{Số |}{CCCD|căn cước|căn cước công dân}',
    '{|Số }{CCCD|căn cước}/{Căn cước|CC|CCCD|thẻ căn cước|hộ chiếu}',
    '{|Số }{CC|căn cước}/CCCD',
    'Số {căn cước|thẻ căn cước|căn cước công dân}/{|Số }{định danh cá nhân|định danh|ĐDCN}',
    '{|Số }CCCD/CMND/Hộ chiếu',
    'Số CCCD/CC/ĐDCN',
  ),
  ...synonyms(
    'citizenId',
    english,
    '{Citizen|National|Personal} {ID|identity|identification}{| number| no| card| card number| card no}',
    'ID {number|no|card|card number|card no}',
    'Identity {number|no|card|card number|card no}',
    'Citizen {number|identity card}',
  ),
]

const issue: readonly VocabularyEntry[] = [
  ...named('citizenIdIssueDate', { source: decree, needs: 'identity' }, 'Ngày cấp'),
  ...named(
    'citizenIdIssueDate',
    { source: usual, needs: 'identity' },
    'Cấp ngày',
    'Ngày, tháng, năm cấp',
    'Ngày được cấp',
    'Ngày cấp giấy tờ',
  ),
  ...synonyms('citizenIdIssueDate', corpus, `Ngày cấp ${paper}`, 'Ngày, tháng, năm cấp {CCCD|căn cước|thẻ}'),
  ...named(
    'citizenIdIssueDate',
    { source: english, needs: 'identity' },
    'Date of issue',
    'Issue{|d} date',
    'Issued on',
    'Issuance date',
    'Date issued',
  ),
  ...named('citizenIdIssuePlace', { source: decree, needs: 'identity' }, 'Nơi cấp'),
  ...synonyms('citizenIdIssueDate', usual, `{CCCD|Căn cước} {|được }cấp ngày`, '{Ngày} {CCCD|căn cước} được cấp'),
  ...synonyms('citizenIdIssuePlace', usual, `{CCCD|Căn cước} {|được }cấp {tại|bởi}`),
  ...named(
    'citizenIdIssuePlace',
    { source: usual, needs: 'identity' },
    'Nơi cấp giấy tờ',
    'Cấp {tại|bởi|ở đâu}',
    'Được cấp tại',
    'Cơ quan cấp giấy tờ',
  ),
  ...named('citizenIdIssuePlace', { source: usual, needs: 'identity', weight: 0.9 }, 'Cơ quan cấp'),
  ...synonyms('citizenIdIssuePlace', corpus, `Nơi cấp ${paper}`),
  ...synonyms('citizenIdIssuePlace', usual, 'Cơ quan cấp {CCCD|căn cước|thẻ căn cước|căn cước công dân}'),
  ...named(
    'citizenIdIssuePlace',
    { source: english, needs: 'identity' },
    'Place of issue',
    'Issued by',
    'Issue place',
    'Issuing {authority|place|agency}',
    'Issued at',
    'Place issued',
  ),
]

const work: readonly VocabularyEntry[] = [
  ...synonyms('position', decree, 'Chức vụ{| công tác}'),
  ...synonyms(
    'position',
    corpus,
    'Chức vụ (chức danh){| hiện tại}',
    'Chức vụ {hiện tại|hiện nay}',
    'Chức vụ/{chức danh|vị trí|vị trí công tác|vị trí việc làm}',
  ),
  ...synonyms('position', usual, 'Chức vụ {đảm nhiệm|đang giữ|đang đảm nhiệm}'),
  ...loose('position', usual, 0.8, 'Chức danh{|/Chức vụ|, chức vụ}', 'Vị trí công tác', 'Chức danh (chức vụ)'),
  ...named('position', { source: 'short for chức vụ in lists of people', weight: 0.8, needs: 'subjectRow' }, 'CV'),
  ...synonyms(
    'position',
    english,
    'Position{|/Title|/Job title}',
    'Job {title|position}',
    '{Title|Job title}/Position',
    'Title/Position',
    'Current position',
  ),
]

const telephone = '{điện thoại|ĐT|phone}'
const mail = '{Email|E-mail|Mail|thư điện tử|TĐT|Thư ĐT|hộp thư|hộp thư điện tử|hòm thư|hòm thư điện tử}'

const contact: readonly VocabularyEntry[] = [
  ...synonyms('mobilePhone', decree, '{|Số }{ĐTDĐ|ĐT DĐ|điện thoại DĐ}', `{|Số }${telephone} di động`),
  ...synonyms('mobilePhone', corpus, `{|Số }${telephone}{| liên hệ| liên lạc| cá nhân}`),
  ...synonyms(
    'mobilePhone',
    usual,
    '{SĐT|SDT|S.ĐT}{| di động| liên hệ| liên lạc| cá nhân}',
    '{|Số }di động',
    'Số máy di động',
    `{SĐT|${telephone}|Số ${telephone}} {đăng ký|dùng|sử dụng|để đăng ký} {SIM PKI|SIM ký số|SIM}`,
    'Số {máy|đtdđ|ĐTDĐ|liên lạc|liên hệ}',
    'Số thuê bao di động',
    `{|Số }${telephone} di động {liên hệ|liên lạc|cá nhân}`,
    'Số ĐTDĐ liên hệ',
  ),
  ...synonyms(
    'mobilePhone',
    english,
    '{Mobile|Cell|Contact|Cellular} phone{| number| no}',
    '{Mobile|Phone|Telephone}{| number| no}',
    '{Contact|Cell} {number|no}',
    'Cellphone{| number}',
    'Tel{| no}',
  ),
  ...synonyms(
    'email',
    decree,
    `{|Địa chỉ |Đ/c |ĐC }${mail}`,
    `{|Địa chỉ }${mail} {công vụ|CV|cơ quan|đơn vị|công việc}`,
    '{|Địa chỉ }thư {công vụ|công vụ điện tử|điện tử (công vụ)}',
    `{|Địa chỉ }${mail} nhận {chứng thư|chứng thư số|CTS|kết quả|tệp chứng thư}`,
    `{|Địa chỉ }${mail} {.gov.vn|gov.vn|gov vn}`,
    'TĐT CV',
    'Thư CV',
  ),
  ...synonyms(
    'email',
    english,
    '{|Official |Work |Business |Contact |Office |Your }{email|e-mail}{| address}',
    'Official mail',
    'Electronic mail{| address}',
  ),
]

/** Names of people, their birth date, identity papers, position and how to reach them. */
export const personWords: readonly VocabularyEntry[] = [...names, ...birth, ...identity, ...issue, ...work, ...contact]
