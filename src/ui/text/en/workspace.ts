import type { Words } from '../vi'

/** 1234 as 1,234. */
const grouped = (count: number) => count.toLocaleString('en')
const s = (count: number) => (count === 1 ? '' : 's')

/** Words around keeping a certificate as a record. */
export const keeping: Words['keeping'] = {
  known: (name) => `A record is there already: ${name}`,
  knownSame: 'The record agrees with this certificate.',
  differences: 'Record and certificate differ. Choose what to take from the certificate:',
  inRecord: 'Record',
  inCertificate: 'Certificate',
  empty: '(none yet)',
  update: (count) => (count === 0 ? 'Link the certificate to the record' : `Take ${count} value${s(count)} over`),
  updated: 'Record updated.',
  saveApart: 'Keep as another record',
  openRecord: 'Open the record',
  saving: 'Saving…',
  over: 'Expired: it can’t be renewed any more, ask for a new one.',
  hasRenewed: 'By its record it was renewed before. A certificate can be renewed only once (Long An 2025, section 6a).',
  draftMade: 'Renewal request made.',
}

/** Words around the pages of the workspace, and of editing anything in it. */
export const workspace: Words['workspace'] = {
  navigation: 'Pages',
  pages: {
    due: 'To do',
    guide: 'Which form do I need?',
    planner: 'Reorganisation',
    requests: 'Requests',
    records: 'Records',
    certificates: 'Certificates',
    devices: 'Devices',
    history: 'History',
    reports: 'Reports',
    settings: 'Settings',
  },
  localOnly: 'All data stays on this computer, sealed.',
  unsaved: 'not saved',
  hasUnsaved: 'There are unsaved changes',
  allSaved: 'Saved',
  neverSaved: 'No changes yet',
  saving: 'Saving…',
  saveKeys: 'Ctrl+S saves',
  really: 'Delete for good?',
  reallyYes: 'Delete for good',
  conflict: 'Where the two differ',
  conflictMine: 'Yours',
  conflictTheirs: 'The new one',
  conflictKeepMine: 'Save mine',
  conflictTakeTheirs: 'Take the new one, drop what I typed',
  conflictSame: 'Both have the same content. Save again.',
  conflictMore: (count) => `and ${count} more`,
  nothing: '(empty)',
  yes: 'yes',
  no: 'no',
  notFound: 'This was not found',
  notFoundNext: 'It may have been deleted in another window.',
  backTo: (page) => `Back to ${page}`,
}

/** Words of single fields. */
export const fieldWords: Words['fieldWords'] = {
  required: 'required',
  datePlaceholder: 'day/month/year',
  use: (value) => `Use “${value}”`,
  notChosen: '(not chosen)',
  onlySim: (label) => `${label} (SIM PKI only)`,
  choices: {
    TOKEN: 'PKI Token',
    SIM: 'SIM PKI',
    SOFT: 'Software certificate',
    RSSP: 'Central signing',
    HSM: 'HSM',
    Viettel: 'Viettel, new SIM',
    Vinaphone: 'Vinaphone, new SIM',
    Mobifone: 'Mobifone, new SIM',
    'Viettel/cs': 'Viettel, keep the number',
    'Vinaphone/cs': 'Vinaphone, keep the number',
    'Mobifone/cs': 'Mobifone, keep the number',
    person: 'Person',
    organisation: 'Organisation',
    service: 'Device, service or software',
  },
}

