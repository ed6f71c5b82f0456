import type { Item, Option, Prompt } from '../item.ts'
import { standsOut } from '../stands-out.ts'
import { WHOLE_SCALES } from '../whole-scales.ts'
import type { ItemCheck } from './finding.ts'

/** The longest option against the shortest; below this many letters length tells nothing. */
const LONGEST_RATIO = 3
const SHORT_TEXT = 24
const COUNTS: Partial<Record<Prompt['kind'], readonly [least: number, most: number]>> = {
  CHOICE: [3, 4],
  MULTI_CHOICE: [4, 4],
  MATCHING: [3, 5],
  ORDERING: [3, 5],
}
const FIXED_SCALE: readonly [number, number] = [3, 8]

/** Number, likeness, form and length of the options, and "all of the above". */
export const checkOptions: ItemCheck = (item) => [
  ...columnsOf(item.prompt).flatMap((options) => [
    ...checkCount(item.prompt, options),
    ...checkTexts(options),
    ...checkLength(options, item.prompt),
  ]),
  ...checkForm(item),
]

function columnsOf(prompt: Prompt): (readonly Option[])[] {
  if (prompt.kind === 'MATCHING') return [prompt.lefts, prompt.rights]
  return 'options' in prompt ? [prompt.options] : []
}

function checkCount(prompt: Prompt, { length }: readonly Option[]) {
  const [least, most] = isFixedScale(prompt) ? FIXED_SCALE : (COUNTS[prompt.kind] ?? [length, length])
  if (length >= least && length <= most) return []
  return [{ rule: 'OPTION_COUNT' as const, message: `There are ${length} options; ${least} to ${most} are wanted.` }]
}

function checkTexts(options: readonly Option[]) {
  const texts = options.map((option) => option.text.toLowerCase())
  const twice = texts.find((text, at) => texts.indexOf(text) !== at)
  const general = texts.find((text) => /\b(?:all|none|both|neither) of (?:the above|these|them)\b/.test(text))
  return [
    ...(twice === undefined ? [] : [{ rule: 'DUPLICATE_OPTION' as const, message: `"${twice}" is offered twice.` }]),
    ...(general === undefined
      ? []
      : [{ rule: 'ALL_OR_NONE' as const, message: `"${general}" is no answer of its own.` }]),
  ]
}

/** Length hints at what is right, but not at what belongs together or comes first. */
function checkLength(options: readonly Option[], prompt: Prompt) {
  const lengths = options.map((option) => Math.max(option.text.length, SHORT_TEXT))
  const ratio = Math.max(...lengths) / Math.min(...lengths)
  if (prompt.kind === 'MATCHING' || prompt.kind === 'ORDERING' || isFixedScale(prompt) || ratio <= LONGEST_RATIO)
    return []
  return [
    {
      rule: 'OPTION_LENGTH' as const,
      message: `The longest option is ${ratio.toFixed(1)} times as long as the shortest.`,
    },
  ]
}

function checkForm({ prompt, rubric, template }: Item) {
  if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE' || WHOLE_SCALES.has(template)) return []
  const key = prompt.options.find(({ id }) => id === rubric.keyId)
  const lures = prompt.options.filter(({ id }) => id !== rubric.keyId)
  const what = key && standsOut(key, lures)
  return what ? [{ rule: 'KEY_FORM' as const, message: `"${key.text}" is ${what} among the options.` }] : []
}

/** Likelihood and basis have all words of their scale, numbers up to four. */
function isFixedScale(prompt: Prompt): boolean {
  return prompt.kind === 'CHOICE' && prompt.fixedOrder === true
}
