import { whenFirstAsked } from '../when-first-asked'
import { certificateWords } from './certificate'
import { contextWords } from './context'
import { counterEvidence } from './counter-evidence'
import { deviceWords } from './device'
import type { VocabularyEntry } from './entry'
import { letterWords } from './letter'
import { organisationWords } from './organisation'
import { personWords } from './person'
import { wishWords } from './wish'

/**
 * The whole vocabulary for recognising labels: data, each entry with its source or reason. Thousands of wordings, spelled out when
 * they are first asked for: most pages, and most starts of the background, need none of them.
 */
export const vocabulary = whenFirstAsked((): readonly VocabularyEntry[] => [
  ...personWords(),
  ...organisationWords(),
  ...certificateWords(),
  ...deviceWords(),
  ...wishWords(),
  ...letterWords(),
  ...counterEvidence(),
  ...contextWords(),
])
