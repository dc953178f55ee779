import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeLetter } from '../../../src/documents/letter/write-letter'
import { fieldDefinition, formatDate, type FieldKey, type FieldValues } from '../../../src/fields'
import {
  applyFormEdits,
  defaultProfile,
  forms,
  mauNumbers,
  shippedProfiles,
  type FormDefinition,
  type Mau,
} from '../../../src/procedures'
import { composeLetter, type RequestDraft } from '../../../src/requests'
import { exampleDraft } from './nine-drafts'
import { readDocx, type ReadDocx } from './read-docx'

const today = '2026-03-02'

async function made(draft: RequestDraft, more: { form?: FormDefinition; profileId?: string } = {}): Promise<ReadDocx> {
  const profile = shippedProfiles.find(({ id }) => id === more.profileId) ?? defaultProfile
  return readDocx(await writeLetter(composeLetter(draft, { today, profile, form: more.form ?? forms[draft.mau] })))
}

/** What a person would write into a cell for one value. */
function written(subject: FieldValues, key: FieldKey): string {
  const value = subject[key]
  if (value === undefined || value === '' || value === false) return ''
  if (value === true) return '×'
  return fieldDefinition(key).type === 'date' ? formatDate(String(value)) : String(value)
}

/** The cells of a row as the draft has them, values of one cell in the order of the form. */
function cellsOf({ columns }: FormDefinition, subject: FieldValues): string[][] {
  return columns.map(({ keys }) => keys.map((key) => written(subject, key)).filter((text) => text !== ''))
}

function listOf({ tables, headerRows }: ReadDocx): { header: string[]; rows: (readonly string[])[] } {
  const [, table = []] = tables
  const headers = headerRows[1] ?? 0
  return { header: table.slice(0, headers).flat(), rows: table.slice(headers) }
}

const allText = ({ paragraphs, tables }: ReadDocx): string => [...paragraphs, ...tables.flat(2)].join('\n')

describe.each(mauNumbers)('the letter of Mẫu %s', (mau: Mau) => {
  const form = forms[mau]

  it.each([1, 3, 60])('holds every cell of %i subjects as the draft has it', async (count) => {
    const draft = exampleDraft(mau, count)
    const { header, rows } = listOf(await made(draft))
    const headers = [
      'STT',
      ...form.columns.flatMap((one) => [one.header, ...(one.group === undefined ? [] : [one.group])]),
    ]
    expect(new Set(header.filter((text) => text !== ''))).toEqual(new Set(headers))
    expect(rows).toHaveLength(count)
    for (const [row, cells] of rows.entries()) {
      const [number, ...others] = cells
      expect(number).toBe(String(row + 1))
      const wanted = cellsOf(form, draft.subjects[row] ?? {})
      expect(others.map((cell) => cell.replace(/\n/g, ' '))).toEqual(
        wanted.map((texts) => texts.join(' ').replace(/(\d{2}\/\d{2}\/\d{4}) Cục/u, '$1, Cục')),
      )
    }
  })

  it('holds every value of its other parts under its label', async () => {
    const draft = exampleDraft(mau, 1)
    const text = allText(await made(draft))
    for (const section of [form.receiver, ...form.otherSections])
      for (const key of section.keys) {
        const value = written(draft[section.role], key)
        const label = section.labels?.[key] ?? fieldDefinition(key).label
        expect(text).toContain(section.keys.length === 1 ? `${section.title}: ${value}` : `- ${label}: ${value}`)
      }
  })

  it('is laid out as Nghị định 30/2020 has it', async () => {
    const { tables, xml, paragraphs } = await made(exampleDraft(mau, 1))
    const [[[left = '', right = ''] = []] = []] = tables
    expect(left).toContain('ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG\nỦY BAN NHÂN DÂN PHƯỜNG MẪU')
    expect(right).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc')
    expect(left).toContain(form.paper === 'minute' ? 'Số: 07/BB-UBND' : 'Số: 12/UBND-VP')
    if (form.paper === 'request-letter') expect(left).toContain(form.subject)
    else expect(paragraphs).toContain(form.letter.kindName)
    if (form.paper === 'minute') expect(right).not.toContain('ngày')
    else {
      expect(right).toContain('Mẫu, ngày 02 tháng 3 năm 2026')
      expect(paragraphs).toContain('Kính gửi: Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ')
    }
    // 30 mm left and 20 mm top in twips; A4.
    for (const [margin] of xml.matchAll(/<w:pgMar [^>]*>/g)) {
      expect(margin).toMatch(/w:left="1701"/)
      expect(margin).toMatch(/w:top="1134"/)
    }
    for (const [size] of xml.matchAll(/<w:pgSz [^>]*>/g)) {
      const isAcross = size.includes('landscape')
      expect(size).toContain(isAcross ? 'w:w="16838"' : 'w:w="11906"')
    }
    const last = tables.at(-1)?.flat().join('\n') ?? ''
    expect(last).toContain(mau === '08' ? 'ĐẠI DIỆN BÊN GIAO' : 'CHỦ TỊCH')
    expect(last).toContain('Lê Thị Ví Dụ')
    if (form.paper !== 'minute') expect(last).toContain('Nơi nhận:\n- Như trên;\n- Lưu: VT,…')
  })

  it('keeps rows whole and repeats its header', async () => {
    const { xml, headerRows } = await made(exampleDraft(mau, 3))
    const hasGroups = form.columns.some(({ group }) => group !== undefined)
    expect(headerRows[1]).toBe(hasGroups ? 2 : 1)
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(3 + (hasGroups ? 2 : 1) + 2)
  })

  it('tells in a comment, and nowhere in print, that its columns are a guess', async () => {
    const docx = await made(exampleDraft(mau, 1))
    expect(docx.comments).toEqual(form.certainty === 'weak' ? ['Cột theo suy đoán, hãy đối chiếu Phụ lục NĐ 68.'] : [])
    expect(allText(docx)).not.toContain('suy đoán')
  })

  it('leaves dotted lines for what is missing', async () => {
    const docx = await made({ mau, receiver: {}, subjects: [{}], agency: {}, letter: {} })
    const text = allText(docx)
    expect(text).toContain('Số:      /')
    expect(text).toMatch(/ngày\s+(?:…… )?tháng\s+(?:…… )?năm 2026|- Ngày lập: …/u)
    for (const { keys, labels } of [form.receiver, ...form.otherSections])
      for (const key of keys.length > 1 ? keys : [])
        expect(text).toContain(`- ${labels?.[key] ?? fieldDefinition(key).label}: ……`)
    const [row = []] = listOf(docx).rows
    for (const [place, column] of form.columns.entries())
      if (column.demand === 'required' && column.keys.length > 0) expect(row[place + 1]).toContain('……')
  })
})

