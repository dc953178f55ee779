import { deflateSync } from 'node:zlib'

/** How the cross-references of a revision are written: a table, or a stream with its objects in an object stream, with PNG's predictor or without. */
export type ReferenceStyle = 'table' | 'stream' | 'stream-plain'

/** A PDF in the making: its bytes, and what the next revision has to know. */
export interface WrittenPdf {
  readonly bytes: Buffer
  readonly size: number
  readonly startOfReferences: number
  readonly fields: readonly number[]
  readonly style: ReferenceStyle
  readonly catalogue: Part
  readonly page: Part
}

/** What a signature in a PDF says, and who makes its bytes. */
export interface SignatureWriting {
  readonly subFilter?: string
  /** `D:…`, as PDF writes a time. */
  readonly time?: string
  /** Makes the CMS signature over what is covered. */
  readonly sign: (covered: Buffer) => Uint8Array
  readonly reservedBytes?: number
  /** Changes the range before it is written. */
  readonly range?: (range: readonly [number, number, number, number]) => readonly number[]
}

/** The dictionary of a part without its end, so that more can be added. */
interface Part {
  readonly number: number
  readonly open: string
}

const reference = (number: number) => `${number} 0 R`
const ownCatalogue: Part = { number: 1, open: '<< /Type /Catalog /Pages 2 0 R' }
const ownPage: Part = {
  number: 3,
  open: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >>',
}

function catalogueWith(fields: readonly number[], open: string): string {
  return `${open} /AcroForm << /Fields [${fields.map(reference).join(' ')}] /SigFlags 3 >> >>`
}

function pageWith(fields: readonly number[], open: string): string {
  return `${open} /Annots [${fields.map(reference).join(' ')}] >>`
}

/** A PDF with a table of references that another program wrote, to be signed. */
export function foreignPdf(bytes: Buffer): WrittenPdf {
  const text = bytes.toString('latin1')
  const partOf = (type: string): Part => {
    const found = new RegExp(`(\\d+) 0 obj\\s*(<<\\s*/Type\\s*/${type}\\b(?!s)[^]*?)>>\\s*endobj`).exec(text)
    if (!found) throw new Error(`The PDF has no ${type}.`)
    return { number: Number(found[1]), open: found[2] ?? '' }
  }
  return {
    bytes,
    size: Number(/\/Size (\d+)/.exec(text)?.[1]),
    startOfReferences: Number(/startxref\s+(\d+)/.exec(text)?.[1]),
    fields: [],
    style: 'table',
    ...{ catalogue: partOf('Catalog'), page: partOf('Page') },
  }
}

/** A PDF of one empty page, with or without an invisible comment of some bytes. */
export function emptyPdf(style: ReferenceStyle = 'table', padding = 0): WrittenPdf {
  const start: WrittenPdf = {
    bytes: Buffer.from(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${padding > 0 ? `%${'x'.repeat(padding)}\n` : ''}`, 'latin1'),
    size: 1,
    startOfReferences: 0,
    fields: [],
    style,
    catalogue: ownCatalogue,
    page: ownPage,
  }
  return withRevision(start, [
    [1, `${ownCatalogue.open} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, `${ownPage.open} >>`],
    [4, streamOf('<< ', Buffer.from('0 0 m'))],
  ])
}