/** Words of the page of records and of its editor. */
export const recordsPage: Words['recordsPage'] = {
  search: 'Search by name, body, citizen number, serial…',
  kind: 'Kind',
  kinds: { person: 'Person', organisation: 'Organisation', service: 'Device, service or software' },
  found: ({ person, organisation, service }) => {
    const parts = [
      person > 0 ? `${grouped(person)} ${person === 1 ? 'person' : 'people'}` : '',
      organisation > 0 ? `${grouped(organisation)} organisation${s(organisation)}` : '',
      service > 0 ? `${grouped(service)} device${s(service)} or services` : '',
    ]
    return `Found ${parts.filter((part) => part !== '').join('; ')}`
  },
  firstShown: (count) => `the first ${count} are shown, type more to narrow down`,
  filters: {
    allKinds: 'All kinds of records',
    certificates: {
      all: 'All certificates',
      within: (days) => `Ending within ${days} days`,
      ended: 'Expired',
      none: 'No certificate yet',
    },
    inOpenRequest: 'Only records in a request that is not finished',
  },
  building: ({ done, total }) => `Getting the search ready: ${Math.floor((100 * done) / total)} % done`,
  buildingNext:
    'This happens once after an update. The list below is not complete yet, but can be used; more records appear as it goes on.',
  unreadable: (count) => `${count} record${s(count)} can’t be read`,
  unreadableNext: 'What this PC keeps of them was damaged or replaced. Restore your latest backup in the settings.',
  add: 'Add a record',
  addKind: (kind) => `Add: ${kind}`,
  emptyTitle: 'No record yet',
  emptyNext: 'Fastest way: open a certificate file or plug a device in, then press “Keep as a record”.',
  noMatchTitle: 'No record fits',
  noMatchNext: 'Try fewer letters or fewer filters; marks are not needed.',
  clear: 'Show all records',
  columns: { pick: 'Choose', name: 'Name', kind: 'Kind', certificate: 'Certificate' },
  pickNamed: (name) => `Choose ${name}`,
  pickAll: 'Choose this page',
  unnamed: '(no name yet)',
  noCertificate: 'none yet',
  until: (day) => `until ${day}`,
  picked: (count) => `${count} record${s(count)} chosen`,
  makeNamed: (mau, name) => `Make form ${mau}: ${name}`,
  makeOthers: 'Other forms',
  mixedKinds: 'Several kinds are chosen. For new certificates (forms 01, 02, 03) choose one kind only.',
  tooLate: (count) => `${count} of them have less than 30 days left or are expired: no renewal, ask for new ones.`,
  newRecord: 'New record',
  removeRecord: 'Delete the record',
  inRequests: (count) => `This record stands in ${count} open request(s)`,
  inRequestsNext: 'Changing or removing the record here does not change those requests.',
  sections: { who: 'Facts', body: 'Organisation', certificate: 'Certificate and device', notes: 'Notes' },
}

/** Words of the page of certificates. */
export const certificatesPage: Words['certificatesPage'] = {
  drop: 'Drop certificate files here',
  dropKinds: '.cer, .crt, .pem, .p7b files; several at once are fine.',
  choose: 'Choose files…',
  never: 'Files are only read on this computer. Never choose a .p12 or .pfx file.',
  reading: (done, files) => `Reading files… ${done} of ${files}`,
  summary: (files, certificates, failed) =>
    `${files} file${s(files)} read: ${certificates} certificate${s(certificates)}${failed > 0 ? `, ${failed} unreadable` : ''}.`,
  clear: 'Clear the results',
  alsoWrong: 'A part of the file could not be read',
}

/** Words of the page of history. */
export const historyPage: Words['historyPage'] = {
  intro: 'Each fill is noted: which fields were filled, which were left. Filled values are not kept.',
  emptyTitle: 'Nothing was filled yet',
  emptyNext: 'After a fill from the side panel its result shows up here.',
  columns: { when: 'When', form: 'Form', who: 'For', page: 'Page', counts: 'Result' },
  filled: (count) => `${count} filled`,
  skipped: (count) => `${count} left`,
  remaining: (count) => `${count} subscriber${s(count)} had no place on the page`,
  remainingShort: (count) => `${count} to go`,
  undone: (when) => `Undone at ${when}`,
  closed: 'new certificate received',
  closedFor: (some, all) => `new certificates received: ${some} of ${all}`,
  answer: (who, serial, when) => `${who}: has the new certificate ${serial} (${when})`,
  undoneShort: 'undone',
  openNamed: (when) => `Show the fill of ${when}`,
  detailTitle: (when) => `Fill of ${when}`,
  receiver: 'Receiver',
  field: 'Field of the page',
  meaning: 'Information',
  outcome: 'Result',
  isFilled: 'Filled',
  took: (seconds) => `${seconds} seconds`,
  duration: 'Time taken',
  onlySome: 'Only fields left alone',
}
