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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of when the launcher builds the plug-in for DuckDB. Scripts take the places of Maven, which makes an empty jar, and
 * of Java, which tells its class path.
 */
@Timeout(180)
class PlugInStartTest {
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "$@" >> "$HOME/built"
            cat > /dev/null
            if grep -q broken "$HOME/store/src/main/A.java"; then echo '[ERROR] A.java:[1,7] class expected'; exit 1; fi
            echo '[INFO] Building Tributary \u00b7 store-duckdb 0.1.0                      [2/2]'
            : > "$HOME/store-duckdb/target/quick/tributary-duckdb.jar"
            """;

    private static final String JAVA = """
            #!/usr/bin/env bash
            while [ "$1" != -cp ]; do shift; done
            printf '%s\\n' "${2//$HOME\\//}"
            """;

    private static final String PROGRAM = "cli/target/tributary.jar";
    private static final String WITH_PLUG_IN = PROGRAM + ":store-duckdb/target/quick/tributary-duckdb.jar";

    @TempDir
    private Path folder;

    private Launcher launcher;

    @BeforeEach
    void aProgramThatIsBuiltWithoutThePlugIn() throws IOException {
        launcher = Launcher.in(folder.resolve("home"));
        Path home = launcher.home();
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String module : new String[] {"core", "cli", "store", "store-duckdb"}) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
            Files.writeString(home.resolve(module).resolve("src/main/A.java"), "class A {}");
        }
        Files.writeString(home.resolve(PROGRAM), "");
        script(home.resolve("bin/mvn"), MAVEN);
        script(Files.createDirectories(home.resolve("java/bin")).resolve("java"), JAVA);
    }

    private static void script(Path file, String text) throws IOException {
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
    }

    private Child.Ended start(String line) {
        return launcher.shell(
                folder,
                Map.of("JAVA_HOME", launcher.home().resolve("java").toString()),
                "cd $HOME/..; mkdir -p data; cd data; " + line);
    }

    private long builds() throws IOException {
        Path built = launcher.home().resolve("built");
        return Files.exists(built) ? Files.readAllLines(built).size() : 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary run --db parquet:ga4/*.parquet",
                "tributary preview --db=json:events --out x",
                "tributary run --db duckdb:shop.duckdb",
                "tributary run --db CSV+SQL:exports",
                "TRIBUTARY_DB=parquet:ga4 tributary run",
                "printf 'db: parquet:ga4\\n' > tributary.yml; tributary run",
                "printf 'db: \"json:ga4\"' > tributary.yml; tributary plan",
                "printf 'source: {from: [json:events, shop.db]}\\n' > tributary.yml; tributary run",
                "printf 'db: duckdb:a\\n' > other.yml; tributary run --config other.yml",
                "printf 'db: duckdb:a\\n' > other.yml; tributary run --config=other.yml",
                "printf 'db: duckdb:a\\n' > other.yml; TRIBUTARY_CONFIG=other.yml tributary run",
                "printf 'TRIBUTARY_DB=parquet:a\\n' > .env; tributary run",
                "tributary run --db csv:orders --preset shopify",
                "TRIBUTARY_PRESET=shopify tributary run --db=csv:orders",
                "printf 'source:\\n  db: csv:orders\\n  preset: shopify\\n' > tributary.yml; tributary run",
                "printf 'source: {conversions: {db: csv:shop, query: SELECT 1}}' > tributary.yml; tributary run --db a.db",
                "printf 'TRIBUTARY_PRESET=shopify\\n' > .env; tributary run --db csv:orders",
                "TRIBUTARY_PLUGINS=duckdb tributary run --db shop.db",
                "tributary guess --db csv:exports",
                "tributary guess --db=csv:exports/orders.csv",
                "tributary guess --db parquet:ga4",
                "tributary guess --db ga4/Events.JSONL.gz",
                "mkdir -p exports; tributary guess --db exports",
                "mkdir -p exports; tributary guess --db=exports"
            })
    void anAddressOfAPlugInBuildsItAndOnlyOnce(String line) throws IOException {
        Child.Ended first = start(line);
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.out().strip()).isEqualTo(WITH_PLUG_IN);
        assertThat(first.err())
                .contains("tributary: building (the plug-in for DuckDB, first use)", "building, 2 of 2: store-duckdb");
        assertThat(Files.readString(launcher.home().resolve("built")))
                .contains("-Pquick -Dtributary.start -pl store-duckdb -am package");
        assertThat(start(line).err()).isEmpty();
        assertThat(builds()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary run --db shop.db",
                "tributary run --db csv:exports --json",
                "tributary guess --db shop.db --out tributary.yml",
                "tributary guess --db postgresql://host/db",
                "tributary run --db postgresql://host/db --preset umami",
                "printf '# preset: shopify\\nmy_query: 1\\n' > tributary.yml; tributary run --db csv:exports",
                "tributary --help parquet:a",
                "tributary",
                "printf 'json: true\\nparquet:\\n  duckdb: 1\\n# db: parquet:ga4\\n' > tributary.yml; tributary run",
                "printf 'db: ./myjson:x\\n' > tributary.yml; tributary run --db x-json:y",
                "printf 'db: parquet:a\\n' > tributary.yml; tributary run --config none.yml",
                "mkdir tributary.yml; tributary run"
            })
    void noOtherStartLooksForIt(String line) throws IOException {
        Child.Ended ended = start(line);
        assertThat(ended.out().strip()).as(ended.toString()).isEqualTo(PROGRAM);
        assertThat(ended.err()).isEmpty();
        assertThat(builds()).isZero();
    }

    @Test
    void aChangedSourceOfItIsBuiltWhenItIsNextUsed() throws IOException {
        String line = "tributary run --db parquet:a";
        start(line);
        start("sleep 1; touch $HOME/store-duckdb/src/main/A.java; touch $HOME/cli/target/tributary.jar;");
        assertThat(start("tributary run --db shop.db").err()).isEmpty();
        assertThat(start(line).err()).contains("the plug-in for DuckDB, a source has changed");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aBuildThatFailsStartsNothing() {
        Child.Ended ended = start("echo broken > $HOME/store/src/main/A.java; touch $HOME/cli/target/tributary.jar;"
                + " tributary run --db parquet:a");
        assertThat(ended.exitCode()).isOne();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("[ERROR] A.java:[1,7]", "the build failed");
    }

    @Test
    void whereNothingMayBeWrittenItSaysWhoCanBuildIt() {
        Child.Ended ended = start(": > $HOME/store-duckdb/target; tributary run --db parquet:a");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("the plug-in for DuckDB is not built yet", "once as its owner");
    }

    @Test
    void anInstallationWithoutItSaysSo() {
        Child.Ended ended = start("rm -r $HOME/cli/src; tributary run --db parquet:a");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("there is no", "store-duckdb/target/tributary-duckdb.jar");
    }
}
