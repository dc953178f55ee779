import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { LockContext } from './lock-context'
import { LockedView } from './locked-view'

interface GateProps {
  /** How many unsaved edits wait outside of the views behind the gate. */
  readonly countUnsaved: () => number
  readonly onOtherLanguage: () => void
  readonly children: ComponentChildren
}

/**
 * Shows what is behind it only while the store is open. When it locks, the views behind it are taken down with everything
 * personal they show; unsaved edits wait in memory, and the place stays.
 */
export function LockGate({ countUnsaved, onOtherLanguage, children }: GateProps) {
  const { words } = useWords()
  const services = useServices()
  const [status, look] = useLoaded(() => services.protection.status(), [services])
  const last = useLastValue(status)
  useEffect(
    () => services.protection.watch((notice) => (notice === 'erased' ? services.reload() : look())),
    [services, look],
  )
  const shown = status.state === 'failed' ? undefined : last
  useEffect(() => services.warnOnClose(countUnsaved() > 0), [shown?.state])
  if (status.state === 'failed')
    return (
      <main class="lock-page">
        <h1>{words.common.product}</h1>
        <ErrorNotice error={status.error} onRetry={look} />
      </main>
    )
  if (!shown) return <Loading text={words.common.loading} />
  if (shown.state === 'locked')
    return (
      <LockedView
        waitMs={shown.waitMs}
        unsavedCount={countUnsaved()}
        onUnlocked={look}
        onOtherLanguage={onOtherLanguage}
      />
    )
  const lockNow = () => void services.protection.lock()
  return (
    <LockContext.Provider value={{ hasPassphrase: shown.hasPassphrase, lockNow, look }}>
      {children}
    </LockContext.Provider>
  )
}
