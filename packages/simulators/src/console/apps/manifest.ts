/** What a console reads of an app's manifest (dossier §1); all booleans are text. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly uuid: string;
  readonly image?: string;
  readonly load_flask?: string;
  readonly use_qradar_csrf?: string;
  readonly add_app_capability?: string;
  readonly resources?: { readonly memory?: number };
  readonly authentication?: {
    readonly oauth2?: { readonly requested_capabilities: readonly string[] };
  };
  readonly areas?: readonly Area[];
  readonly rest_methods?: readonly RestMethod[];
  readonly dashboard_items?: readonly DashboardItem[];
  readonly configuration_pages?: readonly ConfigurationPage[];
  readonly gui_actions?: readonly GuiAction[];
  readonly page_scripts?: readonly PageScript[];
  readonly metadata_providers?: readonly MetadataProvider[];
  readonly fragments?: readonly Fragment[];
  readonly custom_columns?: readonly CustomColumn[];
  readonly services?: readonly Service[];
  readonly environment_variables?: readonly { readonly name: string; readonly value: string }[];
  readonly uninstall_hooks?: readonly UninstallHook[];
}

/** An object that users see only with these. */
export interface Guarded {
  readonly required_capabilities?: readonly string[];
}

export interface Area extends Guarded {
  readonly id: string;
  readonly text: string;
  readonly url: string;
  readonly description?: string;
  readonly named_service?: string;
}

export interface RestMethod extends Guarded {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly argument_names?: readonly string[];
  readonly named_service?: string;
}

export interface DashboardItem extends Guarded {
  readonly text: string;
  readonly description: string;
  readonly rest_method: string;
}

export interface ConfigurationPage extends Guarded {
  readonly text: string;
  readonly description: string;
  readonly url: string;
  readonly icon?: string | null;
  readonly named_service?: string;
  readonly location?: string;
}

export interface GuiAction extends Guarded {
  readonly id: string;
  readonly text: string;
  readonly groups: readonly string[];
  readonly description?: string;
  readonly icon?: string | null;
  readonly javascript?: string;
  readonly rest_method?: string;
  readonly named_service?: string;
}

export interface PageScript {
  readonly app_name: string;
  readonly page_id: string;
  readonly scripts: readonly string[];
  readonly named_service?: string;
}

export interface MetadataProvider {
  readonly rest_method: string;
  readonly metadata_type: string;
}

export interface Fragment extends Guarded {
  readonly app_name: string;
  readonly page_id: string;
  readonly rest_endpoint: string;
  readonly location?: 'header' | 'footer';
  readonly named_service?: string;
}

export interface CustomColumn extends Guarded {
  readonly label: string;
  readonly page_id: string;
  readonly rest_endpoint: string;
  readonly width?: number;
  readonly named_service?: string;
}

export interface Service {
  readonly name: string;
  readonly version: string;
  readonly port?: number;
  readonly endpoints?: readonly object[];
}

export interface UninstallHook {
  readonly description: string;
  readonly rest_method: string;
  readonly documentation_url?: string;
  readonly last_instance_only?: string;
}
