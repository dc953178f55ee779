import { loose, named, synonyms, type VocabularyEntry } from './entry'

const decree = 'NĐ 68/2024, Mẫu 01–03'
const template = 'VGCA import template'
const corpus = 'label-corpus.tsv'
const usual = 'usual wording of Vietnamese administrative forms'
const english = 'usual English wording'

const body = '{cơ quan|đơn vị|tổ chức}'
const bodyOrTwo = `{${body}|cơ quan, tổ chức|cơ quan, đơn vị}`
/** Short forms (CQ, ĐV, TC) are spelled out before they are looked up: see short-forms.ts. */
const bodies = `{${body}|cơ quan, {tổ chức|đơn vị}|tổ chức, {cơ quan|đơn vị}|đơn vị, {cơ quan|tổ chức}|cơ quan, {đơn vị, tổ chức|tổ chức, đơn vị}}`

const levels = (): readonly VocabularyEntry[] =>
  (
    [
      ['1', 'I', 'nhất'],
      ['2', 'II', 'hai'],
      ['3', 'III', 'ba'],
      ['4', 'IV', 'tư'],
    ] as const
  ).flatMap(([level, roman, word]) =>
    synonyms(
      `organisationLevel${level}`,
      template,
      `{|Tên }{tổ chức|cơ quan|đơn vị|cơ quan, tổ chức|cơ quan, đơn vị} {cấp|bậc|cấp thứ} {${level}|${roman}}`,
      `{|Tên }{tổ chức|cơ quan|đơn vị} {cấp|cấp thứ|bậc} ${word}`,
      `Cấp ${level} {tổ chức|cơ quan|đơn vị}`,
      `{Organisation|Organization} level ${level}`,
    ),
  )

