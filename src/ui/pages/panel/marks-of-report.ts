import type { Plan } from '../../../autofill/plan'
import type { FillReport, MarkOrder, MarkWords } from '../../../autofill/session'
import type { Words } from '../../text/vi'
import { reasonOf } from './plan-parts'
import { canShow, hasFailed } from './report-groups'

/** What is outlined on the page after a fill: each filled control with its reason, and each that did not take its value. */
export function marksOf(
  { fields }: FillReport,
  { entries }: Plan,
  words: Words,
): { readonly marks: MarkOrder[]; readonly legend: MarkWords } {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const marks = fields.flatMap((field): MarkOrder[] => {
    const isFilled = field.outcome === 'filled'
    if (!isFilled && !(hasFailed(field) && canShow(field))) return []
    const entry = byId.get(field.id)
    const why = isFilled ? entry && reasonOf(entry, words) : words.panel.reasons[field.reason ?? 'cancelled']
    return [{ id: field.id, isFilled, why: [field.label, why].filter((part) => part).join('. ') }]
  })
  const filled = marks.filter(({ isFilled }) => isFilled).length
  const failed = marks.length - filled
  const { legend } = words.panel
  const title = [legend.filled(filled), ...(failed > 0 ? [legend.failed(failed)] : [])].join(' · ')
  return { marks, legend: { title, hide: legend.hide } }
}
