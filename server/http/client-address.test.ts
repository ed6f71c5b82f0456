import { expect, test } from 'vitest'
import { clientAddress, listProxies, networkOf } from './client-address.ts'

const at = (remoteAddress: string, forwarded: string | undefined, proxies: string[]) =>
  clientAddress(
    { socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
    listProxies(proxies),
  )

test('without proxies of ours, only the connection tells where a request comes from', () => {
  expect(at('203.0.113.7', undefined, [])).toBe('203.0.113.7')
  expect(at('203.0.113.7', '198.51.100.1', [])).toBe('203.0.113.7')
  expect(at('::ffff:203.0.113.7', undefined, [])).toBe('203.0.113.7')
})

test('behind proxies of ours it is the last address that none of them has', () => {
  const proxies = ['10.0.0.0/8', 'fd00::/8', '127.0.0.1']
  expect(at('127.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1')
  expect(at('10.1.2.3', '203.0.113.9, 198.51.100.1, 10.9.9.9', proxies)).toBe('198.51.100.1')
  expect(at('fd00::1', '2001:db8::5', proxies)).toBe('2001:db8::5')
  expect(at('203.0.113.7', '198.51.100.1', proxies)).toBe('203.0.113.7')
})

test('what is no address is not taken for one', () => {
  expect(at('127.0.0.1', 'unknown', ['127.0.0.1'])).toBe('127.0.0.1')
  expect(at('127.0.0.1', '', ['127.0.0.1'])).toBe('127.0.0.1')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0'],
  ['192.0.2.1', '192.0.2.1'],
  ['not an address', 'not an address'],
])('%s is counted under %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
