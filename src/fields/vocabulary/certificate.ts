import { named, synonyms, type VocabularyEntry } from './entry'

const decree = 'NĐ 68/2024, Mẫu 03–09'
const usual = 'usual wording of Vietnamese administrative forms'
const authorities = 'registration forms and registers of certificates'
const english = 'usual English wording'

/** “Chứng thư số”, “chứng thư chữ ký số” and CTS are all read as “chứng thư”: see plain-terms.ts and short-forms.ts. */
const certificate = 'chứng thư'
const validFor = '{Thời hạn|Hiệu lực|Thời hạn hiệu lực|Thời hạn sử dụng|Thời gian hiệu lực|Thời gian sử dụng|Giá trị}'
const number = '{Số hiệu|Số|{|Số }{serial|seri|sê-ri}|Serial number|Mã|Mã số|S/N}'

const names = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'certificateName',
    decree,
    `Tên ${certificate}`,
    'Tên thuê bao',
    `Tên {${certificate}|thuê bao} {cần|đề nghị|được|xin} {gia hạn|thu hồi|thay đổi|khôi phục|bàn giao|cấp}`,
    'Tên thuê bao/Tên chứng thư',
  ),
  ...synonyms(
    'certificateName',
    authorities,
    `{Tên |}{chủ thể|chủ sở hữu|chủ} ${certificate}`,
    `${certificate} {của|cấp cho|mang tên|đứng tên}`,
    `{Người|Đối tượng} {sở hữu|sử dụng|được cấp} ${certificate}`,
    `Tên {|ghi |hiển thị |in }{trên|trong} ${certificate}`,
    `${certificate} {|trong thiết bị |trong token }{tên|có tên}`,
    'Tên {người, tổ chức|cá nhân, tổ chức|tổ chức, cá nhân|cá nhân} {sử dụng|sở hữu|được cấp} chứng thư',
  ),
  ...named(
    'certificateName',
    { source: authorities, needs: 'certificate' },
    'Chủ thể',
    'Tên chủ thể',
    'Subject name',
    'Tên {cá nhân, tổ chức|tổ chức, cá nhân}',
    'Chủ thuê bao',
  ),
  ...synonyms(
    'certificateName',
    english,
    'Certificate name',
    "{Certificate holder|Certificate subject|Subscriber}{| name|'s name}",
    'Name on {|the }certificate',
    'Name of {|the }certificate',
    'Subscriber name',
    'Name of {|the }subscriber',
    'Common name{| CN}',
    'CN',
    '{Certificate|Subject} {CN|common name}',
  ),
]

const serials = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'certificateSerial',
    decree,
    `${number} ${certificate}`,
    `Số hiệu ${certificate} {|cần |đề nghị }thu hồi`,
  ),
  ...synonyms(
    'certificateSerial',
    usual,
    `{Số hiệu|Số|Serial|Mã} ${certificate} {cần|đề nghị|muốn|xin} {gia hạn|thay đổi|thu hồi|gia hạn, thay đổi|thay đổi thông tin}`,
    `${certificate} {số hiệu|serial|số serial}`,
    'Số hiệu CT',
  ),
  ...synonyms('certificateSerial', 'label-corpus.tsv', 'Số chứng thư của cơ quan, tổ chức, cá nhân'),
  ...named(
    'certificateSerial',
    { source: authorities, needs: 'certificate' },
    'Serial',
    '{Số|Mã} {serial|seri|sê-ri}',
    'Serial {number|no}',
  ),
  ...synonyms(
    'certificateSerial',
    english,
    '{Certificate|Cert} serial{| number| no}',
    'Serial {number|no} of {|the |a }certificate',
    'Certificate {number|no}',
  ),
  ...synonyms(
    'oldCertificateSerial',
    decree,
    `${number} ${certificate} đã cấp`,
    'Số hiệu chứng thư chuyên dùng công vụ cũ',
    '{Số |}{serial|seri|sê-ri|số hiệu} cũ',
    `${number} ${certificate} {trước đây|đã được cấp|được cấp trước|đã cấp trước|đã cấp trước đây|được cấp trước đây|đã được cấp {trước đây|trước đó}|cũ}`,
    `${certificate} cũ {|số|số hiệu|serial}`,
    'Serial cũ',
  ),
  ...synonyms(
    'oldCertificateSerial',
    english,
    '{Old|Previous} {certificate|cert} {serial|serial number|number}',
    'Old serial{| number}',
    'Serial {number|no} of {|the }{old|previous} certificate',
  ),
]

