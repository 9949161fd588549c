import { OsmFault, type OsmSink } from './osm'
import { readPbf } from './read-pbf'
import { readXml } from './read-xml'

/**
 * Reads an OpenStreetMap file by the ending of its name.
 * @throws OsmFault when the file cannot be read or is not what its name says.
 */
export async function readOsm(path: string, sink: OsmSink): Promise<void> {
  if (/\.pbf$/i.test(path)) return readPbf(path, sink)
  if (/\.osm\.gz$/i.test(path)) return readXml(path, true, sink)
  if (/\.osm$/i.test(path)) return readXml(path, false, sink)
  throw new OsmFault('文件名要以 .osm.pbf、.osm 或 .osm.gz 结尾')
}
