import { ViewerDocument } from '#lib/account/viewer-document.ts'
import { request } from '#lib/graphql/request.ts'
import { noteVisitor, recallVisitor } from '#lib/offline/last-visitor.ts'
import type { LayoutLoad } from './$types'

/** The header can do without knowing who looks: it must not take the page down. */
export const load: LayoutLoad = async ({ fetch }) => {
  const known = await request(fetch, ViewerDocument, {}).catch(() => null)
  if (!known) return { visitor: await recallVisitor() }
  await noteVisitor(known.viewer)
  return { visitor: known.viewer }
}
