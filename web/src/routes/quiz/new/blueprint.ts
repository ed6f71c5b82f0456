import { TOPICS } from '#lib/claims/words.ts'
import { readChoices, readWhole } from '#lib/ui/search-params.ts'

const MODES = ['PRACTICE', 'EXAM'] as const
export const LENGTHS = [5, 10, 20, 40] as const
/** Least and most. */
const QUESTIONS: [number, number] = [1, 50]
export const MINUTES: [number, number] = [1, 120]

/** Reads the scope of a quiz from an address, so that a choice can be shared as a link. */
export function readBlueprint(params: URLSearchParams) {
  return {
    mode: readChoices(params, 'mode', MODES)[0] ?? MODES[0],
    topics: readChoices(params, 'topic', TOPICS),
    actors: params.getAll('country'),
    sections: params.getAll('section'),
    templates: params.getAll('kind'),
    length: readWhole(params, 'length', QUESTIONS, 10),
    confidence: params.get('confidence') !== 'off',
    timeLimitSeconds: readWhole(params, 'minutes', MINUTES, 0) * 60 || null,
  }
}

/** What a value in the address may be, where that does not depend on the report. */
const READABLE: Readonly<Record<string, (value: string, params: URLSearchParams) => boolean>> = {
  mode: (value) => MODES.some((mode) => mode === value),
  topic: (value) => TOPICS.some((topic) => topic === value),
  length: (_, params) => readWhole(params, 'length', QUESTIONS, 0) > 0,
  minutes: (_, params) => readWhole(params, 'minutes', MINUTES, 0) > 0,
  confidence: (value) => value === 'on' || value === 'off',
}

/** @returns the address without what it cannot mean, such as a limit of -3 minutes; null where it can mean all it says */
export function withoutNonsense(params: URLSearchParams): URLSearchParams | null {
  const kept = [...params].filter(([name, value]) => READABLE[name]?.(value, params) ?? true)
  return kept.length < params.size ? new URLSearchParams(kept) : null
}

/** A choice that many begin with, as the part of the address that stands for it. */
export const presets = () =>
  [
    { label: 'Everything', query: '' },
    { label: 'Motives', query: 'topic=MOTIVE' },
    { label: 'Figures', query: 'topic=FIGURE' },
    { label: 'Positions', query: 'topic=POSITION' },
    { label: 'Exam, 20 questions', query: 'mode=EXAM&length=20&minutes=20' },
  ] as const

/** Whether the address holds this preset and no more, whatever the report. */
export function holdsPreset(params: URLSearchParams, query: string): boolean {
  const read = (from: URLSearchParams) => JSON.stringify(readBlueprint(from))
  return read(params) === read(new URLSearchParams(query))
}
