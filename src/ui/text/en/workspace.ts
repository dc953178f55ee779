import type { Words } from '../vi'

/** Words around keeping a certificate as a record. */
export const keeping: Words['keeping'] = {
  known: (name) => `A record is there already: ${name}`,
  knownSame: 'The record agrees with this certificate.',
  differences: 'Record and certificate differ. Choose what to take from the certificate:',
  inRecord: 'Record',
  inCertificate: 'Certificate',
  empty: '(none yet)',
  update: (count) =>
    count === 0 ? 'Link the certificate to the record' : `Take ${count} value${count === 1 ? '' : 's'} over`,
  updated: 'Record updated.',
  saveApart: 'Keep as another record',
  openRecord: 'Open the record',
  saving: 'Saving…',
  over: 'Expired: it can’t be renewed any more, ask for a new one.',
  hasRenewed: 'By its record it was renewed before. A certificate can be renewed only once (Long An 2025, section 6a).',
  makingDraft: 'Making the request…',
  draftMade: 'Renewal request made.',
}
