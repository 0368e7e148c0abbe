# --- versions.tf ---

# Versions. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.79, < 6.0"
    }
    google = {
      source  = "hashicorp/google"
      version = ">= 7.9, < 8.0"
    }
  }
}

# --- providers.tf ---

# Providers. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

provider "azurerm" {
  subscription_id                 = var.azure_subscription_id
  resource_provider_registrations = "none"
  resource_providers_to_register  = ["Microsoft.Network"]

  features {}
}

provider "google" {
  project                         = var.google_project
  add_terraform_attribution_label = false
  default_labels = {
    "trunkline-design"   = "azure-and-google"
    "trunkline-revision" = "5f400aea"
  }
}

# --- variables.tf ---

# Variables. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

variable "azure_subscription_id" {
  description = "Id of the Azure subscription that everything is made in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azure_subscription_id))
    error_message = "A subscription id is a UUID, such as 00000000-0000-0000-0000-000000000000."
  }
}

variable "azure_resource_group_swedencentral" {
  description = "Name of the resource group in swedencentral. A change replaces everything in it."
  type        = string
  default     = "azure-and-google_swedencentral"
  nullable    = false

  validation {
    condition     = can(regex("^[-\\w.()]{0,89}[-\\w()]$", var.azure_resource_group_swedencentral))
    error_message = "A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period."
  }
}

variable "google_project" {
  description = "Id of the Google Cloud project that everything here is made in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z][-a-z0-9.]*:)?[a-z][-a-z0-9]{4,28}[a-z0-9]$", var.google_project))
    error_message = "A project id has 6 to 30 lower-case letters, digits and hyphens, a letter first."
  }
}

variable "google_key_versions" {
  description = "Another word for a tunnel, by its id, whenever it gets another pre-shared key: the tunnel is then made anew with that key."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "psk_vpn__t1" {
  description = "Pre-shared key of tunnel 1 of Azure to Google Cloud, between Records gateway and Imaging gateway. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t2" {
  description = "Pre-shared key of tunnel 2 of Azure to Google Cloud, between Records gateway and Imaging gateway. WARNING: the azurerm provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn/t1/azure-gateway"  = azurerm_public_ip.records_gateway-azure_gateway__0.ip_address
    "address:vpn/t2/azure-gateway"  = azurerm_public_ip.records_gateway-azure_gateway__1.ip_address
    "address:vpn/t1/google-gateway" = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[0].ip_address
    "address:vpn/t2/google-gateway" = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[1].ip_address
  }
}

output "azure_tunnels" {
  description = "Outside and BGP addresses, and the ASN, of the Azure end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = azurerm_public_ip.records_gateway-azure_gateway__0.ip_address
      inside_address  = "169.254.21.1"
      asn             = 65070
    }
    "vpn/t2" = {
      outside_address = azurerm_public_ip.records_gateway-azure_gateway__1.ip_address
      inside_address  = "169.254.21.5"
      asn             = 65070
    }
  }
}

output "azure_bgp_addresses" {
  description = "BGP addresses of the instances of each VPN gateway and hub."
  value = {
    "records_gateway-azure_gateway" = [
      ["169.254.21.1"],
      ["169.254.21.5"],
    ]
  }
}

output "azure_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "azure_to_google_cloud-vpn__0" = azurerm_virtual_network_gateway_connection.azure_to_google_cloud-vpn__0.id
    "azure_to_google_cloud-vpn__1" = azurerm_virtual_network_gateway_connection.azure_to_google_cloud-vpn__1.id
  }
}

output "azure_gateways" {
  description = "Id of each VPN gateway and hub."
  value = {
    "records_gateway-azure_gateway" = azurerm_virtual_network_gateway.records_gateway-azure_gateway.id
  }
}

output "google_networks" {
  description = "Self link of each VPC network."
  value = {
    imaging = google_compute_network.imaging.self_link
  }
}

output "google_gateways" {
  description = "Id, outside addresses and router of each HA VPN gateway, those of hubs among them."
  value = {
    "google-gateway" = {
      id        = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.id
      address_0 = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[0].ip_address
      address_1 = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[1].ip_address
      router    = google_compute_router.imaging_gateway-google_gateway.name
    }
  }
}

output "google_tunnels" {
  description = "Outside and inside addresses, the ASN and the id of the Google end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.azure_to_google_cloud-vpn__t1.ip_address
      asn             = 64570
      id              = google_compute_vpn_tunnel.azure_to_google_cloud-vpn__t1.id
    }
    "vpn/t2" = {
      outside_address = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.azure_to_google_cloud-vpn__t2.ip_address
      asn             = 64570
      id              = google_compute_vpn_tunnel.azure_to_google_cloud-vpn__t2.id
    }
  }
}

# --- azure-tags.tf ---

