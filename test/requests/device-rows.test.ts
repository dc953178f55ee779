import { expect, it } from 'vitest'
import { rowsOfDevice, withNumberInRows, type RequestDraft } from '../../src/requests'

const held = [{ serial: '2A05F812', commonName: 'Trần Văn Thử', email: 'thu@example.gov.vn' }]
const draft = (mau: RequestDraft['mau'], ...subjects: RequestDraft['subjects']): RequestDraft => ({
  mau,
  receiver: {},
  subjects,
  agency: {},
  letter: {},
})

it('rows about a device are known by the certificate’s serial, however it is written', () => {
  const request = draft(
    '05',
    { certificateName: 'Trần Văn Thử', certificateSerial: '2a:05:f8:12' },
    { certificateName: 'Trần Văn Thử', certificateSerial: 'FF' },
    { certificateName: 'X', certificateSerial: '2A05F812', deviceNumber: 'OLD' },
    { certificateSerial: '2A05F812', deviceNumber: 'PKI-0042' },
  )
  expect(rowsOfDevice(request, held, 'PKI-0042')).toEqual([
    { row: 0, who: 'Trần Văn Thử', before: '' },
    { row: 2, who: 'X', before: 'OLD' },
  ])
})

it('Mẫu 06 and 08, which have no serial, go by name and address', () => {
  const rows = [
    { certificateName: 'Trần Văn Thử', email: 'THU@example.gov.vn' },
    { certificateName: 'Trần Văn Thử', email: 'khac@example.gov.vn' },
    { certificateName: 'Trần Văn Thử' },
    {},
  ]
  expect(rowsOfDevice(draft('06', ...rows), held, '1').map(({ row }) => row)).toEqual([0, 2])
})

it('other forms are left alone, and only chosen rows are changed', () => {
  const row = { certificateSerial: '2A05F812' }
  for (const mau of ['01', '04', '09'] as const) expect(rowsOfDevice(draft(mau, row), held, '1')).toEqual([])
  expect(withNumberInRows(draft('05', row, row), [1], '1').subjects).toEqual([row, { ...row, deviceNumber: '1' }])
})
