#!/bin/sh
# Design:   Azure, two uplinks, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Linux with strongSwan and FRR, version strongSwan 5.9.8 and FRR 8.4
# Tunnels:  4
# Save as /etc/trunkline/links.sh. Run as root at every boot, before strongswan and frr start; running it again does no harm.
# Fill in first:
# - <address-to-azure-t1-azure-vpn>
# - <address-to-azure-t2-azure-vpn>
# - <address-to-azure-t3-azure-vpn>
# - <address-to-azure-t4-azure-vpn>
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
tunnel xfrm13 13 eth1 169.254.21.10/32 1400
tunnel xfrm14 14 eth1 169.254.21.10/32 1400
#
# --- Routes to the peers that several uplinks lead to, by the address sent from ---
# by_uplink FROM PEER NEXT_HOP UPLINK TABLE
by_uplink() {
  ip route replace "$2" via "$3" dev "$4" table "$5"
  ip rule delete from "$1" to "$2" lookup "$5" 2>/dev/null || true
  ip rule add from "$1" to "$2" lookup "$5"
}
by_uplink 203.0.113.10 '<address-to-azure-t1-azure-vpn>/32' 203.0.113.9 eth0 7901
by_uplink 198.51.100.10 '<address-to-azure-t3-azure-vpn>/32' 198.51.100.9 eth1 7902
by_uplink 203.0.113.10 '<address-to-azure-t2-azure-vpn>/32' 203.0.113.9 eth0 7901
by_uplink 198.51.100.10 '<address-to-azure-t4-azure-vpn>/32' 198.51.100.9 eth1 7902
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
    oifname "xfrm13" tcp flags syn tcp option maxseg size set 1350
    iifname "xfrm13" tcp flags syn tcp option maxseg size set 1350
    oifname "xfrm14" tcp flags syn tcp option maxseg size set 1350
    iifname "xfrm14" tcp flags syn tcp option maxseg size set 1350
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-to-azure-t1-azure-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-azure-t1-azure-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "xfrm11" ip saddr 169.254.21.1 tcp sport 179 ct state established accept
# ip saddr <address-to-azure-t2-azure-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-azure-t2-azure-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "xfrm12" ip saddr 169.254.21.5 tcp sport 179 ct state established accept
# ip saddr <address-to-azure-t3-azure-vpn> ip daddr 198.51.100.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-azure-t3-azure-vpn> ip daddr 198.51.100.10 ip protocol esp accept
# iifname "xfrm13" ip saddr 169.254.21.9 tcp sport 179 ct state established accept
# ip saddr <address-to-azure-t4-azure-vpn> ip daddr 198.51.100.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-azure-t4-azure-vpn> ip daddr 198.51.100.10 ip protocol esp accept
# iifname "xfrm14" ip saddr 169.254.21.13 tcp sport 179 ct state established accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip rule delete from 203.0.113.10 to '<address-to-azure-t1-azure-vpn>/32' lookup 7901
# ip route delete '<address-to-azure-t1-azure-vpn>/32' via 203.0.113.9 table 7901
# ip rule delete from 198.51.100.10 to '<address-to-azure-t3-azure-vpn>/32' lookup 7902
# ip route delete '<address-to-azure-t3-azure-vpn>/32' via 198.51.100.9 table 7902
# ip rule delete from 203.0.113.10 to '<address-to-azure-t2-azure-vpn>/32' lookup 7901
# ip route delete '<address-to-azure-t2-azure-vpn>/32' via 203.0.113.9 table 7901
# ip rule delete from 198.51.100.10 to '<address-to-azure-t4-azure-vpn>/32' lookup 7902
# ip route delete '<address-to-azure-t4-azure-vpn>/32' via 198.51.100.9 table 7902
# ip link delete dev xfrm11
# ip link delete dev xfrm12
# ip link delete dev xfrm13
# ip link delete dev xfrm14
# rm /etc/trunkline/links.sh
