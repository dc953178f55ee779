import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { useWords } from '../../text/words'
import { useLock } from '../protection/lock-context'
import { LockGate } from '../protection/lock-gate'
import { LostStore } from '../protection/lost-store'
import { TeachView } from '../teach/teach-view'
import { DevicesView } from './devices-view'
import { FillView } from './fill-view'

type Tab = 'fill' | 'teach' | 'devices'

const tabs: readonly Tab[] = ['fill', 'teach', 'devices']

/** The side panel: filling the page beside it, and reading devices and certificates; nothing while the store is locked. */
export function Panel({ onOtherLanguage }: { readonly onOtherLanguage: () => void }) {
  return (
    <LockGate countUnsaved={() => 0} onOtherLanguage={onOtherLanguage}>
      <OpenPanel onOtherLanguage={onOtherLanguage} />
    </LockGate>
  )
}

function OpenPanel({ onOtherLanguage }: { readonly onOtherLanguage: () => void }) {
  const { words } = useWords()
  const lock = useLock()
  const services = useServices()
  const [tab, setTab] = useState<Tab>('fill')
  const step = (by: number) => setTab(tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'fill')
  return (
    <div class="panel">
      <header>
        <div class="row apart">
          <h1>{words.common.product}</h1>
          <div class="row">
            {lock.hasPassphrase && (
              <Button look="quiet" onPress={lock.lockNow}>
                {words.lock.lockNow}
              </Button>
            )}
            <Button look="quiet" onPress={onOtherLanguage}>
              {words.common.otherLanguage}
            </Button>
            <Button look="quiet" onPress={() => services.openWorkspace()}>
              {words.common.openWorkspace}
            </Button>
          </div>
        </div>
        <div class="tabs" role="tablist" aria-label={words.panel.tabsLabel}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={tab === one}
              aria-controls={`part-${one}`}
              tabIndex={tab === one ? 0 : -1}
              onClick={() => setTab(one)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') step(1)
                if (event.key === 'ArrowLeft') step(-1)
              }}
            >
              {words.panel.tabs[one]}
            </button>
          ))}
        </div>
      </header>
      <main>
        <div id={`part-${tab}`} class="part" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <LostStore onRestore={() => services.openWorkspace('settings/protection')} />
          {tab === 'fill' && <FillView onDevices={() => setTab('devices')} onTeach={() => setTab('teach')} />}
          {tab === 'teach' && <TeachView />}
          {tab === 'devices' && <DevicesView onDraftMade={() => setTab('fill')} />}
        </div>
      </main>
    </div>
  )
}