# Azure: tags. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

locals {
  azure_tags = {
    "trunkline:design"   = "azure-and-google"
    "trunkline:revision" = "5f400aea"
  }
}

# --- azure-swedencentral-resource-groups.tf ---

# Azure swedencentral: resource groups. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

resource "azurerm_resource_group" "swedencentral" {
  name     = var.azure_resource_group_swedencentral
  location = "swedencentral"
  tags = merge(local.azure_tags, {
    name               = "Azure and Google Cloud swedencentral"
    "trunkline:object" = "azure-and-google"
  })
}

# --- azure-swedencentral-networks.tf ---

# Azure swedencentral: networks. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# VNet Patient records
resource "azurerm_virtual_network" "patient_records-records" {
  name                           = "records"
  resource_group_name            = azurerm_resource_group.swedencentral.name
  location                       = "swedencentral"
  address_space                  = ["10.170.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Patient records"
    "trunkline:object" = "records"
  })
}

resource "azurerm_subnet" "patient_records-records__app" {
  name                                          = "app"
  resource_group_name                           = azurerm_virtual_network.patient_records-records.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.patient_records-records.name
  address_prefixes                              = ["10.170.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "patient_records-records__data" {
  name                                          = "data"
  resource_group_name                           = azurerm_virtual_network.patient_records-records.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.patient_records-records.name
  address_prefixes                              = ["10.170.1.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "patient_records-records" {
  name                                          = "GatewaySubnet"
  resource_group_name                           = azurerm_virtual_network.patient_records-records.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.patient_records-records.name
  address_prefixes                              = ["10.170.255.224/27"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# --- azure-swedencentral-security-groups.tf ---

# Azure swedencentral: security groups. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# Flows from and to VNet Patient records
resource "azurerm_network_security_group" "patient_records-records" {
  name                = "records"
  resource_group_name = azurerm_resource_group.swedencentral.name
  location            = "swedencentral"
  tags = merge(local.azure_tags, {
    name               = "Patient records"
    "trunkline:object" = "records"
  })

  security_rule {
    name                         = "records-to-imaging_outbound"
    description                  = "Records to imaging"
    priority                     = 100
    direction                    = "Outbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.170.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.171.0.0/16"]
    destination_port_ranges      = ["443", "11112"]
  }
}

resource "azurerm_subnet_network_security_group_association" "patient_records-records__app" {
  subnet_id                 = azurerm_subnet.patient_records-records__app.id
  network_security_group_id = azurerm_network_security_group.patient_records-records.id
}

resource "azurerm_subnet_network_security_group_association" "patient_records-records__data" {
  subnet_id                 = azurerm_subnet.patient_records-records__data.id
  network_security_group_id = azurerm_network_security_group.patient_records-records.id
}

# --- azure-swedencentral-vpn-gateways.tf ---

# Azure swedencentral: VPN gateways. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# VPN gateway Records gateway
resource "azurerm_public_ip" "records_gateway-azure_gateway__0" {
  name                    = "azure-gateway_0"
  resource_group_name     = azurerm_resource_group.swedencentral.name
  location                = "swedencentral"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Records gateway 1"
    "trunkline:object" = "azure-gateway"
  })
}

resource "azurerm_public_ip" "records_gateway-azure_gateway__1" {
  name                    = "azure-gateway_1"
  resource_group_name     = azurerm_resource_group.swedencentral.name
  location                = "swedencentral"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Records gateway 2"
    "trunkline:object" = "azure-gateway"
  })
}

resource "azurerm_virtual_network_gateway" "records_gateway-azure_gateway" {
  name                                  = "azure-gateway"
  resource_group_name                   = azurerm_resource_group.swedencentral.name
  location                              = "swedencentral"
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
    name               = "Records gateway"
    "trunkline:object" = "azure-gateway"
  })

  ip_configuration {
    name                          = "instance0"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.records_gateway-azure_gateway__0.id
    subnet_id                     = azurerm_subnet.patient_records-records.id
  }

  ip_configuration {
    name                          = "instance1"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.records_gateway-azure_gateway__1.id
    subnet_id                     = azurerm_subnet.patient_records-records.id
  }

  bgp_settings {
    asn         = 65070
    peer_weight = 0

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.1"]
    }

    peering_addresses {
      ip_configuration_name = "instance1"
      apipa_addresses       = ["169.254.21.5"]
    }
  }
}

# --- azure-swedencentral-connections.tf ---

