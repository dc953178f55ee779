import { AppError } from '../errors'
import { familyOfUsb, tokenFamilies } from '../protocol/native/token-families'

/** What the browser tells of one USB device. @source WICG WebUSB §6 (USBDevice) */
export interface UsbDeviceOfBrowser {
  readonly vendorId: number
  readonly productId: number
  readonly productName?: string | null
  readonly manufacturerName?: string | null
  readonly forget?: () => Promise<void>
}

/** `navigator.usb`, as far as it is used. No device is ever opened. @source WICG WebUSB §5 */
export interface UsbOfBrowser {
  readonly getDevices: () => Promise<readonly UsbDeviceOfBrowser[]>
  readonly requestDevice: (options: {
    readonly filters: { vendorId: number; productId: number }[]
  }) => Promise<UsbDeviceOfBrowser>
  readonly addEventListener: (type: 'connect' | 'disconnect', listener: () => void) => void
  readonly removeEventListener: (type: 'connect' | 'disconnect', listener: () => void) => void
}

/** One device that is plugged in and that a person let the browser name. */
export interface PluggedDevice {
  /** Vendor and product id as people write them, e.g. `25DD:2371`. */
  readonly usbId: string
  /** What the device calls itself; empty when it says nothing. */
  readonly name: string
  /** The family of tokens that it is of; undefined where the catalogue does not know it. */
  readonly family: string | undefined
  /** Takes the permission back. Absent where the browser can't. */
  readonly forget?: () => Promise<void>
}

/** Names plugged tokens through the browser alone, without the native host. */
export interface UsbClient {
  /** The devices that were permitted once and are plugged in now. The browser keeps the permission. @throws AppError USB_REFUSED */
  readonly list: () => Promise<readonly PluggedDevice[]>
  /** Lets the person choose among the plugged tokens of the catalogue; false when nothing was chosen. @throws AppError USB_REFUSED */
  readonly ask: () => Promise<boolean>
  /** Calls back when a permitted device is plugged in or pulled out; gives what ends it. */
  readonly watch: (changed: () => void) => () => void
}

/** A client over the browser's USB; undefined where the browser has none (Firefox). */
export function createUsbClient(usb: UsbOfBrowser | undefined): UsbClient | undefined {
  if (!usb) return undefined
  const filters = tokenFamilies.flatMap(({ usbIds }) =>
    usbIds.map(({ vendor, product }) => ({ vendorId: vendor, productId: product })),
  )
  return {
    list: async () => (await usb.getDevices().catch(refuse)).map(pluggedDevice),
    ask: async () => {
      try {
        await usb.requestDevice({ filters })
        return true
      } catch (thrown) {
        // The chooser was closed, or had nothing to choose: no failure. @source WICG WebUSB §5, requestDevice
        if (nameOf(thrown) === 'NotFoundError') return false
        return refuse(thrown)
      }
    },
    watch: (changed) => {
      const events = ['connect', 'disconnect'] as const
      for (const event of events) usb.addEventListener(event, changed)
      return () => {
        for (const event of events) usb.removeEventListener(event, changed)
      }
    },
  }
}

function pluggedDevice(device: UsbDeviceOfBrowser): PluggedDevice {
  const { vendorId, productId } = device
  const digits = (id: number) => id.toString(16).toUpperCase().padStart(4, '0')
  const { forget } = device
  return {
    usbId: `${digits(vendorId)}:${digits(productId)}`,
    name: [device.manufacturerName, device.productName]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' '),
    family: familyOfUsb({ vendor: vendorId, product: productId })?.name,
    ...(forget && { forget: () => forget.call(device) }),
  }
}

function nameOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : ''
}

function refuse(thrown: unknown): never {
  throw new AppError('USB_REFUSED', { name: nameOf(thrown) }, thrown)
}
