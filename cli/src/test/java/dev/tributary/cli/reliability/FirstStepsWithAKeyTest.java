package dev.tributary.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first steps of every user of the service: a key in {@code .env}, then the commands, with the real launcher. */
@Timeout(180)
class FirstStepsWithAKeyTest {
    private static final String KEY = "a1b2=c3#d4";
    private static final String OPTIONS = " --db shop.db --conv-type-id new-customers ";

    @TempDir
    private static Path home;

    private static Launcher launcher;

    @TempDir
    private Path folder;

    private BillingService service;

    @BeforeAll
    static void copyTheLauncher() throws IOException {
        launcher = Launcher.in(home);
    }

    @BeforeEach
    void aShopAndAService() {
        service = BillingService.start(KEY, Behaviour.CALM);
        said("tributary generate --out shop.db --sessions 200 --conversions 20", 0);
    }

    @AfterEach
    void closeTheService() {
        service.close();
    }

    private Child.Ended said(String line, int exitCode) {
        Child.Ended ended = launcher.shell(folder, Map.of(), line);
        assertThat(ended.exitCode()).as(line + ": " + ended).isEqualTo(exitCode);
        return ended;
    }

    @Test
    void theKeyOfTheWorkingDirectorysFileIsUsed() {
        said("printf 'IHC_API_KEY=" + KEY + "\\n' > .env", 0);
        Child.Ended plan = said("tributary plan" + OPTIONS, 0);
        assertThat(plan.out()).contains("Send       1 request with 19 journeys");
        assertThat(plan.err()).isEmpty();
        assertThat(service.bills().requests()).isZero();

        Child.Ended run = said("tributary run --out out --ihc-url " + service.origin() + OPTIONS, 0);
        assertThat(run.out()).contains("Attributed 19 journeys by ihc-api");
        assertThat(run.err()).isEmpty();
        assertThat(service.bills().billed()).isEqualTo(19);
        said("tributary status --db shop.db", 0);
        said("tributary ledger list --db shop.db", 0);
    }

    @Test
    void allSettingsMayStandInThatFileHoweverItWasWritten() throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "\uFEFF# for the reports\r\n\r\nexport IHC_API_KEY = '" + KEY + "' # of the test account\r\n"
                        + "TRIBUTARY_DB=\"shop.db\"\r\nTRIBUTARY_CONV_TYPE_ID=new customers # those\r\n"
                        + "TRIBUTARY_IHC_URL=" + service.origin() + "\r\nTRIBUTARY_OUT=\r\n");
        assertThat(said("tributary run", 0).out()).contains("conversion type 'new customers'");
        assertThat(service.bills().billed()).isEqualTo(19);
    }

    @Test
    void aFileForAnotherProgramStopsNothing() throws IOException {
        Files.writeString(folder.resolve(".env"), "DATABASE_URL=postgres://x?y=z\nthis is no setting\nPASSWORD=\"a\n");
        Child.Ended run = said("tributary run --db shop.db", 0);
        assertThat(run.out()).contains("Attributed 19 journeys by ihc-local");
        assertThat(run.err()).contains("note: .env: line 2 is not NAME=value").doesNotContain("no setting");
    }

    @Test
    void noOtherFoldersFileIsRead() throws IOException {
        said("printf 'IHC_API_KEY=" + KEY + "\\n' > .env; mkdir below", 0);
        Files.copy(folder.resolve("shop.db"), folder.resolve("below/shop.db"));
        Child.Ended run = said("cd below; tributary run --db shop.db", 0);
        assertThat(run.out()).contains("Attributed 19 journeys by ihc-local");
        assertThat(said("cd below; tributary plan --attributor ihc-api" + OPTIONS, 12)
                        .err())
                .contains("needs an API key");
    }
}
