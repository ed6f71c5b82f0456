import { builder } from './builder.ts'

/** The closed word lists of claims. Their members are spelled as in the database (prisma/schema.prisma). */
export const Topic = builder.enumType('Topic', {
  description: 'What a claim is about. One claim can have several.',
  values: {
    MOTIVE: { description: 'Why somebody acts.' },
    FIGURE: { description: 'A number: count, share, amount, date, article.' },
    POSITION: { description: 'Where somebody stands on an issue.' },
    CAPABILITY: { description: 'What somebody can or cannot do.' },
    RISK: { description: 'What could go wrong, and for whom.' },
    LEGAL: { description: 'Treaties, resolutions, ratification.' },
    HISTORY: { description: 'Precedents and background.' },
    EVENT: { description: 'Something that happened at a time.' },
  },
} as const)

export const Basis = builder.enumType('Basis', {
  description: 'On what footing the report says it. How likely it calls it is another matter: see Likelihood.',
  values: {
    FACT: { description: 'The report states it flatly, in its own name.' },
    REPORTED: { description: 'The report passes on what somebody else says: see attributedTo.' },
    ESTIMATE: { description: 'The report works a number out, or gives one as an estimate.' },
    JUDGEMENT: { description: 'The authors’ own reading: an assessment, a conclusion, an expectation.' },
  },
} as const)

export const Likelihood = builder.enumType('Likelihood', {
  description:
    'How likely the report calls it, in the seven bands that intelligence analysts use (ICD 203, a United States standard), and POSSIBLE for a “may” without a degree.',
  values: {
    ALMOST_NO_CHANCE: { description: 'Almost no chance, remote: 1–5 %.' },
    VERY_UNLIKELY: { description: 'Very unlikely, highly improbable: 5–20 %.' },
    UNLIKELY: { description: 'Unlikely, improbable: 20–45 %.' },
    ROUGHLY_EVEN: { description: 'Roughly an even chance: 45–55 %.' },
    LIKELY: { description: 'Likely, probable: 55–80 %.' },
    VERY_LIKELY: { description: 'Very likely, highly probable: 80–95 %.' },
    ALMOST_CERTAIN: { description: 'Almost certain: 95–99 %.' },
    POSSIBLE: { description: '“May” or “could”, with no degree given.' },
  },
} as const)

export const ActorKind = builder.enumType('ActorKind', {
  description: 'What kind of actor it is. An organisation or a person may belong to a country.',
  values: {
    COUNTRY: { description: 'A state.' },
    ORGANISATION: { description: 'A ministry, company, alliance, service or other body.' },
    PERSON: { description: 'A single person.' },
  },
} as const)

export const ActorRole = builder.enumType('ActorRole', {
  description: 'The part an actor plays in a claim. The same actor can play several.',
  values: {
    SUBJECT: { description: 'Who the claim is about.' },
    HOLDER: { description: 'Who holds the motive or the position.' },
    TARGET: { description: 'Who it is done to, or aimed at.' },
    SOURCE: { description: 'Who says so, according to the report.' },
  },
} as const)

export const Qualifier = builder.enumType('Qualifier', {
  description: 'How a number is meant: exactly, at least, up to, between.',
  values: {
    EXACT: { description: 'Exactly this number.' },
    ABOUT: { description: 'Around this number.' },
    AT_LEAST: { description: 'This number or more.' },
    AT_MOST: { description: 'This number or fewer: “up to”.' },
    OVER: { description: 'More than this number.' },
    UNDER: { description: 'Fewer than this number.' },
    RANGE: { description: 'Somewhere between two numbers.' },
  },
} as const)

export const Standing = builder.enumType('Standing', {
  description: 'What the report makes of a motive.',
  values: {
    ENDORSED: { description: 'The report gives it as a reason.' },
    DOUBTED: { description: 'The report doubts it.' },
    REJECTED: { description: 'The report says it is not the reason.' },
  },
} as const)

export const Stance = builder.enumType('Stance', {
  description: 'Where a holder stands on an issue.',
  values: {
    SUPPORTS: { description: 'Is for it.' },
    OPPOSES: { description: 'Is against it.' },
    TOLERATES: { description: 'Lets it happen without being for it.' },
    AMBIVALENT: { description: 'Is torn.' },
    CAUTIOUS: { description: 'Holds back.' },
    UNDECIDED: { description: 'Has not made up its mind.' },
  },
} as const)

export const LinkKind = builder.enumType('LinkKind', {
  description: 'How one claim of a report stands to another.',
  values: {
    REPEATS: { description: 'The same idea again, in shifted wording.' },
    QUALIFIES: { description: 'Narrows or conditions the other.' },
    SUPPORTS: { description: 'A reason for the other.' },
    IN_TENSION_WITH: { description: 'The two do not sit well together, without one plainly denying the other.' },
  },
} as const)

export const LinkDirection = builder.enumType('LinkDirection', {
  description: 'Which way a link between two claims was written.',
  values: {
    OUTGOING: { description: 'From this claim to the other: “this claim qualifies that one”.' },
    INCOMING: { description: 'From the other claim to this one: “that claim qualifies this one”.' },
  },
} as const)

export const SortDirection = builder.enumType('SortDirection', {
  description: 'Which end of a list comes first.',
  values: {
    ASC: { description: 'Smallest or earliest first.' },
    DESC: { description: 'Largest or latest first.' },
  },
} as const)
