/** The closed word lists of the domain, spelled as in the database. Their meanings stand in prisma/schema.prisma. */
export const TOPICS = ['MOTIVE', 'FIGURE', 'POSITION', 'CAPABILITY', 'RISK', 'LEGAL', 'HISTORY', 'EVENT'] as const
export type Topic = (typeof TOPICS)[number]

export const ACTOR_KINDS = ['COUNTRY', 'ORGANISATION', 'PERSON'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const ACTOR_ROLES = ['SUBJECT', 'HOLDER', 'TARGET', 'SOURCE'] as const
export type ActorRole = (typeof ACTOR_ROLES)[number]

export const BASES = ['FACT', 'REPORTED', 'ESTIMATE', 'JUDGEMENT'] as const
export type Basis = (typeof BASES)[number]

export const QUALIFIERS = ['EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'OVER', 'UNDER', 'RANGE'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

export const STANDINGS = ['ENDORSED', 'DOUBTED', 'REJECTED'] as const
export type Standing = (typeof STANDINGS)[number]

export const STANCES = ['SUPPORTS', 'OPPOSES', 'TOLERATES', 'AMBIVALENT', 'CAUTIOUS', 'UNDECIDED'] as const
export type Stance = (typeof STANCES)[number]

export const LINK_KINDS = ['REPEATS', 'QUALIFIES', 'SUPPORTS', 'IN_TENSION_WITH'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
