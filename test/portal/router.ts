/** Shows one page inside `main` and sets `main.dataset.ready`; returns what to call before another one is shown. */
export type ShowPage = (main: HTMLElement) => () => void

/**
 * Shows the page that the hash names, e.g. '#/vue/mau-01', now and whenever the hash changes.
 * An address that is no page of this site shows a list of those that are.
 * @throws Error when the shell has no main element.
 */
export function showRoutes(pages: Readonly<Record<string, ShowPage>>): void {
  const main = document.querySelector('main')
  if (main === null) throw new Error('the shell has no main element')
  let leave = (): void => undefined
  const show = (): void => {
    leave()
    delete main.dataset['ready']
    main.replaceChildren()
    leave = (pages[location.hash.replace(/^#\//, '')] ?? listOf(Object.keys(pages)))(main)
  }
  window.addEventListener('hashchange', show)
  show()
}

function listOf(routes: string[]): ShowPage {
  return (main) => {
    main.innerHTML = `<h1>Danh mục thủ tục</h1><ul>${routes.map((one) => `<li><a href="#/${one}">${one}</a></li>`).join('')}</ul>`
    main.dataset['ready'] = 'home'
    return () => undefined
  }
}
