import type { Option, OptionSource } from '../quiz/item.ts'

/** @returns what to say of a picked option: the confusion it stands for, or null for a key or an unexplained lure */
export function findConfusion(sources: readonly OptionSource[], optionId: string): string | null {
  return sources.find((source) => source.optionId === optionId)?.confusion ?? null
}

/** @returns the same after the pick itself, so that it cannot be read as if it spoke of the key */
export function nameConfusion({ text }: Option, confusion: string): string {
  return `You picked “${text.replace(/\.$/, '')}”. ${confusion}`
}
