# --- versions.tf ---

# Versions. Office to Azure, revision c85d080e. Written by Trunkline.

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

# Providers. Office to Azure, revision c85d080e. Written by Trunkline.

provider "azurerm" {
  subscription_id                 = var.azure_subscription_id
  resource_provider_registrations = "none"
  resource_providers_to_register  = ["Microsoft.Network"]

  features {}
}

# --- variables.tf ---

# Variables. Office to Azure, revision c85d080e. Written by Trunkline.

variable "azure_subscription_id" {
  description = "Id of the Azure subscription that everything is made in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azure_subscription_id))
    error_message = "A subscription id is a UUID, such as 00000000-0000-0000-0000-000000000000."
  }
}

variable "azure_resource_group_westeurope" {
  description = "Name of the resource group in westeurope. A change replaces everything in it."
  type        = string
  default     = "azure-vpn-gateway_westeurope"
  nullable    = false

  validation {
    condition     = can(regex("^[-\\w.()]{0,89}[-\\w()]$", var.azure_resource_group_westeurope))
    error_message = "A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period."
  }
}

variable "psk_vpn_office__t1" {
  description = "Pre-shared key of tunnels 1 and 2 of Office to payroll, between rtm-edge-1 and Payroll gateway. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_office__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_office__t3" {
  description = "Pre-shared key of tunnels 3 and 4 of Office to payroll, between rtm-edge-1 and Payroll gateway. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_office__t3))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. Office to Azure, revision c85d080e. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-office/t1/gateway" = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    "address:vpn-office/t2/gateway" = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
    "address:vpn-office/t3/gateway" = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    "address:vpn-office/t4/gateway" = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
  }
}

output "azure_tunnels" {
  description = "Outside and BGP addresses, and the ASN, of the Azure end of each tunnel."
  value = {
    "vpn-office/t1" = {
      outside_address = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
      inside_address  = "169.254.21.1"
      asn             = 65010
    }
    "vpn-office/t2" = {
      outside_address = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
      inside_address  = "169.254.21.5"
      asn             = 65010
    }
    "vpn-office/t3" = {
      outside_address = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
      inside_address  = "169.254.21.9"
      asn             = 65010
    }
    "vpn-office/t4" = {
      outside_address = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
      inside_address  = "169.254.21.13"
      asn             = 65010
    }
  }
}

output "azure_bgp_addresses" {
  description = "BGP addresses of the instances of each VPN gateway and hub."
  value = {
    "payroll_gateway-gateway" = [
      ["169.254.21.1", "169.254.21.9"],
      ["169.254.21.5", "169.254.21.13"],
    ]
  }
}

output "azure_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "office_to_payroll-vpn_office__u1" = azurerm_virtual_network_gateway_connection.office_to_payroll-vpn_office__u1.id
    "office_to_payroll-vpn_office__u2" = azurerm_virtual_network_gateway_connection.office_to_payroll-vpn_office__u2.id
  }
}

output "azure_gateways" {
  description = "Id of each VPN gateway and hub."
  value = {
    "payroll_gateway-gateway" = azurerm_virtual_network_gateway.payroll_gateway-gateway.id
  }
}

# --- azure-tags.tf ---

# Azure: tags. Office to Azure, revision c85d080e. Written by Trunkline.

locals {
  azure_tags = {
    "trunkline:design"   = "azure-vpn-gateway"
    "trunkline:revision" = "c85d080e"
  }
}

# --- azure-westeurope-resource-groups.tf ---

# Azure westeurope: resource groups. Office to Azure, revision c85d080e. Written by Trunkline.

resource "azurerm_resource_group" "westeurope" {
  name     = var.azure_resource_group_westeurope
  location = "westeurope"
  tags = merge(local.azure_tags, {
    name               = "Office to Azure westeurope"
    "trunkline:object" = "azure-vpn-gateway"
  })
}

# --- azure-westeurope-networks.tf ---

# Azure westeurope: networks. Office to Azure, revision c85d080e. Written by Trunkline.

# VNet Payroll
resource "azurerm_virtual_network" "payroll" {
  name                           = "payroll"
  resource_group_name            = azurerm_resource_group.westeurope.name
  location                       = "westeurope"
  address_space                  = ["10.121.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Payroll"
    "trunkline:object" = "payroll"
  })
}

