import { EXTENSION_ID, FIREFOX_ADDON_ID } from '../../src/protocol/native/identity'
import { hostBrowsers, type ManifestKind } from '../browsers'

/** The manifest of each kind of browser, beside the program. */
export const windowsManifests: Readonly<Record<ManifestKind, string>> = {
  chromium: 'chromium.json',
  firefox: 'firefox.json',
}

const marks: Readonly<Record<ManifestKind, string>> = { chromium: EXTENSION_ID, firefox: FIREFOX_ADDON_ID }

/** A key and those above it, innermost first, without `Software` itself. */
function keyAndAbove(key: string): string[] {
  const parts = key.split('\\')
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - index).join('\\'))
}

function macro(name: string, lines: readonly string[]): string {
  return [`!macro ${name}`, ...lines.map((line) => `  ${line}`), '!macroend', ''].join('\n')
}

/**
 * The part of the installer that is made from data: which files are placed, and where each browser looks.
 * @param files bare names of the files in the program's folder
 */
export function browsersScript(files: readonly string[]): string {
  const register = hostBrowsers.map(
    ({ win32, kind }) => `!insertmacro RegisterWith "${win32.key}" "${windowsManifests[kind]}" "${marks[kind]}"`,
  )
  const unregister = hostBrowsers.flatMap(({ win32, kind }) => [
    `!insertmacro UnregisterFrom "${win32.key}" "${windowsManifests[kind]}"`,
    ...keyAndAbove(win32.key).map((key) => `DeleteRegKey /ifempty SHCTX "${key}"`),
  ])
  return [
    macro(
      'PlaceFiles',
      files.map((file) => `!insertmacro PlaceFile "${file}"`),
    ),
    macro(
      'RemoveFiles',
      files.map((file) => `!insertmacro RemoveFile "${file}"`),
    ),
    macro('RegisterWithAll', register),
    macro('UnregisterFromAll', unregister),
  ].join('\n')
}
