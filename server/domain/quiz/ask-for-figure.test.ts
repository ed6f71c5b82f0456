import { expect, test } from 'vitest'
import { askForFigure } from './ask-for-figure.ts'
import { buildDate, buildFigure } from './testing/build-corpus.ts'

test('it is asked which day something is, and what a number is', () => {
  const [aboutDay] = askForFigure(buildDate('the day on which the harbour opened', '1931-03-02'))
  const [aboutNumber] = askForFigure(buildFigure({ label: 'the number of berths', value: 12, unit: 'people' }))
  expect(aboutDay).toBe('According to the report, which is the day on which the harbour opened?')
  expect(aboutNumber).toBe('According to the report, what is the number of berths?')
})
