import { buildWindowsInstaller } from '../../native-host/windows/build-windows'

/** `npm run build-windows`: the installer of the host for 64-bit Windows, made on Linux. */
const { installer } = await buildWindowsInstaller()
process.stdout.write(`Tệp cài đặt cho Windows: ${installer}\n`)
