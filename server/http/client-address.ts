import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** @param proxies  addresses and ranges such as `10.0.0.0/8` */
export function listProxies(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}

/**
 * Where a request comes from. X-Forwarded-For counts only as far as our own proxies wrote it: read from its end, the
 * first address that is not one of them is the visitor's; anything before it may be made up.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  proxies: BlockList,
): string {
  const hops = [...String(headers['x-forwarded-for'] ?? '').split(','), socket.remoteAddress ?? '']
    .map((hop) => hop.trim().replace(/^::ffff:(?=\d+\.)/, ''))
    .reverse()
  let nearest = hops[0] ?? ''
  for (const hop of hops) {
    if (!isIP(hop)) break
    nearest = hop
    if (!proxies.check(hop, isIP(hop) === 6 ? 'ipv6' : 'ipv4')) break
  }
  return nearest
}

/**
 * What an address is counted under. Whoever has one IPv6 address has the 2^64 of its network, and could take another for
 * every request.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('%', 1).join().split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const before = groups(head)
  const after = groups(tail ?? '')
  // An IPv4 address at the end stands for two groups.
  const missing = tail === undefined ? 0 : 8 - before.length - after.length - Number(tail.includes('.'))
  const all = [...before, ...Array<string>(missing).fill('0'), ...after]
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}
