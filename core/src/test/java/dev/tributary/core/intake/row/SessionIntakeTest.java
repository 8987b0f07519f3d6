package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.seen.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules for a usable session, for every kind of source. */
class SessionIntakeTest {
    private static final TableReading NAMES = GivenRow.names(SourceTable.SESSIONS);
    private static final TableReading CONVERSIONS = GivenRow.names(SourceTable.CONVERSIONS);

    private final List<SetAside> setAside = new ArrayList<>();
    private final Seen seen = Seen.under(IntakeRules.USUAL);
    private final HeldConversions conversions = new HeldConversions();
    private final ConversionIntake orders = new ConversionIntake(CONVERSIONS, conversions, seen, setAside);
    private final HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);

    @BeforeEach
    void convertTheUser() {
        orders.take(GivenRow.conversion(1, "c"));
    }

    private SessionTable taken(boolean everyUser, GivenRow... rows) {
        ReadScope scope = new ReadScope(DateWindow.ALL, true, everyUser);
        WantedUsers users = WantedUsers.of(conversions.users(), conversions.conversions(), scope);
        SessionIntake intake = new SessionIntake(NAMES, users, sink, seen, setAside);
        for (GivenRow row : rows) {
            intake.take(row);
        }
        intake.end();
        return sink.sessions(users.count()).table();
    }

    private List<Finding> findings() {
        return setAside.stream().map(SetAside::finding).toList();
    }

    private static GivenRow row(long position, Field field, @Nullable Object cell) {
        return GivenRow.session(position, "s" + position).with(field, cell);
    }

    @Test
    void aSoundRowIsASession() {
        SessionTable table = taken(false, GivenRow.session(7, 12));
        assertThat(table.id(0)).as("a whole number is the text of it").isEqualTo("12");
        assertThat(table.user(0)).isZero();
        assertThat(table.millis(0))
                .isEqualTo(Instant.parse("2023-09-01T10:00:00Z").toEpochMilli());
        assertThat(table.channelDay(0).campaign()).isEqualTo("autumn");
        assertThat(List.of(table.holder(0), table.closer(0))).containsExactly(true, false);
        assertThat(setAside).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SESSION", "SESSION_DATE", "SESSION_TIME", "CHANNEL"})
    void aRowWithoutWhatASessionCannotDoWithoutIsLeftOut(Field field) {
        Object[] bad = {null, "", " ", "a\0b", 1.5, new byte[] {1}, "half \ud800"};
        GivenRow[] rows = new GivenRow[bad.length + 1];
        rows[bad.length] = GivenRow.session(100, "good");
        for (int index = 0; index < bad.length; index++) {
            rows[index] = row(index, field, bad[index]);
        }
        taken(false, rows);
        assertThat(findings()).hasSize(bad.length).containsOnly(field.unusable());
        assertThat(setAside.get(0).reason()).isEqualTo(NAMES.names().column(field) + " is NULL, not a text");
        assertThat(setAside.get(1).reason()).isEqualTo(NAMES.names().column(field) + " is empty");
        assertThat(setAside.get(2).reason()).isEqualTo(NAMES.names().column(field) + " is blank");
        assertThat(setAside.get(3).reason()).isEqualTo(NAMES.names().column(field) + " holds a NUL character");
        assertThat(setAside.get(4).reason()).startsWith(NAMES.names().column(field) + " is '1.5', not a ");
        assertThat(setAside.get(5).reason()).isEqualTo(NAMES.names().column(field) + " is a blob, not a text");
        assertThat(setAside.get(bad.length - 1).reason()).contains("is not valid UTF-8");
    }

    @Test
    void aSessionWithoutAUserOrFlagsIsKeptInNoJourney() {
        SessionTable table = taken(
                false,
                row(1, Field.SESSION_USER, null),
                row(2, Field.SESSION_USER, "\u00a0"),
                row(3, Field.SESSION_USER, 1.5),
                row(4, Field.CLOSER, "maybe"),
                row(5, Field.HOLDER, 2));
        for (int row = 0; row < 5; row++) {
            assertThat(table.user(row)).isEqualTo(SessionTable.NO_USER);
        }
        assertThat(findings())
                .containsExactly(
                        Finding.SESSION_USER_MISSING,
                        Finding.SESSION_USER_MISSING,
                        Finding.SESSION_USER_UNUSABLE,
                        Finding.FLAG_UNUSABLE,
                        Finding.FLAG_UNUSABLE);
    }

    @Test
    void aCampaignThatIsNoNameIsNoneAndTheSessionIsUsed() {
        SessionTable table = taken(false, row(1, Field.CAMPAIGN, new byte[] {1}), row(2, Field.CAMPAIGN, " "));
        assertThat(table.channelDay(0).campaign()).isEmpty();
        assertThat(table.user(0)).isZero();
        assertThat(findings()).as("a blank one is none").containsExactly(Finding.CAMPAIGN_UNUSABLE);
    }

    @Test
    void ofTwoRowsOfAnIdTheEarlierCountsAndTheOtherLeavesNothingBehind() {
        SessionTable table = taken(
                true,
                GivenRow.session(1, "s"),
                GivenRow.session(2, "s")
                        .with(Field.SESSION_USER, "stranger")
                        .with(Field.SESSION_TIME, "10:00:01")
                        .with(Field.CAMPAIGN, 0.5)
                        .with(Field.HOLDER, 7),
                GivenRow.session(3, "other").with(Field.SESSION_USER, "another"));
        assertThat(findings()).containsExactly(Finding.SESSION_TWICE);
        assertThat(table.user(1)).as("the first number of a stranger").isEqualTo(1);
        assertThat(table.userCount()).isEqualTo(2);
    }

    @Test
    void aUserWhoseOnlyConversionIsLeftOutIsOneWhoNeverConverted() {
        orders.take(GivenRow.conversion(2, "c").with(Field.CONVERSION_USER, "v"));
        SessionTable table = taken(true, GivenRow.session(1, "s").with(Field.SESSION_USER, "v"));
        assertThat(conversions.conversions()).extracting(Conversion::user).containsExactly(0);
        assertThat(table.user(0)).isEqualTo(1);
    }

    @Test
    void rowsOfAUserWhomNobodyKnowsAreCountedThoughTheyStandTwice() {
        GivenRow nobody = GivenRow.session(1, "s").with(Field.SESSION_USER, "undefined");
        assertThat(taken(false, nobody, nobody).user(0)).isEqualTo(SessionTable.NO_USER);
        assertThat(GivenRow.told(seen, conversions).unknown())
                .containsExactly(new Intake.UnknownUser("undefined", 2, 0));
    }

    @Test
    void aTableOfWhichNothingCanBeUsedIsTheWrongOne() {
        Assertions.assertThatExceptionOfType(TributaryException.class)
                .isThrownBy(() -> taken(false, row(1, Field.SESSION_DATE, "never"), row(2, Field.CHANNEL, null)))
                .withMessageContaining("None of the 2 rows of t can be used; the first: session_date is 'never'");
    }
}
