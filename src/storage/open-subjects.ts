import { newLife, wordsOfOpenSubjects, type FillProgress, type KeptDraft } from '../requests'
import type { StoreDatabase } from './database'
import { progressRowId } from './progress-repository'
import { SealedTable } from './sealed-table'
import type { Unlocked } from './unlock'

/** By what records are known again in open requests. It is read once, and again when a draft or its progress was changed. */
export class OpenSubjects {
  #known: { readonly versions: string; readonly words: ReadonlySet<string> } | undefined

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {}

  /** Citizen numbers, serials and the like, folded. Drafts that can't be opened are left out. */
  async words(): Promise<ReadonlySet<string>> {
    const { manifest } = this.unlocked
    const versions = [...(await manifest.versionsOf('drafts')), ...(await manifest.versionsOf('settings'))].join(' ')
    if (this.#known?.versions !== versions) this.#known = { versions, words: await this.#read() }
    return this.#known.words
  }

  async #read(): Promise<ReadonlySet<string>> {
    const drafts = new SealedTable<KeptDraft>(this.database.drafts, this.unlocked)
    const progress = new SealedTable<FillProgress>(this.database.settings, this.unlocked)
    const { kept } = await drafts.openAll(await this.database.drafts.toArray())
    const rows = await this.database.settings.bulkGet(kept.map(({ value }) => progressRowId(value.id)))
    const lives = await Promise.all(rows.map(async (row) => row && progress.open(row).catch(() => undefined)))
    return wordsOfOpenSubjects(
      kept.map(({ value: { draft } }, place) => ({ draft, life: lives[place]?.value.life ?? newLife })),
    )
  }
}
