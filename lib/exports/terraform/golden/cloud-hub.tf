# --- versions.tf ---

# Versions. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

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

# Providers. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

provider "aws" {
  region = "eu-west-3"

  default_tags {
    tags = {
      "trunkline:design"   = "cloud-hub"
      "trunkline:revision" = "f87e5a74"
    }
  }
}

# --- outputs.tf ---

# Outputs. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn-berlin/t1/hub" = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel1_address
    "address:vpn-berlin/t2/hub" = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel2_address
    "address:vpn-lyon/t1/hub"   = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel1_address
    "address:vpn-lyon/t2/hub"   = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel2_address
    "address:vpn-porto/t1/hub"  = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel1_address
    "address:vpn-porto/t2/hub"  = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel2_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn-berlin/t1" = {
      outside_address = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel1_address
      inside_address  = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.cloudhub-hub.amazon_side_asn
    }
    "vpn-berlin/t2" = {
      outside_address = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel2_address
      inside_address  = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.cloudhub-hub.amazon_side_asn
    }
    "vpn-lyon/t1" = {
      outside_address = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel1_address
      inside_address  = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.cloudhub-hub.amazon_side_asn
    }
    "vpn-lyon/t2" = {
      outside_address = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel2_address
      inside_address  = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.cloudhub-hub.amazon_side_asn
    }
    "vpn-porto/t1" = {
      outside_address = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel1_address
      inside_address  = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.cloudhub-hub.amazon_side_asn
    }
    "vpn-porto/t2" = {
      outside_address = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel2_address
      inside_address  = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.cloudhub-hub.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "vpn-berlin" = aws_vpn_connection.berlin_to_hub-vpn_berlin.id
    "vpn-lyon"   = aws_vpn_connection.lyon_to_hub-vpn_lyon.id
    "vpn-porto"  = aws_vpn_connection.porto_to_hub-vpn_porto.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    hub = aws_vpn_gateway.cloudhub-hub.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    shared = aws_security_group.shared_services-shared.id
  }
}

output "aws_preshared_key_arns" {
  description = "Secrets Manager secret with the two pre-shared keys of each VPN connection."
  value = {
    "vpn-berlin" = aws_vpn_connection.berlin_to_hub-vpn_berlin.preshared_key_arn
    "vpn-lyon"   = aws_vpn_connection.lyon_to_hub-vpn_lyon.preshared_key_arn
    "vpn-porto"  = aws_vpn_connection.porto_to_hub-vpn_porto.preshared_key_arn
  }
}

# --- aws-eu-west-3-vpcs.tf ---

# AWS eu-west-3: VPCs. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

# VPC Shared services
resource "aws_vpc" "shared_services-shared" {
  region               = "eu-west-3"
  cidr_block           = "10.130.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Shared services"
    "trunkline:object" = "shared"
  }
}

resource "aws_subnet" "shared_services-shared__services_a" {
  region                  = "eu-west-3"
  vpc_id                  = aws_vpc.shared_services-shared.id
  cidr_block              = "10.130.0.0/24"
  availability_zone       = "eu-west-3a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "services-a"
    "trunkline:object" = "shared"
  }
}

resource "aws_subnet" "shared_services-shared__services_b" {
  region                  = "eu-west-3"
  vpc_id                  = aws_vpc.shared_services-shared.id
  cidr_block              = "10.130.1.0/24"
  availability_zone       = "eu-west-3b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "services-b"
    "trunkline:object" = "shared"
  }
}

resource "aws_route_table" "shared_services-shared__main" {
  region = "eu-west-3"
  vpc_id = aws_vpc.shared_services-shared.id
  tags = {
    Name               = "Shared services main"
    "trunkline:object" = "shared"
  }
}

resource "aws_route_table_association" "shared_services-shared__services_a" {
  region         = "eu-west-3"
  subnet_id      = aws_subnet.shared_services-shared__services_a.id
  route_table_id = aws_route_table.shared_services-shared__main.id
}

resource "aws_route_table_association" "shared_services-shared__services_b" {
  region         = "eu-west-3"
  subnet_id      = aws_subnet.shared_services-shared__services_b.id
  route_table_id = aws_route_table.shared_services-shared__main.id
}

