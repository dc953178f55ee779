import '../../src/ui/style/base.css'
import '../../src/ui/style/components.css'
import '../../src/ui/style/protection.css'
import '../../src/ui/style/workspace.css'
import '../../src/ui/style/decree.css'
import '../../src/ui/style/settings.css'
import '../../src/ui/style/planner.css'
import '../../src/ui/style/doctor.css'
import '../../src/ui/style/import.css'
import '../../src/ui/style/papers.css'
import '../../src/ui/style/due.css'
import { openServices } from '../../src/desk/open-services'
import { followPlace } from '../../src/desk/follow-place'
import { showPage } from '../../src/desk/show-page'
import { Workspace } from '../../src/ui/pages/workspace/workspace'

const services = await openServices()

followPlace((place, onGo) =>
  showPage(services, (onOtherLanguage) => <Workspace place={place} onGo={onGo} onOtherLanguage={onOtherLanguage} />),
)
