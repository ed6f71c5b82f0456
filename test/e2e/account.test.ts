import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { allowPasswordReset } from '../../server/actions/allow-password-reset.ts'
import { answerInTurn, tabTo } from './answer-by-keyboard.ts'
import { changeView, test, views, waitForHydration } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const PASSWORD = 'correct horse battery'
const newEmail = () => `${randomUUID()}@example.org`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Runs what a page told somebody to paste into a terminal. @returns what it printed, which is JSON */
async function runInShell(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)('bash', ['-c', command])
  return JSON.parse(stdout)
}

async function lookFromAllSides(page: Page, name: string): Promise<void> {
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `${name}-${view.size}-${view.theme}`)
  }
}

/** A place in the header; on a phone it is behind a button. */
const inHeader = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, includeHidden: true })

async function followHeader(page: Page, name: string): Promise<void> {
  await inHeader(page, name).waitFor({ state: 'attached' })
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await inHeader(page, name).click()
}

/** Types into the fields of a form from the keyboard, beginning where the focus is put. */
async function signUp(page: Page, email: string, name = 'Ada Lovelace'): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign up' }).click()
}

test('a guest takes questions, signs up by keyboard, finds the work again, signs out and in, and it is still there', async ({
  visit,
}) => {
  const { page, open } = await visit()
  const email = newEmail()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await answerInTurn(page, 10, 2)
  await open('/')
  await tabTo(page, 'Keep my work')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sign-up**')
  await page.getByText('Your 1 quiz and what is due for review come along.').waitFor()
  await page.getByLabel('Name').focus()
  await page.keyboard.type('Ada Lovelace')
  for (const text of [email, PASSWORD]) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await inHeader(page, 'Account of Ada Lovelace').waitFor({ state: 'attached' })

  const goOn = page.getByRole('link', { name: 'Go on with your quiz' })
  await goOn.waitFor()
  await page.getByText('2 of 10 answered').waitFor()
  expect(await page.getByText('Keep my work').count()).toBe(0)
  await followHeader(page, 'Account of Ada Lovelace')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await inHeader(page, 'Sign in').waitFor({ state: 'attached' })
  expect(await goOn.count()).toBe(0)

  await followHeader(page, 'Sign in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await goOn.waitFor()
  await goOn.click()
  await page.getByText('3 of 10', { exact: true }).waitFor()
})

describe('signing up', () => {
  test('says at the field what to mend, and takes the focus there', async ({ visit, allow }) => {
    allow(/status of (400|422)/)
    const { page, open } = await visit()
    await open('/sign-up')
    await lookFromAllSides(page, 'sign-up')
    const taken = newEmail()
    await signUp(page, taken)
    await page.waitForURL(/\/$/)
    await followHeader(page, 'Account of Ada Lovelace')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await followHeader(page, 'Sign in')
    await page.getByRole('link', { name: 'Sign up' }).click()
    await signUp(page, taken)
    await page.getByText('Somebody has signed up with this address.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email')
    await lookFromAllSides(page, 'sign-up-refused')
  })

  test('says of a password that is easy to guess what to take instead, and takes the focus there', async ({
    visit,
    allow,
  }) => {
    allow(/status of 400/)
    const { page, open } = await visit()
    await open('/sign-up')
    await page.getByLabel('Name').fill('Ada Lovelace')
    await page.getByLabel('E-mail').fill(newEmail())
    const password = page.getByLabel('Password', { exact: true })
    await password.fill('lovelace1815')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('Take three or four words that have nothing to do with each other.').waitFor()
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true)
    await lookFromAllSides(page, 'sign-up-easy-password')
    await password.fill('sea lamp bicycle')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/$/)
  })

  test('tells a password manager what each field holds, and the rule before it is broken', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/sign-up')
    const hold = (label: string) => page.getByLabel(label, { exact: true }).getAttribute('autocomplete')
    expect([await hold('Name'), await hold('E-mail'), await hold('Password')]).toEqual([
      'name',
      'email',
      'new-password',
    ])
    const described = await page.getByLabel('Password', { exact: true }).getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('At least 10 characters')
    await page.getByLabel('Password', { exact: true }).fill('secret words')
    await page.getByLabel('Show the password').check()
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text')
  })
})

test('signing in with a wrong password says so, and does not say whether the address is known', async ({
  visit,
  allow,
}) => {
  allow(/status of 401/)
  const { page, open } = await visit()
  await open('/sign-in')
  await lookFromAllSides(page, 'sign-in')
  await page.getByLabel('E-mail').fill(newEmail())
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').filter({ hasText: 'do not go together' }).waitFor()
  await lookFromAllSides(page, 'sign-in-refused')
})

