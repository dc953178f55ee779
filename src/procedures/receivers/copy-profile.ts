import { userSource } from './read-office'
import type { ReceiverProfile } from './receiver-profile'

function copied(source: string): string {
  return source.startsWith(userSource) ? source : `${userSource}, chép từ: ${source}`
}

/**
 * A user's own profile that starts as a copy of another. What was read in a letter is the user's word from here on, and its source says
 * both. @param id one that no shipped profile has
 */
export function copyProfile(profile: ReceiverProfile, { id, name }: { id: string; name: string }): ReceiverProfile {
  const { department } = profile
  return {
    ...profile,
    id,
    name,
    certainty: 'user',
    ...(department && { department: { ...department, source: copied(department.source) } }),
    routes: profile.routes.map((route) => ({ ...route, source: copied(route.source) })),
    source: copied(profile.source),
  }
}
