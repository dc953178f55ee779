import { describe, expect, test } from 'vitest'
import { isCut } from '../../../src/autofill/page/cut-syllables'

describe('words that end where a small element does', () => {
  test.each([
    ['a) H', 'ọ và tên:'],
    ['; ng', 'ày cấp:'],
    ['Số hiệu ch', 'ứng thư'],
    ['Số hiệu thi', 'ết bị'],
    ['Địa chỉ thư điện t', 'ử công vụ'],
    ['Đị', 'a chỉ'],
    ['cấp tạ', 'i'],
    ['Người tiếp nhậ', 'n'],
    ['CƠ QU', 'AN'],
    ['Th', 'uê bao'],
    ['thu', 'ộc cơ quan'],
    ['lư', 'ơng'],
  ])('“%s|%s” is one word', (left, right) => {
    expect(isCut(left, right)).toBe(true)
    expect(isCut(left.normalize('NFD'), right.normalize('NFD'))).toBe(true)
  })

  test.each([
    ['Họ và tên', 'bắt buộc'],
    ['Chức vụ', 'của người ký'],
    ['Số ', 'ảnh'],
    ['Mã', 'của cơ quan'],
    ['Số CCCD', 'ưu tiên'],
    ['Ngày cấp:', 'ngày'],
    ['a)', 'ông'],
    ['Số', ' an ninh'],
    ['Điện thoại', '(di động)'],
    ['Email', 'công vụ'],
    ['Đại diện', 'bởi ông'],
    ['', 'ông'],
    ['Số', ''],
  ])('“%s|%s” are two', (left, right) => {
    expect(isCut(left, right)).toBe(false)
  })
})
