import type { Actor } from '../claims/claim.ts'
import { contentWords } from './content-words.ts'
import { mentionsActor, namesOf } from './mentions-actor.ts'
import { capitalise } from './phrase-sentence.ts'

const SAY =
  'says?|said|believes?|believed|thinks?|thought|reports?|reported|claims?|claimed|estimates?|estimated|argues?|states?|found|finds?'

const BY =
  'according to|in the (?:view|opinion|account|count|estimate|words) of|(?:as )?(?:counted|estimated|reported|given) by'

/**
 * A sentence without "according to X" or "X says that", so that it can be asked who says so.
 * @param sentence  a whole sentence, or a noun phrase such as a figure's label
 * @returns the sentence itself where it does not name the source; null where the source is woven into it
 */
export function withoutSource(sentence: string, source: Actor): string | null {
  const rest = hintsAt(sentence, source) ? stripAttribution(sentence, source) : sentence
  return rest === null || hintsAt(rest, source) ? null : rest
}

/** @returns whether the text names the source; one that is a common noun ("some experts") also by a word of it ("experts differ") */
export function hintsAt(text: string, source: Actor): boolean {
  const isCommonNoun = /^\p{Ll}/u.test(source.name)
  const words = isCommonNoun ? contentWords(source.name) : new Set<string>()
  return mentionsActor(text, source) || [...contentWords(text)].some((word) => words.has(word))
}

function stripAttribution(sentence: string, source: Actor): string | null {
  const names = namesOf(source)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const who = `(?:the )?(?:${names})`
  const patterns = [
    new RegExp(`^(?:${BY}) ${who}, (?<rest>.+)$`, 'i'),
    new RegExp(`^${who} (?:${SAY}) that (?<rest>.+)$`, 'i'),
    new RegExp(`^${who} (?:believes?|thinks?|says?) (?<rest>.+)$`, 'i'),
    new RegExp(`^(?<rest>.+?),? (?:${BY}) ${who}(?<stop>\\.?)$`, 'i'),
    new RegExp(`^(?<rest>.+), ${who} (?:${SAY})(?<stop>\\.?)$`, 'i'),
  ]
  const match = patterns.map((pattern) => pattern.exec(sentence)?.groups).find((groups) => groups !== undefined)
  if (!match?.rest) return null
  const rest = match.rest + (match.stop ?? '')
  return sentence.endsWith('.') ? capitalise(rest) : rest
}
