import { dirname } from 'node:path'
import { MODULE_ARGUMENT } from './module-messages'

const [, program = '', first, path, host] = process.argv

if (first === MODULE_ARGUMENT && path !== undefined && host === String(process.ppid)) {
  const folder = dirname(program)
  void import('./module-child').then(({ runModuleProcess }) => runModuleProcess(path, folder))
} else {
  void import('./host')
    .then(({ runHost }) => runHost(process.argv.slice(2), program))
    .then((status) => process.exit(status))
}
