import type { Words } from '../vi'

/** Words of the page that finds records kept twice and makes them one. */
export const duplicates: Words['duplicates'] = {
  title: 'Duplicate records',
  enter: 'Find duplicates',
  intro:
    'Finds records with the same citizen number, certificate, name and birth date, or e-mail. You look at each before merging, and a merge can be undone.',
  looking: 'Comparing the records…',
  found: (people, groups) => `${people} people may be kept twice, in ${groups} groups`,
  noneTitle: 'No duplicates found',
  noneNext: 'Every person, body and device has one record.',
  shownOnly: (groups) => `The first ${groups} groups are shown. The others follow when these are settled.`,
  reasons: {
    citizenId: 'same citizen number',
    certificate: 'same certificate',
    birth: 'same name and birth date',
    email: 'same e-mail',
  },
  groupOf: (name) => `May be the same: ${name}`,
  tick: (name) => `Take into the merge: ${name}`,
  changedAt: (when) => `last changed ${when}`,
  more: (count) => `and ${count} more`,
  tickTwo: (most) => `Tick 2 to ${most} records to merge.`,
  compare: (count) => `Compare and merge ${count} records`,
  apart: 'Not the same',
  apartWhat: 'These records will not be named together again.',
  compareTitle: 'Merge into one record',
  compareWhat: 'Choose what is right, item by item. What is the same is not shown.',
  allSame: 'The records say the same; they only need merging.',
  item: 'Item',
  stays: 'this record stays',
  leftEmpty: '(leave empty)',
  twoNumbers:
    'The citizen numbers differ: these may be two people. Merge only if you are sure that one number is wrong.',
  certificates: (count) =>
    `All certificates of the records (${count}) are kept. Requests and history stay as they are.`,
  merge: 'Merge',
  merging: 'Merging…',
  merged: (name) => `Merged into the record “${name}”.`,
  openMerged: 'Open the record',
  undo: 'Undo',
  undoNamed: (name) => `Undo the merge “${name}”`,
  undone: (name) => `Undone: the records “${name}” are as before.`,
  lastTitle: 'Recent merges',
  lastLine: (names, when) => `${names} (${when})`,
}
