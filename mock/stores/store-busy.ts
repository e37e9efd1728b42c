/** Thrown when a store gave up after its retries: what was asked for has, as far as it knows, not happened. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}
