import { AppError } from '../errors'

/** Waits until a request to open or remove a database has ended. @throws its error, STORE_BLOCKED when another window holds the database */
export function ended(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new AppError('STORE_UNAVAILABLE', { why: 'request' }))
    request.onblocked = () => reject(new AppError('STORE_BLOCKED'))
  })
}
