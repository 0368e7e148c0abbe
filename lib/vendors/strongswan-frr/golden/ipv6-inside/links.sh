#!/bin/sh
# Design:   IPv6 inside, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Linux with strongSwan and FRR, version strongSwan 5.9.8 and FRR 8.4
# Tunnels:  2
# Save as /etc/trunkline/links.sh. Run as root at every boot, before strongswan and frr start; running it again does no harm.
# Warnings:
# - Not announced, because the sessions carry IPv6 only: 10.10.0.0/16
# - Not let in, because the sessions carry IPv6 only: 10.100.0.0/16
# Fill in first:
# - <address-vpn-t1-tgw>
# - <address-vpn-t2-tgw>
#
# --- Forwarding ---
set -eu
sysctl -qw net.ipv4.ip_forward=1
# An uplink that takes its IPv6 routes from router advertisements needs accept_ra=2 from here on.
sysctl -qw net.ipv6.conf.all.forwarding=1
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
tunnel xfrm11 11 eth0 fd00:0:0:8::2/126 1446
tunnel xfrm12 12 eth0 fd00:0:0:9::2/126 1446
#
# --- MSS of TCP in both directions ---
nft -f - <<'RULES'
table inet trunkline
delete table inet trunkline
table inet trunkline {
  chain forward {
    type filter hook forward priority mangle; policy accept;
    oifname "xfrm11" tcp flags syn tcp option maxseg size set 1386
    iifname "xfrm11" tcp flags syn tcp option maxseg size set 1386
    oifname "xfrm12" tcp flags syn tcp option maxseg size set 1386
    iifname "xfrm12" tcp flags syn tcp option maxseg size set 1386
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-vpn-t1-tgw> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-t1-tgw> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "xfrm11" ip6 saddr fd00:0:0:8::1 tcp dport 179 accept
# ip saddr <address-vpn-t2-tgw> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-t2-tgw> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "xfrm12" ip6 saddr fd00:0:0:9::1 tcp dport 179 accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip link delete dev xfrm11
# ip link delete dev xfrm12
# rm /etc/trunkline/links.sh
