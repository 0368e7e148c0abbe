#!/bin/sh
# Design:   Office to Azure, revision 00000000
# Gateway:  rtm-edge-1, site Rotterdam office, AS 65021
# Platform: Linux with Libreswan and FRR, version Libreswan 5 and FRR 8
# Tunnels:  4
# Save as /etc/trunkline/links.sh. Run as root at every boot, before ipsec and frr start; running it again does no harm.
# Fill in first:
# - <address-vpn-office-t1-gateway>
# - <address-vpn-office-t2-gateway>
# - <address-vpn-office-t3-gateway>
# - <address-vpn-office-t4-gateway>
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
tunnel ipsec11 11 eth0 169.254.21.2/32 1400
tunnel ipsec12 12 eth0 169.254.21.2/32 1400
tunnel ipsec13 13 eth1 169.254.21.10/32 1400
tunnel ipsec14 14 eth1 169.254.21.10/32 1400
#
# --- Routes to the peers that several uplinks lead to, by the address sent from ---
# by_uplink FROM PEER NEXT_HOP UPLINK TABLE
by_uplink() {
  ip route replace "$2" via "$3" dev "$4" table "$5"
  ip rule delete from "$1" to "$2" lookup "$5" 2>/dev/null || true
  ip rule add from "$1" to "$2" lookup "$5"
}
by_uplink 203.0.113.21 '<address-vpn-office-t1-gateway>/32' 203.0.113.17 eth0 7901
by_uplink 198.51.100.21 '<address-vpn-office-t3-gateway>/32' 198.51.100.17 eth1 7902
by_uplink 203.0.113.21 '<address-vpn-office-t2-gateway>/32' 203.0.113.17 eth0 7901
by_uplink 198.51.100.21 '<address-vpn-office-t4-gateway>/32' 198.51.100.17 eth1 7902
#
# --- MSS of TCP in both directions ---
nft -f - <<'RULES'
table inet trunkline
delete table inet trunkline
table inet trunkline {
  chain forward {
    type filter hook forward priority mangle; policy accept;
    oifname "ipsec11" tcp flags syn tcp option maxseg size set 1350
    iifname "ipsec11" tcp flags syn tcp option maxseg size set 1350
    oifname "ipsec12" tcp flags syn tcp option maxseg size set 1350
    iifname "ipsec12" tcp flags syn tcp option maxseg size set 1350
    oifname "ipsec13" tcp flags syn tcp option maxseg size set 1350
    iifname "ipsec13" tcp flags syn tcp option maxseg size set 1350
    oifname "ipsec14" tcp flags syn tcp option maxseg size set 1350
    iifname "ipsec14" tcp flags syn tcp option maxseg size set 1350
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-vpn-office-t1-gateway> ip daddr 203.0.113.21 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-office-t1-gateway> ip daddr 203.0.113.21 ip protocol esp accept
# iifname "ipsec11" ip saddr 169.254.21.1 tcp sport 179 ct state established accept
# ip saddr <address-vpn-office-t2-gateway> ip daddr 203.0.113.21 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-office-t2-gateway> ip daddr 203.0.113.21 ip protocol esp accept
# iifname "ipsec12" ip saddr 169.254.21.5 tcp sport 179 ct state established accept
# ip saddr <address-vpn-office-t3-gateway> ip daddr 198.51.100.21 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-office-t3-gateway> ip daddr 198.51.100.21 ip protocol esp accept
# iifname "ipsec13" ip saddr 169.254.21.9 tcp sport 179 ct state established accept
# ip saddr <address-vpn-office-t4-gateway> ip daddr 198.51.100.21 udp dport { 500, 4500 } accept
# ip saddr <address-vpn-office-t4-gateway> ip daddr 198.51.100.21 ip protocol esp accept
# iifname "ipsec14" ip saddr 169.254.21.13 tcp sport 179 ct state established accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip rule delete from 203.0.113.21 to '<address-vpn-office-t1-gateway>/32' lookup 7901
# ip route delete '<address-vpn-office-t1-gateway>/32' via 203.0.113.17 table 7901
# ip rule delete from 198.51.100.21 to '<address-vpn-office-t3-gateway>/32' lookup 7902
# ip route delete '<address-vpn-office-t3-gateway>/32' via 198.51.100.17 table 7902
# ip rule delete from 203.0.113.21 to '<address-vpn-office-t2-gateway>/32' lookup 7901
# ip route delete '<address-vpn-office-t2-gateway>/32' via 203.0.113.17 table 7901
# ip rule delete from 198.51.100.21 to '<address-vpn-office-t4-gateway>/32' lookup 7902
# ip route delete '<address-vpn-office-t4-gateway>/32' via 198.51.100.17 table 7902
# ip link delete dev ipsec11
# ip link delete dev ipsec12
# ip link delete dev ipsec13
# ip link delete dev ipsec14
# rm /etc/trunkline/links.sh
