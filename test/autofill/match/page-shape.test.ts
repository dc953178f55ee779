import { expect, it } from 'vitest'
import { isSamePage, pageShapeOf } from '../../../src/autofill/match'

const host = 'https://dichvucong.ca.gov.vn'

it.each([
  ['/ho-so/12345/sua', '/ho-so/#/sua'],
  ['/ho-so/7f9c24e8-3b12-4fef-91e0-5b2cd6a2c001', '/ho-so/#'],
  ['/hs2024001?ten=Tran+Van+Thu', '/hs#'],
  ['/index.html#/antd/mau-01?ma=9', '/index.html#/antd/mau-01'],
  ['/form;jsessionid=AB12CD34#phan-2', '/form'],
  ['/tra-cuu/Tr%E1%BA%A7n%20V%C4%83n', '/tra-cuu/#'],
])('the shape of %s is %s: no query, no id', (address, path) => {
  expect(pageShapeOf(`${host}${address}`)).toEqual({ path })
})

it('a form that is known parts pages of one path', () => {
  const first = pageShapeOf(`${host}/don`, '01')
  expect(isSamePage(first, pageShapeOf(`${host}/don`, '04'))).toBe(false)
  expect(isSamePage(first, pageShapeOf(`${host}/don`))).toBe(true)
})