const names = (): readonly VocabularyEntry[] => [
  ...synonyms('organisationName', decree, `Tên ${bodies}`),
  ...synonyms('organisationName', corpus, 'Cơ quan, đơn vị sử dụng cán bộ công chức', 'Tên công ty'),
  ...synonyms(
    'organisationName',
    usual,
    'Cơ quan, {tổ chức|đơn vị}',
    'Đơn vị',
    '{Nơi|Cơ sở|Trường} {công tác|làm việc}',
    'Tên {doanh nghiệp|trường|sở|ngành}, {đơn vị|cơ quan}',
    'Tên doanh nghiệp',
    '{Công tác|Làm việc|Làm} {ở|tại}{| cơ quan| đơn vị| cơ quan, đơn vị}',
    '{Đang|Hiện đang} {công tác|làm việc} {ở|tại}',
    `Tên {|đầy đủ |chính thức }{|bằng }tiếng Việt ${bodyOrTwo}`,
    `Tên {đầy đủ|chính thức|gọi|gọi đầy đủ|gọi chính thức|pháp lý} ${bodies}`,
    `${bodies} {|nơi }{làm việc|công tác}`,
    `Thuộc ${bodyOrTwo}`,
    'Tên pháp nhân',
    '{Phòng, ban|Khoa, phòng|Ban, ngành}, {đơn vị|cơ quan}{| công tác}',
    '{Đơn vị|Cơ quan|Nơi} CT',
    'Tên CQ/{TC|ĐV}',
    'Tên {đơn vị|cơ quan|tổ chức}, doanh nghiệp',
    '{Trường|Khoa|Phòng|Sở|Bệnh viện|Viện|Trung tâm|Cục|Ban|UBND|Ngành|Công ty|Doanh nghiệp}, {đơn vị|cơ quan}',
    `{Tên |}{${body}|cơ quan, tổ chức|cơ quan, đơn vị} {quản lý trực tiếp|trực tiếp quản lý}`,
    `Tên ${bodyOrTwo} quản lý{| thuê bao}`,
    '{Tên |}{cơ quan|đơn vị|cơ quan, tổ chức} đề nghị cấp{| mới}{| chứng thư}',
    `${bodyOrTwo} quản lý {thuê bao|thiết bị|phần mềm|dịch vụ|hệ thống|máy chủ|thiết bị, {dịch vụ|phần mềm}{|, phần mềm}}`,
  ),
  ...synonyms(
    'organisationName',
    'Nghị định 30/2020/NĐ-CP',
    '{Tên |}{cơ quan{|, tổ chức|, đơn vị}|đơn vị} {ban hành|gửi|phát hành|ra}{| văn bản| công văn}',
    `{Tên |}{${bodyOrTwo}|cơ quan, đơn vị, tổ chức} {đề nghị|yêu cầu|thông báo|lập|trình|lập hồ sơ|lập danh sách|lập văn bản|lập đề nghị|gửi hồ sơ}`,
  ),
  ...synonyms('organisationName', 'a minute is written by a body', `{Tên |}${bodyOrTwo} lập biên bản`),
  ...named(
    'organisationName',
    { source: english, needs: 'letter' },
    '{Issuing|Sending} {body|organisation|organization}',
    'Sending agency',
  ),
  ...loose('organisationName', usual, 0.8, 'Cơ quan', 'Tổ chức', 'Doanh nghiệp', 'Công ty'),
  ...named(
    'organisationName',
    { source: usual, weight: 0.8, needs: 'subjectRow' },
    'CQ',
    'CQ/TC',
    'CQ/ĐV',
    '{Cơ quan|Đơn vị|Tổ chức} {chủ quản|sở hữu} {hệ thống|phần mềm|dịch vụ|thiết bị}',
    '{Owner|Owning} {organisation|organization|agency}',
    '{Cơ quan|Đơn vị|Tổ chức|Cơ quan, tổ chức} quản lý{|, vận hành|, sử dụng}',
  ),
  ...synonyms(
    'organisationName',
    english,
    '{Organisation|Organization|Agency}{| name}',
    '{|Official }name of {|the }{organisation|organization|agency|body|institution|employer|workplace|unit|office|department|company}',
    'Workplace',
    'Legal entity name',
    'Name of {|the }legal entity',
    'Managing {body|agency|organisation|organization|unit}',
    'Place of work',
    '{Organisation|Organization|Agency|Institution} name',
    'Organisation/Agency',
    'Agency/Organisation{| name}',
    '{Working|Employing} {place|unit|agency|organisation|organization|office}',
    'Employer{|/organisation|/organization|/agency}',
  ),
  ...loose('organisationName', english, 0.75, 'Department', 'Unit'),
]

