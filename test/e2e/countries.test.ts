import { describe, expect } from 'vitest'
import { changeView, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

describe('two countries side by side', () => {
  test('are chosen in lists, and the address keeps them', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/compare?a=russia&b=china')
    await page.getByRole('heading', { level: 1, name: 'Russia and China, side by side' }).waitFor()
    await page.getByLabel('Second country').selectOption('ukraine')
    await page.getByRole('heading', { level: 1, name: 'Russia and Ukraine, side by side' }).waitFor()
    expect(page.url()).toMatch(/a=russia&b=ukraine/)
  })

  test('show a figure of both once, before what is each one’s own', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/compare?a=russia&b=north-korea')
    const figures = page.getByRole('region', { name: 'Figures' })
    await figures.getByRole('heading', { name: /^Of both \d+$/ }).waitFor()
    const places = await figures
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => `${link.getAttribute('href')} ${link.textContent}`))
    expect(places.length).toBeGreaterThan(10)
    expect(new Set(places).size).toBe(places.length)
  })

  test('change sides by touch, and are practised together', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/compare?a=russia&b=china')
    await page.getByRole('link', { name: 'Swap them' }).tap()
    await page.getByRole('heading', { level: 1, name: 'China and Russia, side by side' }).waitFor()
    expect(await page.getByLabel('First country').inputValue()).toBe('china')
    await page.getByRole('button', { name: 'Practise these two' }).tap()
    await page.getByText('1 of 10', { exact: true }).waitFor()
  })

  test('are never the same one: the lists do not offer it, and an address that says so is explained', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    await open('/compare?a=russia&b=china')
    const offered = page.getByLabel('First country').locator('option[value=china]')
    expect(await offered.isDisabled()).toBe(true)
    await open('/compare?a=russia&b=russia')
    await page.getByText('Russia is on both sides.').waitFor()
    for (const view of views) {
      await changeView(page, view)
      await expectNoBarriers(page, `compare-same-${view.size}-${view.theme}`)
    }
    await page.getByLabel('Second country').selectOption('china')
    await page.getByRole('heading', { level: 1, name: 'Russia and China, side by side' }).waitFor()
  })

  test('come from one report: those of another are never among them', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/compare?a=arvania')
    await page.getByRole('heading', { level: 1, name: /^Arvania and/ }).waitFor()
    const countries = await page.getByLabel('Second country').locator('option').allTextContents()
    expect(countries.join()).not.toContain('Russia')
    await page.getByLabel('Report').selectOption('north-korean-troops')
    await page.getByRole('heading', { level: 1, name: /Russia/ }).waitFor()
    expect(page.url()).not.toContain('arvania')
  })
})

test('a country of which too little is said is not offered for practice, and what is said is shown', async ({
  visit,
}) => {
  const { page, open } = await visit()
  await open('/actors/germany')
  await page.getByText('Too little is said of Germany to ask about it.').waitFor()
  expect(await page.getByRole('button', { name: /Practise/ }).count()).toBe(0)
  await page.getByRole('region', { name: 'What is said' }).getByRole('link').first().click()
  await page.waitForURL(/\/claims\//)
})

test('a country is practised by touch', async ({ visit }) => {
  const { page, open } = await visit({ size: 'phone' })
  await open('/actors/china')
  await page.getByRole('button', { name: 'Practise China' }).tap()
  await page.getByText('1 of 10', { exact: true }).waitFor()
})

test('the actors of another report are a choice away', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/actors')
  await page.getByLabel('Report').selectOption('example-harbour')
  await page.getByRole('link', { name: 'Arvania', exact: true }).first().waitFor()
})
