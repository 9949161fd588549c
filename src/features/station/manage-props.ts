import type { StationView } from '@/contracts/station'
import type { Toast } from '@/ui/toast'

/** What every part of the management page works on. */
export interface ManageProps {
  station: StationView
  onChange: (station: StationView) => void
  toast: Toast
}
