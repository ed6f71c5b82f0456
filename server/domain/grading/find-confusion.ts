import type { OptionSource } from '../quiz/item.ts'

/** @returns what to say of a picked option: the confusion it stands for, or null for a key or an unexplained lure */
export function findConfusion(sources: readonly OptionSource[], optionId: string): string | null {
  return sources.find((source) => source.optionId === optionId)?.confusion ?? null
}
