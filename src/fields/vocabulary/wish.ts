import { named, synonyms, type VocabularyEntry } from './entry'

const decree = 'NĐ 68/2024, Mẫu 01–06'
const usual = 'usual wording of Vietnamese administrative forms'

const certificate = '{|chứng thư|chứng thư số|chứng thư chữ ký số}'

/** What is asked for: renewal, change, revocation, and for which kind of subscriber. */
export const wishWords: readonly VocabularyEntry[] = [
  ...synonyms(
    'changeWhat',
    decree,
    '{Thông tin|Nội dung|Nội dung thông tin} {cần |đề nghị |muốn |}thay đổi',
    'Cần thay đổi',
    'Thay đổi nội dung gì',
    '{Mục|Trường} {thông tin |}{cần |đề nghị |}thay đổi',
    '{Thông tin|Nội dung} cần thay đổi (cũ)',
    'Thông tin {cần |đề nghị }điều chỉnh',
    'Information to change',
    'What to change',
  ),
  ...synonyms(
    'changeTo',
    decree,
    '{Thông tin|Nội dung|Nội dung thông tin} mới',
    '{Thông tin|Nội dung} sau {|khi }thay đổi',
    'Thông tin thay đổi mới',
    'Thay đổi thành',
    '{Giá trị|Thông tin|Nội dung} {thay thế|điều chỉnh thành|thay đổi thành|cập nhật mới}',
    'Giá trị mới',
    'Thông tin sau {|khi }điều chỉnh',
    'New information',
    'New value',
  ),
  ...synonyms(
    'wantsRenewal',
    decree,
    `{|Đề nghị |Yêu cầu }gia hạn ${certificate}`,
    'Renewal',
    'Renew',
    '{Renewal|Renew} {requested|wanted|this certificate}',
    'Request renewal',
  ),
  ...synonyms(
    'wantsChange',
    decree,
    'Thay đổi TT',
    '{|Đề nghị |Yêu cầu }TĐTT',
    '{Đề nghị|Yêu cầu|Xin} thay đổi',
    `{|Đề nghị |Yêu cầu }thay đổi {|nội dung }thông tin ${certificate}`,
    'Change information',
    'Change of information',
  ),
  ...synonyms(
    'revocationReason',
    decree,
    `{Lý do|Lí do|Nguyên nhân} {|đề nghị |yêu cầu }thu hồi ${certificate}`,
    '{Lý do|Lí do|Nguyên nhân} {xin|cần|phải|dẫn đến|của việc} thu hồi',
    'Thu hồi {vì|do}{| lý do}',
    'Reason for {|the }revocation',
    'Revocation reason',
    'Reason for revoking',
  ),
  ...named('revocationReason', { source: decree, needs: 'revocation' }, 'Lý do', 'Lí do', 'Reason'),
  ...synonyms(
    'subscriberKind',
    usual,
    'Đối tượng thuê bao',
    '{Loại|Kiểu} đối tượng{| sử dụng| thuê bao| đăng ký| được cấp}',
    'Đối tượng cấp',
    'Loại {chứng thư|chứng thư số|chứng thư chữ ký số|CTS}',
    'Subscriber type',
    '{Kind|Type} of subscriber',
  ),
  ...named(
    'subscriberKind',
    { source: 'telephone companies have subscribers too', needs: 'certificate' },
    '{Loại|Kiểu} thuê bao',
    'Cá nhân/tổ chức',
    'Tổ chức/cá nhân',
  ),
  ...synonyms(
    'renewedBefore',
    usual,
    '{Đã|Có} {|được |từng }gia hạn{| trước đây| trước đó| lần nào}{| chưa| hay chưa| không}',
    'Renewed before',
    'Already renewed',
  ),
  ...synonyms(
    'note',
    decree,
    'Ghi chú{| khác| thêm| bổ sung| chung}',
    'Note',
    'Notes',
    'Remark',
    'Remarks',
    'Comments',
  ),
]
