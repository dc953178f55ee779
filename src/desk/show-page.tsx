import { render, type ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ServicesContext } from '../ui/components/services-context'
import type { Services } from '../ui/services'
import { WordsProvider, type Language } from '../ui/text/words'

const languageKey = 'language'

function Page({
  services,
  children,
}: {
  readonly services: Services
  readonly children: (onOtherLanguage: () => void) => ComponentChildren
}) {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(languageKey) === 'en' ? 'en' : 'vi')
  const toOther = () => {
    const other = language === 'vi' ? 'en' : 'vi'
    localStorage.setItem(languageKey, other)
    document.documentElement.lang = other
    setLanguage(other)
  }
  return (
    <ServicesContext.Provider value={services}>
      <WordsProvider language={language}>{children(toOther)}</WordsProvider>
    </ServicesContext.Provider>
  )
}

/** Shows one page of the extension in the document's `#app`, with its services and its language. */
export function showPage(services: Services, children: (onOtherLanguage: () => void) => ComponentChildren): void {
  const root = document.querySelector('#app')
  if (root) render(<Page services={services}>{children}</Page>, root)
}
