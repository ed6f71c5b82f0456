import { builder } from './builder.ts'
import { Standing } from './corpus-enums.ts'

export const Motive = builder.prismaNode('Motive', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A reason for which an actor may act, with what the report makes of it: it can also doubt or reject one.',
  fields: (t) => ({
    holder: t.relation('holder', { description: 'Whose motive it is.' }),
    aim: t.exposeString('aim', { description: 'What is aimed at, as a to-infinitive: “to show that …”.' }),
    standing: t.expose('standing', { type: Standing, description: 'What the report makes of it.' }),
    claim: t.relation('claim', { description: 'The claim that ascribes or rejects it.' }),
  }),
})
