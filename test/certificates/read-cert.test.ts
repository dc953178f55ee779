import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, closeSync, ftruncateSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exampleCa, exampleDer, read } from './example-family'
import { toPem } from './look-alike'

const projectRoot = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'read-cert-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const leaf = exampleDer({ serial: '2A0102030405060F' })
writeFileSync(at('a.cer'), leaf)
writeFileSync(at('hai.pem'), toPem(leaf) + toPem(exampleCa.der))
writeFileSync(at('b.cer'), leaf.subarray(0, 500))
writeFileSync(at('rỗng.cer'), '')
mkdirSync(at('thư mục'))
const large = openSync(at('50MB.cer'), 'w')
ftruncateSync(large, 50_000_000)
closeSync(large)

function run(...files: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const tsx = resolve(projectRoot, 'node_modules/tsx/dist/cli.mjs')
  const args = [tsx, resolve(projectRoot, 'test/commands/read-cert.ts'), ...files]
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

const timeoutMs = 60_000

it('prints the facts of the contract for good files and the code for bad ones, exit 0', { timeout: timeoutMs }, () => {
  const { status, stdout, stderr } = run('a.cer', 'b.cer', 'rỗng.cer', '50MB.cer', 'thư mục', 'hai.pem')
  expect(status).toBe(0)
  const [good, ...others] = JSON.parse(stdout) as unknown[]
  expect(good).toEqual({
    file: 'a.cer',
    certificates: [
      {
        sha256: read(leaf).sha256,
        serial: '2A0102030405060F',
        commonName: 'Trần Văn Thử',
        email: 'thutv@example.gov.vn',
        organisation: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ Y TẾ', 'BỆNH VIỆN VÍ DỤ'],
        province: 'Hải Phòng',
        subject: [
          { oid: '2.5.4.6', value: 'VN' },
          { oid: '2.5.4.7', value: 'Hải Phòng' },
          { oid: '2.5.4.10', value: 'ỦY BAN NHÂN DÂN TỈNH MẪU' },
          { oid: '2.5.4.11', value: 'SỞ Y TẾ' },
          { oid: '2.5.4.11', value: 'BỆNH VIỆN VÍ DỤ' },
          { oid: '2.5.4.3', value: 'Trần Văn Thử' },
        ],
        issuer: [
          { oid: '2.5.4.6', value: 'VN' },
          { oid: '2.5.4.10', value: 'Cơ quan Chứng thực Ví dụ' },
          { oid: '2.5.4.3', value: 'CA ví dụ G2' },
        ],
        notBefore: '2025-01-10T02:00:00Z',
        notAfter: '2030-01-09T20:00:00Z',
        isCa: false,
        generation: null,
        keyAlgorithm: 'RSA',
        keyBits: 2048,
        signatureAlgorithm: 'sha256WithRSAEncryption',
      },
    ],
  })
  expect(others).toMatchObject([
    { file: 'b.cer', error: { code: 'CERT_TRUNCATED' } },
    { file: 'rỗng.cer', error: { code: 'CERT_FILE_EMPTY' } },
    { file: '50MB.cer', error: { code: 'CERT_FILE_TOO_LARGE' } },
    { file: 'thư mục', error: { code: 'CERT_FILE_UNREADABLE' } },
    { file: 'hai.pem', certificates: [{ isCa: false }, { isCa: true }] },
  ])
  expect(stderr).toContain('b.cer: Tệp chứng thư bị thiếu phần cuối')
})

it('ends with 2 and prints nothing when no file is named or one is not there', { timeout: timeoutMs }, () => {
  expect(run()).toMatchObject({ status: 2, stdout: '' })
  const missing = run('a.cer', 'không có.cer')
  expect(missing).toMatchObject({ status: 2, stdout: '' })
  expect(missing.stderr).toContain('không có.cer')
})
