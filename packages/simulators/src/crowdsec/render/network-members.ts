import { isIPv4 } from 'node:net';
import { floating, type WireObject } from '../http/wire-json.ts';
import type { CrowdSecBehaviour } from '../options.ts';
import type { Report } from '../store/report.ts';

/** Where the address is: prefix, /24, network, place, name. */
export function networkMembers(report: Report, behaviour: CrowdSecBehaviour): WireObject {
  const { range, network, location } = report;
  const unnamed = behaviour.unknownNetwork === 'n/a' ? { name: 'N/A', number: 0 } : null;
  const { name: asName, number: asNumber } = network ?? unnamed ?? { name: null, number: null };
  const noCity = behaviour.emptyCity === 'empty' ? '' : null;
  return {
    ip_range: range?.cidr ?? null,
    ip_range_score: range?.score ?? 0,
    as_name: asName,
    as_num: asNumber,
    ...neighbours(report, behaviour),
    location: {
      country: location.country,
      city: location.city ?? noCity,
      latitude: location.latitude === null ? null : floating(location.latitude),
      longitude: location.longitude === null ? null : floating(location.longitude),
    },
    reverse_dns: report.reverseDns,
  };
}

function neighbours({ ip, neighbourhood }: Report, { ipv6Range24 }: CrowdSecBehaviour): WireObject {
  const isOld = isIPv4(ip);
  if (!isOld && ipv6Range24 === 'absent') return {};
  const net = isOld ? `${ip.slice(0, ip.lastIndexOf('.'))}.0/24` : null;
  return {
    ip_range_24: net,
    ip_range_24_reputation: isOld ? (neighbourhood?.reputation ?? 'unknown') : null,
    ip_range_24_score: isOld ? (neighbourhood?.score ?? 0) : null,
  };
}
