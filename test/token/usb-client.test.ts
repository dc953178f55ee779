import { describe, expect, it } from 'vitest'
import { createUsbClient, type UsbOfBrowser } from '../../src/token'

interface PracticeDevice {
  readonly vendorId: number
  readonly productId: number
  readonly productName?: string
  readonly forget: () => Promise<void>
}

/**
 * USB as browsers have it: a device is seen only after it was chosen, is chosen only if a filter fits, stays permitted when pulled
 * out, and its coming and going is told to the permitted alone.
 */
class PracticeUsb extends EventTarget implements UsbOfBrowser {
  readonly #plugged = new Set<PracticeDevice>()
  readonly #permitted = new Set<PracticeDevice>()
  isForbidden = false
  device(vendorId: number, productId: number, productName?: string): PracticeDevice {
    const made: PracticeDevice = {
      vendorId,
      productId,
      ...(productName !== undefined && { productName }),
      forget: () => Promise.resolve(void this.#permitted.delete(made)),
    }
    return made
  }
  plug(device: PracticeDevice): void {
    this.#plugged.add(device)
    if (this.#permitted.has(device)) this.dispatchEvent(new Event('connect'))
  }
  pull(device: PracticeDevice): void {
    this.#plugged.delete(device)
    if (this.#permitted.has(device)) this.dispatchEvent(new Event('disconnect'))
  }
  getDevices = (): Promise<PracticeDevice[]> =>
    this.isForbidden
      ? Promise.reject(new DOMException('disallowed by permissions policy', 'SecurityError'))
      : Promise.resolve([...this.#plugged].filter((one) => this.#permitted.has(one)))
  requestDevice: UsbOfBrowser['requestDevice'] = ({ filters }) => {
    if (this.isForbidden) return Promise.reject(new DOMException('no user gesture', 'SecurityError'))
    const [chosen] = [...this.#plugged].filter(({ vendorId, productId }) =>
      filters.some((one) => one.vendorId === vendorId && one.productId === productId),
    )
    if (!chosen) return Promise.reject(new DOMException('No device selected.', 'NotFoundError'))
    this.#permitted.add(chosen)
    return Promise.resolve(chosen)
  }
}

function start() {
  const usb = new PracticeUsb()
  const client = createUsbClient(usb)
  if (!client) throw new Error('no client')
  return { usb, client }
}

describe('USB devices of the browser', () => {
  it('are named by the catalogue once they were chosen, and stay permitted when plugged in again', async () => {
    const { usb, client } = start()
    const evo = usb.device(0x25dd, 0x2371, 'TokenME EVO')
    usb.plug(evo)
    expect(await client.list()).toEqual([])
    expect(await client.ask()).toBe(true)
    const named = { usbId: '25DD:2371', name: 'TokenME EVO', family: 'Bit4id TokenME EVO v2' }
    expect(await client.list()).toMatchObject([named])
    usb.pull(evo)
    expect(await client.list()).toEqual([])
    usb.plug(evo)
    expect(await client.list()).toMatchObject([named])
  })

  it('are told when they come and go, until nobody listens', async () => {
    const { usb, client } = start()
    const token = usb.device(0x0529, 0x0620)
    usb.plug(token)
    await client.ask()
    let changes = 0
    const stop = client.watch(() => changes++)
    usb.pull(token)
    usb.plug(token)
    expect(changes).toBe(2)
    stop()
    usb.pull(token)
    expect(changes).toBe(2)
  })

  it('offer no device that is not a token of the catalogue; closing the chooser is no failure', async () => {
    const { usb, client } = start()
    usb.plug(usb.device(0x046d, 0xc31c, 'Keyboard'))
    expect(await client.ask()).toBe(false)
  })

  it('give the permission back', async () => {
    const { usb, client } = start()
    usb.plug(usb.device(0x096e, 0x0807))
    await client.ask()
    const [device] = await client.list()
    expect(device).toMatchObject({ family: 'Feitian ePass2003', name: '' })
    await device?.forget?.()
    expect(await client.list()).toEqual([])
  })

  it('that may not be looked at, or of a browser that has no USB, are named as that', async () => {
    const { usb, client } = start()
    usb.isForbidden = true
    await expect(client.list()).rejects.toMatchObject({ code: 'USB_REFUSED' })
    await expect(client.ask()).rejects.toMatchObject({ code: 'USB_REFUSED' })
    expect(createUsbClient(undefined)).toBeUndefined()
  })
})
