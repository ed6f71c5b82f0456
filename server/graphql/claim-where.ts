import type { ClaimWhere as Shape } from '../reads/claim-where.ts'
import { builder } from './builder.ts'
import { ActorKind, ActorRole, Basis, Likelihood, LinkKind, Topic } from './corpus-enums.ts'
import { FigureFilter } from './figure-filter.ts'
import { PeriodFilter } from './period-filter.ts'

const TopicFilter = builder.inputType('TopicFilter', {
  description: 'Which topics.',
  fields: (t) => ({ in: t.field({ type: [Topic], required: true, description: 'At least one of these.' }) }),
})

const BasisFilter = builder.inputType('BasisFilter', {
  description: 'Which bases.',
  fields: (t) => ({ in: t.field({ type: [Basis], required: true, description: 'One of these.' }) }),
})

const LikelihoodFilter = builder.inputType('LikelihoodFilter', {
  description: 'Which likelihoods.',
  fields: (t) => ({ in: t.field({ type: [Likelihood], required: true, description: 'One of these.' }) }),
})

const ActorFilter = builder.inputType('ActorFilter', {
  description: 'An actor’s part in a claim; everything given must hold for the same actor.',
  fields: (t) => ({
    slug: t.string({ description: 'The actor’s short name.' }),
    role: t.field({ type: ActorRole, description: 'In this role.' }),
    kind: t.field({ type: ActorKind, description: 'An actor of this kind.' }),
  }),
})

const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Words in the statement.',
  fields: (t) => ({ contains: t.string({ required: true, description: 'This text, in upper or lower case.' }) }),
})

/** The filter of every list that is about claims. */
export const ClaimWhere = builder.inputRef<Shape>('ClaimWhere').implement({
  description:
    'Which claims. Everything given must hold; and, or and not compose, at most 5 deep and 50 filters in all. An unknown short name matches nothing.',
  fields: (t) => ({
    and: t.field({ type: [ClaimWhere], description: 'All of these hold.' }),
    or: t.field({ type: [ClaimWhere], description: 'At least one of these holds.' }),
    not: t.field({ type: ClaimWhere, description: 'This does not hold.' }),
    report: t.string({ description: 'In the report with this short name.' }),
    section: t.string({ description: 'Located in the section with this short name.' }),
    paragraph: t.int({ description: 'Located in the paragraph with this number; give the section as well.' }),
    topics: t.field({ type: TopicFilter, description: 'About these topics.' }),
    basis: t.field({ type: BasisFilter, description: 'Said on these grounds.' }),
    likelihood: t.field({ type: LikelihoodFilter, description: 'Hedged in this way.' }),
    actor: t.field({ type: ActorFilter, description: 'With this actor in it.' }),
    country: t.string({
      description:
        'About the country with this short name: it, or an organisation or person that belongs to it, is subject, holder or target. Being the source does not count.',
    }),
    attributedTo: t.string({ description: 'Said by the actor with this short name, according to the report.' }),
    figure: t.field({ type: FigureFilter, description: 'With a figure like this.' }),
    period: t.field({
      type: PeriodFilter,
      description: 'Speaking of a time that touches this stretch. Claims without a period do not match.',
    }),
    statement: t.field({ type: StatementFilter, description: 'With these words.' }),
    linkedAs: t.field({ type: LinkKind, description: 'Linked to another claim in this way, in either direction.' }),
  }),
})
