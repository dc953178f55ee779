import { useEffect, useMemo, useState } from 'preact/hooks'
import {
  duplicateFindings,
  type Finding,
  type HolderCertificate,
  type KeptRequest,
  type RequestDraft,
} from '../../../requests'
import { useServices } from '../../components/services-context'
import { certificatesOfSubjects, keptRequests } from '../due/load-due'

/** What else is kept, as far as one draft is concerned. */
export interface Others {
  /** What the draft asks for twice. */
  readonly duplicates: readonly Finding[]
  /** All kept requests, this one too. */
  readonly requests: readonly KeptRequest[]
}

/**
 * Compares a draft with the other requests and the records. Without them nothing is found, and nothing stands still.
 * @param id of the draft; undefined while none is chosen
 */
export function useOthers(id: string | undefined, draft: RequestDraft | undefined): Others {
  const services = useServices()
  const [requests, setRequests] = useState<readonly KeptRequest[]>([])
  const [certificates, setCertificates] = useState<readonly HolderCertificate[]>([])
  const numbers = draft?.subjects.map(({ citizenId }) => citizenId ?? '').join()
  useEffect(() => {
    let isOpen = true
    const take = (found: readonly KeptRequest[]) => {
      if (isOpen) setRequests(found)
    }
    keptRequests(services).then(take, () => take([]))
    return () => {
      isOpen = false
    }
  }, [services, id])
  useEffect(() => {
    let isOpen = true
    const take = (found: readonly HolderCertificate[]) => {
      if (isOpen) setCertificates(found)
    }
    if (draft) certificatesOfSubjects(services, draft).then(take, () => take([]))
    return () => {
      isOpen = false
    }
  }, [services, numbers])
  const today = services.today()
  const duplicates = useMemo(
    () => (id !== undefined && draft ? duplicateFindings({ id, draft }, { requests, certificates, today }) : []),
    [id, draft, requests, certificates, today],
  )
  return { duplicates, requests }
}