function streamOf(head: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${head}/Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

type Written = readonly [number: number, text: string | Buffer]

/** One more revision behind what is there. Streams and signatures stand by themselves, the rest in an object stream where the style says so. */
export function withRevision(
  before: WrittenPdf,
  objects: readonly Written[],
  fields: readonly number[] = before.fields,
): WrittenPdf {
  const parts: Buffer[] = [before.bytes]
  let at = before.bytes.length
  const add = (text: string | Buffer) => {
    const part = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
    parts.push(part)
    at += part.length
  }
  const places = new Map<number, readonly [1 | 2, number, number]>()
  const isPacked = ([, text]: Written) =>
    before.style !== 'table' && typeof text === 'string' && !text.includes('/ByteRange')
  for (const [number, text] of objects.filter((one) => !isPacked(one))) {
    places.set(number, [1, at, 0])
    add(`${number} 0 obj\n`)
    add(text)
    add('\nendobj\n')
  }
  let size = Math.max(before.size, ...objects.map(([number]) => number + 1))
  const packed = objects.filter(isPacked)
  if (packed.length > 0) {
    const texts = packed.map(([, text]) => `${String(text)}\n`)
    const offsets = texts.map((_, index) => texts.slice(0, index).join('').length)
    const head = packed.map(([number], index) => `${number} ${offsets[index] ?? 0}`).join(' ') + '\n'
    packed.forEach(([number], index) => places.set(number, [2, size, index]))
    places.set(size, [1, at, 0])
    const dictionary = `<< /Type /ObjStm /N ${packed.length} /First ${head.length} /Filter /FlateDecode `
    add(`${size} 0 obj\n`)
    add(streamOf(dictionary, deflateSync(Buffer.from(head + texts.join('')))))
    add('\nendobj\n')
    size += 1
  }
  const startOfReferences = at
  if (before.style === 'table') add(tableOf(places, size, before))
  else {
    places.set(size, [1, at, 0])
    add(referenceStream(places, size, before))
    size += 1
  }
  add(`startxref\n${startOfReferences}\n%%EOF\n`)
  return { ...before, bytes: Buffer.concat(parts), size, startOfReferences, fields }
}

function tableOf(places: ReadonlyMap<number, readonly number[]>, size: number, before: WrittenPdf): string {
  const lines = [...places].sort(([one], [other]) => one - other)
  const entries = lines.map(([number, [, at = 0]]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const previous = before.startOfReferences > 0 ? ` /Prev ${before.startOfReferences}` : ''
  return `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${size} /Root ${before.catalogue.number} 0 R${previous} >>\n`
}

function referenceStream(places: ReadonlyMap<number, readonly number[]>, number: number, before: WrittenPdf): Buffer {
  const lines = [...places].sort(([one], [other]) => one - other)
  const rows = lines.map(([, [kind = 0, at = 0, index = 0]]) => {
    const row = Buffer.alloc(6)
    row.writeUInt8(kind, 0)
    row.writeUInt32BE(at, 1)
    row.writeUInt8(index, 5)
    return row
  })
  const isPredicted = before.style === 'stream'
  // The predictor “up”: each row as its difference from the one above.
  const written = isPredicted
    ? rows.map((row, at) => Buffer.from([2, ...row.map((octet, column) => octet - (rows[at - 1]?.[column] ?? 0))]))
    : rows
  const index = lines.map(([one]) => `${one} 1`).join(' ')
  const parameters = isPredicted ? '/DecodeParms << /Predictor 12 /Columns 6 >> ' : ''
  const previous = before.startOfReferences > 0 ? `/Prev ${before.startOfReferences} ` : ''
  const head = `<< /Type /XRef /Size ${number + 1} /Root ${before.catalogue.number} 0 R /W [1 4 1] /Index [${index}] /Filter /FlateDecode ${parameters}${previous}`
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n`),
    streamOf(head, deflateSync(Buffer.concat(written))),
    Buffer.from('\nendobj\n'),
  ])
}

/** One more revision that is signed. */
export function withSignature(before: WrittenPdf, writing: SignatureWriting): WrittenPdf {
  const reserved = (writing.reservedBytes ?? 8_000) * 2
  const [field, signature] = [before.size, before.size + 1]
  const fields = [...before.fields, field]
  const time = writing.time === undefined ? '' : `/M (${writing.time}) `
  const blank = '*'.repeat(60)
  const revision = withRevision(
    before,
    [
      [before.catalogue.number, catalogueWith(fields, before.catalogue.open)],
      [before.page.number, pageWith(fields, before.page.open)],
      [
        field,
        `<< /FT /Sig /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /T (S${field}) /P ${before.page.number} 0 R /V ${signature} 0 R >>`,
      ],
      [
        signature,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${writing.subFilter ?? 'adbe.pkcs7.detached'} ${time}/ByteRange ${blank} /Contents <${'0'.repeat(reserved)}> >>`,
      ],
    ],
    fields,
  )
  const bytes = Buffer.from(revision.bytes)
  const start = bytes.indexOf('/Contents <', before.bytes.length) + '/Contents '.length
  const end = start + reserved + 2
  const whole = [0, start, end, bytes.length - end] as const
  const range = `[${(writing.range?.(whole) ?? whole).join(' ')}]`
  bytes.write(range.padEnd(blank.length, ' '), bytes.indexOf(blank, before.bytes.length), 'latin1')
  const made = writing.sign(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]))
  if (made.length * 2 > reserved) throw new Error('The signature is longer than its place.')
  bytes.write(Buffer.from(made).toString('hex'), start + 1, 'latin1')
  return { ...revision, bytes }
}

/** One more revision after signing: a second page's worth of content on the first. */
export function withAddedText(before: WrittenPdf): WrittenPdf {
  return withRevision(before, [[4, streamOf('<< ', Buffer.from('1 1 m 2 2 l S'))]])
}

/** The same file with one signed byte changed, far from any structure. */
export function withChangedByte({ bytes }: WrittenPdf): Buffer {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('0 0 m')
  changed.write('9', at, 'latin1')
  return changed
}
