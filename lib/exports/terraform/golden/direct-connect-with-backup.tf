# --- versions.tf ---

# Versions. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

terraform {
  required_version = ">= 1.5.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.47, < 7.0"
    }
    local = {
      source  = "hashicorp/local"
      version = "~> 2.5"
    }
  }
}

# --- providers.tf ---

# Providers. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

provider "aws" {
  region = "eu-south-1"

  default_tags {
    tags = {
      "trunkline:design"   = "direct-connect-with-backup"
      "trunkline:revision" = "8eada691"
    }
  }
}

# --- variables.tf ---

# Variables. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

variable "aws_dx_connection_id__line" {
  description = "Id of the Direct Connect connection of private circuit Direct Connect line, 1000 Mbit/s. Order it, then enter its id."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^dx(con|lag)-[0-9a-z]+$", var.aws_dx_connection_id__line))
    error_message = "Such an id starts with dxcon- (or dxlag- for a link aggregation group)."
  }
}

variable "aws_dx_region__line" {
  description = "Region that the Direct Connect location of private circuit Direct Connect line belongs to."
  type        = string
  default     = "eu-south-1"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", var.aws_dx_region__line))
    error_message = "Give the code of a region, for example eu-central-1."
  }
}

# --- outputs.tf ---

# Outputs. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-north/t1/transit" = aws_vpn_connection.backup_north-vpn_north.tunnel1_address
    "address:vpn-north/t2/transit" = aws_vpn_connection.backup_north-vpn_north.tunnel2_address
    "address:vpn-south/t1/transit" = aws_vpn_connection.backup_south-vpn_south.tunnel1_address
    "address:vpn-south/t2/transit" = aws_vpn_connection.backup_south-vpn_south.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-north/t1" = {
      outside_address = aws_vpn_connection.backup_north-vpn_north.tunnel1_address
      inside_address  = aws_vpn_connection.backup_north-vpn_north.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
    "vpn-north/t2" = {
      outside_address = aws_vpn_connection.backup_north-vpn_north.tunnel2_address
      inside_address  = aws_vpn_connection.backup_north-vpn_north.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
    "vpn-south/t1" = {
      outside_address = aws_vpn_connection.backup_south-vpn_south.tunnel1_address
      inside_address  = aws_vpn_connection.backup_south-vpn_south.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
    "vpn-south/t2" = {
      outside_address = aws_vpn_connection.backup_south-vpn_south.tunnel2_address
      inside_address  = aws_vpn_connection.backup_south-vpn_south.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-transit.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-north" = aws_vpn_connection.backup_north-vpn_north.id
    "vpn-south" = aws_vpn_connection.backup_south-vpn_south.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    transit = aws_ec2_transit_gateway.transit_gateway-transit.id
  }
}

output "aws_circuits" {
  description = "Virtual interface of each private circuit, with what the device needs for its BGP session."
  value = {
    line = {
      virtual_interface = aws_dx_transit_virtual_interface.direct_connect_line-line.id
      vlan              = aws_dx_transit_virtual_interface.direct_connect_line-line.vlan
      amazon_asn        = aws_dx_transit_virtual_interface.direct_connect_line-line.amazon_side_asn
      amazon_address    = aws_dx_transit_virtual_interface.direct_connect_line-line.amazon_address
      device_address    = aws_dx_transit_virtual_interface.direct_connect_line-line.customer_address
    }
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    ledger = aws_security_group.ledger.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-north" = aws_vpn_connection.backup_north-vpn_north.preshared_key_arn
    "vpn-south" = aws_vpn_connection.backup_south-vpn_south.preshared_key_arn
  }
}

# --- aws-eu-south-1-vpcs.tf ---

# AWS eu-south-1: VPCs. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

# VPC Ledger
resource "aws_vpc" "ledger" {
  region               = "eu-south-1"
  cidr_block           = "10.127.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Ledger"
    "trunkline:object" = "ledger"
  }
}

resource "aws_subnet" "ledger__app_a" {
  region                  = "eu-south-1"
  vpc_id                  = aws_vpc.ledger.id
  cidr_block              = "10.127.0.0/24"
  availability_zone       = "eu-south-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "ledger"
  }
}

resource "aws_subnet" "ledger__app_b" {
  region                  = "eu-south-1"
  vpc_id                  = aws_vpc.ledger.id
  cidr_block              = "10.127.1.0/24"
  availability_zone       = "eu-south-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "ledger"
  }
}

