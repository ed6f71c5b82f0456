import { LIKELIHOOD_BANDS } from '../domain/claims/likelihood.ts'
import { type PlacedAnswer, splitByCountry, splitByTopic } from '../domain/mastery/calibrate-parts.ts'
import { type Calibration as CalibrationShape, calibrate } from '../domain/mastery/calibration.ts'
import type { Topic as TopicName } from '../domain/claims/vocabulary.ts'
import type { Actor as ActorRow } from '../generated/client.ts'
import { readStatedAnswers } from '../reads/read-stated-answers.ts'
import { Actor } from './actor.ts'
import { builder } from './builder.ts'
import { Topic } from './corpus-enums.ts'
import { Share } from './share.ts'

const CalibrationBand = builder.objectRef<CalibrationShape['bands'][number]>('CalibrationBand').implement({
  description: 'How the answers given with a certain confidence turned out.',
  fields: (t) => ({
    low: t.float({
      description: 'Lower end of the confidence, 0–1.',
      resolve: ({ band }) => LIKELIHOOD_BANDS[band].low,
    }),
    high: t.float({
      description: 'Upper end of the confidence, 0–1.',
      resolve: ({ band }) => LIKELIHOOD_BANDS[band].high,
    }),
    n: t.int({ description: 'Answers given with it.', resolve: ({ share }) => share.n }),
    meanConfidence: t.exposeFloat('meanConfidence', {
      nullable: true,
      description: 'Mean confidence of those, 0–1; null without any.',
    }),
    share: t.expose('share', { type: Share, description: 'How much of them was right.' }),
  }),
})

/** Answers with what they come to, so that they can be split further when somebody asks. */
interface CalibratedAnswers extends CalibrationShape {
  readonly answers: readonly PlacedAnswer[]
  /** The countries of the answers, by id. */
  readonly actors: ReadonlyMap<string, ActorRow>
}

export function calibrateAnswers(
  answers: readonly PlacedAnswer[],
  actors: CalibratedAnswers['actors'],
): CalibratedAnswers {
  return { ...calibrate(answers), answers, actors }
}

const nested = { description: 'How well confidence matched results there.' } as const

const TopicCalibration = builder
  .objectRef<{ topic: TopicName; calibration: CalibratedAnswers }>('TopicCalibration')
  .implement({
    description: 'Over- and under-confidence on one topic.',
    fields: (t) => ({
      topic: t.expose('topic', { type: Topic, description: 'The topic.' }),
      calibration: t.field({ type: Calibration, ...nested, resolve: ({ calibration }) => calibration }),
    }),
  })

const ActorCalibration = builder
  .objectRef<{ actor: ActorRow; calibration: CalibratedAnswers }>('ActorCalibration')
  .implement({
    description: 'Over- and under-confidence on one country.',
    fields: (t) => ({
      actor: t.expose('actor', { type: Actor, description: 'The country.' }),
      calibration: t.field({ type: Calibration, ...nested, resolve: ({ calibration }) => calibration }),
    }),
  })

export const Calibration = builder.objectRef<CalibratedAnswers>('Calibration')

Calibration.implement({
  description: 'How well stated confidence matches results. Numbers are null below five answers with a confidence.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'Answers with a stated confidence.' }),
    brier: t.exposeFloat('brier', {
      nullable: true,
      description: 'Mean of (confidence − credit)², 0–1; smaller is better.',
    }),
    meanConfidence: t.exposeFloat('meanConfidence', { nullable: true, description: 'Mean stated confidence, 0–1.' }),
    meanCredit: t.exposeFloat('meanCredit', { nullable: true, description: 'Mean credit of the same answers, 0–1.' }),
    bias: t.exposeFloat('bias', {
      nullable: true,
      description: 'Mean confidence less mean credit; above 0 is over-confident.',
    }),
    verdict: t.exposeString('verdict', {
      description: 'The same in words, once chance alone no longer explains it: “Over-confident by 12 points.”',
    }),
    bands: t.field({
      type: [CalibrationBand],
      description: 'The seven bands of ICD 203, from least to most likely.',
      resolve: ({ bands }) => [...bands],
    }),
    byTopic: t.field({
      type: [TopicCalibration],
      description: 'The same by topic; topics without a stated confidence are left out.',
      resolve: ({ answers, actors }) =>
        splitByTopic(answers).map((part) => ({
          topic: part.topic,
          calibration: calibrateAnswers(part.answers, actors),
        })),
    }),
    byCountry: t.field({
      type: [ActorCalibration],
      description: 'The same by country, most answers first. An answer about two countries counts under both.',
      resolve: ({ answers, actors }) =>
        splitByCountry(answers).flatMap((part) => {
          const actor = actors.get(part.country)
          return actor ? { actor, calibration: calibrateAnswers(part.answers, actors) } : []
        }),
    }),
  }),
})

builder.queryField('calibration', (t) =>
  t.field({
    type: Calibration,
    description: 'How well the caller’s stated confidence matches results, over all answers; empty without a session.',
    args: { reportSlug: t.arg.string({ description: 'Only answers about this report, by short name.' }) },
    resolve: async (_root, { reportSlug }, { database, viewer }) => {
      const { answers, actors } = await readStatedAnswers(database, viewer?.id ?? null, reportSlug ?? null)
      return calibrateAnswers(answers, actors)
    },
  }),
)
