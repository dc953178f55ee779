import { useState } from 'preact/hooks'

/** The most rows that are drawn at first, and with each press of "more". */
export const rowsAtOnce = 100

/** The part of a long list that is drawn, and how to draw more. @param subject what is listed: another one begins anew */
export function useShown<T>(
  all: readonly T[],
  subject: string,
): { readonly shown: readonly T[]; readonly next: number; readonly more: () => void } {
  const [state, setState] = useState({ subject, count: rowsAtOnce })
  const count = state.subject === subject ? state.count : rowsAtOnce
  const next = Math.max(0, Math.min(rowsAtOnce, all.length - count))
  return { shown: all.slice(0, count), next, more: () => setState({ subject, count: count + rowsAtOnce }) }
}
