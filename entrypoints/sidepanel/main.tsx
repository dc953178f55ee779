import '../../src/ui/style/base.css'
import '../../src/ui/style/components.css'
import '../../src/ui/style/protection.css'
import '../../src/ui/style/panel.css'
import { openServices } from '../../src/desk/open-services'
import { showPage } from '../../src/desk/show-page'
import { Panel } from '../../src/ui/pages/panel/panel'

showPage(await openServices(), (onOtherLanguage) => <Panel onOtherLanguage={onOtherLanguage} />)
