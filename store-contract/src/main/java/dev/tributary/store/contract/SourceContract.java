package dev.tributary.store.contract;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.spill.Spilling;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of sources: the same rows give the same facts, whatever the kind of source. A connector's tests inherit
 * it.
 */
public interface SourceContract extends SourceScopeContract, SourceIdentityContract, SourcePersonsContract {
    private List<String> reasons(Facts facts) {
        return facts.setAside().stream().map(this::told).toList();
    }

    /** With the position of the row, from 1. */
    private String told(SetAside row) {
        return row.finding().code() + " " + (row.row() - firstRow() + 1) + " " + row.id();
    }

    @Test
    default void soundRowsAreReadAsTheyStand() {
        Facts facts = read(SourceRows.sound()
                .session(12, "stranger", "Social")
                .cost(12, -1)
                .conversion(7L, "v", 0));
        SessionTable sessions = facts.traffic().sessions().part(0);

        assertThat(facts.conversions()).extracting(Conversion::id).containsExactly("c1", "7");
        assertThat(facts.conversions()).extracting(Conversion::revenue).containsExactly(77.7, 0.0);
        assertThat(facts.conversions().get(0).day(DayZone.UTC)).hasToString("2023-09-02");
        assertThat(sessions.id(1)).isEqualTo("12");
        assertThat(sessions.channel(1)).isEqualTo("Social");
        assertThat(sessions.user(0)).isEqualTo(facts.conversions().get(0).user());
        assertThat(sessions.user(1)).as("one who never converted").isEqualTo(SessionTable.NO_USER);
        assertThat(List.of(sessions.holder(0), sessions.closer(0), sessions.impression(0)))
                .containsExactly(true, false, false);
        assertThat(facts.sessionDays()).hasSize(2);
        assertThat(facts.counts()).isEqualTo(new Facts.RowCounts(2, 2, OptionalLong.of(2)));
        assertThat(facts.setAside()).isEmpty();
    }

    @Test
    default void ofRowsOfTheSameIdTheEarliestCounts() {
        Facts facts = read(SourceRows.sound()
                .session("s1", "v", "Social")
                .conversion("c1", "u", 77.7)
                .conversion("c1", "v", 100)
                .cost("s1", 0.5));

        assertThat(facts.traffic().sessions().part(0).channel(0)).isEqualTo("Email");
        assertThat(facts.conversions())
                .singleElement()
                .satisfies(one -> assertThat(one.revenue()).isEqualTo(77.7));
        assertThat(reasons(facts))
                .containsExactly(
                        "conversion_repeated 2 c1", "conversion_twice 3 c1", "session_twice 2 s1", "cost_twice 2 s1");
    }

    @Test
    default void cellsThatDoNotHoldWhatTheyShouldSetTheirRowAside() {
        Object number = typed() ? 1.5 : "1\0";
        Object bytes = typed() ? "id".getBytes(StandardCharsets.UTF_8) : "\t";
        Object[] noIds = {null, "", " \u00a0", number, "a\0b", bytes};
        SourceRows rows = SourceRows.sound();
        for (Object bad : noIds) {
            rows.session(bad, "u", "Email").conversion(bad, "u", 1);
        }
        rows.session("s2", null, "Email")
                .session("s3", "u", typed() ? 7 : "7\0")
                .session("s4", number, "Email");
        rows.conversion("c2", "", 1)
                .conversion("c3", "u", typed() ? "12,5" : "12 or 5")
                .conversion("c4", "u", -0.01)
                .conversion("c5", "u", 1e300);
        rows.add(SourceTable.SESSIONS, "s5", "u", "2023-02-30", "10:00:00", "Email", 1, 0, 0);
        rows.add(SourceTable.SESSIONS, "s6", "u", "2023-02-01", "25:00:00", "Email", 1, 0, 0);
        rows.add(SourceTable.SESSIONS, "s7", "u", "2023-02-01", "10:00:00", "Email", 1, 2, 0);
        rows.cost("s2", "much").cost("s3", 1).cost(null, 2).cost("s4", null);
        Facts facts = read(rows);

        assertThat(facts.setAside().stream().filter(row -> !row.finding().code().endsWith("_id_unusable")))
                .extracting(this::told)
                .containsExactly(
                        "conversion_user_missing 8 c2",
                        "revenue_unusable 9 c3",
                        "revenue_negative 10 c4",
                        "revenue_unusable 11 c5",
                        "session_user_missing 8 s2",
                        "channel_unusable 9 s3",
                        "session_user_unusable 10 s4",
                        "session_moment_unusable 11 s5",
                        "session_moment_unusable 12 s6",
                        "flag_unusable 13 s7",
                        "cost_unusable 2 s2",
                        "cost_without_session 3 s3",
                        "cost_without_session 4 ");
        assertThat(facts.setAside()).hasSize(13 + 2 * noIds.length);
    }

