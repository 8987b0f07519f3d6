package dev.tributary.settings.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final String DESCRIPTION = """
            title: a shop
            about: A shop.
            assumes: ["orders are {{events}}"]
            tables:
              orders: {names: ["{{prefix}}orders", orders], needs: [id], columns: {note: text}}
            parameters:
              events: {kind: texts, default: [order], about: what counts}
              prefix: {kind: name, default: [""], about: what tables begin with}
              site: {kind: number, about: the site}
            """;

    @TempDir
    Path folder;

    static List<String> names() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPresetOfTheProgramSaysWhatItReadsAndAssumes(String name) {
        Preset preset = Presets.find(name, Path::of);

        assertThat(preset.title()).isNotBlank().doesNotEndWith(".");
        assertThat(preset.about()).endsWith(".");
        assertThat(preset.assumes()).isNotEmpty().noneMatch(sentence -> sentence.endsWith("."));
        assertThat(preset.sql()).containsKey(PresetQuery.CONVERSIONS);
        assertThat(preset.parameters().values())
                .allMatch(parameter -> !parameter.about().endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPresetHasEachQueryInEachOfItsDialects(String name) {
        Preset preset = Presets.find(name, Path::of);

        assertThat(preset.sql().values())
                .allSatisfy(texts -> assertThat(texts.keySet()).isEqualTo(preset.dialects()));
    }

    @Test
    void aPresetIsNamedOrIsAFolder() throws IOException {
        write("conversions.sqlite.sql", "select id from {{orders}}");

        assertThat(find().name()).isEqualTo("./mine");
        assertThat(find().dialects()).containsExactly("sqlite");
        assertThatThrownBy(() -> Presets.find("ga5", folder::resolve))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("no preset 'ga5'");
        assertThatThrownBy(() -> Presets.find("./other", folder::resolve))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("no folder ./other");
    }

    @Test
    void valuesComeIntoSqlInQuotesAndNamesIntoTheNamesOfTables() throws IOException {
        write("conversions.sqlite.sql", "select * from {{orders}} where event in ({{events}}) and site = {{site}}");
        PresetUse use = use(Map.of("events", List.of("it's", "x"), "site", List.of("7"), "prefix", List.of("wp_")));
        Template template = template(use);

        assertThat(template.sql())
                .containsEntry("sqlite", "select * from {{orders}} where event in ('it''s', 'x') and site = 7");
        assertThat(template.tables().get("orders").names()).containsExactly("wp_orders", "orders");
        assertThat(use.assumptions())
                .singleElement()
                .satisfies(assumed -> assertThat(assumed.sentence()).isEqualTo("./mine: orders are it's, x"));
        assertThat(template(use(Map.of("site", List.of("7"), "events", List.of())))
                        .sql())
                .containsEntry("sqlite", "select * from {{orders}} where event in (null) and site = 7");
        assertThat(template(use(Map.of("site", List.of("7"), "orders", List.of("sales"))))
                        .tables()
                        .get("orders")
                        .names())
                .containsExactly("sales");
    }

    @ParameterizedTest
    @CsvSource({
        "site, 7; drop table x, whole number",
        "site, '', whole number",
        "prefix, x\"y, name of a table",
        "events, {{orders}}, text that can stand in a query",
        "sit, 7, did you mean site",
    })
    void aValueThatIsNoneIsRefused(String name, String value, String why) throws IOException {
        write("conversions.sqlite.sql", "select 1");
        Map<String, List<String>> values = new HashMap<>(Map.of("site", List.of("7")));
        values.put(name, List.of(value));
        assertThatThrownBy(() -> use(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() throws IOException {
        write("conversions.sqlite.sql", "select 1 from {{order}}");
        assertThatThrownBy(this::find)
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("{{order}}")
                .hasMessageContaining("conversions.sqlite.sql");
        Files.writeString(folder.resolve("mine/conversions.sqlite.sql"), "select 1");
        assertThatThrownBy(() -> use(Map.of())).hasMessageContaining("needs site");
        Files.writeString(folder.resolve("mine/preset.yml"), "titel: x");
        assertThatThrownBy(this::find).hasMessageContaining("unknown key 'titel'");
        Files.delete(folder.resolve("mine/preset.yml"));
        assertThatThrownBy(this::find).hasMessageContaining("there is no");
    }

    @Test
    void aCopyReadsAsTheOriginalAndIsNeverWrittenOver() {
        assertThat(PresetCopy.of("matomo", folder.resolve("mine")).files())
                .containsExactly(
                        "preset.yml",
                        "sessions.mysql.sql",
                        "conversions.mysql.sql",
                        "identities.mysql.sql",
                        "left_out.mysql.sql");
        assertThat(find().sql()).isEqualTo(Presets.find("matomo", Path::of).sql());
        assertThatThrownBy(() -> PresetCopy.of("matomo", folder.resolve("mine")))
                .hasMessageContaining("there already");
        assertThatThrownBy(() -> PresetCopy.of("./mine", folder.resolve("again")))
                .hasMessageContaining("no preset");
    }

    @Test
    void parametersAreOneTextAndBack() {
        Map<String, List<String>> parameters =
                Map.of("a", List.of("1"), "b", List.of("x|y", "=,", "\\"), "c", List.of());
        assertThat(PresetParameters.of(PresetParameters.text(parameters))).isEqualTo(parameters);
        assertThat(PresetParameters.of(" a = 1 , b=x | y"))
                .isEqualTo(Map.of("a", List.of("1"), "b", List.of("x", "y")));
        assertThatThrownBy(() -> PresetParameters.of("a")).hasMessageContaining("has no =");
        assertThatThrownBy(() -> PresetParameters.of("a=1,a=2")).hasMessageContaining("twice");
    }

    private void write(String file, String sql) throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("preset.yml"), DESCRIPTION);
        Files.writeString(mine.resolve(file), sql);
    }

    private Preset find() {
        return Presets.find("./mine", folder::resolve);
    }

    private PresetUse use(Map<String, List<String>> values) {
        return new PresetUse(find(), values);
    }

    private static Template template(PresetUse use) {
        Relation relation =
                use.mapping(PresetQuery.CONVERSIONS).orElseThrow().relation().orElseThrow();
        assertThat(relation).isInstanceOf(Relation.Templated.class);
        return ((Relation.Templated) relation).template();
    }
}
