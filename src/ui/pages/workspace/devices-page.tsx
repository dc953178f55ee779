import { useWords } from '../../text/words'
import { DevicesView } from '../panel/devices-view'
import { UsbCard } from '../devices/usb-card'
import { PageHeading } from './page-heading'
import { PlaceLink } from './place-link'
import { useWorkspace } from './workspace-context'

/** Key devices that are plugged in. */
export function DevicesPage() {
  const { words } = useWords()
  const { go } = useWorkspace()
  return (
    <>
      <PageHeading>{words.workspace.pages.devices}</PageHeading>
      <p class="small">
        <PlaceLink place="doctor">{words.doctor.link}</PlaceLink>
      </p>
      <DevicesView onDraftMade={() => go('requests')} />
      <UsbCard />
    </>
  )
}
