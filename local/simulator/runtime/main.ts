import { start } from './start'

/** Each package's script calls `__simDefine`; the main package's starts the app, a subpackage's is waited for. */
start(document.body)
