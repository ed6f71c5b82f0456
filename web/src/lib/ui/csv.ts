export type Cell = string | number | boolean | null

/** Lines as RFC 4180 has them, the first with the headings. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(writeCell).join(',') + '\r\n').join('')
}

/** A spreadsheet takes a text that begins like a formula for one, and would run it: an apostrophe in front keeps it a text. */
function writeCell(value: Cell): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
