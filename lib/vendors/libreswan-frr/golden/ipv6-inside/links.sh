#!/bin/sh
# Design:   IPv6 inside, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Linux with Libreswan and FRR, version Libreswan 5 and FRR 8
# Tunnels:  0
# Save as /etc/trunkline/links.sh. Run as root at every boot, before ipsec and frr start; running it again does no harm.
# There is nothing to configure yet.
# Warnings:
# - Tunnel office-to-frankfurt-t1 is left out: IPv6 is not written inside a tunnel.
# - Tunnel office-to-frankfurt-t2 is left out: IPv6 is not written inside a tunnel.
# - Not announced, because the sessions carry IPv4 only: 2001:db8:10::/48
# - Not let in, because the sessions carry IPv4 only: 2001:db8:100::/56
