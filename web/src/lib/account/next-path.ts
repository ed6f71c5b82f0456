/**
 * Where to go after signing in: a path of this site from the address, so that nobody is led elsewhere by a link.
 * @returns a path that begins with one slash
 */
export function nextPath(params: URLSearchParams): string {
  const next = params.get('next') ?? '/'
  const here = 'http://here'
  const url = URL.parse(next, here)
  return next.startsWith('/') && url?.origin === here ? `${url.pathname}${url.search}` : '/'
}
