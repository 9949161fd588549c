import { Text, View } from '@tarojs/components'
import type { StationView } from '@/contracts/station'
import { type Lendable, lendables } from '@/contracts/station.const'
import { useAction } from '@/platform/action'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { equipmentCopy } from '@/ui/station-copy'
import type { Toast } from '@/ui/toast'
import { lendableCopy } from './check-copy'

interface EquipmentCardProps {
  station: StationView
  onChange: (station: StationView) => void
  toast: Toast
}

/** What is here, how many are left to borrow, and what the reader still has at home. */
export function EquipmentCard({ station, onChange, toast }: EquipmentCardProps) {
  const borrow = useAction('station.borrow', (answer) => {
    onChange(answer)
    toast.say('借好了，用完请还回来')
  })
  const giveBack = useAction('station.give-back', (answer) => {
    onChange(answer)
    toast.say('还好了，谢谢您')
  })
  const failure = borrow.failure ?? giveBack.failure
  const isLendable = (kind: string): kind is Lendable => lendables.some((item) => item === kind)
  const plain = station.items.filter(({ kind }) => !isLendable(kind)).map(({ kind }) => equipmentCopy[kind])

  const hasRows = station.myLoans.length > 0 || station.items.some(({ kind }) => isLendable(kind))

  return (
    <View className="card">
      <Text className="heading">这里有</Text>
      <Text>{[...plain, ...station.moduleNames].join('、')}</Text>
      {hasRows && (
        <View>
          {station.items.map(({ kind, left = 0, total = 0 }) =>
            isLendable(kind) ? (
              <ListRow
                key={kind}
                title={lendableCopy[kind].name}
                detail={
                  left > 0
                    ? `还有 ${left} ${lendableCopy[kind].unit}，共 ${total} ${lendableCopy[kind].unit}`
                    : '都借出去了'
                }
                end={
                  station.can.borrow && left > 0 ? (
                    <View className="row-action">
                      <ActionButton
                        label="借用"
                        tone="plain"
                        isBusy={borrow.isBusy}
                        onTap={() => borrow.run({ stationId: station.id, item: kind })}
                      />
                    </View>
                  ) : undefined
                }
              />
            ) : null,
          )}
          {station.myLoans.map(({ loanId, item }) => (
            <ListRow
              key={loanId}
              title={`您借的${lendableCopy[item].name}`}
              detail="放回驿站后点归还"
              end={
                <View className="row-action">
                  <ActionButton
                    label="归还"
                    tone="plain"
                    isBusy={giveBack.isBusy}
                    onTap={() => giveBack.run({ loanId })}
                  />
                </View>
              }
            />
          ))}
        </View>
      )}
      {failure && <Text className="field-error">{failure.message}</Text>}
    </View>
  )
}
