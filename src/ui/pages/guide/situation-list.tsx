import { useState } from 'preact/hooks'
import { holdsQuery } from '../../../fields'
import { situationGroups, situations, type Situation } from '../../../procedures'
import { Button } from '../../components/button'
import { SearchBox } from '../../components/search-box'
import { Empty } from '../../components/states'
import { useWords } from '../../text/words'
import { PlaceLink } from '../workspace/place-link'

/** The situations under their headings; a few folded words find one. */
export function SituationList() {
  const { words, language } = useWords()
  const [query, setQuery] = useState('')
  const found = situations.filter((one) => fitsQuery(one, query))
  return (
    <>
      <div class="row" role="search">
        <SearchBox label={words.guide.search} query={query} onQuery={setQuery} />
        <span class="small muted" role="status">
          {words.guide.found(found.length)}
        </span>
      </div>
      {found.length === 0 && (
        <Empty title={words.guide.nothingFound}>
          <p>{words.guide.nothingFoundNext}</p>
          <Button onPress={() => setQuery('')}>{words.guide.clear}</Button>
        </Empty>
      )}
      {situationGroups.map(({ id, title, english }) => {
        const own = found.filter(({ group }) => group === id)
        if (own.length === 0) return null
        return (
          <section key={id} class="stack tight">
            <h2>{language === 'vi' ? title : english}</h2>
            <ul class="plain-list situations">
              {own.map((situation) => (
                <li key={situation.id}>
                  <PlaceLink place={`guide/${situation.id}`}>
                    <span class="strong">{language === 'vi' ? situation.title : situation.english}</span>
                    <span class="second small muted">
                      {language === 'vi' ? situation.explanation : situation.explanationEnglish}
                    </span>
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

/** Every word of the query begins a word of the situation, in either language and without marks. */
function fitsQuery({ title, explanation, english, explanationEnglish }: Situation, query: string): boolean {
  return holdsQuery(`${title} ${explanation} ${english} ${explanationEnglish}`, query)
}
