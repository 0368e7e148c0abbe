# --- versions.tf ---

# Versions. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

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

# Providers. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "trunkline:design"   = "consumer-to-vpc"
      "trunkline:revision" = "261f51fc"
    }
  }
}

# --- outputs.tf ---

# Outputs. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-office/t1/vgw" = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel1_address
    "address:vpn-office/t2/vgw" = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-office/t1" = {
      outside_address = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel1_address
      inside_address  = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.production_vgw-vgw.amazon_side_asn
    }
    "vpn-office/t2" = {
      outside_address = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel2_address
      inside_address  = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.production_vgw-vgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-office" = aws_vpn_connection.office_to_frankfurt-vpn_office.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    vgw = aws_vpn_gateway.production_vgw-vgw.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    production = aws_security_group.production.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-office" = aws_vpn_connection.office_to_frankfurt-vpn_office.preshared_key_arn
  }
}

# --- aws-eu-central-1-vpcs.tf ---

# AWS eu-central-1: VPCs. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

# VPC Production
resource "aws_vpc" "production" {
  region               = "eu-central-1"
  cidr_block           = "10.100.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Production"
    "trunkline:object" = "production"
  }
}

resource "aws_subnet" "production__app_a" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.production.id
  cidr_block              = "10.100.0.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "production"
  }
}

resource "aws_subnet" "production__app_b" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.production.id
  cidr_block              = "10.100.1.0/24"
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "production"
  }
}

resource "aws_route_table" "production__main" {
  region = "eu-central-1"
  vpc_id = aws_vpc.production.id
  tags = {
    Name               = "Production main"
    "trunkline:object" = "production"
  }
}

resource "aws_route_table_association" "production__app_a" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.production__app_a.id
  route_table_id = aws_route_table.production__main.id
}

resource "aws_route_table_association" "production__app_b" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.production__app_b.id
  route_table_id = aws_route_table.production__main.id
}

resource "aws_vpn_gateway_route_propagation" "production__main__production_vgw-vgw" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.vgw_to_production-vgw_production.vpn_gateway_id
  route_table_id = aws_route_table.production__main.id
}

# --- aws-eu-central-1-security-groups.tf ---

# AWS eu-central-1: security groups of the flows. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

# Flows of VPC Production
resource "aws_security_group" "production" {
  region      = "eu-central-1"
  name        = "trunkline-consumer-to-vpc-production"
  description = "Flows of design consumer-to-vpc that start or end in production"
  vpc_id      = aws_vpc.production.id
  tags = {
    Name               = "Production flows"
    "trunkline:object" = "production"
  }
}

resource "aws_vpc_security_group_ingress_rule" "production__10_10_0_0_16__any" {
  region            = "eu-central-1"
  security_group_id = aws_security_group.production.id
  description       = "Office users to production"
  cidr_ipv4         = "10.10.0.0/16"
  ip_protocol       = "-1"
  tags = {
    Name               = "Office users to production"
    "trunkline:object" = "office-to-production"
  }
}

# --- aws-eu-central-1-vpn-gateways.tf ---

# AWS eu-central-1: virtual private gateways. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

# Virtual private gateway Production VGW
resource "aws_vpn_gateway" "production_vgw-vgw" {
  region          = "eu-central-1"
  amazon_side_asn = "64512"
  tags = {
    Name               = "Production VGW"
    "trunkline:object" = "vgw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "vgw_to_production-vgw_production" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway.production_vgw-vgw.id
  vpc_id         = aws_vpc.production.id
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

# Customer gateway utr-edge-1
resource "aws_customer_gateway" "utr_edge_1-edge__u1__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65010"
  ip_address = "203.0.113.10"
  tags = {
    Name               = "utr-edge-1 203.0.113.10"
    "trunkline:object" = "edge"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Office to Frankfurt: utr-edge-1 at 203.0.113.10 to Production VGW
resource "aws_vpn_connection" "office_to_frankfurt-vpn_office" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.utr_edge_1-edge__u1__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.production_vgw-vgw.id
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
    Name               = "Office to Frankfurt"
    "trunkline:object" = "vpn-office"
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

# Gateway configurations with the addresses that were assigned. Consumer network to VPC, revision 261f51fc. Written by Trunkline.

resource "local_file" "utr_edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/utr-edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/utr-edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_office__t1__vgw = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel1_address
    address__vpn_office__t2__vgw = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "utr_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/utr-edge-1/verify.md"
  content = templatefile("${path.module}/templates/utr-edge-1/verify.md.tftpl", {
    address__vpn_office__t1__vgw = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel1_address
    address__vpn_office__t2__vgw = aws_vpn_connection.office_to_frankfurt-vpn_office.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
