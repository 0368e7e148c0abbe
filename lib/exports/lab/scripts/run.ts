/** Makes and ends the lab. The same for every design: what differs is in the tables of the plan. */
export const runScript = `#!/bin/bash
# Proves a design on one Linux machine: each device and cloud gateway is a box of its own, with real ESP and BGP between them.
#   lab.sh up | check | fail ID | restore ID | down | status
# Needs root, iproute2, nftables, ping, strongSwan (charon, swanctl) and FRR. README.md says more.
set -u
here=$(cd "$(dirname "$0")" && pwd)
read -r design < "$here/plan/design"
state=/run/trunkline-lab/$design
patience=\${LAB_PATIENCE:-90}

# Tables of the plan: a line each, below one that names the columns.
table() { mapfile -t -s 1 "$1" < "$here/plan/$1"; }
for name in boxes links ends ways failures hits switches lost; do table "$name"; done

stop() { echo "lab.sh: $*" >&2; exit 2; }
. "$here/parts/check.sh"
. "$here/parts/failures.sh"

problems=()
problem() { problems+=("$*"); }
fact() { printf '%s=%s\\n' "$1" "$2"; }

pid_of() { read -r pid < "$state/pids/$1"; }
in_box() { local pid box=$1; shift; pid_of "$box" && nsenter --target "$pid" --net --mount --uts -- "$@"; }
# With its processes in the box, so that they end with it.
run_box() { local pid; pid_of "$1" && nsenter --target "$pid" --net --mount --uts --pid -- bash /run/lab/box.sh "$2" "$1"; }

within() { # SECONDS PAUSE COMMAND...: whether the command holds in that time, tried again after each pause
  local end=$((SECONDS + $1)) pause=$2; shift 2
  until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep "$pause"; done
}

is_up() { [ -e "$state/up" ] || stop 'the lab is not up: lab.sh up'; }

up() {
  local program line box part turn
  [ "$(id -u)" = 0 ] || stop 'run it as root'
  for program in ip nft ping unshare nsenter swanctl vtysh awk; do type -P "$program" > /dev/null || stop "there is no $program"; done
  [ ! -e "$state" ] || stop 'it is up already: lab.sh down'
  mkdir -p "$state/pids" "$state/logs" 
  for line in "\${boxes[@]}"; do
    read -r box _ <<< "$line"
    mkdir "$state/$box"
    setsid unshare --net --mount --uts --pid --fork bash "$here/box.sh" hold "$box" "$state" > "$state/pids/$box" 2> "$state/logs/$box" < /dev/null &
  done
  within 60 0.2 all_held || stop 'the boxes do not start'
  wires | ip -batch - || stop 'the wires cannot be made'
  everywhere start
  everywhere load answers
  everywhere load calls
  : > "$state/failed"
  : > "$state/up"
  fact boxes "\${#boxes[@]}"
}

all_held() { local line box; for line in "\${boxes[@]}"; do read -r box _ <<< "$line"; [ -s "$state/pids/$box" ] || return 1; done; }

wires() {
  local line a b at bt mtu pid near
  for line in "\${links[@]}"; do
    read -r a at b bt mtu <<< "$line"
    pid_of "$a"; near=$pid; pid_of "$b"
    echo "link add $at mtu $mtu netns $near type veth peer name $bt mtu $mtu netns $pid"
  done
}

everywhere() { # WHAT [TURN]: in all boxes at once
  local what=$1 turn=\${2:-} line box its job
  declare -A jobs=()
  for line in "\${boxes[@]}"; do
    read -r box _ its <<< "$line"
    [ -z "$turn" ] || [ "$its" = "$turn" ] || continue
    run_box "$box" "$what" >> "$state/logs/$box" 2>&1 < /dev/null &
    jobs[$box]=$!
  done
  for box in "\${!jobs[@]}"; do wait "\${jobs[$box]}" || { tail -n 20 "$state/logs/$box" >&2; stop "$box: $what failed"; }; done
}

status() {
  local failure at
  is_up
  fact boxes "\${#boxes[@]}"
  while read -r failure; do fact failed "$failure"; done < "$state/failed"
  observe
  for at in "\${!tunnel_up[@]}"; do fact "tunnel.\${at/ /.}" yes; done | sort
  for at in "\${!session_up[@]}"; do fact "session.\${at/ /.}" yes; done | sort
}

down() {
  local file pid
  [ -e "$state" ] || return 0
  for file in "$state"/pids/*; do read -r pid < "$file" && kill -KILL "$pid"; done 2> /dev/null
  within 30 0.2 all_gone || stop 'some boxes do not end'
  rm -rf "$state"
  rmdir /run/trunkline-lab 2> /dev/null
  return 0
}
all_gone() { local file pid; for file in "$state"/pids/*; do read -r pid < "$file" && [ -e "/proc/$pid" ] && return 1; done; return 0; }
case \${1:-} in
  up | check | down | status) "$1" ;;
  fail | restore) "$1" "\${2:-}" ;;
  *) sed -n '2,4s/^# \\{0,1\\}//p' "$0"; exit 2 ;;
esac`;
