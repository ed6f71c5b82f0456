import type { ClaimWhere as Shape } from '../reads/claim-where.ts'
import { builder } from './builder.ts'
import { ActorKind, ActorRole, Basis, Likelihood, LinkKind, Topic } from './corpus-enums.ts'
import { FigureFilter } from './figure-filter.ts'
import { PeriodFilter } from './period-filter.ts'

const TopicFilter = builder.inputType('TopicFilter', {
  description: 'Claims by topic: {in: [MOTIVE, POSITION]}.',
  fields: (t) => ({
    in: t.field({ type: [Topic], required: true, description: 'The claim has at least one of these topics.' }),
  }),
})

const BasisFilter = builder.inputType('BasisFilter', {
  description: 'Claims by basis: {in: [FACT]}.',
  fields: (t) => ({
    in: t.field({ type: [Basis], required: true, description: 'The claim’s basis is one of these.' }),
  }),
})

const LikelihoodFilter = builder.inputType('LikelihoodFilter', {
  description: 'Claims by likelihood: {in: [LIKELY, VERY_LIKELY]}.',
  fields: (t) => ({
    in: t.field({ type: [Likelihood], required: true, description: 'The claim’s likelihood is one of these.' }),
  }),
})

const ActorFilter = builder.inputType('ActorFilter', {
  description: 'An actor’s part in a claim; everything given must hold for the same actor.',
  fields: (t) => ({
    slug: t.string({ description: 'The actor’s short name.' }),
    role: t.field({ type: ActorRole, description: 'The actor plays this part.' }),
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
    and: t.field({ type: [ClaimWhere], description: 'Every filter of the list holds.' }),
    or: t.field({ type: [ClaimWhere], description: 'At least one filter of the list holds.' }),
    not: t.field({ type: ClaimWhere, description: 'The filter does not hold.' }),
    report: t.string({ description: 'In the report with this short name.' }),
    section: t.string({ description: 'Located in the section with this short name.' }),
    paragraph: t.int({ description: 'Located in the paragraph with this number; give the section as well.' }),
    topics: t.field({ type: TopicFilter, description: 'What the claim is about.' }),
    basis: t.field({ type: BasisFilter, description: 'On what footing the report says it.' }),
    likelihood: t.field({
      type: LikelihoodFilter,
      description: 'How likely the report calls it. Claims without a likelihood do not match.',
    }),
    actor: t.field({ type: ActorFilter, description: 'An actor that plays a part in it.' }),
    country: t.string({
      description:
        'About the country with this short name: it, or an organisation or person that belongs to it, is subject, holder or target. Being the source does not count.',
    }),
    attributedTo: t.string({ description: 'Said by the actor with this short name, according to the report.' }),
    figure: t.field({ type: FigureFilter, description: 'It holds a figure for which all of this is true.' }),
    period: t.field({
      type: PeriodFilter,
      description: 'Speaking of a time that touches this stretch. Claims without a period do not match.',
    }),
    statement: t.field({
      type: StatementFilter,
      description: 'Its statement contains a text. To find words in any form, use searchClaims.',
    }),
    linkedAs: t.field({ type: LinkKind, description: 'Linked to another claim in this way, in either direction.' }),
  }),
})
