#!/bin/sh
# Design:   Plant to a Virtual WAN hub, revision 00000000
# Gateway:  gdn-edge-1, site Gdansk plant, AS 65023
# Platform: Linux with strongSwan and FRR, version strongSwan 5.9.8 and FRR 8.4
# Tunnels:  2
# Save as /etc/trunkline/links.sh. Run as root at every boot, before strongswan and frr start; running it again does no harm.
# Fill in first:
# - <address-vpn-fibre-t1-hub>
# - <address-vpn-fibre-t2-hub>
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
tunnel xfrm11 11 eth0 169.254.21.2/32 1400
tunnel xfrm12 12 eth0 169.254.21.2/32 1400
#
# --- Routes to the peers, each by its own uplink ---
ip route replace '<address-vpn-fibre-t1-hub>/32' via 203.0.113.49 dev eth0
ip route replace '<address-vpn-fibre-t2-hub>/32' via 203.0.113.49 dev eth0
#
# --- MSS of TCP in both directions ---
nft -f - <<'RULES'
table inet trunkline
delete table inet trunkline
table inet trunkline {
  chain forward {
    type filter hook forward priority mangle; policy accept;
    oifname "xfrm11" tcp flags syn tcp option maxseg size set 1350
    iifname "xfrm11" tcp flags syn tcp option maxseg size set 1350
    oifname "xfrm12" tcp flags syn tcp option maxseg size set 1350
    iifname "xfrm12" tcp flags syn tcp option maxseg size set 1350
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-vpn-fibre-t1-hub> ip daddr 203.0.113.50 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-fibre-t1-hub> ip daddr 203.0.113.50 ip protocol esp accept
# iifname "xfrm11" ip saddr 169.254.21.1 tcp sport 179 ct state established accept
# ip saddr <address-vpn-fibre-t2-hub> ip daddr 203.0.113.50 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-fibre-t2-hub> ip daddr 203.0.113.50 ip protocol esp accept
# iifname "xfrm12" ip saddr 169.254.21.5 tcp sport 179 ct state established accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip route delete '<address-vpn-fibre-t1-hub>/32' via 203.0.113.49
# ip route delete '<address-vpn-fibre-t2-hub>/32' via 203.0.113.49
# ip link delete dev xfrm11
# ip link delete dev xfrm12
# rm /etc/trunkline/links.sh
