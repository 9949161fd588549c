import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AreaHit } from '@/contracts/area'
import { type RoleKind, roleLevels } from '@/contracts/member.const'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { ListRow } from '@/ui/list-row'
import { roleWord } from '@/ui/station-copy'
import { TextField } from '@/ui/text-field'
import { AreaSearch } from './area-search'
import { DwellingPick } from './dwelling'
import { type GrantDraft, grantFaults, noGrant, tidyCode } from './grant-draft'

interface GrantFormProps {
  kinds: RoleKind[]
  onGranted: (kind: RoleKind) => void
}

const searchCopy = {
  county: '哪个县',
  street: '哪个街道',
  community: '哪个社区',
  estate: '哪个小区',
  building: '哪栋楼',
}

/** Gives somebody a role by the code they read out: what, where, why. */
export function GrantForm({ kinds, onGranted }: GrantFormProps) {
  const { draft, change, clear } = useDraft<GrantDraft>('grant-role', noGrant)
  const [isTried, setTried] = useState(false)
  const { code, kind, area, why, workUnit } = draft
  const grant = useAction('role.grant', (role) => {
    clear()
    setTried(false)
    onGranted(role.kind)
  })
  const found = grantFaults(draft)
  const faults = isTried ? found : {}
  const hand = () => {
    setTried(true)
    if (Object.keys(found).length > 0 || !kind || !area) return
    const unit = kind === 'party-member' ? { workUnit: workUnit.trim() } : {}
    grant.run({ code: tidyCode(code), kind, areaId: area.id, why: why.trim(), ...unit })
  }
  const isUnknown = grant.failure?.code === 'not-found'
  return (
    <>
      <TextField
        label="对方的编号（八位，请对方念）"
        value={code}
        maxLength={10}
        error={faults.code ?? (isUnknown ? '没有这个编号，请再对一遍' : undefined)}
        onChange={(text) => change({ code: text })}
      />
      <Choices
        label="担任什么"
        options={kinds.map((value) => ({ value, label: roleWord(value) }))}
        chosen={kind}
        error={faults.kind}
        onChoose={(value) => change({ kind: value, area: undefined })}
      />
      {kind && <AreaChoice kind={kind} area={area} error={faults.area} onPick={(next) => change({ area: next })} />}
      {kind === 'party-member' && (
        <TextField
          label="工作单位"
          value={workUnit}
          maxLength={30}
          error={faults.workUnit}
          onChange={(text) => change({ workUnit: text })}
        />
      )}
      <TextField
        label="依据（以后能查）"
        placeholder="比如：居民推选"
        value={why}
        maxLength={50}
        error={faults.why}
        onChange={(text) => change({ why: text })}
      />
      <FaultLine failure={isUnknown ? undefined : grant.failure} />
      <ActionButton label="授予" isBusy={grant.isBusy} onTap={hand} />
    </>
  )
}

interface AreaChoiceProps {
  kind: RoleKind
  area?: AreaHit
  error?: string
  onPick: (area: AreaHit | undefined) => void
}

function AreaChoice({ kind, area, error, onPick }: AreaChoiceProps) {
  const levels = roleLevels[kind]
  if (area)
    return (
      <View className="card">
        <ListRow
          icon="home"
          title={[...area.within.slice(-1), area.name].join(' ')}
          detail="点这里换一个"
          onTap={() => onPick(undefined)}
        />
      </View>
    )
  return (
    <>
      {kind === 'building-head' ? (
        <BuildingPick onPick={onPick} />
      ) : (
        <AreaSearch
          label={levels.map((level) => searchCopy[level]).join('、')}
          placeholder="写名字里的两个字"
          levels={levels}
          onPick={onPick}
        />
      )}
      {error && <View className="field-error">{error}</View>}
    </>
  )
}

function BuildingPick({ onPick }: { onPick: (area: AreaHit) => void }) {
  const [estate, setEstate] = useState<AreaHit>()
  return (
    <DwellingPick
      dwelling={{ estate }}
      onChange={({ estate: next, building }) => (building ? onPick(building) : setEstate(next))}
    />
  )
}
