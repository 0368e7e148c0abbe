#!/bin/sh
# Design:   HA pair, uplink in a VRF, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Linux with strongSwan and FRR, version strongSwan 5.9.8 and FRR 8.4
# Tunnels:  2
# Save as /etc/trunkline/links.sh. Run as root at every boot, before strongswan and frr start; running it again does no harm.
# Warnings:
# - Not written: an uplink in a VRF. Its lines are written in the main routing table only. Keep the uplink in the main routing table of the device, or add the VRF by hand.
# - Not written: two chassis as one device. Its files are for one chassis with addresses of its own. Draw two devices, each with its own tunnels, which exchange routes at their inside addresses.
# Fill in first:
# - <address-vpn-t1-vgw>
# - <address-vpn-t2-vgw>
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
tunnel xfrm11 11 eth0 169.254.8.2/30 1446
tunnel xfrm12 12 eth0 169.254.8.6/30 1446
#
# --- Routes to the peers, each by its own uplink ---
ip route replace '<address-vpn-t1-vgw>/32' via 203.0.113.9 dev eth0
ip route replace '<address-vpn-t2-vgw>/32' via 203.0.113.9 dev eth0
#
# --- MSS of TCP in both directions ---
nft -f - <<'RULES'
table inet trunkline
delete table inet trunkline
table inet trunkline {
  chain forward {
    type filter hook forward priority mangle; policy accept;
    oifname "xfrm11" tcp flags syn tcp option maxseg size set 1406
    iifname "xfrm11" tcp flags syn tcp option maxseg size set 1406
    oifname "xfrm12" tcp flags syn tcp option maxseg size set 1406
    iifname "xfrm12" tcp flags syn tcp option maxseg size set 1406
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-vpn-t1-vgw> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-t1-vgw> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "xfrm11" ip saddr 169.254.8.1 tcp dport 179 accept
# ip saddr <address-vpn-t2-vgw> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-t2-vgw> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "xfrm12" ip saddr 169.254.8.5 tcp dport 179 accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip route delete '<address-vpn-t1-vgw>/32' via 203.0.113.9
# ip route delete '<address-vpn-t2-vgw>/32' via 203.0.113.9
# ip link delete dev xfrm11
# ip link delete dev xfrm12
# rm /etc/trunkline/links.sh
