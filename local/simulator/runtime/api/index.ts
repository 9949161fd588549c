import type { Simulator } from '../simulator'
import { accountApis } from './account'
import { barApis } from './bars'
import { cloudApis } from './cloud'
import { type ApiGroup, apiDefiner } from './define'
import { feedbackApis } from './feedback'
import { locationApis } from './location'
import { mediaApis } from './media'
import { navigationApis } from './navigation'
import { networkApis } from './network'
import { createPermissions, type Permissions } from './permission'
import { phoneApis } from './phone'
import { createPrivacy, type Privacy } from './privacy'
import { shareApis } from './share'
import { storageApis } from './storage'
import { subscribeApis } from './subscribe'
import { systemApis } from './system'
import { viewApis } from './view-apis'

export interface WechatApis {
  wx: ApiGroup
  cloud: ApiGroup
  privacy: Privacy
  permissions: Permissions
}

/** All APIs there are, in WeChat's names. */
export function wechatApis(sim: Simulator): WechatApis {
  const define = apiDefiner(sim.records)
  const privacy = createPrivacy(sim, define)
  const permissions = createPermissions(sim, define)
  const wx = {
    ...storageApis(sim, define),
    ...navigationApis(sim, define),
    ...barApis(sim, define),
    ...feedbackApis(sim, define),
    ...privacy.apis,
    ...permissions.apis,
    ...locationApis(sim, define, privacy, permissions),
    ...phoneApis(sim, define, privacy, permissions),
    ...mediaApis(sim, define, privacy, permissions),
    ...subscribeApis(sim, define),
    ...networkApis(sim, define),
    ...accountApis(sim, define),
    ...systemApis(sim, define),
    ...shareApis(sim, define),
    ...viewApis(sim, define),
  }
  return { wx, cloud: cloudApis(sim, define), privacy, permissions }
}
