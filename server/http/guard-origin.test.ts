import { describe, expect, test } from 'vitest'
import { isForgeable } from './guard-origin.ts'

const site = 'https://debrief.example'
const cookie = 'session=1'
const isRefused = (method: string, headers: Record<string, string>) =>
  isForgeable({ method, headers: { host: 'debrief.example', ...headers } }, site)

describe('a request that another site may have caused', () => {
  test.each([
    ['a POST with a foreign origin', 'POST', { origin: 'https://elsewhere.example' }],
    ['a POST with a foreign origin and the cookie', 'POST', { origin: 'https://elsewhere.example', cookie }],
    ['a POST from a subdomain', 'POST', { origin: 'https://evil.debrief.example', cookie }],
    ['a POST from a frame without an origin', 'POST', { origin: 'null', cookie }],
    ['a POST that the browser calls cross-site', 'POST', { 'sec-fetch-site': 'cross-site' }],
    ['a read with the cookie', 'GET', { origin: 'https://elsewhere.example', cookie }],
    ['an image of a query', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', cookie }],
    [
      'a link opened in a frame',
      'GET',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe', cookie },
    ],
    [
      'a key with the cookie beside it',
      'POST',
      { origin: 'https://elsewhere.example', cookie, authorization: 'Bearer debrief_x' },
    ],
    ['a password of a proxy', 'POST', { origin: 'https://elsewhere.example', authorization: 'Basic eDp5' }],
    ['an origin that is not an address', 'POST', { origin: 'debrief.example' }],
  ])('is refused: %s', (_name, method, headers) => expect(isRefused(method, headers)).toBe(true))

  test.each([
    ['a POST from the app', 'POST', { origin: site, cookie, 'sec-fetch-site': 'same-origin' }],
    [
      'a POST from the app by another name of the server',
      'POST',
      { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000', cookie },
    ],
    [
      'a program on another site that shows a key',
      'POST',
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site', authorization: 'Bearer debrief_x' },
    ],
    ['a program without a browser', 'POST', { cookie }],
    ['a read without a cookie', 'GET', { origin: 'https://elsewhere.example' }],
    [
      'a link to the playground',
      'GET',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', cookie },
    ],
  ])('is served: %s', (_name, method, headers) => expect(isRefused(method, headers)).toBe(false))
})
