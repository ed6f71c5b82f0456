import { COUNTRY_WORDS } from './country-names.ts'
import { editDistance } from './edit-distance.ts'
import { foldText } from './fold-text.ts'
import { isMisspelling } from './is-misspelling.ts'

/** How a typed answer stands to the accepted forms; `form` is the one it was taken for. */
export type ShortAnswerMatch =
  | { readonly as: 'EXACT' | 'MISSPELT'; readonly form: string }
  | { readonly as: 'OTHER_NAME' | 'NONE'; readonly form: null }

/**
 * Compares a typed answer with the accepted forms. A misspelling is forgiven only where nothing else can be meant: the
 * same number of words, each within the edits its length allows, digits untouched, and no word of it the name of a
 * country or of another thing that could have been asked.
 * @param neverAccepted names that are never taken for a spelling of the key
 */
export function matchShortAnswer(
  text: string,
  accepted: readonly string[],
  neverAccepted: readonly string[],
): ShortAnswerMatch {
  const typed = foldText(text)
  const same = accepted.find((form) => areSameWords(typed, foldText(form)))
  if (same !== undefined) return { as: 'EXACT', form: same }
  const others = neverAccepted.map(foldText)
  if (others.some((other) => areSameWords(typed, other))) return { as: 'OTHER_NAME', form: null }
  const form = accepted.find((each) => isMisspeltForm(typed, foldText(each), others))
  return form === undefined ? { as: 'NONE', form: null } : { as: 'MISSPELT', form }
}

/** Equal words, or the same letters with other gaps ("Kwang myong"), as long as no digits run together. */
function areSameWords(left: readonly string[], right: readonly string[]): boolean {
  const digits = (words: readonly string[]) =>
    words
      .join(' ')
      .match(/\p{N}+/gu)
      ?.join(' ')
  return left.join('') === right.join('') && digits(left) === digits(right)
}

function isMisspeltForm(typed: readonly string[], form: readonly string[], others: readonly string[][]): boolean {
  if (typed.length !== form.length) return false
  const isSpelling = typed.every((word, place) => {
    const meant = form[place] ?? ''
    return word === meant || (!COUNTRY_WORDS.has(word) && isMisspelling(word, meant))
  })
  if (!isSpelling) return false
  const distanceTo = (words: readonly string[]) => editDistance(typed.join(' '), words.join(' '))
  return others.every((other) => distanceTo(other) > distanceTo(form))
}
