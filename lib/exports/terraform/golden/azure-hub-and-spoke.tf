# --- versions.tf ---

# Versions. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

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

# Providers. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

provider "azurerm" {
  subscription_id                 = var.azure_subscription_id
  resource_provider_registrations = "none"
  resource_providers_to_register  = ["Microsoft.Network"]

  features {}
}

# --- variables.tf ---

# Variables. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

variable "azure_subscription_id" {
  description = "Id of the Azure subscription that everything is made in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azure_subscription_id))
    error_message = "A subscription id is a UUID, such as 00000000-0000-0000-0000-000000000000."
  }
}

variable "azure_resource_group_francecentral" {
  description = "Name of the resource group in francecentral. A change replaces everything in it."
  type        = string
  default     = "azure-hub-and-spoke_francecentral"
  nullable    = false

  validation {
    condition     = can(regex("^[-\\w.()]{0,89}[-\\w()]$", var.azure_resource_group_francecentral))
    error_message = "A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period."
  }
}

variable "psk_vpn_fibre__t1" {
  description = "Pre-shared key of tunnels 1 and 2 of Office by fibre, between lil-edge-1 and Shared gateway. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_fibre__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_cable__t1" {
  description = "Pre-shared key of tunnels 1 and 2 of Office by cable, between lil-edge-2 and Shared gateway. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_cable__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-fibre/t1/gateway" = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    "address:vpn-fibre/t2/gateway" = azurerm_public_ip.shared_gateway-gateway__1.ip_address
    "address:vpn-cable/t1/gateway" = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    "address:vpn-cable/t2/gateway" = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  }
}

output "azure_tunnels" {
  description = "Outside and BGP addresses, and the ASN, of the Azure end of each tunnel."
  value = {
    "vpn-fibre/t1" = {
      outside_address = azurerm_public_ip.shared_gateway-gateway__0.ip_address
      inside_address  = "169.254.21.1"
      asn             = 65030
    }
    "vpn-fibre/t2" = {
      outside_address = azurerm_public_ip.shared_gateway-gateway__1.ip_address
      inside_address  = "169.254.21.5"
      asn             = 65030
    }
    "vpn-cable/t1" = {
      outside_address = azurerm_public_ip.shared_gateway-gateway__0.ip_address
      inside_address  = "169.254.21.17"
      asn             = 65030
    }
    "vpn-cable/t2" = {
      outside_address = azurerm_public_ip.shared_gateway-gateway__1.ip_address
      inside_address  = "169.254.21.21"
      asn             = 65030
    }
  }
}

output "azure_bgp_addresses" {
  description = "BGP addresses of the instances of each VPN gateway and hub."
  value = {
    "shared_gateway-gateway" = [
      ["169.254.21.1", "169.254.21.17"],
      ["169.254.21.5", "169.254.21.21"],
    ]
  }
}

output "azure_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "office_by_fibre-vpn_fibre__u1" = azurerm_virtual_network_gateway_connection.office_by_fibre-vpn_fibre__u1.id
    "office_by_cable-vpn_cable__u1" = azurerm_virtual_network_gateway_connection.office_by_cable-vpn_cable__u1.id
  }
}

output "azure_gateways" {
  description = "Id of each VPN gateway and hub."
  value = {
    "shared_gateway-gateway" = azurerm_virtual_network_gateway.shared_gateway-gateway.id
  }
}

# --- azure-tags.tf ---

# Azure: tags. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

locals {
  azure_tags = {
    "trunkline:design"   = "azure-hub-and-spoke"
    "trunkline:revision" = "6d7a4f51"
  }
}

# --- azure-francecentral-resource-groups.tf ---

# Azure francecentral: resource groups. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

resource "azurerm_resource_group" "francecentral" {
  name     = var.azure_resource_group_francecentral
  location = "francecentral"
  tags = merge(local.azure_tags, {
    name               = "Hub and spoke in Azure francecentral"
    "trunkline:object" = "azure-hub-and-spoke"
  })
}

# --- azure-francecentral-networks.tf ---

# Azure francecentral: networks. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

# VNet Hub
resource "azurerm_virtual_network" "hub" {
  name                           = "hub"
  resource_group_name            = azurerm_resource_group.francecentral.name
  location                       = "francecentral"
  address_space                  = ["10.180.0.0/22"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Hub"
    "trunkline:object" = "hub"
  })
}

