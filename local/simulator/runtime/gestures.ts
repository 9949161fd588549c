/** So long a press is a long one, in milliseconds. */
const longPressMs = 350

const pressedRoles = new Set(['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem', 'option'])

type Dispatch = (target: HTMLElement, type: 'tap' | 'longpress') => void

/** Tapping by keyboard where the app said that something is a button, and long presses. */
export function watchGestures(root: HTMLElement, dispatch: Dispatch): void {
  let timer: number | undefined
  root.addEventListener('pointerdown', ({ target }) => {
    window.clearTimeout(timer)
    if (target instanceof HTMLElement) timer = window.setTimeout(() => dispatch(target, 'longpress'), longPressMs)
  })
  for (const type of ['pointerup', 'pointercancel', 'pointerleave'])
    root.addEventListener(type, () => window.clearTimeout(timer))
  root.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || (key !== 'Enter' && key !== ' ')) return
    const isOwn = target.tagName.startsWith('WX-') && pressedRoles.has(target.getAttribute('role') ?? '')
    if (!isOwn) return
    event.preventDefault()
    dispatch(target, 'tap')
  })
}
