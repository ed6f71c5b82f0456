import type { Actor } from '../claims/claim.ts'

/** @returns the name as it stands in the middle of a sentence: "the US", "China" */
export function nameActor(actor: Pick<Actor, 'shortName' | 'article'>): string {
  return withArticle(actor, actor.shortName)
}

/** @returns the full name as it stands in the middle of a sentence: "the United States" */
export function nameActorInFull(actor: Actor): string {
  return withArticle(actor, actor.name)
}

/** @returns the name as an owner: "China's", "the Seychelles'", "the US's" */
export function nameOwner(actor: Actor): string {
  const name = nameActor(actor)
  return actor.number === 'PLURAL' && name.endsWith('s') ? `${name}'` : `${name}'s`
}

/** @returns the form that agrees with the actor: `agree(actor, 'takes', 'take')` */
export function agree(actor: Actor, singular: string, plural: string): string {
  return actor.number === 'PLURAL' ? plural : singular
}

function withArticle(actor: Pick<Actor, 'article'>, name: string): string {
  return actor.article && !name.startsWith(`${actor.article} `) ? `${actor.article} ${name}` : name
}
