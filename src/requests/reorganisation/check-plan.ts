import { fields, formatDate, type FieldKey } from '../../fields'
import { addressOf } from './address-state'
import type { PlanDates } from './decide-bodies'
import type { MappingGraph } from './mapping-graph'
import { planProblem } from './plan-problem'
import { inferred, planSources } from './reasons'
import type { PlannedDecision, PlanProblem } from './reorganisation-plan'
import type { Mau } from '../../procedures'

/** What is wrong or doubtful in what was decided: asked for too early, or made from too little. */
export function checkPlan(decisions: readonly PlannedDecision[], graph: MappingGraph, dates: PlanDates): PlanProblem[] {
  return [
    ...tooEarly(decisions, dates),
    ...decisions.filter(({ mau }) => mau === '02').flatMap(detailsMissing),
    ...emptyChanges(graph),
    ...alone(graph),
  ]
}

function tooEarly(decisions: readonly PlannedDecision[], { requestDate, effectiveDate }: PlanDates): PlanProblem[] {
  if (requestDate >= effectiveDate) return []
  const [asked, from] = [formatDate(requestDate), formatDate(effectiveDate)]
  const of = (...forms: Mau[]) => decisions.filter(({ mau }) => mau !== undefined && forms.includes(mau))
  const [issues, changes, revocations] = [of('01', '02'), of('04'), of('05')]
  const problems: PlanProblem[] = []
  if (issues.length > 0)
    problems.push(
      planProblem('error', 'ISSUE_BEFORE_EFFECTIVE', {
        vi: `${issues.length} đề nghị cấp mới (Mẫu 01, 02) ghi ngày ${asked}, trước ngày nghị quyết có hiệu lực (${from}). Hãy lập đề nghị từ ngày ${from}.`,
        en: `${issues.length} requests of issue (01, 02) are dated ${asked}, before the resolution takes effect (${from}). Make them from ${from} on.`,
        at: issues,
        source: planSources.effective,
      }),
    )
  if (changes.length > 0)
    problems.push(
      planProblem('hint', 'CHANGE_BEFORE_EFFECTIVE', {
        vi: `${changes.length} đề nghị thay đổi thông tin (Mẫu 04) ghi ngày ${asked}, khi tên mới chưa có hiệu lực (${from}). Nên gửi từ ngày ${from}.`,
        en: `${changes.length} requests of change (04) are dated ${asked}, before the new names hold (${from}). Better send them from ${from} on.`,
        source: inferred(planSources.effective),
      }),
    )
  if (revocations.length > 0)
    problems.push(
      planProblem('warning', 'REVOKE_BEFORE_EFFECTIVE', {
        vi: `${revocations.length} đề nghị thu hồi (Mẫu 05) ghi ngày ${asked}, khi cơ quan cũ còn hoạt động đến ${from}. Thu hồi sớm thì cơ quan cũ không ký số được nữa.`,
        en: `${revocations.length} requests of revocation (05) are dated ${asked}, while the old bodies work until ${from}. Revoked early, they can't sign any more.`,
        source: inferred(planSources.revoke),
      }),
    )
  return problems
}

const neededOfNewBody: readonly FieldKey[] = ['address', 'taxCode', 'budgetCode', 'province', 'email']

function detailsMissing({ name, values = {}, place }: PlannedDecision): PlanProblem[] {
  const at = [place ? { place } : {}]
  const missing = neededOfNewBody.filter((key) => values[key] === undefined).map((key) => fields[key])
  const problems: PlanProblem[] = []
  if (missing.length > 0)
    problems.push(
      planProblem('warning', 'NEW_BODY_DETAILS_MISSING', {
        vi: `cơ quan mới “${name}” còn thiếu: ${missing.map(({ label }) => label).join(', ')}. Hãy bổ sung trước khi gửi.`,
        en: `the new body “${name}” lacks: ${missing.map(({ english }) => english).join(', ')}. Add them before sending.`,
        at,
        source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 02',
      }),
    )
  if (values.foundingDecision === undefined)
    problems.push(
      planProblem('warning', 'FOUNDING_DECISION_MISSING', {
        vi: `chưa ghi quyết định thành lập “${name}” (hoặc xác nhận của người đứng đầu cấp trên trực tiếp). Đề nghị cấp mới phải có.`,
        en: `the founding decision of “${name}” (or the confirmation by the body above) is not told. An issue needs it.`,
        at,
        source: planSources.effective,
      }),
    )
  return problems
}

/** A body that others join under its full name: the rule says change, but nothing that changes is known. */
function emptyChanges({ news }: MappingGraph): PlanProblem[] {
  return [...news.values()].flatMap((to) => {
    const old = to.lines.length > 1 && to.lines.find((line) => line.old.key === to.key)?.old
    if (!old || addressOf(old, to) !== 'untold') return []
    return [
      planProblem('warning', 'KEPT_NAME_NOTHING_CHANGES', {
        vi: `“${to.name}” có cơ quan khác nhập vào nhưng giữ nguyên tên đầy đủ, và chưa biết thông tin nào thay đổi nên không lập Mẫu 04. Nếu địa chỉ thay đổi, hãy ghi địa chỉ mới.`,
        en: `Others join “${to.name}”, which keeps its full name; nothing that changes is known, so there is no 04. Enter the new address if there is one.`,
        at: [old.body],
        source: inferred(planSources.kept),
      }),
    ]
  })
}

/** One old body that is said to merge, into a body that is not in the list: it may have been there before. */
function alone({ olds, news }: MappingGraph): PlanProblem[] {
  return [...news.values()].flatMap(({ key, bare, name, lines: [line, ...others] }) => {
    if (!line || others.length > 0 || line.kind !== 'merged' || line.old.bare === bare || olds.has(key)) return []
    return [
      planProblem('warning', 'MERGER_ALONE', {
        vi: `chỉ có “${line.old.body.name}” sáp nhập thành “${name}”. Nếu “${name}” đã có từ trước, hãy thêm vào danh sách cơ quan cũ; nếu không sẽ được coi là cơ quan mới.`,
        en: `only “${line.old.body.name}” merges into “${name}”. If “${name}” was there before, add it to the old bodies; else it is taken for a new one.`,
        at: [line],
      }),
    ]
  })
}