resource "aws_vpn_gateway_route_propagation" "shared_services-shared__main__cloudhub-hub" {
  region         = "eu-west-3"
  vpn_gateway_id = aws_vpn_gateway_attachment.hub_to_shared_services-hub_shared.vpn_gateway_id
  route_table_id = aws_route_table.shared_services-shared__main.id
}

# --- aws-eu-west-3-security-groups.tf ---

# AWS eu-west-3: security groups of the flows. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

# Flows of VPC Shared services
resource "aws_security_group" "shared_services-shared" {
  region      = "eu-west-3"
  name        = "trunkline-cloud-hub-shared"
  description = "Flows of design cloud-hub that start or end in shared"
  vpc_id      = aws_vpc.shared_services-shared.id
  tags = {
    Name               = "Shared services flows"
    "trunkline:object" = "shared"
  }
}

resource "aws_vpc_security_group_ingress_rule" "shared_services-shared__10_33_0_0_16__any" {
  region            = "eu-west-3"
  security_group_id = aws_security_group.shared_services-shared.id
  description       = "Porto to shared services"
  cidr_ipv4         = "10.33.0.0/16"
  ip_protocol       = "-1"
  tags = {
    Name               = "Porto to shared services"
    "trunkline:object" = "porto-to-shared"
  }
}

# --- aws-eu-west-3-vpn-gateways.tf ---

# AWS eu-west-3: virtual private gateways. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

