# --- versions.tf ---

# Versions. A design with problems, revision 727f0d1f. Written by Trunkline.

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

# Providers. A design with problems, revision 727f0d1f. Written by Trunkline.

provider "aws" {
  region = "eu-south-1"

  default_tags {
    tags = {
      "trunkline:design"   = "with-problems"
      "trunkline:revision" = "727f0d1f"
    }
  }
}

# --- outputs.tf ---

# Outputs. A design with problems, revision 727f0d1f. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-oslo/t1/tgw" = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel1_address
    "address:vpn-oslo/t2/tgw" = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-oslo/t1" = {
      outside_address = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel1_address
      inside_address  = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel1_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-tgw.amazon_side_asn
    }
    "vpn-oslo/t2" = {
      outside_address = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel2_address
      inside_address  = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel2_vgw_inside_address
      asn             = aws_ec2_transit_gateway.transit_gateway-tgw.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-oslo" = aws_vpn_connection.oslo_to_milan-vpn_oslo.id
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
    "plant-data" = aws_security_group.plant_data.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-oslo" = aws_vpn_connection.oslo_to_milan-vpn_oslo.preshared_key_arn
  }
}

# --- aws-eu-south-1-vpcs.tf ---

# AWS eu-south-1: VPCs. A design with problems, revision 727f0d1f. Written by Trunkline.

# VPC Plant data
resource "aws_vpc" "plant_data" {
  region               = "eu-south-1"
  cidr_block           = "10.50.128.0/17"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Plant data"
    "trunkline:object" = "plant-data"
  }
}

resource "aws_subnet" "plant_data__data_a" {
  region                  = "eu-south-1"
  vpc_id                  = aws_vpc.plant_data.id
  cidr_block              = "10.50.128.0/24"
  availability_zone       = "eu-south-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "data-a"
    "trunkline:object" = "plant-data"
  }
}

resource "aws_subnet" "plant_data__tiny" {
  region                  = "eu-south-1"
  vpc_id                  = aws_vpc.plant_data.id
  cidr_block              = "10.50.129.0/29"
  availability_zone       = "eu-south-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "tiny"
    "trunkline:object" = "plant-data"
  }
}

resource "aws_route_table" "plant_data__main" {
  region = "eu-south-1"
  vpc_id = aws_vpc.plant_data.id
  tags = {
    Name               = "Plant data main"
    "trunkline:object" = "plant-data"
  }
}

resource "aws_route_table_association" "plant_data__data_a" {
  region         = "eu-south-1"
  subnet_id      = aws_subnet.plant_data__data_a.id
  route_table_id = aws_route_table.plant_data__main.id
}

resource "aws_route_table_association" "plant_data__tiny" {
  region         = "eu-south-1"
  subnet_id      = aws_subnet.plant_data__tiny.id
  route_table_id = aws_route_table.plant_data__main.id
}

resource "aws_route" "plant_data__main__10_50_192_0_18" {
  region                 = "eu-south-1"
  route_table_id         = aws_route_table.plant_data__main.id
  destination_cidr_block = "10.50.192.0/18"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_plant_data-tgw_plant_data.transit_gateway_id
}

resource "aws_route" "plant_data__main__10_60_0_0_16" {
  region                 = "eu-south-1"
  route_table_id         = aws_route_table.plant_data__main.id
  destination_cidr_block = "10.60.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_plant_data-tgw_plant_data.transit_gateway_id
}

# --- aws-eu-south-1-security-groups.tf ---

# AWS eu-south-1: security groups of the flows. A design with problems, revision 727f0d1f. Written by Trunkline.

# Flows of VPC Plant data
resource "aws_security_group" "plant_data" {
  region      = "eu-south-1"
  name        = "trunkline-with-problems-plant-data"
  description = "Flows of design with-problems that start or end in plant-data"
  vpc_id      = aws_vpc.plant_data.id
  tags = {
    Name               = "Plant data flows"
    "trunkline:object" = "plant-data"
  }
}

resource "aws_vpc_security_group_ingress_rule" "plant_data__10_60_0_0_16__any" {
  region            = "eu-south-1"
  security_group_id = aws_security_group.plant_data.id
  description       = "Plant to plant data"
  cidr_ipv4         = "10.60.0.0/16"
  ip_protocol       = "-1"
  tags = {
    Name               = "Plant to plant data"
    "trunkline:object" = "malmo-to-data"
  }
}

# --- aws-eu-south-1-transit-gateways.tf ---

