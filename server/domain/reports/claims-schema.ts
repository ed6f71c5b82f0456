import { z } from 'zod'
import { LIKELIHOODS } from '../claims/likelihood.ts'
import { UNITS } from '../claims/units.ts'
import { BASES, LINK_KINDS, QUALIFIERS, STANCES, STANDINGS, TOPICS } from '../claims/vocabulary.ts'
import { line, locator, partialDate, period, slug } from './field-schemas.ts'
import { checkFigureForm } from './check-figure-form.ts'

const codes = UNITS.map((unit) => unit.code)

const figure = z
  .strictObject({
    label: line(250).describe(
      'Noun phrase that says what is counted, with its condition; starts with "the", holds no number.',
    ),
    value: z.number().optional().describe('A single number; not together with low, high or date.'),
    low: z.number().optional().describe('Lower end, with qualifier RANGE.'),
    high: z.number().optional().describe('Upper end, with qualifier RANGE.'),
    date: partialDate.optional().describe('A day, a month or a year; unit is then "date".'),
    unit: z.enum(codes, `Use a unit of server/domain/claims/units.ts (${codes.join(', ')}), or add yours there.`),
    qualifier: z.enum(QUALIFIERS),
    asOf: partialDate.optional().describe('When the number held: a day, a month or a year.'),
    unwritten: line(300)
      .optional()
      .describe('Why the number stands in none of the paragraphs: worked out from what does.'),
  })
  .superRefine(checkFigureForm)

const motive = z.strictObject({
  holder: slug.describe('Whose motive it is; stands among HOLDER too.'),
  aim: line(250).describe('To-infinitive: "to show that …".'),
  standing: z.enum(STANDINGS).describe('What the report makes of it.'),
})

const position = z.strictObject({
  holder: slug.describe('Whose position it is; stands among HOLDER too.'),
  issue: line(200).describe('Noun phrase.'),
  stance: z.enum(STANCES),
  phrase: line(250).describe('Verb in the third person singular; never names the holder.'),
  condition: line(250).optional().describe('What would change it: starts with "if", "unless" or "once".'),
})

const term = z.strictObject({
  answer: line(120).describe('The term as it stands in the statement.'),
  accept: z.array(line(120)).default([]).describe('Other forms that count as right.'),
  clue: line(250).describe('Noun phrase that does not contain the answer.'),
})

const link = z.strictObject({
  kind: z.enum(LINK_KINDS),
  claim: slug.describe('The other claim, of the same pack.'),
  note: line(300).describe('One sentence on what the link rests on.'),
})

const people = z.array(slug).default([])

const claim = z.strictObject({
  slug: slug.describe('Unique over all reports and never changed: links and answers point at it.'),
  statement: line(200).describe('One sentence in our own words that can be understood alone.'),
  locators: z.array(locator).min(1, 'Say which paragraph the claim comes from.'),
  topics: z.array(z.enum(TOPICS)).min(1, 'Give at least one topic.'),
  basis: z
    .enum(BASES)
    .describe('FACT stated flatly, REPORTED attributed, ESTIMATE worked out, JUDGEMENT the authors’ reading.'),
  likelihood: z.enum(LIKELIHOODS).optional().describe('Only where the report hedges.'),
  actors: z
    .strictObject({ SUBJECT: people, HOLDER: people, TARGET: people, SOURCE: people })
    .prefault({})
    .describe('Who stands in the claim, by role.'),
  figures: z.array(figure).default([]).describe('Every number of the statement, dates and articles too.'),
  motive: motive.optional(),
  position: position.optional(),
  event: z
    .strictObject({ phrase: line(250) })
    .optional()
    .describe('Past-tense clause; needs a period.'),
  period: period.optional().describe('When it happened or held.'),
  terms: z.array(term).default([]).describe('Names or terms of the statement worth asking for.'),
  links: z.array(link).default([]).describe('How the claim stands to others.'),
})

/** `claims/<section>.yaml`: what one section says. */
export const claimsSchema = z.strictObject({
  section: slug.describe('Slug of the section in report.yaml.'),
  claims: z.array(claim).default([]),
})

export type ClaimsFile = z.output<typeof claimsSchema>
export type PackClaim = ClaimsFile['claims'][number]
export type PackFigure = PackClaim['figures'][number]
