# --- versions.tf ---

# Versions. Drawn tables, revision c92efd18. Written by Trunkline.

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

# Providers. Drawn tables, revision c92efd18. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "trunkline:design"   = "drawn-tables"
      "trunkline:revision" = "c92efd18"
    }
  }
}

# --- outputs.tf ---

# Outputs. Drawn tables, revision c92efd18. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-north/t1/tgw" = aws_vpn_connection.vpn_north.tunnel1_address
    "address:vpn-north/t2/tgw" = aws_vpn_connection.vpn_north.tunnel2_address
    "address:vpn-south/t1/tgw" = aws_vpn_connection.vpn_south.tunnel1_address
    "address:vpn-south/t2/tgw" = aws_vpn_connection.vpn_south.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-north/t1" = {
      outside_address = aws_vpn_connection.vpn_north.tunnel1_address
      inside_address  = aws_vpn_connection.vpn_north.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.tgw.amazon_side_asn
    }
    "vpn-north/t2" = {
      outside_address = aws_vpn_connection.vpn_north.tunnel2_address
      inside_address  = aws_vpn_connection.vpn_north.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.tgw.amazon_side_asn
    }
    "vpn-south/t1" = {
      outside_address = aws_vpn_connection.vpn_south.tunnel1_address
      inside_address  = aws_vpn_connection.vpn_south.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.tgw.amazon_side_asn
    }
    "vpn-south/t2" = {
      outside_address = aws_vpn_connection.vpn_south.tunnel2_address
      inside_address  = aws_vpn_connection.vpn_south.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.tgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-north" = aws_vpn_connection.vpn_north.id
    "vpn-south" = aws_vpn_connection.vpn_south.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    tgw = aws_ec2_transit_gateway.tgw.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-north" = aws_vpn_connection.vpn_north.preshared_key_arn
    "vpn-south" = aws_vpn_connection.vpn_south.preshared_key_arn
  }
}

# --- aws-eu-central-1-vpcs.tf ---

# AWS eu-central-1: VPCs. Drawn tables, revision c92efd18. Written by Trunkline.

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

resource "aws_route" "shared__main__10_11_0_0_16" {
  region                 = "eu-central-1"
  route_table_id         = aws_route_table.shared__main.id
  destination_cidr_block = "10.11.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.att_shared.transit_gateway_id
}

