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
