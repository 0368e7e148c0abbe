/** Compares the lab with the plan. The same for every design. */
export const checkScript = `# Compares what is with what the plan says. \`lab.sh\` reads this file.

# What strongSwan and FRR say of each end of a tunnel, by "tunnel box": whether it is up, its session, and the prefixes heard on that.
declare -A tunnel_up session_up heard
observe() { # [tunnels | sessions]: vtysh takes long to start, so that tunnels alone take less time, as do sessions without prefixes
  local box line tunnel at label neighbor sas='' text
  local -a asked neighbors keys
  tunnel_up=() session_up=() heard=()
  for box in $(tunnel_boxes); do
    asked=(-c 'show bgp ipv4 unicast summary') neighbors=() keys=()
    [ "\${1:-}" = sessions ] || sas=$(in_box "$box" swanctl --list-sas 2> /dev/null)
    for line in "\${ends[@]}"; do
      read -r tunnel at label neighbor _ <<< "$line"
      [ "$at" = "$box" ] || continue
      [[ $sas =~ (^|$'\\n')\\ +"$label":\\ \\#[0-9]+,\\ reqid\\ [0-9]+,\\ INSTALLED ]] && tunnel_up["$tunnel $box"]=yes
      [ "$neighbor" != - ] || continue
      neighbors+=("$neighbor") keys+=("$tunnel $box")
      [ "\${1:-}" = sessions ] || asked+=(-c "show bgp ipv4 unicast neighbors $neighbor received-routes json")
    done
    [ "\${#keys[@]}" -gt 0 ] && [ "\${1:-}" != tunnels ] || continue
    text=$(in_box "$box" vtysh "\${asked[@]}" 2> /dev/null)
    read_sessions <<< "$text"
  done
}

read_sessions() { # of the box at hand: a table of sessions, then what was heard on each, as JSON that a brace alone on a line ends
  local line first state at=0 index
  local -a words
  while IFS= read -r line; do
    case $line in
      '}' | '{}') at=$((at + 1)) ;;
      *'"network":"'*)
        line=\${line#*'"network":"'}
        [ "$at" -ge "\${#keys[@]}" ] || heard["\${keys[at]}"]+="\${line%%\\"*} " ;;
      *)
        read -r -a words <<< "$line"
        first=\${words[0]:-} state=\${words[9]:-}
        for index in "\${!neighbors[@]}"; do
          [ "$first" = "\${neighbors[index]}" ] && [[ $state =~ ^[0-9]+$ ]] && session_up["\${keys[index]}"]=yes
        done ;;
    esac
  done
}

tunnel_boxes() { local line box; for line in "\${ends[@]}"; do read -r _ box _ <<< "$line"; printf '%s\\n' "$box"; done | sort -u; }

# Failures in force, and what they take.
declare -A is_hit is_lost
failed_count=0
read_failures() {
  local failure line id what from to
  is_hit=() is_lost=() failed_count=0
  while read -r failure; do
    failed_count=$((failed_count + 1))
    for line in "\${hits[@]}"; do read -r id what <<< "$line"; [ "$id" != "$failure" ] || is_hit[$what]=yes; done
    for line in "\${lost[@]}"; do read -r id from to <<< "$line"; [ "$id" != "$failure" ] || is_lost["$from $to"]=yes; done
  done < "$state/failed"
}

judge_tunnels() {
  local line tunnel box neighbor counter prefixes key
  problems=()
  for line in "\${ends[@]}"; do
    read -r tunnel box _ neighbor counter prefixes <<< "$line"
    key="$tunnel $box"
    if [ -n "\${is_hit[$tunnel]:-}" ]; then
      [ -z "\${session_up[$key]:-}" ] || problem "the session of $tunnel at $box is up although it is cut"
      continue
    fi
    [ -n "\${tunnel_up[$key]:-}" ] || problem "$tunnel is not up at $box"
    [ "$neighbor" != - ] || continue
    if [ -z "\${session_up[$key]:-}" ]; then problem "the session of $tunnel is not up at $box"; continue; fi
    judge_heard "$key" "$prefixes" "\${heard[$key]:-}"
  done
  [ "\${#problems[@]}" -eq 0 ]
}

judge_heard() { # KEY EXPECTED HEARD: no other prefix, and none missing, unless a failure may have taken it
  local prefix expected=" \${2//,/ } "
  for prefix in $3; do [[ $expected == *" $prefix "* ]] || problem "\${1#* } hears $prefix on \${1% *}, which the plan does not have there"; done
  [ "$failed_count" -eq 0 ] && [ "$2" != - ] || return
  for prefix in $expected; do [[ " $3" == *" $prefix "* ]] || problem "\${1#* } does not hear $prefix on \${1% *}"; done
}

tunnels_settled() {
  local line tunnel box
  observe tunnels
  for line in "\${ends[@]}"; do
    read -r tunnel box _ <<< "$line"
    [ -n "\${is_hit[$tunnel]:-}\${tunnel_up[$tunnel $box]:-}" ] || return 1
  done
}

settled() { observe; judge_tunnels; }

# Pings of every way, and the same in packets as large as the tunnels take, without fragments.
declare -A sent received sent_large received_large
ping_all() {
  local line from to reached box source target mtu count=0 at
  local -a started=()
  rm -rf "$state/pings"; mkdir "$state/pings"
  sent=() received=() sent_large=() received_large=()
  for line in "\${ways[@]}"; do
    read -r _ _ _ box source target mtu <<< "$line"
    in_box "$box" ping -n -c 2 -i 0.3 -W 1 -I "$source" "$target" > "$state/pings/$count" 2>&1 &
    in_box "$box" ping -n -c 1 -W 1 -M do -s $((mtu - 28)) -I "$source" "$target" > "$state/pings/$count.large" 2>&1 &
    count=$((count + 1))
    [ $((count % 16)) -ne 0 ] || wait
  done
  wait
  count=0
  for line in "\${ways[@]}"; do
    read -r from to _ <<< "$line"
    at="$from $to"
    sent[$at]=$((\${sent[$at]:-0} + 2)) received[$at]=$((\${received[$at]:-0} + $(answers_in "$count")))
    sent_large[$at]=$((\${sent_large[$at]:-0} + 1)) received_large[$at]=$((\${received_large[$at]:-0} + $(answers_in "$count.large")))
    count=$((count + 1))
  done
}

answers_in() { # FILE: replies in it
  local text
  text=$(< "$state/pings/$1")
  if [[ $text =~ ([0-9]+)\\ received ]]; then printf '%s' "\${BASH_REMATCH[1]}"; else printf 0; fi
}

judge_pings() {
  local line from to reached at
  declare -A seen=()
  problems=()
  for line in "\${ways[@]}"; do
    read -r from to reached _ <<< "$line"
    at="$from $to"
    [ -z "\${seen[$at]:-}" ] || continue
    seen[$at]=yes
    [ -z "\${is_lost[$at]:-}" ] || reached=no
    if [ "$reached" = no ]; then
      [ "\${received[$at]}" -lt "\${sent[$at]}" ] || problem "$from reaches $to, which it should not"
    elif [ "$failed_count" -lt 2 ]; then
      [ "\${received[$at]}" -eq "\${sent[$at]}" ] || problem "$from does not reach $to"
      [ "\${received_large[$at]}" -eq "\${sent_large[$at]}" ] || problem "the largest packets from $from do not reach $to"
    fi
  done
  [ "\${#problems[@]}" -eq 0 ]
}

reachable() { ping_all; judge_pings; }

# What the internet saw, by the name of its counter.
declare -A packets
count_packets() {
  local word value name=''
  packets=()
  while read -r word value _; do
    case $word in
      counter) name=$value ;;
      packets) packets[$name]=$value ;;
    esac
  done < <(in_box lab.internet nft list counters table ip watch)
}

judge_packets() {
  local line tunnel neighbor counter
  declare -A seen=()
  [ "\${packets[clear]:-none}" = 0 ] || problem "\${packets[clear]:-unknown} packets with inside addresses crossed the internet in clear"
  for line in "\${ends[@]}"; do
    read -r tunnel _ _ neighbor counter _ <<< "$line"
    [ "$neighbor" != - ] && [ -z "\${is_hit[$tunnel]:-}\${seen[$tunnel]:-}" ] || continue
    seen[$tunnel]=yes
    [ "\${packets[$counter]:-0}" -gt 0 ] || problem "no encrypted packet of $tunnel crossed the internet"
  done
}

check() {
  local begin=$SECONDS line tunnel box neighbor from to at
  local -a found=()
  declare -A seen=()
  is_up
  read_failures
  within "$patience" 1 tunnels_settled
  within $((patience - SECONDS + begin)) 3 settled
  found=("\${problems[@]}")
  fact settled_s $((SECONDS - begin))
  for line in "\${ends[@]}"; do
    read -r tunnel box _ neighbor _ <<< "$line"
    at="$tunnel $box"
    fact "tunnel.$tunnel.$box" "\${tunnel_up[$at]:-no}"
    [ "$neighbor" = - ] || fact "session.$tunnel.$box" "\${session_up[$at]:-no}"
    [ "$neighbor" = - ] || fact "heard.$tunnel.$box" "$(printf '%s' "\${heard[$at]:-}" | sed 's/ $//; s/ /,/g')"
  done
  # A route takes a moment from a session to the table; where the tunnels have not settled, waiting again gains nothing.
  if [ "\${#found[@]}" -eq 0 ]; then within 15 1 reachable; else reachable; fi
  found+=("\${problems[@]}")
  for line in "\${ways[@]}"; do
    read -r from to _ <<< "$line"
    at="$from $to"
    [ -z "\${seen[$at]:-}" ] || continue
    seen[$at]=yes
    fact "ping.$from.$to" "\${received[$at]}/\${sent[$at]}"
    fact "largest.$from.$to" "\${received_large[$at]}/\${sent_large[$at]}"
  done
  problems=()
  count_packets
  judge_packets
  found+=("\${problems[@]}")
  for at in "\${!packets[@]}"; do fact "packets.$at" "\${packets[$at]}"; done | sort
  finish "\${found[@]}"
}

finish() { # PROBLEM...: the last lines and the exit status
  local each
  for each in "$@"; do fact problem "$each"; done
  if [ $# -eq 0 ]; then fact result pass; else fact result fail; exit 1; fi
}`;
