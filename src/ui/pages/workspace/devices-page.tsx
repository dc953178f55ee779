import { useWords } from '../../text/words'
import { DevicesView } from '../panel/devices-view'
import { PageHeading } from './page-heading'
import { useWorkspace } from './workspace-context'

/** Key devices that are plugged in. */
export function DevicesPage() {
  const { words } = useWords()
  const { go } = useWorkspace()
  return (
    <>
      <PageHeading>{words.workspace.pages.devices}</PageHeading>
      <DevicesView onDraftMade={() => go('requests')} />
    </>
  )
}
