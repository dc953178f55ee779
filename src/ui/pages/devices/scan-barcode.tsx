import { useState } from 'preact/hooks'
import type { ScannedCode } from '../../../barcodes'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { CameraView } from './camera-view'

interface ScanProps {
  /** A text was read, and chosen where there were several. Nobody has compared it with the print yet. */
  readonly onChosen: (text: string) => void
}

/** Reads the barcode of a device from a photo or by the camera, on this computer. */
export function ScanBarcode({ onChosen }: ScanProps) {
  const { words } = useWords()
  const services = useServices()
  const texts = words.deviceNumber.scan
  const [task, run, clear] = useTask<readonly ScannedCode[]>()
  const [isFilming, setFilming] = useState(false)
  const [taken, setTaken] = useState('')
  const choose = (text: string) => {
    setTaken(text)
    onChosen(text)
  }
  const look = (scan: () => Promise<readonly ScannedCode[]>) => {
    setTaken('')
    setFilming(false)
    void run(async () => {
      const codes = await scan()
      const [first, second] = codes
      if (first && !second) choose(first.text)
      return codes
    })
  }
  const film = () => {
    clear()
    setTaken('')
    setFilming(true)
  }
  return (
    <div class="stack tight">
      <div class="row">
        <FileButton
          label={texts.photo}
          accept="image/*"
          onFiles={([photo]) => photo && look(() => services.barcodes.readPhoto(photo))}
        />
        {!isFilming && <Button onPress={film}>{texts.camera}</Button>}
      </div>
      <p class="small muted">{texts.local}</p>
      {isFilming && (
        <CameraView onCodes={(codes) => look(() => Promise.resolve(codes))} onClose={() => setFilming(false)} />
      )}
      {task.state === 'running' && <Loading text={texts.reading} />}
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
      {task.state === 'done' && task.value.length === 0 && (
        <Notice tone="warning" title={texts.nothing}>
          <p>{texts.nothingNext}</p>
        </Notice>
      )}
      {task.state === 'done' && task.value.length > 1 && taken === '' && (
        <WhichCode codes={task.value} onChosen={choose} />
      )}
      {taken !== '' && <Notice tone="info" title={texts.read(taken)} />}
    </div>
  )
}

function WhichCode({ codes, onChosen }: { readonly codes: readonly ScannedCode[] } & ScanProps) {
  const texts = useWords().words.deviceNumber.scan
  return (
    <Notice tone="info" title={texts.which(codes.length)}>
      <ul class="plain-list">
        {codes.map(({ kind, text }) => (
          <li key={text} class="row">
            <Button onPress={() => onChosen(text)}>{text}</Button>
            <span class="small muted">{kind}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
