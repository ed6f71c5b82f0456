import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

// No zygote and no GPU: neither exists in a bare container. /dev/shm is often too small there.
const args = [
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
]

/**
 * Starts the browser of the tests, without a window. Playwright leaves the sandbox off, which root needs; the only pages
 * opened are our own.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  try {
    return await chromium.launch({
      ...(executablePath ? { executablePath } : { channel: 'chrome' }),
      args,
      env: { ...inherited(), ...env },
    })
  } catch (error) {
    throw new Error(
      executablePath
        ? `${executablePath} does not start as a browser.`
        : 'There is no Chrome on this machine: install it, or set CHROMIUM_PATH to a Chromium.',
      { cause: error },
    )
  }
}

function inherited(): Record<string, string> {
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(set)
}
