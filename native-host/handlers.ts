import { diagnose, type DoctorSurroundings } from './doctor'
import type { ModulePool, ModuleResult } from './module-pool'
import { pageOf, readPage, type ListPage } from './page'
import type { HandlerTable } from './router'

/** Whether two listings say the same: a module that says the same again has the same outcome. */
function isSame(before: readonly ModuleResult[], after: readonly ModuleResult[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ module, outcome }, index) => {
      const now = after[index]
      return now?.outcome === outcome && now.module.path === module.path
    })
  )
}

/** The host's answers to every request of the contract. The last listing's certificates are kept for further pages. */
export function createHandlers(pool: ModulePool, doctor: DoctorSurroundings): HandlerTable {
  let last: { readonly results: readonly ModuleResult[]; readonly page: ListPage } | null = null
  return {
    'token.list': async ({ since }) => {
      const results = await pool.list()
      if (last === null || !isSame(last.results, results)) last = { results, page: pageOf(results) }
      const { body } = last.page
      return body.revision === since ? { revision: since, isUnchanged: true } : body
    },
    'certificates.read': ({ sha256s }) => Promise.resolve(readPage(sha256s, last?.page.shelf ?? new Map())),
    doctor: () => diagnose(pool, doctor),
  }
}
