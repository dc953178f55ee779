/**
 * The one door to zod. Its code evaluation on first parse would violate the extension's content security policy,
 * so it is switched off here. The small build keeps the content script light.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
