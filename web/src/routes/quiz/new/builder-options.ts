import { topicNames, TOPICS } from '#lib/claims/words.ts'
import type { ResultOf } from '#lib/graphql/graphql.ts'
import type { BuilderDocument } from './builder-document.ts'

/** One value of a list of choices, with the questions that it would give beside the other choices. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** The lists to choose from. What the report has is always shown, with 0 where the other choices leave nothing of it. */
export function listOptions({
  everything,
  anyTopic,
  anyCountry,
  anyKind,
}: Pick<ResultOf<typeof BuilderDocument>, 'everything' | 'anyTopic' | 'anyCountry' | 'anyKind'>) {
  const topics = new Map(anyTopic.byTopic.map(({ topic, count }) => [topic, count]))
  const countries = new Map(anyCountry.byCountry.map(({ actor, count }) => [actor.slug, count]))
  const kinds = new Map(anyKind.templates.map(({ template, count }) => [template, count]))
  return {
    topics: TOPICS.filter((topic) => everything.byTopic.some((each) => each.topic === topic)).map((topic): Option => {
      return { value: topic, label: topicNames()[topic], count: topics.get(topic) ?? 0 }
    }),
    countries: everything.byCountry.map(({ actor }): Option => {
      return { value: actor.slug, label: actor.name, count: countries.get(actor.slug) ?? 0 }
    }),
    kinds: everything.templates.map(({ template, title }): Option => {
      return { value: template, label: title, count: kinds.get(template) ?? 0 }
    }),
  }
}
