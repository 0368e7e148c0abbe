# --- versions.tf ---

# Versions. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

terraform {
  required_version = ">= 1.5.7"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.79, < 6.0"
    }
    local = {
      source  = "hashicorp/local"
      version = "~> 2.5"
    }
  }
}

# --- providers.tf ---

# Providers. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

provider "azurerm" {
  subscription_id                 = var.azure_subscription_id
  resource_provider_registrations = "none"
  resource_providers_to_register  = ["Microsoft.Network"]

  features {}
}

# --- variables.tf ---

# Variables. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

variable "azure_subscription_id" {
  description = "Id of the Azure subscription that everything is made in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azure_subscription_id))
    error_message = "A subscription id is a UUID, such as 00000000-0000-0000-0000-000000000000."
  }
}

variable "azure_resource_group_polandcentral" {
  description = "Name of the resource group in polandcentral. A change replaces everything in it."
  type        = string
  default     = "virtual-wan_polandcentral"
  nullable    = false

  validation {
    condition     = can(regex("^[-\\w.()]{0,89}[-\\w()]$", var.azure_resource_group_polandcentral))
    error_message = "A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period."
  }
}

variable "azure_resource_group_virtual_wan" {
  description = "Name of the resource group of the Virtual WAN. A change replaces every hub."
  type        = string
  default     = "virtual-wan_wan"
  nullable    = false

  validation {
    condition     = can(regex("^[-\\w.()]{0,89}[-\\w()]$", var.azure_resource_group_virtual_wan))
    error_message = "A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period."
  }
}

variable "psk_vpn_fibre__t1" {
  description = "Pre-shared key of tunnels 1 and 2 of Plant by fibre, between gdn-edge-1 and Warsaw hub. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_fibre__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_radio__t1" {
  description = "Pre-shared key of tunnels 1 and 2 of Plant by radio, between gdn-edge-2 and Warsaw hub. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_radio__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-fibre/t1/hub" = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    "address:vpn-fibre/t2/hub" = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
    "address:vpn-radio/t1/hub" = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    "address:vpn-radio/t2/hub" = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
  }
}

output "azure_tunnels" {
  description = "Outside and BGP addresses, and the ASN, of the Azure end of each tunnel."
  value = {
    "vpn-fibre/t1" = {
      outside_address = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
      inside_address  = "169.254.21.1"
      asn             = 65515
    }
    "vpn-fibre/t2" = {
      outside_address = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
      inside_address  = "169.254.21.5"
      asn             = 65515
    }
    "vpn-radio/t1" = {
      outside_address = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
      inside_address  = "169.254.21.17"
      asn             = 65515
    }
    "vpn-radio/t2" = {
      outside_address = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
      inside_address  = "169.254.21.21"
      asn             = 65515
    }
  }
}

output "azure_bgp_addresses" {
  description = "BGP addresses of the instances of each VPN gateway and hub."
  value = {
    "warsaw_hub-hub" = [
      ["169.254.21.1", "169.254.21.17"],
      ["169.254.21.5", "169.254.21.21"],
    ]
  }
}

output "azure_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "plant_by_fibre-vpn_fibre" = azurerm_vpn_gateway_connection.plant_by_fibre-vpn_fibre.id
    "plant_by_radio-vpn_radio" = azurerm_vpn_gateway_connection.plant_by_radio-vpn_radio.id
  }
}

output "azure_gateways" {
  description = "Id of each VPN gateway and hub."
  value = {
    "warsaw_hub-hub" = azurerm_virtual_hub.warsaw_hub-hub.id
  }
}

# --- azure-tags.tf ---

# Azure: tags. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

locals {
  azure_tags = {
    "trunkline:design"   = "virtual-wan"
    "trunkline:revision" = "f57ec24f"
  }
}

# --- azure-virtual-wan.tf ---

# Azure: Virtual WAN. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

# The hubs of one Standard Virtual WAN reach each other by themselves, also where a peering is drawn
resource "azurerm_resource_group" "virtual_wan" {
  name     = var.azure_resource_group_virtual_wan
  location = "polandcentral"
  tags = merge(local.azure_tags, {
    name               = "Plant to a Virtual WAN hub Virtual WAN"
    "trunkline:object" = "virtual-wan"
  })

  lifecycle {
    ignore_changes = [location]
  }
}

