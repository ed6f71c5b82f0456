interface Point {
  readonly x: number
  readonly y: number
}

interface Chart {
  readonly title: string
  readonly xLabel: string
  readonly yLabel: string
  readonly xRange: readonly [number, number]
  readonly yRange: readonly [number, number]
  readonly series: readonly { readonly name: string; readonly points: readonly Point[]; readonly dashed?: boolean }[]
}

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [720, 440, 60, 50, 190, 55] as const
const COLOURS = ['#1b6ca8', '#c2571a', '#3c7a3b', '#7d4a94', '#666666', '#a8336b'] as const

/** A line chart as an SVG document that stands alone. */
export function drawChart({ title, xLabel, yLabel, xRange, yRange, series }: Chart): string {
  const x = (value: number) => LEFT + ((value - xRange[0]) / (xRange[1] - xRange[0])) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((value - yRange[0]) / (yRange[1] - yRange[0])) * (HEIGHT - TOP - BOTTOM)
  const ticks = ([low, high]: readonly [number, number]) => [0, 1, 2, 3, 4, 5].map((n) => low + ((high - low) * n) / 5)
  const lines = series.flatMap(({ name, points, dashed }, at) => {
    const colour = COLOURS[at % COLOURS.length]
    const path = points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ')
    const labelY = TOP + 10 + at * 20
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="6 4"' : ''}/>`,
      `<text x="${WIDTH - RIGHT + 14}" y="${labelY}" fill="${colour}">${escape(name)}</text>`,
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escape(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    `<text x="${LEFT}" y="26" font-size="16">${escape(title)}</text>`,
    ...ticks(xRange).map(
      (tick) => `<text x="${x(tick)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${label(tick)}</text>`,
    ),
    ...ticks(yRange).flatMap((tick) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(tick)}" y2="${y(tick)}" stroke="#dddddd"/>`,
      `<text x="${LEFT - 8}" y="${y(tick) + 4}" text-anchor="end">${label(tick)}</text>`,
    ]),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escape(xLabel)}</text>`,
    `<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escape(yLabel)}</text>`,
    ...lines,
    '</svg>\n',
  ].join('\n')
}

const label = (value: number) => String(Math.round(value * 100) / 100)
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
