import { createHash } from 'node:crypto'
import { AppError } from '../../src/errors'
import type { Certificate } from '../../src/certificates'
import {
  readReorganisationSheets,
  readSheets,
  reorganisationColumns,
  tableOfHistory,
  tableOfRecords,
  tableOfRequests,
} from '../../src/documents'
import { missingColumns } from '../../src/documents/vgca-sheet'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import type { AgencyRecord } from '../../src/records'
import { defaultWishes, documentNames, type RequestDraft } from '../../src/requests'
import { createFakeDuplicates } from './fake-duplicates'
import { createFakeImports } from './fake-imports'
import { createFakeProtection, openLock, type FakeLock } from './fake-protection'
import type { ReadFile, Services } from '../../src/ui/services'
import { createFakeStore, type FakeContents } from './fake-store'
import type { TableContent } from '../../src/ui/document-service'

/** The moment at which the fake services live: 2 March 2026, 10:00 in Vietnam. */
export const fakeNowMs = Date.parse('2026-03-02T03:00:00Z')

/** Services in memory, and what they were asked to do. */
export interface FakeServices {
  readonly services: Services
  readonly contents: FakeContents
  readonly downloads: { readonly name: string; readonly text: string }[]
  /** What the next dropped or chosen files turn out to hold. */
  readonly files: ReadFile[]
  readonly warnings: boolean[]
  readonly lock: FakeLock
}

/** An empty place with nothing plugged in. */
export function createFakeServices(): FakeServices {
  const contents: FakeContents = {
    drafts: new Map(),
    records: new Map(),
    history: [],
    damage: { unreadable: 0, unproven: 0 },
    pasts: new Map(),
    progress: new Map(),
    settings: defaultSettings,
    wishes: defaultWishes,
  }
  const downloads: { name: string; text: string }[] = []
  const files: ReadFile[] = []
  const warnings: boolean[] = []
  const lock = openLock()
  let lastId = 0
  const services: Services = {
    store: createFakeStore(contents, fakeNowMs),
    duplicates: createFakeDuplicates(contents),
    settings: {
      read: () => Promise.resolve(contents.settings),
      write: (change) => {
        contents.settings = { ...contents.settings, ...change }
        return Promise.resolve(contents.settings)
      },
    },
    documents: {
      saveLetter: (_, draft) => Promise.resolve(`${documentNames(draft).letter}.docx`),
      saveSheet: (draft) => Promise.resolve(`${documentNames(draft).sheet}.xlsx`),
      saveImportList: (stem, people) => {
        downloads.push({ name: `${stem}.xlsx`, text: people.map(({ fullName }) => fullName).join('|') })
        return Promise.resolve({ name: `${stem}.xlsx`, missing: missingColumns(people) })
      },
      saveTable: (stem, content, as) => {
        downloads.push({ name: `${stem}.${as}`, text: JSON.stringify(tableOf(content)) })
        return Promise.resolve(`${stem}.${as}`)
      },
      savePackage: ({ draft, attached }, onStep) => {
        onStep(1, 1)
        const absent = attached.flatMap(({ kept, file }) =>
          file ? [] : [{ name: kept.name, why: 'missing' as const }],
        )
        return Promise.resolve({ name: `${documentNames(draft).package}.zip`, absent })
      },
      saveFromTemplate: () => Promise.resolve({ faults: [] }),
      namesForTemplate: () => Promise.resolve({ whole: [], list: 'Danh sách', rows: [] }),
      examine: async (file) => ({
        sha256: createHash('sha256')
          .update(await file.text())
          .digest('hex'),
        signing: { state: 'not-signed' },
      }),
      print: () => undefined,
    },
    reminders: {
      remember: (days) => {
        contents.dueDays = days
        return Promise.resolve()
      },
      readWishes: () => Promise.resolve(contents.wishes),
      writeWishes: (wishes) => {
        contents.wishes = wishes
        return Promise.resolve()
      },
    },
    protection: createFakeProtection(lock),
    sheets: {
      open: async (file) => ({ name: file.name, sheets: await readSheets(await file.arrayBuffer(), file.name) }),
      understand: (opened) => Promise.resolve(readReorganisationSheets(opened.flatMap(({ sheets }) => sheets))),
      columns: () => Promise.resolve(reorganisationColumns),
    },
    imports: createFakeImports(contents),
    fill: {
      preview: () => Promise.reject(new AppError('INTERNAL')),
      apply: () => Promise.reject(new AppError('INTERNAL')),
      dossier: () => Promise.resolve([]),
      mark: () => Promise.resolve(),
      show: () => Promise.resolve(true),
      watch: () => () => undefined,
      undo: () => Promise.resolve({ restored: 0, keptEdited: 0, failed: 0 }),
      cancel: () => Promise.resolve(),
    },
    teach: {
      look: () => Promise.reject(new AppError('PAGE_NOT_READY')),
      pick: () => Promise.resolve(undefined),
      stop: () => Promise.resolve(),
      record: () => Promise.reject(new AppError('PAGE_NOT_READY')),
    },
    portal: { current: () => Promise.resolve(undefined), watch: () => () => undefined },
    fillKey: { name: () => Promise.resolve('Alt+Shift+D'), watch: () => () => undefined },
    tokens: {
      list: () => Promise.resolve({ modules: [], shown: [], advice: 'NO_TOKEN_FOUND' }),
      watch: () => () => undefined,
    },
    machine: {
      browser: () => ({ name: 'Chromium', version: '156', extensionVersion: '0.1.0' }),
      examine: () => Promise.reject(new AppError('HOST_NOT_INSTALLED')),
    },
    barcodes: {
      readPhoto: () => Promise.resolve([]),
      openCamera: () => Promise.reject(new AppError('CAMERA_NOT_FOUND')),
    },
    usb: undefined,
    certificates: { readFiles: () => Promise.resolve([...files]), read: () => undefined },
    nowMs: () => fakeNowMs,
    every: () => () => undefined,
    today: () => '2026-03-02',
    newId: () => `id-${++lastId}`,
    copy: () => Promise.resolve(),
    download: (name, text) => {
      downloads.push({ name, text })
    },
    downloadBytes: (name, bytes) => {
      downloads.push({ name, text: Buffer.from(bytes).toString('latin1') })
    },
    reload: () => {
      lock.reloads += 1
    },
    warnOnClose: (isWarning) => {
      warnings.push(isWarning)
    },
    openWorkspace: () => undefined,
  }
  return { services, contents, downloads, files, warnings, lock }
}

