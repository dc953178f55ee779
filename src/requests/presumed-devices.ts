import { deviceKindOf, receiverOf, routeOf, type ReceiverKind, type ReceiverProfile } from '../procedures'
import type { Finding } from './finding'
import type { RequestDraft } from './request-draft'

const offices: Readonly<Record<ReceiverKind, { readonly vi: string; readonly en: string }>> = {
  authority: { vi: 'Cục', en: 'the Authority' },
  department: { vi: 'Sở Khoa học và Công nghệ', en: 'the province’s department' },
}

/** Hints at rows whose kind of device nobody told, where tokens and SIMs go to different offices. */
export function presumedDevices({ mau, subjects }: RequestDraft, profile: ReceiverProfile): Finding[] {
  const [token, sim] = [receiverOf(profile, mau, 'TOKEN'), receiverOf(profile, mau, 'SIM')]
  if (token === sim) return []
  const source = routeOf(profile, mau)?.source ?? routeOf(profile, mau, 'SIM')?.source ?? profile.source
  return subjects.flatMap((subject, row): Finding[] =>
    deviceKindOf(subject) === undefined
      ? [
          {
            severity: 'hint',
            code: 'DEVICE_KIND_PRESUMED',
            path: `subjects[${row}].deviceKind`,
            key: 'deviceKind',
            message: `Chưa ghi loại thiết bị, tạm coi là PKI Token (gửi ${offices[token].vi}); nếu là SIM PKI thì gửi ${offices[sim].vi}. Hãy chọn loại thiết bị.`,
            english: `The kind of device is not told and is taken for a PKI Token (to ${offices[token].en}); a SIM PKI goes to ${offices[sim].en}. Choose the kind.`,
            source: `Suy luận của phần mềm từ: Tệp nhập danh sách của Cục, cột S (“nếu không ghi sẽ là token”); ${source}`,
          },
        ]
      : [],
  )
}
