/** The wish for a SIM in two controls: whose network, and whether a number in use moves to it ("/cs" of Mẫu 01). */
import type { ControlFacts } from './facts'
import { bareWords, readingOf, sameBox, type PartReading } from './part-reading'
import type { NamedKey } from './read-label'
import { readControl } from './score-control'

const movesNumber =
  /^(?:la )?(?:chuyen|giu|giu nguyen) so(?: (?:dien thoai|di dong|thue bao|dang dung|dang su dung|cu|sang|sim|ky so|pki|esim|hien tai|hien co)){0,8}$/u

/** Adds a tick that moves a number in use to the new SIM, and the list of networks beside it. */
export function simSets(seen: readonly ControlFacts[], found: Map<number, PartReading>): void {
  const key: NamedKey = { key: 'simPki', score: 1, phrase: 'nhà mạng và chuyển số' }
  for (const control of seen) {
    if (control.kind !== 'checkbox' || found.has(control.id)) continue
    const label = control.labels.find(({ origin }) => origin !== 'name')
    if (!label || !movesNumber.test(bareWords(label.text))) continue
    const carriers = seen.filter(
      (one) =>
        one !== control &&
        sameBox(control, one) &&
        canHoldCarrier.has(one.kind) &&
        readControl(one).candidate?.keys[0]?.key === 'simPki',
    )
    if (carriers.length === 0) continue
    found.set(control.id, { reading: readingOf(key, control), part: 'moves-number', set: control.id })
    for (const one of carriers) found.set(one.id, { reading: readingOf(key, one), part: 'carrier', set: control.id })
  }
}

const canHoldCarrier: ReadonlySet<ControlFacts['kind']> = new Set<ControlFacts['kind']>([
  'text',
  'select',
  'combobox',
  'radio',
])
