import { findUnit, type Unit, UNITS } from '../claims/units.ts'

/** Words under which units are found, spelled one way: "per month", "/month" and "monthly" are all "a month". */
function foldUnit(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\b(dai|week|month|year)ly\b/g, (_, span: string) => `a ${span === 'dai' ? 'day' : span}`)
    .replace(/\b(?:per|each|every|an)\b|\//g, ' a ')
    .replace(/\.(?!\d)/g, '')
    .replace(/([$€£¥₩₽₴%×])/g, ' $1 ')
    .split(/[\s,()-]+/)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
}

const formsOf = ({ code, singular, plural, aliases }: Unit) => [code, singular, plural, ...aliases]

/** Of a rate either half will do: "dollars" or "a month" for dollars a month. The longest form is first. */
const FORMS = UNITS.flatMap((unit) => {
  const [counted = '', span] = unit.code.split('/')
  const halves = span ? [`/${span}`, ...formsOf(findUnit(counted) ?? unit)] : []
  return [...formsOf(unit), ...halves].map((form) => ({ unit, words: foldUnit(form).join(' ') }))
}).sort((a, b) => b.words.length - a.words.length)

/**
 * Finds the unit that is written around a number. The longest form wins ("dollars a month" over "dollars"); where
 * several units share it, the expected one does. "A month" alone must be all there is: of "roubles a month" it is only
 * the lesser half. A currency sign is never passed over.
 * @param text     what is written before and after the number
 * @param expected unit code
 * @returns        undefined for words that name no unit in units.ts
 */
export function findWrittenUnit(text: string, expected: string): Unit | undefined {
  const written = foldUnit(text).join(' ')
  const signs = written.match(/[$€£¥₩₽₴]/g) ?? []
  const found = FORMS.filter(({ unit, words }) => {
    if (!signs.every((sign) => formsOf(unit).join().includes(sign))) return false
    return words.startsWith('a ') ? written === words : ` ${written} `.includes(` ${words} `)
  })
  const longest = found.filter(({ words }) => words.length === found[0]?.words.length)
  return (longest.find(({ unit }) => unit.code === expected) ?? longest[0])?.unit
}
