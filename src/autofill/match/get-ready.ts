import { readLabel } from './read-label'
import { readName } from './read-name'
import { readSection } from './read-section'

/** Spells out the vocabulary, which the first page to be recognised would otherwise have to wait for. Costs nothing the second time. */
export function getReady(): void {
  readLabel('Full name / Họ và tên')
  readName('hoVaTenDayDu')
  readSection('Người tiếp nhận')
}