describe('a letter', () => {
  it('turns the page for wide lists only', async () => {
    const pages = await Promise.all(mauNumbers.map(async (mau) => (await made(exampleDraft(mau, 1))).pages.join('+')))
    expect(Object.fromEntries(mauNumbers.map((mau, place) => [mau, pages[place]]))).toEqual({
      '01': 'portrait+landscape',
      '02': 'portrait+landscape',
      '03': 'portrait+landscape',
      '04': 'portrait+landscape',
      '05': 'portrait+landscape',
      '06': 'portrait',
      '07': 'portrait',
      '08': 'portrait',
      '09': 'portrait+landscape',
    })
  })

  it('goes to the province’s department where the profile sends it there', async () => {
    const { paragraphs } = await made(exampleDraft('04', 1), { profileId: 'long-an-2025' })
    expect(paragraphs).toContain('Kính gửi: Sở Khoa học và Công nghệ tỉnh Long An')
  })

  it('has the columns that a user gave a form whose own are a guess', async () => {
    const columns = [{ keys: ['serviceName'], header: 'Tên máy chủ', demand: 'required' }] as const
    const form = applyFormEdits(forms, [{ mau: '03', columns }])['03']
    const { header, rows } = listOf(await made(exampleDraft('03', 1), { form }))
    expect(header).toEqual(['STT', 'Tên máy chủ'])
    expect(rows).toEqual([['1', 'Hệ thống thông tin giải quyết thủ tục hành chính 1']])
  })

  it('has the other subject when every row asks for central signing', async () => {
    const draft = exampleDraft('01', 2)
    const subjects = draft.subjects.map((one) => ({ ...one, deviceKind: 'RSSP', simPki: '' }))
    const { tables } = await made({ ...draft, subjects, letter: {} })
    expect(tables[0]?.[0]?.[0]).toContain('cho cá nhân sử dụng giải pháp ký số tập trung')
  })

  it('writes any text: marks of XML, control characters, halves of characters, decomposed letters, words without end', async () => {
    const odd = 'A & B <c> "d" \'e\' ]]> \u0007\u0000x\u000By 𠀀 \uD800 \uFFFE Đặng'.normalize('NFD')
    const long = 'W'.repeat(4_000)
    const draft = exampleDraft('01', 1)
    const subjects = [{ ...draft.subjects[0], fullName: odd, organisationName: long }]
    const bytes = await writeLetter(
      composeLetter({ ...draft, subjects }, { today, profile: defaultProfile, form: forms['01'] }),
    )
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    const [row = []] = listOf(readDocx(bytes)).rows
    expect(row[1]).toBe('A & B <c> "d" \'e\' ]]> x y 𠀀 \uFFFD \uFFFD Đặng'.normalize('NFC'))
    expect(row[5]).toBe(long)
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
    expect(xml).toBe(xml.normalize('NFC'))
  })

  it('names nothing that a name in it pretends to be', async () => {
    const draft = exampleDraft('06', 1)
    const { paragraphs } = await made({
      ...draft,
      agency: { organisationName: 'Sở {receiver} $& {tag}' },
      receiver: {},
      subjects: [],
    })
    expect(paragraphs.some((text) => text.includes('Sở {receiver} $& {tag} đề nghị'))).toBe(true)
  })
})
