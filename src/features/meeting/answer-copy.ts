import type { MeetingAnswer } from '@/contracts/meeting.const'

export const answerOptions: readonly { value: MeetingAnswer; label: string }[] = [
  { value: 'yes', label: '来' },
  { value: 'maybe', label: '可能来' },
  { value: 'no', label: '不来' },
]
