import { diagnose, type DoctorSurroundings } from './doctor'
import type { ModulePool } from './module-pool'
import { pageOf, readPage, type CertificateShelf } from './page'
import type { HandlerTable } from './router'

/** The host's answers to every request of the contract. The last listing's certificates are kept for further pages. */
export function createHandlers(pool: ModulePool, doctor: DoctorSurroundings): HandlerTable {
  let shelf: CertificateShelf = new Map()
  return {
    'token.list': async () => {
      const page = pageOf(await pool.list())
      shelf = page.shelf
      return page.body
    },
    'certificates.read': ({ sha256s }) => Promise.resolve(readPage(sha256s, shelf)),
    doctor: () => diagnose(pool, doctor),
  }
}
