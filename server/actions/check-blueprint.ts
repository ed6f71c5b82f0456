import type { Blueprint } from '../domain/quiz/assembly/blueprint.ts'
import { invalid, type Refused } from './refusal.ts'

export interface BlueprintRequest {
  readonly reportSlug: string
  readonly blueprint: Blueprint
}

const MAXIMUM_LENGTH = 50
/** More names than there are countries or sections is a mistake, or worse. */
const MAXIMUM_NAMES = 100

/** @returns what is wrong with the numbers of a blueprint, or null */
export function checkBlueprint({ blueprint }: BlueprintRequest): Refused<'InvalidInput'> | null {
  const { length, topics, countries, sections, templates, claims } = blueprint
  if (length < 1 || length > MAXIMUM_LENGTH) {
    return invalid('length', `A quiz has 1 to ${MAXIMUM_LENGTH} questions; ${length} were asked for.`)
  }
  for (const [field, names] of Object.entries({ topics, actors: countries, sections, templates, claims })) {
    if ((names?.length ?? 0) > MAXIMUM_NAMES) return invalid(field, `Choose at most ${MAXIMUM_NAMES} ${field}.`)
  }
  return null
}
