import { element } from './elements'
import { plainMau01 } from './mau-01'
import { plainMau04 } from './mau-04'
import { showPlainPage } from './page'

const forms = [plainMau01, plainMau04]

function showRoute(main: HTMLElement): () => void {
  const page = location.hash.replace(/^#\//, '')
  const form = forms.find((known) => known.page === page)
  delete main.dataset['ready']
  if (form !== undefined) return showPlainPage(form, main)
  showHome(main)
  return () => undefined
}

function showHome(main: HTMLElement): void {
  main.replaceChildren(
    element('div', { class: 'breadcrumb' }, 'Trang chủ'),
    element('h1', {}, 'Danh mục thủ tục'),
    element(
      'ul',
      { class: 'home' },
      ...forms.map(({ page, title }) => element('li', {}, element('a', { href: `#/${page}` }, title))),
    ),
  )
  main.dataset['ready'] = 'home'
}

const main = document.querySelector('main')
if (main === null) throw new Error('the shell has no main element')
let leave = showRoute(main)
window.addEventListener('hashchange', () => {
  leave()
  leave = showRoute(main)
})
