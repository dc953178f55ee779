/** The row that a path names: 2 for `subjects[2].email`; undefined for other paths. */
export function rowOfPath(path: string): number | undefined {
  const row = /^subjects\[(\d+)\]/.exec(path)?.[1]
  return row === undefined ? undefined : Number(row)
}

/** Moves the focus to what stands for a path (`data-path`) below an element; to the nearest owner when it has no field. */
export function focusPath(within: HTMLElement, path: string): void {
  const places = Array.from(within.querySelectorAll<HTMLElement>('[data-path]'))
  const place =
    places.find(({ dataset }) => dataset['path'] === path) ??
    places.find(({ dataset }) => dataset['path'] === path.replace(/\.[^.]*$/, ''))
  place?.focus()
  place?.scrollIntoView({ block: 'center' })
}
