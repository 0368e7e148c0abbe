# --- versions.tf ---

# Versions. Two uplinks, revision 222ab7be. Written by Trunkline.

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

# Providers. Two uplinks, revision 222ab7be. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "trunkline:design"   = "two-uplinks"
      "trunkline:revision" = "222ab7be"
    }
  }
}

# --- outputs.tf ---

# Outputs. Two uplinks, revision 222ab7be. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn/t1/tgw" = aws_vpn_connection.vpn.tunnel1_address
    "address:vpn/t2/tgw" = aws_vpn_connection.vpn__t2.tunnel1_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = aws_vpn_connection.vpn.tunnel1_address
      inside_address  = aws_vpn_connection.vpn.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.tgw.amazon_side_asn
    }
    "vpn/t2" = {
      outside_address = aws_vpn_connection.vpn__t2.tunnel1_address
      inside_address  = aws_vpn_connection.vpn__t2.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.tgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    vpn      = aws_vpn_connection.vpn.id
    "vpn/t2" = aws_vpn_connection.vpn__t2.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    tgw  = aws_ec2_transit_gateway.tgw.id
    tgw2 = aws_ec2_transit_gateway.tgw2.id
  }
}

output "aws_transit_gateway_peerings" {
  description = "Id of the attachment of each peering of transit gateways."
  value = {
    hubs = aws_ec2_transit_gateway_peering_attachment.hubs.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    vpn      = aws_vpn_connection.vpn.preshared_key_arn
    "vpn/t2" = aws_vpn_connection.vpn__t2.preshared_key_arn
  }
}

# --- aws-eu-central-1-transit-gateways.tf ---

# AWS eu-central-1: transit gateways. Two uplinks, revision 222ab7be. Written by Trunkline.

# Transit gateway tgw
resource "aws_ec2_transit_gateway" "tgw" {
  region                             = "eu-central-1"
  description                        = "tgw"
  amazon_side_asn                    = 64512
  auto_accept_shared_attachments     = "disable"
  default_route_table_association    = "disable"
  default_route_table_propagation    = "disable"
  dns_support                        = "enable"
  multicast_support                  = "disable"
  security_group_referencing_support = "disable"
  vpn_ecmp_support                   = "enable"
  tags = {
    Name               = "tgw"
    "trunkline:object" = "tgw"
  }
}

# Peering hubs: tgw and tgw2
resource "aws_ec2_transit_gateway_peering_attachment" "hubs" {
  region                  = "eu-central-1"
  transit_gateway_id      = aws_ec2_transit_gateway.tgw.id
  peer_region             = "eu-central-1"
  peer_transit_gateway_id = aws_ec2_transit_gateway.tgw2.id
  tags = {
    Name               = "hubs"
    "trunkline:object" = "hubs"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "hubs" {
  region                        = "eu-central-1"
  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.hubs.id
  tags = {
    Name               = "hubs"
    "trunkline:object" = "hubs"
  }
}

resource "aws_ec2_transit_gateway_route_table" "tgw__main" {
  region             = "eu-central-1"
  transit_gateway_id = aws_ec2_transit_gateway.tgw.id
  tags = {
    Name               = "tgw main"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__main__vpn" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__main__vpn__t2" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn__t2.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__main__hubs" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment_accepter.hubs.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__main__vpn" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__main__vpn__t2" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn__t2.transit_gateway_attachment_id
}

# Transit gateway tgw2
resource "aws_ec2_transit_gateway" "tgw2" {
  region                             = "eu-central-1"
  description                        = "tgw2"
  amazon_side_asn                    = 64513
  auto_accept_shared_attachments     = "disable"
  default_route_table_association    = "disable"
  default_route_table_propagation    = "disable"
  dns_support                        = "enable"
  multicast_support                  = "disable"
  security_group_referencing_support = "disable"
  vpn_ecmp_support                   = "enable"
  tags = {
    Name               = "tgw2"
    "trunkline:object" = "tgw2"
  }
}

resource "aws_ec2_transit_gateway_route_table" "tgw2__main" {
  region             = "eu-central-1"
  transit_gateway_id = aws_ec2_transit_gateway.tgw2.id
  tags = {
    Name               = "tgw2 main"
    "trunkline:object" = "tgw2"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw2__main__hubs" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw2__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment_accepter.hubs.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route" "tgw2__main__10_11_0_0_16" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw2__main.id
  destination_cidr_block         = "10.11.0.0/16"
  blackhole                      = false
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment_accepter.hubs.id
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. Two uplinks, revision 222ab7be. Written by Trunkline.

# Customer gateway north-gw
resource "aws_customer_gateway" "north_gw__u1__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65001"
  ip_address = "203.0.113.11"
  tags = {
    Name               = "north-gw 203.0.113.11"
    "trunkline:object" = "north-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Customer gateway north-gw
resource "aws_customer_gateway" "north_gw__u2__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65001"
  ip_address = "198.51.100.11"
  tags = {
    Name               = "north-gw 198.51.100.11"
    "trunkline:object" = "north-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection vpn: north-gw at 203.0.113.11 to tgw
resource "aws_vpn_connection" "vpn" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.north_gw__u1__eu_central_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.tgw.id
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

  # Tunnel 2: not drawn. AWS makes it all the same, and it stays down
  tunnel2_inside_cidr                     = "169.254.255.128/30"
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
    Name               = "vpn"
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

# VPN connection vpn: north-gw at 198.51.100.11 to tgw
resource "aws_vpn_connection" "vpn__t2" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.north_gw__u2__eu_central_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.tgw.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  enable_acceleration      = false
  tunnel_bandwidth         = "standard"
  preshared_key_storage    = "SecretsManager"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.8.36/30"
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

  # Tunnel 2: not drawn. AWS makes it all the same, and it stays down
  tunnel2_inside_cidr                     = "169.254.255.124/30"
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
    Name               = "vpn"
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

# --- gateway-configs.tf ---

# Gateway configurations with the addresses that were assigned. Two uplinks, revision 222ab7be. Written by Trunkline.

resource "local_file" "north_gw__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/north-gw/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/north-gw/cisco-ios-xe.cfg.tftpl", {
    address__vpn__t1__tgw = aws_vpn_connection.vpn.tunnel1_address
    address__vpn__t2__tgw = aws_vpn_connection.vpn__t2.tunnel1_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "north_gw__verify_md" {
  filename = "${path.module}/gateway-configs/north-gw/verify.md"
  content = templatefile("${path.module}/templates/north-gw/verify.md.tftpl", {
    address__vpn__t1__tgw = aws_vpn_connection.vpn.tunnel1_address
    address__vpn__t2__tgw = aws_vpn_connection.vpn__t2.tunnel1_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
