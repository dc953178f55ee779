import type { Words } from '../vi'

/** Words about the number that is printed on a device. */
export const deviceNumber: Words['deviceNumber'] = {
  title: 'Number printed on the device',
  label: 'Number printed on the device (barcode)',
  where: 'See the barcode on the device; on a SIM PKI it is the ICCID printed on the SIM.',
  serialHint: (serial) => `For comparison, the chip’s serial is ${serial}; it may differ from the printed number.`,
  compared: 'I compared it with the number on the device, every character',
  save: 'Keep the number',
  edit: 'Change',
  forget: 'Remove the kept number',
  keptNow: (number) => `Kept now: ${number}`,
  confirmed: (when) => `compared with the device at ${when}`,
  cannotRemember: 'The device gives no serial and holds no certificate, so its printed number can’t be kept.',
  scan: {
    photo: 'Choose a photo of the barcode',
    camera: 'Scan by camera',
    local: 'The picture is read on this computer; it is not sent anywhere and not kept.',
    reading: 'Looking for a barcode…',
    opening: 'Opening the camera…',
    hold: 'Hold the barcode in the middle, 10–15 cm away, and keep still.',
    stop: 'Turn the camera off',
    read: (text) => `Read: ${text}. Compare it with the number on the device.`,
    nothing: 'No barcode was found in the picture',
    nothingNext:
      'Take it again closer, in good light, sharp, with the whole barcode and some white on both sides; or type the number.',
    which: (count) => `The picture has ${count} codes. Which one is the device’s number?`,
  },
  drafts: {
    title: 'Requests about this device that don’t hold this number:',
    row: (mau, who) => (who === '' ? `Form ${mau}` : `Form ${mau}: ${who}`),
    holds: (before) => `(holds ${before})`,
    fill: (count) => `Fill it into the ${count} chosen places`,
    filled: (count) => `Filled into ${count} places.`,
  },
}
