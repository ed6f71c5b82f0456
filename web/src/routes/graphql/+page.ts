import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import type { PageLoad } from './$types'

const PlaygroundDocument = graphql(`
  query Playground {
    viewer {
      maySeeSql
    }
  }
`)

/** The workbench can do without knowing who looks. */
export const load: PageLoad = async ({ fetch }) => {
  const known = await request(fetch, PlaygroundDocument, {}).catch(() => null)
  return { maySeeSql: known?.viewer?.maySeeSql ?? false }
}
