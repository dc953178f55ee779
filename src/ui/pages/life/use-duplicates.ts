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

/** What the draft asks for twice, compared with the other requests and the records. Without them nothing is found, and nothing stands still. */
export function useDuplicates(id: string, draft: RequestDraft): readonly Finding[] {
  const services = useServices()
  const [requests, setRequests] = useState<readonly KeptRequest[]>([])
  const [certificates, setCertificates] = useState<readonly HolderCertificate[]>([])
  const numbers = draft.subjects.map(({ citizenId }) => citizenId ?? '').join()
  useEffect(() => {
    keptRequests(services).then(setRequests, () => setRequests([]))
  }, [services])
  useEffect(() => {
    let isOpen = true
    const take = (found: readonly HolderCertificate[]) => {
      if (isOpen) setCertificates(found)
    }
    certificatesOfSubjects(services, draft).then(take, () => take([]))
    return () => {
      isOpen = false
    }
  }, [services, numbers])
  const today = services.today()
  return useMemo(
    () => duplicateFindings({ id, draft }, { requests, certificates, today }),
    [id, draft, requests, certificates, today],
  )
}
