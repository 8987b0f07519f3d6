# shellcheck shell=bash
# What makes later starts fast: a class-data archive and the unpacked SQLite library. Both are code that every start runs. So
# they are used only where nobody but the user can have put them, which is looked at each time; otherwise there is no cache.

# Where it is wanted. Without a home folder, nowhere: there is no place for all that is safe.
name_cache() {
  cache=
  if [ -n "${TRIBUTARY_CACHE:-}" ]; then
    cache=$TRIBUTARY_CACHE
  elif [[ ${XDG_CACHE_HOME:-} == /* ]]; then
    cache=$XDG_CACHE_HOME/tributary
  elif [[ ${HOME:-} == /* && -d $HOME ]]; then
    cache=${HOME%/}/.cache/tributary
  fi
  case $cache in '' | /*) ;; *) cache=$PWD/$cache ;; esac
  # Java would take it for two files.
  case $cache in *:*) cache= ;; esac
}

# A path and all folders above it, in the variable 'places'.
with_parents() {
  local path=$1
  while [ -n "$path" ]; do
    places+=("$path")
    path=${path%/*}
  done
  places+=(/)
}

# What of some paths somebody else could change or replace: what belongs to others, and what others may write to, unless they
# may only add to it, as in /tmp.
in_others_hands() {
  local uid=$EUID
  find "$@" -prune \( ! -user 0 ! -user "$uid" -o ! -type l \( -perm -020 -o -perm -002 \) \
    \( ! -type d -o ! -perm -1000 \) \) -print 2> /dev/null
}

# Looks at the cache from the root of the file system down to the files in it. Leaves the name of a complete preparation in
# 'prepared', or nothing.
look() {
  local places=() path linked=''
  prepared=
  with_parents "$cache"
  with_parents "$real"
  if [ -L "$real/current" ]; then linked=$real/current; fi
  if [ -e "$real/current" ]; then
    places+=("$real/current")
    IFS= read -r prepared < "$real/current" || true
    case $prepared in
      '' | *[!A-Za-z0-9.]* | .*) prepared= ;;
      *)
        for path in "$real/$prepared" "$real/$prepared"/* "$real/$prepared/native"/*; do
          if [ -L "$path" ]; then linked=$path; fi
          if [ -e "$path" ]; then places+=("$path"); fi
        done
        ;;
    esac
  fi
  if ! suspect=$(in_others_hands "${places[@]}"); then
    # Somebody has just put it away; the next start will see.
    suspect='' prepared=''
    return 1
  fi
  # Nobody but others has a reason to make these.
  if [ -k "$real" ]; then suspect=$real; fi
  if [ -n "$linked" ]; then suspect=$linked; fi
  [ -z "$suspect" ]
}

# Makes the archive anew, beside the one that others who start now may still use. A static archive, since the other kind takes
# no classes as old as those of the option parser.
prepare() {
  local fresh old
  fresh=$(umask 077 && mktemp -d "$real/XXXXXXXXXX" 2> /dev/null) || return 0
  if on_terminal; then say "preparing fast starts ..."; fi
  if (
    umask 077
    "$java" "${options[@]}" -XX:DumpLoadedClassList="$fresh/classes.txt" -cp "$jar" \
      dev.tributary.cli.WarmUp "$fresh" &&
      "$java" "${options[@]}" -Xshare:dump -XX:SharedClassListFile="$fresh/classes.txt" \
        -XX:SharedArchiveFile="$fresh/classes.jsa" -cp "$jar" &&
      printf '%s\n' "${fresh##*/}" > "$fresh/current"
  ) > "$fresh/log" 2>&1 < /dev/null && [ -s "$fresh/classes.jsa" ]; then
    rm -rf "$fresh/out" "$fresh"/warm-up.db* "$fresh/classes.txt" "$fresh/log"
    if mv -f "$fresh/current" "$real/current" 2> /dev/null; then
      for old in "$real"/*; do
        # Who started at the same time may still be writing there, and removes it later.
        case $old in "$real/current" | "$fresh") ;; *) rm -rf "$old" 2> /dev/null || true ;; esac
      done
      return
    fi
  fi
  rm -rf "$fresh"
}

use_cache() {
  local key real prepared suspect library
  name_cache
  [ -n "$cache" ] || return 0
  key=$(printf '%s %s' "$jar" "$java" | cksum)
  cache=$cache/${key// /-}
  if [ ! -d "$cache" ] && ! (umask 077 && mkdir -p "$cache") 2> /dev/null; then
    if [ -n "${TRIBUTARY_CACHE:-}" ]; then
      say "the cache $TRIBUTARY_CACHE cannot be created, so this start takes longer. Set TRIBUTARY_CACHE to another folder."
    fi
    return 0
  fi
  real=$(cd -P -- "$cache" && printf '%sx' "$PWD") || return 0
  real=${real%x}
  if look; then
    if [ -z "$prepared" ] || [ ! -f "$real/$prepared/classes.jsa" ] || [ "$jar" -nt "$real/$prepared/classes.jsa" ]; then
      prepare
      look || return 0
    fi
  fi
  if [ -n "$suspect" ]; then
    say "the cache is not used, since others may write to $(shown "${suspect%%$'\n'*}"); this start takes longer." \
      "TRIBUTARY_CACHE names another folder."
    return 0
  fi
  [ -n "$prepared" ] || return 0
  if [ -f "$real/$prepared/classes.jsa" ] && [ ! "$jar" -nt "$real/$prepared/classes.jsa" ]; then
    options+=(-XX:SharedArchiveFile="$real/$prepared/classes.jsa")
  fi
  for library in "$real/$prepared/native"/*; do
    if [ -f "$library" ]; then
      options+=(-Dorg.sqlite.lib.path="$real/$prepared/native" -Dorg.sqlite.lib.name="${library##*/}")
    fi
  done
}
