import { checkOfficialEmail, provinceSource, type FieldValues, type ValueProblem } from '../fields'
import { namesEmail, provincesIn } from '../procedures'
import type { Finding } from './finding'

/**
 * What is wrong with “Thông tin mới” of Mẫu 04: a new e-mail that is no official one, or a province of before 1/7/2025.
 * @param path of the row, e.g. `subjects[0]`
 */
export function changedValueFindings({ changeWhat, changeTo }: FieldValues, path: string): Finding[] {
  if (typeof changeTo !== 'string' || changeTo.trim() === '') return []
  const isEmail = typeof changeWhat === 'string' && namesEmail(changeWhat)
  const problems = [...(isEmail ? newEmailProblems(changeTo) : []), ...formerProvinces(changeTo)]
  return problems.map((problem) => ({ ...problem, path: `${path}.changeTo`, key: 'changeTo' }))
}

/** Every address in the text is checked; a text without any has none of the right shape. */
function newEmailProblems(text: string): ValueProblem[] {
  const addresses = text
    .split(/[\s,;<>()"“”→]+/u)
    .map((word) => word.replace(/^[.:'‘’]+|[.:'‘’]+$/gu, ''))
    .filter((word) => word.includes('@'))
  const problems = (addresses.length === 0 ? [text.trim()] : addresses).flatMap((one) => checkOfficialEmail(one) ?? [])
  return problems.filter(({ code }, place) => problems.findIndex((one) => one.code === code) === place)
}

function formerProvinces(text: string): ValueProblem[] {
  const named = provincesIn(text)
  const names = named
    .filter(({ isFormerName }) => isFormerName)
    .map(({ province }) => province)
    .filter(({ code }) => !named.some(({ province, isFormerName }) => !isFormerName && province.code === code))
    .map(({ name }) => name)
  if (names.length === 0) return []
  const now = [...new Set(names)].join(', ')
  return [
    {
      severity: 'warning',
      code: 'PROVINCE_FORMER',
      message: `Thông tin mới còn ghi tên tỉnh trước ngày 1/7/2025. Tên mới là ${now}; hãy ghi tên mới.`,
      english: `The new information still names a province of before 1 July 2025. It is ${now} now; write that.`,
      source: provinceSource,
    },
  ]
}
