import { describe, expect, test } from 'vitest'
import { readExamplePack } from '../../../test/read-example-pack.ts'
import { checkPack } from './check-pack.ts'
import type { PackFile } from './problem.ts'

const example = readExamplePack()

/** Replaces one piece of the pack. A "¦" in the new piece marks the place that the problem has to point at. */
function breakPack(before: string, after: string): { files: PackFile[]; file: string; line: number; column: number } {
  const broken = example.find(({ text }) => text.includes(before))
  if (!broken) throw new Error(`the example does not hold: ${before}`)
  const marked = broken.text.replace(before, () => after)
  const lines = marked.slice(0, marked.indexOf('¦')).split('\n')
  const files = example.map((file) => (file === broken ? { ...file, text: marked.replace('¦', '') } : file))
  return { files, file: broken.path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** What a pack writer gets wrong: the kind of problem, the piece that was right, and the wrong one. */
const MISTAKES: readonly [code: string, before: string, after: string][] = [
  // Syntax and form
  ['YAML_SYNTAX', 'topics: [EVENT, FIGURE]', 'topics: [EVENT, FIGURE\n    ¦basis: JUDGEMENT'],
  ['YAML_SYNTAX', 'fiction: true', 'fiction: true\n¦\tperiod: 1'],
  ['DUPLICATE_FIELD', 'language: en\n', 'language: en\n¦language: de\n'],
  ['UNKNOWN_FIELD', '    basis: FACT', '    ¦bases: FACT\n    basis: FACT'],
  [
    'TEXT_CUT_AT_COMMA',
    'note: The rent is the money that Arvania is after. }',
    'note: The rent is money, ¦and Arvania is after it. }',
  ],
  ['FIELD_MISSING', 'slug: corveth-tolerates-the-lease\n    statement: Corveth', '¦statement: Corveth'],
  ['FIELD_MISSING', 'format: 1\n', '¦'],
  ['FIELD_EMPTY', 'statement: Port Ansel handled 40,000 containers in 2029.', '¦statement:'],
  ['WRONG_TYPE', 'accept: [Toren]', 'accept: ¦Toren'],
  ['WRONG_TYPE', 'value: 40000', 'value: ¦"40,000"'],
  [
    'WRONG_TYPE',
    'motive: { holder: belsk, aim: to berth its warships, standing: REJECTED }',
    'motive: ¦to berth its warships',
  ],
  ['NOT_IN_LIST', 'format: 1', 'format: ¦2'],
  ['NOT_IN_LIST', 'topics: [LEGAL, FIGURE]', 'topics: [LEGAL, ¦MONEY]'],
  ['NOT_IN_LIST', 'basis: ESTIMATE', 'basis: ¦GUESS'],
  ['NOT_IN_LIST', 'likelihood: UNLIKELY', 'likelihood: ¦RARE'],
  ['NOT_IN_LIST', 'unit: people', 'unit: ¦dockers'],
  ['NOT_IN_LIST', 'stance: TOLERATES', 'stance: ¦LIKES'],
  ['NOT_IN_LIST', 'standing: DOUBTED', 'standing: ¦DENIED'],
  ['NOT_IN_LIST', 'kind: QUALIFIES', 'kind: ¦LIMITS'],
  ['NOT_IN_LIST', 'slug: arvania, kind: COUNTRY', 'slug: arvania, kind: ¦STATE'],
  ['BAD_FORM', 'slug: lease-signed', 'slug: ¦Lease signed'],
  ['BAD_FORM', 'locators: [summary/2', 'locators: [¦summary-2'],
  ['BAD_FORM', 'language: en', 'language: ¦English'],
  ['BAD_FORM', 'adjective: Belskian', 'adjective: Belskian, code: ¦bk'],
  ['BAD_FORM', 'fingerprint: ', 'fingerprint: ¦xyz'],
  ['BAD_FORM', 'clue: the Arvanian law that', 'clue: ¦" the Arvanian law that"}\n # '],
  ['BAD_CHARACTER', 'title: Summary', 'title: ¦"Sum\\0mary"'],
  ['BAD_DATE', 'date: 2030-03-14', 'date: ¦2030-02-30'],
  ['BAD_DATE', 'asOf: 2029', 'asOf: ¦last year'],
  ['TOO_SHORT', 'topics: [CAPABILITY]', 'topics: ¦[]'],
  ['TOO_LONG', 'statement: Port Ansel cannot load', `statement: ¦Port Ansel ${'surely '.repeat(30)}cannot load`],
  ['PERIOD_ORDER', 'period: { from: 1987, to: 1994 }', 'period: ¦{ from: 1994, to: 1987 }'],
  [
    'FIGURE_FORM',
    'label: the debt on the Toren dam in Arvania\n        value: 900000000',
    'label: ¦the debt on the Toren dam in Arvania',
  ],
  [
    'FIGURE_FORM',
    'label: the debt on the Toren dam in Arvania',
    'label: ¦the debt on the Toren dam in Arvania\n        date: 2030',
  ],
  ['RANGE_END_MISSING', 'low: 55000\n        high: 60000', 'high: ¦60000'],
  ['RANGE_ORDER', 'low: 55000', 'low: ¦65000'],
  ['QUALIFIER_FORM', 'qualifier: RANGE', 'qualifier: ¦ABOUT'],
  ['QUALIFIER_FORM', 'qualifier: OVER', 'qualifier: ¦RANGE'],
  ['DATE_UNIT', 'date: 2005\n        unit: date', 'date: 2005\n        unit: ¦years'],
  ['CODE_ON_NON_COUNTRY', 'shortName: Dolen', 'shortName: Dolen, code: ¦MD'],
  ['COUNTRY_IN_COUNTRY', 'adjective: Belskian', 'adjective: Belskian, country: ¦arvania'],
  // References
  ['DUPLICATE_ACTOR', 'slug: corveth, kind', 'slug: ¦belsk, kind'],
  ['DUPLICATE_SECTION', '- slug: risks\n', '- slug: ¦harbour\n'],
  ['DUPLICATE_PARAGRAPH', '{ number: 2, kind', '{ number: ¦1, kind'],
  ['UNKNOWN_SECTION', 'section: risks', 'section: ¦dangers'],
  ['UNKNOWN_SECTION', 'locators: [risks/1', 'locators: [¦dangers/1'],
  ['UNKNOWN_PARAGRAPH', 'locators: [risks/1', 'locators: [¦risks/11'],
  ['STALE_STAMP', 'locators: [risks/1#', 'locators: [¦risks/1#000'],
  ['LOCATOR_TWICE', 'locators: [risks/1', 'locators: [risks/1, ¦risks/1'],
  ['UNKNOWN_COUNTRY', 'country: belsk', 'country: ¦mira-dolen'],
  ['UNKNOWN_ACTOR', 'SOURCE: [port-authority]', 'SOURCE: [¦harbour-master]'],
  ['ACTOR_TWICE', 'SOURCE: [port-authority]', 'SOURCE: [port-authority, ¦port-authority]'],
  ['HOLDER_NOT_LISTED', 'motive: { holder: arvania,', 'motive: { holder: ¦corveth,'],
  ['HOLDER_NOT_LISTED', '      holder: corveth', '      holder: ¦belsk'],
  ['DUPLICATE_CLAIM', 'slug: rent-for-port-ansel', 'slug: ¦lease-signed'],
  ['UNKNOWN_CLAIM', 'claim: corveth-tolerates-the-lease', 'claim: ¦corveth-likes-the-lease'],
  ['LINK_TO_SELF', 'claim: corveth-tolerates-the-lease', 'claim: ¦corveth-unlikely-to-use-force'],
  [
    'LINK_TWICE',
    '      - { kind: SUPPORTS, claim: corveth-tolerates-the-lease',
    '      - { kind: SUPPORTS, claim: corveth-tolerates-the-lease, note: Yes. }\n      - { kind: SUPPORTS, claim: ¦corveth-tolerates-the-lease',
  ],
  // Statements
  [
    'STATEMENT_STOP',
    'statement: Port Ansel cannot load the largest container ships.',
    'statement: ¦Port Ansel cannot load the largest container ships',
  ],
  ['STATEMENT_CAPITAL', 'statement: Port Ansel cannot', 'statement: ¦port Ansel cannot'],
  ['TWO_SENTENCES', 'statement: Port Ansel cannot load the', 'statement: ¦Port Ansel is old. It cannot load the'],
  ['STATEMENT_LEANS', 'statement: Port Ansel cannot', 'statement: ¦As noted, Port Ansel cannot'],
  ['STATEMENT_LEANS', 'statement: Port Ansel cannot', 'statement: ¦The harbour of the country cannot'],
  ['STATEMENT_PRONOUN', 'statement: Port Ansel cannot', 'statement: ¦They cannot'],
  ['STATEMENT_POSSESSIVE', 'statement: Port Ansel cannot', 'statement: ¦Its quays cannot'],
  [
    'STATEMENT_SHORT',
    'statement: Port Ansel cannot load the largest container ships.',
    'statement: ¦Ships cannot load.',
  ],
  [
    'NEAR_DUPLICATE',
    'statement: Without new cranes Port Ansel will handle at most 45,000 containers a year.',
    'statement: ¦The largest container ships Port Ansel cannot load.',
  ],
  // Figures
  ['NUMBER_WITHOUT_FIGURE', 'statement: Port Ansel cannot load', 'statement: ¦For 10 years Port Ansel cannot load'],
  ['NUMBER_WITHOUT_FIGURE', 'statement: Port Ansel handled 40,000', 'statement: ¦Port Ansel handled 41,000'],
  [
    'FIGURE_NOT_IN_STATEMENT',
    'label: the notice with which the parliament of Arvania may end a harbour lease\n        value: 6',
    'label: ¦the notice with which the parliament of Arvania may end a harbour lease\n        value: 7',
  ],
  ['LABEL_START', 'label: the debt on', 'label: ¦debt on'],
  ['LABEL_END', 'label: the debt on the Toren dam in Arvania', 'label: ¦the debt on the Toren dam in Arvania.'],
  ['LABEL_HOLDS_NUMBER', 'label: the number of dockers', 'label: ¦the group of 2,000 dockers'],
  ['LABEL_DIGITS', 'label: the debt on the Toren dam in Arvania', 'label: ¦the debt on the Toren dam in 2030'],
  [
    'LABEL_TWICE',
    'label: the year in which the lease of Port Ansel to Corveth ended',
    'label: ¦the year in which the lease of Port Ansel to Corveth began',
  ],
  ['QUALIFIER_UNSAID', 'unit: USD/year\n        qualifier: EXACT', 'unit: USD/year\n        qualifier: ¦ABOUT'],
  // Attribution
  [
    'REPORTED_WITHOUT_SOURCE',
    'basis: REPORTED\n    actors:\n      HOLDER: [belsk]\n      TARGET: [arvania]\n      SOURCE: [mira-dolen]',
    'basis: ¦REPORTED\n    actors:\n      HOLDER: [belsk]\n      TARGET: [arvania]',
  ],
  ['FACT_WITH_SOURCE', 'basis: REPORTED', 'basis: ¦FACT'],
  ['FACT_WITH_LIKELIHOOD', 'basis: JUDGEMENT\n    likelihood: POSSIBLE', 'basis: FACT\n    likelihood: ¦POSSIBLE'],
  ['LIKELIHOOD_UNSAID', 'basis: ESTIMATE', 'basis: ESTIMATE\n    likelihood: ¦LIKELY'],
  ['HEDGE_WITHOUT_LIKELIHOOD', 'statement: Port Ansel cannot load', 'statement: ¦Port Ansel probably cannot load'],
  [
    'NO_ACTOR',
    'topics: [CAPABILITY]\n    basis: FACT\n    actors:\n      SUBJECT: [arvania]',
    'topics: [CAPABILITY]\n    basis: FACT',
  ],
  ['HOLDER_OF_NOTHING', 'actors:\n      SUBJECT: [arvania]', 'actors:\n      HOLDER: [arvania]'],
  // Topics and phrases
  ['TOPIC_TWICE', 'topics: [LEGAL, FIGURE]', 'topics: ¦[LEGAL, FIGURE, LEGAL]'],
  ['MOTIVE_WITHOUT_TOPIC', 'topics: [MOTIVE]', 'topics: ¦[RISK]'],
  ['POSITION_WITHOUT_TOPIC', 'topics: [POSITION]', 'topics: ¦[RISK]'],
  ['EVENT_WITHOUT_TOPIC', 'topics: [HISTORY, EVENT, FIGURE]', 'topics: ¦[HISTORY, FIGURE]'],
  ['TOPIC_WITHOUT_FIGURE', 'topics: [CAPABILITY]', 'topics: ¦[CAPABILITY, FIGURE]'],
  ['TOPIC_WITHOUT_MOTIVE', 'topics: [CAPABILITY]', 'topics: ¦[CAPABILITY, MOTIVE]'],
  ['TOPIC_WITHOUT_POSITION', 'topics: [CAPABILITY]', 'topics: ¦[CAPABILITY, POSITION]'],
  [
    'EVENT_WITHOUT_PERIOD',
    'event: { phrase: a strike of dockers ended the lease of Port Ansel to Corveth }\n    period: { from: 1994, to: 1994 }',
    'event: ¦{ phrase: a strike of dockers ended the lease of Port Ansel to Corveth }',
  ],
  ['EVENT_DATE', 'event: { phrase: a strike', 'event: { phrase: ¦in 1994 a strike'],
  ['AIM_FORM', 'aim: to berth', 'aim: ¦berthing'],
  ['AIM_END', 'aim: to berth its warships', 'aim: ¦to berth its warships.'],
  ['ISSUE_FORM', 'issue: the lease of Port Ansel', 'issue: ¦whether to lease Port Ansel'],
  ['PHRASE_FORM', 'phrase: tolerates the lease', 'phrase: ¦tolerate the lease'],
  ['PHRASE_NAMES_HOLDER', 'while its grain ships keep their quay', 'while the ships of Corveth keep their quay'],
  ['CONDITION_FORM', 'condition: if the eastern', 'condition: ¦in case the eastern'],
  // Terms and links
  ['TERM_NOT_IN_STATEMENT', 'answer: Harbour Act', 'answer: ¦Ports Act'],
  ['CLUE_HOLDS_ANSWER', 'clue: the Arvanian law', 'clue: ¦the Harbour Act'],
  ['CLUE_END', 'clue: the Arvanian law that governs leases of ports', 'clue: ¦the Arvanian law on ports.'],
  ['ACCEPT_REPEATS', 'accept: [Toren]', 'accept: ¦[Toren dam]'],
  ['NOTE_STOP', 'note: Who tolerates a lease does not fight it.', 'note: ¦who tolerates a lease does not fight it'],
  [
    'LINK_BOTH_WAYS',
    'topics: [CAPABILITY]',
    'topics: [CAPABILITY]\n    links:\n      - { kind: SUPPORTS, claim: most-cranes-are-old, note: Both are so. }',
  ],
  // The report as a whole
  ['UNUSED_ACTOR', '\nsections:', '  - { slug: ¦nomark, kind: ORGANISATION, name: Nomark }\n\nsections:'],
  [
    'NO_ADJECTIVE',
    '{ slug: belsk, kind: COUNTRY, name: Belsk, adjective: Belskian }',
    '{ slug: ¦belsk, kind: COUNTRY, name: Belsk }',
  ],
  ['ARTICLE_IN_NAME', 'name: Port Authority', 'name: ¦the Port Authority'],
  ['NAME_TWICE', 'aliases: [Kingdom of Corveth]', 'aliases: [Kingdom of Corveth, Belsk]'],
  ['PARAGRAPH_WITHOUT_CLAIM', ', withoutClaims: The caption of a photograph.', ''],
  ['CLAIMED_AFTER_ALL', 'kind: para, fingerprint', 'kind: para, withoutClaims: Nothing there., fingerprint'],
  ['NOT_STAMPED', 'locators: [risks/1#', 'locators: [¦risks/1] #'],
  ['OTHER_SECTION', 'locators: [risks/1#', 'locators: ¦[summary/1] #'],
]

test('the example is without fault', () => {
  expect(checkPack(example).problems).toEqual([])
})

test('an entry of a list is called by its place and list, not by a bare number', () => {
  const { files } = breakPack('accept: [Toren]', 'accept: [{ name: Toren }]')
  const [problem] = checkPack(files).problems
  expect(problem?.message).toBe(
    'Entry 1 of `accept` should be a text (in quotes if it looks like a number), and is a group of fields.',
  )
})

describe('a mistake is found where it stands', () => {
  test.for(MISTAKES)('%s: %s → %s', ([code, before, after]) => {
    const { files, file, line, column } = breakPack(before, after)
    const problem = checkPack(files).problems.find((each) => each.code === code)
    expect(problem, `not found among ${JSON.stringify(checkPack(files).problems)}`).toBeDefined()
    expect(problem?.file).toBe(file)
    expect(problem?.message).toMatch(/^[\s\S]{20,}[.…)]$/)
    if (after.includes('¦')) expect(problem).toMatchObject({ line, column })
  })
})
