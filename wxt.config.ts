import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { EXTENSION_KEY, FIREFOX_ADDON_ID } from './src/protocol/native'

/** Everything loads from the package itself; no page of the extension can reach the network. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'"

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  // The icons, drawn from src/ui/icon.svg at the sizes that browsers ask for.
  publicDir: 'src/ui/assets',
  // The pages load from disk; pkijs and zod are most of their weight.
  vite: () => ({
    plugins: [preact()],
    // A worker is one file: what it loads on demand elsewhere is inside it.
    worker: { rollupOptions: { output: { inlineDynamicImports: true } } },
    build: { sourcemap: false, chunkSizeWarningLimit: 900 },
  }),
  hooks: {
    // Scripts that go into pages are made as small as can be; the pages of the extension are built faster.
    'vite:build:extendConfig': (entrypoints, config) => {
      const isForPages = entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')
      if (isForPages) config.build = { ...config.build, minify: 'terser', terserOptions: { compress: { passes: 2 } } }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Trợ lý Chứng thư',
    short_name: 'Trợ lý Chứng thư',
    description:
      'Điền hồ sơ chứng thư chữ ký số chuyên dùng công vụ từ dữ liệu lưu trên máy. Không hỏi mã PIN, không tự gửi.',
    permissions:
      browser === 'firefox'
        ? ['alarms', 'nativeMessaging', 'notifications', 'scripting', 'storage']
        : ['alarms', 'sidePanel', 'nativeMessaging', 'notifications', 'scripting', 'storage'],
    host_permissions: ['https://dichvucong.ca.gov.vn/*'],
    commands: {
      'fill-next': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: 'Điền phần đang được đề nghị trong bảng bên',
      },
      lock: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Khóa kho dữ liệu ngay',
      },
    },
    action: { default_title: 'Mở Trợ lý Chứng thư' },
    minimum_chrome_version: '120',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: FIREFOX_ADDON_ID } } }
      : { key: EXTENSION_KEY }),
  }),
})
