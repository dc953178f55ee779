import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useWords } from '../../text/words'
import type { ReadFault } from './read-fault'

/** Hands the fault that kept an edit from being saved to the controls of its editor. */
export const FaultContext = createContext<ReadFault | undefined>(undefined)

/** What is wrong with the control of a path, in the language of the interface; undefined when nothing is. */
export function useFaultAt(path: string): string | undefined {
  const fault = useContext(FaultContext)
  const { language } = useWords()
  if (fault?.path !== path) return undefined
  return language === 'vi' ? fault.message : fault.english
}
