import { ask, element } from './http'
import { restart } from './phone'

interface Clock {
  now: string
  isReal: boolean
}

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function show(clock: Clock | undefined): void {
  if (!clock) return
  const time = element('now') as HTMLTimeElement
  time.dateTime = clock.now
  time.textContent = format.format(new Date(clock.now))
  element('shifted').hidden = clock.isReal
}

/** Reads the local cloud's time. */
export const showClock = async (): Promise<void> => show(await ask<Clock>('/local/clock'))

/** Makes the buttons move the time; the app starts anew to see it. */
export function wireClock(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-advance]')) {
    const { advance } = button.dataset
    button.addEventListener('click', async () => {
      show(await ask<Clock>('/local/clock', advance === 'real' ? { now: null } : { advance }))
      restart()
    })
  }
}
