import { useEffect, useState } from 'preact/hooks'
import { useServices } from '../../components/services-context'
import type { PortalTab } from '../../services'

/** The portal's tab, kept up to date; undefined while none is shown, null while it is looked for. */
export function usePortalTab(): PortalTab | undefined | null {
  const { portal } = useServices()
  const [tab, setTab] = useState<PortalTab | undefined | null>(null)
  useEffect(() => {
    let live = true
    const look = () => void portal.current().then((found) => live && setTab(found))
    look()
    const end = portal.watch(look)
    return () => {
      live = false
      end()
    }
  }, [portal])
  return tab
}
