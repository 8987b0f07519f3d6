# shellcheck shell=bash
# The plug-in for addresses that DuckDB reads, parquet: and others: a jar of its own, with a native library beside it. It is
# made when such an address is first met, and no other start looks for it.

# Whether a text is an option or an address, or a line of a file has one. After the name of a key in YAML comes a blank.
of_duckdb='^(--?[a-z-]+=)?(parquet|json|duckdb|csv[+]sql):.'
in_a_line='(^|[^A-Za-z0-9_.+-])(parquet|json|duckdb|csv[+]sql):[^[:space:]]'

# CSV files are read without it, unless a preset or a query is asked of them.
of_csv='^(--?[a-z-]+=)?csv:.'
csv_in_a_line='(^|[^A-Za-z0-9_.+-])csv:[^[:space:]]'
query_in_a_line='(^|[{,[:space:]])(preset|query)[[:space:]]*:'

# What is guessed about may be read by a preset, whatever it is, and need not have the name of its kind before it.
of_files='^(--?[a-z-]+=)?.*[.](csv|tsv|txt|parquet|parq|pq|json|jsonl|ndjson|duckdb|ddb)([.](gz|zst))?$'

# What is met of both: the plug-in is wanted once that is so.
csv=
queries=

# Whether a file of settings has such an address. Without a process: every start does this.
written_in() {
  local line
  { [ -f "$1" ] && [ -r "$1" ]; } || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line#"${line%%[![:space:]]*}"}
    case $line in '#'*) continue ;; esac
    if [[ $line =~ $in_a_line ]]; then return 0; fi
    if [[ $line =~ $csv_in_a_line ]]; then csv=yes; fi
    if [[ $line =~ $query_in_a_line || $line == TRIBUTARY_PRESET=* ]]; then queries=yes; fi
  done < "$1"
  return 1
}

wants_duckdb() {
  local argument name previous='' file=${TRIBUTARY_CONFIG:-tributary.yml}
  case ,${TRIBUTARY_PLUGINS:-}, in *,duckdb,*) return 0 ;; esac
  if [ "$1" = guess ]; then queries=yes; fi
  for argument in "$@"; do
    if [[ $argument =~ $of_duckdb ]]; then return 0; fi
    if [ "$1" = guess ] && { [[ $argument =~ $of_files ]] || [ -d "${argument#--db=}" ]; }; then return 0; fi
    if [[ $argument =~ $of_csv ]]; then csv=yes; fi
    case $argument in
      --config=*) file=${argument#--config=} ;;
      --preset | --preset=*) queries=yes ;;
    esac
    if [ "$previous" = --config ]; then file=$argument; fi
    previous=$argument
  done
  for name in "${!TRIBUTARY_@}"; do
    if [[ ${!name} =~ $of_duckdb ]]; then return 0; fi
    if [[ ${!name} =~ $of_csv ]]; then csv=yes; fi
  done
  if [ -n "${TRIBUTARY_PRESET:-}" ]; then queries=yes; fi
  if written_in "$file" || written_in .env; then return 0; fi
  [ -n "$csv" ] && [ -n "$queries" ]
}

# Adds the plug-in to the class path, if it is wanted. A program without it says so itself.
use_plugins() {
  local program=$jar
  classes=$jar
  # What is not done by a command needs no source.
  case ${1:-} in '' | -*) return 0 ;; esac
  shopt -s nocasematch
  if ! wants_duckdb "$@"; then
    shopt -u nocasematch
    return 0
  fi
  shopt -u nocasematch
  about store-duckdb tributary-duckdb.jar 'the plug-in for DuckDB' "$home/core" "$home/store" "$home/store-duckdb"
  build_if_stale
  classes=$program:$jar
  jar=$program
}
