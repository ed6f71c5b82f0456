import { expect, test } from 'vitest'
import { clientAddress, listProxies } from './client-address.ts'

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
