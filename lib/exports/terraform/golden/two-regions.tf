# --- versions.tf ---

# Versions. Two regions, revision 00ea8c13. Written by Trunkline.

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

# Providers. Two regions, revision 00ea8c13. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "Kosten-Stelle ä"    = "42"
      owner                = "network team"
      "trunkline:design"   = "two-regions"
      "trunkline:revision" = "00ea8c13"
    }
  }
}

# --- outputs.tf ---

# Outputs. Two regions, revision 00ea8c13. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-f/t1/vgw-f" = aws_vpn_connection.vpn_f.tunnel1_address
    "address:vpn-f/t2/vgw-f" = aws_vpn_connection.vpn_f.tunnel2_address
    "address:vpn-d/t1/vgw-d" = aws_vpn_connection.vpn_d.tunnel1_address
    "address:vpn-d/t2/vgw-d" = aws_vpn_connection.vpn_d.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-f/t1" = {
      outside_address = aws_vpn_connection.vpn_f.tunnel1_address
      inside_address  = aws_vpn_connection.vpn_f.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.vgw_f.amazon_side_asn
    }
    "vpn-f/t2" = {
      outside_address = aws_vpn_connection.vpn_f.tunnel2_address
      inside_address  = aws_vpn_connection.vpn_f.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.vgw_f.amazon_side_asn
    }
    "vpn-d/t1" = {
      outside_address = aws_vpn_connection.vpn_d.tunnel1_address
      inside_address  = aws_vpn_connection.vpn_d.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.vgw_d.amazon_side_asn
    }
    "vpn-d/t2" = {
      outside_address = aws_vpn_connection.vpn_d.tunnel2_address
      inside_address  = aws_vpn_connection.vpn_d.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.vgw_d.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-f" = aws_vpn_connection.vpn_f.id
    "vpn-d" = aws_vpn_connection.vpn_d.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    "vgw-f" = aws_vpn_gateway.vgw_f.id
    "vgw-d" = aws_vpn_gateway.vgw_d.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-f" = aws_vpn_connection.vpn_f.preshared_key_arn
    "vpn-d" = aws_vpn_connection.vpn_d.preshared_key_arn
  }
}

# --- aws-eu-central-1-vpcs.tf ---

# AWS eu-central-1: VPCs. Two regions, revision 00ea8c13. Written by Trunkline.

# VPC shared
resource "aws_vpc" "shared" {
  region               = "eu-central-1"
  cidr_block           = "10.100.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "shared"
    "trunkline:object" = "shared"
  }
}

resource "aws_subnet" "shared__a" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.shared.id
  cidr_block              = "10.100.0.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "a"
    "trunkline:object" = "shared"
  }
}

resource "aws_subnet" "shared__b" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.shared.id
  cidr_block              = "10.100.1.0/24"
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "b"
    "trunkline:object" = "shared"
  }
}

resource "aws_route_table" "shared__main" {
  region = "eu-central-1"
  vpc_id = aws_vpc.shared.id
  tags = {
    Name               = "shared main"
    "trunkline:object" = "shared"
  }
}

resource "aws_route_table_association" "shared__a" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.shared__a.id
  route_table_id = aws_route_table.shared__main.id
}

resource "aws_route_table_association" "shared__b" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.shared__b.id
  route_table_id = aws_route_table.shared__main.id
}

resource "aws_vpn_gateway_route_propagation" "shared__main__vgw_f" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.att_f.vpn_gateway_id
  route_table_id = aws_route_table.shared__main.id
}

resource "aws_route" "shared__main__10_101_0_0_16" {
  region                    = "eu-central-1"
  route_table_id            = aws_route_table.shared__main.id
  destination_cidr_block    = "10.101.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.near.id
}

# VPC apps
resource "aws_vpc" "apps" {
  region               = "eu-central-1"
  cidr_block           = "10.101.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "apps"
    "trunkline:object" = "apps"
  }
}

resource "aws_subnet" "apps__a" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.apps.id
  cidr_block              = "10.101.0.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "a"
    "trunkline:object" = "apps"
  }
}

