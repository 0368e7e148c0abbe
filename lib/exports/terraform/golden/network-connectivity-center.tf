# --- versions.tf ---

# Versions. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.9, < 8.0"
    }
    local = {
      source  = "hashicorp/local"
      version = "~> 2.5"
    }
  }
}

# --- providers.tf ---

# Providers. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

provider "google" {
  project                         = var.google_project
  add_terraform_attribution_label = false
  default_labels = {
    "trunkline-design"   = "network-connectivity-center"
    "trunkline-revision" = "d8d953f3"
  }
}

# --- variables.tf ---

# Variables. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

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

variable "psk_vpn_fibre__t1" {
  description = "Pre-shared key of tunnel 1 of Depot by fibre, between vlc-edge-1 and Iberian hub. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_fibre__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_fibre__t2" {
  description = "Pre-shared key of tunnel 2 of Depot by fibre, between vlc-edge-1 and Iberian hub. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_fibre__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_cable__t1" {
  description = "Pre-shared key of tunnel 1 of Depot by cable, between vlc-edge-2 and Iberian hub. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_cable__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_cable__t2" {
  description = "Pre-shared key of tunnel 2 of Depot by cable, between vlc-edge-2 and Iberian hub. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_cable__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-fibre/t1/hub" = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
    "address:vpn-fibre/t2/hub" = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
    "address:vpn-cable/t1/hub" = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
    "address:vpn-cable/t2/hub" = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
  }
}

output "google_networks" {
  description = "Self link of each VPC network."
  value = {
    stock    = google_compute_network.stock.self_link
    tracking = google_compute_network.tracking.self_link
  }
}

output "google_gateways" {
  description = "Id, outside addresses and router of each HA VPN gateway, those of hubs among them."
  value = {
    hub = {
      id        = google_compute_ha_vpn_gateway.iberian_hub-hub.id
      address_0 = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
      address_1 = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
      router    = google_compute_router.iberian_hub-hub.name
    }
  }
}

output "google_tunnels" {
  description = "Outside and inside addresses, the ASN and the id of the Google end of each tunnel."
  value = {
    "vpn-fibre/t1" = {
      outside_address = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.depot_by_fibre-vpn_fibre__t1.ip_address
      asn             = 64524
      id              = google_compute_vpn_tunnel.depot_by_fibre-vpn_fibre__t1.id
    }
    "vpn-fibre/t2" = {
      outside_address = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.depot_by_fibre-vpn_fibre__t2.ip_address
      asn             = 64524
      id              = google_compute_vpn_tunnel.depot_by_fibre-vpn_fibre__t2.id
    }
    "vpn-cable/t1" = {
      outside_address = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.depot_by_cable-vpn_cable__t1.ip_address
      asn             = 64524
      id              = google_compute_vpn_tunnel.depot_by_cable-vpn_cable__t1.id
    }
    "vpn-cable/t2" = {
      outside_address = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.depot_by_cable-vpn_cable__t2.ip_address
      asn             = 64524
      id              = google_compute_vpn_tunnel.depot_by_cable-vpn_cable__t2.id
    }
  }
}

# --- google-europe-southwest1-vpcs.tf ---

# Google Cloud europe-southwest1: VPC networks. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

# VPC Stock
resource "google_compute_network" "stock" {
  name                                      = "stock"
  description                               = "VPC stock of a Trunkline design"
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

resource "google_compute_subnetwork" "stock__app" {
  name                     = "stock--app"
  description              = "Subnet stock/app of a Trunkline design"
  region                   = "europe-southwest1"
  network                  = google_compute_network.stock.self_link
  ip_cidr_range            = "10.125.0.0/24"
  stack_type               = "IPV4_ONLY"
  purpose                  = "PRIVATE"
  private_ip_google_access = false
}

# VPC Tracking
resource "google_compute_network" "tracking" {
  name                                      = "tracking"
  description                               = "VPC tracking of a Trunkline design"
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

resource "google_compute_subnetwork" "tracking__app" {
  name                     = "tracking--app"
  description              = "Subnet tracking/app of a Trunkline design"
  region                   = "europe-southwest1"
  network                  = google_compute_network.tracking.self_link
  ip_cidr_range            = "10.126.0.0/24"
  stack_type               = "IPV4_ONLY"
  purpose                  = "PRIVATE"
  private_ip_google_access = false
}

# Flow Warehouse to stock
resource "google_compute_firewall" "warehouse_to_stock" {
  name               = "warehouse-to-stock"
  description        = "Flow Warehouse to stock"
  network            = google_compute_network.stock.self_link
  direction          = "INGRESS"
  priority           = 1000
  disabled           = false
  source_ranges      = ["10.24.0.0/16"]
  destination_ranges = ["10.125.0.0/16"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

# Flow Scanners to tracking
resource "google_compute_firewall" "scanners_to_tracking-warehouse_to_tracking" {
  name               = "warehouse-to-tracking"
  description        = "Flow Scanners to tracking"
  network            = google_compute_network.tracking.self_link
  direction          = "INGRESS"
  priority           = 1000
  disabled           = false
  source_ranges      = ["10.24.0.0/16"]
  destination_ranges = ["10.126.0.0/16"]

  allow {
    protocol = "udp"
    ports    = ["5000-5009"]
  }
}

# --- google-europe-southwest1-hubs.tf ---

# Google Cloud europe-southwest1: Network Connectivity Center hubs. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

# Network Connectivity Center hub Iberian hub
resource "google_network_connectivity_hub" "iberian_hub-hub" {
  name            = "hub"
  description     = "Hub Iberian hub"
  preset_topology = "MESH"
  policy_mode     = "PRESET"
  export_psc      = false
  labels = {
    "trunkline-name"   = "iberian-hub"
    "trunkline-object" = "hub"
  }
}

# The network in which the tunnels and circuits of Iberian hub end
resource "google_compute_network" "iberian_hub-hub" {
  name                                      = "hub"
  description                               = "Hub hub of a Trunkline design"
  auto_create_subnetworks                   = false
  routing_mode                              = "GLOBAL"
  bgp_best_path_selection_mode              = "STANDARD"
  bgp_always_compare_med                    = false
  bgp_inter_region_cost                     = "DEFAULT"
  mtu                                       = 1460
  enable_ula_internal_ipv6                  = false
  delete_default_routes_on_create           = false
  network_firewall_policy_enforcement_order = "AFTER_CLASSIC_FIREWALL"
}

resource "google_compute_ha_vpn_gateway" "iberian_hub-hub" {
  name               = "hub"
  description        = "Gateway hub of a Trunkline design"
  region             = "europe-southwest1"
  network            = google_compute_network.iberian_hub-hub.self_link
  stack_type         = "IPV4_ONLY"
  gateway_ip_version = "IPV4"
  labels = {
    "trunkline-name"   = "iberian-hub"
    "trunkline-object" = "hub"
  }
}

resource "google_compute_router" "iberian_hub-hub" {
  name                          = "hub"
  description                   = "VPN of Iberian hub"
  region                        = "europe-southwest1"
  network                       = google_compute_network.iberian_hub-hub.self_link
  encrypted_interconnect_router = false

  bgp {
    asn                = 64524
    keepalive_interval = 20
    advertise_mode     = "CUSTOM"
    advertised_groups  = ["ALL_SUBNETS"]

    advertised_ip_ranges {
      range       = "10.125.0.0/16"
      description = "VPC"
    }

    advertised_ip_ranges {
      range       = "10.126.0.0/16"
      description = "VPC"
    }
  }
}

resource "google_network_connectivity_spoke" "hub_to_stock-hub_stock" {
  name        = "hub-stock"
  description = "Hub to stock on Iberian hub"
  location    = "global"
  hub         = google_network_connectivity_hub.iberian_hub-hub.id
  labels = {
    "trunkline-name"   = "hub-to-stock"
    "trunkline-object" = "hub-stock"
  }

  linked_vpc_network {
    uri                   = google_compute_network.stock.self_link
    include_export_ranges = []
    exclude_export_ranges = []
  }
}

resource "google_network_connectivity_spoke" "hub_to_tracking-hub_tracking" {
  name        = "hub-tracking"
  description = "Hub to tracking on Iberian hub"
  location    = "global"
  hub         = google_network_connectivity_hub.iberian_hub-hub.id
  labels = {
    "trunkline-name"   = "hub-to-tracking"
    "trunkline-object" = "hub-tracking"
  }

  linked_vpc_network {
    uri                   = google_compute_network.tracking.self_link
    include_export_ranges = []
    exclude_export_ranges = []
  }
}

resource "google_network_connectivity_spoke" "iberian_hub-hub__as_65024" {
  name        = "hub--as-65024"
  description = "AS 65024 on Iberian hub"
  location    = "europe-southwest1"
  hub         = google_network_connectivity_hub.iberian_hub-hub.id
  labels = {
    "trunkline-name"   = "iberian-hub"
    "trunkline-object" = "hub"
  }

  linked_vpn_tunnels {
    uris = [
      google_compute_vpn_tunnel.depot_by_fibre-vpn_fibre__t1.self_link,
      google_compute_vpn_tunnel.depot_by_fibre-vpn_fibre__t2.self_link,
      google_compute_vpn_tunnel.depot_by_cable-vpn_cable__t1.self_link,
      google_compute_vpn_tunnel.depot_by_cable-vpn_cable__t2.self_link,
    ]
    site_to_site_data_transfer = true
    include_import_ranges      = ["ALL_IPV4_RANGES"]
  }
}

# --- google-europe-southwest1-connections.tf ---

# Google Cloud europe-southwest1: VPN connections. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

# VPN connection Depot by fibre
resource "google_compute_external_vpn_gateway" "depot_by_fibre-vpn_fibre" {
  name            = "vpn-fibre"
  description     = "Other end of connection vpn-fibre of a Trunkline design"
  redundancy_type = "SINGLE_IP_INTERNALLY_REDUNDANT"
  labels = {
    "trunkline-name"   = "depot-by-fibre"
    "trunkline-object" = "vpn-fibre"
  }

  interface {
    id         = 0
    ip_address = "203.0.113.66"
  }
}

# Tunnel 1 of Depot by fibre at Iberian hub
resource "google_compute_vpn_tunnel" "depot_by_fibre-vpn_fibre__t1" {
  name                            = "vpn-fibre--t1"
  description                     = "Tunnel vpn-fibre/t1 of a Trunkline design"
  region                          = "europe-southwest1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.iberian_hub-hub.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.depot_by_fibre-vpn_fibre.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.iberian_hub-hub.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_fibre__t1
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-fibre/t1", "1")
  labels = {
    "trunkline-name"   = "depot-by-fibre-1"
    "trunkline-object" = "vpn-fibre"
  }

  cipher_suite {
    phase1 {
      encryption = ["AES-GCM-16-256"]
      prf        = ["PRF-HMAC-SHA2-384"]
      dh         = ["Group-20"]
    }

    phase2 {
      encryption = ["AES-GCM-16-256"]
      pfs        = ["Group-20"]
    }
  }
}

resource "google_compute_router_interface" "depot_by_fibre-vpn_fibre__t1" {
  name       = "vpn-fibre--t1"
  region     = "europe-southwest1"
  router     = google_compute_router.iberian_hub-hub.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.1/30"
  vpn_tunnel = google_compute_vpn_tunnel.depot_by_fibre-vpn_fibre__t1.name
}

resource "google_compute_router_peer" "depot_by_fibre-vpn_fibre__t1" {
  name                               = "vpn-fibre--t1"
  region                             = "europe-southwest1"
  router                             = google_compute_router.iberian_hub-hub.name
  interface                          = google_compute_router_interface.depot_by_fibre-vpn_fibre__t1.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.1"
  peer_ip_address                    = "169.254.8.2"
  peer_asn                           = 65024
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

# Tunnel 2 of Depot by fibre at Iberian hub
resource "google_compute_vpn_tunnel" "depot_by_fibre-vpn_fibre__t2" {
  name                            = "vpn-fibre--t2"
  description                     = "Tunnel vpn-fibre/t2 of a Trunkline design"
  region                          = "europe-southwest1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.iberian_hub-hub.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.depot_by_fibre-vpn_fibre.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.iberian_hub-hub.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_fibre__t2
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-fibre/t2", "1")
  labels = {
    "trunkline-name"   = "depot-by-fibre-2"
    "trunkline-object" = "vpn-fibre"
  }

  cipher_suite {
    phase1 {
      encryption = ["AES-GCM-16-256"]
      prf        = ["PRF-HMAC-SHA2-384"]
      dh         = ["Group-20"]
    }

    phase2 {
      encryption = ["AES-GCM-16-256"]
      pfs        = ["Group-20"]
    }
  }
}

resource "google_compute_router_interface" "depot_by_fibre-vpn_fibre__t2" {
  name       = "vpn-fibre--t2"
  region     = "europe-southwest1"
  router     = google_compute_router.iberian_hub-hub.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.5/30"
  vpn_tunnel = google_compute_vpn_tunnel.depot_by_fibre-vpn_fibre__t2.name
}

resource "google_compute_router_peer" "depot_by_fibre-vpn_fibre__t2" {
  name                               = "vpn-fibre--t2"
  region                             = "europe-southwest1"
  router                             = google_compute_router.iberian_hub-hub.name
  interface                          = google_compute_router_interface.depot_by_fibre-vpn_fibre__t2.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.5"
  peer_ip_address                    = "169.254.8.6"
  peer_asn                           = 65024
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

# VPN connection Depot by cable
resource "google_compute_external_vpn_gateway" "depot_by_cable-vpn_cable" {
  name            = "vpn-cable"
  description     = "Other end of connection vpn-cable of a Trunkline design"
  redundancy_type = "SINGLE_IP_INTERNALLY_REDUNDANT"
  labels = {
    "trunkline-name"   = "depot-by-cable"
    "trunkline-object" = "vpn-cable"
  }

  interface {
    id         = 0
    ip_address = "198.51.100.66"
  }
}

# Tunnel 1 of Depot by cable at Iberian hub
resource "google_compute_vpn_tunnel" "depot_by_cable-vpn_cable__t1" {
  name                            = "vpn-cable--t1"
  description                     = "Tunnel vpn-cable/t1 of a Trunkline design"
  region                          = "europe-southwest1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.iberian_hub-hub.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.depot_by_cable-vpn_cable.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.iberian_hub-hub.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_cable__t1
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-cable/t1", "1")
  labels = {
    "trunkline-name"   = "depot-by-cable-1"
    "trunkline-object" = "vpn-cable"
  }

  cipher_suite {
    phase1 {
      encryption = ["AES-GCM-16-256"]
      prf        = ["PRF-HMAC-SHA2-384"]
      dh         = ["Group-20"]
    }

    phase2 {
      encryption = ["AES-GCM-16-256"]
      pfs        = ["Group-20"]
    }
  }
}

resource "google_compute_router_interface" "depot_by_cable-vpn_cable__t1" {
  name       = "vpn-cable--t1"
  region     = "europe-southwest1"
  router     = google_compute_router.iberian_hub-hub.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.17/30"
  vpn_tunnel = google_compute_vpn_tunnel.depot_by_cable-vpn_cable__t1.name
}

resource "google_compute_router_peer" "depot_by_cable-vpn_cable__t1" {
  name                               = "vpn-cable--t1"
  region                             = "europe-southwest1"
  router                             = google_compute_router.iberian_hub-hub.name
  interface                          = google_compute_router_interface.depot_by_cable-vpn_cable__t1.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.17"
  peer_ip_address                    = "169.254.8.18"
  peer_asn                           = 65024
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

# Tunnel 2 of Depot by cable at Iberian hub
resource "google_compute_vpn_tunnel" "depot_by_cable-vpn_cable__t2" {
  name                            = "vpn-cable--t2"
  description                     = "Tunnel vpn-cable/t2 of a Trunkline design"
  region                          = "europe-southwest1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.iberian_hub-hub.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.depot_by_cable-vpn_cable.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.iberian_hub-hub.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_cable__t2
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-cable/t2", "1")
  labels = {
    "trunkline-name"   = "depot-by-cable-2"
    "trunkline-object" = "vpn-cable"
  }

  cipher_suite {
    phase1 {
      encryption = ["AES-GCM-16-256"]
      prf        = ["PRF-HMAC-SHA2-384"]
      dh         = ["Group-20"]
    }

    phase2 {
      encryption = ["AES-GCM-16-256"]
      pfs        = ["Group-20"]
    }
  }
}

resource "google_compute_router_interface" "depot_by_cable-vpn_cable__t2" {
  name       = "vpn-cable--t2"
  region     = "europe-southwest1"
  router     = google_compute_router.iberian_hub-hub.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.21/30"
  vpn_tunnel = google_compute_vpn_tunnel.depot_by_cable-vpn_cable__t2.name
}

resource "google_compute_router_peer" "depot_by_cable-vpn_cable__t2" {
  name                               = "vpn-cable--t2"
  region                             = "europe-southwest1"
  router                             = google_compute_router.iberian_hub-hub.name
  interface                          = google_compute_router_interface.depot_by_cable-vpn_cable__t2.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.21"
  peer_ip_address                    = "169.254.8.22"
  peer_asn                           = 65024
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

# --- gateway-configs.tf ---

# Gateway configurations with the addresses that were assigned. Depot to a Google Cloud hub, revision d8d953f3. Written by Trunkline.

resource "local_file" "vlc_edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/vlc-edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/vlc-edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_fibre__t1__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
    address__vpn_fibre__t2__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "vlc_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/vlc-edge-1/verify.md"
  content = templatefile("${path.module}/templates/vlc-edge-1/verify.md.tftpl", {
    address__vpn_fibre__t1__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
    address__vpn_fibre__t2__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "vlc_edge_2__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/vlc-edge-2/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/vlc-edge-2/cisco-ios-xe.cfg.tftpl", {
    address__vpn_cable__t1__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
    address__vpn_cable__t2__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "vlc_edge_2__verify_md" {
  filename = "${path.module}/gateway-configs/vlc-edge-2/verify.md"
  content = templatefile("${path.module}/templates/vlc-edge-2/verify.md.tftpl", {
    address__vpn_cable__t1__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[0].ip_address
    address__vpn_cable__t2__hub = google_compute_ha_vpn_gateway.iberian_hub-hub.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
