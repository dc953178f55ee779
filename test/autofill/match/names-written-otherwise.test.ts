import { describe, expect, test } from 'vitest'
import { readLabel } from '../../../src/autofill/match/read-label'
import { readParts } from './read-parts'

describe('a name that is asked for in another writing', () => {
  test.each([
    'Họ và tên (không dấu)',
    'Họ và tên không dấu',
    'Họ tên - viết không dấu',
    'Tên cơ quan (viết tắt)',
    'Full name (without accents)',
  ])('“%s” is none that records have', (label) => {
    expect(readLabel(label).keys).toEqual([])
    expect(readLabel(label).counter).toBeDefined()
  })

  test.each([
    ['Họ và tên (không viết tắt)', 'fullName'],
    ['Họ tên (viết hoa, có dấu)', 'fullName'],
    ['Tên cơ quan, tổ chức (ghi đầy đủ, không viết tắt)', 'organisationName'],
    ['Email (viết thường, không dấu)', 'email'],
    ['Số CCCD (không dấu cách)', 'citizenId'],
  ])('“%s” is %s', (label, key) => {
    expect(readLabel(label).keys.map((one) => one.key)).toEqual([key])
  })
})

describe('a second name under one heading', () => {
  test('in other words is another name of the same person, and left alone', () => {
    expect(readParts([[['Thuê bao'], ['Họ và tên', 'Họ tên khai sinh', 'Số CCCD']]])).toEqual([
      'subject0 fullName',
      'ambiguous',
      'subject0 citizenId',
    ])
  })

  test.each([
    ['the same words', ['Họ và tên', 'Số CCCD', 'Họ và tên', 'Số CCCD']],
    ['the same words, counted', ['Họ và tên 1', 'Số CCCD 1', 'Họ và tên 2', 'Số CCCD 2']],
    ['other words, with all the rest once more', ['Họ và tên', 'Số CCCD', 'Họ tên', 'Số CCCD']],
  ])('in %s is of the next', (_how, labels) => {
    expect(readParts([[['Danh sách thuê bao'], labels]])).toEqual([
      'subject0 fullName',
      'subject0 citizenId',
      'subject1 fullName',
      'subject1 citizenId',
    ])
  })
})

test.each(['Đăng ký nhận bản tin', 'Nhận tin mới', 'Subscribe'])('“%s” heads nothing of ours', (heading) => {
  expect(readParts([[[heading], ['Email', 'Họ và tên']]])).toEqual(['not-recognised', 'not-recognised'])
})
