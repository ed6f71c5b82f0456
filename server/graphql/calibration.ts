import { LIKELIHOOD_BANDS } from '../domain/claims/likelihood.ts'
import type { Calibration as CalibrationShape } from '../domain/mastery/calibration.ts'
import { builder } from './builder.ts'
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

export const Calibration = builder.objectRef<CalibrationShape>('Calibration').implement({
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
  }),
})
