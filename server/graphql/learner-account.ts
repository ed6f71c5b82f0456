import { builder } from './builder.ts'
import { encodeNodeId } from './node-id.ts'
import { demand } from './refuse-unless.ts'

const SignedInBrowser = builder.prismaObject('Session', {
  variant: 'SignedInBrowser',
  description: 'A browser in which the learner is signed in.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque id, for endSession.',
      resolve: ({ id }) => encodeNodeId('SignedInBrowser', id),
    }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'What the browser calls itself.' }),
    startedAt: t.expose('createdAt', { type: 'DateTime', description: 'When the learner signed in.' }),
    usedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last seen, to the day.' }),
    isCurrent: t.boolean({
      description: 'Whether this very request comes from it.',
      resolve: ({ id }, _args, { viewer }) => id === viewer?.sessionId,
    }),
  }),
})

builder.prismaObjectFields('Learner', (t) => ({
  email: t.string({
    nullable: true,
    select: { email: true, isAnonymous: true },
    description: 'Address to sign in with; null for a guest.',
    resolve({ email, isAnonymous }, _args, { viewer }) {
      demand(viewer, 'MANAGE_OWN_ACCOUNT')
      return isAnonymous ? null : email
    },
  }),
  signsInByPassword: t.boolean({
    select: { credentials: { where: { providerId: 'credential' }, select: { id: true } } },
    description:
      'Whether the learner has a password here; false for guests and for those whom an outside service vouches for.',
    resolve({ credentials }, _args, { viewer }) {
      demand(viewer, 'MANAGE_OWN_ACCOUNT')
      return credentials.length > 0
    },
  }),
  signedInBrowsers: t.relation('sessions', {
    type: SignedInBrowser,
    description: 'Where the learner is signed in, the last used first.',
    query(_args, { now, viewer }) {
      demand(viewer, 'MANAGE_OWN_ACCOUNT')
      return { where: { expiresAt: { gt: now } }, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] }
    },
  }),
}))
