import { builder } from './builder.ts'

builder.queryField('node', (t) =>
  t.node({
    description: 'Finds anything again by its id: null when it does not exist or is not yours to see.',
    args: { id: t.arg.id({ required: true, description: 'An `id` from an earlier answer, as it is.' }) },
    id: (_root, { id }) => id,
  }),
)