const places = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'province',
    decree,
    'Tỉnh/{thành phố|thành|TP}{| trực thuộc trung ương| trực thuộc TW| thuộc TW}',
    '{Thành phố|TP}/tỉnh',
  ),
  ...synonyms(
    'province',
    usual,
    'Tỉnh',
    'Thành phố',
    'T/TP',
    'Địa bàn {tỉnh|tỉnh, {thành phố|TP}}{| trực thuộc trung ương| trực thuộc TW}',
    'Tỉnh, {thành phố|TP}{| trực thuộc trung ương| trực thuộc TW}',
    '{|Thuộc |Trực thuộc }tỉnh {hoặc |}{thành phố|TP}',
    'Tên {tỉnh|tỉnh/thành phố|tỉnh/thành|tỉnh thành}',
    'Địa phương (tỉnh/thành phố)',
    '{Tỉnh|Tỉnh/thành phố|Tỉnh/thành} {nơi |}{công tác|làm việc|hoạt động|đặt trụ sở|đóng trụ sở}',
  ),
  ...loose('province', 'a list by province is called so', 0.8, 'Địa phương', 'TP'),
  ...synonyms(
    'province',
    english,
    'Province{|/City|/Municipality}',
    'City{|/Province}',
    'Province or city',
    'Province name',
    '{State|Region}/Province',
    'Province/State',
    '{Work|Working|Workplace|Office} {province|city}',
    '{Province|City}, {city|province}',
  ),
  ...synonyms('address', decree, '{Địa chỉ|Đ/c|ĐC}{| tiếp nhận| thu hồi| nhận}', `{Địa chỉ|Đ/c|ĐC} ${bodyOrTwo}`),
  ...synonyms('address', corpus, 'Địa chỉ thường trú', 'Nơi cư trú', '{Nơi|Chỗ} ở {hiện tại|hiện nay}'),
  ...synonyms(
    'address',
    usual,
    'Địa chỉ {liên hệ|liên lạc|làm việc|nơi làm việc|bưu chính|hoạt động|chi tiết|bàn giao|giao nhận|gửi|văn phòng|doanh nghiệp|công ty|nơi công tác|nhận thư}',
    '{Địa chỉ |}{trụ sở}{| chính| làm việc| cơ quan| đơn vị| văn phòng| tổ chức}',
    '{Địa chỉ|Nơi|Địa điểm} {tiếp nhận|nhận} {thiết bị|kết quả|chứng thư|token|bưu phẩm}',
    'Địa chỉ chuyển phát',
    'Địa chỉ {nơi |}{tiếp nhận|thu hồi|bàn giao|giao nhận|khôi phục} {|thiết bị|chứng thư}',
    'Địa chỉ nhận {hồ sơ|bưu gửi}',
    'Địa chỉ nơi nhận',
    'Địa điểm {nhận|tiếp nhận|trụ sở|làm việc}',
    '{Gửi|Chuyển} thiết bị {đến|về|tới}{| địa chỉ}',
    '{Nơi|Địa chỉ|Địa chỉ nơi} {đặt|đóng} trụ sở',
    'Trụ sở{| chính| làm việc} {đặt|đóng} tại',
    `Địa chỉ {trụ sở |}${bodies}`,
    'Địa chỉ {gửi|giao|chuyển|nhận|nhận bàn giao} {thiết bị|token|chứng thư|bưu phẩm}',
    '{Gửi|Giao|Chuyển} {thiết bị |}{về|tới|đến} địa chỉ',
    '{Nơi|Địa điểm} {giao|giao nhận|thu hồi} thiết bị',
    'Địa chỉ {trả|giao trả|nộp lại|hoàn trả|gửi trả|giao lại|bàn giao lại} {thiết bị|token}',
  ),
  ...named('address', { source: 'a letter has a list called so', needs: 'receiver' }, 'Nơi {nhận|tiếp nhận}'),
  ...synonyms(
    'address',
    english,
    'Address',
    '{Postal|Delivery|Collection|Office|Mailing|Contact|Work|Business|Head office|Headquarters|Registered office|Main office|Correspondence} address',
    '{Head office|Headquarters|Registered office}',
    '{Receiving|Recipient|Receiver|Pickup|Work|Workplace|Organisation|Organization|Agency} address',
    'Address of {|the }{receiver|recipient|office|organisation|organization|agency}',
  ),
]

