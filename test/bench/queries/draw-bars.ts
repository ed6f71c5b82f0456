interface Bar {
  readonly work: string
  readonly server: string
  readonly 'to PostGraphile': number
}

const [LINE, LEFT, WIDTH] = [22, 200, 460]

/** One bar a server and work: requests per second, PostGraphile being 1, on a logarithmic scale. */
export function drawBars(bars: readonly Bar[]): string {
  const most = Math.max(2, ...bars.map((bar) => bar['to PostGraphile']))
  const least = Math.min(0.5, ...bars.map((bar) => bar['to PostGraphile']))
  const place = (ratio: number) => LEFT + (WIDTH * Math.log(ratio / least)) / Math.log(most / least)
  const lines = bars.flatMap((bar, at) => (bar.work === bars[at - 1]?.work ? [bar] : [bar.work, bar]))
  const drawn = lines.map((line, at) => {
    const y = 30 + at * LINE
    if (typeof line === 'string') return `<text x="8" y="${y}" font-weight="bold">${escape(line)}</text>`
    const ratio = line['to PostGraphile']
    const [from, to] = [Math.min(place(1), place(ratio)), Math.max(place(1), place(ratio))]
    return `<text x="8" y="${y}">${escape(line.server)}</text><rect x="${from.toFixed(1)}" y="${y - 12}" width="${(to - from + 1).toFixed(1)}" height="14" fill="#3b6ea5"/><text x="${(to + 6).toFixed(1)}" y="${y}">${ratio} ×</text>`
  })
  const height = 40 + lines.length * LINE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="white"/>${drawn.join('')}</svg>\n`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