resource "aws_subnet" "apps__b" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.apps.id
  cidr_block              = "10.101.1.0/24"
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "b"
    "trunkline:object" = "apps"
  }
}

resource "aws_route_table" "apps__main" {
  region = "eu-central-1"
  vpc_id = aws_vpc.apps.id
  tags = {
    Name               = "apps main"
    "trunkline:object" = "apps"
  }
}

resource "aws_route_table_association" "apps__a" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.apps__a.id
  route_table_id = aws_route_table.apps__main.id
}

resource "aws_route_table_association" "apps__b" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.apps__b.id
  route_table_id = aws_route_table.apps__main.id
}

resource "aws_route" "apps__main__10_100_0_0_16" {
  region                    = "eu-central-1"
  route_table_id            = aws_route_table.apps__main.id
  destination_cidr_block    = "10.100.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.near.id
}

resource "aws_route" "apps__main__10_102_0_0_16" {
  region                    = "eu-central-1"
  route_table_id            = aws_route_table.apps__main.id
  destination_cidr_block    = "10.102.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.far.id
}

resource "aws_route" "apps__main__10_103_0_0_16" {
  region                    = "eu-central-1"
  route_table_id            = aws_route_table.apps__main.id
  destination_cidr_block    = "10.103.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.far.id
}

# Peering near: shared and apps
resource "aws_vpc_peering_connection" "near" {
  region      = "eu-central-1"
  vpc_id      = aws_vpc.shared.id
  peer_vpc_id = aws_vpc.apps.id
  auto_accept = true
  tags = {
    Name               = "near"
    "trunkline:object" = "near"
  }
}

# Peering far: apps and archive
resource "aws_vpc_peering_connection" "far" {
  region      = "eu-central-1"
  vpc_id      = aws_vpc.apps.id
  peer_vpc_id = aws_vpc.archive.id
  peer_region = "eu-west-1"
  auto_accept = false
  tags = {
    Name               = "far"
    "trunkline:object" = "far"
  }
}

resource "aws_vpc_peering_connection_accepter" "far" {
  region                    = "eu-west-1"
  vpc_peering_connection_id = aws_vpc_peering_connection.far.id
  auto_accept               = true
  tags = {
    Name               = "far"
    "trunkline:object" = "far"
  }
}

# --- aws-eu-central-1-vpn-gateways.tf ---

# AWS eu-central-1: virtual private gateways. Two regions, revision 00ea8c13. Written by Trunkline.

# Virtual private gateway vgw-f
resource "aws_vpn_gateway" "vgw_f" {
  region          = "eu-central-1"
  amazon_side_asn = "64512"
  tags = {
    Name               = "vgw-f"
    "trunkline:object" = "vgw-f"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "att_f" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway.vgw_f.id
  vpc_id         = aws_vpc.shared.id
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. Two regions, revision 00ea8c13. Written by Trunkline.

# Customer gateway north-gw
resource "aws_customer_gateway" "north_gw__u1__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65011"
  ip_address = "203.0.113.11"
  tags = {
    Name               = "north-gw 203.0.113.11"
    "trunkline:object" = "north-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection vpn-f: north-gw at 203.0.113.11 to vgw-f
resource "aws_vpn_connection" "vpn_f" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.north_gw__u1__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.vgw_f.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  preshared_key_storage    = "SecretsManager"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.8.0/30"
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
    Name               = "vpn-f"
    "trunkline:object" = "vpn-f"
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

# --- aws-eu-west-1-vpcs.tf ---

# AWS eu-west-1: VPCs. Two regions, revision 00ea8c13. Written by Trunkline.

# VPC archive
resource "aws_vpc" "archive" {
  region               = "eu-west-1"
  cidr_block           = "10.102.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "archive"
    "trunkline:object" = "archive"
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "archive__10_103_0_0_16" {
  region     = "eu-west-1"
  vpc_id     = aws_vpc.archive.id
  cidr_block = "10.103.0.0/16"
}

resource "aws_subnet" "archive__a" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc_ipv4_cidr_block_association.archive__10_103_0_0_16.vpc_id
  cidr_block              = "10.103.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "a"
    "trunkline:object" = "archive"
  }
}

resource "aws_route_table" "archive__rt" {
  region = "eu-west-1"
  vpc_id = aws_vpc.archive.id
  tags = {
    Name               = "archive rt"
    "trunkline:object" = "archive"
  }
}

resource "aws_route_table_association" "archive__a" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.archive__a.id
  route_table_id = aws_route_table.archive__rt.id
}

resource "aws_vpn_gateway_route_propagation" "archive__rt__vgw_d" {
  region         = "eu-west-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.att_d.vpn_gateway_id
  route_table_id = aws_route_table.archive__rt.id
}

resource "aws_route" "archive__rt__10_11_0_0_24" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.archive__rt.id
  destination_cidr_block = "10.11.0.0/24"
  gateway_id             = aws_vpn_gateway_attachment.att_d.vpn_gateway_id
}

