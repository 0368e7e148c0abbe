// The messages of the Terraform plugin protocol, version 5, that a provider
// without functions needs. Each field reads "number type", with "[]" after the
// type for a repeated field and "{}" for a map with string keys.

const definitions = {
  Empty: {},
  DynamicValue: { msgpack: '1 bytes', json: '2 bytes' },
  RawState: { json: '1 bytes' },
  Step: { attribute_name: '1 string', element_key_string: '2 string', element_key_int: '3 int' },
  AttributePath: { steps: '1 Step[]' },
  Diagnostic: { severity: '1 int', summary: '2 string', detail: '3 string', attribute: '4 AttributePath' },
  ServerCapabilities: { plan_destroy: '1 bool', get_provider_schema_optional: '2 bool' },

  Schema: { version: '1 int', block: '2 Block' },
  Block: {
    version: '1 int',
    attributes: '2 Attribute[]',
    block_types: '3 NestedBlock[]',
    deprecated: '6 bool',
  },
  Attribute: {
    name: '1 string',
    type: '2 bytes',
    required: '4 bool',
    optional: '5 bool',
    computed: '6 bool',
    sensitive: '7 bool',
    deprecated: '9 bool',
    write_only: '10 bool',
  },
  NestedBlock: {
    type_name: '1 string',
    block: '2 Block',
    nesting: '3 int',
    min_items: '4 int',
    max_items: '5 int',
  },

  TypeName: { type_name: '1 string' },
  GetMetadataResponse: {
    server_capabilities: '1 ServerCapabilities',
    data_sources: '3 TypeName[]',
    resources: '4 TypeName[]',
    ephemeral_resources: '6 TypeName[]',
  },
  GetSchemaResponse: {
    provider: '1 Schema',
    resource_schemas: '2 Schema{}',
    data_source_schemas: '3 Schema{}',
    server_capabilities: '6 ServerCapabilities',
    ephemeral_resource_schemas: '8 Schema{}',
  },

  PrepareProviderConfigRequest: { config: '1 DynamicValue' },
  PrepareProviderConfigResponse: { prepared_config: '1 DynamicValue', diagnostics: '2 Diagnostic[]' },
  ConfigureRequest: { terraform_version: '1 string', config: '2 DynamicValue' },
  DiagnosticsResponse: { diagnostics: '1 Diagnostic[]' },
  ConfigRequest: { type_name: '1 string', config: '2 DynamicValue' },

  UpgradeResourceStateRequest: { type_name: '1 string', version: '2 int', raw_state: '3 RawState' },
  UpgradeResourceStateResponse: { upgraded_state: '1 DynamicValue', diagnostics: '2 Diagnostic[]' },
  ReadResourceRequest: { type_name: '1 string', current_state: '2 DynamicValue', private: '3 bytes' },
  ReadResourceResponse: { new_state: '1 DynamicValue', diagnostics: '2 Diagnostic[]', private: '3 bytes' },
  PlanResourceChangeRequest: {
    type_name: '1 string',
    prior_state: '2 DynamicValue',
    proposed_new_state: '3 DynamicValue',
    config: '4 DynamicValue',
    prior_private: '5 bytes',
  },
  PlanResourceChangeResponse: {
    planned_state: '1 DynamicValue',
    requires_replace: '2 AttributePath[]',
    planned_private: '3 bytes',
    diagnostics: '4 Diagnostic[]',
    legacy_type_system: '5 bool',
  },
  ApplyResourceChangeRequest: {
    type_name: '1 string',
    prior_state: '2 DynamicValue',
    planned_state: '3 DynamicValue',
    config: '4 DynamicValue',
    planned_private: '5 bytes',
  },
  ApplyResourceChangeResponse: {
    new_state: '1 DynamicValue',
    private: '2 bytes',
    diagnostics: '3 Diagnostic[]',
    legacy_type_system: '4 bool',
  },
  ImportResourceStateRequest: { type_name: '1 string', id: '2 string' },
  ImportedResource: { type_name: '1 string', state: '2 DynamicValue', private: '3 bytes' },
  ImportResourceStateResponse: { imported_resources: '1 ImportedResource[]', diagnostics: '2 Diagnostic[]' },
  ReadDataSourceResponse: { state: '1 DynamicValue', diagnostics: '2 Diagnostic[]' },
  OpenEphemeralResourceResponse: { diagnostics: '1 Diagnostic[]', result: '3 DynamicValue' },
};

/** Request and response message of every call answered, by its name. */
export const calls = {
  GetMetadata: ['Empty', 'GetMetadataResponse'],
  GetSchema: ['Empty', 'GetSchemaResponse'],
  PrepareProviderConfig: ['PrepareProviderConfigRequest', 'PrepareProviderConfigResponse'],
  Configure: ['ConfigureRequest', 'DiagnosticsResponse'],
  ValidateResourceTypeConfig: ['ConfigRequest', 'DiagnosticsResponse'],
  ValidateDataSourceConfig: ['ConfigRequest', 'DiagnosticsResponse'],
  ValidateEphemeralResourceConfig: ['ConfigRequest', 'DiagnosticsResponse'],
  UpgradeResourceState: ['UpgradeResourceStateRequest', 'UpgradeResourceStateResponse'],
  ReadResource: ['ReadResourceRequest', 'ReadResourceResponse'],
  PlanResourceChange: ['PlanResourceChangeRequest', 'PlanResourceChangeResponse'],
  ApplyResourceChange: ['ApplyResourceChangeRequest', 'ApplyResourceChangeResponse'],
  ImportResourceState: ['ImportResourceStateRequest', 'ImportResourceStateResponse'],
  ReadDataSource: ['ConfigRequest', 'ReadDataSourceResponse'],
  OpenEphemeralResource: ['ConfigRequest', 'OpenEphemeralResourceResponse'],
  CloseEphemeralResource: ['Empty', 'DiagnosticsResponse'],
  Stop: ['Empty', 'Empty'],
};

/** Every message as `{ field: { number, type, repeated, map } }`. */
export const messages = Object.fromEntries(
  Object.entries(definitions).map(([name, fields]) => [
    name,
    Object.fromEntries(
      Object.entries(fields).map(([key, text]) => {
        const [, number, type, suffix] = /^(\d+) (\w+)(\[\]|\{\})?$/.exec(text);
        return [key, { number: Number(number), type, repeated: suffix === '[]', map: suffix === '{}' }];
      }),
    ),
  ]),
);
