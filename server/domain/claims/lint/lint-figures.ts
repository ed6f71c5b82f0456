import type { Claim, Figure } from '../claim.ts'
import type { Qualifier } from '../vocabulary.ts'
import { figureNumbers, holdsFigure } from './figure-numbers.ts'
import { type Finding, reportOn } from './finding.ts'
import { numbersInText } from './numbers-in-text.ts'

/** How a statement says what the qualifier says; EXACT and RANGE need no word. */
const QUALIFIER_WORDS: Readonly<Partial<Record<Qualifier, RegExp>>> = {
  ABOUT: /\b(about|around|approximately|roughly|some|nearly|almost|close to|circa|put at|estimated?|or so)\b/i,
  AT_LEAST: /\b(at (?:the )?(?:very )?least|minimum|no (?:fewer|less) than|lowest|or more|since|from)\b/i,
  AT_MOST:
    /\b(at (?:the )?(?:very )?most|up to|as (?:many|much|high) as|maximum|no more than|not exceed|never exceeded|within|by|until|latest|limit|largest|ceiling)\b/i,
  OVER: /\b(over|more than|above|exceed\w*|upwards of|beyond)\b/i,
  UNDER: /\b(under|less than|fewer than|below|short of|nearly|almost)\b/i,
}

/** Every number of a statement is a figure, every figure stands in the statement, and its label reads as a question's subject. */
export function lintFigures(claim: Claim): Finding[] {
  return [...lintNumbers(claim), ...claim.figures.flatMap((figure, index) => lintFigure(claim, figure, index))]
}

function lintNumbers(claim: Claim): Finding[] {
  const report = reportOn(claim)
  const known = new Set([
    ...claim.figures.flatMap(figureNumbers),
    ...claim.terms.flatMap(({ answer }) => numbersInText(answer).map(({ value }) => value)),
  ])
  return numbersInText(claim.statement)
    .filter(({ value, isName }) => !isName && !known.has(value))
    .map(({ text }) =>
      report(
        'error',
        'NUMBER_WITHOUT_FIGURE',
        ['statement'],
        `No figure holds the number ${text}: add one, or correct its value.`,
      ),
    )
}

function lintFigure(claim: Claim, figure: Figure, index: number): Finding[] {
  const report = reportOn(claim)
  const { label, unit, qualifier, text, high } = figure
  const at = (field: string) => ['figures', index, field]
  const values = numbersInText(claim.statement).map(({ value }) => value)
  const inLabel = numbersInText(label)
  const words = unit === 'date' ? undefined : QUALIFIER_WORDS[qualifier]
  const isTwice = claim.figures.findIndex((each) => each.label === label) < index
  return [
    ...(holdsFigure(claim.statement, values, figure)
      ? []
      : [
          report(
            'error',
            'FIGURE_NOT_IN_STATEMENT',
            at('label'),
            `The statement does not hold ${text}: write it there in digits, or move the figure to the claim that does.`,
          ),
        ]),
    ...(/^the /.test(label)
      ? []
      : [report('error', 'LABEL_START', at('label'), 'A label is a noun phrase that starts with "the".')]),
    ...(/[.!?,;:]$/.test(label)
      ? [report('error', 'LABEL_END', at('label'), 'A label is part of a sentence: remove the punctuation at its end.')]
      : []),
    ...(inLabel.some(({ value }) => figureNumbers({ ...figure, asOf: null }).includes(value))
      ? [report('error', 'LABEL_HOLDS_NUMBER', at('label'), 'The label gives its own number away: say it without.')]
      : []),
    ...(inLabel.some(({ isName }) => !isName)
      ? [
          report(
            'warning',
            'LABEL_DIGITS',
            at('label'),
            'A label should do without digits: name the occasion rather than its date.',
          ),
        ]
      : []),
    ...(isTwice
      ? [report('error', 'LABEL_TWICE', at('label'), 'Two figures of this claim have one label: tell them apart.')]
      : []),
    ...(unit === 'percent' && (high ?? 0) > 100
      ? [report('warning', 'PERCENT_OVER_100', at('unit'), 'More than 100 percent: check the number and the unit.')]
      : []),
    ...(words && !words.test(claim.statement)
      ? [
          report(
            'warning',
            'QUALIFIER_UNSAID',
            at('qualifier'),
            `The statement does not say ${qualifier}: say it there, or change the qualifier.`,
          ),
        ]
      : []),
  ]
}
