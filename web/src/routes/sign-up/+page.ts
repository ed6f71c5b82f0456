import { redirect } from '@sveltejs/kit'
import { nextPath } from '#lib/account/next-path.ts'
import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import type { PageLoad } from './$types'

const SignUpDocument = graphql(`
  query SignUp {
    viewer {
      isGuest
      quizzes(first: 1) {
        totalCount
      }
    }
  }
`)

export const load: PageLoad = async ({ fetch, url }) => {
  const { viewer } = await request(fetch, SignUpDocument, {})
  const next = nextPath(url.searchParams)
  if (viewer && !viewer.isGuest) redirect(303, next)
  return { next, quizCount: viewer?.quizzes.totalCount ?? 0 }
}
