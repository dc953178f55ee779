// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { taughtFileOf, type ControlFacts, type TaughtField } from '../../src/autofill/match'
import { AppError } from '../../src/errors'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import { aControl, aPage } from '../autofill/match/a-control'
import { taughtOf } from '../autofill/match/taught-example'
import { createFakeServices, type FakeServices } from './fake-services'
import { showPanel } from './show-panel'
import type { ShownWorkspace } from './show-workspace'

const section = { sections: ['Phần A'] }
const controls = [aControl(1, { for: 'Ô số 7' }, section), aControl(2, { for: 'Ô số 8' }, section)]
const url = 'https://dichvucong.ca.gov.vn/ho-so/12?ten=Tran'

interface Start {
  readonly page?: readonly ControlFacts[]
  readonly taught?: readonly TaughtField[]
  /** What is pointed at. */
  readonly picked?: number
  /** What another window keeps while this one tries to. */
  readonly elsewhere?: TaughtField
}

/** The view of teaching, with a page beside it. */
async function shown({ page = controls, taught = [], picked, elsewhere }: Start = {}): Promise<
  ShownWorkspace & { readonly fake: FakeServices }
> {
  const fake = createFakeServices()
  fake.contents.settings = { ...defaultSettings, taughtFields: taught }
  const facts = aPage(...page)
  const services = {
    ...fake.services,
    portal: { ...fake.services.portal, current: () => Promise.resolve({ id: 7, title: 'Đơn', url }) },
    ...(elsewhere && {
      settings: {
        read: fake.services.settings.read,
        write: () => {
          fake.contents.settings = { ...fake.contents.settings, taughtFields: [elsewhere] }
          return Promise.reject(new AppError('ROW_CHANGED_ELSEWHERE'))
        },
      },
    }),
    teach: {
      ...fake.services.teach,
      look: () => Promise.resolve(facts),
      pick: () => Promise.resolve(picked === undefined ? undefined : { id: picked, facts }),
    },
  }
  const view = await showPanel({ ...fake, services })
  await view.press('Dạy trang này')
  return { ...view, fake }
}

const kept = ({ fake }: { readonly fake: FakeServices }) => fake.contents.settings.taughtFields

async function give(view: ShownWorkspace, text: string): Promise<void> {
  const input = view.all('input[type=file]')[0]
  if (!input) throw new Error('no file input')
  Object.defineProperty(input, 'files', { value: [new File([text], 'o-da-day.json')], configurable: true })
  await view.send(new Event('change', { bubbles: true }), input)
}

async function tick(view: ShownWorkspace, key: string): Promise<void> {
  const box = view.all(`.key-list input[value="${key}"]`)[0]
  if (!box) throw new Error(`no key ${key}`)
  await view.send(new MouseEvent('click', { bubbles: true }), box)
}

async function choose(view: ShownWorkspace, label: string, value: string): Promise<void> {
  const named = view.all('label').find((one) => one.textContent === label)
  const select = view.all('select').find(({ id }) => id === named?.getAttribute('for')) as HTMLSelectElement | undefined
  if (!select) throw new Error(`no list ${label}`)
  select.value = value
  await view.send(new Event('change', { bubbles: true }), select)
}

