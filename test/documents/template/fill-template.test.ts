import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillTemplate, type FilledTemplate } from '../../../src/documents/template/fill-template'
import { templateNames } from '../../../src/documents/template/template-names'
import { defaultProfile, forms } from '../../../src/procedures'
import { composeLetter, type RequestDraft } from '../../../src/requests'
import { exampleDraft } from '../letter/nine-drafts'
import { readDocx } from '../letter/read-docx'

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

/** A template as an agency would write it in Word. Runs are cut in the middle, as Word does after an edit. */
async function template(lines: readonly string[], row: readonly string[] = []): Promise<Uint8Array<ArrayBuffer>> {
  const paragraphs = lines.map(
    (line) =>
      new Paragraph({ children: [new TextRun(line.slice(0, 4)), new TextRun({ text: line.slice(4), size: 30 })] }),
  )
  const tables =
    row.length === 0 ? [] : [new Table({ rows: [new TableRow({ children: row.map((text) => cell(text)) })] })]
  const document = new Document({ sections: [{ children: [...paragraphs, ...tables] }] })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function filled(bytes: Uint8Array<ArrayBuffer>, draft: RequestDraft = exampleDraft('01', 3)): Promise<FilledTemplate> {
  const form = forms[draft.mau]
  const letter = composeLetter(draft, { today: '2026-03-02', profile: defaultProfile, form })
  return fillTemplate(bytes, templateNames(letter, form, draft))
}

async function text(bytes: Uint8Array<ArrayBuffer>, draft?: RequestDraft): Promise<string> {
  const made = await filled(bytes, draft)
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  const { paragraphs, tables } = readDocx(made.bytes)
  return [...paragraphs, ...tables.flat().map((cells) => cells.join(' | '))].join('\n')
}

describe('the agency’s own template', () => {
  it('is filled, names written with or without marks, in any case', async () => {
    const bytes = await template([
      '{Cơ quan}',
      'Số: {so_van_ban}',
      '{ĐỊA DANH}, {Ngày văn bản}',
      '{Tiếp nhận Họ và tên}',
      '{Kính gửi}',
    ])
    expect(await text(bytes)).toBe(
      [
        'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
        'Số: 12/UBND-VP',
        'Mẫu, ngày 02 tháng 3 năm 2026',
        'Nguyễn Thị Mẫu',
        'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ',
      ].join('\n'),
    )
  })

  it('takes names in decomposed letters', async () => {
    expect(await text(await template(['{Cơ quan chủ quản}'.normalize('NFD')]))).toBe(
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
    )
  })

  it('has a table row for every subject', async () => {
    const bytes = await template([], ['{#Danh sách}{STT}', '{Họ và tên}', '{Chức vụ}{/Danh sách}'])
    expect(await text(bytes)).toBe(
      [
        '1 | Nguyễn Thị Thùy Dương | Chuyên viên',
        '2 | Trần Văn Thử | Phó Chủ tịch',
        '3 | Lê Đức Mẫu | Chuyên viên',
      ].join('\n'),
    )
  })

  it('never runs what a template says', async () => {
    const made = await filled(await template(['{constructor.constructor("return 1")()}', '{__proto__}', '{toString}']))
    expect(made).toMatchObject({ problems: [{ kind: 'unknown' }, { kind: 'unknown' }, { kind: 'unknown' }] })
  })

  it('puts values in as they are: marks of XML and brackets in them are text', async () => {
    const draft = exampleDraft('01', 1)
    const agency = { ...draft.agency, organisationName: 'SỞ <A> & {Kính gửi} "B"' }
    expect(await text(await template(['{Cơ quan}']), { ...draft, agency })).toBe('SỞ <A> & {KÍNH GỬI} "B"')
  })
})

describe('a template that can’t be used', () => {
  it('has its misspelt names told, with those that may be meant', async () => {
    const made = await filled(await template(['{Cơ quam}', '{Hoàn toàn khác}', '{Họ và tên}']))
    expect(made).toEqual({
      problems: [
        { kind: 'unknown', placeholder: 'Cơ quam', near: ['Cơ quan'] },
        { kind: 'unknown', placeholder: 'Hoàn toàn khác', near: [] },
        { kind: 'outside-list', placeholder: 'Họ và tên', near: [] },
      ],
    })
  })

  it.each([
    ['an open bracket', ['{Cơ quan'], 'Cơ'],
    ['a loop without end', ['{#Danh sách}{STT}'], 'Danh sách'],
    ['an end without loop', ['{STT}{/Danh sách}'], 'Danh sách'],
  ])('has %s named', async (_, lines, placeholder) => {
    const made = await filled(await template(lines))
    expect(made).toMatchObject({
      problems: [{ kind: 'broken', placeholder: expect.stringContaining(placeholder) as string }],
    })
  })

  const codes = async (bytes: Uint8Array<ArrayBuffer>): Promise<unknown> =>
    filled(bytes).catch((thrown: unknown) => thrown)
  const document = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }

  it('is refused when it is no Word document', async () => {
    for (const bytes of [strToU8('%PDF-1.7'), new Uint8Array(0), zipSync({ 'a.txt': strToU8('a') }), zipSync(document)])
      expect(await codes(new Uint8Array(bytes))).toMatchObject({ code: 'TEMPLATE_NOT_DOCX' })
  })

  it('is refused when it is too large, packed or unpacked', async () => {
    expect(await codes(new Uint8Array(10_000_001))).toMatchObject({ code: 'TEMPLATE_TOO_LARGE' })
    const bomb = zipSync({ ...document, 'word/media/a.bin': new Uint8Array(70_000_000) })
    expect(bomb.byteLength).toBeLessThan(1_000_000)
    expect(await codes(new Uint8Array(bomb))).toMatchObject({ code: 'TEMPLATE_TOO_LARGE' })
  })

  it('is refused when the archive lies about its sizes', async () => {
    const bomb = zipSync({ ...document, 'word/media/a.bin': new Uint8Array(70_000_000) })
    // The unpacked size in the central directory, 24 bytes into the entry of that name.
    const at = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 10, true)
    expect(await codes(new Uint8Array(bomb))).toMatchObject({ code: 'TEMPLATE_TOO_LARGE' })
  })
})
