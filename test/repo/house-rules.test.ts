import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesOfTheRepository, root, textOf } from './files-of-the-repository'

const code = filesOfTheRepository(/\.tsx?$/).filter((path) => existsSync(join(root, path)))
const product = code.filter((path) => /^(?:src|entrypoints|native-host)\//.test(path))

describe('files', () => {
  test('stay small enough to read from top to bottom', () => {
    const isData = (path: string) => path.startsWith('src/fields/vocabulary/')
    const long = product.filter((path) => !isData(path) && textOf(path).split('\n').length > 300)
    expect(long).toEqual([])
  })

  test('of entry points only wire: under 60 lines', () => {
    const long = code.filter((path) => path.startsWith('entrypoints/') && textOf(path).split('\n').length > 60)
    expect(long).toEqual([])
  })

  test('are named for one concept, in kebab-case', () => {
    const banned = /(?:^|[/-])(?:utils?|helpers?|common|manager|misc)(?:[.-]|$)/
    const odd = product.filter((path) => {
      const name = path.split('/').at(-1) ?? ''
      const isWords = path.startsWith('src/ui/text/')
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.content)?\.tsx?$/.test(name) || (!isWords && banned.test(name))
    })
    expect(odd).toEqual([])
  })

  test('at the top level keep the shape the project promised', () => {
    const folders = new Set(filesOfTheRepository(/\//).map((path) => path.split('/')[0]))
    expect([...folders].filter((one) => one?.startsWith('.') === false).sort()).toEqual([
      'entrypoints',
      'native-host',
      'src',
      'test',
    ])
  })

  test('hold nothing of the authority: certificates of shared/ are read from there', () => {
    expect(filesOfTheRepository(/\.(?:cer|crt|p7b|der|pem|p12|pfx)$/)).toEqual([])
  })
})

describe('tests', () => {
  const tests = code.filter((path) => /\.test\.tsx?$/.test(path))

  test('are never skipped, focused or left to do', () => {
    const marks = /\b(?:it|test|describe)\.(?:skip|only|todo)\b/
    expect(tests.filter((path) => path !== 'test/repo/house-rules.test.ts' && marks.test(textOf(path)))).toEqual([])
  })

  test('assert something', () => {
    expect(tests.filter((path) => !/\b(?:expect|assert)\b/.test(textOf(path)))).toEqual([])
  })
})

describe('boxes of the interface', () => {
  /** The opening tags of text boxes and lists, with their attributes. */
  function boxesOf(path: string): string[] {
    const boxes: string[] = []
    const visit = (node: ts.Node): void => {
      const isTag = ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)
      if (isTag && /^(?:input|textarea|select)$/.test(node.tagName.getText())) boxes.push(node.getText())
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
    return boxes
  }

  test('keep nothing in the browser’s own files: what is typed is not saved with the session', () => {
    const kept = product
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => boxesOf(path).map((box) => `${path}: ${box}`))
      .filter((box) => !/autocomplete|type="(?:radio|checkbox|file)"|\{\.\.\.shared\}/.test(box))
    expect(kept).toEqual([])
  })
})

describe('the product', () => {
  test('silences no check', () => {
    // The marks that are looked for, named here alone; this file is none of the product's.
    const marks = /@ts-(?:ignore|expect-error|nocheck)|eslint-disable|\bas any\b|prettier-ignore/
    expect(product.filter((path) => marks.test(textOf(path)))).toEqual([])
  })

  test('has no network code', () => {
    const calls = /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|sendBeacon|EventSource|importScripts/
    const found = code.filter((path) => /^(?:src|entrypoints)\//.test(path) && calls.test(textOf(path)))
    expect(found).toEqual([])
  })

  test('never takes a PIN: no message and no field is made for one', () => {
    const words = /C_Login|\bpin\s*:|name="pin"|type="password"/i
    const found = product.filter((path) => !path.startsWith('src/fields/vocabulary/') && words.test(textOf(path)))
    expect(found).toEqual([])
  })

  test('documents every export', () => {
    expect(product.flatMap(exportsWithoutDocstring)).toEqual([])
  })
})

/** Re-exports are documented where they are declared; default exports of entry points too must say what they are. */
function exportsWithoutDocstring(path: string): string[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const isDefault = ts.isExportAssignment(statement)
    if (!isExported && !isDefault) return []
    const isConfig = path.endsWith('.config.ts')
    if (isConfig || ts.getJSDocCommentsAndTags(statement).length > 0) return []
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1
    return [`${path}:${line}`]
  })
}