describe('teaching', () => {
  it('says that no page is open, and names a page that does not answer', async () => {
    const fake = createFakeServices()
    const view = await showPanel(fake)
    await view.press('Dạy trang này')
    expect(view.text()).toContain('Chưa mở trang dichvucong.ca.gov.vn')
    const current = () => Promise.resolve({ id: 7, title: 'Đơn', url })
    const other = await showPanel({
      ...fake,
      services: { ...fake.services, portal: { ...fake.services.portal, current } },
    })
    await other.press('Dạy trang này')
    expect(other.text()).toContain('PAGE_NOT_READY')
  })

  it('keeps what was said of a control, with the page’s shape and no query', async () => {
    const view = await shown({ picked: 1 })
    await view.press('Chỉ vào ô trên trang')
    expect(view.text()).toContain('Dạy ô “Ô số 7”')
    expect(view.text()).toContain('Hiện tiện ích không nhận ra ô này.')
    await tick(view, 'fullName')
    await choose(view, 'Của ai?', 'receiver')
    await view.press('Lưu cách điền ô này')
    expect(kept(view)).toMatchObject([
      { page: { path: '/ho-so/#' }, keys: ['fullName'], role: 'receiver', label: 'Ô số 7', version: 1 },
    ])
    expect(view.text()).toContain('Cả 1 ô đã dạy đều tìm thấy trên trang.')
  })

  it('searches keys without marks', async () => {
    const view = await shown({ picked: 1 })
    await view.press('Chỉ vào ô trên trang')
    const [search] = view.all('.key-picker input[type=search]') as HTMLInputElement[]
    if (!search) throw new Error('no search')
    search.value = 'ngay cap'
    await view.send(new Event('input', { bubbles: true }), search)
    expect(view.all('.key-list li').map((one) => one.textContent)).toEqual(['Ngày cấp'])
  })

  it('teaches to leave a control alone, and forgets it again by pointing', async () => {
    const view = await shown({ picked: 2 })
    await view.press('Chỉ vào ô trên trang')
    await view.press('Bỏ qua ô này, không bao giờ điền')
    expect(kept(view)).toMatchObject([{ keys: 'leave' }])
    await view.press('Chỉ vào ô trên trang')
    expect(view.text()).toContain('Bạn đã dạy: bỏ qua, không điền.')
    await view.press('Quên ô này')
    expect(kept(view)).toEqual([])
  })

  it('tells in words what is no longer found', async () => {
    const gone = taughtOf([aControl(9, { for: 'Mục cũ' }, { kind: 'checkbox' })], 9, { label: 'Mục cũ' })
    const view = await shown({ taught: [taughtOf(controls, 1), { ...gone, keys: ['wantsRenewal'] }] })
    expect(view.text()).toContain('1 trong 2 ô đã dạy không còn tìm thấy')
    expect(view.text()).toContain('Mục cũ: Gia hạn – Người tiếp nhận')
  })

  it('asks which control it is now, and keeps the answer', async () => {
    const view = await shown({ page: [aControl(1, { for: 'Tên mới' }, section)], taught: [taughtOf(controls, 1)] })
    const title = '1 ô cần bạn xác nhận'
    const print = taughtOf([aControl(1, { for: 'Tên mới của cán bộ' }, section)], 1)
    expect(view.text()).not.toContain(title)
    const other = await shown({ page: [aControl(1, { for: 'Tên mới' }, section)], taught: [print] })
    expect(other.text()).toContain(title)
    await other.press('Đúng, là ô “Tên mới”')
    expect(kept(other)).toMatchObject([{ id: print.id, version: 2, fingerprint: { labels: ['ten moi'] } }])
  })

  it('names a failure of keeping it, and shows what another window kept first', async () => {
    const elsewhere = taughtOf(controls, 2, { label: 'Ô số 8' })
    const view = await shown({ picked: 1, elsewhere })
    await view.press('Chỉ vào ô trên trang')
    await view.press('Bỏ qua ô này, không bao giờ điền')
    expect(view.text()).toContain('ROW_CHANGED_ELSEWHERE')
    expect(view.text()).toContain('Tất cả các trang (1 ô)')
  })
})

describe('files of taught fields', () => {
  it('go out and come in whole', async () => {
    const view = await shown({ taught: [taughtOf(controls, 1)] })
    await view.press('Xuất tệp')
    expect(view.fake.downloads).toEqual([{ name: 'o-da-day.json', text: taughtFileOf([taughtOf(controls, 1)]) }])
    const empty = await shown()
    await give(empty, view.fake.downloads[0]?.text ?? '')
    expect(kept(empty)).toEqual([taughtOf(controls, 1)])
  })

  it('name their fault, and change nothing', async () => {
    const view = await shown()
    await give(view, taughtFileOf([{ ...taughtOf(controls, 1), role: 'x' as 'receiver' }]))
    expect(view.text()).toContain('fields[0].role')
    expect(kept(view)).toEqual([])
  })

  it('ask before another meaning replaces the one that is kept', async () => {
    const view = await shown({ taught: [taughtOf(controls, 1)] })
    await give(view, taughtFileOf([{ ...taughtOf(controls, 1), keys: ['email'] }]))
    expect(view.text()).toContain('1 ô dạy khác trong tệp, ví dụ “Ô số 7”')
    expect(kept(view)).toMatchObject([{ keys: ['fullName'] }])
    await view.press('Thay bằng tệp')
    expect(kept(view)).toMatchObject([{ keys: ['email'] }])
  })
})