# VPN CloudHub
resource "aws_vpn_gateway" "cloudhub-hub" {
  region          = "eu-west-3"
  amazon_side_asn = "64530"
  tags = {
    Name               = "CloudHub"
    "trunkline:object" = "hub"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "hub_to_shared_services-hub_shared" {
  region         = "eu-west-3"
  vpn_gateway_id = aws_vpn_gateway.cloudhub-hub.id
  vpc_id         = aws_vpc.shared_services-shared.id
}

# --- aws-eu-west-3-connections.tf ---

# AWS eu-west-3: VPN connections. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

# Customer gateway ber-isr-1
resource "aws_customer_gateway" "ber_isr_1-berlin_gw__u1__eu_west_3" {
  region     = "eu-west-3"
  type       = "ipsec.1"
  bgp_asn    = "65031"
  ip_address = "192.0.2.31"
  tags = {
    Name               = "ber-isr-1 192.0.2.31"
    "trunkline:object" = "berlin-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Customer gateway lys-srx-1
resource "aws_customer_gateway" "lys_srx_1-lyon_gw__u1__eu_west_3" {
  region     = "eu-west-3"
  type       = "ipsec.1"
  bgp_asn    = "65032"
  ip_address = "198.51.100.32"
  tags = {
    Name               = "lys-srx-1 198.51.100.32"
    "trunkline:object" = "lyon-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Customer gateway opo-gw-1
resource "aws_customer_gateway" "opo_gw_1-porto_gw__u1__eu_west_3" {
  region     = "eu-west-3"
  type       = "ipsec.1"
  bgp_asn    = "65033"
  ip_address = "203.0.113.33"
  tags = {
    Name               = "opo-gw-1 203.0.113.33"
    "trunkline:object" = "porto-gw"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Berlin to hub: ber-isr-1 at 192.0.2.31 to CloudHub
resource "aws_vpn_connection" "berlin_to_hub-vpn_berlin" {
  region                   = "eu-west-3"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.ber_isr_1-berlin_gw__u1__eu_west_3.id
  vpn_gateway_id           = aws_vpn_gateway.cloudhub-hub.id
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
    Name               = "Berlin to hub"
    "trunkline:object" = "vpn-berlin"
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

# VPN connection Lyon to hub: lys-srx-1 at 198.51.100.32 to CloudHub
resource "aws_vpn_connection" "lyon_to_hub-vpn_lyon" {
  region                   = "eu-west-3"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.lys_srx_1-lyon_gw__u1__eu_west_3.id
  vpn_gateway_id           = aws_vpn_gateway.cloudhub-hub.id
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
    Name               = "Lyon to hub"
    "trunkline:object" = "vpn-lyon"
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

# VPN connection Porto to hub: opo-gw-1 at 203.0.113.33 to CloudHub
resource "aws_vpn_connection" "porto_to_hub-vpn_porto" {
  region                   = "eu-west-3"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.opo_gw_1-porto_gw__u1__eu_west_3.id
  vpn_gateway_id           = aws_vpn_gateway.cloudhub-hub.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
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
    Name               = "Porto to hub"
    "trunkline:object" = "vpn-porto"
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

# Gateway configurations with the addresses that were assigned. Sites joined by a cloud hub, revision f87e5a74. Written by Trunkline.

resource "local_file" "ber_isr_1__cisco-ios-xe_cfg" {
  filename = "${path.module}/gateway-configs/ber-isr-1/cisco-ios-xe.cfg"
  content = templatefile("${path.module}/templates/ber-isr-1/cisco-ios-xe.cfg.tftpl", {
    address__vpn_berlin__t1__hub = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel1_address
    address__vpn_berlin__t2__hub = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "ber_isr_1__verify_md" {
  filename = "${path.module}/gateway-configs/ber-isr-1/verify.md"
  content = templatefile("${path.module}/templates/ber-isr-1/verify.md.tftpl", {
    address__vpn_berlin__t1__hub = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel1_address
    address__vpn_berlin__t2__hub = aws_vpn_connection.berlin_to_hub-vpn_berlin.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lys_srx_1__juniper-srx_set" {
  filename = "${path.module}/gateway-configs/lys-srx-1/juniper-srx.set"
  content = templatefile("${path.module}/templates/lys-srx-1/juniper-srx.set.tftpl", {
    address__vpn_lyon__t1__hub = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel1_address
    address__vpn_lyon__t2__hub = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lys_srx_1__juniper-srx_conf" {
  filename = "${path.module}/gateway-configs/lys-srx-1/juniper-srx.conf"
  content = templatefile("${path.module}/templates/lys-srx-1/juniper-srx.conf.tftpl", {
    address__vpn_lyon__t1__hub = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel1_address
    address__vpn_lyon__t2__hub = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "lys_srx_1__verify_md" {
  filename = "${path.module}/gateway-configs/lys-srx-1/verify.md"
  content = templatefile("${path.module}/templates/lys-srx-1/verify.md.tftpl", {
    address__vpn_lyon__t1__hub = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel1_address
    address__vpn_lyon__t2__hub = aws_vpn_connection.lyon_to_hub-vpn_lyon.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "opo_gw_1__links_sh" {
  filename = "${path.module}/gateway-configs/opo-gw-1/links.sh"
  content = templatefile("${path.module}/templates/opo-gw-1/links.sh.tftpl", {
    address__vpn_porto__t1__hub = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel1_address
    address__vpn_porto__t2__hub = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel2_address
  })
  file_permission      = "0755"
  directory_permission = "0755"
}

resource "local_file" "opo_gw_1__strongswan-route-based_conf" {
  filename             = "${path.module}/gateway-configs/opo-gw-1/strongswan-route-based.conf"
  content              = templatefile("${path.module}/templates/opo-gw-1/strongswan-route-based.conf.tftpl", {})
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "opo_gw_1__swanctl_conf" {
  filename = "${path.module}/gateway-configs/opo-gw-1/swanctl.conf"
  content = templatefile("${path.module}/templates/opo-gw-1/swanctl.conf.tftpl", {
    address__vpn_porto__t1__hub = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel1_address
    address__vpn_porto__t2__hub = aws_vpn_connection.porto_to_hub-vpn_porto.tunnel2_address
  })
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "opo_gw_1__frr_conf" {
  filename             = "${path.module}/gateway-configs/opo-gw-1/frr.conf"
  content              = templatefile("${path.module}/templates/opo-gw-1/frr.conf.tftpl", {})
  file_permission      = "0644"
  directory_permission = "0755"
}

resource "local_file" "opo_gw_1__verify_md" {
  filename             = "${path.module}/gateway-configs/opo-gw-1/verify.md"
  content              = templatefile("${path.module}/templates/opo-gw-1/verify.md.tftpl", {})
  file_permission      = "0644"
  directory_permission = "0755"
}
