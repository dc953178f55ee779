import { buildHost } from '../../native-host/build'
import { buildExtension, extensionFolder } from './build-extension'

/** `npm run build`: the unpacked extension, and the native host with its launcher. */
buildExtension()
const { launcher } = await buildHost()
process.stdout.write(`Tiện ích: ${extensionFolder}\nChương trình đọc thiết bị: ${launcher}\n`)
