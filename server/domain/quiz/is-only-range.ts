import type { Option } from './item.ts'

type Worded = Pick<Option, 'text'>

/** @returns whether the key is a range, such as "10–30%", and all others are single numbers, so that its form gives it away */
export function isOnlyRange(key: Worded, lures: readonly Worded[]): boolean {
  return isRange(key) && !lures.some(isRange)
}

const isRange = ({ text }: Worded) => /\d–\D?\d/.test(text)
