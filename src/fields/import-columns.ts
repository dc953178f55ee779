/** What a rule taken from the Authority's import list names as its source. @param letter of the column, e.g. `E` */
export function importColumn(letter: string): string {
  return `Tệp nhập danh sách của Cục (Template_import VGCA.xlsx), cột ${letter}`
}
