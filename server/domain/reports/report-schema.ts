import { z } from 'zod'
import { ACTOR_KINDS } from '../claims/vocabulary.ts'
import { line, period, slug, withCode } from './field-schemas.ts'

const actor = z
  .strictObject({
    slug: slug.describe('Short name that claims use; shared by all reports.'),
    kind: z.enum(ACTOR_KINDS),
    name: line(120).describe('Full name, without article.'),
    shortName: line(60).optional().describe('The name in running text; the full name if left out.'),
    adjective: line(60).optional().describe('For countries: "Chinese", "North Korean".'),
    article: z.literal('the').optional().describe('"the" where the name takes one in running text.'),
    number: z.enum(['SINGULAR', 'PLURAL']).default('SINGULAR').describe('Whether the name takes a plural verb.'),
    code: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Write the ISO 3166-1 code: two capital letters.')
      .optional(),
    aliases: z.array(line(120)).default([]).describe('Other names that a person may type.'),
    country: slug.optional().describe('The country that an organisation or a person belongs to.'),
  })
  .refine((each) => each.kind === 'COUNTRY' || each.code === undefined, {
    ...withCode('CODE_ON_NON_COUNTRY', 'Only a country has a code: remove it, or give `country` instead.'),
    path: ['code'],
  })
  .refine((each) => each.kind !== 'COUNTRY' || each.country === undefined, {
    ...withCode('COUNTRY_IN_COUNTRY', 'A country belongs to no other country here: remove this line.'),
    path: ['country'],
  })

const paragraph = z.strictObject({
  number: z.int().min(0).max(999_999).describe('Number within the section, as in locators.'),
  kind: line(40).describe('para, listitem, quotation, caption, title …'),
  fingerprint: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      'Write the SHA-256 of the paragraph as 64 hexadecimal digits; `corpus new` works them out.',
    ),
  withoutClaims: line(300).optional().describe('Why no claim is taken from this paragraph.'),
})

const section = z.strictObject({
  slug,
  title: line(200),
  paragraphs: z.array(paragraph).default([]),
})

/** `report.yaml`: what the report is, who appears in it, and the fingerprints of its paragraphs. */
export const reportSchema = z.strictObject({
  format: z
    .literal(1, 'This version reads packs of format 1: write `format: 1`.')
    .describe('Version of the pack format.'),
  slug: slug.describe('Short name used in addresses; also the name of the folder.'),
  title: line(300).describe('Title as the report prints it.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a BCP 47 language tag, such as "en".')
    .describe('Language of the statements.'),
  period: period.optional().describe('The time that the report speaks of.'),
  summary: line(1000).describe('What the report is about, in our own words.'),
  fiction: z.boolean().default(false).describe('true for a made-up report.'),
  actors: z.array(actor).min(1, 'Declare at least one actor.'),
  sections: z.array(section).min(1, 'Declare at least one section.'),
})

export type ReportFile = z.output<typeof reportSchema>
