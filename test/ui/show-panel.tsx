import { Panel } from '../../src/ui/pages/panel/panel'
import type { FakeServices } from './fake-services'
import { showDrawn, type ShownWorkspace } from './show-workspace'

/** The side panel on a page of its own, over fake services. */
export function showPanel(fake: FakeServices): Promise<ShownWorkspace> {
  return showDrawn(fake, '', () => <Panel onOtherLanguage={() => undefined} />)
}
