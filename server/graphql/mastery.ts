import { findQuizLength } from '../actions/find-quiz-length.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { type MasteredCell, type MasteryOfReport, readMastery, type SuggestedPractice } from '../reads/read-mastery.ts'
import {
  type ParagraphCoverage as ParagraphRow,
  readSectionCoverage,
  type SectionCoverage as SectionRow,
} from '../reads/read-section-coverage.ts'
import { Actor } from './actor.ts'
import { builder } from './builder.ts'
import { Topic } from './corpus-enums.ts'
import { QuizMode } from './quiz-enums.ts'
import { Section } from './section.ts'
import { inSectionWindow, sectionWindow } from './section-window.ts'
import { Share } from './share.ts'

const recallTomorrow = {
  nullable: true,
  description: 'Mean chance, 0–1, that what was met is recalled a day from now (FSRS-6); null where nothing was met.',
} as const

const MasteryCell = builder.objectRef<MasteredCell>('MasteryCell').implement({
  description: 'The caller’s standing on one topic and one country.',
  fields: (t) => ({
    topic: t.expose('topic', { type: Topic, description: 'The topic.' }),
    actor: t.expose('actor', { type: Actor, description: 'The country.' }),
    share: t.expose('share', { type: Share, description: 'How much was right, over all answers.' }),
    recallTomorrow: t.exposeFloat('recallTomorrow', recallTomorrow),
    claims: t.exposeInt('claims', { description: 'Claims that are asked about.' }),
    claimsMet: t.exposeInt('claimsMet', { description: 'How many of them the caller has met in a question.' }),
  }),
})

const ParagraphCoverage = builder.objectRef<ParagraphRow>('ParagraphCoverage').implement({
  description: 'How much of a paragraph the caller has met and knows.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number within its section, as used in locators.' }),
    claims: t.exposeInt('claims', { description: 'Claims taken from it.' }),
    claimsMet: t.exposeInt('claimsMet', { description: 'How many of them a question was about.' }),
    claimsKnown: t.exposeInt('claimsKnown', {
      description:
        'How many of these are known: every question met on them was at least half right the last time, and would be recalled now with the desired retention.',
    }),
  }),
})

const SectionCoverage = builder.objectRef<SectionRow>('SectionCoverage').implement({
  description: 'How much of a section the caller has met and knows, paragraph by paragraph.',
  fields: (t) => ({
    section: t.expose('section', { type: Section, description: 'The section.' }),
    paragraphs: t.field({
      type: [ParagraphCoverage],
      description: 'Its paragraphs in order, those without claims included.',
      resolve: ({ paragraphs }) => [...paragraphs],
    }),
  }),
})

const Coverage = builder.objectRef<MasteryOfReport['coverage']>('Coverage').implement({
  description: 'How much of a report the caller has met in questions. Counted, not estimated: there is no interval.',
  fields: (t) => ({
    claims: t.exposeInt('claims', { description: 'Claims of the report.' }),
    claimsMet: t.exposeInt('claimsMet', { description: 'How many of them a question was about.' }),
    claimShare: t.float({
      description: 'The same as a share, 0–1.',
      resolve: ({ claims, claimsMet }) => (claims > 0 ? claimsMet / claims : 0),
    }),
    paragraphs: t.exposeInt('paragraphs', { description: 'Paragraphs from which a claim is taken.' }),
    paragraphsMet: t.exposeInt('paragraphsMet', { description: 'How many of them a claim was met of.' }),
    paragraphShare: t.float({
      description: 'The same as a share, 0–1.',
      resolve: ({ paragraphs, paragraphsMet }) => (paragraphs > 0 ? paragraphsMet / paragraphs : 0),
    }),
    sections: t.field({
      type: [SectionCoverage],
      description: 'The same by section and paragraph, in the order of the report.',
      args: { from: t.arg.int(sectionWindow.from), first: t.arg.int(sectionWindow.first) },
      resolve: ({ reportId }, args, { database, now, viewer }) =>
        readSectionCoverage(database, {
          learnerId: viewer?.id ?? null,
          reportId,
          sections: inSectionWindow(args),
          now,
        }),
    }),
  }),
})

const PracticeSuggestion = builder.objectRef<SuggestedPractice>('PracticeSuggestion').implement({
  description: 'The quiz most worth taking next: its fields go into startQuiz.',
  fields: (t) => ({
    mode: t.expose('mode', { type: QuizMode, description: 'How to take it.' }),
    topics: t.field({
      type: [Topic],
      description: 'On these topics; all when empty.',
      resolve: ({ topics }) => [...topics],
    }),
    actors: t.field({
      type: [Actor],
      description: 'On these countries; all when empty.',
      resolve: ({ actors }) => [...actors],
    }),
    length: t.int({
      description: 'Number of questions; no more than can be had.',
      resolve: (suggestion, _args, { database, now, viewer }) =>
        findQuizLength(database, { ...suggestion, learnerId: viewer?.id ?? null, now }),
    }),
    reason: t.exposeString('reason', { description: 'Why, in one sentence.' }),
  }),
})

const Mastery = builder.objectRef<MasteryOfReport>('Mastery').implement({
  description: 'What the caller knows of a report. Answers of an exam that still runs do not count yet.',
  fields: (t) => ({
    cells: t.field({
      type: [MasteryCell],
      description: 'The table topic × country, cells without an answer included.',
      resolve: ({ cells }) => [...cells],
    }),
    recallTomorrow: t.exposeFloat('recallTomorrow', recallTomorrow),
    coverage: t.expose('coverage', { type: Coverage, description: 'How much of the report was met.' }),
    suggestion: t.expose('suggestion', { type: PracticeSuggestion, description: 'What to practise next, and why.' }),
    practice: t.expose('practice', {
      type: PracticeSuggestion,
      description: 'The same if reviews are left aside: the topic and country most worth practising.',
    }),
  }),
})

builder.queryField('mastery', (t) =>
  t.field({
    type: Mastery,
    description: 'The caller’s standing on a report; without a session that of somebody who has not begun.',
    args: { reportSlug: t.arg.string({ required: true, description: 'Short name of the report.' }) },
    resolve: async (_root, { reportSlug }, { database, now, viewer }) => {
      const mastery = await readMastery(database, { reportSlug, learnerId: viewer?.id ?? null, now })
      if (mastery) return mastery
      throw new InvalidRequest('UNKNOWN_REPORT', 'There is no report of this name. `reports` lists them.')
    },
  }),
)