describe('the account', () => {
  test('sends strangers to sign in, and back when they have', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/account')
    await page.waitForURL('**/sign-in?next=/account')
    await page.getByRole('link', { name: 'Sign up' }).click()
    await signUp(page, newEmail())
    await page.waitForURL('**/account')
  })

  test('has one thing at a time that stands out', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/sign-up?next=/account')
    await signUp(page, newEmail())
    await page.waitForURL('**/account')
    const standingOut = page.locator('main .button-primary:visible')
    await page.getByRole('button', { name: 'Save the name' }).waitFor()
    expect(await standingOut.allTextContents()).toEqual([])
    for (const action of ['Change the password', 'Make a key', 'Delete everything']) {
      await page.locator('summary', { hasText: action }).click()
      await expect
        .poll(async () => (await standingOut.allTextContents()).map((text) => text.trim()))
        .toEqual([action === 'Make a key' ? 'Make the key' : action])
    }
  })

  test('changes name, recall and password, and lists where one is signed in', async ({ visit, allow }) => {
    allow(/status of 400/)
    const { page, open } = await visit()
    await open('/sign-up?next=/account')
    await signUp(page, newEmail())
    await page.waitForURL('**/account')
    await heading(page).filter({ hasText: 'Your account' }).waitFor()
    await lookFromAllSides(page, 'account')

    await page.getByLabel('Name').fill('Grace Hopper')
    await page.getByRole('button', { name: 'Save the name' }).click()
    await page.getByText('Your name is saved.').waitFor()
    await inHeader(page, 'Account of Grace Hopper').waitFor({ state: 'attached' })

    await page.getByLabel('How well you want to remember').fill('85')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('a 85 % chance').or(page.getByText('85 % chance')).first().waitFor()

    await page.getByText('Change the password', { exact: true }).first().click()
    await page.getByLabel('Current password').fill('not the password')
    await page.getByLabel('New password').fill('another long one')
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByText('This is not your password. Type it again.').waitFor()
    await page.getByLabel('Current password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByText('Your password is changed').waitFor()
    await page.getByText('Chrome on Linux, this one').waitFor()
  })

  test('signs another browser out', async ({ visit }) => {
    const [home, phone] = [await visit(), await visit({ size: 'phone' })]
    const email = newEmail()
    await home.open('/sign-up?next=/account')
    await signUp(home.page, email)
    await phone.open('/sign-in')
    await phone.page.getByLabel('E-mail').fill(email)
    await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await phone.page.getByRole('button', { name: 'Sign in' }).click()
    await inHeader(phone.page, 'Account of Ada Lovelace').waitFor({ state: 'attached' })
    await home.open('/account')
    await home.page.getByRole('button', { name: /^Sign out Chrome/ }).click()
    await home.page.getByText('That browser is signed out.').waitFor()
    await phone.open('/')
    await inHeader(phone.page, 'Sign in').waitFor({ state: 'attached' })
  })

  test('gives the data as a file, and goes for good when that is meant', async ({ visit, allow }) => {
    allow(/status of 400/)
    const { page, open } = await visit()
    await open('/sign-up?next=/account')
    await signUp(page, newEmail())
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download everything held about you' }).click()
    expect((await download).suggestedFilename()).toMatch(/^debrief-[\d-]+\.json$/)

    await page.getByText('Delete everything', { exact: true }).first().click()
    await page.getByLabel('Your password').fill('not the password')
    await page.getByLabel('I want all of it to be gone').check()
    await lookFromAllSides(page, 'account-delete')
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('This is not your password. Type it again.').waitFor()
    await page.getByLabel('Your password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await inHeader(page, 'Sign in').waitFor({ state: 'attached' })
  })

  test('makes a key that a script reads with, and revokes it, all from the keyboard', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/sign-up?next=/account')
    await signUp(page, newEmail())
    await page.waitForURL('**/account')
    await page.getByText('Make a key', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('What the key is for').focus()
    await page.keyboard.type('nightly report')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByLabel('Claims and my results').isChecked()).toBe(true)
    await page.getByLabel('When it ends').selectOption('In 30 days')
    await lookFromAllSides(page, 'account-make-key')
    await page.getByRole('button', { name: 'Make the key' }).press('Enter')

    const shown = page.getByRole('heading', { name: 'Keep the key “nightly report” now' })
    await shown.waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('new-key-heading')
    const secret = (await page.getByTestId('secret').textContent()) ?? ''
    await lookFromAllSides(page, 'account-new-key')
    const ask = () =>
      fetch(new URL('/graphql', page.url()), {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          query: '{ viewer { name quizzes { totalCount } } claims(first: 1) { nodes { slug } } }',
        }),
      })
    expect(await (await ask()).json()).toMatchObject({
      data: { viewer: { name: 'Ada Lovelace', quizzes: { totalCount: 0 } }, claims: { nodes: [{}] } },
    })

    await page.getByRole('button', { name: 'I have kept it' }).press('Enter')
    await shown.waitFor({ state: 'detached' })
    await page.reload()
    await waitForHydration(page)
    await page.getByText(/reads claims and your results until .* Last used/).waitFor()
    expect(await page.content()).not.toContain(secret)
    await page.getByRole('button', { name: 'Revoke nightly report' }).press('Enter')
    await page.getByRole('heading', { name: 'Revoke “nightly report”?' }).waitFor()
    await lookFromAllSides(page, 'account-revoke')
    await page.keyboard.press('Escape')
    expect((await ask()).status).toBe(200)
    await page.getByRole('button', { name: 'Revoke nightly report' }).press('Enter')
    await page.getByRole('button', { name: 'Revoke the key' }).press('Enter')
    await page.getByText('“nightly report” is revoked.').waitFor()
    expect((await ask()).status).toBe(401)
  })

  test('copies a key, tries it by the command that is shown, and in the playground', async ({ visit }) => {
    const { page, open } = await visit()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open('/sign-up?next=/account')
    await signUp(page, newEmail())
    await page.getByText('Make a key', { exact: true }).click()
    await page.getByLabel('What the key is for').fill('script')
    await page.getByLabel('When it ends').selectOption('On a day of my choice')
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('The last day').fill(tomorrow)
    await page.getByRole('button', { name: 'Make the key' }).click()
    const secret = (await page.getByTestId('secret').textContent()) ?? ''
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy the key' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await clipboard()).toBe(secret)
    await page.getByRole('button', { name: 'Copy the command' }).click()
    await page.getByText('Copied.').nth(1).waitFor()
    expect(await runInShell(await clipboard())).toMatchObject({ data: { claims: { nodes: [{}, {}, {}] } } })

    // In the playground the browser's own session does not help a key that is too small.
    await open(`/graphql?${new URLSearchParams({ query: '{ viewer { name } }' })}`)
    const run = page.getByRole('button', { name: 'Run', exact: true })
    const result = page.getByRole('region', { name: 'Result', exact: true })
    await run.click()
    await result.getByText('Ada Lovelace').first().waitFor()
    await page.getByRole('button', { name: 'Headers', exact: true }).click()
    await page.getByRole('textbox', { name: 'Headers, one a line' }).fill(`authorization: Bearer ${secret}`)
    await run.click()
    await result.getByText('This API key reads claims only').first().waitFor()
  })

  test('of a guest shows what a guest has', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/')
    await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
    await page.getByText('1 of 10', { exact: true }).waitFor()
    await open('/account')
    await heading(page).filter({ hasText: 'You are a guest' }).waitFor()
    await lookFromAllSides(page, 'account-guest')
    expect(await page.getByText('Change the password').count()).toBe(0)
    await page.getByText('Keys belong to an account').waitFor()
    expect(await page.getByText('Make a key', { exact: true }).count()).toBe(0)
  })
})

