/**
 * The canonical units of figures. A pack may use no other: a new unit is added here, so that every
 * report counts soldiers in the same word and a typed answer with a unit can be checked.
 */
export interface Unit {
  readonly code: string
  /** What a reader sees after a 1 and after any other number. */
  readonly singular: string
  readonly plural: string
  /** Figures are comparable, and confusable, only within one dimension. */
  readonly dimension: 'count' | 'money' | 'share' | 'time' | 'length' | 'rate' | 'identifier'
  /** What else a person may type for it. */
  readonly aliases: readonly string[]
}

const unit = (
  code: string,
  dimension: Unit['dimension'],
  singular: string,
  plural: string,
  aliases: readonly string[] = [],
): Unit => ({ code, dimension, singular, plural, aliases })

export const UNITS: readonly Unit[] = [
  unit('people', 'count', 'person', 'people', [
    'soldiers',
    'troops',
    'personnel',
    'workers',
    'men',
    'pilots',
    'persons',
  ]),
  unit('people/day', 'rate', 'person a day', 'people a day', ['casualties a day', 'per day', 'a day']),
  unit('countries', 'count', 'country', 'countries'),
  unit('groups', 'count', 'group', 'groups'),
  unit('containers', 'count', 'container', 'containers'),
  unit('shells', 'count', 'shell', 'shells'),
  unit('missiles', 'count', 'missile', 'missiles'),
  unit('areas', 'count', 'area', 'areas'),
  unit('reasons', 'count', 'reason', 'reasons'),
  unit('percent', 'share', 'percent', 'percent', ['%', 'per cent', 'pct']),
  unit('USD', 'money', 'US dollar', 'US dollars', ['$', 'dollars', 'dollar', 'us$']),
  unit('RUB', 'money', 'rouble', 'roubles', ['₽', 'ruble', 'rubles', 'rub']),
  unit('USD/month', 'money', 'US dollar a month', 'US dollars a month', [
    '$ a month',
    'dollars a month',
    '$',
    'dollars',
  ]),
  unit('USD/year', 'money', 'US dollar a year', 'US dollars a year', ['$ a year', 'dollars a year', '$', 'dollars']),
  unit('weeks', 'time', 'week', 'weeks'),
  unit('months', 'time', 'month', 'months'),
  unit('years', 'time', 'year', 'years'),
  unit('date', 'time', 'date', 'dates'),
  unit('mm', 'length', 'millimetre', 'millimetres', ['millimeters', 'millimeter']),
  unit('children/woman', 'rate', 'child per woman', 'children per woman', ['children', 'births per woman']),
  unit('times', 'rate', 'time', 'times', ['x', '×', 'fold']),
  unit('article', 'identifier', 'article', 'articles', ['art', 'art.']),
  unit('resolution', 'identifier', 'resolution', 'resolutions', ['no.', 'no', 'number']),
  unit('model', 'identifier', 'model', 'models', ['mig', 'mig-']),
]

const byCode = new Map(UNITS.map((each) => [each.code, each]))

/** @returns the unit with this code, or undefined for a code that is not in the list */
export function findUnit(code: string): Unit | undefined {
  return byCode.get(code)
}
