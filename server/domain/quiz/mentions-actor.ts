import type { Actor, Corpus } from '../claims/claim.ts'
import { capitalise } from './phrase-sentence.ts'

/** @returns every way a text may name the actor, its adjective and capital included, without articles */
export function namesOf(actor: Actor): string[] {
  const names = [actor.name, actor.shortName, actor.adjective, ...actor.aliases]
  return [...new Set(names.filter((name) => name !== null).map((name) => name.replace(/^the /i, '')))]
}

/** @returns whether the text names the actor in any of its forms, as whole words; a sentence may begin with it */
export function mentionsActor(text: string, actor: Actor): boolean {
  return namesOf(actor).some((name) => containsWords(text, name) || containsWords(text, capitalise(name)))
}

/** @returns whether the text names the country of this slug or anybody who belongs to it */
export function mentionsFamily(text: string, family: string, corpus: Corpus): boolean {
  return (
    familyNames(corpus)
      .get(family)
      ?.some((name) => containsWords(text, name)) ?? false
  )
}

/** Asked for every lure of every item, and always of the same few actors. */
const remembered = new WeakMap<Corpus['actors'], ReadonlyMap<string, readonly string[]>>()

function familyNames({ actors }: Corpus): ReadonlyMap<string, readonly string[]> {
  const known = remembered.get(actors)
  if (known) return known
  const families = Map.groupBy(actors.values(), (actor) => actor.country ?? actor.slug)
  const names = new Map(
    [...families].map(([family, members]) => [
      family,
      [...new Set(members.flatMap(namesOf).flatMap((name) => [name, capitalise(name)]))],
    ]),
  )
  remembered.set(actors, names)
  return names
}

/** @returns whether the words stand in the text, not as part of a longer word */
export function containsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true
  }
  return false
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
