import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../src/autofill/match/questions'
import { readLabel } from '../../../src/autofill/match/read-label'
import { readParts } from './read-parts'

describe('labels that ask', () => {
  test.each([
    ['Thiết bị mang số hiệu gì?', 'deviceNumber'],
    ['Số hiệu của chứng thư đó là bao nhiêu?', 'certificateSerial'],
    ['Chứng thư trong thiết bị mang tên ai?', 'certificateName'],
    ['Đó là loại thiết bị nào?', 'deviceKind'],
    ['Ai là người ký biên bản?', 'signerName'],
    ['Người ký giữ chức vụ gì?', 'signerTitle'],
    ['Đơn vị bạn ở tỉnh nào?', 'province'],
    ['Căn cước của bạn do ai cấp?', 'citizenIdIssuePlace'],
    ['Căn cước của bạn được cấp khi nào?', 'citizenIdIssueDate'],
    ['Xin cho biết chức vụ của bạn là gì?', 'position'],
    ['Người đó giữ chức vụ gì?', 'position'],
    ['Số định danh của người đó là gì?', 'citizenId'],
    ['Gọi di động cho người đó theo số nào?', 'mobilePhone'],
    ['Cơ quan nào lập biên bản?', 'organisationName'],
    ['Biểu mẫu này do đơn vị nào gửi?', 'organisationName'],
    ['Ai là người ký, đóng dấu?', 'signerName'],
    ['Cục gọi cho anh/chị theo số di động nào?', 'mobilePhone'],
    ['Trên thân thiết bị in số hiệu gì?', 'deviceNumber'],
    ['Thuê bao đó thuộc cơ quan, tổ chức nào?', 'organisationName'],
    ['Cần đổi mục nào?', 'changeWhat'],
    ['Ký với chức vụ gì?', 'signerTitle'],
  ])('“%s” asks for %s', (label, key) => {
    expect(readLabel(label).keys.map((one) => one.key)).toEqual([key])
  })

  test.each([
    'Vì sao chưa báo mất sớm hơn?',
    'Bạn có tên khác là gì?',
    'Ai là người gửi phiếu này?',
    'Ai đang giữ thiết bị?',
    'Thiết bị có lỗi gì?',
    'Chúng tôi gọi cho bạn theo số nào?',
    'Biểu mẫu này có mấy trang?',
    'Người làm chứng thuộc cơ quan nào?',
    'Trên bì thư in tên gì?',
  ])('“%s” asks for nothing of ours', (label) => {
    expect(readLabel(label).keys).toEqual([])
  })

  test('what is no question stays as it is', () => {
    expect(askedBy('Số hiệu thiết bị')).toBeUndefined()
    expect(askedBy('Thời gian nào đó trong năm')).toBeUndefined()
  })

  test('whom an unknown question is about is told of behind it', () => {
    const labels = ['Ai trực tổng đài?', 'Chức vụ', 'Số CCCD']
    expect(readParts([[['Hồ sơ'], labels]])).toEqual(['not-recognised', 'not-recognised', 'not-recognised'])
  })

  test('the minute of a lost device has its day under the meeting’s heading', () => {
    const parts = [[['Cuộc họp'], ['Biên bản lập ngày nào?']]] as const
    expect(readParts(parts, '09')).toEqual(['letter letterDate'])
    expect(readParts(parts, '01')).toEqual(['not-recognised'])
  })
})

test.each([
  ['Giấy tờ tuỳ thân (CCCD)', 'citizenId'],
  ['TĐ thông tin', 'wantsChange'],
  ['Barcode thiết bị', 'deviceNumber'],
  ['Chủ thiết bị (tên CTS)', 'certificateName'],
  ['Đơn vị chủ quản hệ thống', 'organisationName'],
])('“%s” names %s', (label, key) => {
  expect(readLabel(label).keys.map((one) => one.key)).toEqual([key])
})
