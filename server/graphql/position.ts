import { builder } from './builder.ts'
import { Stance } from './corpus-enums.ts'

export const Position = builder.prismaNode('Position', {
  id: { field: 'id' },
  nullable: true,
  description: 'Where an actor stands on an issue, in the words of a claim, and what would change it.',
  fields: (t) => ({
    holder: t.relation('holder', { description: 'Whose position it is.' }),
    issue: t.exposeString('issue', { description: 'What the position is about, as a noun phrase.' }),
    stance: t.expose('stance', { type: Stance, description: 'For, against, or in between.' }),
    phrase: t.exposeString('phrase', {
      description: 'The position as a verb phrase in the third person: “tolerates the deployment while …”.',
    }),
    condition: t.exposeString('condition', { nullable: true, description: 'What would change it, as an if-clause.' }),
    claim: t.relation('claim', { description: 'The claim that reports it.' }),
  }),
})
