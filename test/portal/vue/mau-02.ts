import { issuePlaces, provincesByName } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { VueForm } from './form-definition'

/**
 * Mẫu số 02 on Element Plus with English labels; each organisation is entered in a dialog. @source domain facts §2
 */
export const vueMau02: VueForm = {
  page: 'vue/mau-02',
  title: 'Certificate request for organizations (Form 02)',
  rows: 'in-dialog',
  add: 'Thêm',
  traps: {
    dossierCode: 'ORG-2026-00071',
    honeypot: { label: 'Full name', name: 'full_name', hiding: 'covered' },
    captchaText: 'Z5C7M',
    labels: {
      accountName: 'Signed in as',
      accountEmail: 'Account e-mail',
      dossierCode: 'Request code',
      licenceNumber: 'Business licence No.',
      licenceIssueDate: 'Date of issue',
      licenceIssuePlace: 'Place of issue',
      attachment: 'Signed letter (.pdf)',
      captcha: 'Verification code',
      signingPassword: 'Signing password',
      confirmPassword: 'Confirm password',
      declaration: 'I declare that the information above is true.',
    },
  },
  receiverTitle: '1. Recipient of the key device',
  receiver: [
    field('fullName', 'Full name', 'text', 'e1', { required: true }),
    field('citizenId', 'Citizen ID No.', 'text', 'e2', { required: true, maxLength: 12 }),
    field('citizenIdIssueDate', 'Date of issue', 'date', 'e3', { placeholder: 'dd/mm/yyyy' }),
    field('citizenIdIssuePlace', 'Place of issue', 'virtual-select', 'e4', {
      choices: issuePlaces,
      placeholder: 'Select',
    }),
    field('position', 'Position', 'text', 'e5'),
    field('mobilePhone', 'Mobile phone', 'text', 'e6', { required: true }),
    field('email', 'Official e-mail', 'text', 'e7', { required: true }),
    field('address', 'Delivery address', 'text', 'e8', { wide: true }),
  ],
  subjectsTitle: '2. List of organizations',
  subjects: [
    field('organisationName', 'Organization name', 'text', 'g1', { required: true }),
    field('address', 'Address', 'text', 'g2'),
    field('taxCode', 'Tax code', 'text', 'g3'),
    field('budgetCode', 'Budget relation code', 'text', 'g4'),
    field('province', 'Province/City', 'select', 'g5', { choices: provincesByName, placeholder: 'Select' }),
    field('email', 'Official e-mail', 'text', 'g6', { required: true }),
    field('deviceKind', 'Device type', 'radio', 'g7', {
      choices: [
        { value: 'TOKEN', text: 'PKI Token' },
        { value: 'HSM', text: 'HSM' },
      ],
    }),
  ],
  letterTitle: '3. Request letter',
  letter: [
    field('letterNumber', 'Letter No.', 'text', 'e31', { required: true }),
    field('letterDate', 'Letter date', 'date', 'e32', { placeholder: 'dd/mm/yyyy' }),
    field('letterSubject', 'Subject', 'text', 'e33', { wide: true }),
  ],
}
