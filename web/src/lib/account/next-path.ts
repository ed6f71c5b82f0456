/**
 * Where to go after signing in: a path of this site from the address, so that nobody is led elsewhere by a link.
 * @returns a path that begins with one slash
 */
export function nextPath(params: URLSearchParams): string {
  const next = params.get('next') ?? '/'
  const here = 'http://here'
  const url = URL.parse(next, here)
  if (!next.startsWith('/') || url?.origin !== here) return '/'
  const path = `${url.pathname}${url.search}`
  // Once its dots are taken out, “/..//elsewhere” begins with two slashes, which lead to another site.
  return path.startsWith('//') ? '/' : path
}
