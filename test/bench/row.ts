/** One measurement beside its peers and its physical limit, all from the same run. Lower is better unless the id says percent. */
export interface BenchRow {
  readonly id: string
  readonly unit: string
  readonly ours: number
  readonly n: number
  readonly goal: string
  readonly met: boolean
  readonly peers: readonly (
    { readonly name: string; readonly value: number } | { readonly name: string; readonly skipped: string }
  )[]
  readonly limit?: { readonly name: string; readonly value: number }
  /** What is and what is not in the figure, where its id does not say so. */
  readonly includes?: string
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Rounds for printing: one decimal place. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
