/** @returns the text with its first letter in upper case */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** @returns the text between double quotation marks */
export function quote(text: string): string {
  return `“${text}”`
}

/** @returns the items as a list in running text: "a, b and c" */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
