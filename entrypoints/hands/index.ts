import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { giveHands } from '../../src/autofill/page/hands/hands'

/** Put into the portal's page when the clerk fills it: what writes, reads back and undoes. */
export default defineUnlistedScript(() => {
  giveHands()
})
