import { useState } from 'preact/hooks'
import { fold } from '../../../fields'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'

/** Erases everything, once the words for it were typed. The page begins anew afterwards. */
export function EraseForm({ id }: { readonly id: string }) {
  const texts = useWords().words.protection.erase
  const services = useServices()
  const [typed, setTyped] = useState('')
  const [erasing, run] = useTask<undefined>()
  const isMeant = fold(typed) === fold(texts.word)
  const erase = () =>
    void run(async () => {
      await services.protection.erase()
      services.reload()
      return undefined
    })
  return (
    <div class="stack tight">
      <p>{texts.what}</p>
      <div class="field">
        <label for={id}>{texts.type(texts.word)}</label>
        <input id={id} autocomplete="off" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <div class="row">
        <Button look="danger" disabled={!isMeant || erasing.state === 'running'} onPress={erase}>
          {erasing.state === 'running' ? texts.erasing : texts.apply}
        </Button>
      </div>
      {erasing.state === 'failed' && <ErrorNotice error={erasing.error} />}
    </div>
  )
}
