export { valuesOf, type RequestDraft } from './request-draft'
export { readRequest, readRequestText, type RequestFault, type RequestFileReading } from './request-file'
