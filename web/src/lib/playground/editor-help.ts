import type { Tooltip } from '@codemirror/view'
import { splitCode } from './split-code.ts'

/** What a name in an editor means. */
export interface Meaning {
  /** As in the schema: `first: Int!`. */
  readonly signature: string
  readonly description: string
  readonly isRequired: boolean
}

/** Explains what stands between two places, above it. */
export function explain(from: number, to: number, { signature, description, isRequired }: Meaning): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create() {
      const dom = document.createElement('div')
      dom.className = 'cm-meaning'
      const head = dom.appendChild(document.createElement('p'))
      head.appendChild(document.createElement('code')).textContent = signature
      if (isRequired) head.append(' · Required')
      if (description) dom.appendChild(document.createElement('p')).append(renderDescription(description))
      return { dom }
    },
  }
}

/** A description with its code set as such. */
export function renderDescription(description: string): HTMLElement {
  const dom = document.createElement('span')
  dom.append(
    ...splitCode(description).map(({ text, isCode }) => {
      if (!isCode) return text
      const code = document.createElement('code')
      code.textContent = text
      return code
    }),
  )
  return dom
}
