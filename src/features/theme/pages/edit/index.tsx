import { useRemote } from '@/platform/remote'
import { goBack, replacePage, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { draftOf, newTheme } from '../../theme-draft'
import { ThemeForm } from '../../theme-form'
import { ThemePause } from '../../theme-pause'

/** For whoever keeps a station, or speaks for a group at it (`groupId`): a new service, or one worded anew (`id`). */
export default function EditThemePage() {
  const { stationId = '', groupId, groupName, id } = usePageParams()
  const catalogue = useRemote('order.catalogue', {})
  const theme = useRemote('theme.get', id ? { themeId: id } : undefined)
  const toast = useToast()
  const pause = theme.data && <ThemePause theme={theme.data} onChange={theme.set} toast={toast} />
  return (
    <Screen top={{ title: id ? '修改服务' : '发布服务', onBack: goBack }} toast={toast}>
      {groupName && <Notice text={`以“${groupName}”的名义发布，预约由队里来做`} />}
      <Loaded remote={catalogue}>
        {(classes) =>
          id ? (
            <Loaded remote={theme}>
              {(data) => (
                <>
                  {data.isPaused && pause}
                  <ThemeForm
                    key={data.revision}
                    catalogue={classes}
                    first={draftOf(data)}
                    of={{ themeId: id, revision: data.revision }}
                    onSaved={goBack}
                    onReload={theme.reload}
                  />
                  {!data.isPaused && pause}
                </>
              )}
            </Loaded>
          ) : (
            <ThemeForm
              catalogue={classes}
              first={newTheme}
              of={{ stationId, ...(groupId && { groupId }) }}
              onSaved={(saved) => replacePage('theme', { id: saved.id })}
              onReload={catalogue.reload}
            />
          )
        }
      </Loaded>
    </Screen>
  )
}
