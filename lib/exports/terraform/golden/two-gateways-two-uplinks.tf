# --- versions.tf ---

# Versions. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

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

# Providers. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

provider "aws" {
  region = "eu-north-1"

  default_tags {
    tags = {
      "trunkline:design"   = "two-gateways-two-uplinks"
      "trunkline:revision" = "03153cc3"
    }
  }
}

# --- outputs.tf ---

# Outputs. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-north/t1/tgw" = aws_vpn_connection.north_path-vpn_north.tunnel1_address
    "address:vpn-north/t2/tgw" = aws_vpn_connection.north_path-vpn_north.tunnel2_address
    "address:vpn-south/t1/tgw" = aws_vpn_connection.south_path-vpn_south.tunnel1_address
    "address:vpn-south/t2/tgw" = aws_vpn_connection.south_path-vpn_south.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-north/t1" = {
      outside_address = aws_vpn_connection.north_path-vpn_north.tunnel1_address
      inside_address  = aws_vpn_connection.north_path-vpn_north.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-tgw.amazon_side_asn
    }
    "vpn-north/t2" = {
      outside_address = aws_vpn_connection.north_path-vpn_north.tunnel2_address
      inside_address  = aws_vpn_connection.north_path-vpn_north.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-tgw.amazon_side_asn
    }
    "vpn-south/t1" = {
      outside_address = aws_vpn_connection.south_path-vpn_south.tunnel1_address
      inside_address  = aws_vpn_connection.south_path-vpn_south.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-tgw.amazon_side_asn
    }
    "vpn-south/t2" = {
      outside_address = aws_vpn_connection.south_path-vpn_south.tunnel2_address
      inside_address  = aws_vpn_connection.south_path-vpn_south.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-tgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-north" = aws_vpn_connection.north_path-vpn_north.id
    "vpn-south" = aws_vpn_connection.south_path-vpn_south.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    tgw = aws_ec2_transit_gateway.transit_gateway-tgw.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    orders    = aws_security_group.orders.id
    analytics = aws_security_group.analytics.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-north" = aws_vpn_connection.north_path-vpn_north.preshared_key_arn
    "vpn-south" = aws_vpn_connection.south_path-vpn_south.preshared_key_arn
  }
}

# --- aws-eu-north-1-vpcs.tf ---

# AWS eu-north-1: VPCs. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

# VPC Orders
resource "aws_vpc" "orders" {
  region               = "eu-north-1"
  cidr_block           = "10.140.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Orders"
    "trunkline:object" = "orders"
  }
}

resource "aws_subnet" "orders__app_a" {
  region                  = "eu-north-1"
  vpc_id                  = aws_vpc.orders.id
  cidr_block              = "10.140.0.0/24"
  availability_zone       = "eu-north-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "orders"
  }
}

resource "aws_subnet" "orders__app_b" {
  region                  = "eu-north-1"
  vpc_id                  = aws_vpc.orders.id
  cidr_block              = "10.140.1.0/24"
  availability_zone       = "eu-north-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "orders"
  }
}

resource "aws_route_table" "orders__main" {
  region = "eu-north-1"
  vpc_id = aws_vpc.orders.id
  tags = {
    Name               = "Orders main"
    "trunkline:object" = "orders"
  }
}

resource "aws_route_table_association" "orders__app_a" {
  region         = "eu-north-1"
  subnet_id      = aws_subnet.orders__app_a.id
  route_table_id = aws_route_table.orders__main.id
}

resource "aws_route_table_association" "orders__app_b" {
  region         = "eu-north-1"
  subnet_id      = aws_subnet.orders__app_b.id
  route_table_id = aws_route_table.orders__main.id
}

resource "aws_route" "orders__main__10_40_0_0_16" {
  region                 = "eu-north-1"
  route_table_id         = aws_route_table.orders__main.id
  destination_cidr_block = "10.40.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_orders-tgw_orders.transit_gateway_id
}

resource "aws_route" "orders__main__10_141_0_0_16" {
  region                 = "eu-north-1"
  route_table_id         = aws_route_table.orders__main.id
  destination_cidr_block = "10.141.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_orders-tgw_orders.transit_gateway_id
}

# VPC Analytics
resource "aws_vpc" "analytics" {
  region               = "eu-north-1"
  cidr_block           = "10.141.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Analytics"
    "trunkline:object" = "analytics"
  }
}

resource "aws_subnet" "analytics__jobs_a" {
  region                  = "eu-north-1"
  vpc_id                  = aws_vpc.analytics.id
  cidr_block              = "10.141.0.0/24"
  availability_zone       = "eu-north-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "jobs-a"
    "trunkline:object" = "analytics"
  }
}

