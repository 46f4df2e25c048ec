import type { EmbeddedHost } from "../host";

/** Requests only, for one call: `Excel.run({ session: session(host) }, batch)`; needs no global. */
export function session(host: EmbeddedHost): object {
  const executeAsync = async (
    _customData: unknown,
    flags: number,
    message: { readonly Body: unknown },
  ): Promise<object> => {
    const Body: unknown = JSON.parse(await host.exchange(JSON.stringify(message.Body), flags));
    return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body };
  };
  return {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({ executeAsync }),
    getEventRegistration: () => null,
  };
}
