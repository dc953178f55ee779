import { deviceKindOf, officeOf, routeOf } from '../../../procedures'
import type { Assessment, RequestDraft } from '../../../requests'
import { useWords } from '../../text/words'
import type { Decree } from './decree'
import { ProfileLine } from './profile-line'
import { DeadlineList } from './deadline-list'
import { OfficeView } from './office-view'
import { SendingWays } from './sending-ways'

/** Who receives the request and why, how it gets there, and which deadlines run. */
export function DecreeCard({
  draft: { mau, subjects },
  decree,
  assessment: { receiver, deadlines, allowed },
}: {
  readonly draft: RequestDraft
  readonly decree: Decree
  readonly assessment: Assessment
}) {
  const { decree: texts } = useWords().words
  const { profile } = decree
  const form = decree.forms[mau]
  const route = routeOf(profile, mau, deviceKindOf(subjects[0] ?? {}))
  return (
    <section class="card decree-card" aria-label={texts.asideTitle}>
      <h2>{texts.asideTitle}</h2>
      <div class="stack tight">
        <h3>{texts.receiver}</h3>
        <OfficeView office={officeOf(profile, receiver)} />
        <ProfileLine profile={profile} source={route?.source ?? profile.source} />
      </div>
      <div class="stack tight">
        <h3>{texts.deadline}</h3>
        <DeadlineList key={mau} form={form} deadlines={deadlines} calendar={decree.calendar} isComplete={allowed} />
      </div>
      <SendingWays form={form} receiver={receiver} />
    </section>
  )
}
