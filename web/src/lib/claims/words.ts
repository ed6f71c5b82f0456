/** The closed words of the domain as a person reads them. */
export const topicNames = () =>
  ({
    MOTIVE: 'Motives',
    FIGURE: 'Figures',
    POSITION: 'Positions',
    CAPABILITY: 'Capabilities',
    RISK: 'Risks',
    LEGAL: 'Law',
    HISTORY: 'History',
    EVENT: 'Events',
  }) as const satisfies Record<string, string>

export const basisNames = () =>
  ({
    FACT: 'Stated as fact',
    REPORTED: 'Reported from a source',
    ESTIMATE: 'An estimate',
    JUDGEMENT: "The authors' judgement",
  }) as const satisfies Record<string, string>

// @wc-include
export const likelihoodNames = () =>
  ({
    ALMOST_NO_CHANCE: 'almost no chance',
    VERY_UNLIKELY: 'very unlikely',
    UNLIKELY: 'unlikely',
    ROUGHLY_EVEN: 'roughly even',
    LIKELY: 'likely',
    VERY_LIKELY: 'very likely',
    ALMOST_CERTAIN: 'almost certain',
    POSSIBLE: 'possible',
  }) as const satisfies Record<string, string>

/** What the report makes of a motive, as a heading over such motives. */
export const standingNames = () =>
  ({
    ENDORSED: 'Given as a reason',
    DOUBTED: 'Doubted as a reason',
    REJECTED: 'Rejected as a reason',
  }) as const satisfies Record<string, string>

export const stanceNames = () =>
  ({
    SUPPORTS: 'For it',
    TOLERATES: 'Lets it happen',
    CAUTIOUS: 'Holds back',
    AMBIVALENT: 'Torn',
    UNDECIDED: 'Undecided',
    OPPOSES: 'Against it',
  }) as const satisfies Record<string, string>

export const actorKindNames = () =>
  ({
    COUNTRY: 'Country',
    ORGANISATION: 'Organisation',
    PERSON: 'Person',
  }) as const satisfies Record<string, string>

/** How a linked claim stands to the one on the page, which may be either end of the link. */
export const linkNames = () =>
  ({
    REPEATS: { OUTGOING: 'Says it in other words', INCOMING: 'Says it in other words' },
    QUALIFIES: { OUTGOING: 'Is qualified by this claim', INCOMING: 'Qualifies this claim' },
    SUPPORTS: { OUTGOING: 'Is supported by this claim', INCOMING: 'Supports this claim' },
    IN_TENSION_WITH: { OUTGOING: 'In tension with this claim', INCOMING: 'In tension with this claim' },
  }) as const

export const TOPICS = Object.keys(topicNames()) as (keyof ReturnType<typeof topicNames>)[]
