# --- versions.tf ---

# Versions. AWS and Azure, revision e984617a. Written by Trunkline.

terraform {
  required_version = ">= 1.5.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.47, < 7.0"
    }
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.79, < 6.0"
    }
  }
}

# --- providers.tf ---

# Providers. AWS and Azure, revision e984617a. Written by Trunkline.

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      "trunkline:design"   = "aws-and-azure"
      "trunkline:revision" = "e984617a"
    }
  }
}

provider "azurerm" {
  subscription_id                 = var.azure_subscription_id
  resource_provider_registrations = "none"
  resource_providers_to_register  = ["Microsoft.Network"]

  features {}
}

# --- variables.tf ---

# Variables. AWS and Azure, revision e984617a. Written by Trunkline.

variable "azure_subscription_id" {
  description = "Id of the Azure subscription that everything is made in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azure_subscription_id))
    error_message = "A subscription id is a UUID, such as 00000000-0000-0000-0000-000000000000."
  }
}

variable "azure_resource_group_westeurope" {
  description = "Name of the resource group in westeurope. A change replaces everything in it."
  type        = string
  default     = "aws-and-azure_westeurope"
  nullable    = false

  validation {
    condition     = can(regex("^[-\\w.()]{0,89}[-\\w()]$", var.azure_resource_group_westeurope))
    error_message = "A resource group has 1 to 90 letters, digits and . _ - ( ), the last one no period."
  }
}

variable "psk_vpn__t1" {
  description = "Pre-shared key of tunnel 1 of Azure to AWS, between Identity gateway and Web shop VGW. WARNING: the aws and azurerm providers have no write-only argument for it and keep it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t1))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t2" {
  description = "Pre-shared key of tunnel 2 of Azure to AWS, between Identity gateway and Web shop VGW. WARNING: the aws and azurerm providers have no write-only argument for it and keep it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t2))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t3" {
  description = "Pre-shared key of tunnel 3 of Azure to AWS, between Identity gateway and Web shop VGW. WARNING: the aws and azurerm providers have no write-only argument for it and keep it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t3))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

variable "psk_vpn__t4" {
  description = "Pre-shared key of tunnel 4 of Azure to AWS, between Identity gateway and Web shop VGW. WARNING: the aws and azurerm providers have no write-only argument for it and keep it in the Terraform state in clear text."
  type        = string
  nullable    = false
  sensitive   = true

  validation {
    condition     = can(regex("^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$", var.psk_vpn__t4))
    error_message = "The key must be 8 to 64 letters, digits, dots and underscores, the first not 0."
  }
}

# --- outputs.tf ---

# Outputs. AWS and Azure, revision e984617a. Written by Trunkline.

output "trunkline_addresses" {
  description = "The outside address of each tunnel end in a cloud, for `trunkline fill`."
  value = {
    "address:vpn/t1/aws-gateway"   = aws_vpn_connection.azure_to_aws-vpn.tunnel1_address
    "address:vpn/t2/aws-gateway"   = aws_vpn_connection.azure_to_aws-vpn.tunnel2_address
    "address:vpn/t3/aws-gateway"   = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel1_address
    "address:vpn/t4/aws-gateway"   = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel2_address
    "address:vpn/t1/azure-gateway" = azurerm_public_ip.identity_gateway-azure_gateway__0.ip_address
    "address:vpn/t2/azure-gateway" = azurerm_public_ip.identity_gateway-azure_gateway__0.ip_address
    "address:vpn/t3/azure-gateway" = azurerm_public_ip.identity_gateway-azure_gateway__1.ip_address
    "address:vpn/t4/azure-gateway" = azurerm_public_ip.identity_gateway-azure_gateway__1.ip_address
  }
}

output "aws_tunnels" {
  description = "Outside and inside addresses, and the ASN, of the AWS end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = aws_vpn_connection.azure_to_aws-vpn.tunnel1_address
      inside_address  = aws_vpn_connection.azure_to_aws-vpn.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.web_shop_vgw-aws_gateway.amazon_side_asn
    }
    "vpn/t2" = {
      outside_address = aws_vpn_connection.azure_to_aws-vpn.tunnel2_address
      inside_address  = aws_vpn_connection.azure_to_aws-vpn.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.web_shop_vgw-aws_gateway.amazon_side_asn
    }
    "vpn/t3" = {
      outside_address = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel1_address
      inside_address  = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel1_vgw_inside_address
      asn             = aws_vpn_gateway.web_shop_vgw-aws_gateway.amazon_side_asn
    }
    "vpn/t4" = {
      outside_address = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel2_address
      inside_address  = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel2_vgw_inside_address
      asn             = aws_vpn_gateway.web_shop_vgw-aws_gateway.amazon_side_asn
    }
  }
}

output "aws_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    vpn      = aws_vpn_connection.azure_to_aws-vpn.id
    "vpn/t3" = aws_vpn_connection.azure_to_aws-vpn__t3.id
  }
}

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    "aws-gateway" = aws_vpn_gateway.web_shop_vgw-aws_gateway.id
  }
}