const numbers = (): readonly VocabularyEntry[] => [
  ...synonyms('taxCode', decree, 'Mã số thuế', 'MST', 'Mã số thuế (cơ quan)', 'MST (cơ quan)', 'Mã thuế'),
  ...synonyms(
    'taxCode',
    'Luật Doanh nghiệp 2020, Điều 29',
    '{|Mã số doanh nghiệp/}{mã số thuế|MST}{|/mã số doanh nghiệp}',
  ),
  ...synonyms(
    'taxCode',
    english,
    'Tax {code|ID|number|identification number|ID number|registration number}',
    'TIN',
    'Tax {no|identification no|registration no}',
  ),
  ...synonyms(
    'budgetCode',
    decree,
    '{Mã|Mã số} {|đơn vị |đơn vị có |ĐV |ĐV có }{quan hệ ngân sách|QHNS|quan hệ với ngân sách|QH ngân sách}',
    '{Mã|Mã số} {ĐVQHNS|ĐVCQHVNS|ĐVSDNS|ĐVCQHNS}',
    'MQHNS',
    'QHNS',
    'ĐVQHNS',
    '{Mã|Mã số} {đơn vị|ĐV} sử dụng ngân sách',
    '{Mã|Mã số} {|đơn vị |đơn vị có |ĐV |ĐV có }quan hệ {với |}ngân sách nhà nước',
    '{Mã|Mã số} {|đơn vị |ĐV }{NS|NSNN|ngân sách}',
    '{Mã|Mã số} QHNSNN',
    '{Mã|Mã số} {quan hệ|QH} {với |}NS',
  ),
  ...synonyms(
    'budgetCode',
    english,
    '{|State }{Budget|budget} {code|relation code|relationship code|unit code|ID|number}',
  ),
  ...synonyms(
    'organisationCode',
    'SGDĐT Long An 2025 §2',
    '{Mã|Mã số} {định danh điện tử|ĐDĐT|định danh ĐT}',
    '{Mã|Mã số} {định danh điện tử|ĐDĐT|định danh ĐT} {CQ|cơ quan|tổ chức|đơn vị|cơ quan, tổ chức}',
    `{Mã|Mã số|Số} định danh {|điện tử |của }${bodyOrTwo}`,
  ),
  ...loose('organisationCode', usual, 0.8, 'Mã cơ quan'),
  ...synonyms(
    'organisationCode',
    english,
    '{Organisation|Organization|Agency} {code|ID|identifier|e-identifier|electronic ID|{|e-|electronic }identification code}',
    'Electronic {ID|identification} code',
  ),
]

const founding = '{nghị quyết|quyết định|quyết định thành lập|nghị quyết, quyết định}'

const above = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'superiorBody',
    'Nghị định 30/2020/NĐ-CP',
    `{Tên |}${bodyOrTwo} chủ quản cấp trên trực tiếp`,
    `{Tên |}${bodyOrTwo} {chủ quản|chủ quản trực tiếp|{|chủ quản |quản lý |hành chính }cấp trên|{|quản lý }cấp trên trực tiếp}`,
    '{|Tên }{UBND|Ủy ban nhân dân} cấp trên{| trực tiếp}',
    '{Superior|Governing|Parent|Higher|Supervising|Supervisory} {body|agency|organisation|organization|authority|unit}',
  ),
  ...synonyms(
    'foundingDecision',
    'PVHTT Thủy Nguyên 2024 §1',
    '{|Số }{quyết định|nghị quyết|quyết định/nghị quyết|nghị quyết/quyết định} thành lập{| cơ quan| đơn vị| tổ chức}',
    '{Quyết định|Nghị quyết} thành lập số',
    '{|Cơ quan |Đơn vị |Tổ chức }{|được }thành lập theo {quyết định|nghị quyết}{| số}',
    '{Decision|Resolution} on {|the }establishment',
    '{Establishment|Establishing|Founding} {decision|document}{| number| no}',
    'Văn bản thành lập',
    'Xác nhận của cấp trên trực tiếp',
    'Căn cứ {|pháp lý }thành lập',
  ),
  ...loose('effectiveDate', 'PVHTT Thủy Nguyên 2024 §1', 0.8, 'Ngày có hiệu lực'),
  ...synonyms(
    'effectiveDate',
    'PVHTT Thủy Nguyên 2024 §1',
    `{Ngày|Thời điểm} ${founding} {|bắt đầu }có hiệu lực{| thi hành}`,
    `Ngày {|có |bắt đầu có }hiệu lực{| thi hành} ${founding}`,
    `${founding} {|bắt đầu }có hiệu lực {|kể }{từ ngày}`,
    `${founding} {|bắt đầu }có hiệu lực {ngày|khi nào}`,
    'Effective date{| of {|the }{decision|resolution}}',
  ),
]

/** Bodies, where they are, and the numbers they are known by. */
export const organisationWords = (): readonly VocabularyEntry[] => [
  ...levels(),
  ...names(),
  ...places(),
  ...numbers(),
  ...above(),
]
