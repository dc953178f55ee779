import type { ValueProblem } from './value-problem'

/** A carrier that offers SIM PKI, with the first three digits of the numbers given out to it. */
interface Carrier {
  readonly name: string
  readonly prefixes: readonly string[]
  readonly source: string
}

const renumbering = '09x như lâu nay; 03x, 07x, 08x từ đợt đổi số 11 chữ số sang 10 chữ số (15/9/2018)'

/** A hint only: since carriers can be changed with the number kept, a prefix proves nothing. */
const carriers: readonly Carrier[] = [
  {
    name: 'Viettel',
    prefixes: ['032', '033', '034', '035', '036', '037', '038', '039', '086', '096', '097', '098'],
    source: renumbering,
  },
  { name: 'Vinaphone', prefixes: ['081', '082', '083', '084', '085', '088', '091', '094'], source: renumbering },
  { name: 'Mobifone', prefixes: ['070', '076', '077', '078', '079', '089', '090', '093'], source: renumbering },
]

/**
 * Hints when a number in use is to move to a SIM PKI (“Viettel/cs”) of one carrier, but begins as the numbers of another. Silent
 * for a new SIM, whose number is another one anyway, and for prefixes of none of the three carriers.
 */
export function checkCarrierPrefix(simPki: string, mobilePhone: string): ValueProblem | undefined {
  const wanted = /^(.+)\/cs$/.exec(simPki)?.[1]
  const usual = carriers.find(
    ({ prefixes }) => /^\d{10}$/.test(mobilePhone) && prefixes.includes(mobilePhone.slice(0, 3)),
  )
  if (wanted === undefined || usual === undefined || usual.name === wanted) return undefined
  return {
    severity: 'hint',
    code: 'SIM_CARRIER_PREFIX',
    message: `Số này có đầu số của ${usual.name}, còn SIM PKI đăng ký chuyển số của ${wanted}. Hãy kiểm tra nhà mạng; nếu số đã chuyển mạng thì bỏ qua.`,
    english: `The number begins as those of ${usual.name}, but a SIM PKI of ${wanted} is to take it. Check the carrier; ignore this if the number was ported.`,
    source: `Suy luận của phần mềm từ đầu số của nhà mạng: ${usual.source}; số có thể đã chuyển mạng giữ số`,
  }
}