output "aws_security_groups" {
  description = "Security group for the flows of each VPC."
  value = {
    "web-shop" = aws_security_group.web_shop.id
  }
}

output "azure_tunnels" {
  description = "Outside and BGP addresses, and the ASN, of the Azure end of each tunnel."
  value = {
    "vpn/t1" = {
      outside_address = azurerm_public_ip.identity_gateway-azure_gateway__0.ip_address
      inside_address  = "169.254.21.2"
      asn             = 65050
    }
    "vpn/t2" = {
      outside_address = azurerm_public_ip.identity_gateway-azure_gateway__0.ip_address
      inside_address  = "169.254.21.6"
      asn             = 65050
    }
    "vpn/t3" = {
      outside_address = azurerm_public_ip.identity_gateway-azure_gateway__1.ip_address
      inside_address  = "169.254.21.10"
      asn             = 65050
    }
    "vpn/t4" = {
      outside_address = azurerm_public_ip.identity_gateway-azure_gateway__1.ip_address
      inside_address  = "169.254.21.14"
      asn             = 65050
    }
  }
}

output "azure_bgp_addresses" {
  description = "BGP addresses of the instances of each VPN gateway and hub."
  value = {
    "identity_gateway-azure_gateway" = [
      ["169.254.21.2", "169.254.21.6"],
      ["169.254.21.10", "169.254.21.14"],
    ]
  }
}

output "azure_vpn_connections" {
  description = "Id of each VPN connection."
  value = {
    "azure_to_aws-vpn__t1" = azurerm_virtual_network_gateway_connection.azure_to_aws-vpn__t1.id
    "azure_to_aws-vpn__t2" = azurerm_virtual_network_gateway_connection.azure_to_aws-vpn__t2.id
    "azure_to_aws-vpn__t3" = azurerm_virtual_network_gateway_connection.azure_to_aws-vpn__t3.id
    "azure_to_aws-vpn__t4" = azurerm_virtual_network_gateway_connection.azure_to_aws-vpn__t4.id
  }
}

output "azure_gateways" {
  description = "Id of each VPN gateway and hub."
  value = {
    "identity_gateway-azure_gateway" = azurerm_virtual_network_gateway.identity_gateway-azure_gateway.id
  }
}

# --- aws-eu-central-1-vpcs.tf ---

# AWS eu-central-1: VPCs. AWS and Azure, revision e984617a. Written by Trunkline.

# VPC Web shop
resource "aws_vpc" "web_shop" {
  region               = "eu-central-1"
  cidr_block           = "10.151.0.0/16"
  instance_tenancy     = "default"
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = {
    Name               = "Web shop"
    "trunkline:object" = "web-shop"
  }
}

resource "aws_subnet" "web_shop__app_a" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.web_shop.id
  cidr_block              = "10.151.0.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-a"
    "trunkline:object" = "web-shop"
  }
}

resource "aws_subnet" "web_shop__app_b" {
  region                  = "eu-central-1"
  vpc_id                  = aws_vpc.web_shop.id
  cidr_block              = "10.151.1.0/24"
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = false
  tags = {
    Name               = "app-b"
    "trunkline:object" = "web-shop"
  }
}

