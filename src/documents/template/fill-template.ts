import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { AppError } from '../../errors'
import { checkTemplateArchive } from './template-archive'
import { listName, plainName, type TemplateNames } from './template-names'
import { templateProblems, type TemplateProblem, type UsedName } from './template-problem'

/** The agency's own template, filled; or what is wrong in it, placeholder by placeholder: then nothing is made of it. */
export type FilledTemplate =
  { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problems: readonly TemplateProblem[] }

/**
 * Fills a Word template: `{Cơ quan}` is replaced by its value, what stands between `{#Danh sách}` and `{/Danh sách}` (in a table's row:
 * the row) comes once a subject. Placeholders are names and nothing else: no code of a template is ever run.
 * @throws AppError TEMPLATE_NOT_DOCX, TEMPLATE_TOO_LARGE
 */
export async function fillTemplate(template: Uint8Array<ArrayBuffer>, names: TemplateNames): Promise<FilledTemplate> {
  await checkTemplateArchive(template)
  const zip = openedZip(template)
  const used: UsedName[] = []
  const opened = openTemplate(zip, used)
  if ('broken' in opened) {
    const problems = templateProblems(opened.broken, [], names)
    if (problems.length === 0) throw new AppError('TEMPLATE_NOT_DOCX', {}, opened.broken)
    return { problems }
  }
  opened.document.render(scopeOf(names))
  const problems = templateProblems(undefined, used, names)
  if (problems.length > 0) return { problems }
  return { bytes: new Uint8Array(opened.document.toUint8Array()) }
}

type Scope = Readonly<Record<string, unknown>>

function openedZip(template: Uint8Array<ArrayBuffer>): PizZip {
  try {
    return new PizZip(template)
  } catch (thrown) {
    throw new AppError('TEMPLATE_NOT_DOCX', {}, thrown)
  }
}

function openTemplate(zip: PizZip, used: UsedName[]): { document: Docxtemplater } | { broken: unknown } {
  // The library's own parser reads paths; ours knows names only, and notes each it is asked for.
  const parser = (tag: string) => ({
    get: (scope: Scope, { scopeList }: { scopeList: readonly unknown[] }) => {
      used.push({ name: tag, isInList: scopeList.length > 1 })
      const name = plainName(tag)
      const scopes = [scope, ...scopeList] as readonly Scope[]
      return scopes.find((one) => Object.hasOwn(one, name))?.[name] ?? ''
    },
  })
  try {
    const document = new Docxtemplater(zip, { parser, paragraphLoop: true, linebreaks: true, errorLogging: false })
    return { document }
  } catch (broken) {
    return { broken }
  }
}

function scopeOf({ whole, rows }: TemplateNames): Scope {
  const plain = (names: ReadonlyMap<string, string>) => [...names].map(([name, value]) => [plainName(name), value])
  return {
    ...(Object.fromEntries(plain(whole)) as Scope),
    [plainName(listName)]: rows.map((row) => Object.fromEntries(plain(row)) as Scope),
  }
}
