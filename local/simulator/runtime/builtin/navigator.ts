import { simulator } from '../current'
import { parseAddress } from '../page/route'
import type { BuiltinSpec } from './builtin'

/** `<navigator>`: a link within the mini-program, by `open-type`. */
export const navigator: BuiltinSpec = {
  tag: 'navigator',
  properties: { url: 'string', openType: 'string', delta: 'any', target: 'string' },
  mount: (self) => ({
    update: () => {
      if (!self.host.hasAttribute('role')) self.host.setAttribute('role', 'link')
      self.host.tabIndex = 0
    },
    tapped: () => {
      const { pages, records } = simulator()
      const address = parseAddress(self.text('url'), pages.current?.route)
      const go: Record<string, () => unknown> = {
        navigate: () => pages.push(address),
        redirect: () => pages.redirect(address),
        switchTab: () => pages.switchTab(address),
        reLaunch: () => pages.relaunch(address),
        navigateBack: () => pages.back(Number(self.value('delta') ?? 1)),
      }
      Promise.resolve()
        .then(go[self.text('openType') || 'navigate'])
        .catch((error: Error) => records.errors.push(`<navigator>: ${error.message}`))
    },
  }),
}
