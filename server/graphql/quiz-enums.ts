import { builder } from './builder.ts'

/** The closed word lists of quizzes and learners. */
export const LearnerRole = builder.enumType('LearnerRole', {
  description: 'What a signed-in person may do.',
  values: {
    LEARNER: { description: 'Takes quizzes and sees their own results.' },
    TRAINER: { description: 'Also sees how questions fare with all learners, and the SQL behind an answer.' },
    ADMINISTRATOR: { description: 'Also says who may do what.' },
  },
} as const)

export const QuizMode = builder.enumType('QuizMode', {
  description: 'How a quiz runs.',
  values: {
    PRACTICE: { description: 'Feedback after each answer.' },
    EXAM: { description: 'Feedback at the end, with a time limit if one is asked for.' },
    REVIEW: { description: 'What is due, confident errors first, then new questions; feedback after each answer.' },
  },
} as const)

export const PromptKind = builder.enumType('PromptKind', {
  description: 'How a question is asked.',
  values: {
    CHOICE: { description: 'Pick one option.' },
    MULTI_CHOICE: { description: 'Pick every option that fits.' },
    TRUE_FALSE: { description: 'Judge a sentence.' },
    SHORT_ANSWER: { description: 'Fill a blank with a name or term.' },
    NUMERIC: { description: 'Type a number.' },
    INTERVAL: { description: 'Give a range that holds the number with the stated chance.' },
    MATCHING: { description: 'Match two lists.' },
    ORDERING: { description: 'Put in order.' },
  },
} as const)

export const Verdict = builder.enumType('Verdict', {
  description: 'What a grade says in a word.',
  values: {
    CORRECT: { description: 'Full credit.' },
    PARTIAL: { description: 'Some of the credit.' },
    INCORRECT: { description: 'No credit.' },
  },
} as const)
