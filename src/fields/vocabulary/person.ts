import { loose, named, synonyms, type VocabularyEntry } from './entry'

const decree = 'NĐ 68/2024, Mẫu 01 mục 1'
const list = 'NĐ 68/2024, Mẫu 01 mục 2'
const corpus = 'label-corpus.tsv'
const usual = 'usual wording of Vietnamese administrative forms'
const english = 'usual English wording'

const names = (): readonly VocabularyEntry[] => [
  ...synonyms('fullName', decree, 'Họ tên', 'Họ và tên'),
  ...synonyms('fullName', corpus, 'Họ tên {khai sinh|đầy đủ}', 'Tên cán bộ', 'Họ tên cán bộ'),
  ...synonyms(
    'fullName',
    usual,
    'Họ {|chữ |tên }đệm tên',
    'Họ tên {thuê bao|cá nhân|người tiếp nhận|người nhận|đầu mối}',
    'Tên {thuê bao cá nhân|người nhận|người tiếp nhận|cá nhân|đầy đủ}',
    'Tên {cán bộ|công chức|viên chức|nhân viên|CBCC|CBCCVC}',
    'Họ & tên',
    'Tên {người {nhận|tiếp nhận|phối hợp|được cấp|đăng ký|sử dụng|nhận thiết bị|tiếp nhận thiết bị|tiếp nhận chứng thư}|{|cán bộ }đầu mối|thuê bao cá nhân|cán bộ tiếp nhận thiết bị}',
    '{người {nhận|tiếp nhận|phối hợp|được cấp|đăng ký|sử dụng|nhận thiết bị|tiếp nhận thiết bị|tiếp nhận chứng thư}|{|cán bộ }đầu mối|thuê bao cá nhân|cán bộ tiếp nhận thiết bị} {|có |họ |họ và }tên',
    '{Tên|Họ tên|Họ và tên} {CB|CC|VC|CBCC|CCVC|CBCCVC|CB, CC, VC|cán bộ, công chức, viên chức}',
    'Họ tên thuê bao là cá nhân',
    'Quý danh',
    '{Bạn|Anh/chị|Ông/bà} tên {|là }gì',
    'Tên {của |}{bạn|anh/chị|ông/bà} là gì',
    '{Người|Cán bộ} {nhận|tiếp nhận} {token|chứng thư} tên',
    'Tên {người|cán bộ} {nhận|tiếp nhận} {token|chứng thư}',
    'Họ, {chữ đệm, |đệm, |}tên',
    'Họ tên {người|cán bộ|cá nhân} {đăng ký|đề nghị|được cấp|sử dụng}',
    '{Cán bộ|Người} {đăng ký|được cấp|đề nghị cấp} (họ tên)',
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
    "{Applicant|Recipient|Receiver|Employee|Officer|Holder|Contact person|Staff member}{|'s} {|full |legal }name",
    '{Complete|Full and legal|Legal full|First, middle and last} name',
    'Name of {|the }{person|applicant|receiver|recipient|employee|officer|holder}',
    'Name in full',
  ),
]