function tableOf(content: TableContent): unknown {
  switch (content.what) {
    case 'records':
      return tableOfRecords(content.records)
    case 'history':
      return tableOfHistory(content.entries)
    case 'requests':
      return tableOfRequests(content.requests)
    case 'sheets':
      return content.sheets
  }
}

/** The facts of an invented person's certificate; anything may be changed. */
export function fakeCertificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    der: new Uint8Array([0x30, 0x00]),
    sha256: 'a1'.repeat(32),
    spkiSha256: 'b2'.repeat(32),
    version: 3,
    serial: '2A05F812673607B0',
    commonName: 'Trần Văn Thử',
    email: 'thutv@example.gov.vn',
    organisation: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ Y TẾ', 'BỆNH VIỆN VÍ DỤ'],
    province: 'Hải Phòng',
    subject: [],
    issuer: [],
    notBefore: '2025-01-10T02:00:00Z',
    notAfter: '2030-01-09T10:00:00Z',
    generation: 'G2',
    keyAlgorithm: 'RSA',
    keyBits: 3072,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    isCa: false,
    pathLength: null,
    subjectKeyId: null,
    authorityKeyId: null,
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [],
    policies: [],
    caIssuersUrls: [],
    ocspUrls: [],
    crlUrls: [],
    unreadableExtensions: [],
    unknownCriticalExtensions: [],
    ...changes,
  }
}

/** An invented person; anything may be changed. */
export function fakePerson(id: string, values: AgencyRecord['values'] = {}): AgencyRecord {
  const at = new Date(fakeNowMs).toISOString()
  return {
    id,
    kind: 'person',
    values: {
      fullName: 'Trần Văn Thử',
      dateOfBirth: '1985-03-12',
      citizenId: '031085000123',
      citizenIdIssueDate: '2021-05-10',
      citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      position: 'Bác sĩ',
      mobilePhone: '0912345678',
      email: 'thutv@example.gov.vn',
      organisationName: 'BỆNH VIỆN VÍ DỤ',
      province: 'Hải Phòng',
      certificateName: 'Trần Văn Thử',
      certificateSerial: '2A05F812673607B0',
      certificateNotAfter: '2030-01-09',
      ...values,
    },
    certificates: [],
    createdAt: at,
    changedAt: at,
    source: 'typed',
  }
}

/** An empty draft of a form. */
export function fakeDraft(mau: RequestDraft['mau'], changes: Partial<RequestDraft> = {}): RequestDraft {
  return { mau, receiver: {}, subjects: [], agency: {}, letter: {}, ...changes }
}
