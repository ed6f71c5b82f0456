/** The closed words of the domain as a person reads them. */
export const TOPIC_NAMES = {
  MOTIVE: 'Motives',
  FIGURE: 'Figures',
  POSITION: 'Positions',
  CAPABILITY: 'Capabilities',
  RISK: 'Risks',
  LEGAL: 'Law',
  HISTORY: 'History',
  EVENT: 'Events',
} as const satisfies Record<string, string>

export const BASIS_NAMES = {
  FACT: 'Stated as fact',
  REPORTED: 'Reported from a source',
  ESTIMATE: 'An estimate',
  JUDGEMENT: "The authors' judgement",
} as const satisfies Record<string, string>

export const LIKELIHOOD_NAMES = {
  ALMOST_NO_CHANCE: 'almost no chance',
  VERY_UNLIKELY: 'very unlikely',
  UNLIKELY: 'unlikely',
  ROUGHLY_EVEN: 'roughly even',
  LIKELY: 'likely',
  VERY_LIKELY: 'very likely',
  ALMOST_CERTAIN: 'almost certain',
  POSSIBLE: 'possible',
} as const satisfies Record<string, string>

/** What the report makes of a motive, as a heading over such motives. */
export const STANDING_NAMES = {
  ENDORSED: 'Given as a reason',
  DOUBTED: 'Doubted as a reason',
  REJECTED: 'Rejected as a reason',
} as const satisfies Record<string, string>

export const STANCE_NAMES = {
  SUPPORTS: 'For it',
  TOLERATES: 'Lets it happen',
  CAUTIOUS: 'Holds back',
  AMBIVALENT: 'Torn',
  UNDECIDED: 'Undecided',
  OPPOSES: 'Against it',
} as const satisfies Record<string, string>

export const ACTOR_KIND_NAMES = {
  COUNTRY: 'Country',
  ORGANISATION: 'Organisation',
  PERSON: 'Person',
} as const satisfies Record<string, string>

/** How a linked claim stands to the one on the page, which may be either end of the link. */
export const LINK_NAMES = {
  REPEATS: { OUTGOING: 'Says it in other words', INCOMING: 'Says it in other words' },
  QUALIFIES: { OUTGOING: 'Is qualified by this claim', INCOMING: 'Qualifies this claim' },
  SUPPORTS: { OUTGOING: 'Is supported by this claim', INCOMING: 'Supports this claim' },
  IN_TENSION_WITH: { OUTGOING: 'In tension with this claim', INCOMING: 'In tension with this claim' },
} as const

export const TOPICS = Object.keys(TOPIC_NAMES) as (keyof typeof TOPIC_NAMES)[]
