import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UsbId } from '../src/protocol/native/token-families'

function readId(folder: string, name: string): number {
  return Number.parseInt(readFileSync(join(folder, name), 'utf8'), 16)
}

function readDevice(folder: string): UsbId[] {
  try {
    return [{ vendor: readId(folder, 'idVendor'), product: readId(folder, 'idProduct') }]
  } catch {
    // An interface of a device, or one that was just pulled out.
    return []
  }
}

/**
 * The devices on the USB bus of a Linux machine; null where the system does not show them so.
 * @param root the kernel's list. @source Linux, Documentation/ABI/stable/sysfs-bus-usb
 */
export function listUsbDevices(platform: string, root = '/sys/bus/usb/devices'): UsbId[] | null {
  if (platform !== 'linux') return null
  try {
    return readdirSync(root).flatMap((name) => readDevice(join(root, name)))
  } catch {
    return null
  }
}
