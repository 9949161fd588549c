import { Text, View } from '@tarojs/components'
import type { Output } from '@/contracts/api'
import { dayMs } from '@/contracts/day.const'
import { dayAt } from '@/contracts/opening.calc'
import type { RotaView } from '@/contracts/order'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { Chip } from '@/ui/chip'
import { FaultLine } from '@/ui/fault-line'
import { roleWord } from '@/ui/station-copy'
import { TextField } from '@/ui/text-field'

const mostGroups = 12
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string) => {
  const at = Date.parse(day)
  return dayAt(new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs))
}

interface RotaFormProps {
  rota: RotaView
  helpers: Output<'order.helpers'>['items']
  onSaved: (rota: RotaView) => void
}

/** The groups, in the order of their weeks, and who is in them. */
export function RotaForm({ rota, helpers, onSaved }: RotaFormProps) {
  const { stationId } = rota
  const first = rota.groups.map(({ name, members }) => ({ name, memberIds: members.map(({ id }) => id) }))
  const { draft, change, clear } = useDraft(`rota-${stationId}`, { groups: first })
  const { groups } = draft
  const save = useAction('order.set-rota', (answer) => {
    clear()
    onSaved(answer)
  })
  const edit = (at: number, part: Partial<(typeof groups)[number]>) =>
    change({ groups: groups.map((group, i) => (i === at ? { ...group, ...part } : group)) })
  const isWhole = groups.every(({ name, memberIds }) => name.trim() && memberIds.length > 0)
  const people = helpers.filter(({ id }, i) => helpers.findIndex((other) => other.id === id) === i)

  const hand = () =>
    save.run({
      stationId,
      startsOn: rota.startsOn ?? mondayOf(dayAt(new Date())),
      groups: groups.map(({ name, memberIds }) => ({ name: name.trim(), memberIds })),
    })
  return (
    <>
      {groups.map(({ name, memberIds }, i) => (
        // A group is known by its turn.
        <View className="card" key={i}>
          <TextField
            label={`第 ${i + 1} 周值班`}
            value={name}
            maxLength={20}
            onChange={(text) => edit(i, { name: text })}
          />
          <View className="wrap">
            {people.map(({ id, callName, role }) => (
              <Chip
                key={id}
                label={callName ?? roleWord(role)}
                isOn={memberIds.includes(id)}
                onTap={() =>
                  edit(i, {
                    memberIds: memberIds.includes(id) ? memberIds.filter((other) => other !== id) : [...memberIds, id],
                  })
                }
              />
            ))}
          </View>
          {memberIds.length === 0 && <Text className="second">点名字，选出这一组的人。</Text>}
          <ActionButton
            label="去掉这一组"
            tone="text"
            onTap={() => change({ groups: groups.filter((_, other) => other !== i) })}
          />
        </View>
      ))}
      {groups.length < mostGroups && (
        <ActionButton
          label="再加一组"
          tone="plain"
          onTap={() => change({ groups: [...groups, { name: `第${numerals[groups.length]}组`, memberIds: [] }] })}
        />
      )}
      <FaultLine failure={save.failure} />
      {isWhole ? (
        <ActionButton label="保存值班表" isBusy={save.isBusy} onTap={hand} />
      ) : (
        <Text className="second">每一组都要有名字和人，才能保存。</Text>
      )}
    </>
  )
}
