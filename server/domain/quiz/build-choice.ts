import type { ChoicePrompt, ChoiceRubric, Option, OptionSource } from './item.ts'
import type { Draft } from './template.ts'

export interface OptionDraft {
  readonly text: string
  /** Slug of the claim it comes from; null on a fixed scale, or for a bare name. */
  readonly claim: string | null
  readonly confusion: string | null
  /** What it is the number of, where it is a figure. */
  readonly label?: string
  /** Place on a scale; options without one are sorted by their text. */
  readonly value?: number
}

export interface ChoiceDraft {
  readonly stems: readonly [string, ...string[]]
  readonly key: OptionDraft
  readonly lures: readonly OptionDraft[]
  /** The key as feedback words it, where that differs from the option. */
  readonly keyInWords?: string
  readonly explanation: string
  readonly keyClaim: string
  /** True where the options stand on a scale and are shown in its order. */
  readonly fixedOrder?: boolean
}

/** Options get their ids in an order that says nothing of the key: by value on a scale, else by text. */
export function buildChoice(draft: ChoiceDraft): Draft {
  const { options, sources, idOf } = arrangeOptions([draft.key, ...draft.lures])
  const prompt: ChoicePrompt = {
    kind: 'CHOICE',
    stems: draft.stems,
    options,
    ...(draft.fixedOrder && { fixedOrder: true }),
  }
  const rubric: ChoiceRubric = {
    kind: 'CHOICE',
    key: draft.keyInWords ?? draft.key.text,
    explanation: draft.explanation,
    keyId: idOf(draft.key),
    sources,
  }
  return { prompt, rubric, keyClaims: [draft.keyClaim], lureClaims: claimsOf(draft.lures) }
}

/** @returns the options with ids 'a', 'b', … in their neutral order, and where each comes from */
export function arrangeOptions(drafts: readonly OptionDraft[]) {
  const sorted = drafts.toSorted(
    (left, right) => (left.value ?? 0) - (right.value ?? 0) || compareText(left.text, right.text),
  )
  const id = (at: number) => String.fromCharCode(97 + at)
  const options: Option[] = sorted.map((each, at) => ({ id: id(at), text: each.text }))
  const sources = sorted.map(({ claim, confusion, label }, at): OptionSource => ({
    optionId: id(at),
    claim,
    confusion,
    ...(label && { label }),
  }))
  return { options, sources, idOf: (draft: OptionDraft) => id(sorted.indexOf(draft)) }
}

/** @returns slugs of the claims that these options come from, without repeats */
export function claimsOf(drafts: readonly OptionDraft[]): string[] {
  return [...new Set(drafts.flatMap((each) => each.claim ?? []))]
}

/** Order by code unit: the same on every machine, unlike a locale's order. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
