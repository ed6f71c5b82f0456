/** @returns the values of a repeated parameter that are in the list of allowed ones; unknown values in an address are ignored */
export function readChoices<Allowed extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Allowed[],
): Allowed[] {
  return allowed.filter((value) => params.getAll(name).includes(value))
}

/** @returns a whole number within bounds, or the fallback when the address holds none */
export function readWhole(
  params: URLSearchParams,
  name: string,
  [low, high]: [number, number],
  fallback: number,
): number {
  const value = Number(params.get(name) ?? Number.NaN)
  return Number.isInteger(value) && value >= low && value <= high ? value : fallback
}

/** @returns the fields of a form as they belong in an address: those that are empty are left out */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) query.append(name, value)
  return query
}
