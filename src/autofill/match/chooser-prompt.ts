import { fold } from '../../fields/fold'
import type { ControlFacts, LabelFact, LabelOrigin } from './facts'

/** "Gõ để tìm", "Nhập để tìm kiếm", "Tìm tỉnh…", "Type to search". */
const asksToSearch = /^\W*(?:(?:go|nhap|type)\b.{0,12}? )?(?:tim|search|filter|loc)\b/u
/** Names that choosers give their own search box for those who listen: "Search for option", "province-searchbox". */
const namesSearchBox = /^(?:search(?: for)? options?|[\w-]*-searchbox)$/u
const hints: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['placeholder', 'title', 'name'])

/** The texts of a control, but for those by which a chooser with a label only says that its list can be searched. */
export function withoutPrompt({ kind, labels }: ControlFacts): readonly LabelFact[] {
  if (kind !== 'combobox') return labels
  const isPrompt = ({ origin, text }: LabelFact) =>
    origin === 'placeholder' ? asksToSearch.test(fold(text)) : namesSearchBox.test(fold(text))
  const own = labels.filter((one) => !isPrompt(one))
  return own.some(({ origin }) => !hints.has(origin)) ? own : labels
}
