import { fields, type FieldKey, type FieldValues } from '../fields'
import type { Finding } from './finding'

/**
 * What is contradictory in one row of Mẫu 04: no service ticked, a change without what or to what, or a change written down
 * but not ticked. @param path of the row, e.g. `subjects[0]` @param source the form's
 */
export function changeFindings(subject: FieldValues, path: string, source: string): Finding[] {
  const wantsChange = subject.wantsChange === true
  const written = (['changeWhat', 'changeTo'] as const).filter((key) => isWritten(subject, key))
  if (!wantsChange && written.length > 0) return [notTicked(path, source)]
  if (!wantsChange && subject.wantsRenewal !== true) return [noService(path, source)]
  if (!wantsChange) return []
  return (['changeWhat', 'changeTo'] as const)
    .filter((key) => !written.includes(key))
    .map((key) => ({
      severity: 'error',
      code: 'CHANGE_INCOMPLETE',
      path: `${path}.${key}`,
      key,
      message: `Đã chọn thay đổi thông tin nhưng thiếu “${fields[key].label}”. Hãy nhập, hoặc bỏ chọn thay đổi thông tin.`,
      english: `A change is ticked, but “${fields[key].english}” is missing. Enter it, or untick the change.`,
      source,
    }))
}

function isWritten(subject: FieldValues, key: FieldKey): boolean {
  const value = subject[key]
  return typeof value === 'string' && value.trim() !== ''
}

function noService(path: string, source: string): Finding {
  return {
    severity: 'error',
    code: 'SERVICE_NOT_CHOSEN',
    path: `${path}.wantsRenewal`,
    key: 'wantsRenewal',
    message: 'Chưa chọn dịch vụ. Hãy chọn Gia hạn, Thay đổi thông tin, hoặc cả hai.',
    english: 'No service is chosen. Tick renewal, change of information, or both.',
    source,
  }
}

function notTicked(path: string, source: string): Finding {
  return {
    severity: 'error',
    code: 'CHANGE_NOT_TICKED',
    path: `${path}.wantsChange`,
    key: 'wantsChange',
    message: 'Có nội dung thay đổi nhưng chưa chọn “Thay đổi thông tin”. Hãy chọn mục đó, hoặc xóa nội dung thay đổi.',
    english: 'A change is written down but not ticked. Tick the change of information, or clear its text.',
    source,
  }
}
