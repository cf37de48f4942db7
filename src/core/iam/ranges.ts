/** A dotted address, or one of IPv6 with at least two colons, and the length of a prefix. */
const RANGE = /^(?:((?:\d{1,3}\.){3}\d{1,3})|([\da-f:.]{2,45}))(?:\/(\d{1,3}))?$/i;

/** Addresses from which no request ever reaches AWS. Sources: RFC 1918, RFC 6598, RFC 3927, RFC 1122, RFC 4193, RFC 4291. */
const PRIVATE =
  /^(?:0\.|10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::1(?:\/|$))/i;

/** Whether a text is an address or a CIDR block of IPv4 or IPv6, as `aws:SourceIp` takes it. */
export function isRange(text: string): boolean {
  const [, four, six, prefix = '0'] = RANGE.exec(text) ?? [];
  if (four !== undefined)
    return four.split('.').every(part => /^(?:0|[1-9]\d*)$/.test(part) && Number(part) <= 255) && Number(prefix) <= 32;
  return six !== undefined && URL.canParse(`http://[${six}]`) && Number(prefix) <= 128;
}

/** Whether a valid range is wholly of a private network, or of the machine itself. One of a shorter prefix has public addresses, too. */
export function isPrivateRange(range: string): boolean {
  return PRIVATE.test(range) && Number(range.split('/')[1] ?? 128) >= 8;
}
