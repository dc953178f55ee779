import { isHost, isInnerHost } from './host'
import type { ValueProblem } from './value-problem'

/** Checks tên miền, địa chỉ IP: one or more, parted by commas. An ill-formed one is an error, a private one a hint. */
export function checkDomainOrIp(text: string): ValueProblem | undefined {
  const hosts = text.split(/[\s,;]+/).filter((host) => host !== '')
  const bad = hosts.find((host) => !isHost(host))
  if (bad !== undefined) return malformed(bad)
  const inner = hosts.find(isInnerHost)
  return inner === undefined ? undefined : privateAddress(inner)
}

function malformed(host: string): ValueProblem {
  return {
    severity: 'error',
    code: 'HOST_INVALID',
    message: `“${host}” không phải tên miền hay địa chỉ IP viết đúng. Hãy nhập như dichvu.example.gov.vn hoặc 203.0.113.5, không kèm cổng.`,
    english: `“${host}” is no well-formed host name or IP address. Enter one like dichvu.example.gov.vn or 203.0.113.5, without a port.`,
    source: 'RFC 1123 §2.1 (tên miền), RFC 4291 §2.2 (IPv6)',
  }
}

function privateAddress(host: string): ValueProblem {
  return {
    severity: 'hint',
    code: 'HOST_PRIVATE',
    message: `“${host}” chỉ dùng trong mạng nội bộ. Hãy chắc chắn đây là địa chỉ cần ghi vào chứng thư.`,
    english: `“${host}” works only inside a private network. Make sure that it is the one to put into the certificate.`,
    source: 'Suy luận của phần mềm từ dải địa chỉ riêng của RFC 1918, RFC 4193',
  }
}