resource "aws_route" "shared__main__10_12_0_0_16" {
  region                 = "eu-central-1"
  route_table_id         = aws_route_table.shared__main.id
  destination_cidr_block = "10.12.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.att_shared.transit_gateway_id
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

resource "aws_route" "apps__main__10_11_0_0_16" {
  region                 = "eu-central-1"
  route_table_id         = aws_route_table.apps__main.id
  destination_cidr_block = "10.11.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.att_apps.transit_gateway_id
}

resource "aws_route" "apps__main__10_12_0_0_16" {
  region                 = "eu-central-1"
  route_table_id         = aws_route_table.apps__main.id
  destination_cidr_block = "10.12.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.att_apps.transit_gateway_id
}

resource "aws_route" "apps__main__10_100_0_0_16" {
  region                 = "eu-central-1"
  route_table_id         = aws_route_table.apps__main.id
  destination_cidr_block = "10.100.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.att_apps.transit_gateway_id
}

# --- aws-eu-central-1-transit-gateways.tf ---

# AWS eu-central-1: transit gateways. Drawn tables, revision c92efd18. Written by Trunkline.

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

resource "aws_ec2_transit_gateway_vpc_attachment" "att_shared" {
  region                                          = "eu-central-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.tgw.id
  vpc_id                                          = aws_vpc.shared.id
  subnet_ids                                      = [aws_subnet.shared__a.id, aws_subnet.shared__b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "att-shared"
    "trunkline:object" = "att-shared"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "att_apps" {
  region                                          = "eu-central-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.tgw.id
  vpc_id                                          = aws_vpc.apps.id
  subnet_ids                                      = [aws_subnet.apps__a.id, aws_subnet.apps__b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "att-apps"
    "trunkline:object" = "att-apps"
  }
}

resource "aws_ec2_transit_gateway_route_table" "tgw__sites" {
  region             = "eu-central-1"
  transit_gateway_id = aws_ec2_transit_gateway.tgw.id
  tags = {
    Name               = "tgw Sites"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__sites__vpn_north" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__sites.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_north.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__sites__vpn_south" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__sites.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_south.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__sites__att_shared" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__sites.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_shared.id
}

resource "aws_ec2_transit_gateway_route" "tgw__sites__10_101_0_0_16" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__sites.id
  destination_cidr_block         = "10.101.0.0/16"
  blackhole                      = false
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_apps.id
}

resource "aws_ec2_transit_gateway_route_table" "tgw__vpcs" {
  region             = "eu-central-1"
  transit_gateway_id = aws_ec2_transit_gateway.tgw.id
  tags = {
    Name               = "tgw VPCs"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__vpcs__att_shared" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__vpcs.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_shared.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__vpcs__att_apps" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__vpcs.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_apps.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__vpcs__vpn_north" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__vpcs.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_north.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__vpcs__vpn_south" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__vpcs.id
  transit_gateway_attachment_id  = aws_vpn_connection.vpn_south.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__vpcs__att_shared" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__vpcs.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.att_shared.id
}

resource "aws_ec2_transit_gateway_route" "tgw__vpcs__192_168_0_0_16" {
  region                         = "eu-central-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__vpcs.id
  destination_cidr_block         = "192.168.0.0/16"
  blackhole                      = true
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. Drawn tables, revision c92efd18. Written by Trunkline.

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

# Customer gateway south-gw
resource "aws_customer_gateway" "south_gw__u1__eu_central_1" {
  region           = "eu-central-1"
  type             = "ipsec.1"
  bgp_asn_extended = "4200000012"
  ip_address       = "198.51.100.12"
  tags = {
    Name               = "south-gw 198.51.100.12"
    "trunkline:object" = "south-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection vpn-north: north-gw at 203.0.113.11 to tgw
resource "aws_vpn_connection" "vpn_north" {
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
    Name               = "vpn-north"
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

# VPN connection vpn-south: south-gw at 198.51.100.12 to tgw
resource "aws_vpn_connection" "vpn_south" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.south_gw__u1__eu_central_1.id
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
    Name               = "vpn-south"
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

# Gateway configurations with the addresses that were assigned. Drawn tables, revision c92efd18. Written by Trunkline.

resource "local_file" "north_gw__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/north-gw/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/north-gw/cisco-ios-xe.cfg.tftpl", {
    address__vpn_north__t1__tgw = aws_vpn_connection.vpn_north.tunnel1_address
    address__vpn_north__t2__tgw = aws_vpn_connection.vpn_north.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "north_gw__verify_md" {
  filename = "${path.module}/gateway-configs/north-gw/verify.md"
  content = templatefile("${path.module}/templates/north-gw/verify.md.tftpl", {
    address__vpn_north__t1__tgw = aws_vpn_connection.vpn_north.tunnel1_address
    address__vpn_north__t2__tgw = aws_vpn_connection.vpn_north.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "south_gw__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/south-gw/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/south-gw/cisco-ios-xe.cfg.tftpl", {
    address__vpn_south__t1__tgw = aws_vpn_connection.vpn_south.tunnel1_address
    address__vpn_south__t2__tgw = aws_vpn_connection.vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "south_gw__verify_md" {
  filename = "${path.module}/gateway-configs/south-gw/verify.md"
  content = templatefile("${path.module}/templates/south-gw/verify.md.tftpl", {
    address__vpn_south__t1__tgw = aws_vpn_connection.vpn_south.tunnel1_address
    address__vpn_south__t2__tgw = aws_vpn_connection.vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
