import { behind, loose, named, synonyms, type VocabularyEntry } from './entry'

const decree = 'NĐ 68/2024, Mẫu 03–09'
const usual = 'usual wording of Vietnamese administrative forms'
const authorities = 'registration forms and registers of certificates'
const english = 'usual English wording'

const keyDevice = 'thiết bị {{lưu|lưu trữ|chứa} {khóa|khóa bí mật}|lưu trữ|token|ký số}'
const device = `{${keyDevice}|thiết bị|PKI Token|USB Token|token|SIM PKI}`
const number = '{Số hiệu|Số seri|Số serial|Mã vạch}'

const numbers = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'deviceNumber',
    decree,
    `${number} ${device}`,
    '{Số sê-ri|Serial|Mã số|Số mã vạch} {thiết bị|token|USB Token}',
    '{Số|Mã} {thiết bị|token|PKI Token|USB Token|SIM PKI}',
    '{Số seri|Số serial|Số sê-ri|Số hiệu} SIM',
    '{Số|Mã|Mã số|Mã vạch|Số hiệu} {|được }in trên {|vỏ |mặt sau }{thiết bị|token|SIM}',
    '{Số|Mã|Mã số|Số hiệu} {|ghi |dán }trên {|vỏ }{thiết bị|token|SIM}',
    'Mã vạch {|dán }trên {thiết bị|token|SIM}',
    '{Thiết bị|Token} số',
    'SIM số',
    'Barcode',
    '{Device|Token} barcode',
    '{|Số |Mã |Số hiệu |SIM }ICCID',
  ),
  ...named('deviceNumber', { source: 'domain.md §1: barcode of the token', needs: 'device' }, 'Mã vạch', 'Số mã vạch'),
  ...named(
    'deviceNumber',
    { source: 'a column of a list: the device is written by its number', weight: 0.8, needs: 'subjectRow' },
    'Thiết bị {lưu khóa bí mật|LKBM|lưu KBM}',
  ),
  ...synonyms(
    'deviceNumber',
    english,
    '{|Key }device {number|serial|serial number|no|barcode}',
    'Token {number|serial|serial number|no}',
    '{Device|Token} {S/N|SN|serial no|ID|identifier}',
    'Serial {number|no} of {|the }{device|token|SIM}',
    '{Number|Barcode} {printed |}on {|the }{device|token|SIM|SIM card}',
  ),
]

const kinds = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'deviceKind',
    'VGCA import template, column S',
    `Loại {${keyDevice}|thiết bị}`,
    '{Hình thức|Phương thức} {lưu khóa|lưu khóa bí mật|lưu trữ khóa}',
    '{Kiểu|Hình thức} thiết bị',
    '{|Muốn }{dùng|sử dụng|{nhận|ký} bằng} {|loại }thiết bị {nào|gì}',
    '{|Private }key storage{| device} {type|method|medium}',
    'Loại {phương tiện lưu khóa|thiết bị được cấp|thiết bị đăng ký|thiết bị đề nghị cấp}',
    '{Key device|Token} {type|kind}',
    'Device {type|kind}',
    '{Kind|Type} of {|the |key |storage |security }{device|token}',
  ),
  ...synonyms('deviceKind', authorities, '{Loại |}thiết bị đầu cuối thuê bao', 'Loại thiết bị đầu cuối'),
  ...synonyms(
    'simPki',
    decree,
    'SIM PKI',
    '{|Đăng ký |Dùng |Sử dụng |Đăng ký sử dụng }SIM {PKI|ký số}',
    'Nhà mạng{| SIM| SIM PKI| (SIM PKI)| viễn thông| di động}',
    '{|Dùng |Sử dụng |Đăng ký }SIM {|PKI |ký số }{mạng|nhà mạng}',
    'Có {dùng|sử dụng} SIM {|PKI |ký số }{mạng|nhà mạng}',
    'Nhà mạng {đăng ký|cung cấp SIM|cung cấp|đăng ký SIM}',
    'Mạng {|di động |viễn thông }của SIM{| PKI| ký số}',
    '{Nhà|Đơn vị} cung cấp SIM{| PKI}',
    'Sim PKI (nhà mạng)',
  ),
  ...synonyms(
    'simPki',
    english,
    'Carrier',
    '{|Mobile |Network |SIM |Mobile network }{carrier|operator|provider}',
    'Mobile network',
  ),
]

