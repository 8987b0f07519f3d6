package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import dev.tributary.cli.reliability.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code bin/tributary-spark} makes of a line. Scripts take the places of Maven, of Java and of Spark; with the real ones
 * it is started by the tests of the jar, in {@code spark}.
 */
@Timeout(180)
class SparkStartTest {
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "$@" >> "$HOME/built"
            cat > /dev/null
            mkdir -p "$HOME/maven" "$HOME/spark-home/target"
            : > "$HOME/maven/a.jar"; : > "$HOME/maven/b.jar"
            printf '%s' "$HOME/maven/a.jar:$HOME/maven/b.jar" > "$HOME/spark-home/target/spark-4.1.9.classpath"
            case " $* " in *' spark '*) : > "$HOME/spark/target/quick/tributary-spark-submit.jar" ;; esac
            """;

    /** As Spark's own: first what it has to say, then the words of the command. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            while [ "$1" != org.apache.spark.deploy.SparkSubmit ]; do shift; done
            shift
            printf '\\0\\n'
            printf '%s\\0' "$HOME/spark-of-its-own/bin/spark-submit" --add-modules=jdk.incubator.vector "$@"
            """;

    private static final String SUBMIT = """
            #!/usr/bin/env bash
            echo "home: ${SPARK_HOME#"$HOME"/}"
            echo "address: ${SPARK_LOCAL_IP:-any}"
            echo "java: ${SPARK_SUBMIT_OPTS:-}"
            printf 'word: %s\\n' "${@//$HOME\\//}"
            exit 7
            """;

    @TempDir
    private Path folder;

    private Launcher launcher;

    @BeforeEach
    void aProjectThatIsNotBuilt() throws IOException {
        launcher = Launcher.in(folder.resolve("home"));
        Path home = launcher.home();
        Files.writeString(home.resolve("pom.xml"), "<project>\n<spark.version>4.1.9</spark.version>\n</project>");
        for (String module : new String[] {"core", "cli", "spark", "spark-home"}) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
        }
        script(home.resolve("bin/mvn"), MAVEN);
        script(home.resolve("java/bin/java"), JAVA);
        script(home.resolve("spark-of-its-own/bin/spark-submit"), SUBMIT);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
    }

    private Child.Ended start(String line) {
        return launcher.shell(
                folder,
                Map.of("JAVA_HOME", launcher.home().resolve("java").toString()),
                "cd $HOME/..; mkdir -p data; cd data; " + line);
    }

    private static final String OWN = "export SPARK_HOME=$HOME/spark-of-its-own; ";

    @Test
    void theFirstStartBuildsAndLinksTheSparkThatMavenBringsAndTheNextDoesNot() throws IOException {
        Child.Ended first = start("tributary-spark run --config a.yml");
        assertThat(first.exitCode()).as(first.toString()).isEqualTo(7);
        assertThat(first.err())
                .contains(
                        "building (the program for Spark, first use)",
                        "What Maven does not have of Spark yet, up to 280 MB");
        assertThat(first.out())
                .contains("home: spark-home/target/spark-4.1.9\n")
                .endsWith(
                        "word: spark/target/quick/tributary-spark-submit.jar\nword: run\nword: --config\nword: a.yml\n")
                .doesNotContain("incubator");
        Path jars = launcher.home().resolve("spark-home/target/spark-4.1.9/jars");
        assertThat(jars.resolve("b.jar").toRealPath())
                .isEqualTo(launcher.home().resolve("maven/b.jar").toRealPath());
        assertThat(start("tributary-spark run").err()).isEmpty();
        assertThat(Files.readAllLines(launcher.home().resolve("built")))
                .singleElement()
                .asString()
                .contains("-Pquick,spark,-iceberg -Dtributary.start -pl spark -am package");
    }

    @Test
    void aSparkWhoseJarsAreGoneFromMavenIsBroughtAgain() throws IOException {
        start("tributary-spark run");
        Child.Ended ended = start("rm $HOME/maven/b.jar; tributary-spark run");
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(7);
        assertThat(ended.err()).contains("building (Spark 4.1.9");
        assertThat(Files.readString(launcher.home().resolve("built"))).contains("-pl spark-home -am package");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--master yarn --driver-memory 2g run --x | --master yarn --driver-memory 2g / run --x",
                "--master=local[3] run | --master=local[3] / run",
                "-v --conf spark.a=b --jars a.jar run -v | -v --conf spark.a=b --jars a.jar / run -v",
                "--help | / --help"
            })
    void whatIsBeforeTheCommandIsForSpark(String line, String words) {
        String said = start(OWN + "tributary-spark " + line).out();
        assertThat(said.lines()
                        .filter(one -> one.startsWith("word: "))
                        .map(one -> one.substring("word: ".length()))
                        .reduce((one, other) -> one + " " + other))
                .hasValueSatisfying(all -> assertThat(all.replace("spark/target/quick/tributary-spark-submit.jar", "/"))
                        .endsWith(words)
                        .startsWith("--conf spark.executor.defaultJavaOptions=-Duser.timezone=UTC -XX:+UseParallelGC"
                                + " --conf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "--master local[2] run",
                "--master=local run",
                "--conf spark.master=local[*] run",
                "--master spark://127.0.0.1:7077 run"
            })
    void onThisMachineNobodyElseReachesIt(String line) {
        assertThat(start(OWN + "tributary-spark " + line).out())
                .contains(
                        "address: 127.0.0.1",
                        "word: spark.driver.bindAddress=127.0.0.1",
                        "word: spark.ui.enabled=false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary-spark --master yarn run",
                "tributary-spark --master spark://lake:7077 run",
                "mkdir -p $SPARK_HOME/conf; echo 'spark.master  yarn' > $SPARK_HOME/conf/spark-defaults.conf; tributary-spark run"
            })
    void aClusterIsReachedAsItsOwnSettingsSay(String line) {
        assertThat(start(OWN + line).out())
                .contains("address: any", "word: spark.driver.defaultJavaOptions=-Duser.timezone=UTC")
                .doesNotContain("bindAddress", "ui.enabled");
    }

    @Test
    void whatIsLoggedIsSetUnlessSomebodyHasSetIt() {
        assertThat(start(OWN + "tributary-spark run").out()).contains("/bin/start/spark-log4j2.properties");
        assertThat(start(OWN + "mkdir -p own; : > own/log4j2.xml; SPARK_CONF_DIR=$PWD/own tributary-spark run")
                        .out())
                .contains("word: run")
                .doesNotContain("spark-log4j2");
        assertThat(start(OWN + "SPARK_SUBMIT_OPTS=-Dlog4j2.level=info tributary-spark run")
                        .out())
                .contains("java: -Dlog4j2.level=info\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary-spark --conf spark.driver.extraJavaOptions=-XX:+UseG1GC run",
                "tributary-spark --driver-java-options=-XX:+UseZGC run",
                "tributary-spark --properties-file own.conf run",
                "JAVA_TOOL_OPTIONS=-XX:+UseSerialGC tributary-spark run",
                "SPARK_SUBMIT_OPTS=-XX:+UseG1GC tributary-spark run",
                "mkdir -p $SPARK_HOME/conf; echo 'spark.executor.extraJavaOptions -XX:+UseG1GC' > $SPARK_HOME/conf/spark-defaults.conf;"
                        + " tributary-spark run"
            })
    void aCollectorThatSomebodyNamesIsTheOnlyOne(String line) {
        assertThat(start(OWN + line).out()).contains("word: run").doesNotContain("UseParallelGC");
    }

    @Test
    void aJavaThatIsTooNewForTheSparkThatMavenBringsIsRefusedBeforeAnythingIsBuilt() throws IOException {
        Path release = launcher.home().resolve("java/release");
        Files.writeString(release, "IMPLEMENTOR=\"any\"\nJAVA_VERSION=\"25.0.1\"\n");
        Child.Ended ended = start("tributary-spark run");
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.err()).contains("Spark 4.1.9", "Java 17 to 23", "is Java 25", "SPARK_HOME");
        assertThat(launcher.home().resolve("built")).doesNotExist();

        assertThat(start(OWN + "tributary-spark run").exitCode()).isEqualTo(7);
        Files.writeString(release, "JAVA_VERSION=\"21.0.4\"");
        assertThat(start("tributary-spark run").exitCode()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tributary-spark --master | --master is an option of Spark and needs a value",
                "tributary-spark --master local | there is no command after Spark's options",
                "SPARK_HOME=$PWD tributary-spark run | where there is no bin/spark-submit",
                "mkdir $SPARK_HOME/jars; : > $SPARK_HOME/jars/spark-core_2.12-3.5.1.jar; tributary-spark run | needs Spark 4.1",
                "unset SPARK_HOME; tributary-spark --version; rm -r $HOME/cli/src; tributary-spark run | Set SPARK_HOME"
            })
    void whatCannotBeStartedIsSaid(String line, String message) {
        Child.Ended ended = start(OWN + line);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
    }
}
