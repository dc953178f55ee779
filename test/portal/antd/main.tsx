/** @jsxImportSource react */
import { ConfigProvider } from 'antd'
import vietnamese from 'antd/es/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { type ReactNode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { antdMau01 } from './mau-01'
import { antdMau04 } from './mau-04'
import { PracticePage } from './practice-page'

const forms = [antdMau01, antdMau04]

function App({ main }: { main: HTMLElement }): ReactNode {
  const page = useSyncExternalStore(watchRoute, () => location.hash.replace(/^#\//, ''))
  const form = forms.find((known) => known.page === page)
  if (form !== undefined) return <PracticePage key={form.page} form={form} main={main} />
  return (
    <>
      <h1>Danh mục thủ tục</h1>
      <ul>
        {forms.map((known) => (
          <li key={known.page}>
            <a href={`#/${known.page}`}>{known.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function watchRoute(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

dayjs.locale('vi')
const main = document.querySelector('main')
if (main === null) throw new Error('the shell has no main element')
const theme = { token: { colorPrimary: '#0b4f8a', fontFamily: "'Segoe UI', 'Noto Sans', Arial, sans-serif" } }
// The click wave is off: in version 5 it needs a renderer that React 19 no longer has.
createRoot(main).render(
  <ConfigProvider locale={vietnamese} wave={{ disabled: true }} theme={theme}>
    <App main={main} />
  </ConfigProvider>,
)
