import { InvalidRequest } from '../reads/invalid-request.ts'

const shape = /^([A-Z][A-Za-z]*):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** An id as callers see it: the type and the row's UUID, in base64url so that nobody builds on its inside. */
export function encodeNodeId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url')
}

/** @throws InvalidRequest for text that this API never handed out as an id */
export function decodeNodeId(nodeId: string): { typename: string; id: string } {
  const [, typename, id] = shape.exec(Buffer.from(nodeId, 'base64url').toString()) ?? []
  if (!typename || !id) {
    throw new InvalidRequest(
      'INVALID_ID',
      'This is not an id of this API. Use an `id` from an earlier answer as it is.',
    )
  }
  return { typename, id }
}

/** @returns the row's UUID when the id is one of the given type, else null */
export function rowIdOf(typename: string, nodeId: string): string | null {
  const decoded = decodeNodeId(nodeId)
  return decoded.typename === typename ? decoded.id : null
}
