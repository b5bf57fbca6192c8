import type { Manifest } from '../apps/manifest.ts';

/** A small app of somebody else, which shares every page with the app under test. */
export const neighbourManifest: Manifest = {
  name: 'Neighbour',
  description: 'A second app on the same console',
  version: '1.0.0',
  uuid: '5eed0000-0000-4000-8000-00000000beef',
  image: 'qradar-app-base:4.0.2',
  load_flask: 'false',
  services: [{ name: 'neighbourweb', version: '1', port: 5000 }],
  areas: [{ id: 'NeighbourArea', text: 'Neighbour', url: 'index' }],
  rest_methods: [
    { name: 'neighbourIp', url: '/ip', method: 'GET', argument_names: ['context'] },
    { name: 'neighbourHover', url: '/hover', method: 'GET', argument_names: ['context'] },
    { name: 'neighbourDash', url: '/dashboard', method: 'GET', argument_names: [] },
    { name: 'neighbourRow', url: '/selection', method: 'GET', argument_names: ['appContext'] },
  ],
  gui_actions: [
    {
      id: 'neighbourIpAction',
      text: 'Ask the neighbour',
      groups: ['ipPopup'],
      rest_method: 'neighbourIp',
      javascript: 'neighbour_show(result)',
    },
    {
      id: 'neighbourButton',
      text: 'Neighbour',
      icon: null,
      groups: ['OffenseListToolbar', 'OffenseSummaryToolbar'],
      rest_method: 'neighbourRow',
      javascript: 'neighbour_show(result)',
    },
  ],
  page_scripts: [{ app_name: '*', page_id: '*', scripts: ['static/neighbour.js'] }],
  metadata_providers: [{ rest_method: 'neighbourHover', metadata_type: 'ip' }],
  dashboard_items: [
    { text: 'Neighbour', description: 'What the neighbour counts', rest_method: 'neighbourDash' },
  ],
  configuration_pages: [
    {
      text: 'Neighbour settings',
      description: 'Nothing to set',
      url: 'index',
      required_capabilities: ['ADMIN'],
    },
  ],
};
