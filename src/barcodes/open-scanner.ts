import Worker from './scan-worker?worker'
import { createScanner, type Scanner } from './scanner'

/** Starts the worker that reads barcodes. It comes with its library: it is started when a picture is there, and closed after. */
export function openScanner(): Scanner {
  return createScanner(new Worker({ name: 'barcodes' }))
}