    @Test
    default void textsAreKeptToTheByte() {
        List<String> texts = List.of(
                "a",
                "A",
                "ä",
                "a\u0308",
                "'; --",
                "\"",
                "a\",\"b",
                "\\",
                "two\nlines\r",
                "a\tb",
                " a",
                "a ",
                "007",
                "7",
                "😀",
                "\ufffd",
                "=1+1",
                "],[",
                "null",
                "x".repeat(100_000));
        SourceRows rows = new SourceRows();
        texts.forEach(
                text -> rows.session(text, "u", text).conversion(text, "u", 1).cost(text, 0.1));
        Facts facts = read(rows);
        SessionTable sessions = facts.traffic().sessions().part(0);

        assertThat(IntStream.range(0, sessions.size()).mapToObj(sessions::id)).isEqualTo(texts);
        assertThat(IntStream.range(0, sessions.size()).mapToObj(sessions::channel))
                .isEqualTo(texts);
        assertThat(facts.conversions()).extracting(Conversion::id).isEqualTo(texts);
        assertThat(facts.costs().setAside().total().value()).isZero();
    }

    @Test
    default void costsAreSummedToTheCentAndNothingIsLost() {
        SourceRows rows = new SourceRows().conversion("c", "u", 1);
        for (int session = 0; session < 1000; session++) {
            rows.session("s" + session, "u", "Email").cost("s" + session, 0.1);
        }
        Facts facts = read(rows.cost("nobody", 0.03).cost("s1", -5));

        assertThat(facts.costs().sums().values())
                .singleElement()
                .satisfies(sum -> assertThat(sum.toDecimal()).isEqualByComparingTo("100"));
        assertThat(facts.costs().setAside().total().toDecimal()).isEqualByComparingTo("-4.97");
        assertThat(facts.costs().total().toDecimal()).isEqualByComparingTo(new BigDecimal("95.03"));
    }

    @Test
    default void tablesWithoutRowsAreSoundAndOneOfWhichNothingCanBeUsedIsNot() {
        Facts none = read(new SourceRows());
        assertThat(none.conversions()).isEmpty();
        assertThat(none.counts()).isEqualTo(new Facts.RowCounts(0, 0, OptionalLong.of(0)));

        assertFails(
                        ProblemKind.SOURCE_DATA,
                        () -> read(new SourceRows().session("s", "u", null).session("t", "u", "")))
                .contains("None of the 2 rows of");
    }

    /** Through temporary files, too. */
    @Test
    default void spendByDayIsReadWhereItIsNamedAndIsPartOfTheCost(@TempDir Path folder) {
        SourceRows rows = SourceRows.sound()
                .spend("Social", "autumn", 20)
                .spend("Social", null, 0.5)
                .spend("Email", "autumn", 3)
                .spend("Email", "autumn", null)
                .spend(" ", "autumn", 7);
        ChannelDay social = new ChannelDay("Social", LocalDate.of(2023, 9, 1));
        for (Optional<Spilling> spilling :
                List.of(Optional.<Spilling>empty(), Optional.of(new Spilling(folder, 1, notice -> {})))) {
            Facts facts = spend(source(rows, spilling), Optional.empty());

            assertThat(facts.costs().sums()).containsOnlyKeys(social, new ChannelDay("Email", social.day()));
            assertThat(facts.costs().byChannel(DateWindow.ALL).get("Social")).isEqualByComparingTo("20.5");
            assertThat(facts.costs().total().toDecimal()).isEqualByComparingTo("32");
            assertThat(facts.costs().setAside().total().toDecimal()).isEqualByComparingTo("7");
            assertThat(facts.costs().spend()).hasValueSatisfying(spend -> {
                assertThat(spend.displaced().toDecimal()).isEqualByComparingTo("1.5");
                assertThat(spend.table().byCampaign()).isFalse();
            });
            assertThat(facts.counts().spend()).hasValue(5);
            assertThat(reasons(facts)).containsExactly("spend_channel_unusable 5 2023-09-01");
        }
        assertThat(spend(source(rows, Optional.empty()), Optional.of("campaign"))
                        .costs()
                        .sums())
                .containsKeys(social, new ChannelDay("Social", "autumn", social.day()));
        assertThat(read(rows).costs().spend()).as("it is not named").isEmpty();
        assertThat(read(rows).counts().spend()).isEmpty();
    }

    private static Facts spend(Source source, Optional<String> campaign) {
        SourceMapping mapping = new SourceMapping(
                Map.of(SourceTable.SPEND, new TableMapping(Optional.of(new Relation.Named("spend")), Map.of())),
                ZoneOffset.UTC,
                SeveralCosts.HIGHEST,
                SpendOverlap.SPEND);
        ReadScope scope = ReadScope.ALL
                .withRules(new IntakeRules(ChannelNames.AS_THEY_ARE, UnknownUsers.USUAL, mapping))
                .withCampaigns(campaign);
        try (Snapshot snapshot = source.open(scope)) {
            return snapshot.facts();
        }
    }
}
