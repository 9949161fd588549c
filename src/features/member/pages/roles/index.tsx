import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { goBack, openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Choices } from '@/ui/choices'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { listingRoles } from '../../role-kinds'
import { RoleList } from '../../role-list'

/** Who holds what in the areas the person runs. */
export default function RolesPage() {
  const me = useRemote('member.me', {})
  const [chosen, choose] = useState<string>()
  const toast = useToast()
  useReturn(me.reload)
  const areas = (me.data?.roles ?? []).filter(({ kind }) => listingRoles.includes(kind)).map(({ area }) => area)
  const areaId = chosen ?? areas[0]?.id
  return (
    <Screen
      top={{ title: '职责', onBack: goBack }}
      toast={toast}
      foot={me.data?.can.grant.length ? <ActionButton label="授予职责" onTap={() => openPage('grant-role')} /> : null}
    >
      <Loaded remote={me}>
        {() =>
          areaId ? (
            <>
              {areas.length > 1 && (
                <Choices
                  label="哪里的"
                  options={areas.map(({ id, name }) => ({ value: id, label: name }))}
                  chosen={areaId}
                  onChoose={choose}
                />
              )}
              <RoleList key={areaId} areaId={areaId} toast={toast} />
            </>
          ) : (
            <Message icon="person" title="这里给社区和驿站用">
              <Text>您现在没有要管的职责。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
