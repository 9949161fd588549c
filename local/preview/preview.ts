import { showClock, wireClock } from './clock'
import { element } from './http'
import { showMessages, wireDrawer } from './messages'
import { showPeople } from './people'

/** Milliseconds between looks at the local cloud. */
const lookEvery = 3000

/** On a narrow screen the settings lie over the phone while they are open. */
function wireMenu(): void {
  const menu = element('menu')
  menu.addEventListener('click', () => {
    const isOpen = document.body.classList.toggle('is-open')
    menu.setAttribute('aria-expanded', String(isOpen))
  })
}

const look = () => Promise.all([showClock(), showMessages()])

wireMenu()
wireDrawer()
wireClock()
void showPeople()
void look()
setInterval(() => document.visibilityState === 'visible' && look(), lookEvery)
