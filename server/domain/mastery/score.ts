import { type Topic, TOPICS } from '../claims/vocabulary.ts'
import { addUpShare, type Share } from './share.ts'

/** One question of a quiz as it counts for the score. */
export interface ScoredAnswer {
  readonly topic: Topic
  /** Ids of the countries under which the question is scored; any string that names one. */
  readonly countries: readonly string[]
  /** 0–1; null for a question left open. */
  readonly credit: number | null
}

export interface QuizScore {
  readonly total: Share
  /** Motives, figures and positions first. */
  readonly byTopic: readonly { readonly topic: Topic; readonly share: Share }[]
  /** Most asked first. A question about two countries counts in both rows, one about none in no row. */
  readonly byCountry: readonly { readonly country: string; readonly share: Share }[]
  /** The cells that hold a question, in the order of the rows above. */
  readonly cells: readonly { readonly topic: Topic; readonly country: string; readonly share: Share }[]
}

/** The result of a quiz: a total and a table topic × country. */
export function scoreQuiz(answers: readonly ScoredAnswer[]): QuizScore {
  const shareOf = (part: readonly ScoredAnswer[]) => addUpShare(part.map((answer) => answer.credit))
  // TOPICS stands in the order in which scores are read.
  const byTopic = TOPICS.map((topic) => ({ topic, asked: answers.filter((answer) => answer.topic === topic) })).filter(
    ({ asked }) => asked.length > 0,
  )
  const byCountry = [...new Set(answers.flatMap((answer) => answer.countries))]
    .map((country) => ({ country, asked: answers.filter((answer) => answer.countries.includes(country)) }))
    .sort((a, b) => b.asked.length - a.asked.length || (a.country < b.country ? -1 : 1))
  const cells = byTopic.flatMap(({ topic, asked }) =>
    byCountry
      .map(({ country }) => ({ topic, country, part: asked.filter((answer) => answer.countries.includes(country)) }))
      .filter(({ part }) => part.length > 0),
  )
  return {
    total: shareOf(answers),
    byTopic: byTopic.map(({ topic, asked }) => ({ topic, share: shareOf(asked) })),
    byCountry: byCountry.map(({ country, asked }) => ({ country, share: shareOf(asked) })),
    cells: cells.map(({ topic, country, part }) => ({ topic, country, share: shareOf(part) })),
  }
}
