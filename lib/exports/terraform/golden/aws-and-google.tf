# --- versions.tf ---

# Versions. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.47, < 7.0"
    }
    google = {
      source  = "hashicorp/google"
      version = ">= 7.9, < 8.0"
    }
  }
}

# --- providers.tf ---

# Providers. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      "trunkline:design"   = "aws-and-google"
      "trunkline:revision" = "fef6c7cf"
    }
  }
}

provider "google" {
  project                         = var.google_project
  add_terraform_attribution_label = false
  default_labels = {
    "trunkline-design"   = "aws-and-google"
    "trunkline-revision" = "fef6c7cf"
  }
}

# --- variables.tf ---

# Variables. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

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
  description = "Pre-shared key of tunnel 1 of Google Cloud to AWS, between Warehouse gateway and Transit gateway. WARNING: the aws provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t2" {
  description = "Pre-shared key of tunnel 2 of Google Cloud to AWS, between Warehouse gateway and Transit gateway. WARNING: the aws provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t3" {
  description = "Pre-shared key of tunnel 3 of Google Cloud to AWS, between Warehouse gateway and Transit gateway. WARNING: the aws provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t3))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t4" {
  description = "Pre-shared key of tunnel 4 of Google Cloud to AWS, between Warehouse gateway and Transit gateway. WARNING: the aws provider has no write-only argument for it and keeps it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t4))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn/t1/transit"        = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel1_address
    "address:vpn/t2/transit"        = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel2_address
    "address:vpn/t3/transit"        = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel1_address
    "address:vpn/t4/transit"        = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel2_address
    "address:vpn/t1/google-gateway" = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[0].ip_address
    "address:vpn/t2/google-gateway" = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[0].ip_address
    "address:vpn/t3/google-gateway" = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[1].ip_address
    "address:vpn/t4/google-gateway" = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[1].ip_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel1_address
      inside_address  = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
    "vpn/t2" = {
      outside_address = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel2_address
      inside_address  = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
    "vpn/t3" = {
      outside_address = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel1_address
      inside_address  = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
    "vpn/t4" = {
      outside_address = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel2_address
      inside_address  = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    vpn      = aws_vpn_connection.google_cloud_to_aws-vpn.id
    "vpn/t3" = aws_vpn_connection.google_cloud_to_aws-vpn__t3.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    transit = aws_ec2_transit_gateway.transit_gateway-transit.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    bookings = aws_security_group.bookings.id
  }
}

output "google_networks" {
  description = "Self link of each VPC network."
  value = {
    warehouse = google_compute_network.data_warehouse-warehouse.self_link
  }
}

output "google_gateways" {
  description = "Id, outside addresses and router of each HA VPN gateway, those of hubs among them."
  value = {
    "google-gateway" = {
      id        = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.id
      address_0 = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[0].ip_address
      address_1 = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[1].ip_address
      router    = google_compute_router.warehouse_gateway-google_gateway.name
    }
  }
}

output "google_tunnels" {
  description = "Outside and inside addresses, the ASN and the id of the Google end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.google_cloud_to_aws-vpn__t1.ip_address
      asn             = 64560
      id              = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t1.id
    }
    "vpn/t2" = {
      outside_address = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[0].ip_address
      inside_address  = google_compute_router_peer.google_cloud_to_aws-vpn__t2.ip_address
      asn             = 64560
      id              = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t2.id
    }
    "vpn/t3" = {
      outside_address = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.google_cloud_to_aws-vpn__t3.ip_address
      asn             = 64560
      id              = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t3.id
    }
    "vpn/t4" = {
      outside_address = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[1].ip_address
      inside_address  = google_compute_router_peer.google_cloud_to_aws-vpn__t4.ip_address
      asn             = 64560
      id              = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t4.id
    }
  }
}

# --- aws-eu-west-1-vpcs.tf ---

# AWS eu-west-1: VPCs. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# VPC Bookings
resource "aws_vpc" "bookings" {
  region               = "eu-west-1"
  cidr_block           = "10.161.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Bookings"
    "trunkline:object" = "bookings"
  }
}

resource "aws_subnet" "bookings__app_a" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.bookings.id
  cidr_block              = "10.161.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "bookings"
  }
}

resource "aws_subnet" "bookings__app_b" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.bookings.id
  cidr_block              = "10.161.1.0/24"
  availability_zone       = "eu-west-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "bookings"
  }
}

