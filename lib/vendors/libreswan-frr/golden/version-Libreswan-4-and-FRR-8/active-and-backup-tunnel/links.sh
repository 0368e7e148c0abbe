#!/bin/sh
# Design:   Active and backup tunnel, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Linux with Libreswan and FRR, version Libreswan 4 and FRR 8
# Tunnels:  2
# Save as /etc/trunkline/links.sh. Run as root at every boot, before ipsec and frr start; running it again does no harm.
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
tunnel ipsec11 11 eth0 169.254.8.2/30 1446
tunnel ipsec12 12 eth0 169.254.8.6/30 1446
#
# --- MSS of TCP in both directions ---
nft -f - <<'RULES'
table inet trunkline
delete table inet trunkline
table inet trunkline {
  chain forward {
    type filter hook forward priority mangle; policy accept;
    oifname "ipsec11" tcp flags syn tcp option maxseg size set 1406
    iifname "ipsec11" tcp flags syn tcp option maxseg size set 1406
    oifname "ipsec12" tcp flags syn tcp option maxseg size set 1406
    iifname "ipsec12" tcp flags syn tcp option maxseg size set 1406
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr 192.0.2.1 ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr 192.0.2.1 ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec11" ip saddr 169.254.8.1 tcp dport 179 accept
# ip saddr 192.0.2.2 ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr 192.0.2.2 ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec12" ip saddr 169.254.8.5 tcp dport 179 accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip link delete dev ipsec11
# ip link delete dev ipsec12
# rm /etc/trunkline/links.sh
