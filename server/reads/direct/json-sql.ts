/** PostgreSQL functions take a hundred arguments. */
const MOST_ARGUMENTS = 90

/** An SQL expression of texts put together; those that are null count as empty. */
export function concat(parts: readonly string[]): string {
  if (parts.length <= MOST_ARGUMENTS) return `concat(${parts.join(', ')})`
  const halfway = Math.ceil(parts.length / 2)
  return `concat(${concat(parts.slice(0, halfway))}, ${concat(parts.slice(halfway))})`
}

/** An SQL expression of the JSON text of an object, from expressions of the JSON texts of its values. */
export function objectSql(fields: readonly { readonly key: string; readonly sql: string }[]): string {
  const parts = fields.flatMap(({ key, sql }, at) => [quote(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`), sql])
  return concat([...parts, fields.length === 0 ? `'{}'` : `'}'`])
}

/** Names come from the operation, which its author chooses freely. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** An SQL expression of the JSON text of a column, as JSON.stringify writes what the API gives for it; null is “null”. */
export function columnSql(column: string, type: string | undefined): string {
  if (type === 'Float') return `coalesce(${numberSql(column)}, 'null')`
  if (type === 'DateTime') {
    const moment = `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    return `coalesce(to_json(${moment})::text, 'null')`
  }
  return `coalesce(to_json(${column})::text, 'null')`
}

/** PostgreSQL writes 1e+15 and 1e-05 where JavaScript writes 1000000000000000 and 0.00001, and 1e-07 where it writes 1e-7. */
function numberSql(column: string): string {
  const isPlain = `${column} = 0 OR abs(${column}) >= 1e-6 AND abs(${column}) < 1e21`
  return `CASE WHEN ${isPlain} THEN ${column}::text::numeric::text ELSE replace(${column}::text, 'e-0', 'e-') END`
}

/** An SQL expression of text in base64url, as a JSON string. */
export function base64UrlSql(text: string): string {
  return `concat('"', translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\\n', '-_'), '"')`
}
