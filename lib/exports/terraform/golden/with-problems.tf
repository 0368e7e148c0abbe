# --- versions.tf ---

# Versions. A design with problems, revision 38262742. Written by Trunkline.

terraform {
  required_version = ">= 1.5.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.47, < 7.0"
    }
  }
}

# --- providers.tf ---

# Providers. A design with problems, revision 38262742. Written by Trunkline.

provider "aws" {
  region = "eu-south-1"

  default_tags {
    tags = {
      "trunkline:design"   = "with-problems"
      "trunkline:revision" = "38262742"
    }
  }
}

# --- outputs.tf ---

# Outputs. A design with problems, revision 38262742. Written by Trunkline.

output "aws_gateways" {
  description = "Id of each virtual private gateway and transit gateway."
  value = {
    tgw = aws_ec2_transit_gateway.tgw.id
  }
}

# --- aws-eu-south-1-vpcs.tf ---

# AWS eu-south-1: VPCs. A design with problems, revision 38262742. Written by Trunkline.

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

resource "aws_route" "plant_data__main__10_60_0_0_16" {
  region                 = "eu-south-1"
  route_table_id         = aws_route_table.plant_data__main.id
  destination_cidr_block = "10.60.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.tgw_plant_data.transit_gateway_id
}

# --- aws-eu-south-1-transit-gateways.tf ---

# AWS eu-south-1: transit gateways. A design with problems, revision 38262742. Written by Trunkline.

# Transit gateway Transit gateway
resource "aws_ec2_transit_gateway" "tgw" {
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

resource "aws_ec2_transit_gateway_vpc_attachment" "tgw_plant_data" {
  region                                          = "eu-south-1"
  transit_gateway_id                              = aws_ec2_transit_gateway.tgw.id
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

resource "aws_ec2_transit_gateway_route_table" "tgw__main" {
  region             = "eu-south-1"
  transit_gateway_id = aws_ec2_transit_gateway.tgw.id
  tags = {
    Name               = "Transit gateway main"
    "trunkline:object" = "tgw"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw__main__tgw_plant_data" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.tgw_plant_data.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "tgw__main__tgw_plant_data" {
  region                         = "eu-south-1"
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.tgw__main.id
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.tgw_plant_data.id
}
