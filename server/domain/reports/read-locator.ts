import { LOCATOR } from './field-schemas.ts'

/** A locator in parts; the stamp is the start of the paragraph's fingerprint, null before `corpus stamp`. */
export interface LocatorParts {
  readonly section: string
  readonly paragraph: number
  readonly stamp: string | null
}

/** @param text  a locator whose form the schema has checked; any other is a bug and throws */
export function readLocator(text: string): LocatorParts {
  const [, section, paragraph, stamp] = LOCATOR.exec(text) ?? []
  if (section === undefined || paragraph === undefined) throw new Error(`not a locator: ${text}`)
  return { section, paragraph: Number(paragraph), stamp: stamp ?? null }
}
