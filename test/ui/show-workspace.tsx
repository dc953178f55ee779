import { render, type ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { ServicesContext } from '../../src/ui/components/services-context'
import { Workspace } from '../../src/ui/pages/workspace/workspace'
import { WordsProvider } from '../../src/ui/text/words'
import type { FakeServices } from './fake-services'

/** The workspace on a page of its own, and the hands of a person before it. */
export interface ShownWorkspace {
  readonly text: () => string
  readonly place: () => string
  readonly all: (selector: string) => HTMLElement[]
  /** The control of a path, e.g. `receiver.email`. */
  readonly field: (path: string) => HTMLInputElement
  /** What is said under a field. */
  readonly findingsOf: (path: string) => string
  readonly press: (name: string) => Promise<void>
  readonly type: (path: string, text: string) => Promise<void>
  readonly go: (place: string) => Promise<void>
  readonly send: (event: Event, to: EventTarget) => Promise<void>
}

/** What draws a page at a place. */
type Draw = (place: string, onGo: (place: string) => void) => ComponentChildren

/** Opens the workspace at a place, over fake services. */
export function showWorkspace(fake: FakeServices, start: string): Promise<ShownWorkspace> {
  return showDrawn(fake, start, (place, onGo) => (
    <Workspace place={place} onGo={onGo} onOtherLanguage={() => undefined} />
  ))
}

/** Opens a page of the extension over fake services. */
export async function showDrawn({ services }: FakeServices, start: string, draw: Draw): Promise<ShownWorkspace> {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const router: { place: string; set: (place: string) => void } = { place: start, set: () => undefined }
  const Routed = () => {
    const [place, setPlace] = useState(start)
    router.set = setPlace
    router.place = place
    return <>{draw(place, setPlace)}</>
  }
  await act(() =>
    render(
      <ServicesContext.Provider value={services}>
        <WordsProvider language="vi">
          <Routed />
        </WordsProvider>
      </ServicesContext.Provider>,
      root,
    ),
  )
  await settle()
  const send = async (event: Event, to: EventTarget) => {
    await act(() => {
      to.dispatchEvent(event)
    })
    await settle()
  }
  const field = (path: string) => one(root, `[data-path="${path}"]`) as HTMLInputElement
  return {
    text: () => root.textContent,
    place: () => router.place,
    all: (selector) => Array.from(root.querySelectorAll<HTMLElement>(selector)),
    field,
    findingsOf: (path) => root.querySelector(`[id="${path}-findings"]`)?.textContent ?? '',
    press: async (name) => send(new MouseEvent('click', { bubbles: true }), button(root, name)),
    type: async (path, text) => {
      const input = field(path)
      input.value = text
      await send(new Event('input', { bubbles: true }), input)
      await send(new Event('blur'), input)
    },
    go: async (place) => {
      await act(() => router.set(place))
      await settle()
    },
    send,
  }
}

function one(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`nothing fits ${selector}`)
  return found
}

function button(root: HTMLElement, name: string): HTMLElement {
  const buttons = Array.from(root.querySelectorAll<HTMLElement>('button'))
  const found = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name)
  if (!found) throw new Error(`no button “${name}” among: ${buttons.map((each) => each.textContent).join(' | ')}`)
  return found
}

/** Lets promises that are ready run, and what they change be drawn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await act(() => Promise.resolve())
}
