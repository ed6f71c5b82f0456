import { hashText } from '../../server/domain/quiz/hash-text.ts'

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka le mi no pu ra'.split(' ')
/** Exponent of the ranks of English words, roughly; above 1, so that the list of words has no end. */
const ZIPF = 1.1
/** The commonest words of a language carry no sense, and statements do without them. */
const LITTLE_WORDS = 50

/** Draws words and numbers, the same for the same seed. */
export function madeUpText(seed: number) {
  let drawn = 0
  const draw = (below: number) => hashText(`${seed} ${drawn++}`) % below
  const word = () => {
    const share = (draw(2 ** 30) + 1) / 2 ** 30
    return spell(Math.min(Math.floor(LITTLE_WORDS * share ** (-1 / ZIPF)), 2 ** 40))
  }
  return {
    /** @returns a whole number from 0 to below the limit */
    draw,
    words: (count: number) => Array.from({ length: count }, word).join(' '),
    /** @returns the name of the n-th actor; no word is a name */
    name: (n: number) => `Q${spell(n)}x`,
  }
}

function spell(number: number): string {
  const syllable = SYLLABLES[number % SYLLABLES.length] ?? ''
  const rest = Math.floor(number / SYLLABLES.length)
  return rest === 0 ? syllable : spell(rest) + syllable
}
