import { browser } from '$app/env'
import { barColour, readTheme, THEME_COOKIE, type Theme } from './theme.ts'

const A_YEAR = 365 * 24 * 3600

/** The theme of the document, of which there is one. The server has written it into the page: see hooks.server.ts. */
class ChosenTheme {
  #current = $state<Theme>(browser ? readTheme(document.documentElement.dataset.theme) : 'system')

  get current(): Theme {
    return this.#current
  }
  /** Repaints the page and keeps the choice for the next ones. */
  set current(theme: Theme) {
    this.#current = theme
    document.documentElement.dataset.theme = theme
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
      meta.content = barColour(theme, meta.media.includes('dark') ? 'dark' : 'light')
    document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${A_YEAR}; samesite=lax`
  }
}

export const chosenTheme = new ChosenTheme()
