/** The room of storage, as pages see it: nothing here loads the database itself. */
export { connectStore } from './connect-store'
export { openStorePort } from './store-port'
