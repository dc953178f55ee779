import { fieldDefinition, type FieldKey } from '../keys'
import { checkBudgetCode } from './budget-code'
import { checkCertificateSerial } from './certificate-serial'
import { checkCitizenId } from './citizen-id'
import { checkOfficialEmail } from './email'
import { checkIssuePlace } from './issue-place'
import { checkMobilePhone } from './mobile-phone'
import { checkOrganisationCode } from './organisation-code'
import { checkProvinceName } from './province-name'
import { checkRealDate } from './real-date'
import { checkTaxCode } from './tax-code'
import type { ValueProblem } from './value-problem'

const checks: Readonly<Partial<Record<FieldKey, (text: string) => ValueProblem | undefined>>> = {
  citizenId: checkCitizenId,
  citizenIdIssuePlace: checkIssuePlace,
  mobilePhone: checkMobilePhone,
  email: checkOfficialEmail,
  taxCode: checkTaxCode,
  budgetCode: checkBudgetCode,
  organisationCode: checkOrganisationCode,
  certificateSerial: checkCertificateSerial,
  oldCertificateSerial: checkCertificateSerial,
  province: checkProvinceName,
}

/** Checks one text by the rule of its key. Keys without a rule, and empty texts, have no problem here. */
export function checkValue(key: FieldKey, text: string): ValueProblem | undefined {
  if (text.trim() === '') return undefined
  return fieldDefinition(key).type === 'date' ? checkRealDate(text) : checks[key]?.(text)
}
