import { makeLookAlike, makeLookAlikeCa, sharedKeyPair } from '../certificates/look-alike'
import { manyPeople } from './many-people'

/** So many invented certificates of one made-up authority, RSA 2048 as the Authority's are; people and bodies differ. */
export function manyCertificates(count: number): Uint8Array<ArrayBuffer>[] {
  const ca = makeLookAlikeCa()
  const keyPair = sharedKeyPair()
  return manyPeople(count).map(({ values }, number) => {
    const text = (key: 'fullName' | 'organisationName' | 'organisationLevel1' | 'organisationLevel2' | 'province') =>
      String(values[key])
    const { der } = makeLookAlike({
      ca,
      keyPair,
      commonName: text('fullName'),
      organisation: [text('organisationLevel1'), text('organisationLevel2'), text('organisationName')],
      province: text('province'),
      email: String(values.email),
      serial: (0x4a00000000000000n + BigInt(number)).toString(16),
      notBefore: new Date('2025-03-13T16:36:53Z'),
      notAfter: new Date('2030-03-12T16:36:53Z'),
    })
    return der.slice()
  })
}
