import type { Words } from '../vi'

/** Words of the page of reports. */
export const reports: Words['reports'] = {
  title: 'Reports',
  intro:
    'Counted from the steps noted at each request (submitted, approved…) on this computer. Removed requests are not counted.',
  counting: 'Counting…',
  empty: 'No request was noted as submitted yet.',
  emptyNext: 'Open a request and note under its life that it was submitted, then that it was answered.',
  toRequests: 'To the requests',
  year: 'Year',
  part: 'Period',
  wholeYear: 'Whole year',
  quarter: (number) => `Quarter ${number}`,
  monthOf: (number) => `Month ${number}`,
  day: 'Counted by',
  days: { answeredOn: 'day of the answer', sentOn: 'day of sending' },
  nothing: 'Nothing in this period.',
  nothingNext: (waiting) =>
    waiting === 0 ? 'Choose another period.' : `${waiting} were sent in this period and have no answer noted.`,
  excel: 'Download as Excel',
  print: 'Print',
  making: 'Making the file…',
  saved: (name) => `Downloaded ${name}.`,
  head: (from, to, day) =>
    `Certificates issued, renewed, changed, revoked, devices recovered from ${from} to ${to} (by ${day})`,
  byUnit: 'By unit',
  byMonth: 'By month',
  list: 'List',
  unit: 'Unit',
  noUnit: '(unit not known)',
  month: 'Month',
  sum: 'Total',
  kinds: { issued: 'Issued', renewed: 'Renewed', changed: 'Changed', revoked: 'Revoked', recovered: 'Recovered' },
  columns: {
    name: 'Subscriber',
    kind: 'What',
    form: 'Form',
    serial: 'Certificate serial',
    dossier: 'Dossier number',
    sent: 'Sent on',
    answered: 'Answered on',
  },
  made: (day) => `Made on ${day} from the data on this computer.`,
  waiting: (count) => `Besides, ${count} were sent in this period and have no answer noted.`,
}
