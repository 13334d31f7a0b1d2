/** Whom an address belongs to, for who counts by it: an IPv4 address is one client's, of IPv6 a client has a whole /64. */

const GROUPS = 8;
const MAPPED = '0:0:0:0:0:ffff';

/** The eight groups of an IPv6 address in a URL, which writes it in one way only: in lower case, without leading zeros, no group as numbers with dots. */
function groupsOf(url: string): string[] {
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
  const parts = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(':'));
  const [first, last] = [parts(head), parts(tail)];
  return [...first, ...Array.from({ length: GROUPS - first.length - last.length }, () => '0'), ...last];
}

/** Anything that is no IPv6 address is given back. */
export function clientNetwork(address: string): string {
  // A zone is not part of it.
  const url = `http://[${address.split('%', 1)[0] ?? ''}]`;
  if (!address.includes(':') || !URL.canParse(url)) return address;
  const groups = groupsOf(url);
  if (groups.slice(0, 6).join(':') !== MAPPED) return `${groups.slice(0, 4).join(':')}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff])
    .join('.');
}
