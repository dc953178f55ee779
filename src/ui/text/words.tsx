import { createContext, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { en } from './en'
import { vi, type Words } from './vi'

/** The languages of the interface. Vietnamese comes first. */
export type Language = 'vi' | 'en'

const all: Readonly<Record<Language, Words>> = { vi, en }
const Chosen = createContext<Language>('vi')

/** Gives the views below their language. */
export function WordsProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ComponentChildren
}) {
  return <Chosen.Provider value={language}>{children}</Chosen.Provider>
}

/** All words of the chosen language. */
export function useWords(): { readonly words: Words; readonly language: Language } {
  const language = useContext(Chosen)
  return { words: all[language], language }
}
