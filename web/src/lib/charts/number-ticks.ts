import type { Tick } from './date-ticks.ts'
import { niceStep } from './nice-step.ts'

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 })
const tick = (value: number): Tick => ({ value, text: compact.format(value) })

/** Ticks at round numbers, so far from each other that at most so many fit in. */
export function linearTicks(low: number, high: number, most = 5): Tick[] {
  const step = niceStep(high - low, most)
  const first = Math.ceil(low / step)
  const count = Math.max(0, Math.floor(high / step) - first + 1)
  // Whole multiples of the step, rounded: 3 × 0.1 is not 0.3 to a computer.
  return Array.from({ length: count }, (_, at) => tick(Number(((first + at) * step).toPrecision(12))))
}

/** Ticks at powers of ten; where that leaves fewer than two, at 1, 2 and 5 times them. Both ends are above 0. */
export function logTicks(low: number, high: number, most = 5): Tick[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const powers = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
  const within = (values: number[]) => values.filter((value) => value >= low && value <= high)
  const tens = within(powers)
  if (tens.length < 3) {
    const halves = within(powers.flatMap((power) => [power, 2 * power, 5 * power]))
    return (halves.length <= most + 1 ? halves : tens).map(tick)
  }
  const every = Math.ceil(tens.length / most)
  return tens.filter((_, at) => at % every === 0).map(tick)
}
