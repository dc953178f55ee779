import { vgcaColumns, writeXlsx } from '../../src/documents'

/** The Authority's import list with as many people that nobody is. */
export function longList(rowCount: number): Uint8Array<ArrayBuffer> {
  const families = ['Trần', 'Nguyễn', 'Lê', 'Phạm', 'Đỗ']
  const people = Array.from({ length: rowCount }, (_, at) => {
    const name = `${families[at % 5] ?? ''} Văn Thử ${String.fromCharCode(65 + (at % 26))}`
    const chain = ['ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU', `SỞ THỬ ${at % 20}`, `Phòng Mẫu ${at % 300}`, '']
    const year = 1970 + (at % 30)
    const id = `0310${String(year).slice(2)}${String(at).padStart(6, '0')}`
    const day = `${String(1 + (at % 28)).padStart(2, '0')}/0${1 + (at % 9)}`
    return [
      ...[
        String(at + 1),
        name,
        `${day}/${year}`,
        id,
        'CCSQLHCVTTXH',
        `${day}/2021`,
        `thu${at}@example.gov.vn`,
        ...chain,
      ],
      ...['Hải Phòng', 'Hải Phòng', 'Chuyên viên', `09${10_000_000 + at}`, '', '', '', ''],
    ]
  })
  return writeXlsx([{ name: 'Danh sách', rows: [vgcaColumns.map(({ heading }) => heading), ...people] }])
}
