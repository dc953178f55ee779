import type { FieldValues } from '../../fields'
import { isSameSubject } from './difference-to-last'
import type { KeptRequest } from './due'
import { openSubjectsOf } from './open-subjects'

/** The open requests that somebody stands in, told by citizen number or by certificate. Whoever is settled in one stands in it no more. */
export function openRequestsWith(values: FieldValues, requests: readonly KeptRequest[]): KeptRequest[] {
  return requests.filter((request) => openSubjectsOf(request).some((subject) => isSameSubject(subject, values)))
}
