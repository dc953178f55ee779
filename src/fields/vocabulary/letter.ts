import { loose, named, synonyms, type VocabularyEntry } from './entry'

const letterRules = 'Nghị định 30/2020/NĐ-CP'
const usual = 'usual wording of Vietnamese administrative forms'

const letter = '{văn bản|VB|công văn|CV|tờ trình}'

/** The letter that goes with a request: number, date, subject, place, signer. */
export const letterWords = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'letterNumber',
    letterRules,
    `{Số|Số hiệu|Số, ký hiệu|Số và ký hiệu|Số ký hiệu|Ký hiệu} ${letter}`,
    'Số ký hiệu',
    'Số biên bản',
    'Số {văn bản|công văn} {đề nghị|đi}',
    '{Văn bản|Công văn} {|đề nghị }số',
    'Số đi',
    'Số {văn bản|công văn} {đề nghị|của cơ quan|của đơn vị|phát hành}',
    '{Letter|Document} {number|no}',
  ),
  ...named('letterNumber', { source: letterRules, needs: 'letter' }, 'Số', 'Số hiệu', 'Ký hiệu', 'Số thông báo'),
  ...synonyms(
    'letterDate',
    letterRules,
    `Ngày {|ký |ban hành |phát hành |ra |tháng |tháng, năm }${letter}`,
    'Ngày {ban hành|ký|phát hành}',
    'Ngày, tháng{|, năm} ban hành',
    'Ngày {văn bản|công văn} đề nghị',
    'Ngày đề nghị',
    '{Letter|Document} date',
    'Date of {|the }letter',
  ),
  ...named('letterDate', { source: letterRules, needs: 'letter' }, 'Ngày', 'Ngày tháng{| năm}', 'Ngày thông báo'),
  ...synonyms('letterDate', 'a minute begins so', '{Ngày|Thời gian|Ngày, giờ} lập {biên bản|thông báo|văn bản}'),
  ...synonyms(
    'letterDate',
    'a minute begins so',
    '{Biên bản|Thông báo} {|được }lập {|vào }ngày',
    'Date of {|the }minutes',
  ),
  ...named('letterDate', { source: 'a minute has its day', needs: 'minute' }, 'Ngày lập', 'Hôm nay, ngày'),
  ...synonyms(
    'letterSubject',
    letterRules,
    'Trích yếu{| nội dung} {|văn bản|VB|công văn|CV}',
    'Nội dung trích yếu',
    'Tên loại và trích yếu{| nội dung}{| văn bản}',
    '{Tiêu đề|Tên văn bản}/trích yếu',
    'V/v',
    'Về việc',
    'Letter subject',
    'Subject of {|the }letter',
  ),
  ...named('letterSubject', { source: 'a message has a subject too', weight: 0.8, needs: 'letter' }, 'Subject'),
  ...synonyms('letterPlace', letterRules, 'Địa danh{| ban hành}'),
  ...loose('letterPlace', usual, 0.8, 'Nơi ban hành'),
  ...synonyms(
    'signerName',
    letterRules,
    '{|Họ tên |Họ và tên |Tên }{người|lãnh đạo|thủ trưởng} ký{| văn bản| công văn| ban hành| thông báo| biên bản}',
    'Signer',
    "{Signer|Signer's|Signatory|Signatory's} {full |}name",
    'Signatory',
    'Name of {|the }signer',
    'Signed by',
  ),
  ...named(
    'fullName',
    { source: 'who stands for a party of a minute', needs: 'party' },
    '{|Do }đại diện{| bên giao| bên nhận| bên bàn giao| bên tiếp nhận} {là|bởi|là ông/bà|ông/bà|là đồng chí}',
    'Người đại diện {là|bởi|{|cho }bên {giao|nhận|bàn giao|tiếp nhận}|là ông/bà}',
    '{Người|Cán bộ} {nhận|tiếp nhận|phối hợp|giao nhận}{| thiết bị| chứng thư}',
    '{Cán bộ |}đầu mối{| liên hệ| phối hợp| tiếp nhận}',
  ),
  ...named('fullName', { source: 'papers name people so', needs: 'someone' }, '{Ông/bà|Đồng chí}'),
  ...synonyms(
    'signerTitle',
    letterRules,
    '{Chức vụ|Chức danh|Quyền hạn, chức vụ} người ký{| văn bản| công văn| ban hành| biên bản}',
    "{Signer|Signer's|Signatory|Signatory's} {title|position|job title}",
    'Title of {|the }signer',
  ),
]
