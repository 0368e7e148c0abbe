# --- versions.tf ---

# Versions. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

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

# Providers. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

provider "google" {
  project                         = var.google_project
  add_terraform_attribution_label = false
  default_labels = {
    "trunkline-design"   = "google-ha-vpn"
    "trunkline-revision" = "a60274f6"
  }
}

# --- variables.tf ---

# Variables. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

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

variable "psk_vpn_east__t1" {
  description = "Pre-shared key of tunnel 1 of East path, between bsl-edge-1 and Analysis gateway. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_east__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_east__t2" {
  description = "Pre-shared key of tunnel 2 of East path, between bsl-edge-1 and Analysis gateway. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_east__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_west__t1" {
  description = "Pre-shared key of tunnel 1 of West path, between bsl-edge-2 and Analysis gateway. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_west__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn_west__t2" {
  description = "Pre-shared key of tunnel 2 of West path, between bsl-edge-2 and Analysis gateway. It is kept neither in the state nor in a plan, so it is asked for each time."
  type        = string
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn_west__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-east/t1/gateway" = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
    "address:vpn-east/t2/gateway" = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
    "address:vpn-west/t1/gateway" = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
    "address:vpn-west/t2/gateway" = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
  }
}

output "google_networks" {
  description = "Self link of each VPC network."
  value = {
    analysis = google_compute_network.analysis.self_link
  }
}

output "google_gateways" {
  description = "Id, outside addresses and router of each HA VPN gateway, those of hubs among them."
  value = {
    gateway = {
      id        = google_compute_ha_vpn_gateway.analysis_gateway-gateway.id
      address_0 = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
      address_1 = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
      router    = google_compute_router.analysis_gateway-gateway.name
    }
  }
}

output "google_tunnels" {
  description = "Outside and inside addresses, the ASN and the id of the Google end of each tunnel."
  value = {
    "vpn-east/t1" = {
      outside_address = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.east_path-vpn_east__t1.ip_address
      asn             = 64522
      id              = google_compute_vpn_tunnel.east_path-vpn_east__t1.id
    }
    "vpn-east/t2" = {
      outside_address = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.east_path-vpn_east__t2.ip_address
      asn             = 64522
      id              = google_compute_vpn_tunnel.east_path-vpn_east__t2.id
    }
    "vpn-west/t1" = {
      outside_address = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.west_path-vpn_west__t1.ip_address
      asn             = 64522
      id              = google_compute_vpn_tunnel.west_path-vpn_west__t1.id
    }
    "vpn-west/t2" = {
      outside_address = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.west_path-vpn_west__t2.ip_address
      asn             = 64522
      id              = google_compute_vpn_tunnel.west_path-vpn_west__t2.id
    }
  }
}

# --- google-europe-west6-vpcs.tf ---

# Google Cloud europe-west6: VPC networks. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

# VPC Analysis
resource "google_compute_network" "analysis" {
  name                                      = "analysis"
  description                               = "VPC analysis of a Trunkline design"
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

resource "google_compute_subnetwork" "analysis__jobs" {
  name                     = "analysis--jobs"
  description              = "Subnet analysis/jobs of a Trunkline design"
  region                   = "europe-west6"
  network                  = google_compute_network.analysis.self_link
  ip_cidr_range            = "10.122.0.0/20"
  stack_type               = "IPV4_ONLY"
  purpose                  = "PRIVATE"
  private_ip_google_access = false
}

resource "google_compute_subnetwork" "analysis__results" {
  name                     = "analysis--results"
  description              = "Subnet analysis/results of a Trunkline design"
  region                   = "europe-west6"
  network                  = google_compute_network.analysis.self_link
  ip_cidr_range            = "10.122.16.0/20"
  stack_type               = "IPV4_ONLY"
  purpose                  = "PRIVATE"
  private_ip_google_access = false
}

# Flow Measurements to analysis
resource "google_compute_firewall" "measurements_to_analysis-instruments_to_analysis" {
  name               = "instruments-to-analysis"
  description        = "Flow Measurements to analysis"
  network            = google_compute_network.analysis.self_link
  direction          = "INGRESS"
  priority           = 1000
  disabled           = false
  source_ranges      = ["10.22.0.0/16"]
  destination_ranges = ["10.122.0.0/16"]

  allow {
    protocol = "tcp"
    ports    = ["443", "8443"]
  }
}

# --- google-europe-west6-vpn-gateways.tf ---

# Google Cloud europe-west6: HA VPN gateways. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

# HA VPN gateway Analysis gateway
resource "google_compute_ha_vpn_gateway" "analysis_gateway-gateway" {
  name               = "gateway"
  description        = "Gateway gateway of a Trunkline design"
  region             = "europe-west6"
  network            = google_compute_network.analysis.self_link
  stack_type         = "IPV4_ONLY"
  gateway_ip_version = "IPV4"
  labels = {
    "trunkline-name"   = "analysis-gateway"
    "trunkline-object" = "gateway"
  }
}

resource "google_compute_router" "analysis_gateway-gateway" {
  name                          = "gateway"
  description                   = "VPN of Analysis gateway"
  region                        = "europe-west6"
  network                       = google_compute_network.analysis.self_link
  encrypted_interconnect_router = false

  bgp {
    asn                = 64522
    keepalive_interval = 20
    advertise_mode     = "CUSTOM"
    advertised_groups  = []

    advertised_ip_ranges {
      range       = "10.122.0.0/16"
      description = "VPC"
    }
  }
}

# --- google-europe-west6-connections.tf ---

# Google Cloud europe-west6: VPN connections. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

# VPN connection East path
resource "google_compute_external_vpn_gateway" "east_path-vpn_east" {
  name            = "vpn-east"
  description     = "Other end of connection vpn-east of a Trunkline design"
  redundancy_type = "SINGLE_IP_INTERNALLY_REDUNDANT"
  labels = {
    "trunkline-name"   = "east-path"
    "trunkline-object" = "vpn-east"
  }

  interface {
    id         = 0
    ip_address = "203.0.113.34"
  }
}

# Tunnel 1 of East path at Analysis gateway
resource "google_compute_vpn_tunnel" "east_path-vpn_east__t1" {
  name                            = "vpn-east--t1"
  description                     = "Tunnel vpn-east/t1 of a Trunkline design"
  region                          = "europe-west6"
  vpn_gateway                     = google_compute_ha_vpn_gateway.analysis_gateway-gateway.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.east_path-vpn_east.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.analysis_gateway-gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_east__t1
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-east/t1", "1")
  labels = {
    "trunkline-name"   = "east-path-1"
    "trunkline-object" = "vpn-east"
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

resource "google_compute_router_interface" "east_path-vpn_east__t1" {
  name       = "vpn-east--t1"
  region     = "europe-west6"
  router     = google_compute_router.analysis_gateway-gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.1/30"
  vpn_tunnel = google_compute_vpn_tunnel.east_path-vpn_east__t1.name
}

resource "google_compute_router_peer" "east_path-vpn_east__t1" {
  name                               = "vpn-east--t1"
  region                             = "europe-west6"
  router                             = google_compute_router.analysis_gateway-gateway.name
  interface                          = google_compute_router_interface.east_path-vpn_east__t1.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.1"
  peer_ip_address                    = "169.254.8.2"
  peer_asn                           = 65022
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

# Tunnel 2 of East path at Analysis gateway
resource "google_compute_vpn_tunnel" "east_path-vpn_east__t2" {
  name                            = "vpn-east--t2"
  description                     = "Tunnel vpn-east/t2 of a Trunkline design"
  region                          = "europe-west6"
  vpn_gateway                     = google_compute_ha_vpn_gateway.analysis_gateway-gateway.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.east_path-vpn_east.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.analysis_gateway-gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_east__t2
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-east/t2", "1")
  labels = {
    "trunkline-name"   = "east-path-2"
    "trunkline-object" = "vpn-east"
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

resource "google_compute_router_interface" "east_path-vpn_east__t2" {
  name       = "vpn-east--t2"
  region     = "europe-west6"
  router     = google_compute_router.analysis_gateway-gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.5/30"
  vpn_tunnel = google_compute_vpn_tunnel.east_path-vpn_east__t2.name
}

resource "google_compute_router_peer" "east_path-vpn_east__t2" {
  name                               = "vpn-east--t2"
  region                             = "europe-west6"
  router                             = google_compute_router.analysis_gateway-gateway.name
  interface                          = google_compute_router_interface.east_path-vpn_east__t2.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.5"
  peer_ip_address                    = "169.254.8.6"
  peer_asn                           = 65022
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

# VPN connection West path
resource "google_compute_external_vpn_gateway" "west_path-vpn_west" {
  name            = "vpn-west"
  description     = "Other end of connection vpn-west of a Trunkline design"
  redundancy_type = "SINGLE_IP_INTERNALLY_REDUNDANT"
  labels = {
    "trunkline-name"   = "west-path"
    "trunkline-object" = "vpn-west"
  }

  interface {
    id         = 0
    ip_address = "198.51.100.34"
  }
}

# Tunnel 1 of West path at Analysis gateway
resource "google_compute_vpn_tunnel" "west_path-vpn_west__t1" {
  name                            = "vpn-west--t1"
  description                     = "Tunnel vpn-west/t1 of a Trunkline design"
  region                          = "europe-west6"
  vpn_gateway                     = google_compute_ha_vpn_gateway.analysis_gateway-gateway.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.west_path-vpn_west.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.analysis_gateway-gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_west__t1
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-west/t1", "1")
  labels = {
    "trunkline-name"   = "west-path-1"
    "trunkline-object" = "vpn-west"
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

resource "google_compute_router_interface" "west_path-vpn_west__t1" {
  name       = "vpn-west--t1"
  region     = "europe-west6"
  router     = google_compute_router.analysis_gateway-gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.17/30"
  vpn_tunnel = google_compute_vpn_tunnel.west_path-vpn_west__t1.name
}

resource "google_compute_router_peer" "west_path-vpn_west__t1" {
  name                               = "vpn-west--t1"
  region                             = "europe-west6"
  router                             = google_compute_router.analysis_gateway-gateway.name
  interface                          = google_compute_router_interface.west_path-vpn_west__t1.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.17"
  peer_ip_address                    = "169.254.8.18"
  peer_asn                           = 65022
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

# Tunnel 2 of West path at Analysis gateway
resource "google_compute_vpn_tunnel" "west_path-vpn_west__t2" {
  name                            = "vpn-west--t2"
  description                     = "Tunnel vpn-west/t2 of a Trunkline design"
  region                          = "europe-west6"
  vpn_gateway                     = google_compute_ha_vpn_gateway.analysis_gateway-gateway.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.west_path-vpn_west.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.analysis_gateway-gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn_west__t2
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn-west/t2", "1")
  labels = {
    "trunkline-name"   = "west-path-2"
    "trunkline-object" = "vpn-west"
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

resource "google_compute_router_interface" "west_path-vpn_west__t2" {
  name       = "vpn-west--t2"
  region     = "europe-west6"
  router     = google_compute_router.analysis_gateway-gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.21/30"
  vpn_tunnel = google_compute_vpn_tunnel.west_path-vpn_west__t2.name
}

resource "google_compute_router_peer" "west_path-vpn_west__t2" {
  name                               = "vpn-west--t2"
  region                             = "europe-west6"
  router                             = google_compute_router.analysis_gateway-gateway.name
  interface                          = google_compute_router_interface.west_path-vpn_west__t2.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.21"
  peer_ip_address                    = "169.254.8.22"
  peer_asn                           = 65022
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

# Gateway configurations with the addresses that were assigned. Laboratory to Google Cloud, revision a60274f6. Written by Trunkline.

resource "local_file" "bsl_edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/bsl-edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/bsl-edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_east__t1__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
    address__vpn_east__t2__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "bsl_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/bsl-edge-1/verify.md"
  content = templatefile("${path.module}/templates/bsl-edge-1/verify.md.tftpl", {
    address__vpn_east__t1__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
    address__vpn_east__t2__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "bsl_edge_2__links_sh" {
  filename = "${path.module}/gateway-configs/bsl-edge-2/links.sh"
  content = templatefile("${path.module}/templates/bsl-edge-2/links.sh.tftpl", {
    address__vpn_west__t1__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
    address__vpn_west__t2__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
  })
  file_permission      = "0755"
  directory_permission = "0755"
}

resource "local_file" "bsl_edge_2__strongswan-route-based_conf" {
  filename             = "${path.module}/gateway-configs/bsl-edge-2/strongswan-route-based.conf"
  content              = templatefile("${path.module}/templates/bsl-edge-2/strongswan-route-based.conf.tftpl", {})
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "bsl_edge_2__swanctl_conf" {
  filename = "${path.module}/gateway-configs/bsl-edge-2/swanctl.conf"
  content = templatefile("${path.module}/templates/bsl-edge-2/swanctl.conf.tftpl", {
    address__vpn_west__t1__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[0].ip_address
    address__vpn_west__t2__gateway = google_compute_ha_vpn_gateway.analysis_gateway-gateway.vpn_interfaces[1].ip_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "bsl_edge_2__frr_conf" {
  filename             = "${path.module}/gateway-configs/bsl-edge-2/frr.conf"
  content              = templatefile("${path.module}/templates/bsl-edge-2/frr.conf.tftpl", {})
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "bsl_edge_2__verify_md" {
  filename             = "${path.module}/gateway-configs/bsl-edge-2/verify.md"
  content              = templatefile("${path.module}/templates/bsl-edge-2/verify.md.tftpl", {})
  file_permission      = "0644"
  directory_permission = "0755"
}
