import type { Words } from '../vi'

/** Words about what the browser itself sees on USB. */
export const usb: Words['usb'] = {
  title: 'USB devices that the browser sees',
  absent: 'This browser can’t look at USB devices. Reading the plugged devices works all the same.',
  limits:
    'The browser tells the kind of a device only. It reads no certificate, chip serial or PIN, as smart-card interfaces are protected by the browser. Reading certificates needs the vendor’s driver.',
  none: 'The browser may not look at any device yet, or the permitted one is not plugged in. Press the button and choose the device in the browser’s list; this is needed once.',
  choose: 'Let the browser recognise the device',
  nothingChosen: 'Nothing was chosen. An empty list means that no known device is plugged in.',
  unknown: 'Device of unknown kind',
  unknownNext: 'This kind is not known here. Ask who issued the device about its driver.',
  told: (name, usbId) => (name === '' ? `(USB ${usbId})` : `(${name}, USB ${usbId})`),
  looking: 'Looking for the driver…',
  forget: 'Take the permission back',
  driver: {
    read: (family) => `The driver of ${family} is here and reads the device.`,
    present: (family) =>
      `The driver of ${family} is here but does not see the device. Plug it in again and read again.`,
    failed: (family) => `The driver of ${family} is here but can’t be used.`,
    missing: (family) => `The device needs the driver of ${family}, which this computer does not have.`,
  },
}
