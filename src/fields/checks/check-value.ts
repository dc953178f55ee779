import { fieldDefinition, type FieldKey, type FieldValue } from '../keys'
import { checkBudgetCode } from './budget-code'
import { checkCertificateSerial } from './certificate-serial'
import { checkCitizenId } from './citizen-id'
import { checkChoice } from './closed-choice'
import { checkDomainOrIp } from './domain-or-ip'
import { checkOfficialEmail } from './email'
import { checkFullName } from './full-name'
import { checkDeviceNumber } from './iccid'
import { checkIssuePlace } from './issue-place'
import { checkLetterNumber } from './letter-number'
import { checkMobilePhone } from './mobile-phone'
import { checkOrganisationCode } from './organisation-code'
import { checkProvinceName } from './province-name'
import { checkQuantity } from './quantity'
import { checkRealDate } from './real-date'
import { checkRounded } from './rounded-number'
import { checkTaxCode } from './tax-code'
import type { ValueProblem } from './value-problem'

const checks: Readonly<Partial<Record<FieldKey, (text: string) => ValueProblem | undefined>>> = {
  fullName: checkFullName,
  signerName: checkFullName,
  citizenId: checkCitizenId,
  citizenIdIssuePlace: checkIssuePlace,
  mobilePhone: checkMobilePhone,
  email: checkOfficialEmail,
  taxCode: checkTaxCode,
  budgetCode: checkBudgetCode,
  organisationCode: checkOrganisationCode,
  domainOrIp: checkDomainOrIp,
  certificateSerial: checkCertificateSerial,
  oldCertificateSerial: checkCertificateSerial,
  deviceNumber: checkDeviceNumber,
  letterNumber: checkLetterNumber,
  quantity: checkQuantity,
  province: checkProvinceName,
}

/**
 * Checks one value by the rule of its key. Keys without a rule, ticks and empty texts have no problem here. What two values
 * say of each other is asked of `checkAcross`.
 */
export function checkValue(key: FieldKey, value: FieldValue): ValueProblem | undefined {
  if (typeof value === 'boolean') return undefined
  const text = String(value)
  if (text.trim() === '') return undefined
  if (fieldDefinition(key).type === 'date') return checkRealDate(text)
  return checkRounded(key, text) ?? checkChoice(key, text) ?? checks[key]?.(text)
}
