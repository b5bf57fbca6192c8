import { ACTION_SCRIPTS } from '@intelbridge/app-shell';
import { ariel, HASH_FIELDS, HOST_FIELDS, MAIL_FIELDS, URL_FIELDS } from './fields.ts';
import type { GuiAction } from './manifest.schema.ts';

const ICON = 'static/img/action16.png';

/** Every IP address of the user interface, of either version. */
const IP_ADDRESSES = ['ipPopup'];
/** Every IP address of the user interface, and every field that may hold an indicator. */
const WHERE_INDICATORS_ARE = [
  ...IP_ADDRESSES,
  ...[...URL_FIELDS, ...HOST_FIELDS, ...HASH_FIELDS, ...MAIL_FIELDS].map(ariel),
];

/** A line of the right-click menu. The REST method comes first, the script gets its answer. */
const rightClick = (
  rest_method: string,
  text: string,
  description: string,
  groups: readonly string[] = WHERE_INDICATORS_ARE,
): GuiAction => ({
  id: `${rest_method}Action`,
  text,
  description,
  icon: ICON,
  rest_method,
  javascript: ACTION_SCRIPTS.open,
  groups,
  required_capabilities: [],
});

export const GUI_ACTIONS: readonly GuiAction[] = [
  rightClick(
    'intelbridgeAdd',
    'Add Indicator to ThreatQ',
    'Adds it if ThreatQ does not know it, and shows its page',
  ),
  rightClick(
    'intelbridgeWhitelist',
    'Whitelist Indicator in ThreatQ',
    'Gives it the status Whitelisted',
  ),
  rightClick(
    'intelbridgeFalsePositive',
    'Mark as False Positive in ThreatQ',
    'Gives it the status Review and the attribute False Positive',
  ),
  rightClick(
    'intelbridgeTruePositive',
    'Mark as True Positive in ThreatQ',
    'Gives it the status Review and the attribute True Positive',
  ),
  rightClick(
    'intelbridgeDetails',
    'Get Indicator Details from ThreatQ',
    'Shows what is known about it, and its page',
  ),
  rightClick(
    'intelbridgeThreatconnectFalsePositive',
    'Mark false positive in ThreatConnect',
    'Reports it as a false positive, once a day',
  ),
  rightClick(
    'intelbridgeThreatconnectInfo',
    'ThreatConnect Info',
    'Shows what each owner says of it, or offers to add it',
  ),
  rightClick(
    'intelbridgeCrowdsec',
    'CrowdSec IP Lookup',
    'Shows what CrowdSec knows of an address',
    IP_ADDRESSES,
  ),
  {
    id: 'intelbridgeEnrichAction',
    text: 'ThreatQ Context Info',
    description: 'Writes what is known about its indicators into the notes of the offense',
    icon: ICON,
    rest_method: 'intelbridgeEnrich',
    javascript: ACTION_SCRIPTS.enrich,
    groups: ['OffenseListToolbar', 'OffenseSummaryToolbar'],
    required_capabilities: [],
  },
];
