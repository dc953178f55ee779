import type { Words } from '../vi'

/** Words about key devices. */
export const devices: Words['devices'] = {
  title: 'Key devices',
  read: 'Read the plugged devices',
  reading: 'Reading devices…',
  noPin: 'Only public certificates are read. A PIN is never asked for.',
  notReadYet: 'Plug the device in, then press “Read the plugged devices”.',
  noToken: 'No device found',
  noTokenNext:
    'Plug the device in, wait for its light, then read again. If it is plugged in, its driver may be missing.',
  noModule: 'No driver of any device is installed here',
  noModuleNext: 'Install the software that came with the device, then read again.',
  moduleFailed: (name) => `The driver ${name} failed`,
  serial: 'Serial of the chip',
  maker: 'Maker',
  unnamed: 'Unnamed device',
  locked: 'The device is locked after wrong PINs. Ask for recovery with form 06.',
  flags: {
    USER_PIN_COUNT_LOW: 'A wrong PIN was entered before',
    USER_PIN_FINAL_TRY: 'One try of the PIN is left',
    USER_PIN_LOCKED: 'Locked',
    USER_PIN_TO_BE_CHANGED: 'The PIN must be changed',
  },
  certificates: (count) => `${count} certificate${count === 1 ? '' : 's'}`,
  noCertificate: 'The device holds no certificate.',
  authorityCertificates: (count) => `and ${count} of the authority`,
}

/** Words about certificates. */
export const certificates: Words['certificates'] = {
  title: 'Certificates',
  fromFile: 'Read certificate files (.cer, .crt, .p7b)',
  reading: 'Reading files…',
  serial: 'Serial',
  email: 'Official e-mail',
  organisation: 'Organisation',
  province: 'Province',
  validity: 'Validity',
  validityRange: (from, to) => `${from} – ${to}`,
  issuer: 'Issuer',
  daysLeft: (days) => `${days} days left`,
  lastDay: 'expires today',
  expired: (days) => `expired ${days} days ago`,
  notYet: 'not valid yet',
  renewalClosed: 'Less than 30 days left: no renewal any more, ask for a new one (Long An 2025, section 6a).',
  isAuthority: 'Certificate of an authority',
  generation: (name) => `Issued by the Authority (${name})`,
  unknownIssuer: 'Not of the Authority, or its issuer is not known',
  saveRecord: 'Keep as a record',
  recordSaved: 'Record kept.',
  renew: 'Make a renewal request (form 04)',
  renewDraftMade: 'Renewal request made. Go to “Fill the page”.',
  isPerson: 'This certificate belongs to',
  kinds: { person: 'a person', organisation: 'an organisation', service: 'a device, service or software' },
  askKind: 'The certificate does not say for certain whose it is. Choose before keeping it.',
}