const birth = (): readonly VocabularyEntry[] => [
  ...synonyms('dateOfBirth', list, 'Ngày sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'Ngày sinh của thuê bao'),
  ...synonyms(
    'dateOfBirth',
    usual,
    'Sinh ngày tháng năm',
    'Ngày/tháng/năm sinh',
    'Ngày, tháng sinh',
    'NTNS',
    'N/sinh',
    'Ng.sinh',
    'Ngày tháng sinh',
    'Sinh năm',
    'Ngày, tháng, năm sinh của bạn',
  ),
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

const identity = (): readonly VocabularyEntry[] => [
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
    'Định danh {cá nhân|công dân}',
    'Số thẻ CC',
    'Số {căn cước|CCCD}/{định danh|số định danh|ĐDCN}',
    'Căn cước/CCCD',
    '{Số |}căn cước/căn cước công dân',
    '{Số |}căn cước công dân/{căn cước|định danh cá nhân|số định danh cá nhân}',
    '{Số |}ĐDCN/CCCD/CMND',
    'Số giấy tờ (CCCD)',
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
    '{Citizen|National|Personal} {identity|identification} {card |}{|number|no|code}',
    'Citizen identity card {number|no}',
    'Citizen {card|ID card}{| number| no}',
    'CCCD {number|no}',
  ),
]

/** What persons and bodies both have: the company it keeps says whose it is. @source SGDĐT Long An 2025 §2, NĐ 68/2024 Mẫu 01 */
const eithers = (): readonly VocabularyEntry[] =>
  named(
    'citizenId',
    {
      source: 'persons and bodies both have one',
      needs: 'person',
      otherwise: { key: 'organisationCode', needs: 'body' },
    },
    '{Mã|Mã số} định danh',
  )

const issue = (): readonly VocabularyEntry[] => [
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
    '{|ID |ID card |Identity card |Card }issued on',
    'Issuance date',
    'Date issued',
    'Date of issuance',
    'Issuing date',
  ),
  ...named('citizenId', { source: usual, needs: 'card' }, 'Số thẻ', 'Số giấy tờ', 'Số trên thẻ', 'Card {number|no}'),
  ...named('citizenIdIssuePlace', { source: decree, needs: 'identity' }, 'Nơi cấp'),
  ...synonyms('citizenIdIssueDate', usual, `{CCCD|Căn cước} {|được }cấp ngày`, '{CCCD|căn cước} cấp ngày nào'),
  ...synonyms(
    'citizenIdIssueDate',
    english,
    '{|Citizen |National |Identity |Personal }ID {|card }{issue|issued|issuance} date',
    '{|Citizen |National |Personal }{ID|ID card|identity card|card} date of {issue|issuance}',
    'Date of {issue|issuance} of {|the }{|citizen |national }{ID|ID card|identity card|card}',
    'Date {|the }{ID|ID card|identity card|card} {|was }issued',
    'CCCD {issue|issued} date',
  ),
  ...synonyms(
    'citizenIdIssuePlace',
    english,
    '{|Citizen |National |Identity |Personal }ID {|card }{issue|issued} place',
    '{|Citizen |National |Identity |Personal }ID {|card }issuing {place|authority|agency|body|office}',
    '{|Citizen |National |Personal }{ID|ID card|identity card|card} place of {issue|issuance}',
    'Place of {issue|issuance} of {|the }{|citizen |national }{ID|ID card|identity card|card}',
    'Authority issuing {|the }{ID|ID card|identity card|card}',
    'CCCD {issue|issued} place',
  ),
  ...synonyms(
    'citizenIdIssuePlace',
    usual,
    '{CCCD|Căn cước} {|được }cấp {tại|bởi|ở đâu|ở}',
    '{CCCD|Căn cước} do {cơ quan|đơn vị|nơi} nào cấp',
  ),
  ...named(
    'citizenIdIssuePlace',
    { source: usual, needs: 'identity' },
    'Nơi cấp giấy tờ',
    'Cấp {tại|bởi|ở đâu}',
    'Được cấp tại',
    'Do {cơ quan|đơn vị|nơi} nào cấp',
    'Cơ quan cấp giấy tờ',
    '{Cơ quan|Đơn vị} cấp thẻ',
    'Do cấp',
  ),
  ...named('citizenIdIssuePlace', { source: usual, needs: 'identity', weight: 0.9 }, 'Cơ quan cấp'),
  ...synonyms('citizenIdIssuePlace', corpus, `Nơi cấp ${paper}`),
  ...synonyms('citizenIdIssuePlace', usual, 'Cơ quan cấp {CCCD|căn cước|thẻ căn cước|căn cước công dân}'),
  ...named(
    'citizenIdIssuePlace',
    { source: english, needs: 'identity' },
    'Place of issue',
    '{|ID |ID card |Identity card |Card }issued {by|at}',
    'Issue place',
    'Issuing {authority|place|agency}',
    'Place issued',
    'Issued place',
    'Place of issuance',
  ),
]

