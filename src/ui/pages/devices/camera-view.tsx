import { useEffect, useRef } from 'preact/hooks'
import type { ScannedCode } from '../../../barcodes'
import { toAppError } from '../../../errors'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { Camera } from '../../barcode-service'
import { useWords } from '../../text/words'

interface CameraProps {
  readonly onCodes: (codes: readonly ScannedCode[]) => void
  readonly onClose: () => void
}

/** What the camera sees, until a barcode is read or the person closes it. The camera is off as soon as this is gone. */
export function CameraView({ onCodes, onClose }: CameraProps) {
  const { words } = useWords()
  const services = useServices()
  const texts = words.deviceNumber.scan
  const video = useRef<HTMLVideoElement>(null)
  const [task, run] = useTask<Camera>()
  useEffect(() => {
    let isGone = false
    let camera: Camera | undefined
    void run(async () => {
      const opened = await services.barcodes.openCamera((codes) => {
        if (!isGone) onCodes(codes)
      })
      camera = opened
      if (isGone) opened.close()
      return opened
    })
    return () => {
      isGone = true
      camera?.close()
    }
  }, [services])
  const stream = task.state === 'done' ? task.value.stream : null
  useEffect(() => {
    if (!video.current || !stream) return
    video.current.srcObject = stream
    video.current.play().catch((thrown: unknown) => toAppError(thrown))
  }, [stream])
  return (
    <div class="stack tight">
      {task.state === 'running' && <Loading text={texts.opening} />}
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
      {stream && (
        <>
          <video ref={video} class="camera" muted playsInline aria-label={texts.camera} />
          <p class="small" role="status">
            {texts.hold}
          </p>
        </>
      )}
      <div class="row">
        <Button onPress={onClose}>{texts.stop}</Button>
      </div>
    </div>
  )
}
