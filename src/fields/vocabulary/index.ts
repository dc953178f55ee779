import { contextWords } from './context'
import { counterEvidence } from './counter-evidence'
import type { VocabularyEntry } from './entry'
import { organisationWords } from './organisation'
import { personWords } from './person'
import { requestWords } from './request'

/** The whole vocabulary for recognising labels: data, each entry with its source or reason. */
export const vocabulary: readonly VocabularyEntry[] = [
  ...personWords,
  ...organisationWords,
  ...requestWords,
  ...counterEvidence,
  ...contextWords,
]
