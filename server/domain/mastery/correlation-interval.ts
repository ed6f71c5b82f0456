import { Z } from './intervals.ts'

/**
 * 95 % interval of a correlation by Fisher's z (Fisher 1921): tanh(artanh r ± z / √(n − 3)).
 * @param r −1 to 1
 * @returns null below four pairs, or where all pairs lie on a line and nothing is left to vary
 */
export function correlationInterval(r: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n < 4 || Math.abs(r) >= 1) return null
  const spread = Z / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - spread), high: Math.tanh(Math.atanh(r) + spread) }
}
