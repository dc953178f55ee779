import { deviceKindOf } from './device-kind-of-row'
import type { RowRule } from './row-facts'
import { ruleSources } from './rule-sources'

/** Only a device that is locked is recovered. @source SGDĐT Long An 2025 §6c, Thủy Nguyên 2024 mục 5 */
export const deviceIsLocked: RowRule = ({ deviceLocked }) => {
  if (deviceLocked === true) return []
  if (deviceLocked === false)
    return [
      {
        severity: 'error',
        code: 'RECOVERY_NOT_LOCKED',
        key: 'deviceLocked',
        message:
          'Thiết bị không bị khóa nên không cần khôi phục. Nếu thiết bị hỏng hoặc mất, hãy đề nghị thu hồi theo Mẫu 05; nếu không, hãy bỏ dòng này.',
        english:
          'The device is not locked, so there is nothing to recover. If it is broken or lost, ask for a revocation on form 05; else remove this row.',
        source: ruleSources.recovery,
      },
    ]
  return [
    {
      severity: 'hint',
      code: 'RECOVERY_LOCK_UNCONFIRMED',
      key: 'deviceLocked',
      message:
        'Khôi phục chỉ dành cho thiết bị bị khóa do nhập sai mật khẩu quá số lần. Hãy xác nhận thiết bị đang bị khóa.',
      english: 'Recovery is only for a device locked by too many wrong passwords. Confirm that the device is locked.',
      source: ruleSources.recovery,
    },
  ]
}

/** Only a PKI Token or a SIM PKI is a device that can be recovered. @source Mẫu số 06 */
export const deviceCanBeRecovered: RowRule = (values) => {
  const kind = deviceKindOf(values)
  if (kind === undefined || kind === 'TOKEN' || kind === 'SIM') return []
  return [
    {
      severity: 'error',
      code: 'RECOVERY_NO_DEVICE',
      key: 'deviceKind',
      message: `Mẫu 06 chỉ khôi phục PKI Token và SIM PKI; loại ${kind} không có thiết bị để khôi phục theo mẫu này. Hãy bỏ dòng này và hỏi Cục Chứng thực số và Bảo mật thông tin.`,
      english: `Form 06 recovers PKI Tokens and SIM PKIs only; ${kind} has no device for it. Remove this row and ask the Authority.`,
      source: ruleSources.recovery,
    },
  ]
}