resource "aws_route_table" "ledger__main" {
  region = "eu-south-1"
  vpc_id = aws_vpc.ledger.id
  tags = {
    Name               = "Ledger main"
    "trunkline:object" = "ledger"
  }
}

resource "aws_route_table_association" "ledger__app_a" {
  region         = "eu-south-1"
  subnet_id      = aws_subnet.ledger__app_a.id
  route_table_id = aws_route_table.ledger__main.id
}

resource "aws_route_table_association" "ledger__app_b" {
  region         = "eu-south-1"
  subnet_id      = aws_subnet.ledger__app_b.id
  route_table_id = aws_route_table.ledger__main.id
}

resource "aws_route" "ledger__main__10_25_0_0_16" {
  region                 = "eu-south-1"
  route_table_id         = aws_route_table.ledger__main.id
  destination_cidr_block = "10.25.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_ledger-transit_ledger.transit_gateway_id
}

# --- aws-eu-south-1-security-groups.tf ---

# AWS eu-south-1: security groups of the flows. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

# Flows of VPC Ledger
resource "aws_security_group" "ledger" {
  region      = "eu-south-1"
  name        = "trunkline-direct-connect-with-backup-ledger"
  description = "Flows of design direct-connect-with-backup that start or end in ledger"
  vpc_id      = aws_vpc.ledger.id
  tags = {
    Name               = "Ledger flows"
    "trunkline:object" = "ledger"
  }
}

resource "aws_vpc_security_group_ingress_rule" "ledger__10_25_0_0_16__tcp_5432_5432" {
  region            = "eu-south-1"
  security_group_id = aws_security_group.ledger.id
  description       = "Core banking to ledger"
  cidr_ipv4         = "10.25.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  tags = {
    Name               = "Core banking to ledger"
    "trunkline:object" = "core-to-ledger"
  }
}

# --- aws-eu-south-1-transit-gateways.tf ---

# AWS eu-south-1: transit gateways. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

