export { openScanner } from './open-scanner'
export { maxPhotoBytes, type Scanner } from './scanner'
export { codeKinds, type CodeKind, type ScannedCode } from './scanned-code'
