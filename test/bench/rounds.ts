/** Runs a measured step so many times and gives the milliseconds of each; other tasks run in between, outside of the clock. */
export async function timesOf(
  rounds: number,
  step: () => void,
  prepare: () => void = () => undefined,
): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    prepare()
    const startMs = performance.now()
    step()
    times.push(performance.now() - startMs)
    await new Promise<void>((resolve) => setTimeout(resolve))
  }
  return times
}
