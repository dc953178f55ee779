import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../../src/autofill/match'
import { recognisePage } from '../../../src/autofill/session/recognise-page'
import type { PageLink } from '../../../src/autofill/session'
import { aControl, aPage } from '../match/a-control'

/** A page of which nobody can see some controls, and what it was asked about. */
function pageWith(facts: PageFacts, hidden: readonly number[]) {
  const asked: (readonly number[])[] = []
  const unseen = (ids: readonly number[]) => {
    asked.push(ids)
    return Promise.resolve(ids.filter((id) => hidden.includes(id)))
  }
  return { link: { collect: () => Promise.resolve(facts), unseen } as Partial<PageLink> as PageLink, asked }
}

const name = (id: number) => aControl(id, { for: 'Họ và tên' }, { sections: ['Người tiếp nhận'] })
const citizen = (id: number) => aControl(id, { for: 'Số CCCD' }, { sections: ['Người tiếp nhận'] })

describe('what is recognised is looked at closely', () => {
  test('a box that nobody can see is no rival of the one beside it', async () => {
    const { link } = pageWith(aPage(name(0), name(1), citizen(2)), [1])
    const { facts, matches } = await recognisePage(link, '01')
    expect(matches.map(({ found }) => found?.keys[0])).toEqual(['fullName', undefined, 'citizenId'])
    expect(facts.controls.map(({ visible }) => visible)).toEqual([true, false, true])
  })

  test('a trap alone is left out', async () => {
    const { link } = pageWith(aPage(name(0)), [0])
    expect((await recognisePage(link, '01')).matches[0]?.found).toBeUndefined()
  })

  test('once, and only where words say something', async () => {
    const { link, asked } = pageWith(aPage(name(0), aControl(1, {}), citizen(2)), [2])
    await recognisePage(link, '01')
    expect(asked).toEqual([[0, 2]])
  })

  test('what speaks against a control that stands beside it, too', async () => {
    const { link, asked } = pageWith(
      aPage(name(0), aControl(1, { for: 'Mật khẩu cũ' }), aControl(2, { for: 'Số CMND' })),
      [],
    )
    await recognisePage(link, '01')
    expect(asked[0]).toContain(2)
  })

  test('nothing is asked of a page where nothing is recognised', async () => {
    const { link, asked } = pageWith(aPage(aControl(0, { for: 'Xyz' })), [])
    await recognisePage(link, '01')
    expect(asked).toEqual([])
  })

  test('no control is asked about twice, whatever the page answers', async () => {
    const asked: number[] = []
    const unseen = (ids: readonly number[]) => {
      asked.push(...ids)
      return Promise.resolve(ids)
    }
    const link = {
      collect: () => Promise.resolve(aPage(name(0), name(1), citizen(2))),
      unseen,
    } as Partial<PageLink> as PageLink
    expect((await recognisePage(link, '01')).matches.every(({ found }) => !found)).toBe(true)
    expect(asked).toEqual([0, 1, 2])
  })
})
