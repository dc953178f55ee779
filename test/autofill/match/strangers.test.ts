import { describe, expect, test } from 'vitest'
import { readParts as read, type Part } from './read-parts'

describe('what is told of somebody else', () => {
  test('behind an unknown name a number is his, and the address behind it', () => {
    const labels = ['Số hiệu thiết bị', 'Người chứng kiến', 'Số CCCD', 'Địa chỉ']
    expect(read([[['Biên bản xác nhận mất thiết bị'], labels]])).toEqual([
      'subject0 deviceNumber',
      'not-recognised',
      'not-recognised',
      'not-recognised',
    ])
  })

  test('what says whose it is, and what is told of a body, is not his', () => {
    const labels = ['Tên cơ quan', 'Mã số thuế', 'Người phụ trách', 'Số CCCD', 'Mã QHNS', 'Địa chỉ']
    expect(read([[['Cơ quan, tổ chức đăng ký'], labels]], '02').map((one) => one?.split(' ')[1])).toEqual([
      'organisationName',
      'taxCode',
      undefined,
      undefined,
      'budgetCode',
      'address',
    ])
  })

  test('is what the form asks of no subscriber, unless the page says that it is his', () => {
    const parts = (heading: string): Part[] => [[[heading], ['Họ và tên', 'Số CCCD', 'Số điện thoại di động']]]
    expect(new Set(read(parts('Đề nghị'), '04'))).toEqual(new Set(['not-recognised']))
    expect(read(parts('Đề nghị'), '01')).toContain('subject0 fullName')
    expect(read(parts('Thuê bao'), '04')).toContain('subject0 fullName')
  })
})
