/** Sets up one box, in the lab or in a container. What differs between designs is in the files of the box. */
export const boxScript = `#!/bin/bash
# One box of the lab: a network, a host name and files of its own. \`lab.sh\` and the containerlab topology run it.
#   box.sh hold BOX STATE   waits in the namespaces it is in, until it is ended
#   box.sh start BOX        interfaces, routes, rules, files and daemons
#   box.sh load BOX         configurations into the daemons: boxes that only answer come first
set -u
here=$(cd "$(dirname "$0")" && pwd)
box=$2
files=$here/boxes/$box

first_of() { # the first program that exists
  local path
  for path in "$@"; do [ -x "$path" ] && printf '%s\\n' "$path" && return; done
  echo "$box: there is none of $*" >&2
  exit 1
}

hold() {
  local state=$1 pid root
  # The number by which the outside knows this process: its own proc is not there yet.
  read -r pid _ < /proc/self/stat
  root=$state/$box
  # Without a record in /run, which would stay.
  mount -n --make-rprivate /
  mount -n -t tmpfs tmpfs "$root"
  mkdir -p "$root/etc" "$root/run/lab"
  cp -a /etc/. "$root/etc"
  mount -n --bind "$here" "$root/run/lab"
  mount -n --bind "$root/etc" /etc
  mount -n --rbind "$root/run" /run
  mount -n -t proc proc /proc
  hostname "$box"
  echo "$pid"
  exec sleep infinity
}

start() {
  local word one two
  echo 1 > /proc/sys/net/ipv4/ip_forward
  for one in all default; do
    echo 0 > "/proc/sys/net/ipv4/conf/$one/rp_filter"
    [ ! -e "/proc/sys/net/ipv6/conf/$one/disable_ipv6" ] || echo 1 > "/proc/sys/net/ipv6/conf/$one/disable_ipv6"
  done
  ip link set lo up
  ip -batch "$files/net.ip" || exit 1
  [ ! -e "$files/rules.nft" ] || nft -f "$files/rules.nft" || exit 1
  while read -r word one two; do
    case $word in
      copy) mkdir -p "$(dirname "$two")" && cp "$files/$one" "$two" || exit 1 ;;
      run) sh "$one" || exit 1 ;;
      daemon) "start_$one" ;;
    esac
  done < "$files/start"
}

start_charon() {
  local charon tries=0
  charon=$(first_of /usr/lib/ipsec/charon /usr/libexec/ipsec/charon /usr/libexec/strongswan/charon) || exit 1
  "$charon" > /run/charon.log 2>&1 < /dev/null &
  until [ -S /run/charon.vici ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "$box: charon does not start" >&2; exit 1; }
    sleep 0.1
  done
}

start_frr() {
  local zebra name
  zebra=$(first_of /usr/lib/frr/zebra /usr/libexec/frr/zebra) || exit 1
  mkdir -p /run/frr /etc/frr
  echo 'service integrated-vtysh-config' > /etc/frr/vtysh.conf
  chown -R frr:frr /run/frr /etc/frr
  for name in zebra staticd bgpd; do
    "$(dirname "$zebra")/$name" -d -A 127.0.0.1 --log file:/run/frr/lab.log < /dev/null || exit 1
  done
}

load() {
  local word one
  while read -r word one _; do
    case "$word $one" in
      'daemon charon') swanctl --load-all || exit 1 ;;
      'daemon frr') vtysh -b || exit 1 ;;
      add*) vtysh -f "$files/$one" || exit 1 ;;
    esac
  done < "$files/start"
}

case $1 in
  hold) hold "$3" ;;
  start) start ;;
  load) load ;;
  *) echo "box.sh hold | start | load BOX" >&2; exit 2 ;;
esac`;
