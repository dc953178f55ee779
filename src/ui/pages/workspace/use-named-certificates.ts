import { useEffect, useRef, useState } from 'preact/hooks'
import type { CertificateFacts } from '../../../records'
import type { RequestDraft } from '../../../requests'
import { useServices } from '../../components/services-context'
import type { StoreService } from '../../services'

/** A serial of fewer hex digits may be one that is still being typed. @source 8 bytes are usual, 4 the shortest seen */
const fewestDigits = 8

/**
 * The kept certificates that a draft's rows name by serial. Looked up once a serial, as rows appear; a look-up that fails gives
 * nothing, as the rows' own dates stand in.
 */
export function useNamedCertificates({ subjects }: RequestDraft): readonly CertificateFacts[] {
  const { store } = useServices()
  const asked = useRef(new Set<string>())
  const [known, setKnown] = useState<readonly CertificateFacts[]>([])
  const serials = subjects.flatMap(({ certificateSerial, oldCertificateSerial }) =>
    [certificateSerial, oldCertificateSerial].filter((serial) => String(serial ?? '').length >= fewestDigits),
  )
  const wanted = [...new Set(serials)].join(' ')
  useEffect(() => {
    const fresh = wanted.split(' ').filter((serial) => serial !== '' && !asked.current.has(serial))
    if (fresh.length === 0) return
    for (const serial of fresh) asked.current.add(serial)
    const lookUp = async () => {
      const found = await Promise.all(fresh.map((serial) => findBySerial(store, serial)))
      if (found.flat().length > 0) setKnown((before) => [...before, ...found.flat()])
    }
    void lookUp()
  }, [store, wanted])
  return known
}

async function findBySerial(store: StoreService, serial: string): Promise<readonly CertificateFacts[]> {
  try {
    const summaries = await store.findRecords(serial)
    const records = await Promise.all(summaries.map(({ id }) => store.getRecord(id)))
    return records.flatMap(({ certificates }) => certificates ?? []).filter((one) => one.serial === serial)
  } catch {
    return []
  }
}
