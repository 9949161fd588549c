import { Text } from '@tarojs/components'
import { useEffect } from 'react'
import type { MeView } from '@/contracts/member'
import { useAction } from '@/platform/action'
import { choosePlace, setHomeEstate } from '@/platform/chosen-place'
import { useDraft } from '@/platform/draft'
import { goBack } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'
import { type Dwelling, DwellingPick } from './dwelling'

/** Where the person lives and how to address them. Choosing a home makes a resident. */
export function HomeForm({ me, scanned }: { me: MeView; scanned?: Dwelling }) {
  const estate = me.home?.find(({ level }) => level === 'estate')
  const building = me.home?.find(({ level }) => level === 'building')
  const first = { dwelling: { estate, building } as Dwelling, callName: me.callName ?? '' }
  const { draft, change, clear } = useDraft('home', first)
  useEffect(() => {
    if (scanned) change({ dwelling: scanned })
  }, [scanned, change])
  const { dwelling, callName } = draft
  const save = useAction('member.choose-home', () => {
    const { name, place } = dwelling.estate ?? {}
    if (name && place) {
      const home = { kind: 'estate', label: name, place } as const
      setHomeEstate(home)
      choosePlace(home)
    }
    clear()
    goBack()
  })
  const areaId = (dwelling.building ?? dwelling.estate)?.id
  const name = callName.trim()
  return (
    <>
      <DwellingPick dwelling={dwelling} onChange={(next) => change({ dwelling: next })} />
      {areaId && (
        <>
          <TextField
            label="怎么称呼您（可以不写）"
            placeholder="比如：王阿姨"
            value={callName}
            maxLength={10}
            onChange={(text) => change({ callName: text })}
          />
          <Text className="second">只有给您办事的人看得到，别人看不到。</Text>
          <FaultLine failure={save.failure} />
          <ActionButton
            label="就住这里"
            isBusy={save.isBusy}
            onTap={() => save.run({ areaId, ...(name && { callName: name }) })}
          />
        </>
      )}
    </>
  )
}
