import { tellSubscriberKind } from '../../certificates'
import { subscriberKinds, type FieldKey, type FieldValues, type SubscriberKind } from '../../fields'
import type { Mau } from '../mau'
import type { RuleProblem } from '../rule-problem'
import { textIn, type RowCertificate } from './row-facts'
import { inferredFrom } from './rule-sources'

/** How the three kinds are called in a sentence. */
export const kindNames: Readonly<Record<SubscriberKind, { readonly vi: string; readonly en: string }>> = {
  person: { vi: 'cá nhân', en: 'a person' },
  organisation: { vi: 'cơ quan, tổ chức', en: 'an organisation' },
  service: { vi: 'thiết bị, dịch vụ, phần mềm', en: 'a device, service or software' },
}

const kindOfForm: Readonly<Partial<Record<Mau, SubscriberKind>>> = {
  '01': 'person',
  '02': 'organisation',
  '03': 'service',
}

// A service's row holds the tax code of the body that runs it: services come before bodies.
const tellingKeys: readonly (readonly [SubscriberKind, readonly FieldKey[]])[] = [
  ['service', ['serviceName', 'domainOrIp']],
  ['person', ['citizenId', 'fullName', 'dateOfBirth']],
  ['organisation', ['taxCode', 'budgetCode']],
]

/**
 * Who a row is about: what the clerk chose, else the form's own kind, else what its values tell, else what the name and the
 * certificate make plain. Undefined when nothing does: then nothing is guessed.
 */
export function subscriberKindOf(
  values: FieldValues,
  mau: Mau,
  certificate?: RowCertificate,
): SubscriberKind | undefined {
  const chosen = subscriberKinds.find((kind) => kind === values.subscriberKind) ?? kindOfForm[mau]
  if (chosen) return chosen
  const told = tellingKeys.find(([, keys]) => keys.some((key) => textIn(values, key) !== ''))
  if (told) return told[0]
  return tellSubscriberKind({
    commonName: certificate?.commonName ?? textIn(values, 'certificateName'),
    email: certificate?.email ?? null,
    organisation: certificate?.organisation ?? [],
    extendedKeyUsage: [],
    isCa: false,
  }).kind
}

/** The hint that a rule could not be asked because nobody knows whom the certificate names. */
export const kindUnknown: RuleProblem = {
  severity: 'hint',
  code: 'SUBSCRIBER_KIND_UNKNOWN',
  key: 'subscriberKind',
  message:
    'Chưa biết chứng thư này của cá nhân, của cơ quan hay của thiết bị, dịch vụ, nên chưa kiểm tra được hết. Hãy chọn loại thuê bao.',
  english:
    'It is not known whether this certificate names a person, a body or a service. Choose the kind of subscriber.',
  source: inferredFrom('SGDĐT Long An 2025 §6b, §7 (mỗi loại thuê bao có trường hợp riêng)'),
}
