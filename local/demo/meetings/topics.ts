import { chargingTopics } from './charging.topics'
import { greeneryTopics } from './greenery.topics'
import { neighbourTopics } from './neighbour.topics'
import { parkingTopics } from './parking.topics'
import { peopleTopics } from './people.topics'
import { propertyTopics } from './property.topics'
import { repairsTopics } from './repairs.topics'
import { roadsTopics } from './roads.topics'
import { safetyTopics } from './safety.topics'
import { serviceTopics } from './service.topics'
import type { Topic } from './topic'

/** Everything that comes up in the demo county's meetings. All of it is invented. */
export const topics: readonly Topic[] = [
  ...parkingTopics,
  ...chargingTopics,
  ...roadsTopics,
  ...greeneryTopics,
  ...safetyTopics,
  ...repairsTopics,
  ...propertyTopics,
  ...peopleTopics,
  ...neighbourTopics,
  ...serviceTopics,
]
