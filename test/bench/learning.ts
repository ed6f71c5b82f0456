import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/database/project-paths.ts'
import { drawChart } from './learning/draw-chart.ts'
import { measureCalibration } from './learning/measure-calibration.ts'
import { measureCoverage } from './learning/measure-coverage.ts'
import { measurePrediction } from './learning/measure-prediction.ts'
import { measureRetention } from './learning/measure-retention.ts'
import { WORLDS } from './learning/worlds.ts'

// `pnpm bench:learning`: synthetic learners whose forgetting and over-confidence are known, taught by the product's own
// scheduler and judged by its own statistics. Prints tables; the plots go to test-results/learning. Every run is the same.

const folder = join(projectRoot, 'test-results', 'learning')
mkdirSync(folder, { recursive: true })
const save = (name: string, chart: Parameters<typeof drawChart>[0]) =>
  writeFileSync(join(folder, `${name}.svg`), drawChart(chart))
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const unit = [0, 1] as const
const diagonal = {
  name: 'perfect',
  dashed: true,
  points: [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ],
}

console.log('How well answers are foreseen (log loss in nats: smaller is better)')
for (const world of WORLDS) {
  const predictions = measurePrediction(world)
  console.table(
    Object.fromEntries(
      predictions.map(({ scheduler, logLoss }) => [`${world.name}: ${scheduler}`, { 'log loss': logLoss.toFixed(4) }]),
    ),
  )
  const series = predictions.map(({ scheduler, curve }) => ({
    name: scheduler,
    points: curve.map(({ predicted, seen }) => ({ x: predicted, y: seen })),
  }))
  save(`foreseen-${world.name.replace(' ', '-')}`, {
    title: `Foreseen and seen recall (${world.name})`,
    xLabel: 'foreseen',
    yLabel: 'seen',
    xRange: unit,
    yRange: unit,
    series: [...series, diagonal],
  })
}

console.log('\nHow often the 95 % interval of mastery holds the true share')
const coverage = measureCoverage()
console.table(
  Object.fromEntries(
    coverage.map(({ answers, covered, meanWidth }) => [
      `${answers} answers`,
      { covered: percent(covered), 'mean width': meanWidth.toFixed(2) },
    ]),
  ),
)
save('coverage', {
  title: 'Intervals of mastery that hold the truth',
  xLabel: 'answers in the cell',
  yLabel: 'share',
  xRange: [0, 50],
  yRange: [0.9, 1],
  series: [
    { name: 'Wilson', points: coverage.map(({ answers, covered }) => ({ x: answers, y: covered })) },
    {
      name: '95 %',
      dashed: true,
      points: [
        { x: 0, y: 0.95 },
        { x: 50, y: 0.95 },
      ],
    },
  ],
})

console.log('\nWhether calibration finds the over-confidence that was put in (120 answers a learner)')
const biases = measureCalibration()
console.table(
  Object.fromEntries(
    biases.map(({ planted, found, spread, toldOver, toldUnder }) => [
      `planted ${planted.toFixed(2)}`,
      {
        found: found.toFixed(3),
        '± from learner to learner': spread.toFixed(3),
        'told over': percent(toldOver),
        'told under': percent(toldUnder),
      },
    ]),
  ),
)
save('calibration', {
  title: 'Stated confidence and results',
  xLabel: 'stated',
  yLabel: 'right',
  xRange: unit,
  yRange: unit,
  series: [
    ...biases.map(({ planted, curve }) => ({
      name: `bias ${planted}`,
      points: curve.map(({ stated, seen }) => ({ x: stated, y: seen })),
    })),
    diagonal,
  ],
})

console.log('\nWhat 12 minutes a day for 120 days leave behind of 1,600 items')
for (const world of WORLDS) {
  const retention = measureRetention(world)
  console.table(
    Object.fromEntries(
      retention.map(({ scheduler, remembered, minutes, met }) => [
        `${world.name}: ${scheduler}`,
        {
          met: met.toFixed(0),
          remembered: remembered.toFixed(0),
          'of those met': percent(remembered / met),
          minutes: minutes.toFixed(0),
          'remembered per minute': (remembered / minutes).toFixed(3),
        },
      ]),
    ),
  )
  save(`retention-${world.name.replace(' ', '-')}`, {
    title: `Items remembered (${world.name})`,
    xLabel: 'day',
    yLabel: 'items',
    xRange: [0, 120],
    yRange: [0, 800],
    series: retention.map(({ scheduler, byDay }) => ({ name: scheduler, points: byDay.map((y, x) => ({ x, y })) })),
  })
}
console.log(`\nPlots: ${folder}`)
