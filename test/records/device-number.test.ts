import { describe, expect, it } from 'vitest'
import {
  canBeKnownAgain,
  deviceNumberOf,
  deviceNumberOfCertificate,
  withDeviceNumber,
  withoutDeviceNumber,
  type SeenToken,
} from '../../src/records'

const at = '2026-03-02T03:00:00.000Z'
const token = (changes: Partial<SeenToken> = {}): SeenToken => ({
  manufacturer: 'Bit4id',
  model: 'EVO',
  serial: '00c0ffee',
  certificateSerials: ['AA01'],
  ...changes,
})

describe('the number of a device', () => {
  const kept = withDeviceNumber([], token(), 'PKI-0042', at)

  it('is known again by maker, model and serial, however a module writes the serial', () => {
    expect(deviceNumberOf(kept, token({ serial: 'C0FFEE', certificateSerials: [] }))?.number).toBe('PKI-0042')
    expect(deviceNumberOf(kept, token({ serial: 'C0FFEF', certificateSerials: [] }))).toBeUndefined()
    expect(deviceNumberOf(kept, token({ model: 'Other', certificateSerials: [] }))).toBeUndefined()
  })

  it('is known through another vendor’s module by a certificate on it, and never by a certificate alone', () => {
    expect(deviceNumberOf(kept, token({ manufacturer: 'OpenSC' }))?.number).toBe('PKI-0042')
    expect(deviceNumberOf(kept, token({ manufacturer: 'OpenSC', serial: 'BEEF' }))).toBeUndefined()
  })

  it('of a device without a serial goes by its certificates; without either it can’t be kept', () => {
    const nameless = token({ serial: ' ' })
    const two = withDeviceNumber(kept, nameless, 'PKI-0043', at)
    expect(two).toHaveLength(2)
    expect(deviceNumberOf(two, nameless)?.number).toBe('PKI-0043')
    expect(deviceNumberOf(two, token({ serial: '', certificateSerials: ['BB02'] }))).toBeUndefined()
    expect(canBeKnownAgain(token({ serial: '000', certificateSerials: [] }))).toBe(false)
  })

  it('is replaced and removed, and remembers which certificates were seen', () => {
    const renewed = withDeviceNumber(kept, token({ certificateSerials: ['CC03'] }), 'PKI-0044', at)
    expect(renewed).toMatchObject([{ number: 'PKI-0044', certificateSerials: ['CC03', 'AA01'] }])
    expect(deviceNumberOfCertificate(renewed, 'AA01')).toBe('PKI-0044')
    expect(withoutDeviceNumber(renewed, token())).toEqual([])
  })

  it('of a certificate that two devices held is left to the clerk', () => {
    const both = withDeviceNumber(kept, token({ serial: 'BEEF' }), 'PKI-0099', at)
    expect(deviceNumberOfCertificate(both, 'AA01')).toBeUndefined()
  })
})
