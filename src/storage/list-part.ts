/** Which part of a list is wanted: rows to skip, and rows to give. */
export interface ListPart {
  readonly offset: number
  readonly limit: number
}