# Azure swedencentral: connections. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# VPN connection Azure to Google Cloud with Imaging gateway, tunnel 1
resource "azurerm_local_network_gateway" "azure_to_google_cloud-vpn__0" {
  name                = "vpn_0"
  resource_group_name = azurerm_resource_group.swedencentral.name
  location            = "swedencentral"
  gateway_address     = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[0].ip_address
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "Imaging gateway"
    "trunkline:object" = "vpn"
  })

  bgp_settings {
    asn                 = 64570
    bgp_peering_address = "169.254.21.2"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "azure_to_google_cloud-vpn__0" {
  name                               = "vpn_0"
  resource_group_name                = azurerm_resource_group.swedencentral.name
  location                           = "swedencentral"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.records_gateway-azure_gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.azure_to_google_cloud-vpn__0.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "InitiatorOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn__t1
  tags = merge(local.azure_tags, {
    name               = "Azure to Google Cloud"
    "trunkline:object" = "vpn"
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
    sa_lifetime      = 10800
    sa_datasize      = 102400000
  }
}

# VPN connection Azure to Google Cloud with Imaging gateway, tunnel 2
resource "azurerm_local_network_gateway" "azure_to_google_cloud-vpn__1" {
  name                = "vpn_1"
  resource_group_name = azurerm_resource_group.swedencentral.name
  location            = "swedencentral"
  gateway_address     = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.vpn_interfaces[1].ip_address
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "Imaging gateway"
    "trunkline:object" = "vpn"
  })

  bgp_settings {
    asn                 = 64570
    bgp_peering_address = "169.254.21.6"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "azure_to_google_cloud-vpn__1" {
  name                               = "vpn_1"
  resource_group_name                = azurerm_resource_group.swedencentral.name
  location                           = "swedencentral"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.records_gateway-azure_gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.azure_to_google_cloud-vpn__1.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "InitiatorOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn__t2
  tags = merge(local.azure_tags, {
    name               = "Azure to Google Cloud"
    "trunkline:object" = "vpn"
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
    sa_lifetime      = 10800
    sa_datasize      = 102400000
  }
}

# --- google-europe-north1-vpcs.tf ---

# Google Cloud europe-north1: VPC networks. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# VPC Imaging
resource "google_compute_network" "imaging" {
  name                                      = "imaging"
  description                               = "VPC imaging of a Trunkline design"
  auto_create_subnetworks                   = false
  routing_mode                              = "REGIONAL"
  bgp_best_path_selection_mode              = "STANDARD"
  bgp_always_compare_med                    = false
  bgp_inter_region_cost                     = "DEFAULT"
  mtu                                       = 1460
  enable_ula_internal_ipv6                  = false
  delete_default_routes_on_create           = false
  network_firewall_policy_enforcement_order = "AFTER_CLASSIC_FIREWALL"
}

resource "google_compute_subnetwork" "imaging__models" {
  name                     = "imaging--models"
  description              = "Subnet imaging/models of a Trunkline design"
  region                   = "europe-north1"
  network                  = google_compute_network.imaging.self_link
  ip_cidr_range            = "10.171.0.0/20"
  stack_type               = "IPV4_ONLY"
  purpose                  = "PRIVATE"
  private_ip_google_access = false
}

# Flow Records to imaging
resource "google_compute_firewall" "records_to_imaging" {
  name               = "records-to-imaging"
  description        = "Flow Records to imaging"
  network            = google_compute_network.imaging.self_link
  direction          = "INGRESS"
  priority           = 1000
  disabled           = false
  source_ranges      = ["10.170.0.0/16"]
  destination_ranges = ["10.171.0.0/16"]

  allow {
    protocol = "tcp"
    ports    = ["443", "11112"]
  }
}

# --- google-europe-north1-vpn-gateways.tf ---

# Google Cloud europe-north1: HA VPN gateways. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# HA VPN gateway Imaging gateway
resource "google_compute_ha_vpn_gateway" "imaging_gateway-google_gateway" {
  name               = "google-gateway"
  description        = "Gateway google-gateway of a Trunkline design"
  region             = "europe-north1"
  network            = google_compute_network.imaging.self_link
  stack_type         = "IPV4_ONLY"
  gateway_ip_version = "IPV4"
  labels = {
    "trunkline-name"   = "imaging-gateway"
    "trunkline-object" = "google-gateway"
  }
}

resource "google_compute_router" "imaging_gateway-google_gateway" {
  name                          = "google-gateway"
  description                   = "VPN of Imaging gateway"
  region                        = "europe-north1"
  network                       = google_compute_network.imaging.self_link
  encrypted_interconnect_router = false

  bgp {
    asn                = 64570
    keepalive_interval = 20
    advertise_mode     = "CUSTOM"
    advertised_groups  = []

    advertised_ip_ranges {
      range       = "10.171.0.0/16"
      description = "VPC"
    }
  }
}

# --- google-europe-north1-connections.tf ---

# Google Cloud europe-north1: VPN connections. Azure and Google Cloud, revision 5f400aea. Written by Trunkline.

# VPN connection Azure to Google Cloud
resource "google_compute_external_vpn_gateway" "azure_to_google_cloud-vpn" {
  name            = "vpn"
  description     = "Other end of connection vpn of a Trunkline design"
  redundancy_type = "TWO_IPS_REDUNDANCY"
  labels = {
    "trunkline-name"   = "azure-to-google-cloud"
    "trunkline-object" = "vpn"
  }

  interface {
    id         = 0
    ip_address = azurerm_public_ip.records_gateway-azure_gateway__0.ip_address
  }

  interface {
    id         = 1
    ip_address = azurerm_public_ip.records_gateway-azure_gateway__1.ip_address
  }
}

# Tunnel 1 of Azure to Google Cloud at Imaging gateway
resource "google_compute_vpn_tunnel" "azure_to_google_cloud-vpn__t1" {
  name                            = "vpn--t1"
  description                     = "Tunnel vpn/t1 of a Trunkline design"
  region                          = "europe-north1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.azure_to_google_cloud-vpn.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.imaging_gateway-google_gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn__t1
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn/t1", "1")
  labels = {
    "trunkline-name"   = "azure-to-google-cloud-1"
    "trunkline-object" = "vpn"
  }

  cipher_suite {
    phase1 {
      encryption = ["AES-CBC-256"]
      integrity  = ["HMAC-SHA2-384-192"]
      prf        = ["PRF-HMAC-SHA2-384"]
      dh         = ["Group-20"]
    }

    phase2 {
      encryption = ["AES-GCM-16-256"]
      pfs        = ["Group-20"]
    }
  }
}

resource "google_compute_router_interface" "azure_to_google_cloud-vpn__t1" {
  name       = "vpn--t1"
  region     = "europe-north1"
  router     = google_compute_router.imaging_gateway-google_gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.21.2/30"
  vpn_tunnel = google_compute_vpn_tunnel.azure_to_google_cloud-vpn__t1.name
}

resource "google_compute_router_peer" "azure_to_google_cloud-vpn__t1" {
  name                               = "vpn--t1"
  region                             = "europe-north1"
  router                             = google_compute_router.imaging_gateway-google_gateway.name
  interface                          = google_compute_router_interface.azure_to_google_cloud-vpn__t1.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.21.2"
  peer_ip_address                    = "169.254.21.1"
  peer_asn                           = 65070
  advertise_mode                     = "DEFAULT"
  advertised_route_priority          = 100
  zero_advertised_route_priority     = false
  zero_custom_learned_route_priority = false

  bfd {
    session_initialization_mode = "DISABLED"
    min_transmit_interval       = 1000
    min_receive_interval        = 1000
    multiplier                  = 5
  }
}

# Tunnel 2 of Azure to Google Cloud at Imaging gateway
resource "google_compute_vpn_tunnel" "azure_to_google_cloud-vpn__t2" {
  name                            = "vpn--t2"
  description                     = "Tunnel vpn/t2 of a Trunkline design"
  region                          = "europe-north1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.imaging_gateway-google_gateway.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.azure_to_google_cloud-vpn.self_link
  peer_external_gateway_interface = 1
  router                          = google_compute_router.imaging_gateway-google_gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn__t2
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn/t2", "1")
  labels = {
    "trunkline-name"   = "azure-to-google-cloud-2"
    "trunkline-object" = "vpn"
  }

  cipher_suite {
    phase1 {
      encryption = ["AES-CBC-256"]
      integrity  = ["HMAC-SHA2-384-192"]
      prf        = ["PRF-HMAC-SHA2-384"]
      dh         = ["Group-20"]
    }

    phase2 {
      encryption = ["AES-GCM-16-256"]
      pfs        = ["Group-20"]
    }
  }
}

resource "google_compute_router_interface" "azure_to_google_cloud-vpn__t2" {
  name       = "vpn--t2"
  region     = "europe-north1"
  router     = google_compute_router.imaging_gateway-google_gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.21.6/30"
  vpn_tunnel = google_compute_vpn_tunnel.azure_to_google_cloud-vpn__t2.name
}

resource "google_compute_router_peer" "azure_to_google_cloud-vpn__t2" {
  name                               = "vpn--t2"
  region                             = "europe-north1"
  router                             = google_compute_router.imaging_gateway-google_gateway.name
  interface                          = google_compute_router_interface.azure_to_google_cloud-vpn__t2.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.21.6"
  peer_ip_address                    = "169.254.21.5"
  peer_asn                           = 65070
  advertise_mode                     = "DEFAULT"
  advertised_route_priority          = 100
  zero_advertised_route_priority     = false
  zero_custom_learned_route_priority = false

  bfd {
    session_initialization_mode = "DISABLED"
    min_transmit_interval       = 1000
    min_receive_interval        = 1000
    multiplier                  = 5
  }
}
