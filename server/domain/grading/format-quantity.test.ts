import { expect, test } from 'vitest'
import { formatQuantity } from './format-quantity.ts'

test.each([
  [15_000, 20_000, 'people', '15,000–20,000 people'],
  [100, 100, 'USD', '$100'],
  [1_500_000, 2_000_000, 'people', '1.5–2 million people'],
  [20_020, 20_020, 'date', '24 October 2024'],
  [19_997, 20_027, 'date', 'October 2024'],
  [19_723, 20_088, 'date', '2024'],
  [19_723, 20_454, 'date', '1 January 2024 – 1 January 2026'],
  [1e12, 1e12, 'date', 'day 1000000000000'],
])('%d to %d %s reads “%s”', (low, high, unit, text) => {
  expect(formatQuantity(low, high, unit)).toBe(text)
})
