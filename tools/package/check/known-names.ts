/** Capabilities of user roles (SDK documentation, identifiers of capability groups). */
const CAPABILITY_GROUPS: Readonly<Record<string, readonly string[]>> = {
  ADMIN: [],
  VIEWADMIN: [],
  SEM: ['VIEWRULES', 'RULECREATION', 'ASSIGNOFFENSE', 'MANAGECLOSINGREASONS'],
  EventViewer: ['VIEWRULES', 'RULECREATION', 'CUSTOMARIELPROPERTY', 'MANAGETIMESERIES'],
  ASSETS: ['VADATA', 'VASCAN', 'SERVERDISCOVERY', 'REMOVEVULNS'],
  SURVEILLANCE: [
    'VIEWRULES',
    'DATAMINECONTENT',
    'CUSTOMFLOWPROPERTY',
    'MANAGETIMESERIES',
    'RULECREATION',
  ],
  REPORTING: ['MAINTAINTEMPLATES', 'DISTRIBUTE'],
};

export const CAPABILITIES: ReadonlySet<string> = new Set(
  Object.entries(CAPABILITY_GROUPS).flatMap(([group, parts]) => [
    group,
    ...parts.map((part) => `${group}.${part}`),
  ]),
);

/** Groups of actions beside `ariel:<field>`; QRadar ignores others, deprecated ones included. */
export const ACTION_GROUPS: ReadonlySet<string> = new Set([
  'ipPopup',
  'userNamePopup',
  'customEventListToolbar',
  'EventDetailsToolbar',
  'arielListToolbar',
  'FlowDetailsToolbar',
  'OffenseListToolbar',
  'OffenseSummaryToolbar',
  'ReferenceSetsContextMenu',
  'ReferenceSetElemsContextMenu',
]);

/** Parts of the framework; it ignores files of these names in a package. */
export const SACROSANCT =
  /^(?:bin\/(?:log_collector\.py|as_root|start\.sh|start_flask\.sh|update_ca_bundle\.sh|whitegate_egress\.sh)$|startup\.d\/A[09])/;
