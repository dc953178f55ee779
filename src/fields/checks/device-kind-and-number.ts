import { isIccid, tidyIccid } from './iccid'
import type { ValueProblem } from './value-problem'

const source = 'SGDĐT Long An 2025 §4: mã vạch in trên PKI Token, ICCID in trên SIM PKI'

/** Warns when a SIM's number is no ICCID, or a token's number is one. Other kinds of device have no rule. */
export function checkDeviceKindAgainstNumber(deviceKind: string, deviceNumber: string): ValueProblem | undefined {
  const hasIccid = isIccid(tidyIccid(deviceNumber))
  if (deviceKind === 'SIM') return hasIccid ? undefined : simWithoutIccid
  return deviceKind === 'TOKEN' && hasIccid ? tokenWithIccid : undefined
}

const simWithoutIccid: ValueProblem = {
  severity: 'warning',
  code: 'SIM_WITHOUT_ICCID',
  message:
    'Số hiệu của SIM PKI phải là ICCID in trên SIM: 19 hoặc 20 chữ số, bắt đầu bằng 8984. Hãy đối chiếu với SIM.',
  english:
    'The number of a SIM PKI is the ICCID on the SIM: 19 or 20 digits that begin with 8984. Compare it with the SIM.',
  source,
}

const tokenWithIccid: ValueProblem = {
  severity: 'warning',
  code: 'TOKEN_WITH_ICCID',
  message:
    'Số này là ICCID của SIM, nhưng loại thiết bị là PKI Token. Hãy chọn lại loại, hoặc nhập số mã vạch trên Token.',
  english:
    'This is the ICCID of a SIM, but the device is a PKI Token. Change the kind, or enter the barcode of the token.',
  source,
}
