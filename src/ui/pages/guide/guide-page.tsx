import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { ChosenSituation } from './chosen-situation'
import { readGuidePlace } from './guide-place'
import { SituationList } from './situation-list'

/** "Cần làm thủ tục gì?": from what happened to the forms it takes. `parts`: what stands behind `guide/` in the address. */
export function GuidePage({ parts }: { readonly parts: readonly string[] }) {
  const { words } = useWords()
  const choice = readGuidePlace(parts)
  if (choice) return <ChosenSituation key={choice.situation.id} choice={choice} />
  return (
    <>
      <PageHeading>{words.workspace.pages.guide}</PageHeading>
      <p class="muted">{words.guide.intro}</p>
      {parts.length > 0 && (
        <Notice tone="warning" title={words.guide.unknownTitle}>
          <p>{words.guide.unknownNext}</p>
        </Notice>
      )}
      <SituationList />
    </>
  )
}
