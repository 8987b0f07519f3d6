# shellcheck shell=bash
# Which Spark the jar is submitted with, and how.

# Puts Spark's options into 'theirs', from the command on into 'ours', and the master that they name into 'master'.
part() {
  # Without a command, the program tells of its own.
  case ${1:-} in '' | -h | --help | -V | --version) ours=("$@"); return ;; esac
  while [ $# -gt 0 ]; do
    case $1 in
      --*=*) told "${1%%=*}" "${1#*=}" ;;
      -v | --verbose | --supervise | --load-spark-defaults) ;;
      -*)
        [ $# -gt 1 ] || refuse "$1 is an option of Spark and needs a value: bin/tributary-spark [Spark's options] COMMAND [ours]."
        told "$1" "$2"
        theirs+=("$1")
        shift
        ;;
      *)
        ours=("$@")
        return
        ;;
    esac
    theirs+=("$1")
    shift
  done
  refuse "there is no command after Spark's options: bin/tributary-spark [Spark's options] COMMAND [ours]."
}

told() {
  case $1=$2 in
    --master=*) master=$2 ;;
    --conf=spark.master=* | -c=spark.master=*) master=${2#*=} ;;
  esac
}

# The program, as build.sh makes it.
about_spark() {
  local folders=() module
  for module in calibrate channels core guess ihc-api models pipeline presets report settings spark store; do
    folders+=("$home/$module")
  done
  # shellcheck disable=SC2034 # read by build.sh
  profiles=quick,spark,-iceberg remark="What Maven does not have of Spark yet, up to 280 MB, is downloaded."
  about spark tributary-spark-submit.jar 'the program for Spark' "${folders[@]}"
}

# The version that the program is made for: the first that the pom names.
wanted_version() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ \<spark\.version\>([0-9][0-9.]*)\< ]]; then
      printf '%s' "${BASH_REMATCH[1]}"
      return
    fi
  done < "$home/pom.xml"
}

# Whether all that a folder of links leads to is there.
whole() {
  local file
  for file in "$1"/*; do [ -e "$file" ] || return 1; done
}

# The first number of Java's version, as its folder says it; nothing if that does not.
java_version() {
  local folder line
  folder=$(readlink -f -- "$java" 2> /dev/null || true)
  folder=${folder%/bin/java}
  if [ -f "$folder/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
        printf '%s' "${BASH_REMATCH[1]}"
        return
      fi
    done < "$folder/release"
  fi
}

# Hadoop's libraries in the Spark that Maven brings ask Java for what it has no more from 24 on.
check_java() {
  local version
  if [ -n "${SPARK_HOME:-}" ]; then return; fi
  version=$(java_version)
  [ "${version:-0}" -lt 24 ] ||
    refuse "Spark $(wanted_version), which Maven brings, runs on Java 17 to 23, and $java is Java $version. Set JAVA_HOME" \
      "to an older one, or SPARK_HOME to the folder of a Spark 4.2, which runs on it."
}

# A folder that Spark takes for its home, of links to what Maven has.
link_spark() {
  local paths=()
  IFS=: read -r -a paths < "$quick" || true
  rm -rf "$linked" "$linked.new"
  { mkdir -p "$linked.new/jars" && ln -s "${paths[@]}" "$linked.new/jars/" && mv "$linked.new" "$linked"; } ||
    refuse "$linked cannot be made anew. Run $home/bin/tributary-spark once as its owner."
}

bring_spark() {
  # Whoever held the lock before may have done it.
  if whole "$linked/jars"; then return; fi
  if [ -f "$quick" ]; then link_spark; fi
  if ! whole "$linked/jars"; then
    build
    link_spark
  fi
}

find_spark() {
  local version linked jars
  if [ -n "${SPARK_HOME:-}" ]; then
    [ -x "$SPARK_HOME/bin/spark-submit" ] ||
      refuse "SPARK_HOME is $SPARK_HOME, where there is no bin/spark-submit. Set it to the folder of a Spark 4.1, or unset it."
    jars=("$SPARK_HOME"/jars/spark-core_*.jar)
    case ${jars[0]##*/} in
      spark-core_2.13-4.[1-9]* | 'spark-core_*.jar') ;;
      *) refuse "SPARK_HOME is $SPARK_HOME, which has ${jars[0]##*/}; the program needs Spark 4.1 or a later 4, with Scala 2.13." ;;
    esac
    return
  fi
  [ -d "$home/cli/src" ] || refuse "there is no Spark. Set SPARK_HOME to the folder of a Spark 4.1."
  version=$(wanted_version)
  about spark-home "spark-$version.classpath" "Spark $version" "$home/spark-home"
  # It is the same for both kinds of builds.
  quick=$checked jar=$checked linked=$home/spark-home/target/spark-$version
  if ! whole "$linked/jars"; then locked bring_spark; fi
  SPARK_HOME=$linked
  brought=yes
}