resource "aws_route" "archive__rt__10_101_0_0_16" {
  region                    = "eu-west-1"
  route_table_id            = aws_route_table.archive__rt.id
  destination_cidr_block    = "10.101.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.far.id
}

# --- aws-eu-west-1-vpn-gateways.tf ---

# AWS eu-west-1: virtual private gateways. Two regions, revision 00ea8c13. Written by Trunkline.

# Virtual private gateway vgw-d
resource "aws_vpn_gateway" "vgw_d" {
  region          = "eu-west-1"
  amazon_side_asn = "64513"
  tags = {
    Name               = "vgw-d"
    "trunkline:object" = "vgw-d"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "att_d" {
  region         = "eu-west-1"
  vpn_gateway_id = aws_vpn_gateway.vgw_d.id
  vpc_id         = aws_vpc.archive.id
}

# --- aws-eu-west-1-connections.tf ---

# AWS eu-west-1: VPN connections. Two regions, revision 00ea8c13. Written by Trunkline.

# Customer gateway north-gw
resource "aws_customer_gateway" "north_gw__u1__eu_west_1" {
  region     = "eu-west-1"
  type       = "ipsec.1"
  bgp_asn    = "65011"
  ip_address = "203.0.113.11"
  tags = {
    Name               = "north-gw 203.0.113.11"
    "trunkline:object" = "north-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection vpn-d: north-gw at 203.0.113.11 to vgw-d
resource "aws_vpn_connection" "vpn_d" {
  region                   = "eu-west-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.north_gw__u1__eu_west_1.id
  vpn_gateway_id           = aws_vpn_gateway.vgw_d.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
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
    Name               = "vpn-d"
    "trunkline:object" = "vpn-d"
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

# Gateway configurations with the addresses that were assigned. Two regions, revision 00ea8c13. Written by Trunkline.

resource "local_file" "north_gw__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/north-gw/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/north-gw/cisco-ios-xe.cfg.tftpl", {
    address__vpn_f__t1__vgw_f = aws_vpn_connection.vpn_f.tunnel1_address
    address__vpn_f__t2__vgw_f = aws_vpn_connection.vpn_f.tunnel2_address
    address__vpn_d__t1__vgw_d = aws_vpn_connection.vpn_d.tunnel1_address
    address__vpn_d__t2__vgw_d = aws_vpn_connection.vpn_d.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "north_gw__verify_md" {
  filename = "${path.module}/gateway-configs/north-gw/verify.md"
  content = templatefile("${path.module}/templates/north-gw/verify.md.tftpl", {
    address__vpn_f__t1__vgw_f = aws_vpn_connection.vpn_f.tunnel1_address
    address__vpn_f__t2__vgw_f = aws_vpn_connection.vpn_f.tunnel2_address
    address__vpn_d__t1__vgw_d = aws_vpn_connection.vpn_d.tunnel1_address
    address__vpn_d__t2__vgw_d = aws_vpn_connection.vpn_d.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
