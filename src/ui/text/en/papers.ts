import type { Words } from '../vi'

/** Words of the papers of a request: letter, import file, package. */
export const papers: Words['papers'] = {
  title: 'Letter and files to send',
  intro: 'The letter is made from the sections above; what is missing is a dotted line for the hand.',
  preview: 'Preview the letter',
  hidePreview: 'Close the preview',
  print: 'Print',
  printHint: 'Printing from here is for a quick look; send the Word file.',
  letter: 'Download the letter (.docx)',
  sheet: 'Download the VGCA Excel file',
  package: 'Package everything (.zip)',
  making: 'Making the file…',
  makingStep: (done, of) => `Making the file… (${done}/${of})`,
  saved: (name) => `Downloaded ${name}.`,
  remark: 'Remark (not printed)',
  attachmentsTitle: 'Attached files',
  attachmentsHint:
    'Tick what is at hand. Files added here only go into the package; none is kept when the page closes.',
  addFiles: 'Add attached files',
  removeFile: (name) => `Leave out ${name}`,
  sum: 'SHA-256',
  templateTitle: 'Use the agency’s own Word template',
  templateHint:
    'In the Word file, write the name of a value in braces, e.g. {Cơ quan}. In a table, begin a row with {#Danh sách} and end it with {/Danh sách}: it is repeated for every subject.',
  templateNames: 'Names for anywhere',
  templateRowNames: 'Names for a row of the list only',
  chooseTemplate: 'Choose a template (.docx)',
  faults: {
    unknown: (name) => `{${name}}: there is no such value.`,
    'outside-list': (name) => `{${name}}: only between {#Danh sách} and {/Danh sách}.`,
    broken: (name) => `{${name}}: a brace, or the start or end of the list, is missing.`,
  },
  near: (names) => `Did you mean: ${names}?`,
}
