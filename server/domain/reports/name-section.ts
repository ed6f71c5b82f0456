const LONGEST = 60

/**
 * @param taken  names given so far; the new one is added
 * @returns a heading as the short name of a section, unique among those taken: "What's next?" → "whats-next"
 */
export function nameSection(heading: string, taken: Set<string>): string {
  const words = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .match(/[a-z0-9]+/g)
  const whole = (words ?? ['section']).join('-')
  const short =
    whole.length > LONGEST
      ? whole
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST)
      : whole
  let name = short
  for (let n = 2; taken.has(name); n++) name = `${short}-${n}`
  taken.add(name)
  return name
}
