import { parseValue, tidy, type FieldKey, type FieldValue, type FieldValues, type IsoDate } from '../../../fields'
import { bodyKey, mappingKinds, type NewBody, type OldBody, type ReorganisationInput } from '../../../requests'
import type { SheetReading } from '../../sheet-service'
import { isEmptyLine, type LineCell, type PlannerWork, type TypedLine } from './planner-work'

/** What the planner takes, but for the answers to its questions and who sends. */
export type EnteredInput = Omit<ReorganisationInput, 'choices' | 'agency' | 'receiver'>

type Tables = NonNullable<SheetReading['tables']>

const oldCells: readonly (readonly [LineCell, FieldKey])[] = [
  ['serial', 'certificateSerial'],
  ['until', 'certificateNotAfter'],
  ['email', 'email'],
  ['taxCode', 'taxCode'],
  ['budgetCode', 'budgetCode'],
  ['deviceNumber', 'deviceNumber'],
]
const newCells: readonly (readonly [LineCell, FieldKey])[] = [
  ['newEmail', 'email'],
  ['newAddress', 'address'],
  ['newTaxCode', 'taxCode'],
  ['newBudgetCode', 'budgetCode'],
  ['newProvince', 'province'],
  ['foundingDecision', 'foundingDecision'],
]

/**
 * Everything entered as one input: what was read from sheets, what was typed, what records know.
 * @param typedSheet how rows typed on the page are called beside those of sheets
 */
export function inputFromWork(
  work: PlannerWork,
  tables: Tables | undefined,
  { today, typedSheet }: { readonly today: IsoDate; readonly typedSheet: string },
): EnteredInput {
  const typed = readLines(work.lines, work.files.length > 0 ? typedSheet : undefined)
  const known = new Set((tables?.oldBodies ?? []).map(({ name }) => bodyKey(name)))
  const oldBodies = [
    ...(tables?.oldBodies ?? []),
    // A line typed for a body of the sheet adds where it goes; only what it tells besides makes it an entry of its own.
    ...typed.oldBodies.filter(({ name, values }) => !known.has(bodyKey(name)) || Object.keys(values).length > 0),
  ]
  return {
    oldBodies: oldBodies.map((body) => withKept(body, work.kept.bodies[bodyKey(body.name)])),
    people: [...(tables?.people ?? []), ...work.kept.people],
    mappings: [...(tables?.mappings ?? []), ...typed.mappings],
    newBodies: [...(tables?.newBodies ?? []), ...typed.newBodies],
    effectiveDate: work.effectiveDate === '' ? undefined : work.effectiveDate,
    requestDate: work.requestDate ?? today,
  }
}

function withKept(body: OldBody, kept: FieldValues | undefined): OldBody {
  const isKnown = body.values.certificateSerial !== undefined || body.holdsCertificate === false
  return kept && !isKnown ? { ...body, values: { ...kept, ...body.values } } : body
}

function readLines(
  lines: readonly TypedLine[],
  sheet: string | undefined,
): Pick<Tables, 'oldBodies' | 'mappings' | 'newBodies'> {
  const rows = lines.flatMap((line, at) => {
    const place = { row: at + 1, ...(sheet !== undefined && { sheet }) }
    return isEmptyLine(line) ? [] : [{ line, place, oldName: tidy(line.oldName), newName: newNameOf(line) }]
  })
  return {
    mappings: rows.map(({ line, place, oldName, newName }) => {
      const kind = mappingKinds.find((one) => one === line.kind)
      const newEmail = line.newEmail.trim()
      return {
        oldName,
        place,
        ...(newName !== '' && { newName }),
        ...(kind && { kind }),
        ...(newEmail !== '' && { newEmail }),
      }
    }),
    oldBodies: joined(
      rows.map(({ line, place, oldName }) => ({ name: oldName, values: valuesOf(line, oldCells), place })),
    ),
    newBodies: joined(
      rows
        .map(({ line, place, newName }) => ({ name: newName, values: valuesOf(line, newCells), place }))
        .filter(({ values }) => Object.keys(values).length > 0),
    ),
  }
}

/** A body that keeps its name need not be typed twice. */
function newNameOf({ oldName, newName, kind }: TypedLine): string {
  const typed = tidy(newName)
  return typed === '' && kind === 'unchanged' ? tidy(oldName) : typed
}

function valuesOf(line: TypedLine, cells: readonly (readonly [LineCell, FieldKey])[]): FieldValues {
  return Object.fromEntries(
    cells.flatMap(([cell, key]): [FieldKey, FieldValue][] => {
      const typed = tidy(line[cell])
      // What can't be read stays as typed, for the planner to name it.
      return typed === '' ? [] : [[key, parseValue(key, typed).value ?? typed]]
    }),
  )
}

/**
 * A body of several lines (split, or joined from several) is one, as long as its lines agree; contradictory ones stay apart, for the
 * planner to name them. One without name is left out: its line is named already.
 */
function joined<Body extends OldBody | NewBody>(bodies: readonly Body[]): Body[] {
  const byName = new Map<string, Body>()
  const apart: Body[] = []
  for (const body of bodies) {
    const key = bodyKey(body.name)
    const known = byName.get(key)
    if (key === '') continue
    if (!known) byName.set(key, body)
    else if (agree(known.values, body.values))
      byName.set(key, { ...known, values: { ...body.values, ...known.values } })
    else apart.push(body)
  }
  return [...byName.values(), ...apart]
}

function agree(one: FieldValues, other: FieldValues): boolean {
  const known = new Map(Object.entries(one))
  return Object.entries(other).every(([key, value]) => !known.has(key) || known.get(key) === value)
}
