import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID, NATIVE_HOST_NAME } from '../src/protocol/native'

const description = 'Trợ lý Chứng thư: chương trình đọc thiết bị lưu khóa bí mật'

/** The manifest by which a Chromium browser finds the host and knows who may call it. */
export function chromiumManifest(launcherPath: string): Readonly<Record<string, unknown>> {
  const path = resolve(launcherPath)
  return { name: NATIVE_HOST_NAME, description, path, type: 'stdio', allowed_origins: [EXTENSION_ORIGIN] }
}

/** The manifest by which Firefox finds the host. */
export function firefoxManifest(launcherPath: string): Readonly<Record<string, unknown>> {
  const path = resolve(launcherPath)
  return { name: NATIVE_HOST_NAME, description, path, type: 'stdio', allowed_extensions: [FIREFOX_ADDON_ID] }
}

async function writeJson(folder: string, manifest: Readonly<Record<string, unknown>>): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${NATIVE_HOST_NAME}.json`)
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`)
  return file
}

/**
 * Writes the Chromium manifest into a folder such as `<user-data-dir>/NativeMessagingHosts`.
 * @param folder made when missing
 * @param launcherPath the host's executable; made absolute
 * @returns the path of the manifest
 */
export function writeManifest(folder: string, launcherPath: string): Promise<string> {
  return writeJson(folder, chromiumManifest(launcherPath))
}

/** Writes the Firefox manifest into a folder such as `~/.mozilla/native-messaging-hosts`, and returns its path. */
export function writeFirefoxManifest(folder: string, launcherPath: string): Promise<string> {
  return writeJson(folder, firefoxManifest(launcherPath))
}
