import { call } from './rpc'
import { usePages } from './use-pages'

/** An estate's meetings that are to come, soonest first, kept on the phone. Without an estate nothing is asked. */
export const useNextMeetings = (areaId: string | undefined) =>
  usePages(areaId, (part) => call('meeting.list', { areaId: areaId ?? '', when: 'coming', ...part }), 'next-meetings')
