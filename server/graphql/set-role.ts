import { type Member, setRole } from '../actions/set-role.ts'
import { builder } from './builder.ts'
import { LearnerRole } from './quiz-enums.ts'
import { Forbidden, InvalidInput, NotSignedIn, resultOf } from './refusal.ts'
import { refuseUnless } from './refuse-unless.ts'

const SetRoleSuccess = builder.objectRef<Member>('SetRoleSuccess').implement({
  description: 'The member may now do what the role allows.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the member.' }),
    email: t.exposeString('email', { description: 'Address of the member.' }),
    role: t.expose('role', { type: LearnerRole, description: 'The role from now on.' }),
  }),
})

const SetRoleResult = resultOf(
  'SetRoleResult',
  'The member with the new role, or why it was not given.',
  SetRoleSuccess,
  [NotSignedIn, Forbidden, InvalidInput],
)

builder.mutationField('setRole', (t) =>
  t.field({
    type: SetRoleResult,
    description: 'Says what a member may do. For administrators; the first one is made by `pnpm learner promote`.',
    args: {
      email: t.arg.string({ required: true, description: 'Address that the member signs in with.' }),
      role: t.arg({ type: LearnerRole, required: true, description: 'What the member may do from now on.' }),
    },
    resolve: async (_root, { email, role }, { database, viewer }) =>
      refuseUnless(viewer, 'SET_ROLES') ?? (await setRole({ database, email, role })),
  }),
)
