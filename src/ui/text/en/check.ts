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
  wrongIndex:
    'The search index did not fit the records, so its wrong part was dropped. Close and open the browser: it is made anew. No record is affected.',
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
    'Without one: enter those records again from certificate files, a device or an Excel list.',
    'Then check again. If something is still damaged, ask your support; do not remove the extension, or the good part is lost too.',
  ],
}
