import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Services } from '../services'

/** Hands the services to the views below. */
export const ServicesContext = createContext<Services | null>(null)

/** The services that the entry point handed in. @throws Error outside of a provider, which is a bug */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('no services were handed in')
  return services
}
