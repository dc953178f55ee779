import { useEffect, useMemo, useState } from 'preact/hooks'
import {
  duplicateFindings,
  openSubjects,
  type Finding,
  type HolderCertificate,
  type KeptRequest,
  type RequestDraft,
} from '../../../requests'
import { useServices } from '../../components/services-context'
import { certificatesOfSubjects, keptRequests } from '../due/load-due'

/** All kept requests, as they were when this view opened. Without them nothing is found, and nothing stands still. */
export function useKeptRequests(): readonly KeptRequest[] {
  const services = useServices()
  const [requests, setRequests] = useState<readonly KeptRequest[]>([])
  useEffect(() => {
    let isOpen = true
    const take = (found: readonly KeptRequest[]) => {
      if (isOpen) setRequests(found)
    }
    keptRequests(services).then(take, () => take([]))
    return () => {
      isOpen = false
    }
  }, [services])
  return requests
}

/** What a draft asks for twice, compared with the other requests and the records. */
export function useDuplicates(
  id: string | undefined,
  draft: RequestDraft | undefined,
  requests: readonly KeptRequest[],
): readonly Finding[] {
  const services = useServices()
  const [certificates, setCertificates] = useState<readonly HolderCertificate[]>([])
  const numbers = draft?.subjects.map(({ citizenId }) => citizenId ?? '').join()
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
  const open = useMemo(() => openSubjects(requests), [requests])
  return useMemo(
    () => (id !== undefined && draft ? duplicateFindings({ id, draft }, { open, certificates, today }) : []),
    [id, draft?.subjects, draft?.mau, open, certificates, today],
  )
}