resource "aws_subnet" "analytics__jobs_b" {
  region                  = "eu-north-1"
  vpc_id                  = aws_vpc.analytics.id
  cidr_block              = "10.141.1.0/24"
  availability_zone       = "eu-north-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "jobs-b"
    "trunkline:object" = "analytics"
  }
}

resource "aws_route_table" "analytics__main" {
  region = "eu-north-1"
  vpc_id = aws_vpc.analytics.id
  tags = {
    Name               = "Analytics main"
    "trunkline:object" = "analytics"
  }
}

resource "aws_route_table_association" "analytics__jobs_a" {
  region         = "eu-north-1"
  subnet_id      = aws_subnet.analytics__jobs_a.id
  route_table_id = aws_route_table.analytics__main.id
}

resource "aws_route_table_association" "analytics__jobs_b" {
  region         = "eu-north-1"
  subnet_id      = aws_subnet.analytics__jobs_b.id
  route_table_id = aws_route_table.analytics__main.id
}

resource "aws_route" "analytics__main__10_40_0_0_16" {
  region                 = "eu-north-1"
  route_table_id         = aws_route_table.analytics__main.id
  destination_cidr_block = "10.40.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_analytics-tgw_analytics.transit_gateway_id
}

resource "aws_route" "analytics__main__10_140_0_0_16" {
  region                 = "eu-north-1"
  route_table_id         = aws_route_table.analytics__main.id
  destination_cidr_block = "10.140.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_analytics-tgw_analytics.transit_gateway_id
}

# --- aws-eu-north-1-security-groups.tf ---

# AWS eu-north-1: security groups of the flows. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

# Flows of VPC Orders
resource "aws_security_group" "orders" {
  region      = "eu-north-1"
  name        = "trunkline-two-gateways-two-uplinks-orders"
  description = "Flows of design two-gateways-two-uplinks that start or end in orders"
  vpc_id      = aws_vpc.orders.id
  tags = {
    Name               = "Orders flows"
    "trunkline:object" = "orders"
  }
}

resource "aws_vpc_security_group_ingress_rule" "orders__10_40_0_0_16__any" {
  region            = "eu-north-1"
  security_group_id = aws_security_group.orders.id
  description       = "Servers to orders"
  cidr_ipv4         = "10.40.0.0/16"
  ip_protocol       = "-1"
  tags = {
    Name               = "Servers to orders"
    "trunkline:object" = "servers-to-orders"
  }
}

# Flows of VPC Analytics
resource "aws_security_group" "analytics" {
  region      = "eu-north-1"
  name        = "trunkline-two-gateways-two-uplinks-analytics"
  description = "Flows of design two-gateways-two-uplinks that start or end in analytics"
  vpc_id      = aws_vpc.analytics.id
  tags = {
    Name               = "Analytics flows"
    "trunkline:object" = "analytics"
  }
}

resource "aws_vpc_security_group_ingress_rule" "analytics__10_40_0_0_16__any" {
  region            = "eu-north-1"
  security_group_id = aws_security_group.analytics.id
  description       = "Servers to analytics"
  cidr_ipv4         = "10.40.0.0/16"
  ip_protocol       = "-1"
  tags = {
    Name               = "Servers to analytics"
    "trunkline:object" = "servers-to-analytics"
  }
}

# --- aws-eu-north-1-transit-gateways.tf ---

# AWS eu-north-1: transit gateways. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

