/** Reads a plain number with optional thousands separators, such as "12,500" or "12 500.5". @returns null when it is not one */
export function parsePlainNumber(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[,\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null
}
