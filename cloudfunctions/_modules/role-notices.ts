import type { TellRole } from './member'
import { endedWords, grantedWords, roleWords } from './member'
import { queueNotices } from './notice'

/** Where all that somebody can do stands. */
const path = 'pages/me/index'

/** Once for each role and change: what the person is from now on, where, and what they can do. */
export const tellRole: TellRole = (tx, at, { memberId, role, area, what }) => {
  const words = what === 'granted' ? grantedWords : endedWords
  // A building alone is only a number.
  const where = area.level === 'building' ? area.names.slice(-2).join('') : area.name
  const { title, body, status, note } = words(role.kind, where)
  return queueNotices(tx, at, [
    {
      dedupeKey: `role-${what}:${role._id}`,
      to: memberId,
      // Nobody is called about it: the inbox says it.
      stationId: '',
      moment: 'role-changed',
      title,
      body,
      fields: { role: roleWords[role.kind].name, area: where, status, time: at.toISOString(), note },
      path,
      isImportant: false,
    },
  ])
}