const states = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'deviceLocked',
    usual,
    '{Thiết bị|Token} {|có |có đang |đang }{bị|đã bị} khóa',
    '{Thiết bị|Token} {bị|đã bị} khóa {|mã }PIN',
    '{Device|Token} {|is }locked',
  ),
  ...synonyms(
    'deviceCondition',
    decree,
    '{Tình trạng|Hiện trạng} {|vật lý |kỹ thuật }{thiết bị|thiết bị lưu khóa bí mật|token}',
  ),
  ...synonyms(
    'deviceCondition',
    english,
    '{Device|Token} {condition|state}',
    '{|Physical }{condition|state} of {|the }{device|token}',
  ),
  ...named('deviceCondition', { source: decree, needs: 'device' }, 'Tình trạng', 'Hiện trạng', 'Condition'),
  ...synonyms(
    'handoverDate',
    decree,
    '{Ngày|Thời điểm|Thời gian} {bàn giao|giao|giao nhận}{| thiết bị}',
    '{Bàn giao|Giao thiết bị} ngày',
    'Ngày nhận bàn giao',
    'Ngày {bàn giao|giao} cho thuê bao',
    '{Handover|Hand-over} date',
  ),
  ...named('handoverDate', { source: 'whoever is handed a device receives it', needs: 'device' }, 'Ngày nhận'),
  ...named(
    'handoverDate',
    { source: 'other things are given back too', needs: 'device' },
    '{Ngày|Thời điểm|Thời gian} {giao trả|giao lại|bàn giao lại|trả|trả lại|hoàn trả|trả thiết bị}',
  ),
  ...synonyms('quantity', decree, '{Số lượng|SL} {thiết bị|token}'),
  ...named('quantity', { source: 'anything can be counted', needs: 'device' }, 'Số lượng', 'SL', 'Quantity'),
  ...synonyms('quantity', english, '{Number|Quantity} of {devices|tokens|key devices}'),
  ...synonyms(
    'lossDate',
    decree,
    '{Ngày|Thời gian|Thời điểm} {|xảy ra |phát hiện }{thất lạc|bị thất lạc|bị mất|làm mất|việc mất|việc thất lạc}',
    '{Ngày|Thời gian|Thời điểm} {xảy ra|phát hiện} mất',
    'Date of loss',
  ),
  ...named('lossDate', { source: 'also the day someone died', needs: 'device' }, '{Ngày|Thời điểm|Thời gian} mất'),
  ...synonyms(
    'lossPlace',
    decree,
    '{Nơi|Địa điểm|Chỗ} {|xảy ra |làm }{thất lạc|bị thất lạc|bị mất|làm mất|việc thất lạc|mất mát}',
    '{Nơi|Địa điểm} {thất lạc|mất|làm mất} {thiết bị|token}',
    'Place of loss',
  ),
  ...named('lossPlace', { source: 'also where someone died', needs: 'device' }, '{Nơi|Địa điểm} mất'),
  ...synonyms(
    'lossCircumstances',
    decree,
    '{Hoàn cảnh|Diễn biến|{Lý do|Nguyên nhân}{|, diễn biến|, hoàn cảnh}|Hoàn cảnh, {nguyên nhân|lý do}} {thất lạc|bị thất lạc|xảy ra thất lạc|làm mất|mất|bị mất}',
    'Hoàn cảnh mất',
    '{Nguyên nhân|Lý do|Nguyên nhân, hoàn cảnh|Hoàn cảnh} dẫn đến {|việc }{thất lạc|mất}',
    'Circumstances of {|the }loss',
  ),
  ...named(
    'lossDate',
    { source: 'anything may happen', needs: 'device' },
    '{Ngày|Thời gian|Thời điểm} {|xảy ra |phát hiện }{sự việc|vụ việc}',
    '{|bị }{mất|thất lạc} {|thiết bị |token }{{|từ }{khi nào|ngày}|lúc nào|bao giờ|vào {ngày|lúc nào}}',
    'Phát hiện {|bị |việc }{mất|thất lạc} {|vào }{ngày|khi nào|lúc nào}',
    'When {did it happen|was it lost|was the {device|token} lost}',
    '{Date lost|Loss date|Lost on}',
  ),
  ...named(
    'lossPlace',
    { source: 'anything may happen', needs: 'device' },
    '{Nơi|Địa điểm} {|xảy ra |phát hiện }{sự việc|vụ việc}',
    '{Nơi|Địa điểm} xảy ra',
    '{|bị |làm }{mất|thất lạc} {|thiết bị |token }{{ở|tại} {đâu|nơi nào}|ở chỗ nào}',
    'Where {did it happen|was it lost|was the {device|token} lost}',
    '{Loss place|Loss location|Location of {|the }loss}',
  ),
  ...named(
    'lossCircumstances',
    { source: 'anything may happen', needs: 'device' },
    '{Diễn biến|Tóm tắt|Trình bày|Mô tả|Nội dung|Tường trình|Hoàn cảnh|Nguyên nhân} {|diễn biến |nội dung }{sự việc|vụ việc}',
    'Diễn biến',
    '{Nguyên nhân, hoàn cảnh|Hoàn cảnh, nguyên nhân|Nguyên nhân}',
    '{Vì sao|Tại sao|Do đâu} {|thiết bị }{|bị |lại bị |làm |để }{mất|thất lạc}',
    'Hoàn cảnh',
    '{Mất|Thất lạc} {như thế nào|ra sao|vì sao|tại sao|do đâu}',
    '{Mất|Thất lạc} trong hoàn cảnh',
    'How {did it happen|was it lost|was the {device|token} lost}',
  ),
  ...synonyms(
    'participants',
    decree,
    'Thành phần{| tham gia| tham dự}{| gồm| gồm có| xác nhận| lập biên bản| chứng kiến}',
    'Participants',
  ),
  ...named(
    'participants',
    { source: 'meetings have people too', needs: 'device' },
    '{Những người|Các thành viên|Thành viên|Người} {tham gia|tham dự|có mặt}{| gồm| gồm có}',
    '{|Những }ai {tham dự|tham gia|có mặt|chứng kiến}',
    '{|Those |People |Persons }present',
    'Attendees',
  ),
]