resource "aws_route_table" "web_shop__main" {
  region = "eu-central-1"
  vpc_id = aws_vpc.web_shop.id
  tags = {
    Name               = "Web shop main"
    "trunkline:object" = "web-shop"
  }
}

resource "aws_route_table_association" "web_shop__app_a" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.web_shop__app_a.id
  route_table_id = aws_route_table.web_shop__main.id
}

resource "aws_route_table_association" "web_shop__app_b" {
  region         = "eu-central-1"
  subnet_id      = aws_subnet.web_shop__app_b.id
  route_table_id = aws_route_table.web_shop__main.id
}

resource "aws_vpn_gateway_route_propagation" "web_shop__main__web_shop_vgw-aws_gateway" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway_attachment.vgw_to_web_shop-aws_attachment.vpn_gateway_id
  route_table_id = aws_route_table.web_shop__main.id
}

# --- aws-eu-central-1-security-groups.tf ---

# AWS eu-central-1: security groups of the flows. AWS and Azure, revision e984617a. Written by Trunkline.

# Flows of VPC Web shop
resource "aws_security_group" "web_shop" {
  region      = "eu-central-1"
  name        = "trunkline-aws-and-azure-web-shop"
  description = "Flows of design aws-and-azure that start or end in web-shop"
  vpc_id      = aws_vpc.web_shop.id
  tags = {
    Name               = "Web shop flows"
    "trunkline:object" = "web-shop"
  }
}

resource "aws_vpc_security_group_egress_rule" "web_shop__10_150_0_0_16__tcp_636_636" {
  region            = "eu-central-1"
  security_group_id = aws_security_group.web_shop.id
  description       = "Web shop to directory"
  cidr_ipv4         = "10.150.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 636
  to_port           = 636
  tags = {
    Name               = "Web shop to directory"
    "trunkline:object" = "shop-to-identity"
  }
}

# --- aws-eu-central-1-vpn-gateways.tf ---

# AWS eu-central-1: virtual private gateways. AWS and Azure, revision e984617a. Written by Trunkline.

