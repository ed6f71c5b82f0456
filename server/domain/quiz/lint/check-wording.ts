import type { Prompt } from '../item.ts'
import type { ItemCheck } from './finding.ts'

const SHORTEST_STEM = 12

/** Our words for what we ask about: a learner has never heard of them. */
const OUR_WORDS = /\b(?:holders?|claims? of the report|this claim|lures?|rubric)\b/i

/** What no printed sentence has, and how to say so. */
const SLIPS: readonly (readonly [pattern: RegExp, slip: string])[] = [
  [/ {2,}/, 'two spaces in a row'],
  [/^\s|\s$/, 'a space at an end'],
  [/\b(the|a|an|of|to|in|is) \1\b/i, 'a word that stands twice'],
  [/\b(?:the a|the an|a the|an the)\b/i, 'two articles in a row'],
  [/ [,.;:?!]/, 'a space before a punctuation mark'],
  [/[,.;:]{2,}|\?\?|\?\./, 'two punctuation marks in a row'],
  [/\b(?:undefined|null|NaN)\b|\$?\{|\}|\[object/, 'a placeholder that was not filled'],
  [/'s's/i, 'a doubled possessive'],
  [/\b(?:a) [aeio]\w/i, '"a" before a vowel'],
]

/** Grammar and spelling slips that come from putting phrases together. */
export const checkWording: ItemCheck = ({ prompt }) => [
  ...prompt.stems.flatMap((stem) => {
    const slip = stemSlip(stem)
    return slip ? [{ rule: 'STEM_FORM' as const, message: `The stem ${slip}: "${stem}"` }] : []
  }),
  ...textsOf(prompt).flatMap((text) =>
    SLIPS.filter(([pattern]) => pattern.test(text)).map(([, slip]) => {
      return { rule: 'TEXT_FORM' as const, message: `There is ${slip}: "${text}"` }
    }),
  ),
]

function stemSlip(stem: string): string | null {
  if (!/^[\p{Lu}“]/u.test(stem)) return 'does not begin with a capital letter'
  if (stem.length < SHORTEST_STEM) return 'is too short to be answered alone'
  // What stands between quotation marks is said by the report.
  const own = stem.replace(/“[^”]*”/g, '“”')
  if (OUR_WORDS.test(own)) return `has a word that only its makers use (${OUR_WORDS.exec(own)?.[0]})`
  if ((own.match(/\bthe report\b/gi)?.length ?? 0) > 1) return 'speaks of the report twice'
  if (!/[?.:]”?$/.test(stem)) return 'ends without a question mark, a full stop or a colon'
  return null
}

/** @returns every text of a prompt that a learner reads */
function textsOf(prompt: Prompt): string[] {
  const own =
    'statement' in prompt ? [prompt.statement] : 'before' in prompt ? [`${prompt.before}_____${prompt.after}`] : []
  const options = 'options' in prompt ? prompt.options : 'lefts' in prompt ? [...prompt.lefts, ...prompt.rights] : []
  return [...prompt.stems, ...own, ...options.map((option) => option.text)]
}
