import { builder } from './builder.ts'

export const Period = builder.objectRef<{ readonly from: Date; readonly to: Date }>('Period').implement({
  description: 'A stretch of time in whole days, both ends included.',
  fields: (t) => ({
    from: t.string({ description: 'First day, such as 2024-10-24.', resolve: ({ from }) => isoDay(from) }),
    to: t.string({ description: 'Last day, such as 2024-10-31.', resolve: ({ to }) => isoDay(to) }),
  }),
})

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
