import type { Item } from '../item.ts'
import type { ItemCheck } from './finding.ts'
import { containsWords } from '../mentions-actor.ts'

/** A key this short, such as a year, may stand in a stem by chance. */
const SHORTEST_GIVE_AWAY = 5

/** One defensible key that exists, is explained, and is not already in the stem. */
export const checkKey: ItemCheck = (item) => [
  ...checkOneKey(item),
  ...checkExplained(item),
  ...checkGivenAway(item),
  ...checkSwap(item),
]

function checkOneKey({ prompt, rubric }: Item) {
  const wrong = (message: string) => [{ rule: 'ONE_KEY' as const, message }]
  if (prompt.kind !== rubric.kind) return wrong(`The prompt is ${prompt.kind}, the rubric ${rubric.kind}.`)
  const ids = new Set('options' in prompt ? prompt.options.map((option) => option.id) : [])
  switch (rubric.kind) {
    case 'CHOICE':
      return ids.has(rubric.keyId) ? [] : wrong('The key is not among the options.')
    case 'MULTI_CHOICE': {
      const isProper =
        rubric.keyIds.length >= 2 && rubric.keyIds.length < ids.size && rubric.keyIds.every((id) => ids.has(id))
      return isProper ? [] : wrong('The keys are not two or more of the options, with one left over.')
    }
    case 'ORDERING':
      return new Set(rubric.order).size === ids.size && rubric.order.every((id) => ids.has(id))
        ? []
        : wrong('The order lacks an option.')
    case 'MATCHING': {
      const lefts = new Set(rubric.pairs.map((pair) => pair.leftId))
      const rights = new Set(rubric.pairs.map((pair) => pair.rightId))
      const count = prompt.kind === 'MATCHING' ? prompt.lefts.length : 0
      return lefts.size === count && rights.size === count ? [] : wrong('The pairs do not use each part once.')
    }
    default:
      return []
  }
}

function checkExplained({ rubric }: Item) {
  if (!('sources' in rubric)) return []
  const keys = rubric.kind === 'CHOICE' ? [rubric.keyId] : rubric.keyIds
  return rubric.sources
    .filter(
      ({ optionId, confusion }) =>
        keys.includes(optionId) !== (confusion === null) || (confusion !== null && !/^\P{Ll}.*[.?!]$/u.test(confusion)),
    )
    .map(({ optionId }) => ({
      rule: 'LURE_EXPLAINED' as const,
      message: `Option ${optionId}: a lure is explained in one sentence, a key is not.`,
    }))
}

function checkGivenAway({ prompt, rubric }: Item) {
  const key = rubric.kind === 'SHORT_ANSWER' || rubric.kind === 'CHOICE' ? rubric.key : ''
  const text = [...prompt.stems, ...('before' in prompt ? [prompt.before, prompt.after] : [])].join(' ').toLowerCase()
  if (key.length < SHORTEST_GIVE_AWAY || !containsWords(text, key.toLowerCase())) return []
  return [{ rule: 'GIVEN_AWAY_BY_STEM' as const, message: `The stem holds its answer: "${key}".` }]
}

function checkSwap({ prompt, rubric }: Item) {
  if (prompt.kind !== 'TRUE_FALSE' || rubric.kind !== 'TRUE_FALSE') return []
  const isMarked = rubric.truth
    ? rubric.swap === null
    : rubric.swap !== null && prompt.statement.includes(rubric.swap.shown)
  return isMarked
    ? []
    : [{ rule: 'SWAP_MARKED' as const, message: 'A false sentence names what was swapped, a true one nothing.' }]
}
