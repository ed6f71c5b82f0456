import { createHash } from 'node:crypto'
import type { PackFile } from '../../server/domain/reports/problem.ts'
import { madeUpText } from './made-up-text.ts'

const CLAIMS_IN_SECTION = 25
const COUNTRIES = 60
const PEOPLE = 60
const LIKELY = ['LIKELY', 'UNLIKELY', 'POSSIBLE'] as const
const STANCES = ['SUPPORTS', 'OPPOSES', 'TOLERATES', 'CAUTIOUS'] as const

/**
 * A pack of made-up claims that have the parts of real ones about as often: a figure in three, a motive or a position in
 * seven, an event in twelve. Words are drawn by Zipf's law without an end, so that vocabulary grows as it does in texts.
 */
export function makeUpPack(claims: number): PackFile[] {
  const text = madeUpText(claims)
  const numbers = Array.from({ length: Math.ceil(claims / CLAIMS_IN_SECTION) }, (_, n) => n)
  const files = numbers.map((n): PackFile => {
    const ordinals = Array.from({ length: Math.min(CLAIMS_IN_SECTION, claims - n * CLAIMS_IN_SECTION) }, (_, i) => i)
    const list = ordinals.map((i) => describeClaim(n * CLAIMS_IN_SECTION + i, `part-${n}/${i + 1}`, text))
    return { path: `claims/part-${n}.yaml`, text: `section: part-${n}\nclaims:\n${list.join('')}` }
  })
  return [{ path: 'report.yaml', text: describeReport(numbers, text) }, ...files]
}

type Text = ReturnType<typeof madeUpText>

function describeReport(sections: readonly number[], text: Text): string {
  const countries = Array.from({ length: COUNTRIES }, (_, n) => {
    return `  - { slug: country-${n}, kind: COUNTRY, name: ${text.name(n)}, adjective: ${text.name(n)}ian }\n`
  })
  const people = Array.from({ length: PEOPLE }, (_, n) => {
    return `  - { slug: person-${n}, kind: PERSON, country: country-${n % COUNTRIES}, name: ${text.name(1000 + n)} }\n`
  })
  const parts = sections.map((n) => {
    const paragraphs = Array.from({ length: CLAIMS_IN_SECTION }, (_, i) => {
      const fingerprint = createHash('sha256').update(`${n}/${i}`).digest('hex')
      return `      - { number: ${i + 1}, kind: para, fingerprint: ${fingerprint} }\n`
    })
    return `  - slug: part-${n}\n    title: Part ${n}\n    paragraphs:\n${paragraphs.join('')}`
  })
  return `format: 1\nslug: made-up\ntitle: Made up\nlanguage: en\nsummary: Made up to measure.\nfiction: true\nactors:\n${countries.join('')}${people.join('')}sections:\n${parts.join('')}`
}

function describeClaim(n: number, locator: string, text: Text): string {
  const actor = `country-${text.draw(COUNTRIES)}`
  const holder = text.draw(4) === 0 ? `person-${text.draw(PEOPLE)}` : actor
  const number = 2 + text.draw(90_000)
  const likelihood = text.draw(5) === 0 ? LIKELY[text.draw(3)] : undefined
  const motive = text.draw(7) === 0
  const position = !motive && text.draw(8) === 0
  const event = text.draw(12) === 0
  const figure = text.draw(3) === 0
  const year = 1900 + text.draw(130)
  const lines = [
    `slug: claim-${n}`,
    `statement: ${text.name(Number(/\d+/.exec(actor)))} ${text.words(9)}${figure ? ` ${number.toLocaleString('en')} people` : ''}.`,
    `locators: [${locator}]`,
    `topics: [${[motive && 'MOTIVE', position && 'POSITION', figure && 'FIGURE', event && 'EVENT'].filter(Boolean).join(', ') || 'HISTORY'}]`,
    `basis: ${likelihood ? 'JUDGEMENT' : 'FACT'}`,
    likelihood && `likelihood: ${likelihood}`,
    `actors: { SUBJECT: [${actor}]${motive || position ? `, HOLDER: [${holder}]` : ''} }`,
    figure &&
      `figures: [{ label: the number of ${text.words(6)}, value: ${number}, unit: people, qualifier: EXACT, asOf: ${year} }]`,
    motive && `motive: { holder: ${holder}, aim: to ${text.words(7)}, standing: ENDORSED }`,
    position &&
      `position: { holder: ${holder}, issue: the ${text.words(3)}, stance: ${STANCES[text.draw(4)]}, phrase: ${text.words(5)} }`,
    event && `event: { phrase: ${text.words(6)} }`,
    event && `period: { from: ${year}, to: ${year} }`,
  ]
  return `  - ${lines.filter(Boolean).join('\n    ')}\n`
}
