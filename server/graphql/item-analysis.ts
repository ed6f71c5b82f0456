import { TEMPLATES } from '../domain/quiz/templates.ts'
import { analyseFirstAttempts, type FirstAttemptStatistics } from '../domain/mastery/analyse-first-attempts.ts'
import type { Claim as ClaimRow, Item as ItemRow } from '../generated/client.ts'
import { planPage } from '../reads/keyset.ts'
import { itemsByKey } from '../reads/orderings.ts'
import { readFirstAttempts } from '../reads/read-first-attempts.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { defineConnection, pageArgs, toConnection } from './connection.ts'
import { Topic } from './corpus-enums.ts'
import { PromptKind } from './quiz-enums.ts'
import { Forbidden, NotSignedIn, resultOf } from './refusal.ts'
import { refuseUnless } from './refuse-unless.ts'
import { Share } from './share.ts'

type AnalysedItem = ItemRow & { readonly claim: ClaimRow; readonly statistics: FirstAttemptStatistics }

const IndexInterval = builder.objectRef<{ low: number; high: number }>('IndexInterval').implement({
  description: 'Where the true index lies with a chance of 95 % (Fisher’s z).',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'Lower end, −100 to 100.' }),
    high: t.exposeFloat('high', { description: 'Upper end, −100 to 100.' }),
  }),
})

const ItemStatistics = builder.objectRef<AnalysedItem>('ItemStatistics').implement({
  description: 'How a question fared with learners who met it for the first time.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name: claim, template and number.' }),
    template: t.exposeString('template', { description: 'What is asked, in a stable word.' }),
    title: t.string({
      description: 'The same for a reader.',
      resolve: ({ template }) => TEMPLATES.find(({ name }) => name === template)?.title ?? template,
    }),
    kind: t.expose('kind', { type: PromptKind, description: 'How it is asked.' }),
    topic: t.expose('topic', { type: Topic, description: 'The topic under which it is scored.' }),
    claim: t.field({ type: Claim, description: 'The claim asked about.', resolve: ({ claim }) => claim }),
    facility: t.field({
      type: Share,
      description: 'How much was right: high is easy.',
      resolve: ({ statistics }) => statistics.facility,
    }),
    compared: t.int({
      description: 'Learners who answered other questions too, with which this one is compared.',
      resolve: ({ statistics }) => statistics.compared,
    }),
    discriminationIndex: t.float({
      nullable: true,
      description: 'Correlation, in percent, of this question with the rest; null below five learners.',
      resolve: ({ statistics }) => statistics.discriminationIndex,
    }),
    discriminationInterval: t.field({
      type: IndexInterval,
      nullable: true,
      description: 'How far to trust the index; null without one.',
      resolve: ({ statistics }) => statistics.discriminationInterval,
    }),
    discriminativeEfficiency: t.float({
      nullable: true,
      description: 'The same covariance as a percentage of the largest that these marks allow.',
      resolve: ({ statistics }) => statistics.discriminativeEfficiency,
    }),
  }),
})

const ItemStatisticsConnection = defineConnection(ItemStatistics, 'ItemStatistics', 'questions')

const ItemAnalysis = builder.objectRef<{ readonly reportSlug: string }>('ItemAnalysis').implement({
  description: 'How the questions of a report fare, by Moodle’s definitions, over first attempts of all learners.',
  fields: (t) => ({
    items: t.field({
      type: ItemStatisticsConnection,
      description: 'The questions that were answered, by key.',
      args: pageArgs,
      resolve: async ({ reportSlug }, args, { database }) => {
        const plan = planPage(args, itemsByKey)
        const where = { report: { slug: reportSlug }, quizItems: { some: { answer: { isNot: null } } } }
        const rows = await database.item.findMany({
          ...plan.query,
          where: { AND: [where, plan.query.where] },
          include: { claim: true },
        })
        const ids = rows.map(({ id }) => id)
        const attempts = await readFirstAttempts(database, rows[0]?.reportId ?? null, ids)
        const analysed = rows.map((row) => ({ ...row, statistics: analyseFirstAttempts(attempts.get(row.id) ?? []) }))
        return toConnection<AnalysedItem>(analysed, plan, () => database.item.count({ where }))
      },
    }),
  }),
})

const ItemAnalysisResult = resultOf(
  'ItemAnalysisResult',
  'The analysis, or why the caller may not see it.',
  ItemAnalysis,
  [NotSignedIn, Forbidden],
)

builder.queryField('itemAnalysis', (t) =>
  t.field({
    type: ItemAnalysisResult,
    description: 'How questions fare, for trainers and administrators. Nobody is named.',
    args: { reportSlug: t.arg.string({ required: true, description: 'Short name of the report.' }) },
    resolve: (_root, { reportSlug }, { viewer }) => refuseUnless(viewer, 'SEE_ITEM_ANALYSIS') ?? { reportSlug },
  }),
)
