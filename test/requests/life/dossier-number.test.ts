import { describe, expect, it } from 'vitest'
import { findDossierNumber } from '../../../src/requests'

describe('the dossier number that a page tells', () => {
  it.each([
    ['Gửi hồ sơ thành công. Mã hồ sơ: G11.07-251120-0001.', 'G11.07-251120-0001'],
    ['Số hồ sơ của bạn là 000.00.12.G11-251120-0042', '000.00.12.G11-251120-0042'],
    ['Mã số hồ sơ\tH01-0001234\tTrạng thái\tĐã gửi', 'H01-0001234'],
    ['Số biên nhận (vui lòng giữ lại)', undefined],
    ['Mã tra cứu: “BN2026/000123”', 'BN2026/000123'],
  ])('%s', (line, number) => {
    expect(findDossierNumber([line])).toEqual(number === undefined ? { kind: 'none' } : { kind: 'one', number })
  })

  it('stands below its heading, in a table of one row or on the next line', () => {
    const table = ['STT\tMã hồ sơ\tNgày gửi', '1\tG11-000123\t20/11/2026', 'Tổng số: 1']
    expect(findDossierNumber(table)).toEqual({ kind: 'one', number: 'G11-000123' })
    expect(findDossierNumber(['Mã hồ sơ:', 'G11-000123', 'Ngày gửi'])).toEqual({ kind: 'one', number: 'G11-000123' })
  })

  it('is none where the words speak of something else: counts, dates, papers', () => {
    const lines = [
      ...['Số hồ sơ đã gửi: 12', 'Số hồ sơ: 12', 'Mã hồ sơ: 20/11/2026', 'Mã hồ sơ: đang cấp', 'Danh sách hồ sơ'],
      ...['Số tiếp nhận', 'Hướng dẫn nộp hồ sơ 2026001', 'Mã hồ sơ: (tự sinh)'],
    ]
    expect(findDossierNumber(lines)).toEqual({ kind: 'none' })
  })

  it('is refused where a page tells several, and is one where it is told twice', () => {
    const list = ['STT\tMã hồ sơ', '1\tG11-000123', '2\tG11-000124']
    expect(findDossierNumber(list)).toEqual({ kind: 'several', numbers: ['G11-000123', 'G11-000124'] })
    expect(findDossierNumber(['Mã hồ sơ: G11-000123', 'Số hồ sơ G11-000123'])).toEqual({
      ...{ kind: 'one', number: 'G11-000123' },
    })
  })
})