# What is set unless somebody sets it otherwise. Options that come later win, so these are the first.
choose_settings() {
  local defaults=${SPARK_CONF_DIR:-$SPARK_HOME/conf} line options=-Duser.timezone=UTC
  if [ -z "$master" ] && [ -f "$defaults/spark-defaults.conf" ]; then
    while read -r line || [ -n "$line" ]; do
      if [[ $line =~ ^spark\.master[[:space:]=:]+([^[:space:]]+) ]]; then master=${BASH_REMATCH[1]}; fi
    done < "$defaults/spark-defaults.conf"
  fi
  # What counts is how much is done, not that no task ever waits; two collectors would be one too many.
  case "${theirs[*]-} $(cat "$defaults/spark-defaults.conf" 2> /dev/null || true) ${SPARK_SUBMIT_OPTS:-} \
    ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" in
    *-XX:+Use*GC* | *--properties-file*) ;;
    *) options+=' -XX:+UseParallelGC' ;;
  esac
  settings=("spark.executor.defaultJavaOptions=$options" "spark.driver.defaultJavaOptions=$options")
  case ${master:-local} in
    local | local\[* | spark://127.0.0.1:* | spark://localhost:*)
      # Nobody else is to reach it.
      export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_HOSTNAME=127.0.0.1
      settings+=(spark.driver.host=127.0.0.1 spark.driver.bindAddress=127.0.0.1 spark.ui.enabled=false)
      ;;
  esac
  case " ${SPARK_SUBMIT_OPTS:-} ${theirs[*]-}" in
    *log4j*) ;;
    *)
      if ! compgen -G "$defaults/log4j2.*" > /dev/null; then
        export SPARK_SUBMIT_OPTS="-Dlog4j2.configurationFile=\"$home/bin/start/spark-log4j2.properties\" ${SPARK_SUBMIT_OPTS:-}"
      fi
      ;;
  esac
}

# As the scripts of a whole Spark do it: Spark itself makes the command, since its options may set the heap.
submit() {
  local all=() setting command=() word started=
  for setting in "${settings[@]}"; do all+=(--conf "$setting"); done
  all+=(${theirs[@]+"${theirs[@]}"} "$program" ${ours[@]+"${ours[@]}"})
  if [ -z "${brought:-}" ]; then exec "$SPARK_HOME/bin/spark-submit" "${all[@]}"; fi
  export SPARK_HOME SPARK_SCALA_VERSION=2.13
  # What it has to say comes first, up to a zero; then a line ends, and the words of the command follow.
  while IFS= read -r -d '' word; do
    word=${word#$'\n'}
    if [ -z "${started:-}" ]; then
      started=yes
      [ -z "$word" ] || say "$word"
      continue
    fi
    # For arithmetic that nothing here uses; it would be warned of at each start.
    case $word in --add-modules=jdk.incubator.vector) ;; *) command+=("$word") ;; esac
  done < <("$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main \
    org.apache.spark.deploy.SparkSubmit "${all[@]}")
  [ ${#command[@]} -gt 0 ] || exit 1
  exec "${command[@]}"
}