# AWS eu-south-1: transit gateways. A design with problems, revision 727f0d1f. Written by Trunkline.

# Transit gateway
resource "aws_ec2_transit_gateway" "transit_gateway-tgw" {
  region                             = "eu-south-1"
  description                        = "Transit gateway"
  amazon_side_asn                    = 64550
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

resource "aws_ec2_transit_gateway_vpc_attachment" "transit_gateway_to_plant_data-tgw_plant_data" {
  region                                          = "eu-south-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.transit_gateway-tgw.id
  vpc_id                                          = aws_vpc.plant_data.id
  subnet_ids                                      = [aws_subnet.plant_data__data_a.id]
  appliance_mode_support                          = "disable"
  dns_support                                     = "enable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  tags = {
    Name               = "Transit gateway to plant data"
    "trunkline:object" = "tgw-plant-data"
  }
}

resource "aws_ec2_transit_gateway_route_table" "transit_gateway-tgw__main" {
  region             = "eu-south-1"
  transit_gateway_id = aws_ec2_transit_gateway.transit_gateway-tgw.id
  tags = {
    Name               = "Transit gateway main"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-tgw__main__oslo_to_milan-vpn_oslo" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.oslo_to_milan-vpn_oslo.transit_gateway_attachment_id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_association" "transit_gateway-tgw__main__transit_gateway_to_plant_data-tgw_plant_data" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_plant_data-tgw_plant_data.id
  replace_existing_association   = false
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-tgw__main__oslo_to_milan-vpn_oslo" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_vpn_connection.oslo_to_milan-vpn_oslo.transit_gateway_attachment_id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "transit_gateway-tgw__main__transit_gateway_to_plant_data-tgw_plant_data" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.transit_gateway-tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.transit_gateway_to_plant_data-tgw_plant_data.id
}

# --- aws-eu-south-1-connections.tf ---

# AWS eu-south-1: VPN connections. A design with problems, revision 727f0d1f. Written by Trunkline.

# Customer gateway osl-gw-1
resource "aws_customer_gateway" "osl_gw_1-oslo_gw__u1__eu_south_1" {
  region     = "eu-south-1"
  type       = "ipsec.1"
  bgp_asn    = "64550"
  ip_address = "192.168.1.2"
  tags = {
    Name               = "osl-gw-1 192.168.1.2"
    "trunkline:object" = "oslo-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Oslo to Milan: osl-gw-1 at 192.168.1.2 to Transit gateway
resource "aws_vpn_connection" "oslo_to_milan-vpn_oslo" {
  region                   = "eu-south-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.osl_gw_1-oslo_gw__u1__eu_south_1.id
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
  tunnel1_inside_cidr                     = "169.254.60.0/30"
  tunnel1_ike_versions                    = ["ikev2"]
  tunnel1_phase1_encryption_algorithms    = ["AES128"]
  tunnel1_phase1_integrity_algorithms     = ["SHA1"]
  tunnel1_phase1_dh_group_numbers         = [14]
  tunnel1_phase1_lifetime_seconds         = 28800
  tunnel1_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel1_phase2_integrity_algorithms     = ["SHA1"]
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
  tunnel2_inside_cidr                     = "169.254.5.0/30"
  tunnel2_ike_versions                    = ["ikev2"]
  tunnel2_phase1_encryption_algorithms    = ["AES128"]
  tunnel2_phase1_integrity_algorithms     = ["SHA1"]
  tunnel2_phase1_dh_group_numbers         = [14]
  tunnel2_phase1_lifetime_seconds         = 28800
  tunnel2_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel2_phase2_integrity_algorithms     = ["SHA1"]
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
    Name               = "Oslo to Milan"
    "trunkline:object" = "vpn-oslo"
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

# Gateway configurations with the addresses that were assigned. A design with problems, revision 727f0d1f. Written by Trunkline.

resource "local_file" "osl_gw_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/osl-gw-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/osl-gw-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_oslo__t1__tgw = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel1_address
    address__vpn_oslo__t2__tgw = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "osl_gw_1__verify_md" {
  filename = "${path.module}/gateway-configs/osl-gw-1/verify.md"
  content = templatefile("${path.module}/templates/osl-gw-1/verify.md.tftpl", {
    address__vpn_oslo__t1__tgw = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel1_address
    address__vpn_oslo__t2__tgw = aws_vpn_connection.oslo_to_milan-vpn_oslo.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}
