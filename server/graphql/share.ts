import type { Share as ShareShape } from '../domain/mastery/share.ts'
import { builder } from './builder.ts'

const Interval = builder.objectRef<NonNullable<ShareShape['interval']>>('Interval').implement({
  description: 'Where the true share lies with a chance of 95 % (Wilson).',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'Lower end, 0–1.' }),
    high: t.exposeFloat('high', { description: 'Upper end, 0–1.' }),
  }),
})

export const Share = builder.objectRef<ShareShape>('Share').implement({
  description: 'Points out of those that could be had, with how far to trust it.',
  fields: (t) => ({
    points: t.exposeFloat('points', { description: 'Sum of credits.' }),
    possible: t.exposeFloat('possible', { description: 'One for each question asked, answered or not.' }),
    fraction: t.exposeFloat('fraction', {
      nullable: true,
      description: 'Points by possible, 0–1; null below five answers, which say too little.',
    }),
    interval: t.expose('interval', { type: Interval, nullable: true, description: 'Null below five answers.' }),
    n: t.exposeInt('n', { description: 'Answers given.' }),
  }),
})
