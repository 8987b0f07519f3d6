package dev.tributary.settings;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.TypeRules;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder says, read without a command line. */
class FolderSettingsTest {
    @TempDir
    private Path folder;

    private FolderSettings settings(String file) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), file);
        return FolderSettings.read(folder, Map.of());
    }

    @Test
    void anEmptyFolderSaysNothing() {
        FolderSettings nothing = FolderSettings.read(folder, Map.of());
        assertThat(nothing.source()).isEmpty();
        assertThat(nothing.journeys()).isEqualTo(JourneyOptions.DEFAULT);
        assertThat(nothing.window()).isEqualTo(DateWindow.ALL);
        assertThat(nothing.types()).isEqualTo(TypeRules.NONE);
        assertThat(nothing.models().isNone()).isTrue();
        assertThat(nothing.notes()).isEmpty();
    }

    @Test
    void everySettingThatIsNotForTheServiceOrACommandLineHasItsMeaning() throws IOException {
        FolderSettings all = settings("""
                db: shop.db
                results: sqlite:results.db
                from: 2023-09-01
                to: 2023-09-30
                freeze_before: 2023-09-10
                date_basis: cash
                campaign_column: campaign
                conversion_type_column: market
                conversion_types: [{name: large, revenue_from: 100, model: large.json}]
                boundary: strict
                lookback_days: 0.5
                cut_at_previous: true
                exclude_channels: Direct, Email
                transform: exposure,trim:3
                touch_limit: 7
                attributor: ihc-local
                model: usual.json
                allow_partial: true
                """);
        assertThat(all.source()).contains(Address.of(folder.resolve("shop.db")));
        assertThat(all.results())
                .contains(new Address("sqlite", folder.resolve("results.db").toString()));
        assertThat(all.window())
                .isEqualTo(
                        new DateWindow(Optional.of(LocalDate.of(2023, 9, 1)), Optional.of(LocalDate.of(2023, 9, 30))));
        assertThat(all.freezeBefore()).contains(LocalDate.of(2023, 9, 10));
        assertThat(all.dateBasis()).contains(DateBasis.CASH);
        assertThat(all.campaignColumn()).contains("campaign");
        assertThat(all.types().column()).contains("market");
        assertThat(all.types().rules()).hasSize(1);
        assertThat(all.journeys().boundary()).isEqualTo(Boundary.STRICT);
        assertThat(all.journeys().reach().lookback()).contains(Duration.ofHours(12));
        assertThat(all.journeys().reach().cutAtPrevious()).isTrue();
        assertThat(all.journeys().rules().excluded()).containsExactly("Direct", "Email");
        assertThat(all.journeys().rules().transforms().text()).isEqualTo("exposure,trim:3");
        assertThat(all.journeys().touchLimit()).isEqualTo(7);
        assertThat(all.attributor()).contains(AttributorName.LOCAL);
        assertThat(all.models().usual()).contains(folder.resolve("usual.json"));
        assertThat(all.models().of("large")).contains(folder.resolve("large.json"));
        assertThat(all.allowPartial()).isTrue();
        assertThat(all.notes()).isEmpty();
    }

    @Test
    void theOthersAreToldToHaveNoEffect() throws IOException {
        assertThat(SettingNames.ALL).containsAll(FolderSettings.WITH_A_MEANING);
        assertThat(settings("db: shop.db\nconcurrency: 2\njson: true\n").notes())
                .singleElement()
                .asString()
                .endsWith("concurrency, json");
    }

    @Test
    void aValueThatMakesNoSenseIsToldWithItsPlace() throws IOException {
        FolderSettings file = settings("boundary: strickt\ncut_at_previous: 1\ntouch_limit: 1e3\n");
        assertFails(ProblemKind.USAGE, file::journeys).contains("tributary.yml", "boundary", "'strickt'");
        Files.writeString(folder.resolve(".env"), "TRIBUTARY_FROM=yesterday\nTRIBUTARY_BOUNDARY=strict\n");
        FolderSettings above = FolderSettings.read(folder, Map.of("TRIBUTARY_TO", "tomorrow"));
        assertFails(ProblemKind.USAGE, above::window).contains("The file .env", "from", "'yesterday'");
        assertFails(ProblemKind.USAGE, above::journeys).contains("tributary.yml", "cut_at_previous", "'1'");
        FolderSettings outside =
                FolderSettings.read(folder, Map.of("TRIBUTARY_FROM", "2023-09-01", "TRIBUTARY_TO", "tomorrow"));
        assertFails(ProblemKind.USAGE, outside::window).contains("The environment", "'tomorrow'");
    }

    @Test
    void settingsThatDoNotGoTogetherAndOnesThatThereAreNotAreRefused() throws IOException {
        FolderSettings turned = settings("from: 2023-09-30\nto: 2023-09-01\ntouch_limit: 0\nattributor: ihc\n");
        assertFails(ProblemKind.USAGE, turned::window).contains("2023-09-30", "2023-09-01");
        assertFails(ProblemKind.USAGE, turned::journeys).contains("touch-limit");
        assertFails(ProblemKind.USAGE, turned::attributor).contains("'ihc'", "ihc-api");
        assertFails(ProblemKind.USAGE, () -> settings("boundry: strict\n")).contains("boundry", "boundary");
    }

    @Test
    void aKeyThatIsSetIsKnownToBeSetWithoutBeingRead() throws IOException {
        assertThat(settings("db: shop.db\n").hasKey()).isFalse();
        Files.writeString(folder.resolve(".env"), "IHC_API_KEY_FILE=nowhere\n");
        assertThat(FolderSettings.read(folder, Map.of()).hasKey()).isTrue();
    }
}
