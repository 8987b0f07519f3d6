# shellcheck shell=bash
# Which jar is started, and how it is made. 'mvn -B verify' makes one in cli/target, with all its checks; a start makes one in
# cli/target/quick, through plain javac, and 'mvn -B verify' takes nothing from there. So it is with the jar of a plug-in, in
# its own module.

# Says what the functions below are about: a module, the name of its jar, what it is called, and the folders that go into it.
about() {
  built=$1 called=$3
  checked=$home/$built/target/$2
  quick=$home/$built/target/quick/$2
  shift 3
  sources=("$home/pom.xml")
  local folder
  for folder in "$@"; do
    if [ -f "$folder/pom.xml" ]; then sources+=("$folder/pom.xml" "$folder/src/main"); fi
  done
}

about_program() {
  local folder folders=()
  for folder in "$home"/*/; do
    case $folder in
      # No part of the program.
      */benchmarks/ | */browser/ | */formats/ | */fuzz/ | */spark/ | */spark-home/ | */store-contract/ | */store-duckdb/ | \
        */testing/ | */testing-servers/) ;;
      *) folders+=("${folder%/}") ;;
    esac
  done
  about cli tributary.jar 'the program' "${folders[@]}"
}

# The younger of the two.
choose_jar() {
  jar=$checked
  if [ -f "$quick" ] && { [ ! -f "$checked" ] || [ "$quick" -nt "$checked" ]; }; then jar=$quick; fi
}

stale() {
  choose_jar
  [ -f "$jar" ] || return 0
  [ -n "$(find "${sources[@]}" -newer "$jar" -print -quit 2> /dev/null)" ]
}

on_terminal() { [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; }

# Reads what Maven says, keeps it in a file, and tells which module is being built.
tell_modules() {
  local line name clear=''
  if on_terminal; then clear=$'\r\e[K'; fi
  while IFS= read -r line; do
    printf '%s\n' "$line" >&5
    if [[ $line =~ ^\[INFO\]\ Building\ (.*[^[:space:]])[[:space:]]+\[([0-9]+)/([0-9]+)\]$ ]]; then
      name=${BASH_REMATCH[1]% *}
      line="tributary: building, ${BASH_REMATCH[2]} of ${BASH_REMATCH[3]}: ${name##*· }"
      if [ -n "$clear" ]; then printf '%s%s' "$clear" "$line" >&2; else printf '%s\n' "$line" >&2; fi
    fi
  done 5> "$1"
  printf '%s' "$clear" >&2
}

build() {
  local why='first use' mvn log=${quick%/*}/build.log started=${quick%/*}/started options
  [ ! -f "$jar" ] || why='a source has changed'
  mvn=$(type -P mvn) || refuse "no Maven found, which is needed to build $called. Install Maven 3.8 or newer."
  [ "$built" = cli ] || why="$called, $why"
  say "building ($why); the next start will not have to ...${remark:+ $remark}"
  SECONDS=0
  : > "$started"
  # Most of a short build is spent before the second compiler pays.
  options=-XX:TieredStopAtLevel=1
  case "${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${MAVEN_OPTS:-}" in
    *-XX:+Use*GC*) ;;
    *) options+=' -XX:+UseSerialGC' ;;
  esac
  if ! MAVEN_OPTS="$options ${MAVEN_OPTS:-}" "$mvn" -B -T1C -f "$home/pom.xml" "-P${profiles:-quick}" -Dtributary.start -pl "$built" -am \
    package < /dev/null 2>&1 | tell_modules "$log"; then
    { grep '^\[ERROR\]' "$log" || tail -n 20 "$log"; } >&2
    say "the build failed; its messages are above, and all of them in $log."
    exit 1
  fi
  # As old as the moment in which it was begun: what was changed meanwhile may be in it or not.
  touch -r "$started" "$quick"
  jar=$quick
  say "built in $SECONDS s."
}

# Runs a command while nobody else who starts does. Where there is no flock, the number of the process tells whether whoever
# holds the lock is still there.
locked() {
  local lock=$home/cli/target/quick/.lock holder
  mkdir -p "${lock%/*}"
  if type -P flock > /dev/null; then
    exec 9> "$lock"
    if ! flock -n 9; then
      say "another start is building; waiting for it ..."
      flock 9
    fi
    "$@" 9>&-
    exec 9>&-
    return
  fi
  until mkdir "$lock.d" 2> /dev/null; do
    holder=$(cat "$lock.d/process" 2> /dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2> /dev/null; then rm -rf "$lock.d"; fi
    sleep 1
  done
  trap 'rm -rf "$lock.d"' EXIT
  printf '%s\n' $$ > "$lock.d/process"
  "$@"
  rm -rf "$lock.d"
  trap - EXIT
}

build_unless_done() { if stale; then build; fi; }

build_if_stale() {
  if [ ! -d "$home/cli/src" ]; then
    choose_jar
    [ -f "$jar" ] || refuse "there is no $jar. Install the program again."
  elif stale; then
    if mkdir -p "${quick%/*}" "$home/cli/target/quick" 2> /dev/null && [ -w "${quick%/*}" ] && [ -w "$home/cli/target/quick" ]; then
      locked build_unless_done
    elif [ -f "$jar" ]; then
      say "a source is newer than $called, which cannot be built in $home; the existing one is started."
    else
      refuse "$called is not built yet, and $home/$built/target may not be written to." \
        "Run $home/bin/tributary once as its owner."
    fi
  fi
}
