import { editDistance } from './edit-distance.ts'

/** Edits forgiven in a word: none below five letters, one from five, two from nine; none where there is a digit. */
function forgivenEdits(word: string): number {
  if (word.length < 5 || /\p{N}/u.test(word)) return 0
  return word.length < 9 ? 1 : 2
}

/**
 * Tells whether one word can pass for a misspelling of another.
 * The first letter is never forgiven: typists seldom miss it, while it is all that parts Gambia from Zambia, import
 * from export and hypersonic from supersonic.
 * @param typed a folded word
 * @param meant the folded word of the key; its length sets how many edits are forgiven
 */
export function isMisspelling(typed: string, meant: string): boolean {
  if (typed === meant) return true
  if (/\p{N}/u.test(typed) || typed[0] !== meant[0]) return false
  return editDistance(typed, meant) <= forgivenEdits(meant)
}
