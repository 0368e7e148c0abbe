#!/bin/sh
# Design:   Three clouds, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Linux with Libreswan and FRR, version Libreswan 5 and FRR 8
# Tunnels:  6
# Save as /etc/trunkline/links.sh. Run as root at every boot, before ipsec and frr start; running it again does no harm.
# Fill in first:
# - <address-to-aws-t1-aws-vpn>
# - <address-to-aws-t2-aws-vpn>
# - <address-to-azure-t1-azure-vpn>
# - <address-to-azure-t2-azure-vpn>
# - <address-to-google-t1-google-vpn>
# - <address-to-google-t2-google-vpn>
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
tunnel ipsec21 21 eth0 169.254.21.18/32 1400
tunnel ipsec22 22 eth0 169.254.21.18/32 1400
tunnel ipsec31 31 eth0 169.254.8.34/30 1406
tunnel ipsec32 32 eth0 169.254.8.38/30 1406
#
# --- Routes to the peers, each by its own uplink ---
ip route replace '<address-to-aws-t1-aws-vpn>/32' via 203.0.113.9 dev eth0
ip route replace '<address-to-aws-t2-aws-vpn>/32' via 203.0.113.9 dev eth0
ip route replace '<address-to-azure-t1-azure-vpn>/32' via 203.0.113.9 dev eth0
ip route replace '<address-to-azure-t2-azure-vpn>/32' via 203.0.113.9 dev eth0
ip route replace '<address-to-google-t1-google-vpn>/32' via 203.0.113.9 dev eth0
ip route replace '<address-to-google-t2-google-vpn>/32' via 203.0.113.9 dev eth0
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
    oifname "ipsec21" tcp flags syn tcp option maxseg size set 1350
    iifname "ipsec21" tcp flags syn tcp option maxseg size set 1350
    oifname "ipsec22" tcp flags syn tcp option maxseg size set 1350
    iifname "ipsec22" tcp flags syn tcp option maxseg size set 1350
    oifname "ipsec31" tcp flags syn tcp option maxseg size set 1366
    iifname "ipsec31" tcp flags syn tcp option maxseg size set 1366
    oifname "ipsec32" tcp flags syn tcp option maxseg size set 1366
    iifname "ipsec32" tcp flags syn tcp option maxseg size set 1366
  }
}
RULES
#
# --- If the host filters what comes in, its input chain needs these rules ---
# ip saddr <address-to-aws-t1-aws-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-aws-t1-aws-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec11" ip saddr 169.254.8.1 tcp dport 179 accept
# ip saddr <address-to-aws-t2-aws-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-aws-t2-aws-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec12" ip saddr 169.254.8.5 tcp dport 179 accept
# ip saddr <address-to-azure-t1-azure-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-azure-t1-azure-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec21" ip saddr 169.254.21.17 tcp sport 179 ct state established accept
# ip saddr <address-to-azure-t2-azure-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-azure-t2-azure-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec22" ip saddr 169.254.21.21 tcp sport 179 ct state established accept
# ip saddr <address-to-google-t1-google-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-google-t1-google-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec31" ip saddr 169.254.8.33 tcp dport 179 accept
# ip saddr <address-to-google-t2-google-vpn> ip daddr 203.0.113.10 udp dport { 500, 4500 } accept
# ip saddr <address-to-google-t2-google-vpn> ip daddr 203.0.113.10 ip protocol esp accept
# iifname "ipsec32" ip saddr 169.254.8.37 tcp dport 179 accept
#
# --- To take all of this away again ---
# nft delete table inet trunkline
# ip route delete '<address-to-aws-t1-aws-vpn>/32' via 203.0.113.9
# ip route delete '<address-to-aws-t2-aws-vpn>/32' via 203.0.113.9
# ip route delete '<address-to-azure-t1-azure-vpn>/32' via 203.0.113.9
# ip route delete '<address-to-azure-t2-azure-vpn>/32' via 203.0.113.9
# ip route delete '<address-to-google-t1-google-vpn>/32' via 203.0.113.9
# ip route delete '<address-to-google-t2-google-vpn>/32' via 203.0.113.9
# ip link delete dev ipsec11
# ip link delete dev ipsec12
# ip link delete dev ipsec21
# ip link delete dev ipsec22
# ip link delete dev ipsec31
# ip link delete dev ipsec32
# rm /etc/trunkline/links.sh
