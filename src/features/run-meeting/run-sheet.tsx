import type { MeetingView } from '@/contracts/meeting'
import { AgendaSheet } from './agenda-sheet'
import { AnnounceSheet } from './announce-sheet'
import { CancelSheet } from './cancel-sheet'
import { MoveSheet } from './move-sheet'
import type { RunAct } from './run-copy'
import type { Run } from './use-run'

/** What must be said, chosen or confirmed first. */
export function RunSheet({ meeting, run, act }: { meeting: MeetingView; run: Run; act: RunAct }) {
  switch (act) {
    case 'move':
      return <MoveSheet meeting={meeting} run={run} />
    case 'agenda':
      return <AgendaSheet meeting={meeting} run={run} />
    case 'announce':
      return <AnnounceSheet meeting={meeting} run={run} />
    case 'cancel':
      return <CancelSheet meeting={meeting} run={run} />
  }
}
