import { builder } from './builder.ts'

const IdentityProvider = builder.objectRef<{ readonly name: string }>('IdentityProvider').implement({
  description: 'An outside service that people can sign in with.',
  fields: (t) => ({ name: t.exposeString('name', { description: 'Its name, as people know it.' }) }),
})

builder.queryField('identityProvider', (t) =>
  t.field({
    type: IdentityProvider,
    nullable: true,
    description: 'The outside service that people can sign in with beside a password; null where there is none.',
    resolve: (_root, _args, { identityProviderName: name }) => (name === null ? null : { name }),
  }),
)
