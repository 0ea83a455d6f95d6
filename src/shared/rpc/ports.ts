/** How a window gets its ports: names only, because the sandboxed preload loads this file. */
export const PORTS_REQUEST_CHANNEL = 'clientele:request-ports'
export const PORTS_CHANNEL = 'clientele:ports'
export const PORTS_MESSAGE = 'clientele:ports'
export const READY_MESSAGE = 'clientele:ready'
/** What stands in `names`, in the order of the ports. */
export type PortName = 'backend' | 'host'
