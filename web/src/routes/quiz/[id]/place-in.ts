/**
 * Reads which question an address opens, such as "?question=3".
 * @param total  questions in the quiz
 * @returns      its place from 0, `total` for the end of the quiz, or null when the address names none
 */
export function placeIn(query: { get(name: string): string | null }, total: number): number | null {
  const number = Number(query.get('question') ?? Number.NaN)
  return Number.isInteger(number) && number >= 1 && number <= total + 1 ? number - 1 : null
}
