import { TOPICS } from '#lib/claims/words.ts'
import { readChoices, readWhole } from '#lib/ui/search-params.ts'

const MODES = ['PRACTICE', 'EXAM'] as const
export const LENGTHS = [5, 10, 20, 40] as const

/** Reads the scope of a quiz from an address, so that a choice can be shared as a link. */
export function readBlueprint(params: URLSearchParams) {
  return {
    mode: readChoices(params, 'mode', MODES)[0] ?? MODES[0],
    topics: readChoices(params, 'topic', TOPICS),
    actors: params.getAll('country'),
    sections: params.getAll('section'),
    templates: params.getAll('kind'),
    length: readWhole(params, 'length', [1, 50], 10),
    confidence: params.get('confidence') !== 'off',
    timeLimitSeconds: readWhole(params, 'minutes', [1, 120], 0) * 60 || null,
  }
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
