package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channels that last-non-direct ignores, under the names that common tools use, and the messages about them. */
class DirectChannelsTest {
    @TempDir
    private Path folder;

    private Cli.Result paths(String last, String... more) throws IOException {
        Files.writeString(folder.resolve("p.csv"), "path,total_conversions\ngoogle / cpc > " + last + ",1\n");
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"paths", "--in", "p.csv", "--model", "last-non-direct"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return new Cli(folder).run(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(direct) / (none)",
                "direct / (none)",
                "direct/none",
                "(direct)/(none)",
                "Direct / None",
                "Direct",
                "(DIRECT)",
                "(none)",
                "Direct Traffic",
                "direct_traffic",
                "Typed/Bookmarked",
                "typed / bookmarked",
                "(direct) / (not set)",
                "Direct | None"
            })
    void theUsualLabelsAreDirect(String label) throws IOException {
        Cli.Result result = paths(label);
        assertThat(result.out()).contains("google / cpc,1,0");
        assertThat(result.err()).contains("last-non-direct skips " + label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Direct Mail", "directory / referral", "Email", "(not set)", "nonesuch"})
    void othersAreNotAndThatIsSaid(String label) throws IOException {
        Cli.Result result = paths(label);
        assertThat(result.out()).contains(label + ",1,0");
        assertThat(result.err()).contains("no channel counts as direct");
    }

    @Test
    void aMistypedNameIsSaidWithTheNearest() throws IOException {
        assertThat(paths("Direct", "--direct-channels", "Drect").err())
                .contains("no channel counts as direct")
                .contains("names 'Drect', and no channel has that name; did you mean 'Direct'?");
        assertThat(paths("(direct) / (none)", "--direct-channels", "drect").err())
                .contains("did you mean '(direct) / (none)'?");
        assertThat(paths("My  Own", "--direct-channels", "my own").err()).contains("skips My  Own");
        assertThat(paths("Email").err()).doesNotContain("--direct-channels names '");
    }

    @Test
    void compareTellsTheSameInTextAndInItsDocument() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "google / cpc")
                .session("s2", "u1", "2023-09-02", "10:00:00", "(direct) / (none)")
                .conversion("c1", "u1", "2023-09-03", "10:00:00", 10);
        Cli cli = new Cli(folder);
        String[] words = {"compare", "--db", "shop.db", "--models", "last,last-non-direct", "--direct-channels"};
        assertThat(cli.run("compare", "--db", "shop.db", "--models", "last-non-direct")
                        .out())
                .contains("Direct     last-non-direct skips (direct) / (none)");
        assertThat(cli.run("compare", "--db", "shop.db", "--models", "last").out())
                .doesNotContain("Direct     ");
        assertThat(cli.run(words[0], words[1], words[2], words[3], words[4], words[5], "google/cpx")
                        .out())
                .contains("Direct     no channel counts as direct")
                .contains("did you mean 'google / cpc'?");
        JsonNode direct = JsonMapper.shared()
                .readTree(cli.run(
                                words[0],
                                words[1],
                                words[2],
                                words[3],
                                words[4],
                                words[5],
                                "(direct)/(none),x",
                                "--json")
                        .out())
                .path("direct");
        assertThat(direct.path("channels").path(0).asString()).isEqualTo("(direct) / (none)");
        assertThat(direct.path("unknown").path(0).path("name").asString()).isEqualTo("x");
        assertThat(direct.path("unknown").path(0).path("nearest").isNull()).isTrue();
    }
}
