# --- versions.tf ---

# Versions. Example, revision 71252abc. Written by Trunkline.

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

# Providers. Example, revision 71252abc. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "trunkline:design"   = "example"
      "trunkline:revision" = "71252abc"
    }
  }
}

# --- outputs.tf ---

# Outputs. Example, revision 71252abc. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn/t1/vgw"  = aws_vpn_connection.office_to_frankfurt-vpn.tunnel1_address
    "address:vpn/t2/vgw"  = aws_vpn_connection.office_to_frankfurt-vpn.tunnel2_address
    "address:vpn2/t1/vgw" = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel1_address
    "address:vpn2/t2/vgw" = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = aws_vpn_connection.office_to_frankfurt-vpn.tunnel1_address
      inside_address  = aws_vpn_connection.office_to_frankfurt-vpn.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.virtual_private_gateway-vgw.amazon_side_asn
    }
    "vpn/t2" = {
      outside_address = aws_vpn_connection.office_to_frankfurt-vpn.tunnel2_address
      inside_address  = aws_vpn_connection.office_to_frankfurt-vpn.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.virtual_private_gateway-vgw.amazon_side_asn
    }
    "vpn2/t1" = {
      outside_address = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel1_address
      inside_address  = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.virtual_private_gateway-vgw.amazon_side_asn
    }
    "vpn2/t2" = {
      outside_address = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel2_address
      inside_address  = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.virtual_private_gateway-vgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    vpn  = aws_vpn_connection.office_to_frankfurt-vpn.id
    vpn2 = aws_vpn_connection.office_to_frankfurt_2-vpn2.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    vgw = aws_vpn_gateway.virtual_private_gateway-vgw.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    vpc = aws_security_group.production-vpc.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    vpn  = aws_vpn_connection.office_to_frankfurt-vpn.preshared_key_arn
    vpn2 = aws_vpn_connection.office_to_frankfurt_2-vpn2.preshared_key_arn
  }
}

# --- aws-eu-central-1-vpcs.tf ---

# AWS eu-central-1: VPCs. Example, revision 71252abc. Written by Trunkline.

# VPC Production
resource "aws_vpc" "production-vpc" {
  region               = "eu-central-1"
  cidr_block           = "10.100.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Production"
    "trunkline:object" = "vpc"
  }
}

resource "aws_subnet" "production-vpc__a" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.production-vpc.id
  cidr_block              = "10.100.0.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "vpc"
  }
}

resource "aws_subnet" "production-vpc__b" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.production-vpc.id
  cidr_block              = "10.100.1.0/24"
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "vpc"
  }
}

resource "aws_route_table" "production-vpc__main" {
  region = "eu-central-1"
  vpc_id = aws_vpc.production-vpc.id
  tags = {
    Name               = "Production main"
    "trunkline:object" = "vpc"
  }
}

resource "aws_route_table_association" "production-vpc__a" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.production-vpc__a.id
  route_table_id = aws_route_table.production-vpc__main.id
}

resource "aws_route_table_association" "production-vpc__b" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.production-vpc__b.id
  route_table_id = aws_route_table.production-vpc__main.id
}

resource "aws_vpn_gateway_route_propagation" "production-vpc__main__virtual_private_gateway-vgw" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.att.vpn_gateway_id
  route_table_id = aws_route_table.production-vpc__main.id
}

# --- aws-eu-central-1-security-groups.tf ---

# AWS eu-central-1: security groups of the flows. Example, revision 71252abc. Written by Trunkline.

# Flows of VPC Production
resource "aws_security_group" "production-vpc" {
  region      = "eu-central-1"
  name        = "trunkline-example-vpc"
  description = "Flows of design example that start or end in vpc"
  vpc_id      = aws_vpc.production-vpc.id
  tags = {
    Name               = "Production flows"
    "trunkline:object" = "vpc"
  }
}

resource "aws_vpc_security_group_ingress_rule" "production-vpc__10_10_0_0_16__any" {
  region            = "eu-central-1"
  security_group_id = aws_security_group.production-vpc.id
  description       = "Office to production"
  cidr_ipv4         = "10.10.0.0/16"
  ip_protocol       = "-1"
  tags = {
    Name               = "Office to production"
    "trunkline:object" = "flow"
  }
}

# --- aws-eu-central-1-vpn-gateways.tf ---

# AWS eu-central-1: virtual private gateways. Example, revision 71252abc. Written by Trunkline.

# Virtual private gateway
resource "aws_vpn_gateway" "virtual_private_gateway-vgw" {
  region          = "eu-central-1"
  amazon_side_asn = "64512"
  tags = {
    Name               = "Virtual private gateway"
    "trunkline:object" = "vgw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "att" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway.virtual_private_gateway-vgw.id
  vpc_id         = aws_vpc.production-vpc.id
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. Example, revision 71252abc. Written by Trunkline.

# Customer gateway edge-1
resource "aws_customer_gateway" "edge_1-gw__u1__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65001"
  ip_address = "203.0.113.10"
  tags = {
    Name               = "edge-1 203.0.113.10"
    "trunkline:object" = "gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Customer gateway edge-2
resource "aws_customer_gateway" "edge_2-gw2__u1__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65002"
  ip_address = "198.51.100.10"
  tags = {
    Name               = "edge-2 198.51.100.10"
    "trunkline:object" = "gw2"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Office to Frankfurt: edge-1 at 203.0.113.10 to Virtual private gateway
resource "aws_vpn_connection" "office_to_frankfurt-vpn" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.edge_1-gw__u1__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.virtual_private_gateway-vgw.id
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

# VPN connection Office to Frankfurt 2: edge-2 at 198.51.100.10 to Virtual private gateway
resource "aws_vpn_connection" "office_to_frankfurt_2-vpn2" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.edge_2-gw2__u1__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.virtual_private_gateway-vgw.id
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
    Name               = "Office to Frankfurt 2"
    "trunkline:object" = "vpn2"
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

# Gateway configurations with the addresses that were assigned. Example, revision 71252abc. Written by Trunkline.

resource "local_file" "edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn__t1__vgw = aws_vpn_connection.office_to_frankfurt-vpn.tunnel1_address
    address__vpn__t2__vgw = aws_vpn_connection.office_to_frankfurt-vpn.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/edge-1/verify.md"
  content = templatefile("${path.module}/templates/edge-1/verify.md.tftpl", {
    address__vpn__t1__vgw = aws_vpn_connection.office_to_frankfurt-vpn.tunnel1_address
    address__vpn__t2__vgw = aws_vpn_connection.office_to_frankfurt-vpn.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "edge_2__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/edge-2/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/edge-2/cisco-ios-xe.cfg.tftpl", {
    address__vpn2__t1__vgw = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel1_address
    address__vpn2__t2__vgw = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "edge_2__verify_md" {
  filename = "${path.module}/gateway-configs/edge-2/verify.md"
  content = templatefile("${path.module}/templates/edge-2/verify.md.tftpl", {
    address__vpn2__t1__vgw = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel1_address
    address__vpn2__t2__vgw = aws_vpn_connection.office_to_frankfurt_2-vpn2.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
