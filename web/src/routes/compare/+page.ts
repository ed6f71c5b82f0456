import { error } from '@sveltejs/kit'
import { loadActorProfile } from '#lib/actors/actor-profile.ts'
import { request } from '#lib/graphql/request.ts'
import { CountriesDocument } from './countries-document.ts'
import { pickPair } from './pick-pair.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const { actors, claimFacets } = await request(fetch, CountriesDocument, {})
  const mostSaid = claimFacets.countries.map(({ value }) => value)
  const countries = actors.filter(({ slug }) => mostSaid.includes(slug))
  const pair = pickPair(url.searchParams, mostSaid)
  if (!pair) return { countries, profiles: [] }
  const unknown = pair.find((slug) => !actors.some((actor) => actor.slug === slug))
  if (unknown) error(404, `No country is called "${unknown}" here.`)
  const profiles = await Promise.all(pair.map((slug) => loadActorProfile(fetch, slug)))
  return { countries, profiles: profiles.filter((profile) => profile !== null) }
}
