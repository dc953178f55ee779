import { isHost } from '../checks/host'

/**
 * Host names and addresses as people paste them, in one way of writing: lower case, one `, ` between them, without
 * `https://` and what follows the host. “a.vn/10.0.0.1” is taken apart, as the forms' label “Tên miền/Địa chỉ IP” suggests.
 */
export function tidyHosts(clean: string): string {
  return clean
    .toLowerCase()
    .split(/[\s,;]+/)
    .flatMap(hostsOfWord)
    .filter((host) => host !== '')
    .join(', ')
}

function hostsOfWord(word: string): string[] {
  const afterScheme = /^(?:[a-z][a-z0-9+.-]*:\/\/)+([^/?#]*)/.exec(word)?.[1]
  if (afterScheme !== undefined) return [afterScheme]
  const bare = word.replace(/\/+$/, '')
  const parts = bare.split('/')
  // A part without a sign of its own (“máy-chủ/đường-dẫn”) is a path, not a second host.
  return parts.every((part) => /[.:]/.test(part) && isHost(part)) ? parts : [bare]
}
