import type { BodyMapping, BodyMember, OldBody, PlannedDecision, ReorganisationInput } from '../../../src/requests'
import { planReorganisation } from '../../../src/requests'

let serials = 0

/** A body with a certificate that is good for years, unless told otherwise. */
export function body(name: string, values: OldBody['values'] = {}): OldBody {
  serials += 1
  const certificateSerial = `4A${serials.toString(16).toUpperCase().padStart(6, '0')}`
  return {
    name,
    values: { certificateSerial, certificateNotAfter: '2028-06-30', email: 'cu@example.gov.vn', ...values },
  }
}

/** A body without a certificate. */
export function bareBody(name: string): OldBody {
  return { name, values: {} }
}

/** A person of an old body; with a certificate when a last day is given. */
export function person(fullName: string, of: string, notAfter?: string, more: Partial<BodyMember> = {}): BodyMember {
  serials += 1
  const certificate =
    notAfter === undefined
      ? {}
      : { certificateSerial: `5B${serials.toString(16).toUpperCase().padStart(6, '0')}`, certificateNotAfter: notAfter }
  return { body: of, ...more, values: { fullName, ...certificate, ...more.values } }
}

/** One line of the resolution. */
export function line(oldName: string, newName?: string, kind?: BodyMapping['kind']): BodyMapping {
  return { oldName, ...(newName !== undefined && { newName }), ...(kind && { kind }) }
}

/** An input with the day of effect and the day of the request of the Thủy Nguyên letter's reorganisation. */
export function input(parts: Partial<ReorganisationInput>): ReorganisationInput {
  return {
    oldBodies: [],
    people: [],
    mappings: [],
    effectiveDate: '2025-01-01',
    requestDate: '2025-01-06',
    agency: {},
    receiver: {},
    ...parts,
  }
}

/** What the plan says, one text each: "xã A: revoke 05". */
export function told(parts: Partial<ReorganisationInput>): string[] {
  return planReorganisation(input(parts)).decisions.map(shortly)
}

function shortly({ name, action, mau }: PlannedDecision): string {
  return `${name}: ${action}${mau === undefined ? '' : ` ${mau}`}`
}

/** The bodies and people of the Thủy Nguyên letter, people invented. */
export const thuyNguyen: Partial<ReorganisationInput> = {
  oldBodies: [
    body('xã Lưu Kiếm'),
    body('xã Lưu Kỳ'),
    body('xã Hoàng Động'),
    body('xã Lâm Động'),
    body('xã Hoa Động'),
    bareBody('xã Dương Quan'),
  ],
  mappings: [
    line('xã Lưu Kiếm', 'phường Lưu Kiếm'),
    line('xã Lưu Kỳ', 'phường Lưu Kiếm'),
    line('xã Hoàng Động', 'phường Hoàng Lâm'),
    line('xã Lâm Động', 'phường Hoàng Lâm'),
    line('xã Hoa Động', 'phường Hoa Động'),
    line('xã Dương Quan', 'phường Dương Quan'),
  ],
  people: [
    person('Trần Văn Thử', 'xã Lưu Kiếm', '2027-05-01'),
    person('Lê Thị Ví Dụ', 'xã Hoàng Động'),
    person('Phạm Văn Mẫu', 'xã Lâm Động', '2025-01-20'),
  ],
}
