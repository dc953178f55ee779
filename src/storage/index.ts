/** The room of storage, as pages see it: nothing here loads the database itself. */
export { connectImports } from './connect-imports'
export { connectStore } from './connect-store'
export { connectVault } from './connect-vault'
export { openStorePort } from './store-port'
