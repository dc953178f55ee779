/** Files that a command writes where its caller says. */
import { statSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { NamedFailure, UnusableArguments } from './command-line'

/**
 * The place of a file to be written: as the caller's folder has it. An existing file is written over.
 * @throws UnusableArguments for another ending, a folder that is not there, or a folder in the file's place
 */
export function outputPlace(name: string, ending: string): string {
  const place = resolve(process.env['INIT_CWD'] ?? '.', name)
  if (extname(place).toLowerCase() !== ending)
    throw new UnusableArguments(`Tên tệp ở --out phải kết thúc bằng ${ending}: ${name}`)
  if (statSync(dirname(place), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UnusableArguments(`Không có thư mục để ghi tệp --out: ${dirname(place)}`)
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UnusableArguments(`--out là một thư mục, cần tên tệp: ${name}`)
  return place
}

/** Writes a file. @throws NamedFailure FILE_NOT_WRITTEN when the folder or the disk refuses it */
export function writeOutput(place: string, bytes: Uint8Array): void {
  try {
    writeFileSync(place, bytes)
  } catch (thrown) {
    const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    throw new NamedFailure({
      code: 'FILE_NOT_WRITTEN',
      message: `Không ghi được tệp ${place} (${why}). Hãy kiểm tra quyền ghi và dung lượng ổ đĩa, hoặc chọn thư mục khác.`,
    })
  }
}