resource "aws_route_table" "bookings__main" {
  region = "eu-west-1"
  vpc_id = aws_vpc.bookings.id
  tags = {
    Name               = "Bookings main"
    "trunkline:object" = "bookings"
  }
}

resource "aws_route_table_association" "bookings__app_a" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.bookings__app_a.id
  route_table_id = aws_route_table.bookings__main.id
}

resource "aws_route_table_association" "bookings__app_b" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.bookings__app_b.id
  route_table_id = aws_route_table.bookings__main.id
}

resource "aws_route" "bookings__main__10_162_0_0_16" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.bookings__main.id
  destination_cidr_block = "10.162.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_bookings-transit_bookings.transit_gateway_id
}

resource "aws_route" "bookings__main__10_160_0_0_16" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.bookings__main.id
  destination_cidr_block = "10.160.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_bookings-transit_bookings.transit_gateway_id
}

# VPC Payments
resource "aws_vpc" "payments" {
  region               = "eu-west-1"
  cidr_block           = "10.162.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Payments"
    "trunkline:object" = "payments"
  }
}

resource "aws_subnet" "payments__app_a" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.payments.id
  cidr_block              = "10.162.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "payments"
  }
}

resource "aws_subnet" "payments__app_b" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.payments.id
  cidr_block              = "10.162.1.0/24"
  availability_zone       = "eu-west-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "payments"
  }
}

resource "aws_route_table" "payments__main" {
  region = "eu-west-1"
  vpc_id = aws_vpc.payments.id
  tags = {
    Name               = "Payments main"
    "trunkline:object" = "payments"
  }
}

resource "aws_route_table_association" "payments__app_a" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.payments__app_a.id
  route_table_id = aws_route_table.payments__main.id
}

resource "aws_route_table_association" "payments__app_b" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.payments__app_b.id
  route_table_id = aws_route_table.payments__main.id
}

resource "aws_route" "payments__main__10_161_0_0_16" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.payments__main.id
  destination_cidr_block = "10.161.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_payments-transit_payments.transit_gateway_id
}

resource "aws_route" "payments__main__10_160_0_0_16" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.payments__main.id
  destination_cidr_block = "10.160.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_payments-transit_payments.transit_gateway_id
}

# --- aws-eu-west-1-security-groups.tf ---

# AWS eu-west-1: security groups of the flows. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# Flows of VPC Bookings
resource "aws_security_group" "bookings" {
  region      = "eu-west-1"
  name        = "trunkline-aws-and-google-bookings"
  description = "Flows of design aws-and-google that start or end in bookings"
  vpc_id      = aws_vpc.bookings.id
  tags = {
    Name               = "Bookings flows"
    "trunkline:object" = "bookings"
  }
}

resource "aws_vpc_security_group_egress_rule" "bookings__10_160_0_0_16__tcp_443_443" {
  region            = "eu-west-1"
  security_group_id = aws_security_group.bookings.id
  description       = "Bookings to data warehouse"
  cidr_ipv4         = "10.160.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  tags = {
    Name               = "Bookings to data warehouse"
    "trunkline:object" = "bookings-to-warehouse"
  }
}

# --- aws-eu-west-1-transit-gateways.tf ---

