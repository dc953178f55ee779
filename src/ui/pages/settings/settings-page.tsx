import { useState } from 'preact/hooks'
import { toAppError } from '../../../errors'
import type { Settings } from '../../../protocol/runtime/settings'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { CheckCard } from '../protection/check-card'
import { ProtectionCard } from '../protection/protection-card'
import { PageHeading } from '../workspace/page-heading'
import { PlaceLink } from '../workspace/place-link'
import { CalendarCard } from './calendar-card'
import { FormsCard } from './forms-card'
import { ReceiversCard } from './receivers-card'
import { SettingsContext, type SettingsDesk } from './settings-context'

/**
 * What is set once for all requests: who receives them, which days are off, the columns of forms nobody has seen; and how the
 * store is protected. @param section what is scrolled to, e.g. `protection`
 */
export function SettingsPage({ section }: { readonly section?: string | undefined }) {
  const { words } = useWords()
  const services = useServices()
  const [settings, reload] = useLoaded(() => services.settings.read(), [services])
  return (
    <>
      <PageHeading>{words.workspace.pages.settings}</PageHeading>
      <p class="muted">{words.settings.intro}</p>
      {(settings.state === 'idle' || settings.state === 'running') && <Loading text={words.common.loading} />}
      {settings.state === 'failed' && <ErrorNotice error={settings.error} onRetry={reload} />}
      {settings.state === 'done' && <Cards start={settings.value} section={section} />}
      <p class="small">
        <PlaceLink place="inspect">{words.inspect.link}</PlaceLink>
      </p>
    </>
  )
}

function Cards({ start, section }: { readonly start: Settings; readonly section: string | undefined }) {
  const services = useServices()
  const [settings, setSettings] = useState(start)
  const write: SettingsDesk['write'] = async (change, cause) => {
    try {
      setSettings(await services.settings.write(change, { seen: settings, ...(cause && { cause }) }))
    } catch (thrown) {
      if (toAppError(thrown).code === 'ROW_CHANGED_ELSEWHERE') setSettings(await services.settings.read())
      throw thrown
    }
  }
  return (
    <SettingsContext.Provider value={{ settings, write }}>
      <ReceiversCard />
      <CalendarCard />
      <FormsCard />
      <ProtectionCard isWanted={section === 'protection'} />
      <CheckCard />
    </SettingsContext.Provider>
  )
}
