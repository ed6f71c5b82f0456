import { type ClaimRecord as ClaimRecordShape, readClaimRecord } from '../reads/read-claim-record.ts'
import { builder } from './builder.ts'
import { Share } from './share.ts'

const ClaimRecord = builder.objectRef<ClaimRecordShape>('ClaimRecord').implement({
  description: 'How the caller did on the questions whose answer rests on one claim.',
  fields: (t) => ({
    share: t.expose('share', { type: Share, description: 'How much was right, over all answers.' }),
    lastAnsweredAt: t.expose('lastAnsweredAt', { type: 'DateTime', description: 'When the last of them came in.' }),
    lastCredit: t.exposeFloat('lastCredit', { description: 'Share of the mark for the last of them, 0–1.' }),
    recallTomorrow: t.exposeFloat('recallTomorrow', {
      nullable: true,
      description: 'Mean chance, 0–1, that what was asked is recalled a day from now (FSRS-6).',
    }),
    nextDue: t.expose('nextDue', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first of these questions is due for review.',
    }),
  }),
})

builder.queryField('claimRecord', (t) =>
  t.field({
    type: ClaimRecord,
    nullable: true,
    description:
      'What the caller has of a claim; null without a session, and where no question about it was answered. Answers of an exam that still runs do not count yet.',
    args: { slug: t.arg.string({ required: true, description: 'The claim’s short name.' }) },
    resolve: (_root, { slug }, { database, now, viewer }) =>
      viewer && readClaimRecord(database, { learnerId: viewer.id, slug, now }),
  }),
)
