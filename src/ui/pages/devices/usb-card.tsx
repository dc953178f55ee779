import { useEffect } from 'preact/hooks'
import { tokenFamilies } from '../../../protocol/native/token-families'
import type { PluggedDevice, TokenReport, UsbClient } from '../../../token'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { driverOf, type DriverState } from './driver-of-device'

/** What the browser itself sees on USB: which token is plugged in, and whether this computer has its driver. */
export function UsbCard() {
  const { words } = useWords()
  const { usb } = useServices()
  return (
    <section class="card stack tight" aria-label={words.usb.title}>
      <h2>{words.usb.title}</h2>
      {usb ? <Seen usb={usb} /> : <p>{words.usb.absent}</p>}
      <p class="small muted">{words.usb.limits}</p>
    </section>
  )
}

function Seen({ usb }: { readonly usb: UsbClient }) {
  const { words } = useWords()
  const services = useServices()
  const texts = words.usb
  const [devices, reload] = useLoaded(() => usb.list(), [usb])
  const [drivers, readDrivers] = useTask<TokenReport>()
  const [asking, ask] = useTask<boolean>()
  useEffect(() => usb.watch(reload), [usb, reload])
  const look = () => void readDrivers(() => services.tokens.list())
  const shown = devices.state === 'done' ? devices.value : []
  const plugged = shown.map(({ usbId }) => usbId).join()
  // Whether the driver is there is asked anew with each device that comes or goes.
  useEffect(() => {
    if (plugged !== '') look()
  }, [plugged])
  const choose = () =>
    void ask(async () => {
      const isChosen = await usb.ask()
      reload()
      return isChosen
    })
  return (
    <>
      {devices.state === 'failed' && <ErrorNotice error={devices.error} onRetry={reload} />}
      {devices.state === 'done' && shown.length === 0 && <p>{texts.none}</p>}
      {shown.map((device, place) => (
        <Device key={`${device.usbId}/${place}`} device={device} drivers={drivers} onLook={look} onChange={reload} />
      ))}
      <div class="row">
        <Button disabled={asking.state === 'running'} onPress={choose}>
          {texts.choose}
        </Button>
      </div>
      {asking.state === 'done' && !asking.value && <p class="small muted">{texts.nothingChosen}</p>}
      {asking.state === 'failed' && <ErrorNotice error={asking.error} />}
    </>
  )
}

function Device({
  device,
  drivers,
  onLook,
  onChange,
}: {
  readonly device: PluggedDevice
  readonly drivers: ReturnType<typeof useTask<TokenReport>>[0]
  readonly onLook: () => void
  readonly onChange: () => void
}) {
  const { words } = useWords()
  const texts = words.usb
  const { family, name, usbId, forget } = device
  return (
    <div class="stack tight">
      <p>
        <strong>{family ?? texts.unknown}</strong> <span class="small muted">{texts.told(name, usbId)}</span>
      </p>
      {drivers.state === 'running' && <Loading text={texts.looking} />}
      {drivers.state === 'failed' && <ErrorNotice error={drivers.error} onRetry={onLook} />}
      {drivers.state === 'done' && family !== undefined && (
        <Driver family={family} state={driverOf(family, drivers.value)} />
      )}
      {family === undefined && <p class="small">{texts.unknownNext}</p>}
      {forget && (
        <div class="row">
          <Button look="quiet" onPress={() => void forget().finally(onChange)}>
            {texts.forget}
          </Button>
        </div>
      )}
    </div>
  )
}

function Driver({ family, state }: { readonly family: string; readonly state: DriverState }) {
  const { words, language } = useWords()
  const texts = words.usb.driver
  if (state === 'read') return <Notice tone="good" title={texts.read(family)} />
  if (state === 'present') return <Notice tone="warning" title={texts.present(family)} />
  const how = tokenFamilies.find(({ name }) => name === family)?.driver[language]
  return (
    <Notice tone="warning" title={state === 'failed' ? texts.failed(family) : texts.missing(family)}>
      {how && <p>{how}</p>}
    </Notice>
  )
}