test('a link from an administrator sets a new password, once', async ({ visit, allow, site }) => {
  allow(/status of 400/)
  const { page, open } = await visit()
  const email = newEmail()
  await open('/sign-up')
  await signUp(page, email)
  await inHeader(page, 'Account of Ada Lovelace').waitFor({ state: 'attached' })
  const allowed = await allowPasswordReset({ database: site.database, now: new Date(), email })
  if ('refusal' in allowed) throw new Error(allowed.message)

  const other = await visit({ size: 'phone' })
  const set = async () => {
    await other.open(`/reset-password?token=${allowed.token}`)
    await other.page.getByLabel('New password', { exact: true }).fill('another long one')
    await other.page.getByRole('button', { name: 'Set the password' }).click()
  }
  await set()
  await other.page.getByText('Your password is changed').waitFor()
  await lookFromAllSides(other.page, 'reset-password-done')
  await other.page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await other.page.getByLabel('E-mail').fill(email)
  await other.page.getByLabel('Password', { exact: true }).fill('another long one')
  await other.page.getByRole('button', { name: 'Sign in' }).click()
  await inHeader(other.page, 'Account of Ada Lovelace').waitFor({ state: 'attached' })
  await open('/account')
  await page.waitForURL('**/sign-in?next=/account')

  await set()
  await other.page.getByText('This link has been used, or it has ended. Ask for a new one.').waitFor()
  await lookFromAllSides(other.page, 'reset-password-refused')
})

test('a page runs no script but its own', async ({ visit, allow }) => {
  allow(/Content Security Policy/)
  const { page, open } = await visit()
  const answer = await page.goto('/sign-in')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/default-src 'none'.*script-src 'self' 'nonce-/)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  await open('/sign-in')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
  })
  expect(await page.title()).toBe('Sign in · Debrief')
})
