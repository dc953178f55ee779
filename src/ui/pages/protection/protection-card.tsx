import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../text/words'
import { PastList } from '../past/past-list'
import { useSettingsDesk } from '../settings/settings-context'
import { BackupPart } from './backup-part'
import { EraseForm } from './erase-form'
import { LockPart } from './lock-part'
import { PassphrasePart } from './passphrase-part'
import { RestorePart } from './restore-part'

/** "Bảo vệ dữ liệu": passphrase, locking, backup, restoring, erasing. @param isWanted brings it into view */
export function ProtectionCard({ isWanted }: { readonly isWanted: boolean }) {
  const texts = useWords().words.protection
  const card = useRef<HTMLElement>(null)
  const backup = useRef<HTMLDivElement>(null)
  const { settings } = useSettingsDesk()
  const [isErasing, setErasing] = useState(false)
  useEffect(() => {
    if (isWanted) card.current?.scrollIntoView()
  }, [isWanted])
  return (
    <section ref={card} class="card protection" aria-labelledby="protection-title">
      <h2 id="protection-title">{texts.title}</h2>
      <p class="muted">{texts.intro}</p>
      <PassphrasePart onBackup={() => backup.current?.scrollIntoView()} />
      <LockPart />
      <div ref={backup}>
        <BackupPart />
      </div>
      <RestorePart />
      <PastList of={[{ setting: 'protection' }]} seen={settings} />
      <section class="stack tight" aria-labelledby="erase-title">
        <h3 id="erase-title">{texts.erase.title}</h3>
        <details open={isErasing} onToggle={(event) => setErasing(event.currentTarget.open)}>
          <summary>{texts.erase.apply}</summary>
          <EraseForm id="erase-all" />
        </details>
      </section>
    </section>
  )
}
