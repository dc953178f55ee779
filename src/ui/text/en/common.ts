import type { Words } from '../vi'

/** Words that several pages share. */
export const common: Words['common'] = {
  product: 'Trợ lý Chứng thư',
  retry: 'Retry',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  save: 'Save',
  saved: 'Saved.',
  remove: 'Delete',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied.',
  loading: 'Loading…',
  otherLanguage: 'Tiếng Việt',
  openWorkspace: 'Open the workspace',
  none: 'none',
  people: (count) => `${count} subscriber${count === 1 ? '' : 's'}`,
  mau: (mau) => `Form ${mau}`,
}

/** Words around a named failure. */
export const errors: Words['errors'] = { code: 'Error code' }

/** What the roles of the forms are called. */
export const roles: Words['roles'] = {
  receiver: 'Receiver',
  subject: 'Subscriber',
  agency: 'Requesting agency',
  letter: 'Request letter',
  subjectNumber: (number) => `Subscriber ${number}`,
}
