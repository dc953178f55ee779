import { defineContentScript } from 'wxt/utils/define-content-script'
import { touchesOf } from '../../src/autofill/page/touches'

/** On every page of the portal: remembers where the clerk typed. Whatever looks or writes comes when it is asked for. */
export default defineContentScript({
  matches: ['https://dichvucong.ca.gov.vn/*'],
  runAt: 'document_idle',
  main(context) {
    touchesOf(document, context.signal)
  },
})
