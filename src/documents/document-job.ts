import { strToU8, zipSync } from 'fflate'
import type { FormDefinition } from '../procedures'
import type { AgencyRecord } from '../records'
import { attachmentName, documentNames, type HistoryEntry, type Letter, type RequestDraft } from '../requests'
import { writeLetter } from './letter/write-letter'
import { fillTemplate, type FilledTemplate } from './template/fill-template'
import { templateNames } from './template/template-names'
import { writeVgcaSheet } from './vgca-sheet'
import { writeCsv } from './write-csv'
import { tableOfHistory, tableOfRecords, tableOfRequests, type ListedRequest, type TextTable } from './write-lists'
import { writeXlsx, type TextSheet } from './write-xlsx'

/** A file that goes along with a request. */
export interface AttachedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string
}

/** A file that belongs to a package and could not be put into it, and why. */
export interface AbsentFile {
  readonly name: string
  readonly sha256: string
  /** `missing`: the file is not at hand. `changed`: it is no more the one that was attached. */
  readonly why: 'missing' | 'changed'
}

/** What a table is made of. */
export type TableContent =
  | { readonly what: 'records'; readonly records: readonly AgencyRecord[] }
  | { readonly what: 'history'; readonly entries: readonly HistoryEntry[] }
  | { readonly what: 'requests'; readonly requests: readonly ListedRequest[] }
  /** Texts as they are; of several sheets a .csv takes the first. */
  | { readonly what: 'sheets'; readonly sheets: readonly TextSheet[] }

/** What is to be made. It travels to a worker: data only. */
export type DocumentJob =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'sheet'; readonly draft: RequestDraft }
  | { readonly kind: 'table'; readonly content: TableContent; readonly as: 'xlsx' | 'csv' }
  | {
      readonly kind: 'package'
      readonly letter: Letter
      readonly draft: RequestDraft
      readonly attached: readonly AttachedFile[]
      readonly absent: readonly AbsentFile[]
    }
  | {
      readonly kind: 'template'
      readonly template: Uint8Array<ArrayBuffer>
      readonly letter: Letter
      readonly draft: RequestDraft
      readonly form: FormDefinition
    }

/** How far a job is: steps done of all. */
export type OnStep = (done: number, of: number) => void

/** Makes what a job asks for. @throws AppError VGCA_…, TEMPLATE_… */
export async function doDocumentJob(job: DocumentJob, onStep: OnStep): Promise<FilledTemplate> {
  switch (job.kind) {
    case 'letter':
      return { bytes: await writeLetter(job.letter) }
    case 'sheet':
      return { bytes: writeVgcaSheet(job.draft).bytes }
    case 'table':
      return { bytes: tableOf(job) }
    case 'template':
      return fillTemplate(job.template, templateNames(job.letter, job.form, job.draft))
    case 'package':
      return { bytes: await packageOf(job, onStep) }
  }
}

function tableOf({ content, as }: Extract<DocumentJob, { kind: 'table' }>): Uint8Array<ArrayBuffer> {
  const sheets = sheetsOf(content)
  return as === 'csv' ? writeCsv(sheets[0]?.rows ?? []) : writeXlsx(sheets)
}

function sheetsOf(content: TableContent): readonly TextSheet[] {
  const one = (name: string, rows: TextTable): TextSheet[] => [{ name, rows }]
  switch (content.what) {
    case 'records':
      return one('Hồ sơ', tableOfRecords(content.records))
    case 'history':
      return one('Lịch sử', tableOfHistory(content.entries))
    case 'requests':
      return one('Đề nghị', tableOfRequests(content.requests))
    case 'sheets':
      return content.sheets
  }
}

/** A zip archive with everything to upload, and a list of what is in it. */
async function packageOf(
  { letter, draft, attached, absent }: Extract<DocumentJob, { kind: 'package' }>,
  onStep: OnStep,
): Promise<Uint8Array<ArrayBuffer>> {
  const steps = 3
  const names = documentNames(draft)
  onStep(0, steps)
  const files: Record<string, Uint8Array> = { [`01-${names.letter}.docx`]: await writeLetter(letter) }
  onStep(1, steps)
  if (draft.mau === '01') files[`02-${names.sheet}.xlsx`] = writeVgcaSheet(draft).bytes
  onStep(2, steps)
  const first = Object.keys(files).length + 1
  const listed = attached.map((file, place) => ({ ...file, name: attachmentName(file.name, first + place) }))
  for (const { name, bytes } of listed) files[name] = bytes
  files['danh-muc.txt'] = strToU8(listOf(Object.keys(files), listed, absent))
  // Scans don't grow smaller by packing.
  const archive = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: 0 }]])),
  )
  onStep(steps, steps)
  return archive
}

const reasons = { missing: 'chưa có tệp ở máy này', changed: 'tệp đã thay đổi so với lúc thêm vào' } as const

function listOf(names: readonly string[], attached: readonly AttachedFile[], absent: readonly AbsentFile[]): string {
  const sums = new Map(attached.map(({ name, sha256 }) => [name, sha256]))
  const withSum = (name: string, sha256: string | undefined) =>
    sha256 === undefined ? name : `${name}\r\n   SHA-256: ${sha256}`
  const lines = names.map((name) => withSum(name, sums.get(name)))
  const left = absent.map(({ name, sha256, why }) => withSum(`${name} (${reasons[why]})`, sha256))
  const tail = left.length === 0 ? [] : ['', 'CHƯA CÓ TRONG GÓI NÀY', '', ...left]
  return `\uFEFF${['DANH MỤC HỒ SƠ', '', ...lines, ...tail].join('\r\n')}\r\n`
}
