import { subscriberKinds, type SubscriberKind } from '../../../fields'
import { mauNumbers, type Mau } from '../../../procedures'

/** For whom an issue form is; every other form takes any subscriber. @source NĐ 68/2024 Phụ lục, names of Mẫu 01–03 */
const onlyKind: Readonly<Partial<Record<Mau, SubscriberKind>>> = {
  '01': 'person',
  '02': 'organisation',
  '03': 'service',
}

/** The kinds of subscribers that the rows of a form may be of. */
export function kindsOf(mau: Mau): readonly SubscriberKind[] {
  const kind = onlyKind[mau]
  return kind === undefined ? subscriberKinds : [kind]
}

/** The forms that rows of all these kinds may stand on together, by number. */
export function formsForKinds(kinds: ReadonlySet<SubscriberKind>): readonly Mau[] {
  return mauNumbers.filter((mau) => [...kinds].every((kind) => kindsOf(mau).includes(kind)))
}