# Transit gateway
resource "aws_ec2_transit_gateway" "transit_gateway-tgw" {
  region                             = "eu-north-1"
  description                        = "Transit gateway"
  amazon_side_asn                    = 64540
  auto_accept_shared_attachments     = "disable"
  default_route_table_association    = "disable"
  default_route_table_propagation    = "disable"
  dns_support                        = "enable"
  multicast_support                  = "disable"
  security_group_referencing_support = "disable"
  vpn_ecmp_support                   = "enable"
  tags = {
    Name               = "Transit gateway"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "transit_gateway_to_orders-tgw_orders" {
  region                                          = "eu-north-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.transit_gateway-tgw.id
  vpc_id                                          = aws_vpc.orders.id
  subnet_ids                                      = [aws_subnet.orders__app_a.id, aws_subnet.orders__app_b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "Transit gateway to orders"
    "trunkline:object" = "tgw-orders"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "transit_gateway_to_analytics-tgw_analytics" {
  region                                          = "eu-north-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.transit_gateway-tgw.id
  vpc_id                                          = aws_vpc.analytics.id
  subnet_ids                                      = [aws_subnet.analytics__jobs_a.id, aws_subnet.analytics__jobs_b.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "Transit gateway to analytics"
    "trunkline:object" = "tgw-analytics"
  }
}

resource "aws_ec2_transit_gateway_route_table" "transit_gateway-tgw__main" {
  region             = "eu-north-1"
  transit_gateway_id = aws_ec2_transit_gateway.transit_gateway-tgw.id
  tags = {
    Name               = "Transit gateway main"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-tgw__main__north_path-vpn_north" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.north_path-vpn_north.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-tgw__main__south_path-vpn_south" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.south_path-vpn_south.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-tgw__main__transit_gateway_to_orders-tgw_orders" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_orders-tgw_orders.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-tgw__main__transit_gateway_to_analytics-tgw_analytics" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_analytics-tgw_analytics.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-tgw__main__north_path-vpn_north" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.north_path-vpn_north.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-tgw__main__south_path-vpn_south" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.south_path-vpn_south.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-tgw__main__transit_gateway_to_orders-tgw_orders" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_orders-tgw_orders.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-tgw__main__transit_gateway_to_analytics-tgw_analytics" {
  region                         = "eu-north-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_analytics-tgw_analytics.id
}

# --- aws-eu-north-1-connections.tf ---

# AWS eu-north-1: VPN connections. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

# Customer gateway ams-edge-1
resource "aws_customer_gateway" "ams_edge_1-edge_1__u1__eu_north_1" {
  region     = "eu-north-1"
  type       = "ipsec.1"
  bgp_asn    = "65040"
  ip_address = "203.0.113.41"
  tags = {
    Name               = "ams-edge-1 203.0.113.41"
    "trunkline:object" = "edge-1"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Customer gateway ams-edge-2
resource "aws_customer_gateway" "ams_edge_2-edge_2__u1__eu_north_1" {
  region     = "eu-north-1"
  type       = "ipsec.1"
  bgp_asn    = "65040"
  ip_address = "198.51.100.41"
  tags = {
    Name               = "ams-edge-2 198.51.100.41"
    "trunkline:object" = "edge-2"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection North path: ams-edge-1 at 203.0.113.41 to Transit gateway
resource "aws_vpn_connection" "north_path-vpn_north" {
  region                   = "eu-north-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.ams_edge_1-edge_1__u1__eu_north_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.transit_gateway-tgw.id
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
    Name               = "North path"
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

# VPN connection South path: ams-edge-2 at 198.51.100.41 to Transit gateway
resource "aws_vpn_connection" "south_path-vpn_south" {
  region                   = "eu-north-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.ams_edge_2-edge_2__u1__eu_north_1.id
  transit_gateway_id       = aws_ec2_transit_gateway.transit_gateway-tgw.id
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
    Name               = "South path"
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

# Gateway configurations with the addresses that were assigned. Two gateways, two uplinks, revision 03153cc3. Written by Trunkline.

resource "local_file" "ams_edge_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/ams-edge-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/ams-edge-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_north__t1__tgw = aws_vpn_connection.north_path-vpn_north.tunnel1_address
    address__vpn_north__t2__tgw = aws_vpn_connection.north_path-vpn_north.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "ams_edge_1__verify_md" {
  filename = "${path.module}/gateway-configs/ams-edge-1/verify.md"
  content = templatefile("${path.module}/templates/ams-edge-1/verify.md.tftpl", {
    address__vpn_north__t1__tgw = aws_vpn_connection.north_path-vpn_north.tunnel1_address
    address__vpn_north__t2__tgw = aws_vpn_connection.north_path-vpn_north.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "ams_edge_2__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/ams-edge-2/juniper-srx.set"
  content = templatefile("${path.module}/templates/ams-edge-2/juniper-srx.set.tftpl", {
    address__vpn_south__t1__tgw = aws_vpn_connection.south_path-vpn_south.tunnel1_address
    address__vpn_south__t2__tgw = aws_vpn_connection.south_path-vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "ams_edge_2__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/ams-edge-2/juniper-srx.conf"
  content = templatefile("${path.module}/templates/ams-edge-2/juniper-srx.conf.tftpl", {
    address__vpn_south__t1__tgw = aws_vpn_connection.south_path-vpn_south.tunnel1_address
    address__vpn_south__t2__tgw = aws_vpn_connection.south_path-vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "ams_edge_2__verify_md" {
  filename = "${path.module}/gateway-configs/ams-edge-2/verify.md"
  content = templatefile("${path.module}/templates/ams-edge-2/verify.md.tftpl", {
    address__vpn_south__t1__tgw = aws_vpn_connection.south_path-vpn_south.tunnel1_address
    address__vpn_south__t2__tgw = aws_vpn_connection.south_path-vpn_south.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
