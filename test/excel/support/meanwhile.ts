import type { Failure } from "../../../src/embedded-host";
import type { Opened } from "./opened";

/** What happens at a round trip: a person does something just before it, or the trip fails. */
export type Happening = { readonly at: number } & ({ readonly act: () => void } | { readonly failure: Failure });

/** From now on: at the n-th round trip (from 1) a person acts or Excel fails, several in a row where several are named. */
export function meanwhile({ host }: Opened, happenings: readonly Happening[]): void {
  const exchange = host.exchange.bind(host);
  const first = host.roundTrips;
  const open = new Set(happenings);
  host.exchange = (request, flags) => {
    for (const happening of [...open]) {
      if (happening.at !== host.roundTrips - first + 1) continue;
      open.delete(happening);
      if ("act" in happening) happening.act();
      else host.failRoundTrip(1, happening.failure);
    }
    return exchange(request, flags);
  };
}
