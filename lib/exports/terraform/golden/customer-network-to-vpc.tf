# --- versions.tf ---

# Versions. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

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

# Providers. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      "trunkline:design"   = "customer-network-to-vpc"
      "trunkline:revision" = "8e00d60a"
    }
  }
}

# --- outputs.tf ---

# Outputs. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-dublin/t1/vgw" = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel1_address
    "address:vpn-dublin/t2/vgw" = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-dublin/t1" = {
      outside_address = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel1_address
      inside_address  = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.shop_vgw-vgw.amazon_side_asn
    }
    "vpn-dublin/t2" = {
      outside_address = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel2_address
      inside_address  = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.shop_vgw-vgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-dublin" = aws_vpn_connection.dublin_to_shop-vpn_dublin.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    vgw = aws_vpn_gateway.shop_vgw-vgw.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    shop = aws_security_group.shop.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-dublin" = aws_vpn_connection.dublin_to_shop-vpn_dublin.preshared_key_arn
  }
}

# --- aws-eu-west-1-vpcs.tf ---

# AWS eu-west-1: VPCs. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

# VPC Shop
resource "aws_vpc" "shop" {
  region               = "eu-west-1"
  cidr_block           = "10.120.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Shop"
    "trunkline:object" = "shop"
  }
}

resource "aws_subnet" "shop__app_a" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.120.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "shop"
  }
}

resource "aws_subnet" "shop__app_b" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.120.1.0/24"
  availability_zone       = "eu-west-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "shop"
  }
}

resource "aws_subnet" "shop__public_a" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.120.128.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "public-a"
    "trunkline:object" = "shop"
  }
}

resource "aws_subnet" "shop__public_b" {
  region                  = "eu-west-1"
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.120.129.0/24"
  availability_zone       = "eu-west-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "public-b"
    "trunkline:object" = "shop"
  }
}

resource "aws_route_table" "shop__private" {
  region = "eu-west-1"
  vpc_id = aws_vpc.shop.id
  tags = {
    Name               = "Shop private"
    "trunkline:object" = "shop"
  }
}

resource "aws_route_table_association" "shop__app_a" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.shop__app_a.id
  route_table_id = aws_route_table.shop__private.id
}

resource "aws_route_table_association" "shop__app_b" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.shop__app_b.id
  route_table_id = aws_route_table.shop__private.id
}

resource "aws_route_table" "shop__public" {
  region = "eu-west-1"
  vpc_id = aws_vpc.shop.id
  tags = {
    Name               = "Shop public"
    "trunkline:object" = "shop"
  }
}

resource "aws_route_table_association" "shop__public_a" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.shop__public_a.id
  route_table_id = aws_route_table.shop__public.id
}

resource "aws_route_table_association" "shop__public_b" {
  region         = "eu-west-1"
  subnet_id      = aws_subnet.shop__public_b.id
  route_table_id = aws_route_table.shop__public.id
}

resource "aws_vpn_gateway_route_propagation" "shop__private__shop_vgw-vgw" {
  region         = "eu-west-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.vgw_to_shop-vgw_shop.vpn_gateway_id
  route_table_id = aws_route_table.shop__private.id
}

resource "aws_route" "shop__public__10_20_0_0_22" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.shop__public.id
  destination_cidr_block = "10.20.0.0/22"
  gateway_id             = aws_vpn_gateway_attachment.vgw_to_shop-vgw_shop.vpn_gateway_id
}

resource "aws_route" "shop__public__10_20_8_0_22" {
  region                 = "eu-west-1"
  route_table_id         = aws_route_table.shop__public.id
  destination_cidr_block = "10.20.8.0/22"
  gateway_id             = aws_vpn_gateway_attachment.vgw_to_shop-vgw_shop.vpn_gateway_id
}

# --- aws-eu-west-1-security-groups.tf ---

# AWS eu-west-1: security groups of the flows. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

