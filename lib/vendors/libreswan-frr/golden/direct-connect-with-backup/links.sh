#!/bin/sh
# Design:   Leased line with VPN as backup, revision 00000000
# Gateway:  mil-edge-1, site Milan data centre, AS 65025
# Platform: Linux with Libreswan and FRR, version Libreswan 5 and FRR 8
# Tunnels:  2
# Save as /etc/trunkline/links.sh. Run as root at every boot, before ipsec and frr start; running it again does no harm.
# Fill in first:
# - <address-vpn-north-t1-transit>
# - <address-vpn-north-t2-transit>
#
# --- Forwarding ---
set -eu
sysctl -qw net.ipv4.ip_forward=1
#
# --- Tunnel interfaces ---
# tunnel NAME IF_ID UPLINK ADDRESS MTU
tunnel() {
  ip link show dev "$1" >/dev/null 2>&1 || ip link add "$1" type xfrm dev "$3" if_id "$2"
  ip address replace "$4" dev "$1"
  ip link set dev "$1" mtu "$5" up
  # Loose: replies may come by another tunnel. The kernel takes the larger of this and conf.all.
  sysctl -qw "net.ipv4.conf.$1.rp_filter=2"
}
tunnel ipsec21 21 eth0 169.254.8.18/30 1446
tunnel ipsec22 22 eth0 169.254.8.22/30 1446
#
# --- Routes to the peers, each by its own uplink ---
ip route replace '<address-vpn-north-t1-transit>/32' via 203.0.113.81 dev eth0
ip route replace '<address-vpn-north-t2-transit>/32' via 203.0.113.81 dev eth0
#
# --- MSS of TCP in both directions ---
nft -f - <<'RULES'
table inet trunkline
delete table inet trunkline
table inet trunkline {
  chain forward {
    type filter hook forward priority mangle; policy accept;
    oifname "ipsec21" tcp flags syn tcp option maxseg size set 1406
    iifname "ipsec21" tcp flags syn tcp option maxseg size set 1406
    oifname "ipsec22" tcp flags syn tcp option maxseg size set 1406
    iifname "ipsec22" tcp flags syn tcp option maxseg size set 1406
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-vpn-north-t1-transit> ip daddr 203.0.113.82 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-north-t1-transit> ip daddr 203.0.113.82 ip protocol esp accept
# iifname "ipsec21" ip saddr 169.254.8.17 tcp dport 179 accept
# ip saddr <address-vpn-north-t2-transit> ip daddr 203.0.113.82 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-north-t2-transit> ip daddr 203.0.113.82 ip protocol esp accept
# iifname "ipsec22" ip saddr 169.254.8.21 tcp dport 179 accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip route delete '<address-vpn-north-t1-transit>/32' via 203.0.113.81
# ip route delete '<address-vpn-north-t2-transit>/32' via 203.0.113.81
# ip link delete dev ipsec21
# ip link delete dev ipsec22
# rm /etc/trunkline/links.sh
