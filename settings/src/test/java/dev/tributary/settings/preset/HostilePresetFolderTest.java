package dev.tributary.settings.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that somebody else made: what is in it is read as a preset, or told by name, and nothing else is read. */
@Timeout(20)
class HostilePresetFolderTest {
    private static final String DESCRIPTION = """
            title: a shop
            about: A shop.
            tables:
              orders: {names: [orders], needs: [id], columns: {note: text}}
            parameters:
              events: {kind: texts, default: [order], about: what counts}
            """;

    @TempDir
    Path folder;

    private Path mine;

    @BeforeEach
    void aPreset() throws IOException {
        mine = Files.createDirectory(folder.resolve("mine"));
        write("preset.yml", DESCRIPTION);
        write("conversions.sqlite.sql", "select id from {{orders}}");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(mine.resolve(file), text);
    }

    private Preset find() {
        return Presets.find("./mine", folder::resolve);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
        return assertThatThrownBy(this::find)
                .isInstanceOf(TributaryException.class)
                .satisfies(failure -> {
                    assertThat(((TributaryException) failure).kind()).isEqualTo(ProblemKind.USAGE);
                    assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl);
                    assertThat(failure.getMessage().length()).isLessThan(1000);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"preset.yml", "conversions.sqlite.sql", "left_out.duckdb.sql"})
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed(String file) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "password: 1234");
        Files.deleteIfExists(mine.resolve(file));
        Files.createSymbolicLink(mine.resolve(file), secret);
        assertRefused().hasMessageContaining("leads out of the folder").hasMessageNotContaining("1234");

        Files.delete(mine.resolve(file));
        Files.createSymbolicLink(mine.resolve(file), folder.resolve("gone"));
        assertRefused().hasMessageContaining(file).hasMessageContaining("leads nowhere");

        Files.delete(mine.resolve(file));
        Files.createSymbolicLink(mine.resolve(file), Path.of("/dev/zero"));
        assertRefused().hasMessageContaining("leads out of the folder");
    }

    /** As a configuration is mounted into a container. */
    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Files.createDirectory(mine.resolve("..data"));
        Files.move(mine.resolve("preset.yml"), mine.resolve("..data/preset.yml"));
        Files.createSymbolicLink(mine.resolve("preset.yml"), Path.of("..data/preset.yml"));

        assertThat(find().title()).isEqualTo("a shop");
    }

    @Test
    void whatIsNoTextIsToldByItsName() throws IOException {
        Files.write(mine.resolve("conversions.sqlite.sql"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertRefused().hasMessageContaining("conversions.sqlite.sql").hasMessageContaining("no text in UTF-8");
        write("conversions.sqlite.sql", "select \0 1");
        assertRefused().hasMessageContaining("control characters");
        write("conversions.sqlite.sql", " \n");
        assertRefused().hasMessageContaining("it is empty");
        Files.delete(mine.resolve("conversions.sqlite.sql"));
        assertRefused().hasMessageContaining("there is no query beside it");
        Files.createDirectory(mine.resolve("conversions.sqlite.sql"));
        assertRefused().hasMessageContaining("it is no file with a text");
        Files.delete(mine.resolve("conversions.sqlite.sql"));
        write("conversions.sqlite.sql", "-- " + "x".repeat(1 << 20));
        assertRefused().hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAQuery() throws IOException {
        write("conversions.sqlite.sql", "\uFEFFselect 1");
        write("preset.yml", "\uFEFF" + DESCRIPTION);

        assertThat(find().sql().values()).containsExactly(Map.of("sqlite", "select 1"));
    }

    @Test
    void aDescriptionThatGrowsWhenItIsReadIsRefused() throws IOException {
        write("preset.yml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: [*c, *c]\nabout: x\n");
        assertRefused().hasMessageContaining("alias");
        write("preset.yml", "about: x\ntitle: " + "[".repeat(200_000));
        assertRefused();
        write("preset.yml", "about: x\ntitle: " + "{a: ".repeat(100_000));
        assertRefused();
        write("preset.yml", DESCRIPTION + "---\n" + DESCRIPTION);
        assertRefused().hasMessageContaining("second document");
        write("preset.yml", "title: x\ntitle: y\nabout: z\n");
        assertRefused();
        write("preset.yml", "title: !!java.net.URL [http://x]\nabout: x\n");
        assertRefused();
        write("preset.yml", "%\u0000");
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assumes: [\"\\e[2Jall is well\"]",
                "left_out: {conversions: {of: \"orders\\a\"}}",
                "\"ti\\rtle\": x",
                "parameters: {\"x\\e\": {kind: text, about: y}}",
                "assumes: [\"\\u202eevil\"]",
            })
    void whatSteersATerminalIsRefused(String line) throws IOException {
        write("preset.yml", "title: a\nabout: b\n" + line + "\n");
        assertRefused().hasMessageContaining("control character");
    }

    @Test
    void aSentenceIsOneLine() throws IOException {
        write("preset.yml", DESCRIPTION + "assumes:\n  - |\n    an order\n    error: is none\n");

        assertThat(new PresetUse(find(), Map.of()).assumptions())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).isEqualTo("./mine: an order error: is none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VARCHAR) as x from (select 1)); copy (select 1) to 'x'; --",
                "VARCHAR), (SELECT 1",
                "VARCHAR; drop table x",
                "text, x",
                "VARCHAR /* x */",
                "'x'",
            })
    void aTypeIsNothingElseOfAQuery(String type) throws IOException {
        write("preset.yml", DESCRIPTION.replace("note: text", "note: \"" + type + "\""));
        assertRefused().hasMessageContaining("not a type such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{events}}", "a\u0000b", "", "x\ny"})
    void aTableThatIsSetIsAName(String name) {
        assertThatThrownBy(() -> new PresetUse(find(), Map.of("orders", List.of(name))))
                .hasMessageContaining("which is no name of a table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{orders}}", "a\u0000b", "x\ny"})
    void aValueIsAText(String value) {
        assertThatThrownBy(() -> new PresetUse(find(), Map.of("events", List.of(value))))
                .hasMessageContaining("no text that can stand in a query");
    }

    @Test
    void allOfAPresetIsReadInTheSameWay() throws IOException {
        Files.write(mine.resolve("preset.yml"), DESCRIPTION.getBytes(StandardCharsets.UTF_16));
        assertRefused().hasMessageContaining("preset.yml").hasMessageContaining("no text in UTF-8");
        Files.delete(mine.resolve("preset.yml"));
        assertRefused().hasMessageContaining("there is no");
    }
}
