import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Notice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { useWorkspace } from '../workspace/workspace-context'
import { backupAge, type BackupAge } from './backup-age'

/** Says when the last backup is old. It never stands in the way: where it can't be told, nothing is said. */
export function BackupReminder() {
  const { backup } = useWords().words.protection
  const services = useServices()
  const { go } = useWorkspace()
  const [age] = useLoaded<BackupAge | undefined>(async () => {
    const { protection } = await services.settings.read()
    const [oldest, drafts] = await Promise.all([services.store.oldestChange(), services.store.listDrafts()])
    const ofDrafts = drafts.map(({ changedAt }) => changedAt)
    return backupAge(protection, oldest === undefined ? ofDrafts : [oldest, ...ofDrafts], services.nowMs())
  }, [services])
  if (age.state !== 'done' || age.value === undefined) return null
  return (
    <Notice tone="warning" title={age.value === 'never' ? backup.oldNever : backup.old(age.value.days)}>
      <p>{backup.oldWhat}</p>
      <div class="row">
        <Button onPress={() => go('settings/protection')}>{backup.goBackup}</Button>
      </div>
    </Notice>
  )
}
