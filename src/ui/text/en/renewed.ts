import type { Words } from '../vi'

/** Words about a certificate file that answers a request for renewal. */
export const renewed: Words['renewed'] = {
  title: 'Is this file for the plugged device?',
  readFirst: 'Plug the subscriber’s device in and read it: the file’s key is compared with the key on it.',
  noToken: 'No device found. Plug the subscriber’s device in and read again.',
  authority: 'This is a certificate of the authority, not of a subscriber. It need not be put on the device.',
  present: (label) => `This certificate is on the device “${label}” already.`,
  older: (label) =>
    `An old file: the device “${label}” has a newer certificate for the same key. Look for the newest file.`,
  over: 'The key is that of the device, but the certificate has expired. Don’t install it; ask who issued it.',
  otherKey: 'The file fits no key that can be seen on the plugged device. Is it the right device, and the right file?',
  namesake: (name) =>
    `The device has a certificate of the same name or address (${name}) for another key: this one may be for another device.`,
  belongs: (label) => `Yes: this file is for the key on the device “${label}”.`,
  changes: 'Beside the certificate on the device:',
  columns: { what: 'What', before: 'Old', after: 'New' },
  unchangedRest: 'Everything else stays the same.',
  otherIssuer: 'The issuer is not that of the old certificate. Ask who issued it before installing.',
  subjects: {
    serial: 'Serial',
    notBefore: 'Valid from',
    notAfter: 'Valid to',
    commonName: 'Certificate name',
    email: 'Official e-mail',
    organisation: 'Organisation',
    province: 'Province',
    issuer: 'Issuer',
  },
  steps: {
    title: 'Put the certificate on the device',
    open: (software) => `Keep the device plugged in and open ${software}.`,
    software: (family) => `the software that came with it (${family})`,
    unknownSoftware: 'the software that came with it',
    choose: (file) => `There, find how to import a certificate, and choose the file “${file}”.`,
    secret: 'If that software asks for the PIN, enter it there alone. This extension never asks for a PIN.',
    back: 'Then come back and press “Read the device again”.',
    help: 'No way to import a certificate? Ask who issued the device.',
  },
  recordKnows: (name) => `The record of ${name} has the new certificate.`,
  recordRenewed: (name) => `The record of ${name} has the new certificate and says that it was renewed.`,
  arrived: (name, day) =>
    `This certificate answers the request (form 04) of ${name}${day === '' ? '' : `, sent ${day}`}.`,
  arrivedDo: (name, isInstalled) =>
    isInstalled ? `Note for ${name}: installed, closed` : `Note for ${name}: certificate file received`,
  arrivedNoted: (name, isInstalled) =>
    isInstalled ? `The request is closed for ${name}.` : `Noted: ${name} received the certificate file.`,
  arrivedNote: (serial) => `New certificate ${serial}`,
  compare: 'Compare with the plugged device',
  compareIntro:
    'If a file is a renewed or changed certificate, plug in its subscriber’s device: the keys are compared.',
  readAgain: 'Read the device again',
  notYet: 'The new certificate is not on the device yet. Finish the steps above and read again.',
  confirmed: (label) => `Done: the new certificate is on the device “${label}”.`,
  closed: (when) => `The request of ${when} was closed in the history.`,
  close: (who, when) => `Close the request of ${who} at ${when}`,
  several: 'Which request does this certificate answer? Close it in the history:',
  nothingToClose: 'The history has no request of this subscriber that still waits.',
}
