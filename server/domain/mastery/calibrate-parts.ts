import { type Topic, TOPICS } from '../claims/vocabulary.ts'
import type { ConfidentAnswer } from './calibration.ts'

/** An answer with the topic and the countries under which it counts. */
export interface PlacedAnswer extends ConfidentAnswer {
  readonly topic: Topic
  /** Ids. */
  readonly countries: readonly string[]
}

/** Answers with a stated confidence by topic, in the order in which scores are read; topics without any are left out. */
export function splitByTopic(answers: readonly PlacedAnswer[]): { topic: Topic; answers: PlacedAnswer[] }[] {
  const stated = answers.filter(({ confidence }) => confidence !== null)
  return TOPICS.map((topic) => ({ topic, answers: stated.filter((answer) => answer.topic === topic) })).filter(
    (part) => part.answers.length > 0,
  )
}

/** The same by country, most answers first. An answer about two countries counts under both, one about none nowhere. */
export function splitByCountry(answers: readonly PlacedAnswer[]): { country: string; answers: PlacedAnswer[] }[] {
  const stated = answers.filter(({ confidence }) => confidence !== null)
  return [...new Set(stated.flatMap(({ countries }) => countries))]
    .map((country) => ({ country, answers: stated.filter(({ countries }) => countries.includes(country)) }))
    .sort((a, b) => b.answers.length - a.answers.length || (a.country < b.country ? -1 : 1))
}