resource "azurerm_subnet" "hub__shared" {
  name                                          = "shared"
  resource_group_name                           = azurerm_virtual_network.hub.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.hub.name
  address_prefixes                              = ["10.180.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "hub" {
  name                                          = "GatewaySubnet"
  resource_group_name                           = azurerm_virtual_network.hub.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.hub.name
  address_prefixes                              = ["10.180.3.224/27"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# VNet Finance
resource "azurerm_virtual_network" "finance" {
  name                           = "finance"
  resource_group_name            = azurerm_resource_group.francecentral.name
  location                       = "francecentral"
  address_space                  = ["10.181.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Finance"
    "trunkline:object" = "finance"
  })
}

resource "azurerm_subnet" "finance__app" {
  name                                          = "app"
  resource_group_name                           = azurerm_virtual_network.finance.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.finance.name
  address_prefixes                              = ["10.181.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# VNet Sales
resource "azurerm_virtual_network" "sales" {
  name                           = "sales"
  resource_group_name            = azurerm_resource_group.francecentral.name
  location                       = "francecentral"
  address_space                  = ["10.182.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Sales"
    "trunkline:object" = "sales"
  })
}

resource "azurerm_subnet" "sales__app" {
  name                                          = "app"
  resource_group_name                           = azurerm_virtual_network.sales.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.sales.name
  address_prefixes                              = ["10.182.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# Peering Hub and finance of Hub and Finance
resource "azurerm_virtual_network_peering" "hub_and_finance-hub_finance__from" {
  name                                   = "hub-finance"
  resource_group_name                    = azurerm_virtual_network.hub.resource_group_name
  virtual_network_name                   = azurerm_virtual_network.hub.name
  remote_virtual_network_id              = azurerm_virtual_network.finance.id
  peer_complete_virtual_networks_enabled = true
  allow_virtual_network_access           = true
  allow_forwarded_traffic                = true
  allow_gateway_transit                  = true
  use_remote_gateways                    = false
  depends_on = [
    azurerm_subnet.hub__shared,
    azurerm_subnet.hub,
    azurerm_subnet_network_security_group_association.finance__app,
  ]
}

resource "azurerm_virtual_network_peering" "hub_and_finance-hub_finance__to" {
  name                                   = "hub-finance"
  resource_group_name                    = azurerm_virtual_network.finance.resource_group_name
  virtual_network_name                   = azurerm_virtual_network.finance.name
  remote_virtual_network_id              = azurerm_virtual_network.hub.id
  peer_complete_virtual_networks_enabled = true
  allow_virtual_network_access           = true
  allow_forwarded_traffic                = true
  allow_gateway_transit                  = false
  use_remote_gateways                    = true
  depends_on = [
    azurerm_subnet_network_security_group_association.finance__app,
    azurerm_subnet.hub__shared,
    azurerm_subnet.hub,
    azurerm_virtual_network_peering.hub_and_finance-hub_finance__from,
    azurerm_virtual_network_gateway.shared_gateway-gateway,
  ]
}

# Peering Hub and sales of Hub and Sales
resource "azurerm_virtual_network_peering" "hub_and_sales-hub_sales__from" {
  name                                   = "hub-sales"
  resource_group_name                    = azurerm_virtual_network.hub.resource_group_name
  virtual_network_name                   = azurerm_virtual_network.hub.name
  remote_virtual_network_id              = azurerm_virtual_network.sales.id
  peer_complete_virtual_networks_enabled = true
  allow_virtual_network_access           = true
  allow_forwarded_traffic                = true
  allow_gateway_transit                  = true
  use_remote_gateways                    = false
  depends_on = [
    azurerm_subnet.hub__shared,
    azurerm_subnet.hub,
    azurerm_subnet_network_security_group_association.sales__app,
  ]
}

resource "azurerm_virtual_network_peering" "hub_and_sales-hub_sales__to" {
  name                                   = "hub-sales"
  resource_group_name                    = azurerm_virtual_network.sales.resource_group_name
  virtual_network_name                   = azurerm_virtual_network.sales.name
  remote_virtual_network_id              = azurerm_virtual_network.hub.id
  peer_complete_virtual_networks_enabled = true
  allow_virtual_network_access           = true
  allow_forwarded_traffic                = true
  allow_gateway_transit                  = false
  use_remote_gateways                    = true
  depends_on = [
    azurerm_subnet_network_security_group_association.sales__app,
    azurerm_subnet.hub__shared,
    azurerm_subnet.hub,
    azurerm_virtual_network_peering.hub_and_sales-hub_sales__from,
    azurerm_virtual_network_gateway.shared_gateway-gateway,
  ]
}

# --- azure-francecentral-security-groups.tf ---

# Azure francecentral: security groups. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

# Flows from and to VNet Finance
resource "azurerm_network_security_group" "finance" {
  name                = "finance"
  resource_group_name = azurerm_resource_group.francecentral.name
  location            = "francecentral"
  tags = merge(local.azure_tags, {
    name               = "Finance"
    "trunkline:object" = "finance"
  })

  security_rule {
    name                         = "staff-to-finance_inbound"
    description                  = "Staff to finance"
    priority                     = 100
    direction                    = "Inbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.26.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.181.0.0/16"]
    destination_port_ranges      = ["443"]
  }
}

resource "azurerm_subnet_network_security_group_association" "finance__app" {
  subnet_id                 = azurerm_subnet.finance__app.id
  network_security_group_id = azurerm_network_security_group.finance.id
}

# Flows from and to VNet Sales
resource "azurerm_network_security_group" "sales" {
  name                = "sales"
  resource_group_name = azurerm_resource_group.francecentral.name
  location            = "francecentral"
  tags = merge(local.azure_tags, {
    name               = "Sales"
    "trunkline:object" = "sales"
  })

  security_rule {
    name                         = "staff-to-sales_inbound"
    description                  = "Staff to sales"
    priority                     = 100
    direction                    = "Inbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.26.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.182.0.0/16"]
    destination_port_ranges      = ["443"]
  }
}

resource "azurerm_subnet_network_security_group_association" "sales__app" {
  subnet_id                 = azurerm_subnet.sales__app.id
  network_security_group_id = azurerm_network_security_group.sales.id
}

# --- azure-francecentral-vpn-gateways.tf ---

# Azure francecentral: VPN gateways. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

# VPN gateway Shared gateway
resource "azurerm_public_ip" "shared_gateway-gateway__0" {
  name                    = "gateway_0"
  resource_group_name     = azurerm_resource_group.francecentral.name
  location                = "francecentral"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Shared gateway 1"
    "trunkline:object" = "gateway"
  })
}

resource "azurerm_public_ip" "shared_gateway-gateway__1" {
  name                    = "gateway_1"
  resource_group_name     = azurerm_resource_group.francecentral.name
  location                = "francecentral"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Shared gateway 2"
    "trunkline:object" = "gateway"
  })
}