const validity = (): readonly VocabularyEntry[] => [
  ...named(
    'certificateNotBefore',
    { source: 'papers take effect too', needs: 'certificate' },
    '{Có hiệu lực|Hiệu lực|Thời hạn hiệu lực|Thời gian hiệu lực} {|kể }từ{| ngày}',
    '{|Ngày |Thời điểm }bắt đầu {hiệu lực|có hiệu lực|sử dụng}{| từ| từ ngày| ngày}',
    'Ngày hiệu lực',
  ),
  ...synonyms(
    'certificateNotBefore',
    usual,
    `{Ngày|Thời điểm} {hiệu lực|có hiệu lực|bắt đầu|bắt đầu hiệu lực|bắt đầu có hiệu lực} ${certificate}`,
  ),
  ...named(
    'certificateNotBefore',
    { source: usual, needs: 'certificate' },
    `${validFor} {|${certificate} }{từ|bắt đầu|từ ngày|bắt đầu từ}`,
  ),
  ...named(
    'certificateNotAfter',
    { source: usual, needs: 'certificate' },
    `${validFor} {|${certificate} }{đến|tới|kết thúc|đến ngày|tới ngày|đến hết}`,
  ),
  ...named('certificateNotBefore', { source: 'label-corpus.tsv form-01', needs: 'certificate' }, 'Từ ngày'),
  ...named(
    'certificateNotBefore',
    { source: english, needs: 'certificate' },
    'Valid {from|since|as of}',
    'Not {|valid }before',
    'Validity {start|starts|from}{| date}',
    'Start of validity',
  ),
  ...named(
    'certificateNotAfter',
    { source: 'papers lose effect too', needs: 'certificate' },
    '{Có hiệu lực|Hiệu lực|Thời hạn hiệu lực|Thời gian hiệu lực} đến{| ngày}',
    'Ngày hết hiệu lực',
  ),
  ...synonyms(
    'certificateNotAfter',
    usual,
    `{Ngày|Thời điểm} {hết hạn|hết hiệu lực|kết thúc|kết thúc hiệu lực} ${certificate}`,
    `${certificate} {hết hạn|hết hiệu lực}{| ngày}`,
  ),
  ...named(
    'certificateNotAfter',
    { source: usual, needs: 'certificate' },
    '{Hết hạn|Hết hiệu lực}{| ngày| vào| vào ngày| từ ngày}',
    'Ngày hết hạn {sử dụng|hiệu lực}',
    '{Hiệu lực|Có hiệu lực} đến hết ngày',
    '{Có giá trị|Giá trị|Thời hạn|Sử dụng|Hạn|Hạn dùng|Hạn sử dụng} đến{| ngày}',
    '{Thời điểm|Ngày} {hết hạn|hết hiệu lực|kết thúc hiệu lực}',
  ),
  ...named(
    'certificateNotBefore',
    { source: usual, needs: 'certificate' },
    '{Có giá trị|Giá trị|Thời hạn|Sử dụng} từ{| ngày}',
    'Thời điểm có hiệu lực',
  ),
  ...named('certificateNotAfter', { source: 'label-corpus.tsv form-01', needs: 'certificate' }, 'Đến ngày'),
  ...named(
    'certificateNotAfter',
    { source: 'another paper expires too', needs: 'certificate' },
    'Ngày hết hạn',
    'Valid {until|to|through|till}',
    'Not {|valid }after',
    '{Expiry|Expiration} date',
    'Date of {expiry|expiration}',
    '{Expires|Expiry|Expiration}{| on| at}',
    '{Certificate|Cert} {expires|expiry|expiration}{| on| date}',
    '{End|Expiry} of validity',
    'Validity {end|ends|until|to}{| date}',
  ),
]

/** A column of a list headed by what its rows are, or by who holds them. */
const holders = (): readonly VocabularyEntry[] => [
  ...named('certificateName', { source: usual, weight: 0.8, needs: 'device' }, '{|Tên }chủ {thiết bị|token}'),
  ...named(
    'certificateName',
    { source: usual, weight: 0.8, needs: 'subjectRow' },
    '{|Chủ }thuê bao',
    `${certificate} {cần|đề nghị|xin} {thu hồi|gia hạn|thay đổi|gia hạn, thay đổi}`,
  ),
]

/** Certificates: name, serial, validity. */
export const certificateWords = (): readonly VocabularyEntry[] => [
  ...names(),
  ...holders(),
  ...serials(),
  ...validity(),
]