# Flows of VPC Shop
resource "aws_security_group" "shop" {
  region      = "eu-west-1"
  name        = "trunkline-customer-network-to-vpc-shop"
  description = "Flows of design customer-network-to-vpc that start or end in shop"
  vpc_id      = aws_vpc.shop.id
  tags = {
    Name               = "Shop flows"
    "trunkline:object" = "shop"
  }
}

resource "aws_vpc_security_group_ingress_rule" "shop__10_20_0_0_22__any" {
  region            = "eu-west-1"
  security_group_id = aws_security_group.shop.id
  description       = "Servers to shop"
  cidr_ipv4         = "10.20.0.0/22"
  ip_protocol       = "-1"
  tags = {
    Name               = "Servers to shop"
    "trunkline:object" = "servers-to-shop"
  }
}

resource "aws_vpc_security_group_ingress_rule" "shop__10_20_8_0_22__any" {
  region            = "eu-west-1"
  security_group_id = aws_security_group.shop.id
  description       = "Staff to shop"
  cidr_ipv4         = "10.20.8.0/22"
  ip_protocol       = "-1"
  tags = {
    Name               = "Staff to shop"
    "trunkline:object" = "staff-to-shop"
  }
}

# --- aws-eu-west-1-vpn-gateways.tf ---

# AWS eu-west-1: virtual private gateways. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

# Virtual private gateway Shop VGW
resource "aws_vpn_gateway" "shop_vgw-vgw" {
  region          = "eu-west-1"
  amazon_side_asn = "64600"
  tags = {
    Name               = "Shop VGW"
    "trunkline:object" = "vgw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "vgw_to_shop-vgw_shop" {
  region         = "eu-west-1"
  vpn_gateway_id = aws_vpn_gateway.shop_vgw-vgw.id
  vpc_id         = aws_vpc.shop.id
}

# --- aws-eu-west-1-connections.tf ---

# AWS eu-west-1: VPN connections. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

# Customer gateway dub-srx-1
resource "aws_customer_gateway" "dub_srx_1-srx__u1__eu_west_1" {
  region     = "eu-west-1"
  type       = "ipsec.1"
  bgp_asn    = "65020"
  ip_address = "198.51.100.20"
  tags = {
    Name               = "dub-srx-1 198.51.100.20"
    "trunkline:object" = "srx"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Dublin to shop: dub-srx-1 at 198.51.100.20 to Shop VGW
resource "aws_vpn_connection" "dublin_to_shop-vpn_dublin" {
  region                   = "eu-west-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.dub_srx_1-srx__u1__eu_west_1.id
  vpn_gateway_id           = aws_vpn_gateway.shop_vgw-vgw.id
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
    Name               = "Dublin to shop"
    "trunkline:object" = "vpn-dublin"
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

# Gateway configurations with the addresses that were assigned. Customer network to VPC subnets, revision 8e00d60a. Written by Trunkline.

resource "local_file" "dub_srx_1__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/dub-srx-1/juniper-srx.set"
  content = templatefile("${path.module}/templates/dub-srx-1/juniper-srx.set.tftpl", {
    address__vpn_dublin__t1__vgw = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel1_address
    address__vpn_dublin__t2__vgw = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "dub_srx_1__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/dub-srx-1/juniper-srx.conf"
  content = templatefile("${path.module}/templates/dub-srx-1/juniper-srx.conf.tftpl", {
    address__vpn_dublin__t1__vgw = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel1_address
    address__vpn_dublin__t2__vgw = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "dub_srx_1__verify_md" {
  filename = "${path.module}/gateway-configs/dub-srx-1/verify.md"
  content = templatefile("${path.module}/templates/dub-srx-1/verify.md.tftpl", {
    address__vpn_dublin__t1__vgw = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel1_address
    address__vpn_dublin__t2__vgw = aws_vpn_connection.dublin_to_shop-vpn_dublin.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
