# shellcheck shell=bash
# The Java machine, and its options.

find_java() {
  case $home in
    *:*) refuse "the program lies in $home; Java cannot start what lies in a folder with ':' in its name. Move it." ;;
  esac
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || refuse "JAVA_HOME is $JAVA_HOME, where there is no bin/java. Set it to a JDK 17 or newer."
  else
    java=$(type -P java) || refuse "no Java found. Install a JDK 17 or newer, or set JAVA_HOME."
  fi
}

# Whether the database is small. The JVM's second compiler costs a second of work that only pays where there is much to do.
small() {
  local previous='' argument
  case ${1:-} in '' | -* | demo) return 0 ;; esac
  for argument in "$@"; do
    case $argument in --db=*) previous=--db argument=${argument#--db=} ;; esac
    if [ "$previous" = --db ]; then
      # A name that begins otherwise could be an option of find.
      case $argument in /*) ;; *) argument=./$argument ;; esac
      [ -n "$(find -H "$argument" -prune -size -65536k 2> /dev/null)" ]
      return
    fi
    previous=$argument
  done
  return 1
}

# The heap that somebody asked for, in megabytes; nothing where nobody did.
asked_heap() {
  local number unit
  if [[ " $1" =~ .*[[:space:]]-Xmx([0-9]+)([kKmMgG]?) ]]; then
    number=${BASH_REMATCH[1]} unit=${BASH_REMATCH[2]}
    case $unit in
      [kK]) printf '%s' $((10#$number / 1024)) ;;
      [mM]) printf '%s' $((10#$number)) ;;
      [gG]) printf '%s' $((10#$number * 1024)) ;;
      *) printf '%s' $((10#$number / 1048576)) ;;
    esac
  fi
}

choose_options() {
  local others="${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${TRIBUTARY_JAVA_OPTS:-}" heap
  # What the machine itself has to say is no result: never on standard output, and no warnings about its settings.
  options=(-XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off -Xshare:auto)
  # SQLite is native code. From JDK 24 on, loading it without leave is warned of.
  options+=(--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -XX:+ExitOnOutOfMemoryError)
  # Two collectors would be one too many.
  case $others in *-XX:+Use*GC*) ;; *) options+=(-XX:+UseSerialGC) ;; esac
  # That the memory is used up is said by the machine in its own words, so what to do is said behind it.
  export OUT_OF_MEMORY_MESSAGE="error: The memory is used up in the middle of the work; what is stored is whole.
       Give the program more, for example TRIBUTARY_JAVA_OPTS=-Xmx2g, and run it again."
  options+=('-XX:OnOutOfMemoryError=echo "$OUT_OF_MEMORY_MESSAGE" >&2')
  if [ "${1:-}" = serve ]; then
    # As much for everybody: what it holds for clients follows from it.
    options+=(-Xmx512m)
    return
  fi
  if small "$@"; then
    options+=(-XX:TieredStopAtLevel=1)
    return
  fi
  # A heap that is large at once is not collected while it grows; what will stay is not copied first; what will not is
  # made in a small part, so that few pages of memory are touched.
  options+=(-XX:InitialRAMPercentage=25 -XX:PretenureSizeThreshold=512k)
  heap=$(asked_heap "$others")
  if [ "${heap:-1024}" -ge 192 ]; then options+=(-Xmn64m); fi
  # And the second compiler takes only what is ten times as busy as is usual: the rest is done before it pays.
  options+=(-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
    -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000)
}
