import type { Browser } from 'playwright-core'
import type { Driver } from './driver'
import { h5Driver } from './h5-driver'
import { weappDriver } from './weapp-driver'

const drivers = { h5: h5Driver, weapp: weappDriver }

export type Target = keyof typeof drivers
export const targets: readonly Target[] = ['h5', 'weapp']

/**
 * Does something with everybody's phones on one of the builds, and then expects that nothing went wrong out of sight. What
 * fails is pictured as `failed-<name>`.
 */
export async function withPhones(
  target: Target,
  browser: Browser,
  url: string,
  name: string,
  live: (phone: Driver) => Promise<void>,
): Promise<void> {
  const phone = drivers[target](browser, url)
  try {
    await live(phone)
    expect(await phone.faults()).toEqual([])
  } catch (error) {
    await phone.shot(`failed-${name}`).catch(() => undefined)
    throw error
  } finally {
    await phone.close()
  }
}

/** Chapters that follow from each other; one that fails says which it was. */
export async function liveThrough<S>(chapters: readonly ((scene: S) => Promise<void>)[], scene: S): Promise<void> {
  for (const happens of chapters)
    await happens(scene).catch((error: unknown) => {
      throw new Error(`${happens.name}: ${error instanceof Error ? error.message : error}`, { cause: error })
    })
}
