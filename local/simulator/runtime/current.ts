import type { Permissions } from './api/permission'
import type { Privacy } from './api/privacy'
import type { Simulator } from './simulator'

/** The phone, and what its buttons and dialogs can do. There is one per page of the browser. */
export interface Running extends Simulator {
  privacy: Privacy
  permissions: Permissions
}

let running: Running | undefined

export const setRunning = (next: Running): void => {
  running = next
}

/** The running phone. Built-in components exist only after the start. */
export function simulator(): Running {
  if (!running) throw new Error('the simulator has not started')
  return running
}
