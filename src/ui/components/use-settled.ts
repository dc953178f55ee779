import { useEffect, useState } from 'preact/hooks'

/**
 * The newest value once nothing changed for a while: what is costly to judge is not judged anew at each letter.
 * @param ms how long, in milliseconds; with 0 the value is given at once
 */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (ms === 0) return undefined
    const timer = setTimeout(() => setSettled(() => value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return ms === 0 ? value : settled
}