resource "azurerm_virtual_network_gateway" "shared_gateway-gateway" {
  name                                  = "gateway"
  resource_group_name                   = azurerm_resource_group.francecentral.name
  location                              = "francecentral"
  type                                  = "Vpn"
  vpn_type                              = "RouteBased"
  sku                                   = "VpnGw2AZ"
  generation                            = "Generation2"
  active_active                         = true
  bgp_enabled                           = true
  bgp_route_translation_for_nat_enabled = false
  ip_sec_replay_protection_enabled      = true
  private_ip_address_enabled            = false
  remote_vnet_traffic_enabled           = false
  virtual_wan_traffic_enabled           = false
  tags = merge(local.azure_tags, {
    name               = "Shared gateway"
    "trunkline:object" = "gateway"
  })

  ip_configuration {
    name                          = "instance0"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.shared_gateway-gateway__0.id
    subnet_id                     = azurerm_subnet.hub.id
  }

  ip_configuration {
    name                          = "instance1"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.shared_gateway-gateway__1.id
    subnet_id                     = azurerm_subnet.hub.id
  }

  bgp_settings {
    asn         = 65030
    peer_weight = 0

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.1", "169.254.21.17"]
    }

    peering_addresses {
      ip_configuration_name = "instance1"
      apipa_addresses       = ["169.254.21.5", "169.254.21.21"]
    }
  }
}

# --- azure-francecentral-connections.tf ---

# Azure francecentral: connections. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

