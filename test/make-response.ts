import type { Prompt, Response, Rubric } from '../server/domain/quiz/item.ts'

/** A response that can be graded and is right or wrong as asked, in the shape that the server works with. */
export function makeResponse(prompt: Prompt, rubric: Rubric, isRight: boolean): Response {
  const options = 'options' in prompt ? prompt.options.map(({ id }) => id) : []
  switch (rubric.kind) {
    case 'CHOICE':
      return { kind: 'CHOICE', choice: isRight ? rubric.keyId : (options.find((id) => id !== rubric.keyId) ?? '') }
    case 'MULTI_CHOICE': {
      const lures = options.filter((id) => !rubric.keyIds.includes(id))
      return { kind: 'MULTI_CHOICE', choices: isRight ? rubric.keyIds : lures }
    }
    case 'TRUE_FALSE':
      return { kind: 'TRUE_FALSE', trueFalse: rubric.truth === isRight }
    case 'SHORT_ANSWER':
      return { kind: 'SHORT_ANSWER', text: isRight ? rubric.accepted[0] : 'quite another' }
    case 'NUMERIC':
      // The key in words: of a range, one of its ends is half the answer.
      return isRight
        ? { kind: 'NUMERIC', text: rubric.key, unit: null }
        : { kind: 'NUMERIC', text: rubric.unit === 'date' ? '1871-01-01' : '987654321', unit: null }
    case 'INTERVAL':
      return isRight
        ? { kind: 'INTERVAL', low: rubric.truth, high: rubric.truth }
        : { kind: 'INTERVAL', low: rubric.truth * 5 + 1, high: rubric.truth * 5 + 2 }
    case 'MATCHING': {
      const rights = rubric.pairs.map(({ rightId }) => rightId)
      const turned = [...rights.slice(1), ...rights.slice(0, 1)]
      const matches = rubric.pairs.map(({ leftId, rightId }, at) => {
        return { leftId, rightId: isRight ? rightId : (turned[at] ?? rightId) }
      })
      return { kind: 'MATCHING', matches }
    }
    case 'ORDERING':
      return { kind: 'ORDERING', order: isRight ? rubric.order : rubric.order.toReversed() }
  }
}

/** The same in the shape that the API takes. */
export function toInput(response: Response): object {
  switch (response.kind) {
    case 'CHOICE':
      return { choice: response.choice }
    case 'MULTI_CHOICE':
      return { choices: response.choices }
    case 'TRUE_FALSE':
      return { trueFalse: response.trueFalse }
    case 'SHORT_ANSWER':
      return { text: response.text }
    case 'NUMERIC':
      return { number: { text: response.text, unit: response.unit } }
    case 'INTERVAL':
      return { interval: { low: response.low, high: response.high } }
    case 'MATCHING':
      return { matches: response.matches.map(({ leftId, rightId }) => ({ left: leftId, right: rightId })) }
    case 'ORDERING':
      return { order: response.order }
  }
}
