import { parseArgs } from 'node:util'
import { buildHost } from '../../native-host/build'
import { buildExtension, extensionFolderFor } from './build-extension'

/** `npm run build [-- --firefox]`: the unpacked extension, and the native host with its launcher. */
const { values } = parseArgs({ options: { firefox: { type: 'boolean' } } })
const kind = values.firefox === true ? 'firefox' : 'chrome'
buildExtension(kind)
const { launcher } = await buildHost()
process.stdout.write(`Tiện ích: ${extensionFolderFor(kind)}\nChương trình đọc thiết bị: ${launcher}\n`)
