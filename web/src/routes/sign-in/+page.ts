import { redirect } from '@sveltejs/kit'
import { nextPath } from '#lib/account/next-path.ts'
import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import type { PageLoad } from './$types'

const SignInDocument = graphql(`
  query SignIn {
    viewer {
      isGuest
    }
    identityProvider {
      name
    }
  }
`)

export const load: PageLoad = async ({ fetch, url }) => {
  const { viewer, identityProvider } = await request(fetch, SignInDocument, {})
  const next = nextPath(url.searchParams)
  if (viewer && !viewer.isGuest) redirect(303, next)
  return { next, identityProvider, refusedBy: url.searchParams.get('error') }
}
