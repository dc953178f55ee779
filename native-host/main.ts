import { dirname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { MODULE_ARGUMENT } from './module-messages'

// The host stays for as long as a page shows tokens: it must not take memory for garbage that it could collect.
setFlagsFromString('--semi-space-growth-factor=1')

const [, program = '', first, path, host] = process.argv

if (first === MODULE_ARGUMENT && path !== undefined && host === String(process.ppid)) {
  const folder = dirname(program)
  void import('./module-child').then(({ runModuleProcess }) => runModuleProcess(path, folder))
} else {
  void import('./host')
    .then(({ runHost }) => runHost(process.argv.slice(2), program))
    .then((status) => process.exit(status))
}
