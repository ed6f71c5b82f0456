import type { Claim } from '../claim.ts'
import { type Finding, reportOn } from './finding.ts'

/** Topics and the records behind them have to agree: a question is made from the record and counted under the topic. */
export function lintTopics(claim: Claim): Finding[] {
  const { topics, motive, position, event, period, figures } = claim
  const report = reportOn(claim)
  const say = (severity: Finding['severity'], code: string, message: string) =>
    report(severity, code, ['topics'], message)
  const has = (topic: Claim['topics'][number]) => topics.includes(topic)
  return [
    ...(new Set(topics).size < topics.length
      ? [say('error', 'TOPIC_TWICE', 'A topic stands here twice: remove one.')]
      : []),
    ...(motive && !has('MOTIVE')
      ? [say('error', 'MOTIVE_WITHOUT_TOPIC', 'The claim has a motive: add the topic MOTIVE.')]
      : []),
    ...(position && !has('POSITION')
      ? [say('error', 'POSITION_WITHOUT_TOPIC', 'The claim has a position: add the topic POSITION.')]
      : []),
    ...(event !== null && !has('EVENT')
      ? [say('error', 'EVENT_WITHOUT_TOPIC', 'The claim has an event: add the topic EVENT.')]
      : []),
    ...(has('FIGURE') && figures.length === 0
      ? [
          say(
            'error',
            'TOPIC_WITHOUT_FIGURE',
            'The topic is FIGURE and no figure stands here: add it, or remove the topic.',
          ),
        ]
      : []),
    ...(has('MOTIVE') && !motive
      ? [
          say(
            'warning',
            'TOPIC_WITHOUT_MOTIVE',
            'The topic is MOTIVE and no motive stands here: no question will ask for it.',
          ),
        ]
      : []),
    ...(has('POSITION') && !position
      ? [
          say(
            'warning',
            'TOPIC_WITHOUT_POSITION',
            'The topic is POSITION and no position stands here: no question will ask for it.',
          ),
        ]
      : []),
    ...(event !== null && !period
      ? [report('error', 'EVENT_WITHOUT_PERIOD', ['event'], 'An event happened at a time: add `period`.')]
      : []),
  ]
}
