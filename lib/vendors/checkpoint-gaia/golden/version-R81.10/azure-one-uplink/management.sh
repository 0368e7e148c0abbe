#!/bin/bash
# Design:   Azure, one uplink, revision 00000000
# Gateway:  edge-1, site Head office, AS 65001
# Platform: Check Point Gaia, version R81.10
# Tunnels:  2
# First of three: run in expert mode on the management server, as root. Nothing is published before the last lines.
# Check the names of the gateway and the layer first. Where an object is there already, leave its line out.
# Fill in first:
# - <key-to-azure-t1>
#
# --- A session of the API; the names of the gateway's object and of the layer are to be checked ---
set -eu
gateway=edge-1
layer=Network
session=$(mktemp)
mgmt_cli login --root true >"$session"
run() {
  mgmt_cli --session-file "$session" "$@"
}
#
# --- Objects ---
run add group name TL-EMPTY
run add group name TL-SITE
run add network name tl-10-10-0-0-16 subnet 10.10.0.0 mask-length 16 groups.1 TL-SITE
run add group name TL-FAR
run add network name tl-10-101-0-0-16 subnet 10.101.0.0 mask-length 16 groups.1 TL-FAR
run add group name TL-SESSIONS
run add host name tl-169-254-21-2 ip-address 169.254.21.2 groups.1 TL-SESSIONS
run add host name tl-169-254-21-1 ip-address 169.254.21.1 groups.1 TL-SESSIONS
run add host name tl-169-254-21-5 ip-address 169.254.21.5 groups.1 TL-SESSIONS
#
# --- Office to Azure Frankfurt, tunnel 1 ---
run add vpn-community-star name office-to-azure-frankfurt-t1 \
  center-gateways.1 "$gateway" satellite-gateways.1 office-to-azure-frankfurt-t1 \
  encryption-method 'ikev2 only' encryption-suite custom \
  ike-phase-1.encryption-algorithm aes-256 ike-phase-1.data-integrity sha384 \
  ike-phase-1.diffie-hellman-group group-20 \
  ike-phase-1.ike-p1-rekey-time 480 ike-phase-1.ike-p1-rekey-time-unit minutes \
  ike-phase-2.encryption-algorithm aes-gcm-256 ike-phase-2.data-integrity sha256 \
  ike-phase-2.ike-p2-use-pfs true ike-phase-2.ike-p2-pfs-dh-grp group-20 \
  ike-phase-2.ike-p2-rekey-time 27000 ike-phase-2.ike-p2-rekey-time-unit seconds \
  tunnel-granularity universal \
  override-vpn-domains.1.gateway "$gateway" override-vpn-domains.1.vpn-domain TL-EMPTY \
  use-shared-secret true shared-secrets.1.external-gateway office-to-azure-frankfurt-t1 \
  shared-secrets.1.shared-secret <key-to-azure-t1>
#
# --- Office to Azure Frankfurt, tunnel 2 ---
run add vpn-community-star name office-to-azure-frankfurt-t2 \
  center-gateways.1 "$gateway" satellite-gateways.1 office-to-azure-frankfurt-t2 \
  encryption-method 'ikev2 only' encryption-suite custom \
  ike-phase-1.encryption-algorithm aes-256 ike-phase-1.data-integrity sha384 \
  ike-phase-1.diffie-hellman-group group-20 \
  ike-phase-1.ike-p1-rekey-time 480 ike-phase-1.ike-p1-rekey-time-unit minutes \
  ike-phase-2.encryption-algorithm aes-gcm-256 ike-phase-2.data-integrity sha256 \
  ike-phase-2.ike-p2-use-pfs true ike-phase-2.ike-p2-pfs-dh-grp group-20 \
  ike-phase-2.ike-p2-rekey-time 27000 ike-phase-2.ike-p2-rekey-time-unit seconds \
  tunnel-granularity universal \
  override-vpn-domains.1.gateway "$gateway" override-vpn-domains.1.vpn-domain TL-EMPTY \
  use-shared-secret true shared-secrets.1.external-gateway office-to-azure-frankfurt-t2 \
  shared-secrets.1.shared-secret <key-to-azure-t1>
#
# --- Access rules, at the top of the layer ---
run add access-rule layer "$layer" position top name tl-to-tunnels action Accept \
  source.1 TL-SITE destination.1 TL-FAR service.1 Any install-on.1 "$gateway"
run add access-rule layer "$layer" position top name tl-from-tunnels action Accept \
  source.1 TL-FAR destination.1 TL-SITE service.1 Any install-on.1 "$gateway"
run add access-rule layer "$layer" position top name tl-sessions action Accept \
  source.1 TL-SESSIONS destination.1 TL-SESSIONS service.1 BGP install-on.1 "$gateway"
#
# --- Publish; the policy is installed after the steps of smartconsole.txt ---
run publish
mgmt_cli logout --session-file "$session"
rm "$session"
#
# --- To take all of this away again ---
# Each of these with mgmt_cli and a session of its own, then: publish, and install the policy.
# delete access-rule layer Network name tl-to-tunnels
# delete access-rule layer Network name tl-from-tunnels
# delete access-rule layer Network name tl-sessions
# delete vpn-community-star name office-to-azure-frankfurt-t2
# delete vpn-community-star name office-to-azure-frankfurt-t1
# delete group name TL-SESSIONS
# delete host name tl-169-254-21-2
# delete host name tl-169-254-21-1
# delete host name tl-169-254-21-5
# delete group name TL-SITE
# delete network name tl-10-10-0-0-16
# delete group name TL-FAR
# delete network name tl-10-101-0-0-16
# delete group name TL-EMPTY