const services = (): readonly VocabularyEntry[] => [
  ...synonyms(
    'serviceName',
    decree,
    'Tên thiết bị, dịch vụ, phần mềm',
    'Tên {dịch vụ|phần mềm|thiết bị|hệ thống}',
    'Tên phần mềm, dịch vụ',
    'Tên {TB, DV, PM|TB/DV/PM|thiết bị/dịch vụ/phần mềm|dịch vụ/phần mềm|phần mềm/dịch vụ|phần mềm, ứng dụng|hệ thống, phần mềm|dịch vụ, phần mềm|thiết bị, phần mềm|phần mềm, thiết bị}',
    '{System|Application|Software} name',
    'Name of {|the }{service|software|system|device|application}',
    'Tên {hệ thống thông tin|ứng dụng|máy chủ, dịch vụ, phần mềm|máy chủ, phần mềm|máy chủ, dịch vụ|máy chủ/thiết bị}',
    'Service name',
    '{Thiết bị|Dịch vụ|Phần mềm|Hệ thống|Phần mềm/thiết bị|Thiết bị/phần mềm|Thiết bị, dịch vụ, phần mềm} {|có }tên',
    '{Device, service, software|Service, software|Software, service|Device, service} name',
    'Name of {|the }{device, service, software|service, software|device, software}',
  ),
  ...synonyms(
    'domainOrIp',
    decree,
    'Tên miền/{|địa chỉ }IP',
    '{Tên miền{|/IP|/địa chỉ IP}|Địa chỉ IP|IP} {máy chủ|hệ thống|dịch vụ|website|thiết bị|phần mềm}',
    'Tên miền, {|địa chỉ }IP',
    'Tên {miền|domain}{| website}',
    '{Địa chỉ|Đ/c} IP',
    '{Địa chỉ |}IP/tên miền{| truy cập}',
    'Tên miền truy cập',
    'Domain{| name}',
    '{Domain|Tên miền}{/| hoặc }{IP|địa chỉ IP}',
    'IP/{domain|tên miền}',
    '{Địa chỉ |}IP {tĩnh|máy chủ}',
    'Domain name or IP{| address}',
    'Domain/IP{| address}',
    'Host name',
    'FQDN',
    'IP address',
    'Domain or IP',
  ),
]

/** What becomes of a device or a certificate says nothing of which of its values is asked for. */
const fates = (): readonly VocabularyEntry[] => [
  ...behind(
    ['deviceNumber', 'deviceKind', 'certificateName', 'certificateSerial'],
    usual,
    '{|đã |đang |có }{bị |làm |}{khóa|mất|thất lạc|hỏng|lỗi}',
    '{|cần |đề nghị |xin |yêu cầu |được |đã |bị }{khôi phục|thu hồi|bàn giao|mở khóa}',
    'đã cấp',
    'đã được cấp',
  ),
  ...behind(['certificateName', 'certificateSerial'], usual, 'thiết bị{| lưu khóa bí mật}', 'token'),
  ...behind(
    ['lossDate', 'lossPlace', 'lossCircumstances', 'participants'],
    usual,
    'thiết bị{| lưu khóa bí mật}',
    'token',
    '{mất|thất lạc|làm mất} {thiết bị|token}',
    '{làm|để}',
  ),
  ...behind(['quantity', 'deviceCondition'], usual, '{|khi }{|bàn }giao{| lại| trả}', '{trả lại|hoàn trả|thực tế}'),
  ...behind(
    ['deviceLocked'],
    usual,
    'do nhập sai {|mã }PIN{| nhiều lần| quá số lần}',
    'do nhập sai',
    'không',
    '{|hay }chưa',
  ),
  ...behind(['participants'], usual, '{|dự |tham dự |tham gia }{|cuộc }{họp|lập biên bản|buổi làm việc}{| xác nhận}'),
]

/** A server is also known by the address it has: its name is asked for where a certificate is. */
const servers = (): readonly VocabularyEntry[] =>
  named('serviceName', { source: usual, needs: 'certificate' }, 'Tên máy chủ', 'Server name')

/** Key devices, SIM cards, and the services that certificates are for. */
export const deviceWords = (): readonly VocabularyEntry[] => [
  ...numbers(),
  ...kinds(),
  ...states(),
  ...services(),
  ...servers(),
  ...fates(),
  ...loose('deviceKind', usual, 0.8, 'Phương tiện lưu khóa', 'Loại token'),
]
