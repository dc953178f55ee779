import type { Words } from '../vi'

/** Words of digital signatures in attached files. */
export const signing: Words['signing'] = {
  states: {
    'not-signed': 'Not signed',
    encrypted: 'Locked by a password: the signature was not checked',
    'other-kind': 'Not a PDF: signatures are not looked for',
    unreadable: 'The signature was not checked',
  },
  notSignedNext: 'The letter sent by the portal must be signed. Other papers may not need it.',
  encryptedNext: 'Check it in your signing program, or remove the password and add it again.',
  judgements: {
    valid: 'Signed; the signature is right and covers the whole file',
    altered: 'The file was changed after signing',
    broken: 'The signature is wrong: it does not fit the signer’s certificate',
    malformed: 'The signature is damaged, or not tied to the file’s content',
    'no-certificate': 'There is a signature without the signer’s certificate: not checked',
    unsupported: 'There is a signature of a kind that is not checked here',
    partly: 'The signature is right, but something was added after signing',
    'expired-when-signed': 'When it was signed, the signer’s certificate was not valid',
    expired: 'The signature is right and covers the whole file, but the signer’s certificate has expired since',
    'not-yet-valid': 'The signer’s certificate is not valid yet',
  },
  next: {
    valid: '',
    altered: 'Do not send this file. Get the signed one again, or have it signed anew.',
    broken: 'Do not send this file. Have it signed anew.',
    malformed: 'Get the signed file again, or have it signed anew.',
    'no-certificate': 'Check it in your signing program.',
    unsupported: 'Check it in your signing program.',
    partly: 'Look at what was added; if in doubt, get the signed file again.',
    'expired-when-signed': 'Have it signed anew with a valid certificate.',
    expired: 'It may still be accepted if it was signed before; see the time of signing below.',
    'not-yet-valid': 'Check the date and time of this computer.',
  },
  signer: 'Signer (by the certificate)',
  issuer: 'Issuer of the certificate',
  validity: 'Certificate valid',
  period: (from, to) => `${from} to ${to}`,
  signedAt: 'Signed at (by the signature’s own word)',
  chain: 'Where the certificate is from',
  chains: {
    good: 'Checked: issued by the Authority. Revocation was not checked (nothing here goes online).',
    incomplete:
      'Not known: the issuers’ certificates are not all in the file. The name above is the certificate’s word.',
    broken: 'Not proven to be issued by the Authority. The name above is only the certificate’s word.',
  },
  numbered: (place, of) => `Signature ${place} of ${of}`,
  timestamp: 'A stamp of time (nobody’s signature); not checked.',
  right: 'The signature is right',
  earlier: 'This one covers what was there before; what was added is covered by another one.',
}