# VPN connection Office by fibre with lil-edge-1 Fibre, tunnels 1 and 2
resource "azurerm_local_network_gateway" "office_by_fibre-vpn_fibre__u1" {
  name                = "vpn-fibre_u1"
  resource_group_name = azurerm_resource_group.francecentral.name
  location            = "francecentral"
  gateway_address     = "203.0.113.98"
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "lil-edge-1 Fibre"
    "trunkline:object" = "vpn-fibre"
  })

  bgp_settings {
    asn                 = 65026
    bgp_peering_address = "169.254.21.2"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "office_by_fibre-vpn_fibre__u1" {
  name                               = "vpn-fibre_u1"
  resource_group_name                = azurerm_resource_group.francecentral.name
  location                           = "francecentral"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.shared_gateway-gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.office_by_fibre-vpn_fibre__u1.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "ResponderOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn_fibre__t1
  tags = merge(local.azure_tags, {
    name               = "Office by fibre"
    "trunkline:object" = "vpn-fibre"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.1"
    secondary = "169.254.21.5"
  }

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA384"
    dh_group         = "ECP384"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "ECP384"
    sa_lifetime      = 27000
    sa_datasize      = 102400000
  }
}

# VPN connection Office by cable with lil-edge-2 Cable, tunnels 1 and 2
resource "azurerm_local_network_gateway" "office_by_cable-vpn_cable__u1" {
  name                = "vpn-cable_u1"
  resource_group_name = azurerm_resource_group.francecentral.name
  location            = "francecentral"
  gateway_address     = "198.51.100.98"
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "lil-edge-2 Cable"
    "trunkline:object" = "vpn-cable"
  })

  bgp_settings {
    asn                 = 65026
    bgp_peering_address = "169.254.21.18"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "office_by_cable-vpn_cable__u1" {
  name                               = "vpn-cable_u1"
  resource_group_name                = azurerm_resource_group.francecentral.name
  location                           = "francecentral"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.shared_gateway-gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.office_by_cable-vpn_cable__u1.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "ResponderOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn_cable__t1
  tags = merge(local.azure_tags, {
    name               = "Office by cable"
    "trunkline:object" = "vpn-cable"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.17"
    secondary = "169.254.21.21"
  }

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA384"
    dh_group         = "ECP384"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "ECP384"
    sa_lifetime      = 27000
    sa_datasize      = 102400000
  }
}

# --- gateway-configs.tf ---

# Gateway configurations with the addresses that were assigned. Hub and spoke in Azure, revision 6d7a4f51. Written by Trunkline.

resource "local_file" "lil_edge_1__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/lil-edge-1/juniper-srx.set"
  content = templatefile("${path.module}/templates/lil-edge-1/juniper-srx.set.tftpl", {
    address__vpn_fibre__t1__gateway = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    address__vpn_fibre__t2__gateway = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lil_edge_1__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/lil-edge-1/juniper-srx.conf"
  content = templatefile("${path.module}/templates/lil-edge-1/juniper-srx.conf.tftpl", {
    address__vpn_fibre__t1__gateway = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    address__vpn_fibre__t2__gateway = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lil_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/lil-edge-1/verify.md"
  content = templatefile("${path.module}/templates/lil-edge-1/verify.md.tftpl", {
    address__vpn_fibre__t1__gateway = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    address__vpn_fibre__t2__gateway = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lil_edge_2__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/lil-edge-2/juniper-srx.set"
  content = templatefile("${path.module}/templates/lil-edge-2/juniper-srx.set.tftpl", {
    address__vpn_cable__t1__gateway = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    address__vpn_cable__t2__gateway = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lil_edge_2__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/lil-edge-2/juniper-srx.conf"
  content = templatefile("${path.module}/templates/lil-edge-2/juniper-srx.conf.tftpl", {
    address__vpn_cable__t1__gateway = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    address__vpn_cable__t2__gateway = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lil_edge_2__verify_md" {
  filename = "${path.module}/gateway-configs/lil-edge-2/verify.md"
  content = templatefile("${path.module}/templates/lil-edge-2/verify.md.tftpl", {
    address__vpn_cable__t1__gateway = azurerm_public_ip.shared_gateway-gateway__0.ip_address
    address__vpn_cable__t2__gateway = azurerm_public_ip.shared_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
