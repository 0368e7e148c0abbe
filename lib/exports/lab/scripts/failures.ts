/** Takes things out of service in the lab and measures what that does. The same for every design. */
export const failuresScript = `# Takes things out of service and puts them back. \`lab.sh\` reads this file.

# A failure drops packets at the internet's box, or all of a device at its own.
drop_rules() { # ID: a box and the rules for each of its lines
  local line id kind one two
  for line in "\${failures[@]}"; do
    read -r id kind one two <<< "$line"
    [ "$id" = "$1" ] || continue
    case $kind in
      pair) echo "lab.internet ip saddr { $one, $two } ip daddr { $one, $two }" ;;
      address) echo "lab.internet ip saddr $one"; echo "lab.internet ip daddr $one" ;;
      box) echo "$one" ;;
    esac
  done
}

cut_name() { # ID: a word for nftables
  local line id count=0
  for line in "\${failures[@]}"; do read -r id _ <<< "$line"; [ "$id" != "$1" ] || break; count=$((count + 1)); done
  printf 'cut_%s' "$count"
}

apply_cut() { # ID
  local name box match
  name=$(cut_name "$1")
  drop_rules "$1" | while read -r box match; do
    in_box "$box" nft -f - << RULES || exit 1
table ip $name {
  chain incoming { type filter hook prerouting priority -400; policy accept; $match drop; }
  chain outgoing { type filter hook output priority -400; policy accept; $match drop; }
}
RULES
  done
}

lift_cut() { # ID
  local name box
  name=$(cut_name "$1")
  drop_rules "$1" | while read -r box _; do printf '%s\\n' "$box"; done | sort -u | while read -r box; do
    in_box "$box" nft delete table ip "$name" || exit 1
  done
}

known_failure() {
  local line id
  for line in "\${failures[@]}"; do read -r id _ <<< "$line"; [ "$id" != "\${1:-}" ] || return 0; done
  echo "lab.sh: there is no \${1:-ID} to fail; there are:" >&2
  for line in "\${failures[@]}"; do read -r id _ <<< "$line"; echo "  $id"; done | uniq >&2
  exit 2
}

fail() {
  local id=$1 line failure from to box source target outcome seconds count=0 longest=0 begin
  local -a watched=() pids=()
  is_up
  known_failure "$id"
  ! grep -qxF "$id" "$state/failed" || stop "$id is out of service already"
  for line in "\${switches[@]}"; do
    read -r failure from to box source target outcome seconds <<< "$line"
    [ "$failure" = "$id" ] || continue
    in_box_as_self "$box" ping -n -D -i 0.2 -w 600 -I "$source" "$target" > "$state/watch.$count" 2>&1 &
    pids+=($!) watched+=("$from $to $outcome $seconds")
    [ "$seconds" -le "$longest" ] || longest=$seconds
    count=$((count + 1))
  done
  sleep 2
  begin=$EPOCHREALTIME
  apply_cut "$id" || stop "$id cannot be cut"
  echo "$id" >> "$state/failed"
  read_failures
  # No session ends before its hold time less the time between two keepalives, a third of it.
  sleep $((longest / 2))
  within $((longest / 2 + 15)) 2 sessions_ended
  sleep 3
  [ "$count" -eq 0 ] || { kill -INT "\${pids[@]}"; wait "\${pids[@]}"; } 2> /dev/null
  problems=()
  for count in "\${!watched[@]}"; do judge_switch "$count" "$begin" \${watched[count]}; done
  finish "\${problems[@]}"
}
in_box_as_self() { local pid box=$1; shift; pid_of "$box" && exec nsenter --target "$pid" --net --mount --uts -- "$@"; }

sessions_ended() {
  local line tunnel box
  observe sessions
  for line in "\${ends[@]}"; do
    read -r tunnel box _ <<< "$line"
    [ -z "\${is_hit[$tunnel]:-}" ] || [ -z "\${session_up[$tunnel $box]:-}" ] || return 1
  done
}

judge_switch() { # FILE BEGIN FROM TO OUTCOME SECONDS
  local gap quiet words
  # The longest time without an answer since just before the cut, and the time since the last one.
  words=$(awk -v begin="$2" -v end="$EPOCHREALTIME" '
    /bytes from/ { at = substr($1, 2) + 0; if (at > begin && last > 0 && at - last > gap) gap = at - last; last = at }
    END { if (last < begin) last = begin; printf "%.1f %.1f", gap, end - last }' "$state/watch.$1")
  read -r gap quiet <<< "$words"
  if awk -v quiet="$quiet" 'BEGIN { exit !(quiet > 2) }'; then
    fact "switch.$3.$4" none
    [ "$5" != goes-on ] || problem "$3 no longer reaches $4, which the plan says it does"
  else
    fact "switch.$3.$4" "$gap"
    [ "$5" != stops ] || problem "$3 still reaches $4, which the plan says it does not"
    [ "$5" != goes-on ] || awk -v gap="$gap" -v most="$6" 'BEGIN { exit !(gap <= most + 2) }' || problem "$3 reaches $4 again only after $gap s, not within $6 s"
  fi
  fact "estimate.$3.$4" "$([ "$5" = goes-on ] && echo "$6" || echo "$5")"
}

restore() {
  is_up
  known_failure "$1"
  grep -qxF "$1" "$state/failed" || stop "$1 is in service"
  lift_cut "$1" || stop "$1 cannot be restored"
  grep -vxF "$1" "$state/failed" > "$state/failed.new"
  mv "$state/failed.new" "$state/failed"
  fact restored "$1"
}`;
