import type { Words } from '../vi'

/** Words of a history of change: what every one shares, and what is told of records. */
export const changes: Words['changes'] = {
  title: (count) => (count === 0 ? 'History of changes' : `History of changes (${count})`),
  none: 'This record was never changed.',
  typed: 'Edited on the page of the record',
  list: (file) => `Import of the list “${file}”`,
  listBegan: (file) => `Record made by importing the list “${file}”`,
  certificate: (serial) => `Updated from the certificate ${serial}`,
  merge: (name) => `Merged with the record “${name}”`,
  file: (file) => `Taken from the file “${file}”`,
  backup: (day) => `Restored from the backup of ${day}`,
  began: {
    typed: 'Record made by hand',
    list: 'Record made from a list',
    token: 'Record made from a device',
    'certificate-file': 'Record made from a certificate file',
  },
  changed: (label, was, became) => `${label}: was “${was}”, became “${became}”.`,
  added: (label, became) => `${label}: was empty, became “${became}”.`,
  cleared: (label, was) => `${label}: was “${was}”, became empty.`,
  left: (label, value) => `${label}: “${value}” of the other record was not taken.`,
  onlyLast: (count) => `Only the last ${count} changes are kept.`,
}
