import { may, roleOf } from '../domain/learners/permissions.ts'
import { planPage } from '../reads/keyset.ts'
import { quizzesByStart } from '../reads/orderings.ts'
import { builder } from './builder.ts'
import { defineConnection, nestedNodes, pageArgs, toConnection } from './connection.ts'
import { LearnerRole } from './quiz-enums.ts'
import { Quiz } from './quiz.ts'
import { ownedBy } from './viewer-rows.ts'

const NEWEST_FIRST = [{ startedAt: 'desc' as const }, { id: 'desc' as const }]
const MOST_UNFINISHED = 50

const QuizConnection = defineConnection(Quiz, 'Quiz', 'quizzes')

export const Learner = builder.prismaNode('Learner', {
  id: { resolve: (learner) => learner.id },
  // Only oneself: the id of another learner finds nothing.
  findUnique: (id, context) => ({ id, AND: { id: ownedBy(context).learnerId } }),
  nullable: true,
  description: 'A person who learns. A guest is a learner without credentials, whose work moves over on sign-up.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name shown to the learner.' }),
    isGuest: t.exposeBoolean('isAnonymous', { description: 'True for a learner who has not signed up.' }),
    role: t.expose('role', { type: LearnerRole, description: 'What the learner may do.' }),
    maySeeSql: t.boolean({
      description:
        'Whether an answer tells the SQL behind it, as `extensions.sql`, when it is asked for with the header “x-debrief-trace: sql”.',
      resolve: (_learner, _args, { viewer }) => may(roleOf(viewer), 'SEE_SQL'),
    }),
    quizzes: t.field({
      type: QuizConnection,
      description: 'The learner’s quizzes, newest first.',
      args: pageArgs,
      select: (args, _context, nested) => ({
        quizzes: nestedNodes(nested, 'Quiz', planPage(args, quizzesByStart).query),
      }),
      resolve: (learner, args, { database }) =>
        toConnection(learner.quizzes, planPage(args, quizzesByStart), () =>
          database.quiz.count({ where: { learnerId: learner.id } }),
        ),
    }),
    unfinishedQuiz: t.prismaField({
      type: Quiz,
      nullable: true,
      description: 'The newest quiz that can be gone on with: not finished, and its time limit not passed.',
      resolve: (query, learner, _args, { database, now }) =>
        database.quiz.findFirst({
          ...query,
          where: { learnerId: learner.id, finishedAt: null, OR: [{ deadline: null }, { deadline: { gt: now } }] },
          orderBy: NEWEST_FIRST,
        }),
    }),
    unfinishedQuizzes: t.prismaField({
      type: [Quiz],
      description: `All quizzes that are not finished, newest first; no more than ${MOST_UNFINISHED}. One whose deadline has passed takes no more answers: an exam counts, and lets go of its questions, when it is finished.`,
      resolve: (query, learner, _args, { database }) =>
        database.quiz.findMany({
          ...query,
          where: { learnerId: learner.id, finishedAt: null },
          orderBy: NEWEST_FIRST,
          take: MOST_UNFINISHED,
        }),
    }),
    desiredRetention: t.exposeFloat('desiredRetention', {
      description: 'Chance of recall, 0–1, at which a question comes back; set by setDesiredRetention.',
    }),
    dueCount: t.relationCount('memories', {
      description: 'How many questions are due for review now; those of an exam that still runs do not show yet.',
      where: (_args, context) => {
        const inOpenExam = { ...ownedBy(context), quiz: { mode: 'EXAM' as const, finishedAt: null } }
        const item = { state: 'ACTIVE' as const, quizItems: { none: inOpenExam } }
        return { due: { lte: context.now }, item }
      },
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.prismaField({
    type: Learner,
    nullable: true,
    description: 'The learner who asks: null without a session. A session begins with the first quiz.',
    // Spread in any case: Pothos takes a selection that was never read for a mistake.
    resolve: ({ ...query }, _root, _args, { database, viewer }) =>
      viewer && database.learner.findUnique({ ...query, where: { id: viewer.id } }),
  }),
)
