import { error } from '@sveltejs/kit'
import { loadActorProfile } from '#lib/actors/actor-profile.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const profile = await loadActorProfile(fetch, params.slug)
  if (!profile) error(404, `No country, organisation or person is called "${params.slug}" here.`)
  return profile
}