resource "azurerm_subnet" "payroll__app" {
  name                                          = "app"
  resource_group_name                           = azurerm_virtual_network.payroll.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.payroll.name
  address_prefixes                              = ["10.121.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "payroll__data" {
  name                                          = "data"
  resource_group_name                           = azurerm_virtual_network.payroll.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.payroll.name
  address_prefixes                              = ["10.121.1.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "payroll" {
  name                                          = "GatewaySubnet"
  resource_group_name                           = azurerm_virtual_network.payroll.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.payroll.name
  address_prefixes                              = ["10.121.255.224/27"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# --- azure-westeurope-security-groups.tf ---

# Azure westeurope: security groups. Office to Azure, revision c85d080e. Written by Trunkline.

# Flows from and to VNet Payroll
resource "azurerm_network_security_group" "payroll" {
  name                = "payroll"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  tags = merge(local.azure_tags, {
    name               = "Payroll"
    "trunkline:object" = "payroll"
  })

  security_rule {
    name                         = "office-to-payroll_inbound"
    description                  = "Office users to payroll"
    priority                     = 100
    direction                    = "Inbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.21.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.121.0.0/16"]
    destination_port_ranges      = ["443"]
  }
}

resource "azurerm_subnet_network_security_group_association" "payroll__app" {
  subnet_id                 = azurerm_subnet.payroll__app.id
  network_security_group_id = azurerm_network_security_group.payroll.id
}

resource "azurerm_subnet_network_security_group_association" "payroll__data" {
  subnet_id                 = azurerm_subnet.payroll__data.id
  network_security_group_id = azurerm_network_security_group.payroll.id
}

# --- azure-westeurope-vpn-gateways.tf ---

# Azure westeurope: VPN gateways. Office to Azure, revision c85d080e. Written by Trunkline.

# VPN gateway Payroll gateway
resource "azurerm_public_ip" "payroll_gateway-gateway__0" {
  name                    = "gateway_0"
  resource_group_name     = azurerm_resource_group.westeurope.name
  location                = "westeurope"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Payroll gateway 1"
    "trunkline:object" = "gateway"
  })
}

resource "azurerm_public_ip" "payroll_gateway-gateway__1" {
  name                    = "gateway_1"
  resource_group_name     = azurerm_resource_group.westeurope.name
  location                = "westeurope"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Payroll gateway 2"
    "trunkline:object" = "gateway"
  })
}

resource "azurerm_virtual_network_gateway" "payroll_gateway-gateway" {
  name                                  = "gateway"
  resource_group_name                   = azurerm_resource_group.westeurope.name
  location                              = "westeurope"
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
    name               = "Payroll gateway"
    "trunkline:object" = "gateway"
  })

  ip_configuration {
    name                          = "instance0"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.payroll_gateway-gateway__0.id
    subnet_id                     = azurerm_subnet.payroll.id
  }

  ip_configuration {
    name                          = "instance1"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.payroll_gateway-gateway__1.id
    subnet_id                     = azurerm_subnet.payroll.id
  }

  bgp_settings {
    asn         = 65010
    peer_weight = 0

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.1", "169.254.21.9"]
    }

    peering_addresses {
      ip_configuration_name = "instance1"
      apipa_addresses       = ["169.254.21.5", "169.254.21.13"]
    }
  }
}

# --- azure-westeurope-connections.tf ---

# Azure westeurope: connections. Office to Azure, revision c85d080e. Written by Trunkline.

# VPN connection Office to payroll with rtm-edge-1 Fibre, tunnels 1 and 2
resource "azurerm_local_network_gateway" "office_to_payroll-vpn_office__u1" {
  name                = "vpn-office_u1"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  gateway_address     = "203.0.113.21"
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "rtm-edge-1 Fibre"
    "trunkline:object" = "vpn-office"
  })

  bgp_settings {
    asn                 = 65021
    bgp_peering_address = "169.254.21.2"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "office_to_payroll-vpn_office__u1" {
  name                               = "vpn-office_u1"
  resource_group_name                = azurerm_resource_group.westeurope.name
  location                           = "westeurope"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.payroll_gateway-gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.office_to_payroll-vpn_office__u1.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "ResponderOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn_office__t1
  tags = merge(local.azure_tags, {
    name               = "Office to payroll"
    "trunkline:object" = "vpn-office"
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

# VPN connection Office to payroll with rtm-edge-1 Cable, tunnels 3 and 4
resource "azurerm_local_network_gateway" "office_to_payroll-vpn_office__u2" {
  name                = "vpn-office_u2"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  gateway_address     = "198.51.100.21"
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "rtm-edge-1 Cable"
    "trunkline:object" = "vpn-office"
  })

  bgp_settings {
    asn                 = 65021
    bgp_peering_address = "169.254.21.10"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "office_to_payroll-vpn_office__u2" {
  name                               = "vpn-office_u2"
  resource_group_name                = azurerm_resource_group.westeurope.name
  location                           = "westeurope"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.payroll_gateway-gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.office_to_payroll-vpn_office__u2.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "ResponderOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn_office__t3
  tags = merge(local.azure_tags, {
    name               = "Office to payroll"
    "trunkline:object" = "vpn-office"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.9"
    secondary = "169.254.21.13"
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

# Gateway configurations with the addresses that were assigned. Office to Azure, revision c85d080e. Written by Trunkline.

resource "local_file" "rtm_edge_1__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/rtm-edge-1/juniper-srx.set"
  content = templatefile("${path.module}/templates/rtm-edge-1/juniper-srx.set.tftpl", {
    address__vpn_office__t1__gateway = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    address__vpn_office__t2__gateway = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
    address__vpn_office__t3__gateway = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    address__vpn_office__t4__gateway = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "rtm_edge_1__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/rtm-edge-1/juniper-srx.conf"
  content = templatefile("${path.module}/templates/rtm-edge-1/juniper-srx.conf.tftpl", {
    address__vpn_office__t1__gateway = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    address__vpn_office__t2__gateway = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
    address__vpn_office__t3__gateway = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    address__vpn_office__t4__gateway = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "rtm_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/rtm-edge-1/verify.md"
  content = templatefile("${path.module}/templates/rtm-edge-1/verify.md.tftpl", {
    address__vpn_office__t1__gateway = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    address__vpn_office__t2__gateway = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
    address__vpn_office__t3__gateway = azurerm_public_ip.payroll_gateway-gateway__0.ip_address
    address__vpn_office__t4__gateway = azurerm_public_ip.payroll_gateway-gateway__1.ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