# Transit gateway
resource "aws_ec2_transit_gateway" "transit_gateway-transit" {
  region                             = "eu-south-1"
  description                        = "Transit gateway"
  amazon_side_asn                    = 64525
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

resource "aws_ec2_transit_gateway_vpc_attachment" "transit_gateway_to_ledger-transit_ledger" {
  region                                          = "eu-south-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.transit_gateway-transit.id
  vpc_id                                          = aws_vpc.ledger.id
  subnet_ids                                      = [aws_subnet.ledger__app_a.id, aws_subnet.ledger__app_b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "Transit gateway to ledger"
    "trunkline:object" = "transit-ledger"
  }
}

resource "aws_ec2_transit_gateway_route_table" "transit_gateway-transit__main" {
  region             = "eu-south-1"
  transit_gateway_id = aws_ec2_transit_gateway.transit_gateway-transit.id
  tags = {
    Name               = "Transit gateway main"
    "trunkline:object" = "transit"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__backup_north-vpn_north" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.backup_north-vpn_north.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__backup_south-vpn_south" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.backup_south-vpn_south.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__transit_gateway_to_ledger-transit_ledger" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_ledger-transit_ledger.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-transit__main__transit_gateway-transit__direct_connect" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_dx_gateway_association.transit_gateway-transit.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__backup_north-vpn_north" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.backup_north-vpn_north.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__backup_south-vpn_south" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.backup_south-vpn_south.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__transit_gateway_to_ledger-transit_ledger" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_ledger-transit_ledger.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-transit__main__transit_gateway-transit__direct_connect" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-transit__main.id
  transit_gateway_attachment_id  = aws_dx_gateway_association.transit_gateway-transit.transit_gateway_attachment_id
}

# --- aws-eu-south-1-direct-connect.tf ---

# AWS eu-south-1: private circuits. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

# Direct Connect gateway of Transit gateway
resource "aws_dx_gateway" "transit_gateway-transit" {
  name            = "transit-gateway"
  amazon_side_asn = "4200000001"
  tags = {
    Name               = "Transit gateway"
    "trunkline:object" = "transit"
  }
}

resource "aws_dx_gateway_association" "transit_gateway-transit" {
  region                = "eu-south-1"
  dx_gateway_id         = aws_dx_gateway.transit_gateway-transit.id
  associated_gateway_id = aws_ec2_transit_gateway.transit_gateway-transit.id
  allowed_prefixes      = ["10.127.0.0/16"]
}

# Private circuit Direct Connect line: mil-edge-1 to Transit gateway
resource "aws_dx_transit_virtual_interface" "direct_connect_line-line" {
  region           = var.aws_dx_region__line
  connection_id    = var.aws_dx_connection_id__line
  name             = "line"
  dx_gateway_id    = aws_dx_gateway.transit_gateway-transit.id
  address_family   = "ipv4"
  bgp_asn          = 65025
  amazon_address   = "169.254.8.1/30"
  customer_address = "169.254.8.2/30"
  vlan             = 125
  mtu              = 1500
  sitelink_enabled = false
  tags = {
    Name               = "Direct Connect line"
    "trunkline:object" = "line"
  }
}

# --- aws-eu-south-1-connections.tf ---

# AWS eu-south-1: VPN connections. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

# Customer gateway mil-edge-1
resource "aws_customer_gateway" "mil_edge_1-edge_1__u1__eu_south_1" {
  region     = "eu-south-1"
  type       = "ipsec.1"
  bgp_asn    = "65025"
  ip_address = "203.0.113.82"
  tags = {
    Name               = "mil-edge-1 203.0.113.82"
    "trunkline:object" = "edge-1"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Customer gateway mil-edge-2
resource "aws_customer_gateway" "mil_edge_2-edge_2__u1__eu_south_1" {
  region     = "eu-south-1"
  type       = "ipsec.1"
  bgp_asn    = "65025"
  ip_address = "198.51.100.82"
  tags = {
    Name               = "mil-edge-2 198.51.100.82"
    "trunkline:object" = "edge-2"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Backup north: mil-edge-1 at 203.0.113.82 to Transit gateway
resource "aws_vpn_connection" "backup_north-vpn_north" {
  region                   = "eu-south-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.mil_edge_1-edge_1__u1__eu_south_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.transit_gateway-transit.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  enable_acceleration      = false
  tunnel_bandwidth         = "standard"
  preshared_key_storage    = "SecretsManager"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.8.16/30"
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
  tunnel2_inside_cidr                     = "169.254.8.20/30"
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
    Name               = "Backup north"
    "trunkline:object" = "vpn-north"
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

# VPN connection Backup south: mil-edge-2 at 198.51.100.82 to Transit gateway
resource "aws_vpn_connection" "backup_south-vpn_south" {
  region                   = "eu-south-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.mil_edge_2-edge_2__u1__eu_south_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.transit_gateway-transit.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  enable_acceleration      = false
  tunnel_bandwidth         = "standard"
  preshared_key_storage    = "SecretsManager"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.8.32/30"
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
  tunnel2_inside_cidr                     = "169.254.8.36/30"
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
    Name               = "Backup south"
    "trunkline:object" = "vpn-south"
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

# --- gateway-configs.tf ---

# Gateway configurations with the addresses that were assigned. Leased line with VPN as backup, revision 8eada691. Written by Trunkline.

resource "local_file" "mil_edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/mil-edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/mil-edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_north__t1__transit = aws_vpn_connection.backup_north-vpn_north.tunnel1_address
    address__vpn_north__t2__transit = aws_vpn_connection.backup_north-vpn_north.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "mil_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/mil-edge-1/verify.md"
  content = templatefile("${path.module}/templates/mil-edge-1/verify.md.tftpl", {
    address__vpn_north__t1__transit = aws_vpn_connection.backup_north-vpn_north.tunnel1_address
    address__vpn_north__t2__transit = aws_vpn_connection.backup_north-vpn_north.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "mil_edge_2__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/mil-edge-2/juniper-srx.set"
  content = templatefile("${path.module}/templates/mil-edge-2/juniper-srx.set.tftpl", {
    address__vpn_south__t1__transit = aws_vpn_connection.backup_south-vpn_south.tunnel1_address
    address__vpn_south__t2__transit = aws_vpn_connection.backup_south-vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "mil_edge_2__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/mil-edge-2/juniper-srx.conf"
  content = templatefile("${path.module}/templates/mil-edge-2/juniper-srx.conf.tftpl", {
    address__vpn_south__t1__transit = aws_vpn_connection.backup_south-vpn_south.tunnel1_address
    address__vpn_south__t2__transit = aws_vpn_connection.backup_south-vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "mil_edge_2__verify_md" {
  filename = "${path.module}/gateway-configs/mil-edge-2/verify.md"
  content = templatefile("${path.module}/templates/mil-edge-2/verify.md.tftpl", {
    address__vpn_south__t1__transit = aws_vpn_connection.backup_south-vpn_south.tunnel1_address
    address__vpn_south__t2__transit = aws_vpn_connection.backup_south-vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