resource "azurerm_virtual_wan" "main" {
  name                              = "virtual-wan"
  resource_group_name               = azurerm_resource_group.virtual_wan.name
  location                          = "polandcentral"
  type                              = "Standard"
  allow_branch_to_branch_traffic    = true
  disable_vpn_encryption            = false
  office365_local_breakout_category = "None"
  tags = merge(local.azure_tags, {
    name               = "Plant to a Virtual WAN hub"
    "trunkline:object" = "virtual-wan"
  })

  lifecycle {
    ignore_changes = [location]
  }
}

# --- azure-polandcentral-resource-groups.tf ---

# Azure polandcentral: resource groups. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

resource "azurerm_resource_group" "polandcentral" {
  name     = var.azure_resource_group_polandcentral
  location = "polandcentral"
  tags = merge(local.azure_tags, {
    name               = "Plant to a Virtual WAN hub polandcentral"
    "trunkline:object" = "virtual-wan"
  })
}

# --- azure-polandcentral-networks.tf ---

# Azure polandcentral: networks. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

# VNet Telemetry
resource "azurerm_virtual_network" "telemetry" {
  name                           = "telemetry"
  resource_group_name            = azurerm_resource_group.polandcentral.name
  location                       = "polandcentral"
  address_space                  = ["10.123.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Telemetry"
    "trunkline:object" = "telemetry"
  })
}

resource "azurerm_subnet" "telemetry__ingest" {
  name                                          = "ingest"
  resource_group_name                           = azurerm_virtual_network.telemetry.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.telemetry.name
  address_prefixes                              = ["10.123.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# VNet Planning
resource "azurerm_virtual_network" "planning" {
  name                           = "planning"
  resource_group_name            = azurerm_resource_group.polandcentral.name
  location                       = "polandcentral"
  address_space                  = ["10.124.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Planning"
    "trunkline:object" = "planning"
  })
}

resource "azurerm_subnet" "planning__app" {
  name                                          = "app"
  resource_group_name                           = azurerm_virtual_network.planning.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.planning.name
  address_prefixes                              = ["10.124.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# --- azure-polandcentral-security-groups.tf ---

# Azure polandcentral: security groups. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

# Flows from and to VNet Telemetry
resource "azurerm_network_security_group" "telemetry" {
  name                = "telemetry"
  resource_group_name = azurerm_resource_group.polandcentral.name
  location            = "polandcentral"
  tags = merge(local.azure_tags, {
    name               = "Telemetry"
    "trunkline:object" = "telemetry"
  })

  security_rule {
    name                         = "machines-to-telemetry_inbound"
    description                  = "Machines to telemetry"
    priority                     = 100
    direction                    = "Inbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.23.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.123.0.0/16"]
    destination_port_ranges      = ["8883"]
  }

  security_rule {
    name                         = "planning-to-telemetry_inbound"
    description                  = "Planning to telemetry"
    priority                     = 101
    direction                    = "Inbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.124.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.123.0.0/16"]
    destination_port_ranges      = ["443"]
  }
}

resource "azurerm_subnet_network_security_group_association" "telemetry__ingest" {
  subnet_id                 = azurerm_subnet.telemetry__ingest.id
  network_security_group_id = azurerm_network_security_group.telemetry.id
}

# Flows from and to VNet Planning
resource "azurerm_network_security_group" "planning" {
  name                = "planning"
  resource_group_name = azurerm_resource_group.polandcentral.name
  location            = "polandcentral"
  tags = merge(local.azure_tags, {
    name               = "Planning"
    "trunkline:object" = "planning"
  })

  security_rule {
    name                         = "planning-to-telemetry_outbound"
    description                  = "Planning to telemetry"
    priority                     = 100
    direction                    = "Outbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.124.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.123.0.0/16"]
    destination_port_ranges      = ["443"]
  }
}

resource "azurerm_subnet_network_security_group_association" "planning__app" {
  subnet_id                 = azurerm_subnet.planning__app.id
  network_security_group_id = azurerm_network_security_group.planning.id
}

# --- azure-polandcentral-hubs.tf ---

# Azure polandcentral: hubs. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

# Virtual WAN hub Warsaw hub
resource "azurerm_virtual_hub" "warsaw_hub-hub" {
  name                                   = "hub"
  resource_group_name                    = azurerm_resource_group.polandcentral.name
  location                               = "polandcentral"
  virtual_wan_id                         = azurerm_virtual_wan.main.id
  sku                                    = "Standard"
  address_prefix                         = "10.254.0.0/23"
  hub_routing_preference                 = "VpnGateway"
  branch_to_branch_traffic_enabled       = false
  virtual_router_auto_scale_min_capacity = 2
  tags = merge(local.azure_tags, {
    name               = "Warsaw hub"
    "trunkline:object" = "hub"
  })
}

