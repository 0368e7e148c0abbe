# --- versions.tf ---

# Versions. Static on gateway, revision 198677fd. Written by Trunkline.

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

# Providers. Static on gateway, revision 198677fd. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "trunkline:design"   = "static-on-gateway"
      "trunkline:revision" = "198677fd"
    }
  }
}

# --- outputs.tf ---

# Outputs. Static on gateway, revision 198677fd. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn/t1/vgw" = aws_vpn_connection.vpn.tunnel1_address
    "address:vpn/t2/vgw" = aws_vpn_connection.vpn.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = aws_vpn_connection.vpn.tunnel1_address
      inside_address  = aws_vpn_connection.vpn.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.vgw.amazon_side_asn
    }
    "vpn/t2" = {
      outside_address = aws_vpn_connection.vpn.tunnel2_address
      inside_address  = aws_vpn_connection.vpn.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.vgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    vpn = aws_vpn_connection.vpn.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    vgw = aws_vpn_gateway.vgw.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    vpn = aws_vpn_connection.vpn.preshared_key_arn
  }
}

# --- aws-eu-central-1-vpcs.tf ---

# AWS eu-central-1: VPCs. Static on gateway, revision 198677fd. Written by Trunkline.

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

resource "aws_vpn_gateway_route_propagation" "shared__main__vgw" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.att.vpn_gateway_id
  route_table_id = aws_route_table.shared__main.id
}

# --- aws-eu-central-1-vpn-gateways.tf ---

# AWS eu-central-1: virtual private gateways. Static on gateway, revision 198677fd. Written by Trunkline.

# Virtual private gateway vgw
resource "aws_vpn_gateway" "vgw" {
  region          = "eu-central-1"
  amazon_side_asn = "64512"
  tags = {
    Name               = "vgw"
    "trunkline:object" = "vgw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "att" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway.vgw.id
  vpc_id         = aws_vpc.shared.id
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. Static on gateway, revision 198677fd. Written by Trunkline.

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

# VPN connection vpn: north-gw at 203.0.113.11 to vgw
resource "aws_vpn_connection" "vpn" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.north_gw__u1__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.vgw.id
  static_routes_only       = true
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

resource "aws_vpn_connection_route" "vpn__10_11_0_0_16" {
  region                 = "eu-central-1"
  vpn_connection_id      = aws_vpn_connection.vpn.id
  destination_cidr_block = "10.11.0.0/16"
}

# --- gateway-configs.tf ---

# Gateway configurations with the addresses that were assigned. Static on gateway, revision 198677fd. Written by Trunkline.

resource "local_file" "north_gw__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/north-gw/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/north-gw/cisco-ios-xe.cfg.tftpl", {
    address__vpn__t1__vgw = aws_vpn_connection.vpn.tunnel1_address
    address__vpn__t2__vgw = aws_vpn_connection.vpn.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "north_gw__verify_md" {
  filename = "${path.module}/gateway-configs/north-gw/verify.md"
  content = templatefile("${path.module}/templates/north-gw/verify.md.tftpl", {
    address__vpn__t1__vgw = aws_vpn_connection.vpn.tunnel1_address
    address__vpn__t2__vgw = aws_vpn_connection.vpn.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
