export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const themeNames = (): Record<Theme, string> => ({ system: 'As the system', light: 'Light', dark: 'Dark' })

/** Name of the cookie that keeps the choice, so that the server can write it into the page before it is painted. */
export const THEME_COOKIE = 'theme'

/** Of the bar around the page: the surface of the header in app.css. */
const BAR_COLOURS = { light: '#ffffff', dark: '#151d21' }

/** @returns the theme that a cookie or an attribute names; as the system for anything else */
export function readTheme(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/** @returns the colour of the bar for somebody with this choice on a system of this kind */
export function barColour(theme: Theme, system: 'light' | 'dark'): string {
  return BAR_COLOURS[theme === 'system' ? system : theme]
}
