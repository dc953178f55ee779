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
