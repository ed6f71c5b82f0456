const REASONS = new Map([
  [
    406,
    {
      code: 'NOT_ACCEPTABLE',
      message: 'Answers are JSON. Accept application/graphql-response+json or application/json, or leave Accept out.',
    },
  ],
  [
    415,
    {
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send JSON, as “Content-Type: application/json”, such as {"query": "{ reports { slug } }"}.',
    },
  ],
])

/** Yoga refuses media types without a word. @returns the response, with one when it lacked it */
export function explainMediaType(response: Response): Response {
  const reason = response.body === null ? REASONS.get(response.status) : undefined
  if (!reason) return response
  const { code, message } = reason
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status: response.status })
}
