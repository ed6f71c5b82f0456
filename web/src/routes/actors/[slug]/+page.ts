import { error } from '@sveltejs/kit'
import { countQuestions, loadActorProfile } from '#lib/actors/actor-profile.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const profile = await loadActorProfile(fetch, params.slug)
  if (!profile) error(404, `No country, organisation or person is called "${params.slug}" here.`)
  const report = profile.claims.nodes[0]?.report ?? null
  const canBeAsked = report !== null && profile.actor.kind === 'COUNTRY'
  const questions = canBeAsked ? await countQuestions(fetch, report.slug, [params.slug]) : 0
  return { ...profile, report, questions }
}
