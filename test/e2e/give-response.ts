import type { Locator, Page } from 'playwright-core'
import type { Response } from '../../server/domain/quiz/item.ts'
import { tabToElement } from './answer-by-keyboard.ts'

/** A way to put a response on the page: by keys alone, or by touch alone. */
export interface Hands {
  /** Picks an option, by its id. */
  pick(id: string): Promise<void>
  /** Types into the fields of the question, one text each. */
  type(...texts: string[]): Promise<void>
  match(left: string, right: string): Promise<void>
  /** Moves the event at a place, from 0, so many places up. */
  moveUp(place: number, by: number): Promise<void>
  /** Says that the order shown is right. */
  agree(): Promise<void>
  press(button: string): Promise<void>
  /** Answers how sure one is. */
  sayLikely(): Promise<void>
}

const valuesOf = (radios: Locator) => radios.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
const question = (page: Page) => page.locator('article')
const earlier = (page: Page, place: number) =>
  question(page)
    .getByRole('button', { name: /^Earlier: / })
    .nth(place)

export const keys = (page: Page): Hands => ({
  async pick(id) {
    const ids = await valuesOf(question(page).locator('input[type=radio], input[type=checkbox]'))
    await page.keyboard.press(String(ids.indexOf(id) + 1))
  },
  async type(...texts) {
    for (const text of texts) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
  },
  async match(left, right) {
    const row = question(page).locator(`input[name="match-${left}"]`)
    await tabToElement(page, row.first())
    await page.keyboard.press('ABCDEFGHI'.charAt((await valuesOf(row)).indexOf(right)))
  },
  async moveUp(place, by) {
    const button = earlier(page, place)
    await tabToElement(page, button)
    for (let step = 0; step < by; step++) await page.keyboard.press('ArrowUp')
  },
  async agree() {
    await tabToElement(page, page.getByLabel('The order shown is right'))
    await page.keyboard.press('Space')
  },
  async press(button) {
    // On another button Enter would press that one.
    const isOnButton = await page.evaluate(() => document.activeElement instanceof HTMLButtonElement)
    if (isOnButton) await tabToElement(page, page.getByRole('button', { name: button }))
    await page.keyboard.press('Enter')
  },
  sayLikely: () => page.keyboard.press('5'),
})

export const fingers = (page: Page): Hands => ({
  pick: (id) => question(page).locator(`label:has(input[value="${id}"])`).tap(),
  async type(...texts) {
    const fields = await question(page).locator('input').all()
    for (const [place, text] of texts.entries()) {
      await fields[place]?.tap()
      await page.keyboard.type(text)
    }
  },
  match: (left, right) => question(page).locator(`label:has(input[name="match-${left}"][value="${right}"])`).tap(),
  async moveUp(place, by) {
    for (let step = 0; step < by; step++) await earlier(page, place - step).tap()
  },
  agree: () => page.getByLabel('The order shown is right').tap(),
  press: (button) => page.getByRole('button', { name: button }).tap(),
  sayLikely: () => page.getByRole('button', { name: 'Likely 55–80%', exact: true }).tap(),
})

/** Puts the response on the page, as somebody would who knows it. */
export async function giveResponse(page: Page, hands: Hands, response: Response): Promise<void> {
  await page.locator('#stem:focus').waitFor()
  switch (response.kind) {
    case 'CHOICE':
      return hands.pick(response.choice)
    case 'MULTI_CHOICE':
      for (const id of response.choices) await hands.pick(id)
      return
    case 'TRUE_FALSE':
      return hands.pick(String(response.trueFalse))
    case 'NUMERIC':
    case 'SHORT_ANSWER':
      return hands.type(response.text)
    case 'INTERVAL':
      return hands.type(String(response.low), String(response.high))
    case 'MATCHING':
      for (const { leftId, rightId } of response.matches) await hands.match(leftId, rightId)
      return
    case 'ORDERING':
      return giveOrder(page, hands, response.order)
  }
}

async function giveOrder(page: Page, hands: Hands, wanted: readonly string[]): Promise<void> {
  const shown = await question(page)
    .locator('li[data-id]')
    .evaluateAll((rows) => rows.map((row) => row.dataset.id ?? ''))
  let isMoved = false
  for (const [place, id] of wanted.entries()) {
    const from = shown.indexOf(id)
    if (from === place) continue
    await hands.moveUp(from, from - place)
    shown.splice(place, 0, ...shown.splice(from, 1))
    isMoved = true
  }
  if (!isMoved) await hands.agree()
}
