import type { Locator, Page } from 'playwright-core'

/** Presses Tab until the focus is on what a person would call by this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return
  }
  throw new Error(`The keyboard does not reach "${name}".`)
}

/** Presses Tab until the focus is on the element, wherever it is now. */
export async function tabToElement(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await element.evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${String(element)}.`)
}

/** Gives some answer to the question on the page, right or wrong, says how sure one is, and waits for the feedback. */
export async function answerByKeyboard(page: Page): Promise<void> {
  await submitByKeyboard(page)
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
}

/**
 * Answers the first questions of a quiz one after the other, and goes on each time: to the next one, or the result.
 * @param total  how many the quiz has; all of them are answered where no other count is given
 */
export async function answerInTurn(page: Page, total: number, count = total): Promise<void> {
  for (let question = 1; question <= count; question++) {
    await page.getByText(`${question} of ${total}`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    await page.keyboard.press('Enter')
  }
  if (count === total) await page.getByRole('heading', { name: 'Your result' }).waitFor()
  else await page.getByText(`${count + 1} of ${total}`, { exact: true }).waitFor()
}

/** Answers without waiting for what comes of it. */
export async function submitByKeyboard(page: Page): Promise<void> {
  await page.locator('#stem:focus').waitFor()
  await fillIn(page)
  await page.keyboard.press('Enter')
  await page.locator('#confidence-heading:focus').waitFor()
  await page.keyboard.press('5')
}

/** The player puts the focus on the question: what can be filled in, or moved, comes next in the order of Tab. */
async function fillIn(page: Page): Promise<void> {
  const question = page.locator('article')
  const fields = await question.locator('input:not([type=radio]):not([type=checkbox])').count()
  if (await question.getByRole('button', { name: /^Later: / }).count()) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    // Enter would move the event once more.
    await tabToElement(page, question.locator('.button-primary'))
  } else if (await question.locator('input[type=radio], input[type=checkbox]').count()) {
    await page.keyboard.press('1')
  } else {
    // A year is a good date, a number, and with the next one a range; as a word it is wrong, which is an answer too.
    for (let field = 0; field < fields; field++) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(String(2023 + field))
    }
  }
}
