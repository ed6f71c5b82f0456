import { dateTicks, type Tick } from './date-ticks.ts'
import { linearTicks, logTicks } from './number-ticks.ts'

/** A point (equal ends) or a range; an end that is null is open. For dates days since 1970-01-01. */
export interface LineMark {
  readonly low: number | null
  readonly high: number | null
  readonly text: string
}

interface Lure extends LineMark {
  /** What it is the number of, where that is known. */
  readonly label: string | null
}

export interface NumberLineData {
  readonly unit: { readonly code: string; readonly plural: string } | null
  readonly key: LineMark
  readonly answer: LineMark | null
  readonly lures: readonly Lure[]
}

/** A mark on the drawn line; places are percentages of its width. */
export interface PlacedMark {
  readonly from: number
  readonly to: number
  /** Whether it goes on beyond the end of the line. */
  readonly opensLeft: boolean
  readonly opensRight: boolean
  readonly text: string
}

export interface PlacedLine {
  readonly scale: 'linear' | 'log'
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly key: PlacedMark
  readonly answer: PlacedMark | null
  readonly lures: readonly PlacedMark[]
  /** The line in one sentence, for whoever does not see it. */
  readonly summary: string
}

/** From this ratio of the largest to the smallest number on, a linear line would squeeze the small ones together. */
const LOG_FROM = 30
/** Below this no logarithm is taken: nobody counts in such numbers, and 0 has none. */
const LEAST_ON_LOG = 1e-6
/** A range narrower than this, in percent of the line, is drawn as a point: its two ends could not be told apart. */
const NARROWEST = 4
/** Numbers closer than this, as a share of the larger, are one: no step between two ticks could be reckoned there. */
const CLOSEST = 1e-9
/** Room beside the outermost marks, as a share of the line. */
const MARGIN = 0.08

/** Lays a figure question out on a line: the scale that fits its spread, ticks, and where everything stands. */
export function layOutNumberLine(line: NumberLineData): PlacedLine {
  const marks = [line.key, ...(line.answer ? [line.answer] : []), ...line.lures]
  const ends = marks.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)]
  const isDate = line.unit?.code === 'date'
  const scale = !isDate && least >= LEAST_ON_LOG && greatest / least >= LOG_FROM ? 'log' : 'linear'
  const [low, high] = widen(least, greatest, scale)
  const along = scale === 'log' ? Math.log : (value: number) => value
  const at = (value: number) => (100 * (along(value) - along(low))) / (along(high) - along(low))
  const place = (mark: LineMark): PlacedMark => {
    const [from, to] = [mark.low === null ? 0 : at(mark.low), mark.high === null ? 100 : at(mark.high)]
    const isPoint = mark.low !== null && mark.high !== null && to - from < NARROWEST
    return {
      from: isPoint ? (from + to) / 2 : from,
      to: isPoint ? (from + to) / 2 : to,
      opensLeft: mark.low === null,
      opensRight: mark.high === null,
      text: mark.text,
    }
  }
  const ticks = isDate ? dateTicks(low, high) : scale === 'log' ? logTicks(low, high) : linearTicks(low, high)
  return {
    scale,
    ticks: ticks.map(({ value, text }) => ({ at: at(value), text })),
    key: place(line.key),
    answer: line.answer && place(line.answer),
    lures: line.lures.map(place),
    summary: summarise(line, ticks, scale),
  }
}

function widen(least: number, greatest: number, scale: 'linear' | 'log'): [number, number] {
  if (scale === 'log') {
    const factor = (greatest / least) ** MARGIN
    return [least / factor, greatest * factor]
  }
  const size = Math.max(Math.abs(least), Math.abs(greatest))
  const isApart = greatest - least > CLOSEST * Math.max(size, 1)
  const margin = isApart ? (greatest - least) * MARGIN : size > CLOSEST ? size * 0.2 : 1
  // What is never negative does not get negative ticks for the sake of a margin.
  return [least >= 0 ? Math.max(0, least - margin) : least - margin, greatest + margin]
}

function summarise(
  { unit, answer, key, lures }: NumberLineData,
  ticks: readonly Tick[],
  scale: 'linear' | 'log',
): string {
  const [first, last] = [ticks[0], ticks.at(-1)]
  const what = unit && unit.code !== 'date' ? ` of ${unit.plural}` : ''
  const range = first && last && first !== last ? ` from ${first.text} to ${last.text}` : ''
  const logarithmic = scale === 'log' ? ', logarithmic' : ''
  const sent = answer ? ` Your answer: ${answer.text}.` : ''
  const others = lures.length > 0 ? ` Other figures: ${distinctTexts(lures).join(', ')}.` : ''
  return `Number line${what}${range}${logarithmic}. The report: ${key.text}.${sent}${others}`
}

/** @returns the words of the marks, each once */
export function distinctTexts(marks: readonly LineMark[]): string[] {
  return [...new Set(marks.map(({ text }) => text))]
}
