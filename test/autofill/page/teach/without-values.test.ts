import { expect, test } from 'vitest'
import { Scrub } from '../../../../src/autofill/page/teach/scrub'
import { withoutValues } from '../../../../src/autofill/page/teach/without-values'
import { aControl, aPage } from '../../match/a-control'

const secret = 'Kín Đáo'
const facts = aPage(
  aControl(
    0,
    { for: 'Thư điện tử' },
    {
      value: secret,
      wrote: secret,
      checked: true,
      behind: '@kin-dao.example.gov.vn',
      cell: { table: 0, row: 1, says: [{ header: 'Họ và tên', text: secret }] },
    },
  ),
)

test('what leaves a page to be taught holds nothing of what was put in, and names nobody', () => {
  const [control] = withoutValues(facts).controls
  expect(JSON.stringify(control)).not.toContain(secret)
  expect(control).toMatchObject({ cell: { table: 0, row: 1 }, labels: [{ origin: 'for', text: 'Thư điện tử' }] })
})

test('what is recorded of a page does not tell whose addresses it is for either', () => {
  const recorded = JSON.stringify(new Scrub(facts).facts(facts))
  expect(recorded).not.toContain(secret)
  expect(recorded).not.toContain('kin-dao')
})