resource "azurerm_vpn_gateway" "warsaw_hub-hub" {
  name                                  = "hub"
  resource_group_name                   = azurerm_resource_group.polandcentral.name
  location                              = "polandcentral"
  virtual_hub_id                        = azurerm_virtual_hub.warsaw_hub-hub.id
  scale_unit                            = 1
  routing_preference                    = "Microsoft Network"
  bgp_route_translation_for_nat_enabled = false
  tags = merge(local.azure_tags, {
    name               = "Warsaw hub"
    "trunkline:object" = "hub"
  })

  bgp_settings {
    asn         = 65515
    peer_weight = 0

    instance_0_bgp_peering_address {
      custom_ips = ["169.254.21.1", "169.254.21.17"]
    }

    instance_1_bgp_peering_address {
      custom_ips = ["169.254.21.5", "169.254.21.21"]
    }
  }
}

resource "azurerm_virtual_hub_connection" "hub_to_telemetry-hub_telemetry" {
  name                      = "hub-telemetry"
  virtual_hub_id            = azurerm_virtual_hub.warsaw_hub-hub.id
  remote_virtual_network_id = azurerm_virtual_network.telemetry.id
  internet_security_enabled = false

  routing {
    associated_route_table_id                   = azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id
    static_vnet_local_route_override_criteria   = "Contains"
    static_vnet_propagate_static_routes_enabled = true

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = [azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id]
    }
  }

  depends_on = [azurerm_subnet_network_security_group_association.telemetry__ingest]
}

resource "azurerm_virtual_hub_connection" "hub_to_planning-hub_planning" {
  name                      = "hub-planning"
  virtual_hub_id            = azurerm_virtual_hub.warsaw_hub-hub.id
  remote_virtual_network_id = azurerm_virtual_network.planning.id
  internet_security_enabled = false

  routing {
    associated_route_table_id                   = azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id
    static_vnet_local_route_override_criteria   = "Contains"
    static_vnet_propagate_static_routes_enabled = true

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = [azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id]
    }
  }

  depends_on = [azurerm_subnet_network_security_group_association.planning__app]
}

# --- azure-polandcentral-connections.tf ---

# Azure polandcentral: connections. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

# VPN connection Plant by fibre
resource "azurerm_vpn_site" "plant_by_fibre-vpn_fibre" {
  name                = "vpn-fibre"
  resource_group_name = azurerm_resource_group.polandcentral.name
  location            = "polandcentral"
  virtual_wan_id      = azurerm_virtual_wan.main.id
  device_vendor       = "cisco-ios-xe"
  tags = merge(local.azure_tags, {
    name               = "Plant by fibre"
    "trunkline:object" = "vpn-fibre"
  })

  link {
    name          = "vpn-fibre_u1"
    ip_address    = "203.0.113.50"
    provider_name = "ISP A"
    speed_in_mbps = 0

    bgp {
      asn             = 65023
      peering_address = "169.254.21.2"
    }
  }
}

resource "azurerm_vpn_gateway_connection" "plant_by_fibre-vpn_fibre" {
  name                      = "vpn-fibre"
  vpn_gateway_id            = azurerm_vpn_gateway.warsaw_hub-hub.id
  remote_vpn_site_id        = azurerm_vpn_site.plant_by_fibre-vpn_fibre.id
  internet_security_enabled = false

  routing {
    associated_route_table = azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = [azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id]
    }
  }

  vpn_link {
    name                                  = "vpn-fibre_u1"
    vpn_site_link_id                      = azurerm_vpn_site.plant_by_fibre-vpn_fibre.link[0].id
    protocol                              = "IKEv2"
    connection_mode                       = "ResponderOnly"
    bgp_enabled                           = true
    bandwidth_mbps                        = 10
    dpd_timeout_seconds                   = 45
    route_weight                          = 0
    ratelimit_enabled                     = false
    local_azure_ip_address_enabled        = false
    policy_based_traffic_selector_enabled = false
    shared_key                            = var.psk_vpn_fibre__t1

    custom_bgp_address {
      ip_address          = "169.254.21.1"
      ip_configuration_id = azurerm_vpn_gateway.warsaw_hub-hub.bgp_settings[0].instance_0_bgp_peering_address[0].ip_configuration_id
    }

    custom_bgp_address {
      ip_address          = "169.254.21.5"
      ip_configuration_id = azurerm_vpn_gateway.warsaw_hub-hub.bgp_settings[0].instance_1_bgp_peering_address[0].ip_configuration_id
    }

    ipsec_policy {
      ike_encryption_algorithm = "AES256"
      ike_integrity_algorithm  = "SHA384"
      dh_group                 = "ECP384"
      encryption_algorithm     = "GCMAES256"
      integrity_algorithm      = "GCMAES256"
      pfs_group                = "ECP384"
      sa_lifetime_sec          = 27000
      sa_data_size_kb          = 102400000
    }
  }
}

