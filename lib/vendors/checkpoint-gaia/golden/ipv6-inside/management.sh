#!/bin/bash
# Design:   IPv6 inside, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Check Point Gaia, version R82
# Tunnels:  0
# First of three: run in expert mode on the management server, as root. Nothing is published before the last lines.
# Check the names of the gateway and the layer first. Where an object is there already, leave its line out.
# There is nothing to configure yet.
# Warnings:
# - Tunnel office-to-frankfurt-t1 is left out: IPv6 is not written inside a tunnel.
# - Tunnel office-to-frankfurt-t2 is left out: IPv6 is not written inside a tunnel.
# - Not announced, because the sessions carry IPv4 only: 2001:db8:10::/48
# - Not let in, because the sessions carry IPv4 only: 2001:db8:100::/56
