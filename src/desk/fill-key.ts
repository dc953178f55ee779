import { browser } from 'wxt/browser'
import type { Services } from '../ui/services'

/** The name of the command in the manifest. */
const command = 'fill-next'

/** The key that accepts what the panel of this window offers. The clerk may change it in the browser's own list of shortcuts. */
export function createFillKey(): Services['fillKey'] {
  return {
    name: async () => (await browser.commands.getAll()).find(({ name }) => name === command)?.shortcut ?? '',
    watch: (pressed) => {
      const hear = async (name: string) => {
        if (name === command && (await browser.windows.getCurrent()).focused) pressed()
      }
      const listener = (name: string) => void hear(name)
      browser.commands.onCommand.addListener(listener)
      return () => browser.commands.onCommand.removeListener(listener)
    },
  }
}