const work = (): readonly VocabularyEntry[] => [
  ...synonyms('position', decree, 'Chức vụ{| công tác}'),
  ...synonyms(
    'position',
    corpus,
    'Chức vụ (chức danh){| hiện tại}',
    'Chức vụ {hiện tại|hiện nay}',
    'Chức vụ {chính quyền|hiện giữ|đang giữ|đảm nhiệm|công việc}',
    'Chức vụ, {chức danh|vị trí|vị trí công tác|vị trí việc làm}',
    'Chức vụ/{chức danh|vị trí|vị trí công tác|vị trí việc làm|chức danh nghề nghiệp}',
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
    'Position held',
    'Official {title|position}',
    'Designation',
    'Position/Designation',
  ),
]

const telephone = '{điện thoại|ĐT|phone}'
const mail = '{Email|E-mail|Mail|thư điện tử|TĐT|Thư ĐT|hộp thư|hộp thư điện tử|hòm thư|hòm thư điện tử}'

const contact = (): readonly VocabularyEntry[] => [
  ...synonyms('mobilePhone', decree, '{|Số }{ĐTDĐ|ĐT DĐ|điện thoại DĐ}', `{|Số }${telephone} di động`),
  ...synonyms('mobilePhone', corpus, `{|Số }${telephone}{| liên hệ| liên lạc| cá nhân}`),
  ...synonyms(
    'mobilePhone',
    usual,
    '{SĐT|SDT|S.ĐT}{| di động| liên hệ| liên lạc| cá nhân}',
    '{|Số }di động',
    'Số máy di động',
    `{SĐT|${telephone}|Số ${telephone}} {đăng ký|dùng|sử dụng|để đăng ký} {SIM PKI|SIM ký số|SIM}`,
    'Số {liên lạc|liên hệ}',
    `{|Số }{${telephone}} {cầm tay|di động chính}`,
    `{Số |}${telephone}/{di động|ĐTDĐ|SĐT}`,
    'Di động (SĐT)',
    'Số thuê bao di động',
    `{|Số }${telephone} di động {liên hệ|liên lạc|cá nhân}`,
    'Số ĐTDĐ liên hệ',
  ),
  ...synonyms(
    'mobilePhone',
    english,
    '{Mobile|Cell|Contact|Cellular} phone{| number| no}',
    '{Mobile|Phone|Telephone}{| number| no}',
    'Number of {|the }{mobile|mobile phone|cell phone}',
    '{Mobile|Cell|Cellular} {telephone|tel|contact}{| number| no}',
    'Handphone{| number}',
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
    `{|Địa chỉ }${mail} {.gov.vn|gov.vn|gov vn}`,
    `{|Địa chỉ }${mail} {nhà nước|chính quyền|ngành|tỉnh}`,
    '{Email|Mail|E-mail|Thư điện tử|Hộp thư|Hòm thư} công vụ (@…gov.vn)',
    'TĐT CV',
    `{|Địa chỉ }${mail} tên miền {.gov.vn|gov.vn}`,
    'Thư CV',
  ),
  ...synonyms(
    'email',
    english,
    '{|Official |Work |Business |Contact |Office |Your }{email|e-mail}{| address}',
    'Official {mail|mailbox}',
    'Electronic mail{| address}',
    '{Official|Government|Gov|Public service|Agency|Workplace} {|e-|e}mail{| address}',
    '{Email|E-mail}{| address} on {|the }certificate',
  ),
]

/** Names of people, their birth date, identity papers, position and how to reach them. */
export const personWords = (): readonly VocabularyEntry[] => [
  ...names(),
  ...birth(),
  ...identity(),
  ...eithers(),
  ...issue(),
  ...work(),
  ...contact(),
]
