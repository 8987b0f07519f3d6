# shellcheck shell=bash
# Arguments, names of files and variables are UTF-8, whatever LANG says. Java reads them as the locale has it, and no option
# changes that: so it gets a locale of UTF-8. A text that is none is refused, since what Java made of it would be another one.

# What is no UTF-8, or is nothing that a text of UTF-8 may hold, matches this nowhere from start to end.
well_formed=$'^([\x01-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf][\x80-\xbf]'
well_formed+=$'|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf][\x80-\xbf][\x80-\xbf]'
well_formed+=$'|\xf4[\x80-\x8f][\x80-\xbf][\x80-\xbf])*$'

is_utf8() { [[ $1 =~ $well_formed ]]; }

only_ascii() { case $* in *[$'\x80'-$'\xff']*) return 1 ;; esac }

# Whatever could move a cursor, and bytes that are no UTF-8, as codes.
shown() { printf '%q' "$1"; }

require_utf8() {
  local name number=0 argument
  is_utf8 "$home" || refuse "the program's folder $(shown "$home") is not named in UTF-8. Rename it."
  is_utf8 "$PWD" || refuse "the working directory $(shown "$PWD") is not named in UTF-8. Rename it, or work in another one."
  for argument in "$@"; do
    number=$((number + 1))
    is_utf8 "$argument" || refuse "argument $number, $(shown "$argument"), is not UTF-8." \
      "Type it in a terminal that uses UTF-8; rename a file that bears such a name."
  done
  for name in "${!TRIBUTARY_@}" "${!IHC_@}"; do
    # Not its value, which may be a key.
    is_utf8 "${!name}" || refuse "the value of $name in the environment is not UTF-8. Set it anew, in UTF-8."
  done
}

# A locale counts if letters count as one: not all that can be named is installed. Nothing is said where it is not.
is_locale_of_utf8() {
  local letter=$'\xc3\xbc'
  { LC_ALL=C LC_ALL=$1; } 2> /dev/null
  [ "${#letter}" = 1 ]
}

find_locale() {
  local name
  for name in C.UTF-8 "$1" en_US.UTF-8; do
    if is_locale_of_utf8 "$name"; then return 0; fi
  done
  if type -P locale > /dev/null; then
    while IFS= read -r name; do
      case $name in
        *.[uU][tT][fF]8 | *.[uU][tT][fF]-8) if is_locale_of_utf8 "$name"; then return 0; fi ;;
      esac
    done <<< "$(locale -a 2> /dev/null || true)"
  fi
  return 1
}

use_utf8() {
  local name values='' asked=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
  # Bytes are looked at as bytes.
  LC_ALL=C
  for name in "${!TRIBUTARY_@}" "${!IHC_@}"; do values+=${!name}; done
  if only_ascii "$home" "$PWD" "$values" "$@"; then
    find_locale "$asked" || LC_ALL=C
  else
    require_utf8 "$@"
    # On macOS Java reads them as UTF-8 in any locale.
    if ! find_locale "$asked" && [[ $OSTYPE != darwin* ]]; then
      refuse "this system has no locale of UTF-8, without which Java cannot read letters beyond ASCII in arguments," \
        "variables and names of folders. Install one: C.UTF-8, or any that 'locale -a' then lists with UTF-8."
    fi
  fi
  export LC_ALL
}
