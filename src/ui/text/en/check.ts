import type { Words } from '../vi'

/** Words of checking everything that is kept. */
export const check: Words['check'] = {
  title: 'Check the data',
  what: 'Opens everything that is kept on this computer and compares it with the sealed list. Nothing is changed.',
  run: 'Check now',
  running: 'Opening everything… With many records it takes about a minute.',
  good: (rows) => `Good: all ${rows} entries open and are what was saved last.`,
  bad: (count) => `${count} entries are damaged. The others still work.`,
  badLists: 'Part of the sealed list is damaged, so that some entries can’t be confirmed although they open.',
  wrongIndex: 'The search index did not fit the records, so its wrong part was made anew. No record is affected.',
  part: 'Part',
  rows: 'Entries',
  unreadable: 'Do not open',
  unproven: 'Not the last copy',
  missing: 'Gone',
  parts: {
    records: 'Records',
    certificates: 'Certificates',
    drafts: 'Requests',
    history: 'Fill history',
    settings: 'Settings and notes',
  },
  names: (names) => `Among them: ${names}.`,
  nextTitle: 'What to do next',
  next: [
    'With a backup file: use “Restore” under data protection and add to what is there. Damaged entries are taken from the file, others stay.',
    'Without one: remove the damaged entries or take them back below, then enter removed records again from certificate files, a device or an Excel list.',
    'Do not remove the extension: the good part would be lost too. If something stays damaged, ask your support.',
  ],
  toRestore: 'Restore from a backup file first',
  removeTitle: (count) => `${count} entries don’t open or are missing`,
  removeWhat:
    'Nobody can read them any more. Removing them ends the warning and can’t be undone: records lose all values and their history of changes, requests that were not sent lose their content and the noted steps, those that were sent are made anew as they were sent, settings become what they were at first.',
  remove: (count) => `Remove ${count} entries for good`,
  removed: (count) => `${count} damaged entries were dealt with.`,
  acceptTitle: (count) => `${count} entries can be read but are not what was saved last`,
  acceptWhat:
    'They may be older copies that were put back, or the sealed list is damaged. Taking them back means that what is on this PC counts as right; look at these entries afterwards.',
  accept: (count) => `Take ${count} entries back`,
  acceptReally: 'Do these entries count as right?',
  acceptYes: 'Take back',
  accepted: (count) => `${count} entries were taken back.`,
  repairing: 'Repairing and checking again…',
}