# AWS eu-west-1: transit gateways. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# Transit gateway
resource "aws_ec2_transit_gateway" "transit_gateway-transit" {
  region                             = "eu-west-1"
  description                        = "Transit gateway"
  amazon_side_asn                    = 64561
  auto_accept_shared_attachments     = "disable"
  default_route_table_association    = "disable"
  default_route_table_propagation    = "disable"
  dns_support                        = "enable"
  multicast_support                  = "disable"
  security_group_referencing_support = "disable"
  vpn_ecmp_support                   = "enable"
  tags = {
    Name               = "Transit gateway"
    "trunkline:object" = "transit"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "transit_gateway_to_bookings-transit_bookings" {
  region                                          = "eu-west-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.transit_gateway-transit.id
  vpc_id                                          = aws_vpc.bookings.id
  subnet_ids                                      = [aws_subnet.bookings__app_a.id, aws_subnet.bookings__app_b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "Transit gateway to bookings"
    "trunkline:object" = "transit-bookings"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "transit_gateway_to_payments-transit_payments" {
  region                                          = "eu-west-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.transit_gateway-transit.id
  vpc_id                                          = aws_vpc.payments.id
  subnet_ids                                      = [aws_subnet.payments__app_a.id, aws_subnet.payments__app_b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "Transit gateway to payments"
    "trunkline:object" = "transit-payments"
  }
}

resource "aws_ec2_transit_gateway_route_table" "transit_gateway-transit__main" {
  region             = "eu-west-1"
  transit_gateway_id = aws_ec2_transit_gateway.transit_gateway-transit.id
  tags = {
    Name               = "Transit gateway main"
    "trunkline:object" = "transit"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__google_cloud_to_aws-vpn" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.google_cloud_to_aws-vpn.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__google_cloud_to_aws-vpn__t3" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.google_cloud_to_aws-vpn__t3.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__transit_gateway_to_bookings-transit_bookings" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_bookings-transit_bookings.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__transit_gateway_to_payments-transit_payments" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_payments-transit_payments.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__google_cloud_to_aws-vpn" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.google_cloud_to_aws-vpn.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__google_cloud_to_aws-vpn__t3" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.google_cloud_to_aws-vpn__t3.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__transit_gateway_to_bookings-transit_bookings" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_bookings-transit_bookings.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__transit_gateway_to_payments-transit_payments" {
  region                         = "eu-west-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_payments-transit_payments.id
}

# --- aws-eu-west-1-connections.tf ---

# AWS eu-west-1: VPN connections. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# Warehouse gateway of the other cloud, as AWS sees it
resource "aws_customer_gateway" "warehouse_gateway-google_gateway__instance_0__eu_west_1" {
  region     = "eu-west-1"
  type       = "ipsec.1"
  bgp_asn    = "64560"
  ip_address = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[0].ip_address
  tags = {
    Name               = "Warehouse gateway instance 0"
    "trunkline:object" = "google-gateway"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Warehouse gateway of the other cloud, as AWS sees it
resource "aws_customer_gateway" "warehouse_gateway-google_gateway__instance_1__eu_west_1" {
  region     = "eu-west-1"
  type       = "ipsec.1"
  bgp_asn    = "64560"
  ip_address = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.vpn_interfaces[1].ip_address
  tags = {
    Name               = "Warehouse gateway instance 1"
    "trunkline:object" = "google-gateway"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Google Cloud to AWS: Warehouse gateway to Transit gateway
resource "aws_vpn_connection" "google_cloud_to_aws-vpn" {
  region                   = "eu-west-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.warehouse_gateway-google_gateway__instance_0__eu_west_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.transit_gateway-transit.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  enable_acceleration      = false
  tunnel_bandwidth         = "standard"
  preshared_key_storage    = "Standard"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.8.0/30"
  tunnel1_preshared_key                   = var.psk_vpn__t1
  tunnel1_ike_versions                    = ["ikev2"]
  tunnel1_phase1_encryption_algorithms    = ["AES256"]
  tunnel1_phase1_integrity_algorithms     = ["SHA2-384"]
  tunnel1_phase1_dh_group_numbers         = [20]
  tunnel1_phase1_lifetime_seconds         = 28800
  tunnel1_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel1_phase2_integrity_algorithms     = ["SHA2-384"]
  tunnel1_phase2_dh_group_numbers         = [20]
  tunnel1_phase2_lifetime_seconds         = 3600
  tunnel1_rekey_margin_time_seconds       = 270
  tunnel1_rekey_fuzz_percentage           = 100
  tunnel1_replay_window_size              = 1024
  tunnel1_startup_action                  = "add"
  tunnel1_dpd_timeout_action              = "clear"
  tunnel1_dpd_timeout_seconds             = 30
  tunnel1_enable_tunnel_lifecycle_control = false

  # Tunnel 2
  tunnel2_inside_cidr                     = "169.254.8.4/30"
  tunnel2_preshared_key                   = var.psk_vpn__t2
  tunnel2_ike_versions                    = ["ikev2"]
  tunnel2_phase1_encryption_algorithms    = ["AES256"]
  tunnel2_phase1_integrity_algorithms     = ["SHA2-384"]
  tunnel2_phase1_dh_group_numbers         = [20]
  tunnel2_phase1_lifetime_seconds         = 28800
  tunnel2_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel2_phase2_integrity_algorithms     = ["SHA2-384"]
  tunnel2_phase2_dh_group_numbers         = [20]
  tunnel2_phase2_lifetime_seconds         = 3600
  tunnel2_rekey_margin_time_seconds       = 270
  tunnel2_rekey_fuzz_percentage           = 100
  tunnel2_replay_window_size              = 1024
  tunnel2_startup_action                  = "add"
  tunnel2_dpd_timeout_action              = "clear"
  tunnel2_dpd_timeout_seconds             = 30
  tunnel2_enable_tunnel_lifecycle_control = false

  tags = {
    Name               = "Google Cloud to AWS"
    "trunkline:object" = "vpn"
  }

  tunnel1_log_options {
    cloudwatch_log_options {
      log_enabled     = false
      bgp_log_enabled = false
    }
  }

  tunnel2_log_options {
    cloudwatch_log_options {
      log_enabled     = false
      bgp_log_enabled = false
    }
  }
}

# VPN connection Google Cloud to AWS: Warehouse gateway to Transit gateway
resource "aws_vpn_connection" "google_cloud_to_aws-vpn__t3" {
  region                   = "eu-west-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.warehouse_gateway-google_gateway__instance_1__eu_west_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.transit_gateway-transit.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  enable_acceleration      = false
  tunnel_bandwidth         = "standard"
  preshared_key_storage    = "Standard"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.8.8/30"
  tunnel1_preshared_key                   = var.psk_vpn__t3
  tunnel1_ike_versions                    = ["ikev2"]
  tunnel1_phase1_encryption_algorithms    = ["AES256"]
  tunnel1_phase1_integrity_algorithms     = ["SHA2-384"]
  tunnel1_phase1_dh_group_numbers         = [20]
  tunnel1_phase1_lifetime_seconds         = 28800
  tunnel1_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel1_phase2_integrity_algorithms     = ["SHA2-384"]
  tunnel1_phase2_dh_group_numbers         = [20]
  tunnel1_phase2_lifetime_seconds         = 3600
  tunnel1_rekey_margin_time_seconds       = 270
  tunnel1_rekey_fuzz_percentage           = 100
  tunnel1_replay_window_size              = 1024
  tunnel1_startup_action                  = "add"
  tunnel1_dpd_timeout_action              = "clear"
  tunnel1_dpd_timeout_seconds             = 30
  tunnel1_enable_tunnel_lifecycle_control = false

  # Tunnel 2
  tunnel2_inside_cidr                     = "169.254.8.12/30"
  tunnel2_preshared_key                   = var.psk_vpn__t4
  tunnel2_ike_versions                    = ["ikev2"]
  tunnel2_phase1_encryption_algorithms    = ["AES256"]
  tunnel2_phase1_integrity_algorithms     = ["SHA2-384"]
  tunnel2_phase1_dh_group_numbers         = [20]
  tunnel2_phase1_lifetime_seconds         = 28800
  tunnel2_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel2_phase2_integrity_algorithms     = ["SHA2-384"]
  tunnel2_phase2_dh_group_numbers         = [20]
  tunnel2_phase2_lifetime_seconds         = 3600
  tunnel2_rekey_margin_time_seconds       = 270
  tunnel2_rekey_fuzz_percentage           = 100
  tunnel2_replay_window_size              = 1024
  tunnel2_startup_action                  = "add"
  tunnel2_dpd_timeout_action              = "clear"
  tunnel2_dpd_timeout_seconds             = 30
  tunnel2_enable_tunnel_lifecycle_control = false

  tags = {
    Name               = "Google Cloud to AWS"
    "trunkline:object" = "vpn"
  }

  tunnel1_log_options {
    cloudwatch_log_options {
      log_enabled     = false
      bgp_log_enabled = false
    }
  }

  tunnel2_log_options {
    cloudwatch_log_options {
      log_enabled     = false
      bgp_log_enabled = false
    }
  }
}

# --- google-europe-west1-vpcs.tf ---

# Google Cloud europe-west1: VPC networks. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# VPC Data warehouse
resource "google_compute_network" "data_warehouse-warehouse" {
  name                                      = "warehouse"
  description                               = "VPC warehouse of a Trunkline design"
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

resource "google_compute_subnetwork" "data_warehouse-warehouse__queries" {
  name                     = "warehouse--queries"
  description              = "Subnet warehouse/queries of a Trunkline design"
  region                   = "europe-west1"
  network                  = google_compute_network.data_warehouse-warehouse.self_link
  ip_cidr_range            = "10.160.0.0/20"
  stack_type               = "IPV4_ONLY"
  purpose                  = "PRIVATE"
  private_ip_google_access = false
}

# Flow Bookings to data warehouse
resource "google_compute_firewall" "bookings_to_data_warehouse-bookings_to_warehouse" {
  name               = "bookings-to-warehouse"
  description        = "Flow Bookings to data warehouse"
  network            = google_compute_network.data_warehouse-warehouse.self_link
  direction          = "INGRESS"
  priority           = 1000
  disabled           = false
  source_ranges      = ["10.161.0.0/16"]
  destination_ranges = ["10.160.0.0/16"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

# --- google-europe-west1-vpn-gateways.tf ---

# Google Cloud europe-west1: HA VPN gateways. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# HA VPN gateway Warehouse gateway
resource "google_compute_ha_vpn_gateway" "warehouse_gateway-google_gateway" {
  name               = "google-gateway"
  description        = "Gateway google-gateway of a Trunkline design"
  region             = "europe-west1"
  network            = google_compute_network.data_warehouse-warehouse.self_link
  stack_type         = "IPV4_ONLY"
  gateway_ip_version = "IPV4"
  labels = {
    "trunkline-name"   = "warehouse-gateway"
    "trunkline-object" = "google-gateway"
  }
}

resource "google_compute_router" "warehouse_gateway-google_gateway" {
  name                          = "google-gateway"
  description                   = "VPN of Warehouse gateway"
  region                        = "europe-west1"
  network                       = google_compute_network.data_warehouse-warehouse.self_link
  encrypted_interconnect_router = false

  bgp {
    asn                = 64560
    keepalive_interval = 20
    advertise_mode     = "CUSTOM"
    advertised_groups  = []

    advertised_ip_ranges {
      range       = "10.160.0.0/16"
      description = "VPC"
    }
  }
}

# --- google-europe-west1-connections.tf ---

# Google Cloud europe-west1: VPN connections. AWS and Google Cloud, revision fef6c7cf. Written by Trunkline.

# VPN connection Google Cloud to AWS
resource "google_compute_external_vpn_gateway" "google_cloud_to_aws-vpn" {
  name            = "vpn"
  description     = "Other end of connection vpn of a Trunkline design"
  redundancy_type = "FOUR_IPS_REDUNDANCY"
  labels = {
    "trunkline-name"   = "google-cloud-to-aws"
    "trunkline-object" = "vpn"
  }

  interface {
    id         = 0
    ip_address = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel1_address
  }

  interface {
    id         = 1
    ip_address = aws_vpn_connection.google_cloud_to_aws-vpn.tunnel2_address
  }

  interface {
    id         = 2
    ip_address = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel1_address
  }

  interface {
    id         = 3
    ip_address = aws_vpn_connection.google_cloud_to_aws-vpn__t3.tunnel2_address
  }
}

# Tunnel 1 of Google Cloud to AWS at Warehouse gateway
resource "google_compute_vpn_tunnel" "google_cloud_to_aws-vpn__t1" {
  name                            = "vpn--t1"
  description                     = "Tunnel vpn/t1 of a Trunkline design"
  region                          = "europe-west1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.google_cloud_to_aws-vpn.self_link
  peer_external_gateway_interface = 0
  router                          = google_compute_router.warehouse_gateway-google_gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn__t1
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn/t1", "1")
  labels = {
    "trunkline-name"   = "google-cloud-to-aws-1"
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

resource "google_compute_router_interface" "google_cloud_to_aws-vpn__t1" {
  name       = "vpn--t1"
  region     = "europe-west1"
  router     = google_compute_router.warehouse_gateway-google_gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.2/30"
  vpn_tunnel = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t1.name
}

resource "google_compute_router_peer" "google_cloud_to_aws-vpn__t1" {
  name                               = "vpn--t1"
  region                             = "europe-west1"
  router                             = google_compute_router.warehouse_gateway-google_gateway.name
  interface                          = google_compute_router_interface.google_cloud_to_aws-vpn__t1.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.2"
  peer_ip_address                    = "169.254.8.1"
  peer_asn                           = 64561
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

# Tunnel 2 of Google Cloud to AWS at Warehouse gateway
resource "google_compute_vpn_tunnel" "google_cloud_to_aws-vpn__t2" {
  name                            = "vpn--t2"
  description                     = "Tunnel vpn/t2 of a Trunkline design"
  region                          = "europe-west1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.self_link
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.google_cloud_to_aws-vpn.self_link
  peer_external_gateway_interface = 1
  router                          = google_compute_router.warehouse_gateway-google_gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn__t2
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn/t2", "1")
  labels = {
    "trunkline-name"   = "google-cloud-to-aws-2"
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

resource "google_compute_router_interface" "google_cloud_to_aws-vpn__t2" {
  name       = "vpn--t2"
  region     = "europe-west1"
  router     = google_compute_router.warehouse_gateway-google_gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.6/30"
  vpn_tunnel = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t2.name
}

resource "google_compute_router_peer" "google_cloud_to_aws-vpn__t2" {
  name                               = "vpn--t2"
  region                             = "europe-west1"
  router                             = google_compute_router.warehouse_gateway-google_gateway.name
  interface                          = google_compute_router_interface.google_cloud_to_aws-vpn__t2.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.6"
  peer_ip_address                    = "169.254.8.5"
  peer_asn                           = 64561
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

# Tunnel 3 of Google Cloud to AWS at Warehouse gateway
resource "google_compute_vpn_tunnel" "google_cloud_to_aws-vpn__t3" {
  name                            = "vpn--t3"
  description                     = "Tunnel vpn/t3 of a Trunkline design"
  region                          = "europe-west1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.google_cloud_to_aws-vpn.self_link
  peer_external_gateway_interface = 2
  router                          = google_compute_router.warehouse_gateway-google_gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn__t3
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn/t3", "1")
  labels = {
    "trunkline-name"   = "google-cloud-to-aws-3"
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

resource "google_compute_router_interface" "google_cloud_to_aws-vpn__t3" {
  name       = "vpn--t3"
  region     = "europe-west1"
  router     = google_compute_router.warehouse_gateway-google_gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.10/30"
  vpn_tunnel = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t3.name
}

resource "google_compute_router_peer" "google_cloud_to_aws-vpn__t3" {
  name                               = "vpn--t3"
  region                             = "europe-west1"
  router                             = google_compute_router.warehouse_gateway-google_gateway.name
  interface                          = google_compute_router_interface.google_cloud_to_aws-vpn__t3.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.10"
  peer_ip_address                    = "169.254.8.9"
  peer_asn                           = 64561
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

# Tunnel 4 of Google Cloud to AWS at Warehouse gateway
resource "google_compute_vpn_tunnel" "google_cloud_to_aws-vpn__t4" {
  name                            = "vpn--t4"
  description                     = "Tunnel vpn/t4 of a Trunkline design"
  region                          = "europe-west1"
  vpn_gateway                     = google_compute_ha_vpn_gateway.warehouse_gateway-google_gateway.self_link
  vpn_gateway_interface           = 1
  peer_external_gateway           = google_compute_external_vpn_gateway.google_cloud_to_aws-vpn.self_link
  peer_external_gateway_interface = 3
  router                          = google_compute_router.warehouse_gateway-google_gateway.self_link
  ike_version                     = 2
  shared_secret_wo                = var.psk_vpn__t4
  shared_secret_wo_version        = lookup(var.google_key_versions, "vpn/t4", "1")
  labels = {
    "trunkline-name"   = "google-cloud-to-aws-4"
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

resource "google_compute_router_interface" "google_cloud_to_aws-vpn__t4" {
  name       = "vpn--t4"
  region     = "europe-west1"
  router     = google_compute_router.warehouse_gateway-google_gateway.name
  ip_version = "IPV4"
  ip_range   = "169.254.8.14/30"
  vpn_tunnel = google_compute_vpn_tunnel.google_cloud_to_aws-vpn__t4.name
}

resource "google_compute_router_peer" "google_cloud_to_aws-vpn__t4" {
  name                               = "vpn--t4"
  region                             = "europe-west1"
  router                             = google_compute_router.warehouse_gateway-google_gateway.name
  interface                          = google_compute_router_interface.google_cloud_to_aws-vpn__t4.name
  enable                             = true
  enable_ipv4                        = true
  enable_ipv6                        = false
  ip_address                         = "169.254.8.14"
  peer_ip_address                    = "169.254.8.13"
  peer_asn                           = 64561
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