# Virtual private gateway Web shop VGW
resource "aws_vpn_gateway" "web_shop_vgw-aws_gateway" {
  region          = "eu-central-1"
  amazon_side_asn = "64550"
  tags = {
    Name               = "Web shop VGW"
    "trunkline:object" = "aws-gateway"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpn_gateway_attachment" "vgw_to_web_shop-aws_attachment" {
  region         = "eu-central-1"
  vpn_gateway_id = aws_vpn_gateway.web_shop_vgw-aws_gateway.id
  vpc_id         = aws_vpc.web_shop.id
}

# --- aws-eu-central-1-connections.tf ---

# AWS eu-central-1: VPN connections. AWS and Azure, revision e984617a. Written by Trunkline.

# Identity gateway of the other cloud, as AWS sees it
resource "aws_customer_gateway" "identity_gateway-azure_gateway__instance_0__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65050"
  ip_address = azurerm_public_ip.identity_gateway-azure_gateway__0.ip_address
  tags = {
    Name               = "Identity gateway instance 0"
    "trunkline:object" = "azure-gateway"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Identity gateway of the other cloud, as AWS sees it
resource "aws_customer_gateway" "identity_gateway-azure_gateway__instance_1__eu_central_1" {
  region     = "eu-central-1"
  type       = "ipsec.1"
  bgp_asn    = "65050"
  ip_address = azurerm_public_ip.identity_gateway-azure_gateway__1.ip_address
  tags = {
    Name               = "Identity gateway instance 1"
    "trunkline:object" = "azure-gateway"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# VPN connection Azure to AWS: Identity gateway to Web shop VGW
resource "aws_vpn_connection" "azure_to_aws-vpn" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.identity_gateway-azure_gateway__instance_0__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.web_shop_vgw-aws_gateway.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  preshared_key_storage    = "Standard"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.21.0/30"
  tunnel1_preshared_key                   = var.psk_vpn__t1
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
  tunnel2_inside_cidr                     = "169.254.21.4/30"
  tunnel2_preshared_key                   = var.psk_vpn__t2
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
    Name               = "Azure to AWS"
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

# VPN connection Azure to AWS: Identity gateway to Web shop VGW
resource "aws_vpn_connection" "azure_to_aws-vpn__t3" {
  region                   = "eu-central-1"
  type                     = "ipsec.1"
  customer_gateway_id      = aws_customer_gateway.identity_gateway-azure_gateway__instance_1__eu_central_1.id
  vpn_gateway_id           = aws_vpn_gateway.web_shop_vgw-aws_gateway.id
  static_routes_only       = false
  outside_ip_address_type  = "PublicIpv4"
  tunnel_inside_ip_version = "ipv4"
  local_ipv4_network_cidr  = "0.0.0.0/0"
  remote_ipv4_network_cidr = "0.0.0.0/0"
  preshared_key_storage    = "Standard"

  # Tunnel 1
  tunnel1_inside_cidr                     = "169.254.21.8/30"
  tunnel1_preshared_key                   = var.psk_vpn__t3
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
  tunnel2_inside_cidr                     = "169.254.21.12/30"
  tunnel2_preshared_key                   = var.psk_vpn__t4
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
    Name               = "Azure to AWS"
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

# --- azure-tags.tf ---

# Azure: tags. AWS and Azure, revision e984617a. Written by Trunkline.

locals {
  azure_tags = {
    "trunkline:design"   = "aws-and-azure"
    "trunkline:revision" = "e984617a"
  }
}

# --- azure-westeurope-resource-groups.tf ---

# Azure westeurope: resource groups. AWS and Azure, revision e984617a. Written by Trunkline.

resource "azurerm_resource_group" "westeurope" {
  name     = var.azure_resource_group_westeurope
  location = "westeurope"
  tags = merge(local.azure_tags, {
    name               = "AWS and Azure westeurope"
    "trunkline:object" = "aws-and-azure"
  })
}

# --- azure-westeurope-networks.tf ---

# Azure westeurope: networks. AWS and Azure, revision e984617a. Written by Trunkline.

# VNet Identity
resource "azurerm_virtual_network" "identity" {
  name                           = "identity"
  resource_group_name            = azurerm_resource_group.westeurope.name
  location                       = "westeurope"
  address_space                  = ["10.150.0.0/16"]
  private_endpoint_vnet_policies = "Disabled"
  tags = merge(local.azure_tags, {
    name               = "Identity"
    "trunkline:object" = "identity"
  })
}

resource "azurerm_subnet" "identity__directory" {
  name                                          = "directory"
  resource_group_name                           = azurerm_virtual_network.identity.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.identity.name
  address_prefixes                              = ["10.150.0.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "identity__tools" {
  name                                          = "tools"
  resource_group_name                           = azurerm_virtual_network.identity.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.identity.name
  address_prefixes                              = ["10.150.1.0/24"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

resource "azurerm_subnet" "identity" {
  name                                          = "GatewaySubnet"
  resource_group_name                           = azurerm_virtual_network.identity.resource_group_name
  virtual_network_name                          = azurerm_virtual_network.identity.name
  address_prefixes                              = ["10.150.255.224/27"]
  default_outbound_access_enabled               = true
  private_endpoint_network_policies             = "Disabled"
  private_link_service_network_policies_enabled = true
}

# --- azure-westeurope-security-groups.tf ---

# Azure westeurope: security groups. AWS and Azure, revision e984617a. Written by Trunkline.

# Flows from and to VNet Identity
resource "azurerm_network_security_group" "identity" {
  name                = "identity"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  tags = merge(local.azure_tags, {
    name               = "Identity"
    "trunkline:object" = "identity"
  })

  security_rule {
    name                         = "shop-to-identity_inbound"
    description                  = "Web shop to directory"
    priority                     = 100
    direction                    = "Inbound"
    access                       = "Allow"
    protocol                     = "Tcp"
    source_address_prefixes      = ["10.151.0.0/16"]
    source_port_range            = "*"
    destination_address_prefixes = ["10.150.0.0/16"]
    destination_port_ranges      = ["636"]
  }
}

resource "azurerm_subnet_network_security_group_association" "identity__directory" {
  subnet_id                 = azurerm_subnet.identity__directory.id
  network_security_group_id = azurerm_network_security_group.identity.id
}

resource "azurerm_subnet_network_security_group_association" "identity__tools" {
  subnet_id                 = azurerm_subnet.identity__tools.id
  network_security_group_id = azurerm_network_security_group.identity.id
}

# --- azure-westeurope-vpn-gateways.tf ---

# Azure westeurope: VPN gateways. AWS and Azure, revision e984617a. Written by Trunkline.

# VPN gateway Identity gateway
resource "azurerm_public_ip" "identity_gateway-azure_gateway__0" {
  name                    = "azure-gateway_0"
  resource_group_name     = azurerm_resource_group.westeurope.name
  location                = "westeurope"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Identity gateway 1"
    "trunkline:object" = "azure-gateway"
  })
}

resource "azurerm_public_ip" "identity_gateway-azure_gateway__1" {
  name                    = "azure-gateway_1"
  resource_group_name     = azurerm_resource_group.westeurope.name
  location                = "westeurope"
  allocation_method       = "Static"
  sku                     = "Standard"
  sku_tier                = "Regional"
  ip_version              = "IPv4"
  zones                   = ["1", "2", "3"]
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  tags = merge(local.azure_tags, {
    name               = "Identity gateway 2"
    "trunkline:object" = "azure-gateway"
  })
}

resource "azurerm_virtual_network_gateway" "identity_gateway-azure_gateway" {
  name                                  = "azure-gateway"
  resource_group_name                   = azurerm_resource_group.westeurope.name
  location                              = "westeurope"
  type                                  = "Vpn"
  vpn_type                              = "RouteBased"
  sku                                   = "VpnGw2AZ"
  generation                            = "Generation2"
  active_active                         = true
  bgp_enabled                           = true
  bgp_route_translation_for_nat_enabled = false
  ip_sec_replay_protection_enabled      = true
  private_ip_address_enabled            = false
  remote_vnet_traffic_enabled           = false
  virtual_wan_traffic_enabled           = false
  tags = merge(local.azure_tags, {
    name               = "Identity gateway"
    "trunkline:object" = "azure-gateway"
  })

  ip_configuration {
    name                          = "instance0"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.identity_gateway-azure_gateway__0.id
    subnet_id                     = azurerm_subnet.identity.id
  }

  ip_configuration {
    name                          = "instance1"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.identity_gateway-azure_gateway__1.id
    subnet_id                     = azurerm_subnet.identity.id
  }

  bgp_settings {
    asn         = 65050
    peer_weight = 0

    peering_addresses {
      ip_configuration_name = "instance0"
      apipa_addresses       = ["169.254.21.2", "169.254.21.6"]
    }

    peering_addresses {
      ip_configuration_name = "instance1"
      apipa_addresses       = ["169.254.21.10", "169.254.21.14"]
    }
  }
}

# --- azure-westeurope-connections.tf ---

# Azure westeurope: connections. AWS and Azure, revision e984617a. Written by Trunkline.

# VPN connection Azure to AWS with Web shop VGW, tunnel 1
resource "azurerm_local_network_gateway" "azure_to_aws-vpn__t1" {
  name                = "vpn_t1"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  gateway_address     = aws_vpn_connection.azure_to_aws-vpn.tunnel1_address
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "Web shop VGW"
    "trunkline:object" = "vpn"
  })

  bgp_settings {
    asn                 = 64550
    bgp_peering_address = "169.254.21.1"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "azure_to_aws-vpn__t1" {
  name                               = "vpn_t1"
  resource_group_name                = azurerm_resource_group.westeurope.name
  location                           = "westeurope"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.identity_gateway-azure_gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.azure_to_aws-vpn__t1.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "InitiatorOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn__t1
  tags = merge(local.azure_tags, {
    name               = "Azure to AWS"
    "trunkline:object" = "vpn"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.2"
    secondary = "169.254.21.10"
  }

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA384"
    dh_group         = "ECP384"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "ECP384"
    sa_lifetime      = 3600
    sa_datasize      = 102400000
  }
}

# VPN connection Azure to AWS with Web shop VGW, tunnel 2
resource "azurerm_local_network_gateway" "azure_to_aws-vpn__t2" {
  name                = "vpn_t2"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  gateway_address     = aws_vpn_connection.azure_to_aws-vpn.tunnel2_address
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "Web shop VGW"
    "trunkline:object" = "vpn"
  })

  bgp_settings {
    asn                 = 64550
    bgp_peering_address = "169.254.21.5"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "azure_to_aws-vpn__t2" {
  name                               = "vpn_t2"
  resource_group_name                = azurerm_resource_group.westeurope.name
  location                           = "westeurope"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.identity_gateway-azure_gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.azure_to_aws-vpn__t2.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "InitiatorOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn__t2
  tags = merge(local.azure_tags, {
    name               = "Azure to AWS"
    "trunkline:object" = "vpn"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.6"
    secondary = "169.254.21.10"
  }

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA384"
    dh_group         = "ECP384"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "ECP384"
    sa_lifetime      = 3600
    sa_datasize      = 102400000
  }
}

# VPN connection Azure to AWS with Web shop VGW, tunnel 3
resource "azurerm_local_network_gateway" "azure_to_aws-vpn__t3" {
  name                = "vpn_t3"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  gateway_address     = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel1_address
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "Web shop VGW"
    "trunkline:object" = "vpn"
  })

  bgp_settings {
    asn                 = 64550
    bgp_peering_address = "169.254.21.9"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "azure_to_aws-vpn__t3" {
  name                               = "vpn_t3"
  resource_group_name                = azurerm_resource_group.westeurope.name
  location                           = "westeurope"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.identity_gateway-azure_gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.azure_to_aws-vpn__t3.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "InitiatorOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn__t3
  tags = merge(local.azure_tags, {
    name               = "Azure to AWS"
    "trunkline:object" = "vpn"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.2"
    secondary = "169.254.21.10"
  }

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA384"
    dh_group         = "ECP384"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "ECP384"
    sa_lifetime      = 3600
    sa_datasize      = 102400000
  }
}

# VPN connection Azure to AWS with Web shop VGW, tunnel 4
resource "azurerm_local_network_gateway" "azure_to_aws-vpn__t4" {
  name                = "vpn_t4"
  resource_group_name = azurerm_resource_group.westeurope.name
  location            = "westeurope"
  gateway_address     = aws_vpn_connection.azure_to_aws-vpn__t3.tunnel2_address
  address_space       = []
  tags = merge(local.azure_tags, {
    name               = "Web shop VGW"
    "trunkline:object" = "vpn"
  })

  bgp_settings {
    asn                 = 64550
    bgp_peering_address = "169.254.21.13"
    peer_weight         = 0
  }
}

resource "azurerm_virtual_network_gateway_connection" "azure_to_aws-vpn__t4" {
  name                               = "vpn_t4"
  resource_group_name                = azurerm_resource_group.westeurope.name
  location                           = "westeurope"
  type                               = "IPsec"
  virtual_network_gateway_id         = azurerm_virtual_network_gateway.identity_gateway-azure_gateway.id
  local_network_gateway_id           = azurerm_local_network_gateway.azure_to_aws-vpn__t4.id
  connection_protocol                = "IKEv2"
  connection_mode                    = "InitiatorOnly"
  bgp_enabled                        = true
  dpd_timeout_seconds                = 45
  routing_weight                     = 10
  local_azure_ip_address_enabled     = false
  use_policy_based_traffic_selectors = false
  shared_key                         = var.psk_vpn__t4
  tags = merge(local.azure_tags, {
    name               = "Azure to AWS"
    "trunkline:object" = "vpn"
  })

  custom_bgp_addresses {
    primary   = "169.254.21.2"
    secondary = "169.254.21.14"
  }

  ipsec_policy {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA384"
    dh_group         = "ECP384"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "ECP384"
    sa_lifetime      = 3600
    sa_datasize      = 102400000
  }
}
