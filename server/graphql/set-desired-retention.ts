import { setDesiredRetention } from '../actions/set-desired-retention.ts'
import { builder } from './builder.ts'
import { Learner } from './learner.ts'
import { Forbidden, InvalidInput, NotSignedIn, resultOf } from './refusal.ts'
import { admit } from './refuse-unless.ts'

const SetDesiredRetentionSuccess = builder
  .objectRef<{ readonly learnerId: string }>('SetDesiredRetentionSuccess')
  .implement({
    description: 'It holds from the next answer on; what is scheduled stays.',
    fields: (t) => ({
      viewer: t.prismaField({
        type: Learner,
        description: 'The learner as they now are.',
        resolve: (query, { learnerId }, _args, { database }) =>
          database.learner.findUniqueOrThrow({ ...query, where: { id: learnerId } }),
      }),
    }),
  })

const SetDesiredRetentionResult = resultOf(
  'SetDesiredRetentionResult',
  'The learner, or why nothing was changed.',
  SetDesiredRetentionSuccess,
  [InvalidInput, NotSignedIn, Forbidden],
)

builder.mutationField('setDesiredRetention', (t) =>
  t.field({
    type: SetDesiredRetentionResult,
    description: 'Sets how well the caller wants to remember: a higher share means more reviews.',
    args: {
      retention: t.arg.float({
        required: true,
        description: 'Chance of recall at which a question comes back, 0.7 to 0.97.',
      }),
    },
    resolve: async (_root, { retention }, { database, viewer }) => {
      const learner = admit(viewer, 'USE_OWN_QUIZZES')
      return 'refusal' in learner ? learner : setDesiredRetention({ database, learnerId: learner.id, retention })
    },
  }),
)
