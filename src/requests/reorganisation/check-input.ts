import { isIsoDate } from '../../fields'
import { checkBodies } from './check-bodies'
import { checkCertificates } from './check-certificates'
import { checkMappings } from './check-mappings'
import { checkPeople } from './check-people'
import type { KeyOf } from './body-name'
import type { ReorganisationInput } from './plan-input'
import { planProblem } from './plan-problem'
import { planSources } from './reasons'
import type { PlanProblem } from './reorganisation-plan'

/** Everything that is wrong or doubtful in the input itself, by rows where they are known. @param input sorted */
export function checkInput(input: ReorganisationInput, keyOf: KeyOf): PlanProblem[] {
  return [
    ...checkDates(input),
    ...checkLists(input),
    ...checkBodies(input, keyOf),
    ...checkMappings(input, keyOf),
    ...checkPeople(input, keyOf),
    ...checkCertificates(input),
  ]
}

function checkDates({ effectiveDate, requestDate }: ReorganisationInput): PlanProblem[] {
  const problems: PlanProblem[] = []
  const source = planSources.effective
  if (effectiveDate === undefined || effectiveDate.trim() === '')
    problems.push(
      planProblem('error', 'EFFECTIVE_DATE_MISSING', {
        vi: 'Chưa có ngày nghị quyết (quyết định) có hiệu lực. Hãy nhập ngày này: trước ngày đó chưa được đề nghị cấp mới.',
        en: 'The day on which the resolution takes effect is missing. Enter it: before it nothing new may be asked for.',
        source,
      }),
    )
  else if (!isIsoDate(effectiveDate))
    problems.push(
      planProblem('error', 'EFFECTIVE_DATE_INVALID', {
        vi: 'Ngày nghị quyết có hiệu lực không có thật hoặc viết chưa đúng. Hãy nhập đủ ngày, tháng và năm 4 chữ số.',
        en: 'The day on which the resolution takes effect does not exist or is not well-formed.',
        source,
      }),
    )
  if (!isIsoDate(requestDate))
    problems.push(
      planProblem('error', 'REQUEST_DATE_INVALID', {
        vi: 'Ngày đề nghị không có thật hoặc viết chưa đúng. Hãy nhập đủ ngày, tháng và năm 4 chữ số.',
        en: 'The day of the request does not exist or is not well-formed.',
      }),
    )
  return problems
}

function checkLists({ oldBodies, mappings }: ReorganisationInput): PlanProblem[] {
  if (oldBodies.length === 0)
    return [
      planProblem('error', 'BODIES_MISSING', {
        vi: 'Danh sách cơ quan cũ chưa có dòng nào. Hãy nhập ít nhất một cơ quan và cơ quan mới tương ứng.',
        en: 'The list of old bodies is empty. Enter at least one body and what it becomes.',
      }),
    ]
  if (mappings.length > 0) return []
  return [
    planProblem('error', 'MAPPINGS_MISSING', {
      vi: 'Chưa có dòng nào cho biết cơ quan cũ thành cơ quan nào. Hãy nhập cột “Tên cơ quan mới”, hoặc ghi “giải thể”.',
      en: 'No line says what an old body becomes. Fill the column of new bodies, or write that it is dissolved.',
    }),
  ]
}
