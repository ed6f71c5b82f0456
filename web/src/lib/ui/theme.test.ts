import { expect, test } from 'vitest'
import { barColour, readTheme } from './theme.ts'

test('a cookie that somebody has tampered with names no theme', () => {
  expect(readTheme('dark')).toBe('dark')
  for (const value of ['"><script>', '', null, undefined]) expect(readTheme(value)).toBe('system')
})

test('who chose a theme has it on every system, who chose none has that of the system', () => {
  expect(barColour('dark', 'light')).toBe(barColour('system', 'dark'))
  expect(barColour('system', 'light')).not.toBe(barColour('system', 'dark'))
})
