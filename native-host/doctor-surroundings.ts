import { readlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import type { DoctorSurroundings } from './doctor'
import { loadKoffi } from './pkcs11/koffi'
import { openRegistry } from './windows/registry'

/** The program of the process that started this one. @source Linux, proc(5), /proc/PID/exe */
function parentProgram(): string | null {
  try {
    return process.platform === 'linux' ? readlinkSync(`/proc/${process.ppid}/exe`) : null
  } catch {
    return null
  }
}

/**
 * This machine, as the doctor asks for it.
 * @param program the bundled file: Koffi's native part, which reads the registry, stands beside it
 * @param isServing whether a browser started this host
 */
export function doctorSurroundings(program: string, isServing: boolean): DoctorSurroundings {
  const { platform, arch: architecture, versions, env: environment } = process
  return {
    platform,
    architecture,
    nodeVersion: versions.node,
    home: homedir(),
    environment,
    openRegistry: () => (platform === 'win32' ? openRegistry(loadKoffi(dirname(program))) : null),
    startedBy: isServing ? parentProgram() : null,
    probesLaunchers: !isServing,
  }
}
