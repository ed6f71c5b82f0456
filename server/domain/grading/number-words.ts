const CARDINALS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** What a number word stands for: "seven" → 7, "forty" → 40. */
export const CARDINAL_VALUES: ReadonlyMap<string, number> = new Map([
  ...CARDINALS.map((word, value) => [word, value] as const),
  ...TENS.map((word, place) => [word, (place + 2) * 10] as const),
])

const SCALES: readonly (readonly [value: number, words: string])[] = [
  [12, 'dozen dozens'],
  [1e2, 'hundred hundreds'],
  [1e3, 'thousand thousands thsd tsd k'],
  [1e6, 'million millions milion m mn mln mio mil'],
  [1e9, 'billion billions bn bln b milliard mrd'],
  [1e12, 'trillion trillions trn tn'],
]

/** What a word after a number multiplies it by: "million", "k", "bn". */
export const SCALE_VALUES: ReadonlyMap<string, number> = new Map(
  SCALES.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
)
