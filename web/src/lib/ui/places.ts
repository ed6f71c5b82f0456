/** Where one can go from anywhere, in the order of the menu. */
export const places = (): readonly Place[] => [
  { href: '/', label: 'Today' },
  { href: '/review', label: 'Review' },
  { href: '/quiz/new', label: 'Build a quiz' },
  { href: '/claims', label: 'Claims' },
  { href: '/actors', label: 'Actors', also: '/compare' },
  { href: '/progress', label: 'Progress' },
  { href: '/graphql', label: 'Playground' },
]

export interface Place {
  readonly href: string
  readonly label: string
  /** Another address that belongs to it. */
  readonly also?: string
}

/** Whether an address is this place or below it. */
export function isAt({ href, also }: Place, pathname: string): boolean {
  if (href === '/') return pathname === '/'
  return [href, also].some((root) => root !== undefined && (pathname === root || pathname.startsWith(`${root}/`)))
}
