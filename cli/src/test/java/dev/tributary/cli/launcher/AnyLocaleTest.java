package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.reliability.Child;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, arguments and variables are UTF-8 in any locale of the shell: cron has none. */
@Timeout(180)
class AnyLocaleTest {
    private static final String CAFE = "$'caf\\xc3\\xa9.db'";
    private static final String FOLDER = "$'\\xc3\\xbc'";
    private static final String TYPE = "$'gr\\xc3\\xb6\\xc3\\x9fe'";
    private static final String EPOCH = "$'ao\\xc3\\xbbt 2025'";

    @TempDir
    private Path folder;

    /** The last locale is never installed. */
    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=", "LC_CTYPE=C LANG=C.UTF-8", "LANG=xx_YY.ISO-8859-1"})
    void namesOfFilesAndFoldersAreTheirBytes(String locale) {
        Started.well(
                folder,
                "export %s; mkdir %s && cd %s && tributary generate --out %s --sessions 50 --conversions 5"
                        .formatted(locale, FOLDER, FOLDER, CAFE));
        Started.well(
                folder,
                "export %s; cd %s && TRIBUTARY_DB=%s tributary run --out %s".formatted(locale, FOLDER, CAFE, TYPE));
        Started.well(folder, "cd %s && test -s %s && test -s %s/channel_reporting.csv".formatted(FOLDER, CAFE, TYPE));
    }

    @Test
    void theSameQuestionIsTheSameInEachLocaleAndIsPaidOnce() {
        Started.well(folder, "tributary generate --out s.db --sessions 50 --conversions 5");
        try (BillingService service = BillingService.start("any", Behaviour.CALM)) {
            String run = " IHC_API_KEY=any tributary run --db s.db --ihc-url " + service.origin() + " --conv-type-id "
                    + TYPE + " --model-epoch " + EPOCH;
            assertThat(Started.well(folder, "LC_ALL=C.UTF-8" + run)).contains("conversion type 'gr\u00f6\u00dfe'");
            long paid = service.bills().billed();
            assertThat(Started.well(folder, "LC_ALL=C" + run)).contains("conversion type 'gr\u00f6\u00dfe'");
            assertThat(Started.well(folder, "unset LANG LC_ALL;" + run)).contains("'gr\u00f6\u00dfe'");
            assertThat(paid).isPositive();
            assertThat(service.bills().billed()).isEqualTo(paid);
        }
    }

    @Test
    void aUserIsFoundByTheNameTheyHave() {
        Started.well(folder, "tributary generate --out s.db --sessions 50 --conversions 5");
        sql(
                "UPDATE session_sources SET user_id = 'J\u00fcrgen' WHERE user_id = (SELECT min(user_id) FROM conversions)");
        sql("UPDATE conversions SET user_id = 'J\u00fcrgen' WHERE user_id = (SELECT min(user_id) FROM conversions)");
        Started.well(folder, "tributary run --db s.db --out out");
        assertThat(credits()).isPositive();

        Started.well(folder, "LC_ALL=C tributary forget --db s.db --user $'J\\xc3\\xbcrgen'");

        assertThat(credits()).isZero();
    }

    private int credits() {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("s.db"));
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM attribution_customer_journey"
                        + " JOIN conversions USING (conv_id) WHERE user_id = 'J\u00fcrgen'")) {
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String change) {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("s.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tributary forget --db s.db --user $'J\\xfcrgen'",
                "tributary run --db $'caf\\xe9.db'",
                // Part of a character, an overlong encoding, half of a surrogate pair.
                "tributary run --db $'caf\\xc3'",
                "tributary run --db $'\\xc0\\xaf.db'",
                "tributary run --db $'\\xed\\xa0\\x80.db'",
                "TRIBUTARY_DB=$'caf\\xe9.db' tributary run",
                "mkdir $'\\xfc' && cd $'\\xfc' && tributary --version"
            })
    void whatIsNoUtf8IsRefusedBeforeItBecomesAnotherText(String line) {
        Child.Ended ended = Started.shell(folder, "export LC_ALL=C; " + line);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.err()).contains("UTF-8").hasLineCount(1).matches("\\p{ASCII}+");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aKeyThatIsNoUtf8IsNotRepeated() {
        Child.Ended ended = Started.shell(folder, "IHC_API_KEY=$'secret\\xff' tributary plan --db s.db");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("IHC_API_KEY").doesNotContain("secret");
    }
}