# VPN connection Plant by radio
resource "azurerm_vpn_site" "plant_by_radio-vpn_radio" {
  name                = "vpn-radio"
  resource_group_name = azurerm_resource_group.polandcentral.name
  location            = "polandcentral"
  virtual_wan_id      = azurerm_virtual_wan.main.id
  device_vendor       = "juniper-srx"
  tags = merge(local.azure_tags, {
    name               = "Plant by radio"
    "trunkline:object" = "vpn-radio"
  })

  link {
    name          = "vpn-radio_u1"
    ip_address    = "198.51.100.50"
    provider_name = "ISP B"
    speed_in_mbps = 0

    bgp {
      asn             = 65023
      peering_address = "169.254.21.18"
    }
  }
}

resource "azurerm_vpn_gateway_connection" "plant_by_radio-vpn_radio" {
  name                      = "vpn-radio"
  vpn_gateway_id            = azurerm_vpn_gateway.warsaw_hub-hub.id
  remote_vpn_site_id        = azurerm_vpn_site.plant_by_radio-vpn_radio.id
  internet_security_enabled = false

  routing {
    associated_route_table = azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id

    propagated_route_table {
      labels          = ["default"]
      route_table_ids = [azurerm_virtual_hub.warsaw_hub-hub.default_route_table_id]
    }
  }

  vpn_link {
    name                                  = "vpn-radio_u1"
    vpn_site_link_id                      = azurerm_vpn_site.plant_by_radio-vpn_radio.link[0].id
    protocol                              = "IKEv2"
    connection_mode                       = "ResponderOnly"
    bgp_enabled                           = true
    bandwidth_mbps                        = 10
    dpd_timeout_seconds                   = 45
    route_weight                          = 0
    ratelimit_enabled                     = false
    local_azure_ip_address_enabled        = false
    policy_based_traffic_selector_enabled = false
    shared_key                            = var.psk_vpn_radio__t1

    custom_bgp_address {
      ip_address          = "169.254.21.17"
      ip_configuration_id = azurerm_vpn_gateway.warsaw_hub-hub.bgp_settings[0].instance_0_bgp_peering_address[0].ip_configuration_id
    }

    custom_bgp_address {
      ip_address          = "169.254.21.21"
      ip_configuration_id = azurerm_vpn_gateway.warsaw_hub-hub.bgp_settings[0].instance_1_bgp_peering_address[0].ip_configuration_id
    }

    ipsec_policy {
      ike_encryption_algorithm = "AES256"
      ike_integrity_algorithm  = "SHA384"
      dh_group                 = "ECP384"
      encryption_algorithm     = "GCMAES256"
      integrity_algorithm      = "GCMAES256"
      pfs_group                = "ECP384"
      sa_lifetime_sec          = 27000
      sa_data_size_kb          = 102400000
    }
  }
}

# --- gateway-configs.tf ---

# Gateway configurations with the addresses that were assigned. Plant to a Virtual WAN hub, revision f57ec24f. Written by Trunkline.

resource "local_file" "gdn_edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/gdn-edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/gdn-edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_fibre__t1__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    address__vpn_fibre__t2__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "gdn_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/gdn-edge-1/verify.md"
  content = templatefile("${path.module}/templates/gdn-edge-1/verify.md.tftpl", {
    address__vpn_fibre__t1__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    address__vpn_fibre__t2__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "gdn_edge_2__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/gdn-edge-2/juniper-srx.set"
  content = templatefile("${path.module}/templates/gdn-edge-2/juniper-srx.set.tftpl", {
    address__vpn_radio__t1__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    address__vpn_radio__t2__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "gdn_edge_2__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/gdn-edge-2/juniper-srx.conf"
  content = templatefile("${path.module}/templates/gdn-edge-2/juniper-srx.conf.tftpl", {
    address__vpn_radio__t1__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    address__vpn_radio__t2__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "gdn_edge_2__verify_md" {
  filename = "${path.module}/gateway-configs/gdn-edge-2/verify.md"
  content = templatefile("${path.module}/templates/gdn-edge-2/verify.md.tftpl", {
    address__vpn_radio__t1__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[0].public_ip_address
    address__vpn_radio__t2__hub = azurerm_vpn_gateway.warsaw_hub-hub.ip_configuration[1].public_ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
