import { scoreQuiz } from '../domain/mastery/score.ts'
import type { Share as ShareShape } from '../domain/mastery/share.ts'
import type { Topic as TopicName } from '../domain/claims/vocabulary.ts'
import type { Actor as ActorRow, Answer as AnswerRow } from '../generated/client.ts'
import { Actor } from './actor.ts'
import { Answer } from './answer.ts'
import { builder } from './builder.ts'
import { Calibration, calibrateAnswers } from './calibration.ts'
import { Topic } from './corpus-enums.ts'
import { Share } from './share.ts'

interface Cell {
  readonly topic: TopicName
  readonly actor: ActorRow
  readonly share: ShareShape
}

interface Result {
  readonly score: ShareShape
  readonly byTopic: readonly Omit<Cell, 'actor'>[]
  readonly byCountry: readonly Omit<Cell, 'topic'>[]
  readonly cells: readonly Cell[]
  readonly calibration: ReturnType<typeof calibrateAnswers>
  readonly answers: readonly AnswerRow[]
}

const share = { type: Share, description: 'How much of it was right; questions left open count as wrong.' } as const

const TopicScore = builder.objectRef<Omit<Cell, 'actor'>>('TopicScore').implement({
  description: 'The score on one topic.',
  fields: (t) => ({
    topic: t.expose('topic', { type: Topic, description: 'The topic.' }),
    share: t.expose('share', share),
  }),
})

const ActorScore = builder.objectRef<Omit<Cell, 'topic'>>('ActorScore').implement({
  description: 'The score on one country.',
  fields: (t) => ({
    actor: t.expose('actor', { type: Actor, description: 'The country.' }),
    share: t.expose('share', share),
  }),
})

const ScoreCell = builder.objectRef<Cell>('ScoreCell').implement({
  description: 'The score on one topic and one country.',
  fields: (t) => ({
    topic: t.expose('topic', { type: Topic, description: 'The topic.' }),
    actor: t.expose('actor', { type: Actor, description: 'The country.' }),
    share: t.expose('share', share),
  }),
})

const QuizResult = builder.objectRef<Result>('QuizResult').implement({
  description: 'How a finished quiz went.',
  fields: (t) => ({
    score: t.expose('score', { type: Share, description: 'In all.' }),
    byTopic: t.field({
      type: [TopicScore],
      description: 'By topic: motives, figures and positions first.',
      resolve: ({ byTopic }) => [...byTopic],
    }),
    byCountry: t.field({
      type: [ActorScore],
      description:
        'By country, most asked first. A question about two countries counts in both rows, one about none in no row.',
      resolve: ({ byCountry }) => [...byCountry],
    }),
    cells: t.field({
      type: [ScoreCell],
      description: 'The table topic × country; cells without a question are left out.',
      resolve: ({ cells }) => [...cells],
    }),
    calibration: t.expose('calibration', { type: Calibration, description: 'How well confidence matched results.' }),
    answers: t.field({
      type: [Answer],
      description: 'The answers in the order of the quiz.',
      resolve: ({ answers }) => [...answers],
    }),
  }),
})

builder.prismaObjectField('Quiz', 'result', (t) =>
  t.field({
    type: QuizResult,
    nullable: true,
    description: 'How it went; null until it is finished.',
    select: (_args, _context, nested) => ({
      finishedAt: true,
      items: {
        orderBy: { ordinal: 'asc' },
        select: {
          item: { select: { topic: true, actors: { select: { actor: true } } } },
          // What the score is made of, also when nobody asks for the answers themselves.
          answer: nested({ select: { credit: true, confidence: true } } as never, ['answers']) as true,
        },
      },
    }),
    resolve: ({ finishedAt, items }): Result | null => {
      if (!finishedAt) return null
      const actors = new Map(items.flatMap(({ item }) => item.actors.map(({ actor }) => [actor.id, actor])))
      const actorOf = (id: string) => actors.get(id) as ActorRow
      const answers = items.flatMap(({ answer }) => answer ?? [])
      const asked = items.map(({ item, answer }) => ({
        topic: item.topic,
        countries: item.actors.map(({ actor }) => actor.id),
        credit: answer?.credit ?? null,
        confidence: answer?.confidence ?? null,
      }))
      const score = scoreQuiz(asked)
      const placed = asked.flatMap(({ credit, ...rest }) => (credit === null ? [] : { ...rest, credit }))
      return {
        score: score.total,
        byTopic: score.byTopic,
        byCountry: score.byCountry.map(({ country, share }) => ({ actor: actorOf(country), share })),
        cells: score.cells.map(({ topic, country, share }) => ({ topic, actor: actorOf(country), share })),
        calibration: calibrateAnswers(placed, actors),
        answers,
      }
    },
  }),
)
